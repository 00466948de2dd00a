import FeatureKit

/// Who belongs to branches and who talked with whom there in a year: for matrices and for what is owed.
enum RoundTable {
  /// Members whom the branch can reach, and whoever sits on its committee.
  static func people(of branches: [ID<Organization>], in scope: Scope) throws -> [ID<Organization>: [Round.Participant]] {
    guard !branches.isEmpty else { return [:] }
    let posts = try scope.all("""
      SELECT p.organization, n.id, n.name, p.role FROM post p JOIN person n ON n.id = p.person WHERE p.organization IN \(list: branches) AND p.role IN \(list: Role.committee.map(\.rawValue))
        AND p.since <= \(scope.today) AND (p.until IS NULL OR p.until >= \(scope.today)) AND \(anywhere: "the committee of branches that were read within reach") ORDER BY n.sort_name, n.id
      """) { (at: $0.id(0, Organization.self), person: Person(id: $0.id(1), name: $0.text(2)), role: try $0.choice(3, Role.self)) }
    let members = try scope.all("""
      SELECT n.organization, n.id, n.name FROM person n WHERE n.organization IN \(list: branches) AND n.status IN ('full', 'probationary') AND n.standing NOT IN ('stopped', 'merged') AND n.lost_contact IS NULL
        AND \(anywhere: "the members of branches that were read within reach") ORDER BY n.sort_name, n.id
      """) { (at: $0.id(0, Organization.self), person: Person(id: $0.id(1), name: $0.text(2))) }
    var found: [ID<Organization>: [Round.Participant]] = [:]
    for role in Role.committee {
      for post in posts where post.role == role && found[post.at]?.contains(where: { $0.person.id == post.person.id }) != true { found[post.at, default: []].append(.init(person: post.person, role: role)) }
    }
    let seated = found.mapValues { Set($0.map(\.person.id)) }
    for member in members where seated[member.at]?.contains(member.person.id) != true { found[member.at, default: []].append(.init(person: member.person)) }
    return found
  }
  /// Talks that were held in the year, and those planned and not yet held; withdrawn ones are left out.
  static func talks(of branches: [ID<Organization>], _ year: Int, in scope: Scope) throws -> [ID<Organization>: [Round.Line]] {
    guard !branches.isEmpty else { return [:] }
    let from = Day(year: year, month: 1, day: 1), until = Day(year: year, month: 12, day: 31)
    let rows = try scope.all("""
      SELECT t.organization, t.id, t.one, t.other, t.held_on, t.due, CASE WHEN t.one_says = 'denied' OR t.other_says = 'denied' THEN 1 ELSE 0 END FROM talk t
      WHERE t.organization IN \(list: branches) AND t.withdrawn_at IS NULL AND (t.held_on >= \(from) AND t.held_on <= \(until) OR t.held_on IS NULL AND t.due >= \(from) AND t.due <= \(until))
        AND \(anywhere: "that and when somebody talked, in branches that were read within reach") ORDER BY t.id
      """) { (at: $0.id(0, Organization.self), line: Round.Line(id: $0.id(1), pair: Pair($0.id(2), $0.id(3)), on: $0.dayIfAny(4), due: $0.dayIfAny(5), denied: $0.flag(6))) }
    return Dictionary(grouping: rows, by: \.at).mapValues { $0.map(\.line) }
  }
  static func round(of branch: ID<Organization>, _ year: Int, in scope: Scope) throws -> Round {
    Round(year: year, people: try people(of: [branch], in: scope)[branch] ?? [], talks: try talks(of: [branch], year, in: scope)[branch] ?? [], completeOn: try complete(branch, year, in: scope))
  }
  private static func complete(_ branch: ID<Organization>, _ year: Int, in scope: Scope) throws -> Day? {
    try scope.first("SELECT y.complete_on FROM talk_year y WHERE y.organization = \(branch) AND y.year = \(year) AND \(anywhere: "of a branch that was read within reach")") { $0.day(0) }
  }
  /// How many talks are arranged and not held, and by when the first of them.
  static func arranged(at branch: ID<Organization>, in scope: Scope) throws -> (count: Int, due: Day)? {
    try scope.first("SELECT count(*), min(t.due) FROM talk t WHERE t.organization = \(branch) AND t.held_on IS NULL AND t.withdrawn_at IS NULL AND \(anywhere: "who hands over, or signs for it, was checked before") HAVING count(*) > 0") {
      ($0.int(0), $0.day(1))
    }
  }
  /// Branches below an organization, a page of them in tree order, and how many there are.
  static func branches(below o: Organization, offset: Int, limit: Int, in scope: Scope) throws -> (items: [Organization], total: Int) {
    let rows: SQL = "FROM organization o WHERE o.kind = 'branch' AND o.ended IS NULL AND o.path >= \(o.path) AND o.path < \(String(o.path.dropLast()) + "0") AND \(scope.reach, "o.path")"
    return (try scope.all("SELECT \(OrganizationTable.columns) \(rows) ORDER BY o.path LIMIT \(limit) OFFSET \(offset)") { try OrganizationTable.read($0) }, try scope.first("SELECT count(*) \(rows)") { $0.int(0) } ?? 0)
  }
}

import FeatureKit

/// Who is enrolled in a virtual branch, and how often they came there. Enrolment is a post of membership at it: the branch of affiliation keeps dues, votes and counts.
package enum EnrolledTable {
  static let migrations = [Migration("attendance of people of other branches", "CREATE INDEX attendance_partner ON attendance (partner, gathering) WHERE partner IS NOT NULL")]

  /// On a day, in the register's order: nobody of them votes there. `only` asks for one person.
  static func of(_ branch: ID<Organization>, on day: Day, only person: ID<Person>? = nil, in scope: Scope) throws -> [Attendee] {
    let one: SQL = person.map { "AND n.id = \($0)" } ?? .nothing
    var seen: Set<ID<Person>> = []
    return try scope.all("""
      SELECT n.id, n.name, h.id, h.name FROM post p JOIN person n ON n.id = p.person JOIN organization h ON h.id = n.organization
      WHERE p.organization = \(branch) AND p.role = 'member' AND p.since <= \(day) AND (p.until IS NULL OR p.until >= \(day)) AND n.organization <> p.organization
        AND n.status IN ('full', 'probationary') AND n.standing <> 'stopped' \(one) AND \(anywhere: "those enrolled in a branch that was read within reach") ORDER BY n.sort_name, n.id
      """) { r in Attendee(person: Person(id: r.id(0), name: r.text(1)), group: nil, franchise: .none, office: nil, mark: .expected, reason: nil, home: r.id(2), homeName: r.text(3)) }
      .filter { seen.insert($0.person.id).inserted }
  }
  /// Those enrolled at any time within the days, for the branch's attendance book.
  static func within(_ branch: ID<Organization>, _ days: ClosedRange<Day>, limit: Int, offset: Int, in scope: Scope) throws -> [(person: Person, home: String)] {
    try scope.all("""
      SELECT n.id, n.name, h.name FROM person n JOIN organization h ON h.id = n.organization WHERE n.id IN (\(enrolled(branch, days))) AND \(anywhere: "a branch that was read within reach") ORDER BY n.sort_name, n.id LIMIT \(limit) OFFSET \(offset)
      """) { (Person(id: $0.id(0), name: $0.text(1)), $0.text(2)) }
  }
  static func count(_ branch: ID<Organization>, _ days: ClosedRange<Day>, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM person n WHERE n.id IN (\(enrolled(branch, days))) AND \(anywhere: "a branch that was read within reach")") { $0.int(0) } ?? 0
  }
  private static func enrolled(_ branch: ID<Organization>, _ days: ClosedRange<Day>) -> SQL {
    "SELECT p.person FROM post p WHERE p.organization = \(branch) AND p.role = 'member' AND p.since <= \(days.upperBound) AND (p.until IS NULL OR p.until >= \(days.lowerBound))"
  }
  /// What virtual branches held with people of this branch on the list: how many of them were expected and came.
  static func held(with home: ID<Organization>, _ days: ClosedRange<Day>, kind: Gathering.Kind?, in scope: Scope) throws -> [GridTable.Held] {
    let of: SQL = kind.map { "AND EXISTS (SELECT 1 FROM gathering_kind k WHERE k.gathering = g.id AND k.kind = \($0))" } ?? .nothing
    return try scope.all("""
      SELECT g.id, g.organization, g.starts, count(*), count(*) FILTER (WHERE a.mark IN ('came', 'online')) FROM attendance a JOIN gathering g ON g.id = a.gathering JOIN organization v ON v.id = g.organization
      WHERE a.partner = \(home) AND v.setting = 'virtual' AND a.franchise IS NOT NULL AND g.state = 'held' AND g.starts >= \(Moment(days.lowerBound)) AND g.starts < \(Moment(days.upperBound.adding(1))) \(of)
        AND NOT EXISTS (SELECT 1 FROM gathering_partner gp WHERE gp.gathering = g.id AND gp.organization = a.partner) AND \(anywhere: "a branch that was read within reach")
      GROUP BY g.id, g.organization, g.starts ORDER BY g.starts, g.id LIMIT 500
      """) { GridTable.Held(id: $0.id(0), organization: $0.id(1), starts: $0.moment(2), expected: $0.int(3), attended: $0.int(4)) }
  }

  /// How often somebody was expected and came at one organization.
  package struct Tally: Hashable, Sendable, Encodable {
    package var expected: Int
    package var attended: Int
    package init(expected: Int, attended: Int) {
      self.expected = expected
      self.attended = attended
    }
  }
  package struct Key: Hashable, Sendable {
    package var person: ID<Person>
    package var organization: ID<Organization>
    package init(_ person: ID<Person>, _ organization: ID<Organization>) {
      self.person = person
      self.organization = organization
    }
  }
  /// By person and organization, over what was held since a day and has minutes.
  package static func tallies(of people: [ID<Person>], at organizations: [ID<Organization>], since day: Day, in scope: Scope) throws -> [Key: Tally] {
    if people.isEmpty || organizations.isEmpty { return [:] }
    let rows = try scope.all("""
      SELECT a.person, g.organization, count(*), count(*) FILTER (WHERE a.mark IN ('came', 'online')) FROM attendance a JOIN gathering g ON g.id = a.gathering
      WHERE a.person IN \(list: people) AND g.organization IN \(list: organizations) AND a.franchise IS NOT NULL AND g.state = 'held' AND g.starts >= \(Moment(day)) AND \(anywhere: "people and branches that were read within reach") GROUP BY a.person, g.organization
      """) { (Key($0.id(0), $0.id(1)), Tally(expected: $0.int(2), attended: $0.int(3))) }
    return Dictionary(uniqueKeysWithValues: rows)
  }
  /// Whether somebody was ever marked there, at a gathering planned or held.
  package static func wasMarked(_ person: ID<Person>, at organization: ID<Organization>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM attendance a JOIN gathering g ON g.id = a.gathering WHERE a.person = \(person) AND g.organization = \(organization) AND \(anywhere: "somebody who was read within reach") LIMIT 1") { _ in true } ?? false
  }
}

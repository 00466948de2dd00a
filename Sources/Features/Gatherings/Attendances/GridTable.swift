import FeatureKit

/// The figures of attendance sheets over a year: a handful of queries for any page of them.
enum GridTable {
  struct Held: Hashable, Sendable {
    var id: ID<Gathering>
    var organization: ID<Organization>
    var starts: Moment
    var expected: Int
    var attended: Int
  }
  /// What these organizations held within the days and recorded, earliest first.
  static func held(at organizations: [ID<Organization>], from: Day, until: Day, kind: Gathering.Kind?, in scope: Scope) throws -> [Held] {
    guard !organizations.isEmpty else { return [] }
    let of: SQL = kind.map { "AND EXISTS (SELECT 1 FROM gathering_kind k WHERE k.gathering = g.id AND k.kind = \($0))" } ?? .nothing
    return try scope.all("""
      SELECT g.id, g.organization, g.starts, m.expected, m.attended FROM gathering g JOIN minutes m ON m.gathering = g.id
      WHERE g.organization IN \(list: organizations) AND g.state = 'held' AND m.withdrawn IS NULL AND g.starts >= \(Moment(from)) AND g.starts < \(Moment(until.adding(1))) \(of)
        AND \(anywhere: "organizations that were read within reach") ORDER BY g.starts, g.id LIMIT 6000
      """) { Held(id: $0.id(0), organization: $0.id(1), starts: $0.moment(2), expected: $0.int(3), attended: $0.int(4)) }
  }
  /// Branches below a path that have not ended, in tree order.
  static func branches(below path: String, limit: Int, offset: Int, in scope: Scope) throws -> [Organization] {
    try scope.all("""
      SELECT \(OrganizationTable.columns) FROM organization o WHERE o.kind = 'branch' AND o.ended IS NULL AND o.path >= \(path) AND o.path < \(String(path.dropLast()) + "0") AND \(scope.reach, "o.path")
      ORDER BY o.path LIMIT \(limit) OFFSET \(offset)
      """) { try OrganizationTable.read($0) }
  }
  static func countBranches(below path: String, most: Int, in scope: Scope) throws -> Int {
    try scope.first("""
      SELECT count(*) FROM (SELECT o.id FROM organization o WHERE o.kind = 'branch' AND o.ended IS NULL AND o.path >= \(path) AND o.path < \(String(path.dropLast()) + "0") AND \(scope.reach, "o.path") LIMIT \(most)) counted
      """) { $0.int(0) } ?? 0
  }
  /// The branch's own people, as the register sorts them.
  static func people(of branch: ID<Organization>, limit: Int, offset: Int, in scope: Scope) throws -> [Person] {
    try scope.all("""
      SELECT p.id, p.name FROM person p JOIN organization o ON o.id = p.organization WHERE p.organization = \(branch) AND p.status IN ('full', 'probationary') AND p.standing <> 'stopped' AND \(scope.reach, "o.path")
      ORDER BY p.sort_name, p.id LIMIT \(limit) OFFSET \(offset)
      """) { Person(id: $0.id(0), name: $0.text(1)) }
  }
  static func countPeople(of branch: ID<Organization>, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM person p WHERE p.organization = \(branch) AND p.status IN ('full', 'probationary') AND p.standing <> 'stopped' AND \(anywhere: "a branch that was read within reach")") { $0.int(0) } ?? 0
  }
  /// How these people were marked at these gatherings.
  static func marks(_ people: [ID<Person>], at gatherings: [ID<Gathering>], in scope: Scope) throws -> [ID<Person>: [ID<Gathering>: Mark]] {
    guard !people.isEmpty, !gatherings.isEmpty else { return [:] }
    var found: [ID<Person>: [ID<Gathering>: Mark]] = [:]
    for row in try scope.all("""
      SELECT a.person, a.gathering, a.mark FROM attendance a WHERE a.person IN \(list: people) AND a.gathering IN \(list: gatherings) AND a.franchise IS NOT NULL AND \(anywhere: "people and gatherings that were read within reach")
      """, { ($0.id(0, Person.self), $0.id(1, Gathering.self), try $0.choice(2, Mark.self)) }) { found[row.0, default: [:]][row.1] = row.2 }
    return found
  }
}

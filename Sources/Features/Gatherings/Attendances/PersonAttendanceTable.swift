import FeatureKit

/// Where one person was expected, and whether they came.
enum PersonAttendanceTable {
  struct Line: Hashable, Sendable, Encodable {
    var day: Day
    var kinds: [Gathering.Kind]
    var organization: Organization
    var mark: Mark
    /// Where the reader may open it.
    var to: Address?
  }
  /// Oneself, or somebody of a branch whose attendance book the reader may open; with the branch of affiliation.
  static func person(_ id: ID<Person>, in scope: Scope) throws -> (person: Person, home: Organization) {
    try scope.one("SELECT p.id, p.name, \(OrganizationTable.columns) FROM person p JOIN organization o ON o.id = p.organization WHERE p.id = \(id) AND \(scope.reach, "o.path", orSelf: "p.id")") {
      (Person(id: $0.id(0), name: $0.text(1)), try OrganizationTable.read($0, from: 2))
    }
  }
  /// Of a year, latest first: own, held with partners, and of virtual branches.
  static func lines(of person: ID<Person>, _ days: ClosedRange<Day>, in scope: Scope) throws -> [Line] {
    let reach = scope.seeing("gatherings.read").reach
    let found = try scope.all("""
      SELECT g.id, g.starts, a.mark, \(OrganizationTable.columns) FROM attendance a JOIN gathering g ON g.id = a.gathering JOIN organization o ON o.id = g.organization
      WHERE a.person = \(person) AND a.franchise IS NOT NULL AND g.state = 'held' AND g.starts >= \(Moment(days.lowerBound)) AND g.starts < \(Moment(days.upperBound.adding(1))) AND \(anywhere: "attendance of somebody who was read within reach")
      ORDER BY g.starts DESC, g.id DESC LIMIT 200
      """) { (id: $0.id(0, Gathering.self), starts: $0.moment(1), mark: try $0.choice(2, Mark.self), organization: try OrganizationTable.read($0, from: 3)) }
    let kinds = try GatheringTable.kinds(of: found.map(\.id), in: scope)
    return found.map { g in
      let opens = reach.contains(g.organization.path) || reach.homes.contains(g.organization.path)
      return Line(day: g.starts.day, kinds: kinds[g.id] ?? [], organization: g.organization, mark: g.mark, to: opens ? Gatherings.one(g.id) : nil)
    }
  }
}

import Acting
import Essentials
import Journal
import Persistence

/// How many duties stand how, for each organization with all below it: kept as work happens, so that a province's overview costs what a branch's does.
package enum CountTable {
  private static let states: [Duty.State] = [.pending, .met, .late, .missed, .waived]

  /// One duty leaves `old` (nil: it was not there) and joins `new`, at its organization and at every one above it.
  static func move(_ d: Duty, from old: Duty.State?, to new: Duty.State, at path: String) -> SQL? {
    guard old != new else { return nil }
    let n = states.map { ($0 == new ? 1 : 0) - ($0 == old ? 1 : 0) }
    let rows = ids(path).map { id -> SQL in "(\(id), \(d.key.rule), \(d.counted), \(n[0]), \(n[1]), \(n[2]), \(n[3]), \(n[4]))" }
    return "INSERT INTO duty_count (organization, rule, period_start, pending, met, late, missed, waived) VALUES \(rows.joined(", ")) \(adding)"
  }
  private static let adding: SQL = """
    ON CONFLICT (organization, rule, period_start) DO UPDATE SET pending = duty_count.pending + excluded.pending, met = duty_count.met + excluded.met,
      late = duty_count.late + excluded.late, missed = duty_count.missed + excluded.missed, waived = duty_count.waived + excluded.waived
    """
  private static func ids(_ path: String) -> [ID<Organization>] { path.split(separator: "/").compactMap { ID<Organization>(String($0)) } }

  /// Counts one rule's period anew for `top`, which has nothing above it, and everything below: after many duties changed at once.
  /// CROSS JOIN keeps SQLite to this order; with the duties first it would try every organization as the ancestor of each.
  static func recount(_ rule: String, _ counted: Day, below top: Place) -> [Change] {
    let low = top.path, high = String(top.path.dropLast()) + "0"
    return [
      Change("DELETE FROM duty_count WHERE rule = \(rule) AND period_start = \(counted) AND organization IN (SELECT id FROM organization WHERE path >= \(low) AND path < \(high))"),
      Change("""
        INSERT INTO duty_count (organization, rule, period_start, pending, met, late, missed, waived)
        SELECT a.id, CAST(\(rule) AS TEXT), CAST(\(counted) AS BIGINT), count(*) FILTER (WHERE d.state = 'pending'), count(*) FILTER (WHERE d.state = 'met'),
          count(*) FILTER (WHERE d.state = 'late'), count(*) FILTER (WHERE d.state = 'missed'), count(*) FILTER (WHERE d.state = 'waived')
        FROM organization a CROSS JOIN organization b CROSS JOIN duty d
        WHERE b.path >= a.path AND b.path < substr(a.path, 1, length(a.path) - 1) || '0' AND d.rule = \(rule) AND d.counted_in = \(counted) AND d.organization = b.id
          AND a.path >= \(low) AND a.path < \(high) GROUP BY a.id
        """),
    ]
  }

  /// When an organization moves, the duties counted below it leave the old ancestors and join the new ones.
  package static func moveCounts(of organization: Organization, under parent: Organization) -> [Change] {
    func add(_ sign: Int, _ path: String) -> Change? {
      let above = ids(path)
      guard !above.isEmpty else { return nil }
      return Change("""
        INSERT INTO duty_count (organization, rule, period_start, pending, met, late, missed, waived)
        SELECT a.id, c.rule, c.period_start, \(sign) * c.pending, \(sign) * c.met, \(sign) * c.late, \(sign) * c.missed, \(sign) * c.waived
        FROM organization a JOIN duty_count c ON c.organization = \(organization.id) WHERE a.id IN \(list: above) \(adding)
        """)
    }
    let above = organization.path.dropLast(organization.id.description.count + 1)
    return [add(-1, String(above)), add(1, parent.path)].compactMap { $0 }
  }

  // MARK: reading

  /// One organization's figures for one rule in one period.
  package struct Line: Hashable, Sendable {
    package var organization: ID<Organization>
    package var rule: String
    package var period: Day
    package var tally: Tally
  }
  private static func read(_ r: any Row) -> Line {
    Line(organization: r.id(0), rule: r.text(1), period: r.day(2), tally: Tally(pending: r.int(3), met: r.int(4), late: r.int(5), missed: r.int(6), waived: r.int(7)))
  }
  private static let columns: SQL = "c.organization, c.rule, c.period_start, c.pending, c.met, c.late, c.missed, c.waived"

  /// Of an organization and its children, for the periods that begin on these days.
  package static func family(of id: ID<Organization>, starting days: [Day], in scope: Scope) throws -> [Line] {
    try scope.all("""
      SELECT \(columns) FROM organization o JOIN duty_count c ON c.organization = o.id
      WHERE (o.id = \(id) OR o.parent = \(id)) AND c.period_start IN \(list: days) AND \(scope.reach, withHome: "o.path")
      """, read)
  }
  /// Of one organization, the same.
  package static func own(of id: ID<Organization>, starting days: [Day], in scope: Scope) throws -> [Line] {
    try scope.all("""
      SELECT \(columns) FROM duty_count c JOIN organization o ON o.id = c.organization WHERE c.organization = \(id) AND c.period_start IN \(list: days) AND \(scope.reach, withHome: "o.path")
      """, read)
  }
}

/// How many duties stand how.
package struct Tally: Hashable, Sendable, Encodable {
  package var pending: Int
  package var met: Int
  package var late: Int
  package var missed: Int
  package var waived: Int
  package init(pending: Int = 0, met: Int = 0, late: Int = 0, missed: Int = 0, waived: Int = 0) {
    self.pending = pending
    self.met = met
    self.late = late
    self.missed = missed
    self.waived = waived
  }
  /// Without those that were waived.
  package var owed: Int { pending + met + late + missed }
  package var isEmpty: Bool { owed + waived == 0 }
  package static func + (a: Self, b: Self) -> Self { Tally(pending: a.pending + b.pending, met: a.met + b.met, late: a.late + b.late, missed: a.missed + b.missed, waived: a.waived + b.waived) }
  package static func - (a: Self, b: Self) -> Self { Tally(pending: a.pending - b.pending, met: a.met - b.met, late: a.late - b.late, missed: a.missed - b.missed, waived: a.waived - b.waived) }
}

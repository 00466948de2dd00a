import Duties
import FeatureKit
import Notices
import Support
import Testing

let desk = Feature("Desk", endpoints: [], actions: [Record.self] + Duties.actions + Notices.actions,
  grants: [Record.grant] + Duties.grants + Notices.grants)

/// A county with two towns; branches are set up as a test needs them.
final class Land: Sendable {
  let world: World
  let county = Organization(id: ID(1), parent: nil, path: "/1/", name: "青禾县委", kind: .localCommittee)
  let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  let other = Organization(id: ID(3), parent: ID(1), path: "/1/3/", name: "柳林镇党委", kind: .committee)
  var watch: Watch { Watch(world.performer) }

  init(on day: Day = Day(year: 2026, month: 11, day: 2)) async throws {
    world = try await World([desk], followers: { _ in [Duties(), Notices()] }, now: Moment(day, minutes: 480))
    for o in [county, town, other] { try await add(o) }
  }
  func add(_ o: Organization, founded: Day = Day(year: 2010, month: 1, day: 1)) async throws {
    try await run("INSERT INTO organization (id, parent, path, name, kind, setting, founded) VALUES (\(o.id), \(o.parent), \(o.path), \(o.name), \(o.kind.rawValue), \(o.setting.rawValue), \(founded))")
  }
  /// A branch of the town with so many full members and groups (ids 100, 101, … by the branch's number).
  @discardableResult
  func branch(_ n: Int64, members: Int = 12, groups: Int = 0, _ setting: Organization.Setting = .ordinary, founded: Day = Day(year: 2010, month: 1, day: 1), under: Organization? = nil) async throws -> Organization {
    let above = under ?? town, o = Organization(id: ID(n), parent: above.id, path: "\(above.path)\(n)/", name: "第\(n)党支部", kind: .branch, setting: setting)
    try await add(o, founded: founded)
    let counts = [OrganizationTable.add(members, to: "fullMembers", at: o.path), OrganizationTable.add(members, to: "members", at: o.path)]
    for change in counts { try await run(change.sql) }
    for g in 0..<Int64(groups) { try await run("INSERT INTO party_group (id, branch, name, founded) VALUES (\(n * 10 + g), \(o.id), \("第\(g + 1)党小组"), \(founded))") }
    return o
  }
  func run(_ sql: SQL) async throws { try await world.database.write { session in _ = try session.execute(sql) } }
  func go(to day: Day) { world.travel(to: Moment(day, minutes: 480)) }
  func go(_ text: String) throws { go(to: try #require(Day(text))) }

  func record(_ kind: String, _ o: Organization, on text: String, makesUp: String? = nil, group: Int64? = nil, withdrawn: Bool = false) async throws {
    let subject = group.map { Reference("group", $0) } ?? Reference("organization", o.id)
    let evidence = Evidence(kind, for: subject, on: try #require(Day(text)), makesUp: makesUp.flatMap { Day($0) }, withdrawn: withdrawn)
    try await world.perform(Record(at: o.id, proves: [evidence]))
  }
  /// `pending`, `met`, `met after`, …; nil where there is no such duty.
  func state(_ rule: String, _ o: Organization, _ start: String, group: Int64? = nil) async throws -> String? {
    let day = try #require(Day(start)), kind = group == nil ? "organization" : "group", id = group ?? o.id.value
    let text = try await world.text("SELECT state || CASE WHEN after_period = 1 THEN ' after' ELSE '' END FROM duty WHERE rule = \(rule) AND subject_kind = \(kind) AND subject = \(id) AND period_start = \(day)")
    return text.isEmpty ? nil : text
  }
  /// pending, met, late, missed, waived of an organization with all below it.
  func tally(_ rule: String, _ o: Organization, _ start: String) async throws -> [Int] {
    let day = try #require(Day(start))
    let rows = try await world.database.read { session in
      try session.rows("SELECT pending, met, late, missed, waived FROM duty_count WHERE organization = \(o.id) AND rule = \(rule) AND period_start = \(day)") { r in (0..<5).map { r.int($0) } }
    }
    return rows.first ?? [0, 0, 0, 0, 0]
  }
  /// What the counts should be, counted anew from the duties themselves.
  func countsAreTrue() async throws -> Bool {
    let wrong: SQL = """
      SELECT count(*) FROM (
        SELECT a.id AS organization, d.rule AS rule, d.counted_in AS counted, sum(CASE WHEN d.state = 'pending' THEN 1 ELSE 0 END) AS p, sum(CASE WHEN d.state = 'met' THEN 1 ELSE 0 END) AS m,
          sum(CASE WHEN d.state = 'late' THEN 1 ELSE 0 END) AS l, sum(CASE WHEN d.state = 'missed' THEN 1 ELSE 0 END) AS x, sum(CASE WHEN d.state = 'waived' THEN 1 ELSE 0 END) AS w
        FROM organization a JOIN organization b ON substr(b.path, 1, length(a.path)) = a.path JOIN duty d ON d.organization = b.id GROUP BY a.id, d.rule, d.counted_in) t
      LEFT JOIN duty_count c ON c.organization = t.organization AND c.rule = t.rule AND c.period_start = t.counted
      WHERE COALESCE(c.pending, -1) <> t.p OR COALESCE(c.met, -1) <> t.m OR COALESCE(c.late, -1) <> t.l OR COALESCE(c.missed, -1) <> t.x OR COALESCE(c.waived, -1) <> t.w
      """
    let stray: SQL = "SELECT count(*) FROM duty_count c WHERE c.pending + c.met + c.late + c.missed + c.waived > 0 AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.rule = c.rule AND d.counted_in = c.period_start)"
    let off = try await world.count(wrong), left = try await world.count(stray)
    return off == 0 && left == 0
  }
  func owed(by o: Organization) async throws -> String { try await world.text("SELECT DISTINCT rule FROM duty WHERE organization = \(o.id) ORDER BY rule") }
  func notices(to person: Int64) async throws -> [String] {
    try await world.database.read { session in try session.rows("SELECT zh FROM notice WHERE person = \(person) ORDER BY entry, number") { $0.text(0) } }
  }
  func hold(_ role: Role, _ o: Organization, person: Int64) async throws {
    try await run(PostTable.begin(ID(person), ID(person), role, at: o.id, since: Day(year: 2020, month: 1, day: 1)).sql)
  }
}

import FeatureKit

/// Members of work teams; first secretaries are read from the posts.
enum TeamTable {
  static let migrations = [
    Migration("work teams",
      """
      CREATE TABLE work_team_member (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), sender TEXT NOT NULL CHECK (sender <> ''), since BIGINT NOT NULL,
        until BIGINT, CHECK (until IS NULL OR until >= since))
      """,
      "CREATE UNIQUE INDEX work_team_member_open ON work_team_member (person, organization) WHERE until IS NULL",
      "CREATE INDEX work_team_member_organization ON work_team_member (organization, since)"),
  ]

  static func one(_ id: ID<TeamMember>, in scope: Scope) throws -> TeamMember {
    try scope.one("""
      SELECT m.id, m.person, n.name, m.sender, m.since, m.until, \(OrganizationTable.columns) FROM work_team_member m JOIN organization o ON o.id = m.organization JOIN person n ON n.id = m.person WHERE m.id = \(id) AND \(scope.reach, "o.path")
      """) { r in TeamMember(id: r.id(0), person: Person(id: r.id(1), name: r.text(2)), organization: try OrganizationTable.read(r, from: 6), sender: r.text(3), since: r.day(4), until: r.dayIfAny(5)) }
  }
  /// Who was sent, by the tree and then latest first. `over`: those whose time is over; else those that go on or are to come.
  static func sent(over: Bool, at organization: ID<Organization>? = nil, offset: Int = 0, limit: Int = 50, in scope: Scope) throws -> (lines: [Sent], total: Int) {
    let posts: SQL = "SELECT 'firstSecretary' AS duty, p.id, p.person, '' AS sender, p.since, p.until, p.organization FROM post p WHERE p.role = 'firstSecretary'"
    let members: SQL = "SELECT 'teamMember', m.id, m.person, m.sender, m.since, m.until, m.organization FROM work_team_member m"
    let time: SQL = over ? "s.until < \(scope.today)" : "(s.until IS NULL OR s.until >= \(scope.today))", here: SQL = organization.map { "AND o.id = \($0)" } ?? .nothing
    let rows: SQL = "FROM (\(posts) UNION ALL \(members)) s JOIN organization o ON o.id = s.organization JOIN person n ON n.id = s.person WHERE \(time) \(here) AND \(scope.reach, "o.path")"
    let total = try scope.first("SELECT count(*) FROM (SELECT s.id \(rows) LIMIT 1001) counted") { $0.int(0) } ?? 0
    let lines = try scope.all("SELECT s.duty, s.id, s.person, n.name, s.sender, s.since, s.until, \(OrganizationTable.columns) \(rows) ORDER BY o.path, s.since DESC, s.id LIMIT \(limit) OFFSET \(offset)") { r in
      let isPost = r.text(0) == "firstSecretary"
      return Sent(
        duty: isPost ? .firstSecretary : .teamMember, person: Person(id: r.id(2), name: r.text(3)), organization: try OrganizationTable.read(r, from: 7), sender: r.text(4), since: r.day(5), until: r.dayIfAny(6),
        member: isPost ? nil : r.id(1), post: isPost ? r.id(1) : nil)
    }
    return (lines, total)
  }
  /// Whether somebody is in the team of a village already on or after a day.
  static func isThere(_ person: ID<Person>, _ organization: ID<Organization>, from day: Day, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM work_team_member m WHERE m.person = \(person) AND m.organization = \(organization) AND (m.until IS NULL OR m.until >= \(day)) AND \(anywhere: "what stands beside one to be sent") LIMIT 1") { _ in true } ?? false
  }
  static func add(_ m: TeamMember) -> Change {
    Change("INSERT INTO work_team_member (id, person, organization, sender, since, until) VALUES (\(m.id), \(m.person.id), \(m.organization.id), \(m.sender), \(m.since), \(m.until))")
  }
  static func end(_ m: TeamMember, on day: Day) -> Change {
    Change("UPDATE work_team_member SET until = \(day) WHERE id = \(m.id) AND (until IS NULL OR until > \(day))", expects: 1, otherwise: ContactTable.stale)
  }
  static let rows = PersonRows("work_team_member", movable: { scope, from, to in
    try scope.all("""
      SELECT m.id FROM work_team_member m WHERE m.person = \(from) AND NOT EXISTS (SELECT 1 FROM work_team_member b WHERE b.person = \(to) AND b.organization = m.organization AND b.until IS NULL AND m.until IS NULL)
        AND \(anywhere: "teams of somebody who was seen within reach") ORDER BY m.id
      """) { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE work_team_member SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: ContactTable.stale)]
  })
}

import FeatureKit

/// Instructors, and when they are where.
enum InstructorTable {
  static let migrations = [
    Migration("instructors",
      """
      CREATE TABLE instructor (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), area TEXT NOT NULL CHECK (area <> ''), ended_on BIGINT)
      """,
      "CREATE UNIQUE INDEX instructor_person ON instructor (person, organization) WHERE ended_on IS NULL",
      "CREATE INDEX instructor_organization ON instructor (organization)",
      """
      CREATE TABLE guidance (id BIGINT PRIMARY KEY, instructor BIGINT NOT NULL REFERENCES instructor (id), organization BIGINT NOT NULL REFERENCES organization (id),
        kind TEXT NOT NULL CHECK (kind IN ('branchAssembly', 'committeeMeeting', 'groupMeeting', 'partyLecture', 'themeDay', 'organizationLifeMeeting')), day BIGINT NOT NULL,
        part TEXT NOT NULL CHECK (part IN ('morning', 'afternoon', 'evening')), gathering BIGINT, cancelled_on BIGINT)
      """,
      "CREATE INDEX guidance_instructor ON guidance (instructor, day)",
      "CREATE INDEX guidance_organization ON guidance (organization, day)",
      // A person is at one place at a time, in whichever areas they guide.
      "CREATE TABLE guidance_part (person BIGINT NOT NULL REFERENCES person (id), day BIGINT NOT NULL, part TEXT NOT NULL, guidance BIGINT NOT NULL REFERENCES guidance (id), PRIMARY KEY (person, day, part))",
      "CREATE INDEX guidance_part_guidance ON guidance_part (guidance)"),
  ]
  static let taken = Refusal("instructor.taken", .instructorTaken, kind: .conflict)

  // MARK: instructors

  /// Those who guide where the reader belongs, and those within reach.
  private static func visible(_ scope: Scope) -> SQL {
    let lines = scope.actor.posts.filter { $0.may.contains(Ties.read) }.map { $0.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) } }
    let mine = Set(lines.joined()).sorted(), reach = scope.seeing(Ties.read).reach
    return mine.isEmpty ? "\(reach, "o.path")" : "(i.organization IN \(list: mine) OR \(reach, "o.path"))"
  }
  private static let columns: SQL = "i.id, i.person, n.name, i.area, i.ended_on, \(OrganizationTable.columns)"
  private static let source: SQL = "instructor i JOIN organization o ON o.id = i.organization JOIN person n ON n.id = i.person"
  private static func read(_ r: any Row, from n: Int = 0) throws -> Instructor {
    Instructor(id: r.id(n), person: Person(id: r.id(n + 1), name: r.text(n + 2)), organization: try OrganizationTable.read(r, from: n + 5), area: r.text(n + 3), endedOn: r.dayIfAny(n + 4))
  }
  static func one(_ id: ID<Instructor>, in scope: Scope) throws -> Instructor { try scope.one("SELECT \(columns) FROM \(source) WHERE i.id = \(id) AND \(visible(scope))") { try read($0) } }
  /// By area and name, at most 200.
  static func list(in scope: Scope) throws -> [Instructor] {
    try scope.all("SELECT \(columns) FROM \(source) WHERE i.ended_on IS NULL AND \(visible(scope)) ORDER BY o.path, i.area, n.name, i.id LIMIT 200") { try read($0) }
  }
  static func isKept(_ person: ID<Person>, at organization: ID<Organization>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM instructor i WHERE i.person = \(person) AND i.organization = \(organization) AND i.ended_on IS NULL AND \(anywhere: "what stands beside one to be named")") { _ in true } ?? false
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT i.id, n.name FROM \(source) WHERE i.id IN \(list: ids) AND \(visible(scope))") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Ties.instructors().path)) })
  }

  // MARK: when they are where

  private static let booked: SQL = "g.id, g.kind, g.day, g.part, g.gathering, g.cancelled_on, u.id, u.parent, u.path, u.name, u.kind, u.setting, \(columns)"
  private static let bookings: SQL = "guidance g JOIN organization u ON u.id = g.organization JOIN instructor i ON i.id = g.instructor JOIN organization o ON o.id = i.organization JOIN person n ON n.id = i.person"
  private static func readGuidance(_ r: any Row) throws -> Guidance {
    Guidance(
      id: r.id(0), instructor: try read(r, from: 12), organization: try OrganizationTable.read(r, from: 6), kind: try r.choice(1), day: r.day(2), part: try r.choice(3), gathering: r.idIfAny(4), cancelledOn: r.dayIfAny(5))
  }
  /// Seen by whoever oversees the branch, by the office that keeps the instructor, and by the instructor.
  private static func seen(_ scope: Scope) -> SQL { "(\(scope.reach, "u.path", orSelf: "i.person") OR \(scope.reach, "o.path"))" }
  static func guidance(_ id: ID<Guidance>, in scope: Scope) throws -> Guidance { try scope.one("SELECT \(booked) FROM \(bookings) WHERE g.id = \(id) AND \(seen(scope))", readGuidance) }
  static func guidanceNames(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT \(booked) FROM \(bookings) WHERE g.id IN \(list: ids) AND \(seen(scope))", readGuidance)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id.value, Named($0.organization.name, path: Ties.guidance($0.id).path)) })
  }
  /// What is still to come, soonest first; `until` nil for all; `person` leaves the meetings that somebody guides.
  static func upcoming(until: Day?, of organizations: [ID<Organization>]? = nil, by person: ID<Person>? = nil, limit: Int, in scope: Scope) throws -> [Guidance] {
    var all: [SQL] = ["g.cancelled_on IS NULL", "g.day >= \(scope.today)", seen(scope)]
    if let until { all.append("g.day <= \(until)") }
    if let organizations { all.append(organizations.isEmpty ? "i.person = \(person)" : "(g.organization IN \(list: organizations) OR i.person = \(person))") }
    return try scope.all("""
      SELECT \(booked) FROM \(bookings)
      WHERE \(all.joined(" AND ")) ORDER BY g.day, CASE g.part WHEN 'morning' THEN 0 WHEN 'afternoon' THEN 1 ELSE 2 END, g.id LIMIT \(limit)
      """, readGuidance)
  }
  /// In which parts of a day these persons are taken.
  static func taken(_ persons: [ID<Person>], on day: Day, in scope: Scope) throws -> [ID<Person>: [DayPart]] {
    if persons.isEmpty { return [:] }
    let rows = try scope.all("SELECT t.person, t.part FROM guidance_part t WHERE t.person IN \(list: persons) AND t.day = \(day) AND \(anywhere: "when instructors who were seen are taken, not where")") { (person: $0.id(0, Person.self), part: try $0.choice(1, DayPart.self)) }
    return Dictionary(grouping: rows, by: \.person).mapValues { $0.map(\.part) }
  }

  // MARK: changes

  static func add(_ i: Instructor) -> Change { Change("INSERT INTO instructor (id, person, organization, area) VALUES (\(i.id), \(i.person.id), \(i.organization.id), \(i.area))") }
  static func end(_ i: Instructor, on day: Day) -> Change { Change("UPDATE instructor SET ended_on = \(day) WHERE id = \(i.id) AND ended_on IS NULL", expects: 1, otherwise: ContactTable.stale) }
  static func book(_ g: Guidance) -> [Change] {
    [
      Change("INSERT INTO guidance (id, instructor, organization, kind, day, part, gathering) VALUES (\(g.id), \(g.instructor.id), \(g.organization.id), \(g.kind), \(g.day), \(g.part), \(g.gathering))"), hold(g),
    ]
  }
  private static func hold(_ g: Guidance) -> Change {
    Change("INSERT INTO guidance_part (person, day, part, guidance) VALUES (\(g.instructor.person.id), \(g.day), \(g.part), \(g.id)) ON CONFLICT (person, day, part) DO NOTHING", expects: 1, otherwise: taken)
  }
  static func cancel(_ g: Guidance, on day: Day) -> [Change] {
    [Change("UPDATE guidance SET cancelled_on = \(day) WHERE id = \(g.id) AND cancelled_on IS NULL", expects: 1, otherwise: ContactTable.stale), Change("DELETE FROM guidance_part WHERE guidance = \(g.id)")]
  }
  static func restore(_ g: Guidance) -> [Change] { [Change("UPDATE guidance SET cancelled_on = NULL WHERE id = \(g.id) AND cancelled_on IS NOT NULL", expects: 1, otherwise: ContactTable.stale), hold(g)] }

  static let rows = PersonRows("instructor", movable: { scope, from, to in
    try scope.all("""
      SELECT i.id FROM instructor i WHERE i.person = \(from) AND NOT EXISTS (SELECT 1 FROM instructor b WHERE b.person = \(to) AND b.organization = i.organization AND b.ended_on IS NULL AND i.ended_on IS NULL)
        AND \(anywhere: "areas of somebody who was seen within reach") ORDER BY i.id
      """) { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE instructor SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: ContactTable.stale)]
  })
  /// Their days go along where the other is free then.
  static let partRows = PersonRows("guidance_part", movable: { scope, from, to in
    try scope.all("""
      SELECT t.guidance FROM guidance_part t WHERE t.person = \(from) AND NOT EXISTS (SELECT 1 FROM guidance_part b WHERE b.person = \(to) AND b.day = t.day AND b.part = t.part) AND \(anywhere: "days of somebody who was seen within reach") ORDER BY t.guidance
      """) { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE guidance_part SET person = \(to) WHERE person = \(from) AND guidance IN \(list: rows)", expects: rows.count, otherwise: ContactTable.stale)]
  })
}

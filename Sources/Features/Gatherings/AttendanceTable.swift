import FeatureKit
import enum People.PersonStatus
import enum People.Standing

/// Who is expected, and who came.
package enum AttendanceTable {
  static let migrations = [
    Migration("attendance",
      """
      CREATE TABLE attendance (gathering BIGINT NOT NULL REFERENCES gathering (id), person BIGINT NOT NULL REFERENCES person (id), mark TEXT NOT NULL CHECK (mark IN ('expected', 'came', 'online', 'leave', 'absent')),
        reason BLOB, franchise TEXT, office TEXT, at BIGINT NOT NULL, PRIMARY KEY (gathering, person))
      """,
      "CREATE INDEX attendance_person ON attendance (person, gathering)"),
  ]
  static let reason = "attendance.reason"

  /// Of a held gathering the list as it stood when its minutes were recorded; of a planned one those who would be expected today.
  static func roll(of g: Gathering, in scope: Scope) throws -> Roll {
    if g.state == .held { return try kept(g, in: scope) }
    let offices = try committee(of: g.organization.id, on: g.day, in: scope), marks = try marks(g, in: scope)
    var list: [Attendee] = []
    if g.organization.kind == .branch, g.kinds.contains(where: { $0.audience == .members }) {
      list = try belonging(to: g.organization, on: g.day, in: scope)
    } else if g.kinds.contains(.groupMeeting) {
      list = try members(of: g.organization.id, groups: g.groups.map(\.id), on: g.day, in: scope)
    }
    if g.kinds.contains(.committeeMeeting) || g.organization.kind != .branch {
      let there = Set(list.map(\.person.id))
      list += offices.filter { !there.contains($0.person.id) }
    }
    for partner in g.partners {
      let there = Set(list.map(\.person.id))
      list += try members(of: partner.id, groups: nil, on: g.day, in: scope).filter { !there.contains($0.person.id) }.map { Attendee(person: $0.person, group: nil, franchise: $0.franchise, office: nil, mark: .expected, reason: nil, home: partner.id, homeName: partner.name) }
    }
    let roles = Dictionary(offices.map { ($0.person.id, $0.office) }, uniquingKeysWith: { a, _ in a })
    for i in list.indices {
      list[i].office = roles[list[i].person.id] ?? nil
      guard let mark = marks[list[i].person.id] else { continue }
      list[i].mark = mark.mark
      list[i].reason = mark.reason
    }
    return Roll(attendees: ordered(list))
  }
  /// Offices first in their order, then by name as the register sorts it.
  private static func ordered(_ list: [Attendee]) -> [Attendee] {
    let rank = Dictionary(uniqueKeysWithValues: Role.committee.enumerated().map { ($1, $0) })
    let offices = list.filter { $0.office != nil }.sorted { rank[$0.office ?? .member] ?? 99 < rank[$1.office ?? .member] ?? 99 }
    return offices + list.filter { $0.office == nil }
  }

  /// A branch's own members; those enrolled in a virtual one.
  static func belonging(to branch: Organization, on day: Day, in scope: Scope) throws -> [Attendee] {
    branch.setting == .virtual ? try EnrolledTable.of(branch.id, on: day, in: scope) : try members(of: branch.id, groups: nil, on: day, in: scope)
  }
  /// Who is a member of a branch, or of some of its groups, and was one on that day, in the register's order.
  static func members(of organization: ID<Organization>, groups: [ID<Group>]?, on day: Day, in scope: Scope) throws -> [Attendee] {
    let within: SQL = groups.map { $0.isEmpty ? "AND 1 = 0" : "AND p.party_group IN \(list: $0)" } ?? .nothing
    return try scope.all("""
      SELECT p.id, p.name, p.party_group, p.status, p.standing FROM person p
      WHERE p.organization = \(organization) AND p.status IN ('full', 'probationary') AND p.standing <> 'stopped' AND (p.joined IS NULL OR p.joined <= \(day)) \(within) AND \(anywhere: "members of a branch that was read within reach, or takes part in such a gathering") ORDER BY p.sort_name, p.id
      """) { r in
      let status: PersonStatus = try r.choice(3), standing: Standing = try r.choice(4)
      let franchise: Franchise = status == .probationary ? .probationary : standing.votes ? .votes : .suspended
      return Attendee(person: Person(id: r.id(0), name: r.text(1)), group: r.idIfAny(2), franchise: franchise, office: nil, mark: .expected, reason: nil)
    }
  }
  /// Who holds an office on the committee on that day; the first office of each.
  static func committee(of organization: ID<Organization>, on day: Day, in scope: Scope) throws -> [Attendee] {
    let found = try scope.all("""
      SELECT n.id, n.name, n.party_group, p.role FROM post p JOIN person n ON n.id = p.person
      WHERE p.organization = \(organization) AND p.role IN \(list: Role.committee) AND p.since <= \(day) AND (p.until IS NULL OR p.until >= \(day)) AND \(anywhere: "the committee of an organization that was read within reach") ORDER BY p.id
      """) { r in Attendee(person: Person(id: r.id(0), name: r.text(1)), group: r.idIfAny(2), franchise: .none, office: try r.choice(3), mark: .expected, reason: nil) }
    var seen: Set<ID<Person>> = []
    return found.filter { seen.insert($0.person.id).inserted }
  }
  /// Who may preside, record or lecture: the members, the committee, and the secretaries above.
  static func speakers(for organization: Organization, on day: Day, in scope: Scope) throws -> [Speaker] {
    let own = try belonging(to: organization, on: day, in: scope), offices = try committee(of: organization.id, on: day, in: scope)
    let above = organization.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    let secretaries = try scope.all("""
      SELECT n.id, n.name, o.id, o.name, o.kind FROM post p JOIN person n ON n.id = p.person JOIN organization o ON o.id = p.organization
      WHERE p.organization IN \(list: above) AND p.role = 'secretary' AND p.since <= \(day) AND (p.until IS NULL OR p.until >= \(day)) AND \(anywhere: "who leads the organizations above is known to a branch") ORDER BY o.path
      """) { r in
      let kind: Organization.Kind = try r.choice(4)
      return Speaker(person: Person(id: r.id(0), name: r.text(1)), of: r.text(3), secretaryOf: kind == .committee || kind == .localCommittee ? [r.id(2)] : [])
    }
    var all: [ID<Person>: Speaker] = [:], order: [ID<Person>] = []
    for speaker in (offices + own).map({ Speaker(person: $0.person, of: $0.homeName, secretaryOf: []) }) + secretaries {
      if all[speaker.person.id] == nil { order.append(speaker.person.id) }
      all[speaker.person.id, default: speaker].secretaryOf += all[speaker.person.id] == nil ? [] : speaker.secretaryOf
    }
    return order.compactMap { all[$0] }
  }

  static func names(_ ids: [ID<Person>], in scope: Scope) throws -> [ID<Person>: String] {
    guard !ids.isEmpty else { return [:] }
    let found = try scope.all("SELECT id, name FROM person WHERE id IN \(list: ids) AND \(anywhere: "who presided, recorded or lectured stands in the minutes")") { ($0.id(0, Person.self), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found)
  }

  /// Whether a person is on the list of a planned gathering: the same as `roll`, asked of one.
  static func expects(_ person: ID<Person>, at g: Gathering, in scope: Scope) throws -> Bool {
    let committee = g.kinds.contains(.committeeMeeting) || g.organization.kind != .branch
    if committee, try scope.first("""
      SELECT p.id FROM post p WHERE p.person = \(person) AND p.organization = \(g.organization.id) AND p.role IN \(list: Role.committee) AND p.since <= \(g.day) AND (p.until IS NULL OR p.until >= \(g.day)) AND \(anywhere: "one's own posts") LIMIT 1
      """, { $0.integer(0) }) != nil { return true }
    let members = g.organization.kind == .branch && g.kinds.contains { $0.audience == .members }
    if members, g.organization.setting == .virtual, try EnrolledTable.of(g.organization.id, on: g.day, only: person, in: scope).isEmpty == false { return true }
    let branches = (members ? [g.organization.id] : []) + g.partners.map(\.id), groups = g.kinds.contains(.groupMeeting) ? g.groups.map(\.id) : []
    guard !branches.isEmpty || !groups.isEmpty else { return false }
    let there: SQL = branches.isEmpty ? "p.party_group IN \(list: groups)" : groups.isEmpty ? "p.organization IN \(list: branches)" : "(p.organization IN \(list: branches) OR p.party_group IN \(list: groups))"
    return try scope.first("""
      SELECT p.id FROM person p WHERE p.id = \(person) AND p.status IN ('full', 'probationary') AND p.standing <> 'stopped' AND (p.joined IS NULL OR p.joined <= \(g.day)) AND \(there) AND \(anywhere: "one's own membership")
      """) { $0.integer(0) } != nil
  }
  static func mark(of person: ID<Person>, at gathering: ID<Gathering>, in scope: Scope) throws -> Mark? {
    try scope.first("SELECT mark FROM attendance WHERE gathering = \(gathering) AND person = \(person) AND \(anywhere: "one's own mark")") { try $0.choice(0) }
  }

  // MARK: marks

  private static func marks(_ g: Gathering, in scope: Scope) throws -> [ID<Person>: (mark: Mark, reason: String?)] {
    let found = try scope.all("SELECT person, mark, reason FROM attendance WHERE gathering = \(g.id) AND \(anywhere: "marks of a gathering that was read within reach")") { r in
      (r.id(0, Person.self), (mark: try r.choice(1, Mark.self), reason: try r.secretIfAny(2, field: reason)))
    }
    return Dictionary(uniqueKeysWithValues: found)
  }
  private static func kept(_ g: Gathering, in scope: Scope) throws -> Roll {
    Roll(attendees: ordered(try scope.all("""
      SELECT p.id, p.name, p.party_group, a.franchise, a.office, a.mark, a.reason, a.partner, h.name FROM attendance a JOIN person p ON p.id = a.person LEFT JOIN organization h ON h.id = a.partner
      WHERE a.gathering = \(g.id) AND a.franchise IS NOT NULL AND \(anywhere: "the list of a gathering that was read within reach") ORDER BY p.sort_name, p.id
      """) { r in
      Attendee(
        person: Person(id: r.id(0), name: r.text(1)), group: r.idIfAny(2), franchise: try r.choice(3), office: r.isNull(4) ? nil : try r.choice(4), mark: try r.choice(5), reason: try r.secretIfAny(6, field: reason), home: r.idIfAny(7),
        homeName: r.textIfAny(8))
    }))
  }
  /// A mark; a reason is kept with a leave only.
  static func mark(_ person: ID<Person>, _ mark: Mark, at gathering: ID<Gathering>, now: Moment) -> Change {
    Change("""
      INSERT INTO attendance (gathering, person, mark, at) VALUES (\(gathering), \(person), \(mark), \(now))
      ON CONFLICT (gathering, person) DO UPDATE SET mark = excluded.mark, at = excluded.at, reason = CASE WHEN excluded.mark = 'leave' THEN attendance.reason ELSE NULL END
      """)
  }
  static func leave(_ person: ID<Person>, from gathering: ID<Gathering>, because text: String?, now: Moment) -> Change {
    let sealed = text.map { Secret($0, field: reason) }
    return Change("""
      INSERT INTO attendance (gathering, person, mark, reason, at) VALUES (\(gathering), \(person), 'leave', \(sealed), \(now))
      ON CONFLICT (gathering, person) DO UPDATE SET mark = excluded.mark, at = excluded.at, reason = excluded.reason
      """)
  }
  /// The list as it stood at the gathering: who could vote and who sat on the committee.
  static func keep(_ roll: Roll, of gathering: ID<Gathering>, now: Moment) -> [Change] {
    let rows = roll.attendees.map { a -> SQL in "(\(gathering), \(a.person.id), \(a.mark), \(a.franchise), \(a.office), \(a.home), \(now))" }
    return stride(from: 0, to: rows.count, by: 100).map { start in
      Change("""
        INSERT INTO attendance (gathering, person, mark, franchise, office, partner, at) VALUES \(Array(rows[start..<min(start + 100, rows.count)]).joined(", "))
        ON CONFLICT (gathering, person) DO UPDATE SET franchise = excluded.franchise, office = excluded.office, partner = excluded.partner
        """)
    }
  }
}

/// Somebody who may preside, record or lecture.
struct Speaker: Hashable, Sendable {
  var person: Person
  /// The organization above whose secretary this is.
  var of: String?
  /// Committees whose secretary this is: a lecture of theirs proves ZB-15.
  var secretaryOf: [ID<Organization>]
}

import FeatureKit

extension PersonTable {
  private static let columns: SQL = """
    p.id, p.name, p.sex, p.birth, p.ethnicity, p.education, p.status, p.standing, p.joined, p.confirmed, p.work_post, p.lost_contact, p.lost_since, p.floats_to, p.floats_since,
    p.party_group, p.masks, p.version, p.updated, p.resident_number, p.phone, p.address, g.name, \(OrganizationTable.columns)
    """

  /// Somebody within reach, or oneself; else 404. `opening` says whether the sealed fields are opened: for oneself, for a correction, never for a list.
  package static func one(_ id: ID<Person>, opening: Bool = false, in scope: Scope) throws -> Registered {
    try scope.one("SELECT \(columns) FROM person p JOIN organization o ON o.id = p.organization LEFT JOIN party_group g ON g.id = p.party_group WHERE p.id = \(id) AND \(scope.reach, "o.path", orSelf: "p.id")") { try read($0, opening: opening) }
  }
  /// Somebody who is transferred to an organization of the reader's; the sealed fields stay closed.
  static func moving(_ id: ID<Person>, in scope: Scope) throws -> Registered {
    try scope.one("SELECT \(columns) FROM person p JOIN organization o ON o.id = p.organization LEFT JOIN party_group g ON g.id = p.party_group WHERE p.id = \(id) AND \(anywhere: "somebody whose transfer was agreed to")") { try read($0, opening: false) }
  }
  static func postsThatEnd(_ id: ID<Person>, at organization: ID<Organization>, in scope: Scope) throws -> [PostTable.Post] {
    try scope.all("""
      SELECT t.id, n.name, o.name, t.role, t.since FROM post t JOIN person n ON n.id = t.person JOIN organization o ON o.id = t.organization
      WHERE t.person = \(id) AND t.organization = \(organization) AND t.until IS NULL AND t.role IN ('member', 'groupLeader') AND \(anywhere: "posts of somebody whose transfer was agreed to") ORDER BY t.id
      """) { PostTable.Post(id: $0.id(0), person: Person(id: id, name: $0.text(1)), organization: organization, organizationName: $0.text(2), role: try $0.choice(3), since: $0.day(4)) }
  }
  /// Those of them who are within reach, the sealed fields opened.
  static func opened(_ ids: some Sequence<ID<Person>>, in scope: Scope) throws -> [ID<Person>: Registered] {
    let all = try scope.all("SELECT \(columns) FROM person p JOIN organization o ON o.id = p.organization LEFT JOIN party_group g ON g.id = p.party_group WHERE p.id IN \(list: Array(ids)) AND \(scope.reach, "o.path")") { try read($0, opening: true) }
    return Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
  private static func read(_ r: any Row, opening: Bool) throws -> Registered {
    var facts = PersonFacts(name: r.text(1), sex: try r.choice(2), status: try r.choice(6), standing: try r.choice(7))
    facts.birth = r.dayIfAny(3)
    facts.ethnicity = r.textIfAny(4)
    facts.education = r.textIfAny(5)
    facts.joined = r.dayIfAny(8)
    facts.confirmed = r.dayIfAny(9)
    facts.workPost = r.isNull(10) ? nil : try r.choice(10, WorkPost.self)
    facts.lostContact = r.isNull(11) ? nil : try r.choice(11, LostContact.self)
    facts.lostSince = r.dayIfAny(12)
    facts.floatsTo = r.textIfAny(13)
    facts.floatsSince = r.dayIfAny(14)
    if opening {
      facts.residentNumber = try r.secretIfAny(19, field: "person.resident")
      facts.phone = try r.secretIfAny(20, field: "person.phone")
      facts.address = try r.secretIfAny(21, field: "person.address")
    }
    return Registered(
      id: r.id(0), facts: facts, organization: try OrganizationTable.read(r, from: 23), group: r.idIfAny(15), groupName: r.textIfAny(22),
      masks: PersonMasks(sealed: try r.secretIfAny(16, field: "person.masks")), version: r.int(17), updated: r.moment(18))
  }

  /// Who has this resident number already: found in the whole register, told apart by reach.
  static func twin(_ number: String, besides id: ID<Person>? = nil, in scope: Scope) throws -> Twin? {
    let besides: SQL = id.map { "AND p.id <> \($0)" } ?? .nothing
    return try scope.first("""
      SELECT p.id, p.name, o.name, o.path FROM person p JOIN organization o ON o.id = p.organization
      WHERE p.resident_key = \(Keyed(number, field: "person.resident")) \(besides) AND \(anywhere: "one resident number stands once in the register; who it is is told within reach only")
      """) { scope.reach.contains($0.text(3)) ? Twin(id: $0.id(0), name: $0.text(1), organization: $0.text(2)) : Twin() }
  }
  static func events(of person: ID<Person>, in scope: Scope) throws -> [PersonEvent] {
    try scope.all("""
      SELECT e.kind, e.on_day, e.status, e.standing, b.name, e.reason FROM person_event e JOIN person p ON p.id = e.person JOIN organization o ON o.id = p.organization JOIN organization b ON b.id = e.organization
      WHERE e.person = \(person) AND \(scope.reach, "o.path", orSelf: "p.id") ORDER BY e.on_day DESC, e.id DESC LIMIT 50
      """) { PersonEvent(kind: try $0.choice(0), on: $0.day(1), status: try $0.choice(2), standing: try $0.choice(3), organization: $0.text(4), reason: try $0.secretIfAny(5, field: "person.reason")) }
  }
  /// Names for references: of whom the reader's posts reach, of fellow members, of oneself, and of those who hold a post there. Others stay unnamed.
  static func names(_ scope: Scope, _ ids: [Int64]) throws -> [Int64: Named] {
    let found = try scope.all("""
      SELECT p.id, p.name, o.path FROM person p JOIN organization o ON o.id = p.organization
      WHERE p.id IN \(list: ids) AND (\(scope.reach, withHome: "o.path") OR \(scope.reach, "o.path", orSelf: "p.id")
        OR EXISTS (SELECT 1 FROM post h JOIN organization q ON q.id = h.organization WHERE h.person = p.id AND \(scope.reach, withHome: "q.path")))
      """) { (id: $0.integer(0), name: $0.text(1), path: $0.text(2)) }
    return Dictionary(uniqueKeysWithValues: found.map { row in
      let opens = scope.reach.contains(row.path) && scope.actor.may(People.read)
      return (row.id, Named(row.name, path: opens ? People.file(ID(row.id)).path : nil))
    })
  }
}

/// The one who has a resident number already; without a name where that is out of the reader's reach.
struct Twin: Hashable, Sendable {
  var id: ID<Person>?
  var name: String?
  var organization: String?
  var problem: Refusal.Problem {
    guard let name, let organization else { return .init("resident.twin", .twinElsewhere, field: "residentNumber") }
    return .init("resident.twin", .twin(name, organization), field: "residentNumber")
  }
}

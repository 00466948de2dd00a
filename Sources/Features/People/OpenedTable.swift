import FeatureKit

/// Who looked at which personal field of whom, when and why.
package struct OpenedField: Hashable, Sendable, Encodable {
  package var person: ID<Person>
  package var field: PersonField
  package var reason: String
  package var reader: String?
  package var role: Role?
  package var organization: String?
  package var at: Moment
}

enum OpenedTable {
  static func add(_ id: ID<OpenedField>, _ person: ID<Person>, _ field: PersonField, reason: String, by actor: Actor, at place: Place, _ now: Moment) -> Change {
    let post = actor.post(for: OpenPersonalField.permission, at: place)
    return Change("""
      INSERT INTO opened_field (id, person, field, reason, reader, account, role, organization, at)
      VALUES (\(id), \(person), \(field), \(Secret(reason, field: "person.reason")), \(actor.person), \(actor.account), \(post?.role), \(post?.place.id), \(now))
      """)
  }
  private static let select: SQL = """
    SELECT f.person, f.field, f.reason, r.name, f.role, b.name, f.at FROM opened_field f JOIN person p ON p.id = f.person JOIN organization o ON o.id = p.organization
    LEFT JOIN person r ON r.id = f.reader LEFT JOIN organization b ON b.id = f.organization
    """
  private static func read(_ r: any Row) throws -> OpenedField {
    OpenedField(
      person: r.id(0), field: try r.choice(1), reason: try r.secret(2, field: "person.reason"), reader: r.textIfAny(3), role: r.isNull(4) ? nil : try r.choice(4, Role.self), organization: r.textIfAny(5), at: r.moment(6))
  }
  /// The newest first, to the person themselves and to whoever sees the file.
  static func looks(at person: ID<Person>, limit: Int = 20, in scope: Scope) throws -> [OpenedField] {
    try scope.all("\(select) WHERE f.person = \(person) AND \(scope.reach, "o.path", orSelf: "f.person") ORDER BY f.at DESC, f.id DESC LIMIT \(limit)", read)
  }
  /// Whether this account opened the field just now, and so may still read it.
  static func isFresh(_ field: PersonField, of person: ID<Person>, in scope: Scope) throws -> Bool {
    guard let account = scope.actor.account else { return scope.actor.house != nil }
    let since = scope.now.adding(seconds: -OpenedPage.minutes * 60)
    return try scope.first("SELECT f.id FROM opened_field f WHERE f.person = \(person) AND f.field = \(field) AND f.account = \(account) AND f.at > \(since) AND \(anywhere: "one's own looks") LIMIT 1") { $0.integer(0) } != nil
  }
  /// One look, to the account that took it and within reach only.
  static func one(_ id: ID<OpenedField>, of person: ID<Person>, in scope: Scope) throws -> OpenedField {
    try scope.one("\(select) WHERE f.id = \(id) AND f.person = \(person) AND f.account = \(scope.actor.account) AND \(scope.reach, "o.path")", read)
  }
}

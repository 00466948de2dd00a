import FeatureKit

/// Secret addresses of calendars: whoever holds one reads when, where and what, and nothing personal.
package enum FeedTable {
  static let migrations = [
    Migration("calendar feeds",
      """
      CREATE TABLE calendar_feed (token_key BLOB PRIMARY KEY, token BLOB NOT NULL, person BIGINT UNIQUE REFERENCES person (id), organization BIGINT UNIQUE REFERENCES organization (id), made_at BIGINT NOT NULL,
        CHECK ((person IS NULL) <> (organization IS NULL)))
      """),
  ]
  private static let field = "calendar.token"

  static func token(of owner: CalendarOwner, in scope: Scope) throws -> String? {
    let whose: SQL = switch owner {
    case .person(let id): "person = \(id)"
    case .organization(let id): "organization = \(id)"
    }
    return try scope.first("SELECT token FROM calendar_feed WHERE \(whose) AND \(anywhere: "the owner was checked before")") { try $0.secret(0, field: field) }
  }
  static func renew(_ token: String, for owner: CalendarOwner, at now: Moment) -> [Change] {
    var person: ID<Person>?, organization: ID<Organization>?
    let old: SQL
    switch owner {
    case .person(let id): (person, old) = (id, "DELETE FROM calendar_feed WHERE person = \(id)")
    case .organization(let id): (organization, old) = (id, "DELETE FROM calendar_feed WHERE organization = \(id)")
    }
    return [
      Change(old),
      Change("INSERT INTO calendar_feed (token_key, token, person, organization, made_at) VALUES (\(Keyed(token, field: field)), \(Secret(token, field: field)), \(person), \(organization), \(now))"),
    ]
  }
  /// Whose feed this is; 404 for an address that is none any more.
  static func owner(of token: String, in scope: Scope) throws -> CalendarOwner {
    try scope.one("SELECT person, organization FROM calendar_feed WHERE token_key = \(Keyed(token, field: field)) AND \(anywhere: "whoever holds the address may read the calendar")") { r in
      if let person = r.idIfAny(0, Person.self) { return .person(person) }
      return .organization(r.id(1))
    }
  }
}

import Acting
import Essentials
import Persistence

/// The house's signing keys, their secret halves sealed, and the issuers that are trusted.
package enum SigningTable {
  package static let migrations = [
    Migration("signatures",
      // One key signs at a time: the one that has the place.
      """
      CREATE TABLE signing_key (id BIGINT PRIMARY KEY, public TEXT NOT NULL UNIQUE, secret BLOB NOT NULL, since BIGINT NOT NULL, until BIGINT, place BIGINT UNIQUE CHECK (place = 1),
        CHECK ((until IS NULL) = (place IS NOT NULL)))
      """,
      "CREATE TABLE issuer (id BIGINT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), public TEXT NOT NULL UNIQUE, since BIGINT NOT NULL, checked_by TEXT NOT NULL, until BIGINT, reason TEXT NOT NULL DEFAULT '', CHECK ((until IS NULL) = (reason = '')))"),
  ]
  private static let secret = "signing.secret"
  package static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)

  /// The key that signs now; nil where an administrator has made none yet.
  package static func current(in scope: Scope) throws -> SigningKey? {
    try scope.first("SELECT id, secret FROM signing_key WHERE until IS NULL AND \(anywhere: "the house signs with its own key")") { try SigningKey($0.id(0), kept: $0.secret(1, field: secret)) }
  }
  /// The house's own keys first, the present one before former ones; then the issuers by name.
  package static func trust(in scope: Scope) throws -> TrustList {
    let name = try scope.first("SELECT o.name FROM organization o WHERE o.parent IS NULL AND \(anywhere: "the house's own name") ORDER BY o.id LIMIT 1") { $0.text(0) } ?? ""
    let own = try scope.all("SELECT public, since, until FROM signing_key WHERE \(anywhere: "public keys are public") ORDER BY since DESC, id DESC") {
      TrustList.Entry(issuer: nil, name: name, key: $0.text(0), since: $0.moment(1).day, until: $0.momentIfAny(2)?.day)
    }
    return TrustList(own + (try scope.all("SELECT id, name, public, since, until FROM issuer WHERE \(anywhere: "whom the house trusts is no secret") ORDER BY name, id") { row($0) }))
  }
  private static func row(_ r: any Row) -> TrustList.Entry { TrustList.Entry(issuer: r.id(0), name: r.text(1), key: r.text(2), since: r.day(3), until: r.dayIfAny(4)) }
  package static func issuer(_ id: ID<Issuer>, in scope: Scope) throws -> TrustList.Entry { try scope.one("SELECT id, name, public, since, until FROM issuer WHERE id = \(id) AND \(anywhere: "whom the house trusts is no secret")", row) }
  package static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    Dictionary(uniqueKeysWithValues: try scope.all("SELECT id, name FROM issuer WHERE id IN \(list: ids) AND \(anywhere: "whom the house trusts is no secret")") { ($0.integer(0), Named($0.text(1))) })
  }

  // MARK: changes

  package static func make(_ key: SigningKey, kept: String, at now: Moment) -> [Change] {
    [
      Change("UPDATE signing_key SET until = \(now), place = NULL WHERE until IS NULL"),
      Change("INSERT INTO signing_key (id, public, secret, since, place) VALUES (\(key.id), \(key.publicText), \(Secret(kept, field: secret)), \(now), 1)"),
    ]
  }
  package static func trust(_ id: ID<Issuer>, _ name: String, _ key: String, checkedBy: String, since day: Day) -> Change {
    Change("INSERT INTO issuer (id, name, public, since, checked_by) VALUES (\(id), \(name), \(key), \(day), \(checkedBy)) ON CONFLICT (public) DO NOTHING", expects: 1, otherwise: stale)
  }
  package static func end(_ id: ID<Issuer>, because reason: String, on day: Day) -> Change {
    Change("UPDATE issuer SET until = \(day), reason = \(reason) WHERE id = \(id) AND until IS NULL", expects: 1, otherwise: stale)
  }
  /// Trusted again, as before it was ended.
  package static func resume(_ id: ID<Issuer>) -> Change { Change("UPDATE issuer SET until = NULL, reason = '' WHERE id = \(id) AND until IS NOT NULL", expects: 1, otherwise: stale) }
}

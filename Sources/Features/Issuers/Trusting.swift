import FeatureKit
import Signatures

/// Makes the key that signs from now on. What the one before signed holds on.
package struct MakeSigningKey: Action {
  package static let name = "issuers.makeKey"
  package static let permission = Issuers.change
  /// Kept sealed, and not at all in the journal.
  var kept: String
  package init(_ kept: String) { self.kept = kept }

  package func situation(in scope: Scope) throws -> Place { try OrganizationTable.root(in: scope) }
  package func decide(_ place: Place, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let key: SigningKey
    do { key = try SigningKey(occasion.id(), kept: kept) } catch { throw Refusal("key.wrong", .keyWrong) }
    return Outcome(SigningTable.make(key, kept: kept, at: occasion.now), Entry(.madeKey(key.mark), subject: Reference(Organization.reference, place.id), at: place.id))
  }
}

/// Enters another instance's public key: its letters and receipts hold from now on.
package struct TrustIssuer: Storable {
  package static let name = "issuers.trust"
  package static let permission = Issuers.change
  static let longestName = 60
  package var issuerName: String
  package var key: String
  /// How it was made sure that the key is theirs.
  package var checkedBy: String
  package init(_ issuerName: String, _ key: String, checkedBy: String) {
    self.issuerName = issuerName
    self.key = key
    self.checkedBy = checkedBy
  }

  package struct Situation: Placed {
    package var place: Place
    var trust: TrustList
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(place: try OrganizationTable.root(in: scope), trust: try SigningTable.trust(in: scope)) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let name = trimmed(issuerName), bytes = SigningKey.publicKey(key), mark = bytes.map(SigningKey.mark)
    var no = Refusal.Collector()
    no.check(!name.isEmpty, "name.missing", .nameMissing, field: "issuerName")
    no.check(name.count <= Self.longestName && !name.contains(where: \.isNewline), "name.long", .nameLong(Self.longestName), field: "issuerName")
    no.check(bytes != nil, "key.wrong", .keyWrong, field: "key")
    no.check(!trimmed(checkedBy).isEmpty, "checked.missing", .checkedMissing, field: "checkedBy")
    no.check(trimmed(checkedBy).count <= 100, "checked.long", .textLong(100), field: "checkedBy")
    if let known = s.trust.entries.first(where: { $0.mark == mark }) { no.check(false, "key.known", known.issuer == nil ? .keyIsOurs : .keyKnown(known.name), field: "key") }
    try no.refuse()
    guard let mark else { throw Refusal("key.wrong", .keyWrong, field: "key") }
    let id: ID<Issuer> = occasion.id(), plain = key.filter { !$0.isWhitespace }
    return Outcome([SigningTable.trust(id, name, plain, checkedBy: trimmed(checkedBy), since: occasion.today)], Entry(.trusts(name, mark), subject: Reference(Issuer.reference, id), at: s.place.id), made: Reference(Issuer.reference, id))
  }
}

/// From today on nothing that the issuer signed holds: the key was lost, or the partnership ended.
package struct EndTrust: Storable {
  package static let name = "issuers.end"
  package static let permission = Issuers.change
  package var issuer: ID<Issuer>
  package var reason: String
  package init(_ issuer: ID<Issuer>, because reason: String) {
    self.issuer = issuer
    self.reason = reason
  }

  package struct Situation: Placed {
    package var place: Place
    var entry: TrustList.Entry
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(place: try OrganizationTable.root(in: scope), entry: try SigningTable.issuer(issuer, in: scope)) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if s.entry.until != nil { throw Refusal("over", .trustIsOver, kind: .conflict) }
    let reason = trimmed(reason)
    var no = Refusal.Collector()
    no.check(!reason.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(reason.count <= 100, "reason.long", .textLong(100), field: "reason")
    try no.refuse()
    return Outcome([SigningTable.end(issuer, because: reason, on: occasion.today)], Entry(.trustsNoMore(s.entry.name), subject: Reference(Issuer.reference, issuer), at: s.place.id))
  }
}

/// Takes the end back.
package struct ResumeTrust: Storable {
  package static let name = "issuers.resume"
  package static let permission = Issuers.change
  package var issuer: ID<Issuer>
  package init(_ issuer: ID<Issuer>) { self.issuer = issuer }

  package func situation(in scope: Scope) throws -> EndTrust.Situation { try EndTrust(issuer, because: "").situation(in: scope) }
  package func decide(_ s: EndTrust.Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if s.entry.until == nil { throw Refusal("stands", .trustStands, kind: .conflict) }
    return Outcome([SigningTable.resume(issuer)], Entry(.trustsAgain(s.entry.name), subject: Reference(Issuer.reference, issuer), at: s.place.id))
  }
}

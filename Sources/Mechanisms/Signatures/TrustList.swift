import Acting
import Essentials

/// 可信签发单位: whose signatures hold here. The house's own keys, former ones too, and the issuers that an administrator entered.
package struct TrustList: Hashable, Sendable {
  package struct Entry: Hashable, Sendable, Encodable {
    /// Nil for the house's own.
    package var issuer: ID<Issuer>?
    package var name: String
    /// The public key, base64.
    package var key: String
    package var since: Day
    /// The day from which nothing signed by it holds any more; of an own key the day of its replacement, and what it signed holds on.
    package var until: Day?
    package var mark: String { SigningKey.publicKey(key).map(SigningKey.mark) ?? "" }
    package init(issuer: ID<Issuer>?, name: String, key: String, since: Day, until: Day?) {
      self.issuer = issuer
      self.name = name
      self.key = key
      self.since = since
      self.until = until
    }
  }
  package var entries: [Entry]
  package init(_ entries: [Entry]) { self.entries = entries }

  /// Who signed a text: somebody unknown, somebody no longer trusted and a text that was changed are refused, each in its own words.
  package func signer(of text: SignedText) throws(Refusal) -> Entry {
    let named = entries.filter { $0.mark == text.signer }
    guard !named.isEmpty else { throw Refusal("issuer.unknown", .issuerUnknown, field: "text") }
    guard let entry = named.first(where: { e in SigningKey.publicKey(e.key).map { text.isSigned(by: $0) } ?? false }) else { throw Refusal("signature.wrong", .signatureWrong, field: "text") }
    if entry.issuer != nil, let until = entry.until { throw Refusal("issuer.ended", .issuerEnded(entry.name, until), field: "text") }
    return entry
  }
}

/// 签发单位: another instance whose public key was entered here.
package enum Issuer { package static let reference = "issuer" }

import FeatureKit
import Signatures

/// 签名与信任: the house's own key, whose signatures hold here, and the page that looks at a signed text.
package enum Issuers {
  static let change: Permission = "issuers.change"
  /// Looking at what was brought or typed, at the server. In the browser everybody can.
  package static let verifying: Permission = "issuers.verify"
  package static let list = Route< >("/issuers")
  static let new = Route< >("/issuers/new")
  static let key = Route< >("/issuers/key")
  static let end = Route<ID<Issuer>>("/issuers/:issuer/end")
  static let resume = Route<ID<Issuer>>("/issuers/:issuer/resume")
  /// Open to everybody: a square code leads here, with the signed text behind `#`, so that it is not sent.
  package static let verify = Route< >("/verify")

  /// What a square code says: the address of the page that looks at the text, and the text.
  package static func square(_ text: SignedText, _ t: Reader) -> String { "\(t.site)\(verify().path)#\(text.text)" }
}

package let issuers = Feature(
  "Issuers",
  endpoints: [
    page(Issuers.list, reads: Issuers.change) { scope, _ in try ListPage.load(.nothing, in: scope) },
    prepared(
      Issuers.key, { scope, entered in try ListPage.load(entered, in: scope) }, prepare: { _, _, _ in (MakeSigningKey(SigningKey.fresh()), true) }, then: { _, _, _ in .go(Issuers.list()) }),
    form(Issuers.new, TrustIssuer.self, { _, entered in TrustPage(entered: entered) }, then: { _, _ in Issuers.list() }),
    form(Issuers.end, EndTrust.self, { scope, entered, id in try EndPage.load(id, entered, in: scope) }, then: { _, _ in Issuers.list() }),
    post(Issuers.resume, ResumeTrust.self, then: { _, _ in Issuers.list() }),
    open(Issuers.verify) { scope, _ in try VerifyPage.load(nil, .nothing, in: scope) },
    errand(
      Issuers.verify, needs: Issuers.verifying, limits: UploadLimits(fileBytes: Brought.mostBytes), fields: ["text"], gives: .page(VerifyPage.self, status: 201),
      showing: { scope, entered in try VerifyPage.load(nil, entered, in: scope) }, do: VerifyPage.show),
  ],
  actions: [MakeSigningKey.self, TrustIssuer.self, EndTrust.self, ResumeTrust.self],
  migrations: SigningTable.migrations,
  grants: [
    Grant(Issuers.change, .mayTrust, to: [.securityAdministrator]),
    Grant(Issuers.verifying, .mayVerify, to: Role.everyMember),
  ],
  menu: [MenuItem(.issuers, .lock, Issuers.list(), in: .records, Issuers.change, order: 88), MenuItem(.verify, .check, Issuers.verify(), in: .own, forMembers: true, Issuers.verifying, order: 72)],
  names: [Issuer.reference: { scope, ids in try SigningTable.names(ids, in: scope) }],
  pages: [Preview(ListPage.self), Preview(TrustPage.self), Preview(EndPage.self), Preview(VerifyPage.self)])

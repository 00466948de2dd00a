import FeatureKit
import Foundation
import Signatures
import Structure
import Support
import Testing
@testable import Issuers

/// The house's key and whom it trusts: kept by the security administrator, looked at by everybody.
@Suite struct IssuerTests {
  struct Place: Sendable {
    let world: World
    let tree: SmallTree
    /// Another county, with its own key.
    let other: SigningKey
    init() async throws {
      world = try await World([structure, issuers])
      tree = try await SmallTree.plant(in: world)
      other = try SigningKey(ID(900), kept: SigningKey.fresh())
    }
    var security: Actor { world.actor(.securityAdministrator, at: tree.county, account: ID(1)) }
    var secretary: Actor { world.actor(.secretary, at: tree.first, account: ID(2)) }
    func code(_ action: some Action, as actor: Actor? = nil) async throws -> [String] { try await world.refusal(of: action, as: actor ?? security)?.problems.map(\.code) ?? [] }
    func trust() async throws -> TrustList { try await world.read { try SigningTable.trust(in: $0) } }
    func issuer() async throws -> ID<Issuer> { ID(try await world.perform(TrustIssuer("中共云岭县委", other.publicText, checkedBy: "电话核对"), as: security).made?.id ?? 0) }
  }

  @Test func anEntryOfTheJournalNamesTheIssuerItIsAbout() async throws {
    let p = try await Place(), id = try await p.issuer(), about = Reference(Issuer.reference, id)
    #expect(try await p.world.read { try $0.names([about]) }[about]?.text == "中共云岭县委")
  }
  @Test func theKeyIsMadeReplacedAndKeptSealed() async throws {
    let p = try await Place(), kept = SigningKey.fresh()
    #expect(try await p.world.read { try SigningTable.current(in: $0) } == nil)
    #expect(try await p.code(MakeSigningKey(kept), as: p.secretary) == ["not.permitted"])
    #expect(try await p.code(MakeSigningKey("abc")) == ["key.wrong"])
    try await p.world.perform(MakeSigningKey(kept), as: p.security)
    let first = try #require(try await p.world.read { try SigningTable.current(in: $0) }), text = try SignedText(.letter, [.init("name", "何玉珍")], by: first)
    p.world.travel(days: 1)
    try await p.world.perform(MakeSigningKey(SigningKey.fresh()), as: p.security)
    let second = try #require(try await p.world.read { try SigningTable.current(in: $0) })
    #expect(second.publicText != first.publicText)
    #expect(try await p.trust().signer(of: text).issuer == nil, "what the former one signed holds on")
    let stored = try await p.world.stored()
    #expect(stored.range(of: Data(kept.utf8)) == nil && stored.range(of: Data(first.publicText.utf8)) != nil)
    #expect(try await !p.world.text("SELECT zh FROM journal WHERE action = 'issuers.makeKey'").contains(kept))
  }
  @Test func everyRefusalOfTrustingIsSaidOnce() async throws {
    let p = try await Place()
    try await p.world.perform(MakeSigningKey(SigningKey.fresh()), as: p.security)
    let own = try await p.trust().entries[0].key
    #expect(try await p.code(TrustIssuer("", "abc", checkedBy: "")) == ["name.missing", "key.wrong", "checked.missing"])
    #expect(try await p.code(TrustIssuer(String(repeating: "长", count: 61), p.other.publicText, checkedBy: String(repeating: "长", count: 101))) == ["name.long", "checked.long"])
    #expect(try await p.code(TrustIssuer("本县", own, checkedBy: "电话")) == ["key.known"])
    #expect(try await p.code(TrustIssuer("中共云岭县委", p.other.publicText, checkedBy: "电话"), as: p.secretary) == ["not.permitted"])
    let id = try await p.issuer()
    #expect(try await p.code(TrustIssuer("又一个", p.other.publicText, checkedBy: "电话")) == ["key.known"])
    #expect(try await p.code(ResumeTrust(id)) == ["stands"])
    #expect(try await [p.code(EndTrust(id, because: " ")), p.code(EndTrust(id, because: String(repeating: "长", count: 101)))] == [["reason.missing"], ["reason.long"]])
    try await p.world.perform(EndTrust(id, because: "私钥丢失"), as: p.security)
    #expect(try await p.code(EndTrust(id, because: "再停")) == ["over"])
    let text = try SignedText(.letter, [.init("name", "何玉珍")], by: p.other)
    await #expect(throws: Refusal.self) { _ = try await p.trust().signer(of: text) }
    try await p.world.perform(ResumeTrust(id), as: p.security)
    #expect(try await p.trust().signer(of: text).issuer == id)
    #expect(try await p.world.text("SELECT checked_by FROM issuer") == "电话核对")
  }
  @Test func theDoorChecksWhatIsPastedAndTellsForgedFromUnknown() async throws {
    let p = try await Place()
    try await p.world.perform(MakeSigningKey(SigningKey.fresh()), as: p.security)
    let day = p.world.now.day, key = try #require(try await p.world.read { try SigningTable.current(in: $0) })
    let letter = try SignedText(.letter, [.init("name", "何玉珍"), .init("until", day.description)], by: key), late = try SignedText(.letter, [.init("name", "何玉珍"), .init("until", day.adding(-1).description)], by: key)
    let foreign = try SignedText(.letter, [.init("name", "何玉珍")], by: p.other)
    try await p.world.visit(["security": p.security, "secretary": p.secretary]) { site in
      #expect(try await site.get("/verify", as: nil).text.contains(key.publicText), "the page carries the keys, for whoever looks")
      #expect(try await site.post("/verify", as: nil, [("text", letter.text)]).status == 303, "a visitor is led to the door")
      let good = try await site.post("/verify", as: "secretary", [("text", letter.text)])
      #expect(good.status == 201 && good.text.contains("签名有效") && good.text.contains("何玉珍") && good.text.contains("以纸质件为准"))
      #expect(try await site.post("/verify", as: "secretary", [("text", late.text)]).text.contains("已过有效期"))
      let unknown = try await site.post("/verify", as: "secretary", [("text", foreign.text)])
      #expect(unknown.status == 422 && unknown.text.contains("不在可信名单") && unknown.text.contains(foreign.text))
      #expect(try await site.post("/verify", as: "secretary", [("text", "不是签名")]).text.contains("读不出签名内容"))
      #expect(try await site.post("/verify", as: "secretary").text.contains("请扫码、粘贴签名内容"))
      #expect(try await site.get("/issuers", as: "secretary").status == 403)
      #expect(try await site.post("/issuers/new", as: "security", [("issuerName", "中共云岭县委"), ("key", p.other.publicText), ("checkedBy", "函")]).status == 303)
      #expect(try await site.post("/verify", as: "secretary", json: "{\"text\":\"\(foreign.text)\"}").status == 201)
      let list = try await site.get("/issuers", as: "security").text
      #expect(list.contains("中共云岭县委") && list.contains(p.other.mark))
      #expect(try await site.post("/issuers/key", as: "security").status == 303)
      #expect(try await site.get("/issuers", as: "security").text.contains("以前的密钥"))
    }
  }
  @Test func aRotatingTextHoldsForAMinuteAndHalfAMinuteEitherWay() throws {
    let key = try SigningKey(ID(1), kept: SigningKey.fresh()), now = Moment(Day(year: 2026, month: 12, day: 4), minutes: 560), text = try SignedText(.card, [.init("at", String(now.ms / 1000))], by: key)
    #expect([-30, 0, 90].allSatisfy { CardTime.holds(text, at: now.adding(seconds: $0)) } && ![-31, 91].contains { CardTime.holds(text, at: now.adding(seconds: $0)) })
  }
}

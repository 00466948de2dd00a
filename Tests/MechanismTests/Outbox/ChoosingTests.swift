import Acting
import Essentials
import FeatureKit
import Sending
import Support
import Testing
@testable import Outbox

@Suite(.serialized) struct ChoosingTests {
  private let place = Place(id: ID(32), path: "/1/32/")
  struct Case: Sendable {
    var action: ChooseChannel
    var hasPhone = true
    var open = Set(Channel.allCases)
    var codes: [String] = []
  }
  private static let cases: [Case] = [
    Case(action: ChooseChannel(channel: .mail, mail: " chen@example.cn ")), Case(action: ChooseChannel(channel: .mail), codes: ["mail.missing"]), Case(action: ChooseChannel(channel: .mail, mail: "chen"), codes: ["mail.form"]),
    Case(action: ChooseChannel(channel: .shortMessage), hasPhone: false, codes: ["phone.missing"]), Case(action: ChooseChannel(channel: .shortMessage), open: [.inApp], codes: ["channel.closed"]),
    Case(action: ChooseChannel(channel: .inApp), hasPhone: false, open: [.inApp]),
  ]
  @Test(arguments: cases) func aChannelNeedsItsAddressAndToBeOpen(_ one: Case) async throws {
    let action = one.action
    let world = try await World([]), occasion = Occasion(now: world.now, actor: world.anybody, house: world.house, seed: 1024)
    do {
      let outcome = try action.decide(.init(place: place, person: ID(11), hasPhone: one.hasPhone, open: one.open), occasion)
      let mail = action.channel == .mail ? "chen@example.cn" : nil
      #expect(one.codes.isEmpty && outcome.changes == [OutboxTable.choose(ID(11), ChannelChoice(channel: action.channel, mail: mail, language: .zh), world.now)])
    } catch let refusal { #expect(refusal.problems.map(\.code) == one.codes) }
  }
  @Test func nobodyChangesAnAddressWithASlipAlone() async throws {
    let world = try await World([])
    var actor = world.anybody
    actor.assurance = .slip(proven: false)
    let occasion = Occasion(now: world.now, actor: actor, house: world.house, seed: 1024)
    #expect(throws: Refusal.unproven) { try ChooseChannel(channel: .inApp).decide(.init(place: place, person: ID(11), hasPhone: true, open: [.inApp]), occasion) }
  }
}

@Suite struct MessageTextTests {
  @Test(arguments: [1, 12, 9999, 1_000_000], Language.allCases) func aShortMessageIsShort(_ count: Int, _ language: Language) {
    for site in ["", "https://zhibu.example", "https://" + String(repeating: "a", count: 60) + ".example"] {
      let content = SendingTable.Content(notices: Array(repeating: Word(zh: "一", en: "a"), count: min(count, 50)), language: language, mail: nil, phone: "1", channel: .shortMessage)
      #expect(MessageText.short(content, site).utf16.count <= ShortMessages.longest)
    }
  }
  @Test func referencesAndBreaksStayInTheHouse() {
    #expect(MessageText.nameless("⟦person:12⟧ 请假\r\nBcc: x", .zh) == "（姓名略） 请假 Bcc: x")
    #expect(MessageText.nameless("⟦person:12", .en) == "(name left out)")
  }
  @Test(arguments: [(6 * 60 + 59, true), (7 * 60, false), (20 * 60 + 59, false), (21 * 60, true), (0, true)]) func theNightIsFromNineToSeven(_ minutes: Int, _ quiet: Bool) {
    #expect(SendingRules.isQuiet(Moment(Day(year: 2026, month: 12, day: 4), minutes: minutes)) == quiet)
  }
}

import Attachments
import Duties
import Foundation
import Gatherings
import Issuers
import Notices
import People
import Search
import Signatures
import Structure
import Support
import Testing
import Ties
@testable import FeatureKit
@testable import MemberCards

/// A village branch whose theme day has checking in open, a member of it and one of the school's branch. Friday, 4 December 2026, 9:20; it begins at 9:30.
struct Hall: Sendable {
  let world: World
  let tree: SmallTree
  /// 陈桂兰 of the village, 温志刚 of the school.
  let people: [ID<Person>]
  let theme: ID<Gathering>

  init(kinds: [Gathering.Kind] = [.themeDay], key: Bool = true, open: Bool = true) async throws {
    let world = try await World([structure, People.room(), ties, gatherings, issuers, memberCards], migrations: SearchTable.migrations + AttachmentTable.migrations, followers: { _ in [Duties(), Notices()] })
    let tree = try await SmallTree.plant(in: world)
    var people: [ID<Person>] = []
    for (n, name) in ["陈桂兰", "温志刚"].enumerated() {
      let joined = Day(year: 2016, month: 5, day: 1)
      people.append(ID(try await world.perform(AddPerson(
        organization: n == 0 ? tree.first.id : tree.second.id, name: name, residentNumber: residentNumber("19800102", 101 + n * 2), status: .full, joined: joined, confirmed: joined.adding(months: 12), phone: "1151234225\(n)")).made?.id ?? 0))
    }
    if key { try await world.perform(MakeSigningKey(SigningKey.fresh())) }
    let desk = world.actor(.secretary, at: tree.first, account: ID(1))
    theme = ID(try await world.perform(Plan(kinds, at: tree.first.id, starts: world.now.adding(seconds: 600), location: "党群服务中心"), as: desk).made?.id ?? 0)
    if open {
      try await world.perform(SwitchCheckIn(tree.first.id, seconds: 30), as: desk)
      try await world.perform(OpenCheckIn(gathering: theme, secret: "0123456789abcdef"), as: desk)
    }
    (self.world, self.tree, self.people) = (world, tree, people)
  }
  var secretary: Actor { world.actor(.secretary, at: tree.first, account: ID(1)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, account: ID(2)) }
  func member(_ n: Int) -> Actor { world.actor(.member, at: n == 0 ? tree.first : tree.second, person: people[n], account: ID(Int64(10 + n))) }
  func card(_ n: Int) async throws -> CardPage { try await world.read(as: member(n), sight: MemberCards.show) { try CardPage.load(in: $0) } }
  func printed(_ n: Int) async throws -> String { try #require(try await world.read(as: member(n), sight: MemberCards.show) { try PrintPage.load(in: $0) }.text) }
  func code(_ text: String, as actor: Actor? = nil) async throws -> [String] { try await world.refusal(of: TakeCard(theme, text), as: actor ?? secretary)?.problems.map(\.code) ?? [] }
  func marks() async throws -> Int { try await world.count("SELECT count(*) FROM attendance WHERE mark = 'came'") }
  func checkIns() async throws -> Int { try await world.count("SELECT count(*) FROM check_in") }
}

@Suite struct CardTests {
  @Test func aMemberIsMarkedAndOneOfAnotherBranchIsAGuest() async throws {
    let hall = try await Hall(), own = try #require(try await hall.card(0).text), guest = try #require(try await hall.card(1).text)
    #expect(try await [hall.code(own), hall.code(guest)] == [[], []])
    #expect(try await [hall.checkIns(), hall.marks()] == [2, 1], "a guest is in nobody's list of attendance")
    #expect(try await hall.code(own) == ["again"])
    #expect(try await hall.card(1).visited.map(\.asGuest) == [true])
    #expect(try await hall.card(0).visited.map(\.asGuest) == [false])
    let entry = try await hall.world.text("SELECT zh FROM journal WHERE action = 'cards.take'")
    #expect(entry.contains("来访") && !entry.contains("温志刚"))
  }
  @Test func typedDigitsDoWhatTheSquareCodeDoes() async throws {
    let hall = try await Hall(), page = try await hall.card(0), digits = try #require(page.digits)
    #expect(try await hall.code("\(hall.people[0]) 000000") == (digits == "000000" ? [] : ["code.wrong"]))
    #expect(try await hall.code("999999999 \(digits)") == ["code.wrong"])
    #expect(try await hall.code("\(hall.people[0])　\(digits.prefix(3)) \(digits.suffix(3))") == [])
  }
  @Test func aScreenshotIsOfNoUseAMinuteAndAHalfLater() async throws {
    let hall = try await Hall(), page = try await hall.card(0), text = try #require(page.text), digits = try #require(page.digits)
    hall.world.travel(to: hall.world.now.adding(seconds: 95))
    #expect(try await hall.code(text) == ["card.late"])
    #expect(try await hall.code("\(hall.people[0]) \(digits)") == ["code.wrong"])
    #expect(try await hall.checkIns() == 0)
  }
  @Test func thePrintedCardHoldsForAYear() async throws {
    let hall = try await Hall(), text = try await hall.printed(1)
    #expect(try await hall.code(text) == [])
    let later = try await Hall(), key = try #require(try await later.world.read { try SigningTable.current(in: $0) })
    let old = try MemberCard(person: later.people[0], name: "陈桂兰", branch: "某支部", status: .full, standing: .normal).printed(key, on: Day(year: 2025, month: 11, day: 1), until: Day(year: 2026, month: 11, day: 1)).text
    #expect(try await later.code(old) == ["card.expired"])
  }
  @Test func whatIsForgedForeignOrNoCardChangesNothing() async throws {
    let hall = try await Hall(), key = try #require(try await hall.world.read { try SigningTable.current(in: $0) }), other = try SigningKey(ID(900), kept: SigningKey.fresh())
    let card = MemberCard(person: hall.people[0], name: "陈桂兰", branch: "某支部", status: .full, standing: .normal)
    #expect(try await hall.code("胡乱输入") == ["text.unreadable"])
    #expect(try await hall.code(card.rotating(other, at: hall.world.now).text) == ["issuer.unknown"])
    #expect(try await hall.code(SignedText(.letter, [.init("card", hall.people[0].description)], by: key).text) == ["card.kind"])
    try await hall.world.perform(TrustIssuer("中共云岭县委", other.publicText, checkedBy: "函"))
    #expect(try await hall.code(card.rotating(other, at: hall.world.now).text) == ["card.other"])
    try await hall.world.perform(ChangeStatus(person: hall.people[0], version: 1, status: .former, standing: .expelled, on: hall.world.now.day, reason: "开除"))
    #expect(try await hall.code(card.rotating(key, at: hall.world.now).text) == ["card.ended"], "the register of now decides, not what the card says")
    #expect(try await hall.checkIns() == 0)
  }
  @Test func onlyWhereCheckingInIsOpenAndGuestsOnlyWhereNothingIsDecided() async throws {
    let shut = try await Hall(open: false), own = try #require(try await shut.card(0).text)
    #expect(try await shut.code(own) == ["checkIn.off"])
    let assembly = try await Hall(kinds: [.branchAssembly]), guest = try #require(try await assembly.card(1).text), member = try #require(try await assembly.card(0).text)
    #expect(try await assembly.code(guest) == ["guest"])
    #expect(try await assembly.code(member) == [])
    let late = try await Hall()
    late.world.travel(days: 1)
    let text = try #require(try await late.card(0).text)
    #expect(try await late.code(text) == ["notRunning"])
    let cancelled = try await Hall(), fresh = try #require(try await cancelled.card(0).text)
    try await cancelled.world.perform(Cancel(cancelled.theme, version: 1, because: "停电"), as: cancelled.secretary)
    #expect(try await cancelled.code(fresh) == ["closed"])
    await #expect(throws: OutOfReach.self) { try await late.world.perform(TakeCard(late.theme, text), as: late.neighbour) }
    #expect(try await late.code(text, as: late.member(0)) == ["not.permitted"])
  }
  @Test func withoutAKeyOrAMembershipThereIsNoCard() async throws {
    let hall = try await Hall(key: false)
    #expect(try await hall.card(0).text == nil)
    try await hall.world.perform(ChangeStatus(person: hall.people[0], version: 1, status: .full, standing: .stopped, on: hall.world.now.day, reason: "失联"))
    #expect(try await hall.card(0).card == nil)
  }
  @Test func theDoorTakesCardsByFormAndShowsThePages() async throws {
    let hall = try await Hall(), path = "/cards/check-in/\(hall.theme)", text = try #require(try await hall.card(1).text)
    try await hall.world.visit(["secretary": hall.secretary, "member": hall.member(0), "neighbour": hall.neighbour]) { site in
      let card = try await site.get("/me/card", as: "member").text
      #expect(card.contains("陈桂兰") && card.contains("class=\"qr\"") && card.contains("截图无效"))
      #expect(try await site.get("/me/card/print", as: "member").text.contains("沿虚线剪下"))
      #expect(try await site.get("/cards/check-in", as: "secretary").text.contains("主题党日"))
      #expect(try await site.get("/cards/check-in", as: "neighbour").text.contains("现在没有开放签到"))
      #expect(try await site.get(path, as: "neighbour").status == 404)
      #expect(try await site.get(path, as: "member").status == 403)
      #expect(try await site.get(path, as: "secretary").text.contains("扫码内容"))
      let refused = try await site.post(path, as: "secretary", [("text", "12 345678")])
      #expect(refused.status == 422 && refused.text.contains("12 345678"))
      let done = try await site.post(path, as: "secretary", [("text", text)])
      #expect(done.status == 303 && done.location == path)
      #expect(try await site.get("/gatherings/\(hall.theme)/check-in", as: "secretary").text.contains("来自\(hall.tree.second.name)"))
    }
  }
  @Test func aPhotoOfTheCodeIsReadAndAnUnreadableOneSaysSo() async throws {
    let hall = try await Hall(), text = try #require(try await hall.card(0).text)
    func read(_ bytes: [UInt8]) async throws -> String {
      let file = FileManager.default.temporaryDirectory.appending(path: "card-\(UUID().uuidString)")
      try Data(bytes).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      do { return try await Brought.raw(Delivered(fields: [:], uploads: [Upload(field: "file", name: "card.png", type: "image/png", file: file, bytes: bytes.count)])) } catch let refusal as Refusal { return refusal.problems[0].code }
    }
    #expect(try await read(Photographs.png(["https://a.example/verify#\(text)"])) == text)
    #expect(try await read(Array(text.utf8)) == text, "a file with the text does it too")
    #expect(try await read(Photographs.png(["https://a.example/"])) == "photo.none")
    #expect(try await read(Array(Photographs.png([text]).prefix(200))) == "photo.broken")
    #expect(try await [read([0xff, 0xfe, 0x00]), read([])] == ["file.kind", "file.empty"])
    await #expect(throws: Refusal.self) { try await Brought.raw(Delivered(fields: [:], uploads: [])) }
  }
}

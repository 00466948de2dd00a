import Acting
import Essentials
import FeatureKit
import Foundation
@testable import Notices
import People
import Search
import Sending
import Structure
import Support
import Synchronization
import Testing
@testable import Outbox

/// A house with people who are told things, and carriers that write down what they are given.
private struct Office {
  let world: World, tree: SmallTree
  let carried = Carried()
  final class Carried: Sendable {
    let mails = Mutex<[Mail]>([]), shorts = Mutex<[(id: String, to: String, text: String)]>([]), next = Mutex<[Handed]>([])
    func answer() -> Handed { next.withLock { $0.isEmpty ? .taken : $0.removeFirst() } }
    var subjects: [String] { mails.withLock { $0.map(\.subject) } }
    var ids: [String] { shorts.withLock { $0.map(\.id) } }
  }
  init() async throws {
    let outbox = Feature("Outbox", endpoints: [], actions: Outbox.actions, migrations: OutboxTable.migrations, grants: Outbox.grants)
    world = try await World([structure, people, outbox], migrations: SearchTable.migrations, followers: { _ in [Notices()] })
    tree = try await SmallTree.plant(in: world)
    OpenChannels.set([.mail, .shortMessage])
  }
  var carriers: Carriers {
    let carried = carried
    return Carriers(mail: { mail, _ in carried.mails.withLock { $0.append(mail) }; return carried.answer() }, shortMessage: { id, to, text in carried.shorts.withLock { $0.append((id, to, text)) }; return carried.answer() }, site: "https://zhibu.example")
  }
  func round() async throws -> Int { try await Sender(world.performer, carriers).round() }
  func person(_ n: Int, phone: String? = "13800000000") async throws -> (id: ID<Person>, actor: Actor) {
    let joined = Day(year: 2016, month: 7, day: 1)
    var action = AddPerson(organization: tree.first.id, name: "党员", residentNumber: residentNumber("19800102", 200 + n), birth: Day(year: 1980, month: 1, day: 2), status: .full, joined: joined, confirmed: joined.adding(months: 12))
    action.phone = phone
    let id = ID<Person>(try await world.perform(action).made?.id ?? 0)
    return (id, world.actor(.member, at: tree.first, person: id))
  }
  /// One notice to somebody, by what really gives one.
  func tell(_ person: ID<Person>, _ words: String = "有新的公告") async throws {
    let now = world.now
    let entry = try await world.perform(FormGroup(in: tree.second.id, named: "第\(Int.random(in: 10...99999))党小组", founded: SmallTree.founded)).made
    let journal = Int64(try await world.count("SELECT max(id) FROM journal"))
    #expect(entry != nil)
    try await world.database.write { try $0.execute(NoticeTable.deliver(Notice(to: .person(person), Word(zh: words, en: words)), number: 7, entry: journal, at: now)) }
  }
  func wait(_ seconds: Int) { world.travel(to: world.now.adding(seconds: seconds)) }
  func states() async throws -> String { try await world.text("SELECT state FROM outbox ORDER BY id") }
}

@Suite(.serialized) struct SenderTests {
  private let half = 31 * 60

  @Test func whatIsNewGoesInOneMessageADay() async throws {
    let office = try await Office(), chen = try await office.person(1)
    try await office.world.perform(ChooseChannel(channel: .mail, mail: "chen@example.cn"), as: chen.actor)
    office.wait(1)
    try await office.tell(chen.id)
    try await office.tell(chen.id, "⟦person:12⟧ 请假")
    #expect(try await office.round() == 0, "what comes together goes together: half an hour")
    office.wait(half)
    #expect(try await office.round() == 1)
    #expect(office.carried.subjects == ["支部：您有 2 条新通知"])
    let mail = office.carried.mails.withLock { $0[0] }
    #expect(mail.to == "chen@example.cn" && mail.text.contains("（姓名略） 请假") && !mail.text.contains("⟦") && mail.text.contains("https://zhibu.example"))
    try await office.tell(chen.id, "又一条")
    office.wait(half)
    #expect(try await office.round() == 0, "one a day")
    office.wait(86_400)
    #expect(try await office.round() == 1)
    #expect(office.carried.subjects == ["支部：您有 2 条新通知", "支部：您有 1 条新通知"], "nothing twice")
    office.wait(86_400)
    #expect(try await office.round() == 0)
  }

  @Test func nothingGoesOutAtNight() async throws {
    let office = try await Office(), chen = try await office.person(1)
    try await office.world.perform(ChooseChannel(channel: .shortMessage), as: chen.actor)
    office.wait(1)
    try await office.tell(chen.id)
    for (minutes, sent) in [(21 * 60, 0), (23 * 60 + 59, 0), (24 * 60 + 6 * 60 + 59, 0), (24 * 60 + 7 * 60, 1)] {
      office.world.travel(to: Moment(Day(year: 2026, month: 12, day: 4), minutes: minutes))
      #expect(try await office.round() == sent, "\(minutes)")
    }
    let short = office.carried.shorts.withLock { $0[0] }
    #expect(short.to == "13800000000" && short.text == "【支部】您有1条新通知，请登录查看。https://zhibu.example" && short.text.count <= 70)
  }

  @Test func whoChoseNothingOrHasReadGetsNothing() async throws {
    let office = try await Office(), chen = try await office.person(1), zhou = try await office.person(2), qin = try await office.person(3)
    try await office.tell(zhou.id)
    office.wait(half)
    try await office.world.perform(ChooseChannel(channel: .mail, mail: "zhou@example.cn"), as: zhou.actor)
    try await office.world.perform(ChooseChannel(channel: .mail, mail: "qin@example.cn"), as: qin.actor)
    try await office.tell(chen.id)
    try await office.tell(qin.id)
    office.wait(half)
    let now = office.world.now
    try await office.world.database.write { try $0.execute("UPDATE notice SET read_at = \(now) WHERE person = \(qin.id)") }
    #expect(try await office.round() == 0, "chose nothing, chose later, has read")
    try await office.tell(zhou.id)
    office.wait(half)
    try await office.world.perform(ChooseChannel(channel: .inApp), as: zhou.actor)
    #expect(try await office.round() == 0, "switched off")
    #expect(try await office.world.count("SELECT count(*) FROM outbox") == 0)
  }

  @Test func aTryThatFailsIsMadeAgainAndAgainLater() async throws {
    let office = try await Office(), chen = try await office.person(1)
    try await office.world.perform(ChooseChannel(channel: .mail, mail: "chen@example.cn"), as: chen.actor)
    office.wait(1)
    try await office.tell(chen.id)
    office.wait(half)
    office.carried.next.withLock { $0 = [.notYet(.unreachable), .notYet(.busy)] }
    #expect(try await office.round() == 0)
    #expect(try await office.round() == 0)
    #expect(office.carried.subjects.count == 1, "not before its time")
    office.wait(61)
    #expect(try await office.round() == 0)
    office.wait(5 * 60 + 1)
    #expect(try await office.round() == 1)
    let ids = Set(office.carried.mails.withLock { $0.map(\.id) })
    #expect(ids.count == 1 && office.carried.subjects.count == 3, "every try has the same id")
    #expect(try await office.states() == "sent")
  }

  @Test func whatFailsForGoodSaysWhyAndCanBeSentAgain() async throws {
    let office = try await Office(), chen = try await office.person(1), root = office.tree.county
    try await office.world.perform(ChooseChannel(channel: .mail, mail: "chen@example.cn"), as: chen.actor)
    office.wait(1)
    try await office.tell(chen.id)
    office.wait(half)
    office.carried.next.withLock { $0 = [.never(.receiver)] }
    #expect(try await office.round() == 0)
    let administrator = office.world.actor(.systemAdministrator, at: root)
    let troubled = try await office.world.read(as: administrator) { try OutboxTable.troubled(limit: 10, in: $0) }
    #expect(troubled.map(\.state) == [.failed] && troubled.map(\.obstacle) == ["receiver"])
    #expect(try await office.world.refusal(of: RetryDelivery(troubled[0].id), as: chen.actor)?.kind == .forbidden)
    try await office.world.perform(RetryDelivery(troubled[0].id), as: administrator)
    #expect(try await office.world.refusal(of: RetryDelivery(troubled[0].id), as: administrator)?.problems.map(\.code) == ["delivery.settled"])
    #expect(try await office.round() == 1)
    let counts = try await office.world.read(as: administrator) { try OutboxTable.counts(in: $0) }
    #expect(counts == [.init(channel: .mail, state: .sent, count: 1)])
    #expect(try await office.world.text("SELECT zh FROM journal WHERE action = 'outbox.choose'").contains("chen@") == false)
  }

  @Test func afterSixTriesItIsGivenUp() async throws {
    let office = try await Office(), chen = try await office.person(1)
    try await office.world.perform(ChooseChannel(channel: .mail, mail: "chen@example.cn"), as: chen.actor)
    office.wait(1)
    try await office.tell(chen.id)
    office.wait(half)
    office.carried.next.withLock { $0 = Array(repeating: .notYet(.busy), count: 20) }
    for day in 5...9 { for hour in [8, 12, 16, 20] { office.world.travel(to: Moment(Day(year: 2026, month: 12, day: day), minutes: hour * 60)); _ = try await office.round() } }
    #expect(office.carried.subjects.count == 6)
    #expect(try await office.states() == "failed")
  }

  /// A sender that dies between handing over and writing down: what a gateway can tell is sent again with its id, a mail is not.
  @Test func aCrashSendsNoMailTwiceAndNoShortMessageWithAnotherId() async throws {
    let office = try await Office(), chen = try await office.person(1), zhou = try await office.person(2)
    try await office.world.perform(ChooseChannel(channel: .mail, mail: "chen@example.cn"), as: chen.actor)
    try await office.world.perform(ChooseChannel(channel: .shortMessage), as: zhou.actor)
    office.wait(1)
    try await office.tell(chen.id)
    try await office.tell(zhou.id)
    office.wait(half)
    struct Died: Error {}
    let carried = office.carried
    var dying = office.carriers
    dying.mail = { mail, _ in carried.mails.withLock { $0.append(mail) }; throw Died() }
    dying.shortMessage = { id, to, text in carried.shorts.withLock { $0.append((id, to, text)) }; throw Died() }
    for _ in 0..<2 { await #expect(throws: Died.self) { try await Sender(office.world.performer, dying).round() } }
    #expect(try await office.states() == "sending,sending")
    #expect(try await office.round() == 0, "whoever holds it may still be at work")
    office.wait(11 * 60)
    #expect(try await office.round() == 1)
    #expect(carried.subjects.count == 1 && carried.ids.count == 2 && Set(carried.ids).count == 1)
    #expect(try await office.world.text("SELECT state FROM outbox ORDER BY channel") == "unsure,sent")
  }

  @Test func twoSendersSendOnce() async throws {
    let office = try await Office()
    for n in 1...8 {
      let one = try await office.person(n)
      try await office.world.perform(ChooseChannel(channel: .mail, mail: "p\(n)@example.cn"), as: one.actor)
      office.wait(1)
      try await office.tell(one.id)
    }
    office.wait(half)
    async let first = office.round()
    async let second = office.round()
    #expect(try await first + second == 8)
    #expect(Set(office.carried.mails.withLock { $0.map(\.to) }).count == 8 && office.carried.subjects.count == 8)
  }

  @Test func withoutSettingsNothingIsGathered() async throws {
    let office = try await Office(), chen = try await office.person(1)
    try await office.world.perform(ChooseChannel(channel: .mail, mail: "chen@example.cn"), as: chen.actor)
    office.wait(1)
    try await office.tell(chen.id)
    office.wait(half)
    #expect(try await Sender(office.world.performer, Carriers()).round() == 0)
    #expect(try await office.world.count("SELECT count(*) FROM outbox") == 0)
  }

  @Test func settledMessagesAreForgottenAfterNinetyDays() async throws {
    let office = try await Office(), chen = try await office.person(1)
    try await office.world.perform(ChooseChannel(channel: .mail, mail: "chen@example.cn"), as: chen.actor)
    office.wait(1)
    try await office.tell(chen.id)
    office.wait(half)
    #expect(try await office.round() == 1)
    office.world.travel(days: 91)
    #expect(try await office.round() == 0, "what was told long ago is not told again")
    #expect(try await office.world.count("SELECT count(*) FROM outbox") == 1, "the last one says until when somebody has been told")
    try await office.tell(chen.id)
    office.wait(half)
    #expect(try await office.round() == 1)
    _ = try await office.round()
    #expect(try await office.world.count("SELECT count(*) FROM outbox") == 1)
  }
}

import Attachments
import FeatureKit
import Foundation
import People
import Search
import Structure
import Support
import Testing
@testable import Cases
@testable import Procedures

/// A procedure about somebody, with a second organization, to try what the built-in ones do not need: sent by one branch, received by another, filed by the committee above.
enum Errand: Procedure {
  static let plan = Plan(
    "errand", Word(zh: "托办", en: "Errand"), of: [.branch], about: .person, counterpart: true, under: Clause("FZ-06"), transition: Figure("FZ-38", "opening"), knowing: { file, _ in file.file.personName },
    papers: [CasePaper("slip", Word(zh: "托办单", en: "Slip"), from: "receive") { file, _ in [.line("姓名", file.known as? String ?? ""), .sign("经办人：", "")] }],
    [
      Stage(Word(zh: "办理", en: "Doing"), [
        Step("send", Word(zh: "发出", en: "Send"), done: Word(zh: "发出", en: "sent"), by: .own, blanks: [.on(Word(zh: "发出日期", en: "Sent on"))]),
        Step("old", Word(zh: "旧文本的步骤", en: "Of the old text"), done: Word(zh: "旧", en: "old"), by: .own, applies: { $0.version == "2014.06" }),
        Step(
          "receive", Word(zh: "接收", en: "Receive"), done: Word(zh: "接收", en: "received"), by: .counterpart, within: Figure("FZ-02", "talk"), notBefore: Wait("send", Figure("FZ-07", "notice"), why: Word(zh: "公示五个工作日", en: "five working days of notice")),
          blanks: [.on(Word(zh: "接收日期", en: "Received on")), Blank("how", Word(zh: "怎么办", en: "How"), of: { _ in [.init("keep", Word(zh: "留下", en: "keep")), .init("again", Word(zh: "重来", en: "again"))] }), Blank("note", Word(zh: "说明", en: "Note"), optional: true)],
          guards: [{ file, _, _ in file.known == nil ? .init("known.none", Word(zh: "没有资料", en: "Nothing known")) : nil }],
          effect: { file, _, _ throws(Refusal) in [try StoredAction(NoteCase<Errand>(file.file.id, "随办登记"))] }, leads: { _, given in given.values["how"] == "again" ? "send" : nil }),
        Step("file", Word(zh: "归档", en: "File"), done: Word(zh: "归档", en: "filed"), by: .nearestCounterpart([.committee]), together: true),
      ])
    ])
}
let errands = Feature("Errands", endpoints: Cases.endpoints(Errand.self), actions: Cases.actions(Errand.self), grants: [Grant(Errand.act, Word(zh: "托办", en: "run errands"), to: Role.desk)])

@Suite struct ErrandTests {
  private func codes(_ refusal: Refusal?) -> [String] { refusal?.problems.map(\.code) ?? [] }

  @Test func aMatterAboutSomebodyGoesFromOneBranchToAnotherAndIsFiledAbove() async throws {
    let desk = try await ErrandDesk(), id = try await desk.begin(0)
    #expect(try await desk.world.refusal(of: desk.send(0), as: desk.sender)?.kind == .conflict, "once at a time for one person")
    #expect(try await desk.begin(1) != id, "another of the same branch beside it")
    #expect(try await desk.one(id).waitsAt == desk.tree.second.id)
    desk.world.travel(days: 10)
    let early = try await desk.world.refusal(of: desk.receive(id, on: "2026-12-09"), as: desk.receiver)
    #expect(codes(early) == ["step.early"] && early?.problems[0].word.zh.hasSuffix("最早可于2026年12月10日办理这一步：公示五个工作日") == true)
    #expect(codes(try await desk.world.refusal(of: desk.receive(id, on: "2026-12-15"), as: desk.receiver)) == ["day.ahead"])
    #expect(codes(try await desk.world.refusal(of: desk.receive(id, on: "2026-12-02"), as: desk.receiver)) == ["day.before", "step.early"])
    #expect(codes(try await desk.world.refusal(of: desk.receive(id, on: "2026-12-11", how: "else"), as: desk.receiver)) == ["value.choice"])
    #expect(try await desk.world.refusal(of: desk.receive(id, on: "2026-12-11"), as: desk.sender)?.kind == .forbidden, "the other branch receives")
    await #expect(throws: OutOfReach.self) { try await desk.world.perform(desk.receive(id, on: "2026-12-11"), as: desk.stranger) }
    try await desk.world.perform(desk.receive(id, on: "2026-12-11"), as: desk.receiver)
    let received = try await desk.one(id)
    #expect(received.step == "file" && received.since == Day(year: 2026, month: 12, day: 11))
    #expect(try await desk.world.text("SELECT action FROM journal ORDER BY id DESC LIMIT 2") == "errand.note,errand.take", "the effect stands in the same unit")
    try await desk.world.perform(TakeStep<Errand>(id, "file"), as: desk.clerk)
    #expect(try await desk.one(id).state == .done)
    #expect(try await desk.begin(0) != id, "after it is over it can begin again")
  }
  @Test func whatIsTypedAboutSomebodyLiesSealedAndNoNameInTheJournal() async throws {
    let desk = try await ErrandDesk(), id = try await desk.begin(0)
    desk.world.travel(days: 10)
    try await desk.world.perform(TakeStep<Errand>(id, "receive", values: ["on": "2026-12-11", "how": "keep", "note": "秘密说明"], text: "秘密备注"), as: desk.receiver)
    let stored = try await desk.world.stored()
    #expect(!String(decoding: stored, as: UTF8.self).contains("秘密"))
    let journal = try await desk.world.text("SELECT zh FROM journal WHERE action LIKE 'errand%'")
    #expect(journal.contains("⟦person:") && !journal.contains("周明"))
    let told = try await desk.world.read(as: desk.clerk) { scope in try CaseFile.load(id, of: Errand.plan, in: scope) }
    #expect(told.value("note", at: "receive") == "秘密说明" && told.events.contains { $0.text == "秘密备注" })
  }
  @Test func aStepMayLeadBackAndAMissingPersonOrOrganizationIsSaid() async throws {
    let desk = try await ErrandDesk(), id = try await desk.begin(0)
    desk.world.travel(days: 10)
    try await desk.world.perform(desk.receive(id, on: "2026-12-11", how: "again"), as: desk.receiver)
    #expect(try await desk.one(id).step == "send")
    let first = desk.tree.first.id, values = ["on": "2026-12-04"]
    #expect(codes(try await desk.world.refusal(of: BeginCase<Errand>(first, values: values), as: desk.sender)) == ["person.missing", "to.missing"])
    #expect(codes(try await desk.world.refusal(of: BeginCase<Errand>(first, person: desk.people[2], to: first, values: values), as: desk.clerk)) == ["person.elsewhere", "to.same"])
  }
  @Test func severalAreTakenTogetherOrNone() async throws {
    let desk = try await ErrandDesk(), a = try await desk.begin(0), b = try await desk.begin(1), town = desk.tree.town.id
    desk.world.travel(days: 10)
    try await desk.world.perform(desk.receive(a, on: "2026-12-11"), as: desk.receiver)
    func tried(_ step: String, _ ids: [ID<Case>]?, at office: ID<Organization>? = nil) async throws -> [String] { codes(try await desk.world.refusal(of: TakeSeveral<Errand>(at: office ?? town, step, ids), as: desk.clerk)) }
    #expect(try await tried("file", nil) == ["ids.none"])
    #expect(try await tried("receive", [a]) == ["step.alone"])
    #expect(try await tried("file", [a, b]) == ["ids.elsewhere"])
    #expect(try await tried("file", (0...100).map { ID($0) }) == ["ids.many"])
    #expect(try await desk.one(a).state == .open, "none was taken")
    try await desk.world.perform(desk.receive(b, on: "2026-12-11"), as: desk.receiver)
    #expect(codes(try await desk.world.refusal(of: TakeSeveral<Errand>(at: town, "file", [a, b], values: nil, text: String(repeating: "长", count: 501)), as: desk.clerk)) == ["text.long"])
    try await desk.visit { site async throws in
      let page = try await site.get("/organizations/\(town)/cases/errand/several/file", as: "clerk")
      #expect(page.status == 200 && page.text.contains("周明") && page.text.contains("批量办理"))
      #expect(try await site.get("/organizations/\(town)/cases/errand/several/receive", as: "clerk").status == 404)
      #expect(try await site.post("/organizations/\(town)/cases/errand/several/file", as: "clerk", [("ids", "\(a)"), ("ids", "\(b)")]).status == 303)
      #expect(try await site.get("/organizations/\(town)/cases/errand/several/file", as: "clerk").text.contains("没有等在这一步的办件"))
    }
    for id in [a, b] { #expect(try await desk.one(id).state == .done) }
  }
  @Test func theTextThatBindsDecidesWhichStepsThereAre() async throws {
    let desk = try await ErrandDesk(), id = try await desk.begin(0, on: "2026-05-10")
    let begun = try await desk.one(id)
    #expect(begun.step == "old" && begun.openedOn == Day(year: 2026, month: 5, day: 10))
    try await desk.world.perform(TakeStep<Errand>(id, "old"), as: desk.sender)
    #expect(try await desk.one(id).step == "receive")
    try await desk.visit { site async throws in
      let page = try await site.get("/cases/\(id)", as: "receiver").text
      #expect(page.contains("版本 2014.06") && page.contains("按启动日的文本办到底（待核"))
      #expect(try await site.get("/cases/\(id)/papers/slip", as: "receiver").status == 404, "not before it was received")
      #expect(try await site.get("/cases/\(id)", as: "stranger").status == 404)
    }
    try await desk.world.perform(desk.receive(id, on: "2026-12-04"), as: desk.receiver)
    try await desk.visit { site async throws in
      let slip = try await site.get("/cases/\(id)/papers/slip", as: "receiver").text
      #expect(slip.contains("托办单") && slip.contains("周明") && slip.contains("扫码核对原记录"))
    }
  }
}

/// Two branches with three people, and their desks.
struct ErrandDesk: Sendable {
  let world: World
  let tree: SmallTree
  let people: [ID<Person>]
  init() async throws {
    world = try await World([structure, People.room(), errands, cases(over: [Errand.plan])], migrations: SearchTable.migrations + AttachmentTable.migrations)
    tree = try await SmallTree.plant(in: world)
    var made: [ID<Person>] = []
    for (n, name) in ["周明", "何玉珍", "温志刚"].enumerated() {
      made.append(ID(try await world.perform(AddPerson(organization: n == 2 ? tree.second.id : tree.first.id, name: name, residentNumber: residentNumber("19800102", 101 + n * 2), status: .none)).made?.id ?? 0))
    }
    self.people = made
  }
  var clerk: Actor { world.actor(.clerk, at: tree.town, account: ID(2)) }
  var sender: Actor { world.actor(.secretary, at: tree.first, account: ID(3)) }
  var receiver: Actor { world.actor(.secretary, at: tree.second, account: ID(4)) }
  /// Of a branch that has nothing to do with it.
  var stranger: Actor { Actor(account: ID(6), posts: [.init(role: .secretary, place: Place(id: ID(999), path: "/999/"), may: world.house.grants.permissions(of: .secretary))]) }
  func send(_ n: Int, on day: String = "2026-12-03") -> BeginCase<Errand> { BeginCase(tree.first.id, person: people[n], to: tree.second.id, values: ["on": day]) }
  func receive(_ id: ID<Case>, on day: String, how: String = "keep") -> TakeStep<Errand> { TakeStep(id, "receive", values: ["on": day, "how": how]) }
  func begin(_ n: Int, on day: String = "2026-12-03") async throws -> ID<Case> { ID(try await world.perform(send(n, on: day), as: sender).made?.id ?? 0) }
  func one(_ id: ID<Case>) async throws -> Case { try await world.read { try CaseTable.one(id, in: $0) } }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T { try await world.visit(["clerk": clerk, "sender": sender, "receiver": receiver, "stranger": stranger], work) }
}

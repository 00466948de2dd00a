import FeatureKit
import Foundation
import Notices
import Structure
import Support
import Testing
@testable import AskForms

@Suite struct QuestionnaireDecisions {
  private static let now = Moment(Sample.day, minutes: 560)
  private func occasion(_ day: Day = Sample.day, person: Int64? = 31) throws -> Occasion {
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path)
    return Occasion(now: Moment(day, minutes: 560), actor: Actor(account: ID(1), person: person.map { ID($0) }, posts: []), house: House(rules: rules, grants: Grants(askForms.grants)), seed: 1000)
  }
  private func codes(_ work: () throws -> Outcome) throws -> [String] {
    do { _ = try work(); return [] } catch let refusal as Refusal { return refusal.problems.map { "\($0.code)\($0.field.map { " \($0)" } ?? "")" } }
  }
  private func sending(_ questions: [(label: String, kind: String, choices: String?)], title: String = "征求意见", due: Int = 10, least: Int? = nil) throws -> [String] {
    let at = try occasion(), action = SendQuestionnaire(title, by: ID(2), due: Sample.day.adding(due), least: least, questions)
    return try codes { try action.decide(.init(office: Sample.town, below: Sample.town, asking: .nothing(of: ID(2), at.rules, on: at.today), branches: []), at) }.filter { $0 != "below.none below" }
  }
  @Test func everyProblemOfAQuestionnaireIsSaidAtOnce() throws {
    #expect(try sending([("时间", "one", "白天、晚上"), ("活动", "several", "学习、参观"), ("安排", "scale", nil)]) == [])
    #expect(try sending([], title: " ", due: 0, least: 4) == ["title.missing title", "questions.none label.1", "due.past due", "least.few least"])
    #expect(try sending([("时间", "one", "白天"), ("时间", "scale", nil), ("想法", "text", nil)]) == ["choices.few choices.1", "label.twice label.2", "kind.unknown label.3"])
    #expect(try sending([(String(repeating: "长", count: 81), "scale", nil)], due: 300, least: 1001) == ["label.long label.1", "due.far due", "least.few least"])
    #expect(try sending((0..<21).map { ("第\($0)题", "scale", nil) }) == ["questions.many"])
  }
  private func answering(_ value: [String: [String]]?, of q: Questionnaire = Sample.questionnaire, answered: Bool = false, on day: Day = Sample.day, person: Int64? = 31) throws -> [String] {
    var action = AnswerQuestionnaire(ID(21), [])
    action.value = value
    let sent = action
    return try codes { try sent.decide(.init(questionnaire: q, home: Sample.branch.place, answered: answered), occasion(day, person: person)) }
  }
  @Test func everyQuestionIsAnsweredByAChoiceThatStandsThere() throws {
    #expect(try answering(["1": ["2"], "2": ["1", "3"], "3": ["1"]]) == [])
    #expect(try answering(nil) == ["value.missing value.1", "value.missing value.2", "value.missing value.3"])
    #expect(try answering(["1": ["1", "2"], "2": ["4"], "3": ["0"]]) == ["value.many value.1", "value.choice value.2", "value.choice value.3"])
    #expect(try answering(["1": ["白天"], "2": ["1", "1"], "3": ["1"], "9": ["1"]]) == ["value.choice value.1", "value.choice value.2", "value.unknown"])
  }
  @Test func onceAndInTimeOnly() throws {
    let all = ["1": ["2"], "2": ["1"], "3": ["1"]]
    #expect(try answering(all, answered: true) == ["answer.again"])
    #expect(try answering(all, on: Sample.due) == [] && answering(all, on: Sample.due.adding(1)) == ["answer.late"])
    #expect(try answering(all, of: Sample.questionnaires[2]) == ["withdrawn"])
    #expect(try answering(all, person: nil) == ["answer.notAsked"])
    #expect(try codes { try WithdrawQuestionnaire(ID(19), because: "重复").decide(.init(questionnaire: Sample.questionnaires[2]), occasion()) } == ["withdrawn"])
    #expect(try codes { try WithdrawQuestionnaire(ID(21), because: " ").decide(.init(questionnaire: Sample.questionnaire), occasion()) } == ["reason.missing reason"])
  }
  @Test(arguments: [(5, 0, false), (5, 1, true), (4, 1, false)]) func sumsAreShownWhenItIsOverAndEnoughHaveAnswered(_ answered: Int, _ daysAfter: Int, _ shown: Bool) {
    #expect(Sample.questionnaire.shows(answered, on: Sample.due.adding(daysAfter)) == shown)
  }
  @Test func nothingOfAnAnswerIsInWhatIsSaidOrKeptOfTheAction() throws {
    let outcome = try AnswerQuestionnaire(ID(21), [[2], [1, 3], [4]]).decide(.init(questionnaire: Sample.questionnaire, home: Sample.branch.place, answered: false), occasion())
    #expect(outcome.entry.sentence == .answeredQuestionnaire && outcome.notices.isEmpty && outcome.entry.proves.isEmpty)
    #expect(!((AnswerQuestionnaire(ID(21), []) as any Action) is any Storable), "an action that is stored leaves a fingerprint of what it holds")
  }
}

@Suite struct QuestionnaireStories {
  private static let questions = [(label: "时间", kind: "one", choices: "白天、晚上" as String?), (label: "满意度", kind: "scale", choices: nil)]
  private func town() async throws -> (Town, [Actor]) {
    let town = try await Town()
    var members: [Actor] = []
    for n in 0..<6 {
      let id = ID<Person>(Int64(7001 + n)), name = "党员\(n + 1)"
      _ = try await town.world.database.write { session in
        try session.execute("""
          INSERT INTO person (id, name, sort_name, sex, status, standing, organization, joined, confirmed, created, updated) VALUES (\(id), \(name), \(name), 'male', 'full', 'regular', \(town.tree.first.id), 10000, 10400, 0, 0)
          """)
      }
      members.append(town.world.actor(.member, at: town.tree.first, person: id, account: ID(Int64(100 + n))))
    }
    return (town, members)
  }
  private func send(_ town: Town, anonymous: Bool = true) async throws -> ID<Questionnaire> {
    let action = SendQuestionnaire("活动安排", by: town.tree.town.id, due: Town.due, anonymous: anonymous, Self.questions)
    return ID(try await town.world.perform(action, as: town.clerk).made?.id ?? 0)
  }
  private func page(_ town: Town, _ id: ID<Questionnaire>, as actor: Actor) async throws -> QuestionnairePage { try await town.world.read(as: actor, sight: Questionnaires.read) { try QuestionnairePage.load(id, in: $0) } }

  @Test func membersAnswerOnceAndTheOfficeSeesSumsWhenItIsOver() async throws {
    let (town, members) = try await town(), id = try await send(town)
    #expect(try await town.card(members[0], Questionnaires.card)?.lines.map(\.address) == [Questionnaires.answer(id)])
    for (n, member) in members.prefix(5).enumerated() { try await town.world.perform(AnswerQuestionnaire(id, [[n < 3 ? 1 : 2], [2]]), as: member) }
    #expect(try await town.card(members[0], Questionnaires.card) == nil)
    #expect(try await town.world.read(as: members[0]) { try $0.names([Reference(Questionnaire.reference, id)]) }.values.map(\.text) == ["活动安排"])
    #expect(try await town.world.read(as: town.neighbour) { try $0.names([Reference(Questionnaire.reference, id), Reference(Questionnaire.reference, ID<Questionnaire>(1))]) }.count == 1)
    #expect(try await town.world.refusal(of: AnswerQuestionnaire(id, [[1], [1]]), as: members[0])?.problems.map(\.code) == ["answer.again"])
    let running = try await page(town, id, as: town.clerk)
    #expect(running.sums == nil && running.tally == Tally(all: 7, answered: 5), "no look before the end tells what came between")
    town.world.travel(days: 12)
    let over = try await page(town, id, as: town.clerk)
    #expect(over.sums?.map(\.times) == [[3, 2], [0, 5, 0, 0, 0]])
    #expect(try await page(town, id, as: members[0]).sums == nil)
    #expect(try await page(town, id, as: town.secretary).sums == nil, "who did not ask is not shown the sums")
  }
  @Test func fewerThanFiveAnswersAreShownToNobody() async throws {
    let (town, members) = try await town(), id = try await send(town)
    for member in members.prefix(4) { try await town.world.perform(AnswerQuestionnaire(id, [[1], [1]]), as: member) }
    town.world.travel(days: 12)
    #expect(try await page(town, id, as: town.clerk).sums == nil)
    #expect(try await town.world.refusal(of: AnswerQuestionnaire(id, [[1], [1]]), as: members[4])?.problems.map(\.code) == ["answer.late"])
  }
  @Test func noRowAnywhereJoinsAPersonToAnAnswer() async throws {
    let (town, members) = try await town(), id = try await send(town)
    _ = try await town.world.performer.perform(AnswerQuestionnaire(id, [[1], [5]]), as: members[0], key: "k1")
    _ = try await town.world.performer.perform(AnswerQuestionnaire(id, [[2], [1]]), as: members[1], key: "k2")
    #expect(try await town.world.count("SELECT count(DISTINCT fingerprint) FROM idempotency") == 1, "two different answers leave the same trace")
    #expect(try await town.world.count("SELECT count(*) FROM questionnaire_answered") == 2)
    #expect(try await town.world.columns(of: "questionnaire_answered") == "questionnaire,person,organization", "neither a time nor a choice")
    #expect(try await town.world.columns(of: "questionnaire_count") == "questionnaire,number,choice,times", "nobody")
    #expect(try await town.world.text("SELECT zh FROM journal WHERE action = 'questionnaires.answer'") == "答了问卷,答了问卷")
  }
  @Test func whoHasNotAnsweredIsShownOnlyWhereThatWasDeclared() async throws {
    let (town, members) = try await town(), hidden = try await send(town)
    #expect(try await page(town, hidden, as: town.clerk).waiting.isEmpty)
    #expect(try await page(town, hidden, as: town.secretary).waiting.isEmpty)
    try await town.world.perform(WithdrawQuestionnaire(hidden, because: "改为记名"), as: town.clerk)
    let named = try await send(town, anonymous: false)
    try await town.world.perform(AnswerQuestionnaire(named, [[1], [1]]), as: members[0])
    #expect(try await page(town, named, as: town.secretary).waiting.map(\.name) == ["周国安", "党员2", "党员3", "党员4", "党员5", "党员6"])
    #expect(try await page(town, named, as: members[1]).waiting.isEmpty, "a member is shown nobody")
  }
  @Test func itCostsATaskAndComesBackWhenWithdrawnSoonAndMembersAreTold() async throws {
    let (town, _) = try await town(), office = town.tree.town, branch = town.tree.first.id
    func used() async throws -> [Int] { try await town.world.read { let meter = try AskMeter(office, in: $0); return [meter.tasks, meter.fields] } }
    let s = try await town.world.read(as: town.clerk, sight: "forms.read") { try SendQuestionnaire("活动安排", by: office.id, due: Town.due, Self.questions).situation(in: $0) }
    #expect(s.branches.contains(branch) && s.branches.count == 2)
    let id = try await send(town)
    #expect(try await used() == [1, 2])
    try await town.world.perform(WithdrawQuestionnaire(id, because: "题目有误"), as: town.clerk)
    #expect(try await used() == [0, 0])
    for n in 1...6 { _ = try await town.world.perform(SendQuestionnaire("第\(n)份", by: office.id, due: Town.due, Self.questions), as: town.clerk) }
    #expect(try await town.world.refusal(of: SendQuestionnaire("第七份", by: office.id, due: Town.due, Self.questions), as: town.clerk)?.problems.map(\.code) == ["asks.used"])
  }
  @Test func onPagesAndAsJSON() async throws {
    let (town, members) = try await town(), id = try await send(town), first = members[0], new = "/organizations/\(town.tree.town.id)/questionnaires/new"
    try await town.world.visit(["clerk": town.clerk, "secretary": town.secretary, "neighbour": town.neighbour, "one": first, "two": members[1], "stranger": town.world.actor(.member, at: town.tree.second, person: ID(9999))]) { caller in
      let form = try await caller.get(new, as: "clerk")
      #expect(form.status == 200 && form.text.contains("还可布置 5 项") && form.text.contains("匿名问卷"))
      #expect(try await caller.post(new, as: "clerk", [("title", ""), ("due", "2026-12-15"), ("label.1", "")]).status == 422)
      #expect(try await caller.post(new, as: "clerk", [("title", "二"), ("due", "2026-12-15"), ("anonymous", "false"), ("least", "5"), ("label.1", "<i>时间</i>"), ("kind.1", "one"), ("choices.1", "早、晚")]).status == 303)
      #expect(try await caller.get("/questionnaires", as: "one").text.contains("活动安排"))
      let page = try await caller.get("/questionnaires/\(id)/answer", as: "one")
      #expect(page.status == 200 && page.text.contains("只记您答过没有") && page.text.contains("很满意"))
      let wrong = try await caller.post("/questionnaires/\(id)/answer", as: "one", [("value.1", "2")])
      #expect(wrong.status == 422 && wrong.text.contains("checked") && wrong.text.contains("请选择"))
      #expect(try await caller.post("/questionnaires/\(id)/answer", as: "one", [("value.1", "2"), ("value.2", "1")]).status == 303)
      #expect(try await caller.post("/questionnaires/\(id)/answer", as: "two", json: #"{"value": {"1": ["1"], "2": ["3"]}}"#).status == 201)
      #expect(try await caller.post("/questionnaires/\(id)/answer", as: "two", json: #"{"value": {"1": ["1"], "2": ["3"]}}"#).status == 409)
      #expect(try await caller.get("/questionnaires/\(id)", as: "one").text.contains("您已经答过"))
      let seen = try await caller.get("/questionnaires/\(id)", as: "clerk", json: true)
      #expect(seen.text.contains("\"answeredInAll\":2") && !seen.text.contains("\"times\""), "no sums while it runs")
      #expect(try await caller.get("/questionnaires/\(id)/answer", as: "stranger").status == 404)
      #expect(try await caller.get(new, as: "secretary").status == 404)
      #expect(try await caller.post("/questionnaires/\(id)/withdraw", as: "secretary", [("reason", "不想答")]).status == 403)
      #expect(try await caller.post("/questionnaires/\(id)/withdraw", as: "clerk", [("reason", "")]).status == 422)
      #expect(try await caller.post("/questionnaires/\(id)/withdraw", as: "clerk", [("reason", "重复")]).status == 303)
    }
  }
  @Test func whoIsAskedIsTold() async throws {
    let town = try await Town(telling: true), form = try await town.send(), id = try await send(town)
    func told() async throws -> String { try await town.world.text("SELECT zh FROM notice ORDER BY entry, number") }
    #expect(try await told() == "云溪镇党委布置了填报，请在2026年12月15日前报送,云溪镇党委请您答一份匿名问卷，2026年12月15日截止")
    try await town.world.perform(WithdrawForm(form, because: "重复"), as: town.clerk)
    #expect(try await told().hasSuffix("云溪镇党委撤回了填报，不必再填"))
    #expect(try await town.world.text("SELECT about FROM notice WHERE about LIKE '%questionnaire%'") == Reference(Questionnaire.reference, id).description)
  }
}

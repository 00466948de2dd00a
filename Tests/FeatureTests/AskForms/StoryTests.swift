import FeatureKit
import Foundation
import Structure
import Support
import Testing
@testable import AskForms

@Suite struct FormStories {
  @Test func aFormIsSentFilledInOnOnePageAndSeenAsATable() async throws {
    let town = try await Town(), id = try await town.send()
    #expect(try await town.card(town.secretary, Cards.toAnswer)?.lines.map(\.address) == [AskForms.answer(id, town.tree.first.id)])
    let blank = try await town.world.read(as: town.secretary, sight: AskForms.read) { try AnswerPage.load(id, town.tree.first.id, .nothing, in: $0) }
    #expect(blank.known.map { "\($0.fact.name) \($0.value)" } == ["members 1", "secretary 周国安"], "what is known stands there already")
    try await town.world.perform(AnswerForm(id, at: town.tree.first.id, ["１２", "是"]), as: town.secretary)
    #expect(try await town.card(town.secretary, Cards.toAnswer) == nil)
    let page = try await town.page(id, as: town.clerk)
    #expect(page.items.map(\.organization.name) == ["云溪中学党支部", "柳河村党支部"] && page.tally == Tally(all: 2, answered: 1), "who has not answered stands first")
    #expect(page.items[1].answers == [1: "12", 2: "是"] && page.items[0].known == ["members": "0", "secretary": ""])
    try await town.world.perform(AnswerForm(id, at: town.tree.first.id, ["13", "否"]), as: town.secretary)
    #expect(try await town.page(id, as: town.clerk).items[1].answers == [1: "13", 2: "否"])
    let file = try await town.world.read(as: town.clerk, sight: AskForms.read) { try FormFile.load(id, in: $0) }
    #expect(String(decoding: file.bytes(.zh), as: UTF8.self).hasSuffix("柳河村党支部,2026-12-04,1,周国安,13,否\r\n"))
    #expect(try await town.world.journal().suffix(3) == ["forms.send", "forms.answer", "forms.answer"])
    #expect(try await town.world.text("SELECT zh FROM journal").contains("冬季走访") == false)
  }
  @Test func itCostsATaskAndTheFieldsFilledInByHandAndComesBackWhenWithdrawnSoon() async throws {
    let town = try await Town(), id = try await town.send()
    func meter() async throws -> [Int] { try await town.world.read { [try AskMeter(town.tree.town, in: $0)].flatMap { [$0.tasks, $0.fields] } } }
    #expect(try await meter() == [1, 2], "what is known costs no field")
    try await town.world.perform(WithdrawForm(id, because: "县委已有"), as: town.clerk)
    #expect(try await meter() == [0, 0])
    #expect(try await town.card(town.secretary, Cards.toAnswer) == nil)
    #expect(try await town.world.refusal(of: AnswerForm(id, at: town.tree.first.id, ["1", "是"]), as: town.secretary)?.kind == .conflict)
  }
  @Test func theSeventhFormIsRefused() async throws {
    let town = try await Town()
    for n in 1...6 { _ = try await town.send("第\(n)份", [("第\(n)项情况", "text", nil)]) }
    let seventh = SendForm("第七份", by: town.tree.town.id, due: Town.due, [("第7项情况", "text", nil), ("党员人数", "number", nil)])
    #expect(try await town.world.refusal(of: seventh, as: town.clerk)?.problems.map(\.code) == ["label.known", "asks.used"])
    #expect(try await town.world.count("SELECT count(*) FROM ask_form") == 6)
    #expect(try await town.world.count("SELECT count(*) FROM ask_form_place") == 12)
  }
  @Test func whatWasFilledInOnceIsNotAskedAgain() async throws {
    let town = try await Town()
    _ = try await town.send()
    let again = SendForm("年底走访情况", by: town.tree.town.id, due: Town.due, Town.visits)
    #expect(try await town.world.refusal(of: again, as: town.clerk)?.problems.map(\.code) == ["label.before", "label.before"])
  }
  @Test func onlyThoseAskedFillItInAndOnlyTheirOwn() async throws {
    let town = try await Town(), id = try await town.send(below: town.tree.first)
    #expect(try await town.page(id, as: town.secretary).items.map(\.mayAnswer) == [true])
    await #expect(throws: OutOfReach.self) { _ = try await town.page(id, as: town.neighbour) }
    await #expect(throws: OutOfReach.self) { try await town.world.perform(AnswerForm(id, at: town.tree.second.id, ["1", "是"]), as: town.neighbour) }
    await #expect(throws: OutOfReach.self) { try await town.world.perform(AnswerForm(id, at: town.tree.second.id, ["1", "是"]), as: town.clerk) }
    await #expect(throws: OutOfReach.self) { try await town.world.perform(AnswerForm(id, at: town.tree.first.id, ["1", "是"]), as: town.neighbour) }
    #expect(try await town.world.refusal(of: AnswerForm(id, at: town.tree.first.id, ["1", "是"]), as: town.clerk)?.problems.map(\.code) == ["answer.own"])
    let both = try await town.send("第二份", [("情况", "text", nil)])
    #expect(try await town.page(both, as: town.neighbour).items.map(\.organization.name) == ["云溪中学党支部"])
    #expect(try await town.world.refusal(of: SendForm("自问", by: town.tree.first.id, due: Town.due, Town.visits), as: town.secretary)?.problems.map(\.code) == ["below.none"])
    #expect(try await town.world.refusal(of: WithdrawForm(id, because: "不想填"), as: town.secretary)?.kind == .forbidden)
  }
  @Test func whatDidNotComeInTimeIsOnTheOfficesFirstPageWithAWayToAskWhy() async throws {
    let town = try await Town(), id = try await town.send()
    try await town.world.perform(AnswerForm(id, at: town.tree.second.id, ["0", "否"]), as: town.neighbour)
    #expect(try await town.card(town.clerk, Cards.late) == nil)
    town.world.travel(days: 12)
    #expect(try await town.card(town.clerk, Cards.late)?.lines.map(\.address) == [AskForms.one(id)])
    let page = try await town.page(id, as: town.clerk)
    #expect(page.overdue && page.items[0].followUp?.path.hasPrefix("/organizations/\(town.tree.first.id)/follow-ups/new?question=") == true && page.items[1].followUp == nil)
    #expect(try await town.page(id, as: town.secretary).items[0].followUp == nil)
    try await town.world.perform(AnswerForm(id, at: town.tree.first.id, ["1", "是"]), as: town.secretary)
    #expect(try await town.world.text("SELECT zh FROM journal WHERE action = 'forms.answer' ORDER BY id DESC LIMIT 1") == "柳河村党支部逾期报送了填报")
    #expect(try await town.card(town.clerk, Cards.late) == nil)
  }
  @Test func everyFactIsReadWhereItStands() async throws {
    let town = try await Town()
    let values = try await town.world.read { try KnownTable.values(KnownFact.all, of: [town.tree.first.id, town.tree.second.id], in: $0) }
    #expect(values[town.tree.first.id]?.count == KnownFact.all.count)
    #expect(values[town.tree.first.id]?["groups"] == "2" && values[town.tree.first.id]?["founded"] == "2015-07-01" && values[town.tree.first.id]?["themeDay"] == "0" && values[town.tree.second.id]?["secretary"] == "")
  }
  @Test func theListIsOfThoseWithinReach() async throws {
    let town = try await Town(), id = try await town.send(), one = try await town.send("第二份", [("情况", "text", nil)], below: town.tree.second)
    func list(_ query: String = "", _ below: Organization? = nil, as actor: Actor) async throws -> ListPage { try await town.world.read(as: actor, sight: AskForms.read) { try ListPage.load(Query(query), below, in: $0) } }
    #expect(try await list(as: town.clerk).items.map(\.id) == [one, id])
    #expect(try await list(as: town.secretary).items.map(\.id) == [id])
    #expect(try await list("", town.tree.first, as: town.clerk).items.map(\.id) == [id])
    try await town.world.perform(AnswerForm(one, at: town.tree.second.id, ["好"]), as: town.neighbour)
    #expect(try await list("which=open", as: town.clerk).items.map(\.id) == [id])
    #expect(try await list("which=late", as: town.clerk).total == 0)
    #expect(try await list(as: town.clerk).offices.map(\.name) == ["云溪镇党委"])
    #expect(try await list(as: town.secretary).offices.isEmpty, "a branch asks nobody below")
    #expect(try await town.world.read(as: town.clerk) { try $0.names([Reference(AskForm.reference, id)]) }.values.map(\.text) == ["冬季走访情况"])
    #expect(try await town.world.read(as: town.neighbour) { try $0.names([Reference(AskForm.reference, id)]) }.count == 1)
  }
}

@Suite struct FormsAtTheDoor {
  @Test func aClerkAsksOnThePageAndTheSecretaryFillsItIn() async throws {
    let town = try await Town(), new = "/organizations/\(town.tree.town.id)/forms/new", first = town.tree.first.id
    try await town.visit { caller in
      let form = try await caller.get(new, as: "clerk")
      #expect(form.status == 200 && form.text.contains("系统已经掌握的") && form.text.contains("还可布置 6 项"))
      let refused = try await caller.post(new, as: "clerk", [("title", ""), ("due", "2026-12-15"), ("label.1", "党员人数"), ("kind.1", "number"), ("label.2", "<b>户数</b>"), ("kind.2", "number")])
      #expect(refused.status == 422 && refused.text.contains("不必再填") && refused.text.contains("&lt;b&gt;户数") && refused.text.contains("请填写"))
      let made = try await caller.post(new, as: "clerk", [("title", "走访"), ("due", "2026-12-15"), ("known", "members"), ("known", "secretary"), ("label.1", "户数"), ("kind.1", "number"), ("label.2", "困难"), ("kind.2", "text"), ("label.3", "")])
      #expect(made.status == 303)
      let path = made.location ?? ""
      #expect(try await caller.get(path, as: "secretary").text.contains("\(path)/answers/\(first)"))
      let answer = try await caller.get("\(path)/answers/\(first)", as: "secretary")
      #expect(answer.status == 200 && answer.text.contains("已替您填好") && answer.text.contains("周国安"))
      let wrong = try await caller.post("\(path)/answers/\(first)", as: "secretary", [("value.1", "十二"), ("value.2", "")])
      #expect(wrong.status == 422 && wrong.text.contains("请填数字") && wrong.text.contains("十二"))
      #expect(try await caller.post("\(path)/answers/\(first)", as: "secretary", [("value.1", "12"), ("value.2", "=1+1")]).status == 303)
      let csv = try await caller.get("\(path)/answers.csv", as: "clerk")
      #expect(csv.status == 200 && csv.text.contains("12,'=1+1"), "a formula is no formula in the file")
      #expect(try await caller.get("\(path)/answers/\(first)", as: "neighbour").status == 404)
      #expect(try await caller.get("/forms", as: "member").status == 403)
      #expect(try await caller.post("\(path)/withdraw", as: "clerk", [("reason", "")]).status == 422)
      #expect(try await caller.post("\(path)/withdraw", as: "clerk", [("reason", "重复")]).status == 303)
      #expect(try await caller.post("\(path)/answers/\(first)", as: "secretary", [("value.1", "12"), ("value.2", "无")]).status == 409)
    }
  }
  @Test func theSameAsJSONAndWhatCannotBeReadIsRefused() async throws {
    let town = try await Town(), new = "/organizations/\(town.tree.town.id)/forms/new"
    try await town.visit { caller in
      let made = try await caller.post(new, as: "clerk", json: #"{"title": "走访", "due": "2026-12-15", "label": {"1": "户数"}, "kind": {"1": "number"}, "known": []}"#)
      #expect(made.status == 201 && made.location?.hasPrefix("/forms/") == true)
      let page = try await caller.get(made.location ?? "", as: "clerk", json: true)
      #expect(page.status == 200 && page.text.contains(#""tally":{"all":2,"answered":0}"#))
      for bad in [#"{}"#, #"{"title": "走访", "due": "2026-02-30", "label": {}}"#, #"{"title": "走访", "due": "2026-12-15", "label": "户数"}"#, #"{"title": "走访", "due": "2026-12-15", "label": {"1": "户数2"}, "known": ["weather"]}"#, #"{"title": "走访", "due": "2026-12-15", "label": {"1": "户数3"}, "below": "7"}"#] {
        let refused = try await caller.post(new, as: "clerk", json: bad)
        #expect(refused.status == 422 || refused.status == 404, "\(bad): \(refused.status)")
      }
      #expect(try await caller.post(new, as: "secretary", json: #"{"title": "走访", "due": "2026-12-15", "label": {"1": "户数"}}"#).status == 404, "the town is not the secretary's to see")
      #expect(try await caller.get("/organizations/\(town.tree.first.id)/forms", as: "secretary").status == 200)
      #expect(try await caller.get("/organizations/\(town.tree.second.id)/forms", as: "secretary").status == 404)
    }
  }
}

@Suite struct FormsHandedOver {
  @Test func whatIsToBeFilledInAndWhatWasAskedIsListedWhenAPostIsHandedOver() async throws {
    let town = try await Town(), id = try await town.send(), office = town.tree.town, first = town.tree.first
    #expect(try await town.world.read { try MatterTable.open($0, first, ID(1)) }.map(\.path) == [AskForms.answer(id, first.id).path])
    #expect(try await town.world.read { try MatterTable.open($0, office, ID(1)) }.map(\.path) == [AskForms.one(id).path])
    try await town.world.perform(WithdrawForm(id, because: "重复"), as: town.clerk)
    #expect(try await town.world.read { try MatterTable.open($0, first, ID(1)) + MatterTable.open($0, office, ID(1)) }.isEmpty)
  }
}

import FeatureKit
import Foundation
import Support
import Testing
@testable import AskForms

/// Every refusal of every action, without a database.
@Suite struct Decisions {
  static let now = Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)
  private func occasion(_ posts: [Actor.Post] = []) throws -> Occasion {
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path)
    return Occasion(now: Self.now, actor: Actor(account: ID(1), person: ID(5), posts: posts), house: House(rules: rules, grants: Grants(askForms.grants)), seed: 1000)
  }
  private func codes(_ work: () throws -> Outcome) throws -> [String] {
    do { _ = try work(); return [] } catch let refusal as Refusal { return refusal.problems.map { "\($0.code)\($0.field.map { " \($0)" } ?? "")" } }
  }
  private func sending(_ fields: [(label: String, kind: String, choices: String?)], title: String = "走访情况", lead: String? = nil, known: [String] = [], due: Int = 10, before: [String: String] = [:], below: Organization = Sample.town) throws -> [String] {
    let form = SendForm(title, by: ID(2), below: below.id, lead: lead, due: Self.now.day.adding(due), fields, known: known), at = try occasion()
    // Nobody below: what stands against the words alone, and that there is nobody.
    return try codes { try form.decide(.init(office: Sample.town, below: below, asking: .nothing(of: ID(2), at.rules, on: at.today), askedBefore: before), at) }.filter { $0 != "below.none below" }
  }

  @Test func everyProblemOfAFormIsSaidAtOnce() throws {
    #expect(try sending([("已走访户数", "number", nil)]) == [])
    #expect(try sending([], title: " ", due: 0) == ["title.missing title", "fields.none label.1", "due.past due"])
    #expect(try sending([("甲", "text", nil), ("甲", "table", nil)], title: String(repeating: "长", count: 61), lead: String(repeating: "长", count: 501), due: 200) == [
      "title.long title", "lead.long lead", "label.twice label.2", "kind.unknown label.2", "due.far due",
    ])
    #expect(try sending([("是否参加", "choice", "是")]) == ["choices.few choices.1"])
    #expect(try sending([("是否参加", "choice", "是、是")]) == ["choices.few choices.1"])
    #expect(try sending([("是否参加", "choice", "是、否")]) == [])
    #expect(try sending(Array(repeating: 0, count: 21).enumerated().map { ("第\($0.offset)项", "text", nil) }) == ["fields.many"])
    #expect(try sending([(String(repeating: "长", count: 41), "text", nil)]) == ["label.long label.1"])
    #expect(try sending([("已走访户数", "number", nil)], known: ["weather"]) == ["known.unknown known"])
    #expect(try sending([("已走访户数", "number", nil)], below: Organization(id: ID(7), parent: ID(1), path: "/1/7/", name: "柳林镇党委", kind: .committee)) == ["below.other below"])
  }
  @Test func whatIsKnownOrWasFilledInBeforeIsRefusedAsNeedless() throws {
    #expect(try sending([("党员人数", "number", nil), ("已走访户数", "number", nil)]) == ["label.known label.1"])
    #expect(try sending([("已走访户数", "number", nil)], before: ["已走访户数": "秋季走访"]) == ["label.before label.1"])
    #expect(try sending([], known: ["members", "secretary"]) == ["form.needless"], "a form of nothing but what is known asks for nothing")
    #expect(try sending([("已走访户数", "number", nil)], known: ["members"]) == [])
  }
  @Test(arguments: [
    ("党员人数", FormField.Kind.number, "members"), (" 正式党员数 ", .number, "fullMembers"), ("本支部现有预备党员人数（人）", .number, "probationary"), ("支部书记姓名", .text, "secretary"), ("支部成立时间", .date, ""), ("成立时间", .date, "founded"),
    ("今年召开支委会次数", .number, "committeeMeeting"), ("主题党日次数：", .number, "themeDay"), ("Number of members", .number, "members"), ("换届时间", .date, "termEnds"), ("换届准备情况", .text, ""), ("换届情况", .text, ""),
    ("流动党员的困难", .text, ""), ("已走访户数", .number, ""), ("主题党日参加群众人数", .number, ""), ("党员人数", .choice, ""),
  ])
  func aLabelIsKnownByItsNameAndNothingElse(_ label: String, _ kind: FormField.Kind, _ fact: String) {
    #expect(KnownFact.asked(by: label, kind)?.name ?? "" == fact)
  }
  @Test func everyFactHasANameOfItsOwn() {
    #expect(Set(KnownFact.all.map(\.name)).count == KnownFact.all.count)
    for fact in KnownFact.all { #expect(KnownFact.asked(by: fact.word.zh, .number)?.name == fact.name || KnownFact.asked(by: fact.word.zh, .date)?.name == fact.name, "\(fact.name)") }
  }
  @Test(arguments: [
    (FormField.Kind.number, "１２", "12"), (.number, "-3.5", "-3.5"), (.number, "12户", ""), (.number, "1e9", ""), (.number, "1.", ""), (.number, "99999999999999999", ""), (.date, "2026-02-30", ""), (.date, "2026-12-01", "2026-12-01"),
    (.choice, "是", "是"), (.choice, "也许", ""), (.text, "  没有 ", "没有"), (.text, " ", ""), (.text, String(repeating: "长", count: 201), ""),
  ])
  func aFieldTakesWhatItsKindTakes(_ kind: FormField.Kind, _ typed: String, _ kept: String) {
    let field = FormField(number: 1, label: "户数", kind: kind, choices: ["是", "否"])
    let read: String
    do throws(Refusal) { read = try field.read(typed) } catch { read = error.problems.allSatisfy { $0.field == "value.1" } ? "" : "a problem of no field" }
    #expect(read == kept)
  }
  @Test func thoseWhoWereAskedFillInAllOfItUntilItIsWithdrawn() throws {
    let secretary = Actor.Post(role: .secretary, place: Sample.branch.place, may: ["forms.answer"]), clerk = Actor.Post(role: .clerk, place: Sample.town.place, may: ["forms.answer"])
    let s = AnswerForm.Situation(form: Sample.form, organization: Sample.branch)
    #expect(try codes { try AnswerForm(ID(9), at: ID(3), ["12", "是"]).decide(s, occasion([secretary])) } == [])
    #expect(try codes { try AnswerForm(ID(9), at: ID(3), ["十二"]).decide(s, occasion([secretary])) } == ["value.number value.1", "value.missing value.2"])
    #expect(try codes { try AnswerForm(ID(9), at: ID(3), ["12", "是", "多的"]).decide(s, occasion([secretary])) } == ["value.unknown"])
    #expect(try codes { try AnswerForm(ID(9), at: ID(3), ["12", "是"]).decide(s, occasion([clerk])) } == ["answer.own"])
    let gone = AnswerForm.Situation(form: Sample.pages[3].form, organization: Sample.branch)
    #expect(try codes { try AnswerForm(ID(9), at: ID(3), ["12", "是"]).decide(gone, occasion([secretary])) } == ["withdrawn"])
    #expect(try codes { try WithdrawForm(ID(9), because: "重复").decide(.init(form: gone.form), occasion()) } == ["withdrawn"])
    #expect(try codes { try WithdrawForm(ID(9), because: " ").decide(.init(form: Sample.form), occasion()) } == ["reason.missing reason"])
    #expect(try codes { try WithdrawForm(ID(9), because: String(repeating: "长", count: 201)).decide(.init(form: Sample.form), occasion()) } == ["reason.long reason"])
    let entry = try AnswerForm(ID(9), at: ID(3), ["12", "是"]).decide(s, occasion([secretary])).entry
    #expect(!entry.sentence.zh.contains("12") && !entry.sentence.zh.contains("走访"), "what somebody typed stays out of the journal")
  }
}

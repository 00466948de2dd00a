import Approvals
import FeatureKit

/// A member keeps the ordinary fields of their own file.
struct KeepPage: Page {
  var person: PersonSheet
  var facts: PersonFacts
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person }

  static func load(_ scope: Scope, _ entered: Entered) throws -> KeepPage {
    guard let me = scope.actor.person else { throw OutOfReach() }
    if scope.actor.isUnproven { throw Refusal.unproven }
    let registered = try PersonTable.one(me, opening: true, in: scope)
    return KeepPage(person: PersonSheet(registered, covered: false), facts: registered.facts, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.keepMine) }
  var crumbs: [Crumb] { [Crumb(.me, People.me())] }
  func view(_ t: Reader) -> HTML {
    let form = Form(People.keep(), t, entered)
    let posts = WorkPost.allCases.map { Choice($0.rawValue, t($0.word)) }, levels = educations.lines.map { Choice($0.code, t($0.word)) }
    let fields: [HTML] = [
      form.text("phone", t(PersonField.phone.word), hint: t(.phoneHint), value: facts.phone, optional: true, kind: .phone, limit: 20), form.text("address", t(PersonField.address.word), value: facts.address, optional: true, limit: 200),
      form.select("workPost", t(PersonField.workPost.word), posts, value: facts.workPost?.rawValue, optional: true), form.select("education", t(PersonField.education.word), levels, value: facts.education, optional: true),
      form.text("floatsTo", t(PersonField.floatsTo.word), hint: t(.floatsHint), value: facts.floatsTo, optional: true, limit: 100), form.day("floatsSince", t(PersonField.floatsSince.word), value: facts.floatsSince, optional: true),
    ]
    return """
      \(pageHead(t(.keepMine), t(.keepLead)))
      <div class="stack mt">\(form.html(form.hidden("version", String(person.version)), form.hidden("whole", "true"), fields.joined(), row(submit(t(.save)), act(t(.cancel), People.me()))))
      \(note(.info, nil, t(.keyFieldsByAsking), t, row(act(t(.askCorrection), People.ask()))))</div>
      """
  }
  static let samples = [
    KeepPage(person: PersonSheet(Sample.registered, covered: false), facts: Sample.registered.facts),
    KeepPage(
      person: PersonSheet(Sample.registered, covered: false), facts: Sample.registered.facts, entered: Entered(["phone": .text("123")], problems: [.init("phone", .phoneWrong(3), field: "phone")])),
  ]
}

/// A member asks for a key field to be changed.
struct AskPage: Page {
  var person: PersonSheet
  var waiting: Bool
  /// What waits.
  var request: ID<Approval>?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, waiting, request }

  static func load(_ scope: Scope, _ entered: Entered) throws -> AskPage {
    guard let me = scope.actor.person else { throw OutOfReach() }
    if scope.actor.isUnproven { throw Refusal.unproven }
    return AskPage(person: PersonSheet(try PersonTable.one(me, opening: true, in: scope), covered: false), waiting: try ApprovalTable.isWaiting(for: me, AskCorrection.kind, in: scope),
      request: try ApprovalTable.mine(in: scope).first { $0.state == .waiting }?.id, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.askCorrection) }
  var crumbs: [Crumb] { [Crumb(.me, People.me())] }
  func view(_ t: Reader) -> HTML {
    if waiting && entered.problems.isEmpty {
      let see: HTML = request.map { button(t(.seeRequest), Approvals.one($0)) } ?? .none
      return "\(pageHead(title(t)))\(emptyState(t(.askedAlready), t(.askedAlreadyWhy), see, act(t(.me), People.me())))"
    }
    let form = Form(People.ask(), t, entered)
    func now(_ value: String?) -> String { value.map { t(.nowReads($0)) } ?? t(.notRecorded) }
    let fields: [HTML] = [
      form.text("name", t(PersonField.name.word), hint: now(person.name), optional: true, limit: 40),
      form.text("residentNumber", t(PersonField.residentNumber.word), hint: now(person.residentNumber), optional: true, limit: 18),
      form.radios("sex", t(PersonField.sex.word), [Sex.male, .female].map { Choice($0.rawValue, t($0.word)) }, hint: now(t(person.sex.word)), optional: true, across: true),
      form.day("birth", t(PersonField.birth.word), hint: now(person.birth.map(t.longDate)), optional: true),
      form.select("ethnicity", t(PersonField.ethnicity.word), ethnicities.lines.map { Choice($0.code, t($0.word)) }, hint: now(person.ethnicity.map { t($0.name) }), optional: true),
      form.day("joined", t(PersonField.joined.word), hint: now(person.joined.map(t.longDate)), optional: true), form.day("confirmed", t(PersonField.confirmed.word), hint: now(person.confirmed.map(t.longDate)), optional: true),
      form.area("reason", t(.reason), hint: t(.askReasonHint), rows: 3),
    ]
    return """
      \(pageHead(t(.askCorrection), t(.askLead)))
      <div class="stack mt">\(form.html(fields.joined(), row(submit(t(.sendRequest)), act(t(.cancel), People.me()))))</div>
      """
  }
  static let samples = [
    AskPage(person: PersonSheet(Sample.registered, covered: false), waiting: false), AskPage(person: PersonSheet(Sample.registered, covered: false), waiting: true, request: ID(31)),
    AskPage(
      person: PersonSheet(Sample.registered, covered: false), waiting: false,
      entered: Entered(["birth": .text("1954-03-21"), "reason": .text("")], problems: [.init("birth.resident", .birthAgainstResident(Day(year: 1954, month: 3, day: 21), Day(year: 1954, month: 3, day: 12)), field: "birth"), .init("reason", .reasonMissing, field: "reason")])),
  ]
}

import FeatureKit
import FollowUps

/// A form with what was filled in, as the office sees it; a branch sees its own line.
struct FormPage: TurnedPage {
  struct Line: Hashable, Encodable {
    var organization: Organization
    var answeredAt: Moment?
    /// By the number of the field.
    var answers: [Int: String] = [:]
    /// By the name of the fact.
    var known: [String: String] = [:]
    /// The reader may fill it in here.
    var mayAnswer = false
    /// Where the office asks why nothing came; nil while there is time.
    var followUp: Address?
    enum CodingKeys: CodingKey { case organization, answeredAt, cells, mayAnswer, followUp }
    func encode(to encoder: any Encoder) throws {
      var c = encoder.container(keyedBy: CodingKeys.self)
      try c.encode(organization, forKey: .organization)
      try c.encode(answeredAt, forKey: .answeredAt)
      try c.encode(cells, forKey: .cells)
      try c.encode(mayAnswer, forKey: .mayAnswer)
      try c.encode(followUp, forKey: .followUp)
    }
    struct Cell: Hashable, Encodable {
      var field: String
      var value: String
    }
    private var cells: [Cell] { known.sorted { $0.key < $1.key }.map { Cell(field: $0.key, value: $0.value) } + answers.sorted { $0.key < $1.key }.map { Cell(field: String($0.key), value: $0.value) } }
  }
  var form: AskForm
  var items: [Line]
  var total: Int
  var page: Int
  var per: Int
  var more = false
  var tally: Tally
  var overdue: Bool
  var mayWithdraw: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case form, items, total, page, per, more, tally, overdue, mayWithdraw }

  static func load(_ id: ID<AskForm>, _ query: Query, _ entered: Entered = .nothing, in scope: Scope) throws -> FormPage {
    let form = try FormTable.one(id, in: scope), tally = try FormTable.tally(id, in: scope), paging = query.paging, overdue = form.withdrawal == nil && form.due < scope.today
    let asks = scope.actor.may(SendForm.permission, at: form.place)
    return FormPage(
      form: form, items: try lines(form, offset: paging.offset, limit: paging.per, follows: overdue && asks, in: scope), total: tally.all, page: paging.page, per: paging.per, tally: tally, overdue: overdue,
      mayWithdraw: asks && form.withdrawal == nil, entered: entered)
  }
  static func lines(_ form: AskForm, offset: Int, limit: Int, follows: Bool = false, in scope: Scope) throws -> [Line] {
    let lines = try FormTable.places(form.id, offset: offset, limit: limit, in: scope), known = try KnownTable.values(form.known, of: lines.map(\.organization.id), in: scope)
    return lines.map { line in
      var line = line
      line.known = known[line.organization.id] ?? [:]
      line.mayAnswer = form.withdrawal == nil && AnswerForm.answers(scope.actor, at: line.organization.place, askedFrom: form.place)
      if follows && line.answeredAt == nil { line.followUp = FollowUps.new(line.organization.id).with(["question": "《\(form.title)》应于\(form.due.inChinese)前填报，尚未收到，请填报或说明原因。"]) }
      return line
    }
  }
  static var samples: [FormPage] { Sample.pages }
  var crumbs: [Crumb] { [Crumb(.forms, AskForms.list())] }
  func title(_ t: Reader) -> String { form.title }

  func view(_ t: Reader) -> HTML {
    let lead = t(.sentBy(form.asker.name, t.longDate(form.sentAt.day), t.longDate(form.due)))
    return """
      \(pageHead(form.title, lead, actions: button(t(.csvWord), AskForms.csv(form.id), icon: .transfer)))
      \(stack(.normal, withdrawn(t), words(t), flatBox(t(.answersOf(tally)), table(t)), Pager(page: page, per: per, total: total, at: AskForms.one(form.id)).html(t), withdraw(t)))
      """
  }
  private func withdrawn(_ t: Reader) -> HTML { form.withdrawal.map { note(.warn, t(.withdrawnAt(t.dateAndTime($0.at))), $0.reason, t) } ?? .none }
  private func words(_ t: Reader) -> HTML { form.lead.isEmpty ? .none : box(nil, "<p>\(form.lead)</p>") }
  private func table(_ t: Reader) -> HTML {
    var table = Table(form.title, [Column(t(.organizationWord)), Column(t(.stateWord))] + form.known.map { Column(t($0.word)) } + form.fields.map { Column($0.label, number: $0.kind == .number) } + [.spoken(t(.fillIn))], phone: .fold, dense: true)
    for line in items {
      let known: [HTML] = form.known.map { "\(line.known[$0.name])" }, given: [HTML] = form.fields.map { "\(line.answers[$0.number])" }
      table.row(of: ["\(line.organization.name)", state(line, t)] + known + given + [act(for: line, t)], t: t)
    }
    return table.html(t)
  }
  private func state(_ line: Line, _ t: Reader) -> HTML {
    guard let at = line.answeredAt else { return (overdue ? Tag.warn(.lateWord) : Tag(.plain, .openWord, icon: .clock)).html(t) }
    return "\((at.day > form.due ? Tag.warn(.answeredLate) : .ok(.answeredWord)).html(t))<div class=\"small muted\">\(t.date(at.day))</div>"
  }
  private func act(for line: Line, _ t: Reader) -> HTML {
    if line.mayAnswer { return button(t(line.answeredAt == nil ? .fillIn : .fillInAgain), AskForms.answer(form.id, line.organization.id), line.answeredAt == nil ? .go : .tight) }
    return line.followUp.map { Components.act(t(.askWhy), $0, about: line.organization.name) } ?? .none
  }
  private func withdraw(_ t: Reader) -> HTML {
    guard mayWithdraw else { return .none }
    let form = Form(AskForms.withdraw(self.form.id), t, entered, name: "withdraw", keep: false), inner = form.html(form.area("reason", t(.reasonWord), hint: t(.withdrawHint), rows: 2), submit(t(.withdrawGo), .danger))
    return entered.isEmpty ? details(t(.withdrawGo), inner) : box(t(.withdrawGo), inner)
  }
}

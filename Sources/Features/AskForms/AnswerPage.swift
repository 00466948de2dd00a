import FeatureKit

/// One page on which a branch fills a form in: what is known stands there already.
struct AnswerPage: Page {
  struct Known: Hashable, Encodable {
    var fact: KnownFact
    var value: String
  }
  struct Given: Hashable, Encodable {
    var number: Int
    var value: String
  }
  var form: AskForm
  var organization: Organization
  var answeredAt: Moment?
  var known: [Known]
  /// What was filled in before.
  var given: [Given]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case form, organization, answeredAt, known, given }

  static func load(_ id: ID<AskForm>, _ organization: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> AnswerPage {
    let form = try FormTable.one(id, in: scope), o = try OrganizationTable.one(organization, in: scope), at = try FormTable.answeredAt(id, by: organization, in: scope)
    try scope.demand(AnswerForm.permission, at: o.place)
    let values = try KnownTable.values(form.known, of: [o.id], in: scope)[o.id] ?? [:], given = try FormTable.answers(id, of: [o.id], in: scope)[o.id] ?? [:]
    return AnswerPage(
      form: form, organization: o, answeredAt: at, known: form.known.map { Known(fact: $0, value: values[$0.name] ?? "") }, given: given.sorted { $0.key < $1.key }.map { Given(number: $0.key, value: $0.value) }, entered: entered)
  }
  static let samples: [AnswerPage] = {
    let blank = AnswerPage(form: Sample.form, organization: Sample.branch, known: Sample.form.known.map { Known(fact: $0, value: "23") }, given: [])
    var again = blank, refused = blank
    (again.answeredAt, again.given) = (Moment(Sample.day, minutes: 900), [Given(number: 1, value: "12"), Given(number: 2, value: "是")])
    refused.entered = Entered(["value": .tree(["1": .text("十二")])], problems: [.init("value.number", .valueNumber, field: "value.1")])
    return [blank, again, refused]
  }()
  var crumbs: [Crumb] { [Crumb(.forms, AskForms.list()), Crumb(form.title, AskForms.one(form.id))] }
  func title(_ t: Reader) -> String { t(.fillInTitle(organization.name)) }

  func view(_ t: Reader) -> HTML {
    let form = Form(AskForms.answer(self.form.id, organization.id), t, entered), fields = self.form.fields.map { field($0, form, t) }
    let lead = t(.sentBy(self.form.asker.name, t.longDate(self.form.sentAt.day), t.longDate(self.form.due)))
    return """
      \(pageHead(title(t), lead))
      \(stack(.normal, words(t), filled(t), form.html("\(fields)", row(submit(t(answeredAt == nil ? .fillInGo : .fillInAgain)), Components.act(t(.back), AskForms.one(self.form.id))))))
      """
  }
  private func words(_ t: Reader) -> HTML {
    let line: HTML = form.lead.isEmpty ? .none : "<p>\(form.lead)</p>", before: HTML = answeredAt.map { "<p class=\"small muted\">\(t(.answeredOn(t.dateAndTime($0))))</p>" } ?? .none
    return box(form.title, line, before)
  }
  private func filled(_ t: Reader) -> HTML {
    known.isEmpty ? .none : box(t(.filledForYou), summary(known.map { SummaryLine(t($0.fact.word), text: $0.value.isEmpty ? t(.notKept) : $0.value) }), "<p class=\"small muted\">\(t(.filledHint))</p>")
  }
  private func field(_ f: FormField, _ form: Form, _ t: Reader) -> HTML {
    let name = "value.\(f.number)", value = given.first { $0.number == f.number }?.value
    switch f.kind {
    case .text: return form.area(name, f.label, value: value, rows: 2)
    case .number: return form.number(name, f.label, value: value, decimals: true)
    case .choice: return form.radios(name, f.label, f.choices.map { Choice($0, $0) }, value: value, across: f.choices.count < 4)
    case .date: return form.day(name, f.label, value: value.flatMap { Day($0) })
    }
  }
}

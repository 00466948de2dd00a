import FeatureKit
import Importing

/// Before a form is sent: what is left of the year, what is known already, and the few fields that are not.
struct NewPage: Page {
  /// Rows for fields on the page; a program may send more.
  static let rows = 6
  var office: Organization
  var meter: AskMeter
  /// Whose branches may be asked: all, or those of one below.
  var below: [Organization]
  var known: [KnownFact]
  /// Where what is known is taken out as it is; nil for readers who may not.
  var export: Address?
  var due: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case office, meter, below, known, export, due }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> NewPage {
    let office = try OrganizationTable.one(id, in: scope)
    try scope.demand(SendForm.permission, at: office.place)
    return NewPage(
      office: office, meter: try AskMeter(office, in: scope), below: try OrganizationTable.children(of: id, in: scope), known: KnownFact.all,
      export: scope.actor.may(SheetDesk.permission, at: office.place) ? SheetDesk.takeOut("members", from: id) : nil, due: scope.house.calendar.estimating(workingDays: 10, to: scope.today).day, entered: entered)
  }
  static let samples: [NewPage] = {
    let blank = NewPage(office: Sample.town, meter: .sample, below: [Sample.branch], known: KnownFact.all, export: SheetDesk.takeOut("members", from: ID(2)), due: Sample.due)
    var refused = blank
    refused.meter.tasks = 6
    refused.entered = Entered(
      ["title": .text("冬季走访情况"), "label": .tree(["1": .text("党员人数")])],
      problems: [.init("label.known", .needless("党员人数", KnownFact.all[0].word), field: "label.1"), .init("asks.used", .allKnown, clause: AskBudget.clause)])
    return [blank, refused]
  }()
  var crumbs: [Crumb] { [Crumb(.forms, AskForms.list()), Crumb(office.name, AskForms.listOf(office.id))] }
  func title(_ t: Reader) -> String { t(.newForm) }

  func view(_ t: Reader) -> HTML {
    let form = Form(AskForms.new(office.id), t, entered, wide: true)
    let whom: HTML = below.isEmpty ? .none : form.select("below", t(.askedOf), [Choice("", t(.allBelow(office.name)))] + below.map { Choice($0.id.description, $0.name) }, optional: true, ask: false)
    let first = form.text("title", t(.titleWord), limit: FormWording.titleLimit), lead = form.area("lead", t(.leadWord), hint: t(.leadHint), optional: true, rows: 2), day = form.day("due", t(.dueWord), value: due)
    let inner = form.html(
      box(nil, "<div class=\"form stack\">\(first)\(lead)\(whom)\(day)</div>"), box(t(.knownTitle), "<p>\(t(.knownLead))</p>", knownFields(form, t), ready(t)),
      flatBox(t(.fieldsTitle), boxLine("\(t(.fieldsLead))"), fields(form, t)), row(submit(t(.send)), act(t(.back), AskForms.listOf(office.id))))
    return "\(pageHead(title(t), office.name))\(stack(.normal, meter.html(t), inner))"
  }
  private func knownFields(_ form: Form, _ t: Reader) -> HTML {
    form.checkboxes("known", t(.knownLegend), known.map { Choice($0.name, t($0.word)) }, optional: true, across: true)
  }
  private func ready(_ t: Reader) -> HTML { export.map { "<p>\(act(t(.readyExport), $0))</p>" } ?? .none }
  private func fields(_ form: Form, _ t: Reader) -> HTML {
    var table = Table(t(.fieldsTitle), [Column(t(.labelWord)), Column(t(.kindWord)), Column(t(.choicesWord))], top: true)
    for n in 1...NewPage.rows {
      table.row(
        form.cell("label.\(n)", about: t(.labelOf(n))), kind(n, t), form.cell("choices.\(n)", about: t(.choicesOf(n))), t: t)
    }
    return table.html(t)
  }
  private func kind(_ n: Int, _ t: Reader) -> HTML {
    let chosen = entered["kind", "\(n)"] ?? FormField.Kind.text.rawValue
    let all = FormField.Kind.allCases.map { kind -> HTML in
      let on: HTML = kind.rawValue == chosen ? " selected" : .none
      return "<option value=\"\(kind.rawValue)\"\(on)>\(t(kind.word))</option>"
    }
    return "<select class=\"in short\" name=\"kind.\(n)\" aria-label=\"\(t(.kindOf(n)))\">\(all)</select>"
  }
}

import FeatureKit

struct CorrectPage: Page {
  var person: PersonSheet
  var facts: PersonFacts
  var masks: PersonMasks
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person }

  static func load(_ scope: Scope, _ entered: Entered, _ id: ID<Person>) throws -> CorrectPage {
    let registered = try PersonTable.one(id, in: scope)
    return CorrectPage(person: PersonSheet(registered, covered: true), facts: registered.facts, masks: registered.masks, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.correctFile) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(person.name, People.file(person.id))] }
  func view(_ t: Reader) -> HTML {
    let form = Form(People.correct(person.id), t, entered), fields = PersonFields(form: form, t: t, facts: facts, masks: masks)
    return """
      <h1>\(t(.correctOf(person.name)))</h1><p class="muted">\(t(.correctLead))</p>
      <div class="stack mt">\(changed ? details(t(.recordedNow), person.basics(t, uncover: nil), person.membership([], t)) : HTML.none)
      \(form.html(
        form.hidden("version", String(person.version)), form.hidden("whole", "true"), fields.identity, fields.dates, fields.life, details(t(.whereabouts), fields.whereabouts),
        details(t(.clearFields), form.checkboxes("clear", t(.clearFields), PersonField.personal.map { Choice($0.rawValue, t($0.word)) }, hint: t(.clearHint), optional: true)),
        row(submit(t(.save)), act(t(.cancel), People.file(person.id)))))</div>
      """
  }
  /// Somebody else saved meanwhile: what stands now is shown beside what was typed, before it is saved again.
  private var changed: Bool { entered.problems.contains { $0.code == "changed" } }
  static let samples = [
    CorrectPage(person: PersonSheet(Sample.registered, covered: true), facts: Sample.registered.facts, masks: Sample.registered.masks),
    CorrectPage(
      person: PersonSheet(Sample.registered, covered: true), facts: Sample.registered.facts, masks: Sample.registered.masks,
      entered: Entered(["name": .text("陈桂兰"), "education": .text("61")], problems: [.init("changed", .changedMeanwhile)])),
  ]
}

import FeatureKit

/// Records what people decided about somebody's membership.
struct StatusPage: Page {
  var person: PersonSheet
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person }

  static func load(_ scope: Scope, _ entered: Entered, _ id: ID<Person>) throws -> StatusPage {
    StatusPage(person: PersonSheet(try PersonTable.one(id, in: scope), covered: true), entered: entered)
  }
  func title(_ t: Reader) -> String { t(.changeStatus) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(person.name, People.file(person.id))] }
  func view(_ t: Reader) -> HTML {
    let form = Form(People.status(person.id), t, entered)
    let next = (person.status.isMember ? [person.status] : []) + person.status.next
    return """
      <h1>\(t(.statusOf(person.name)))</h1><p class="muted">\(person.lead(t))</p>
      <div class="stack mt">\(note(.info, nil, t(.statusHint), t))
      \(form.html(
        form.hidden("version", String(person.version)), form.radios("status", t(PersonField.status.word), next.map { Choice($0.rawValue, t($0.word), hint: $0 == person.status ? t(.standingOnly) : nil) }),
        form.select("standing", t(PersonField.standing.word), Standing.decided.map { Choice($0.rawValue, t($0.word)) }, hint: t(.standingHint), optional: true),
        form.day("on", t(.decidedOn), hint: t(.decidedHint), value: t.today), form.area("reason", t(.reason), hint: t(.statusReasonHint), rows: 2), row(submit(t(.record)), act(t(.cancel), People.file(person.id)))))</div>
      """
  }
  static let samples = [
    StatusPage(person: PersonSheet(Sample.registered, covered: true)),
    StatusPage(
      person: PersonSheet(Sample.registered, covered: true),
      entered: Entered(["status": .text("former"), "on": .text("2026-12-01"), "reason": .text("")], problems: [.init("standing", .formerNeedsStanding, field: "standing"), .init("reason", .reasonMissing, field: "reason")])),
  ]
}

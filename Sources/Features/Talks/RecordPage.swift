import FeatureKit

/// The form for a talk that was held: a member's own with one other, or for the branch's desk anybody's, one with several.
struct RecordPage: Page {
  var branch: Organization
  var people: [Round.Participant]
  var me: ID<Person>?
  /// The reader keeps the talks of this branch, and records them for others too.
  var keeps: Bool
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case branch, people, keeps, today }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> RecordPage {
    let branch = try OrganizationTable.one(id, in: scope.seeing(RecordTalks.permission))
    try scope.demand(RecordTalks.permission, at: branch.place)
    return RecordPage(branch: branch, people: try RoundTable.people(of: [id], in: scope)[id] ?? [], me: scope.actor.person, keeps: scope.actor.keepsTalks(at: branch.place), today: scope.today, entered: entered)
  }
  static let samples: [RecordPage] = {
    let own = RecordPage(branch: Sample.branch, people: Sample.people, me: ID(14), keeps: false, today: Sample.day)
    var desk = own, refused = own
    (desk.me, desk.keeps) = (ID(11), true)
    refused.entered = Entered(["on": .text("2026-12-30")], problems: [.init("on.future", .dayToCome, field: "on"), .init("with.missing", .withMissing, field: "with")])
    return [own, desk, refused, RecordPage(branch: Sample.branch, people: [], me: nil, keeps: false, today: Sample.day)]
  }()
  var crumbs: [Crumb] { [Crumb(.talks, Talks.mine())] + (keeps ? [Crumb(branch.name, Talks.of(branch.id))] : []) }
  func title(_ t: Reader) -> String { t(.recordTalk) }

  func view(_ t: Reader) -> HTML {
    let others = people.filter { keeps || $0.person.id != me }
    guard people.contains(where: { $0.person.id == me }) || keeps, others.count > 1 || others.first.map({ $0.person.id != me }) == true else { return "\(pageHead(title(t), branch.name))\(emptyState(t(.nobodyToTalk), t(.nobodyToTalkWhy)))" }
    let form = Form(Talks.new(branch.id), t, entered, keep: false), kinds = Talk.Kind.allCases.map { Choice($0.rawValue, t($0.word)) }, names = others.map { choice($0, t) }
    let who: HTML = keeps ? "\(form.select("one", t(.oneWord), names, value: me?.description))\(form.checkboxes("with", t(.withWord), names, hint: t(.withHint), across: true))" : form.select("with", t(.withWord), names)
    let said = form.area("note", t(.noteWord), hint: t(keeps ? .noteOwnHint : .noteHint), optional: true, rows: 4)
    let fields = form.html(who, form.day("on", t(.dayWord), value: today), form.select("kind", t(.kindWord), kinds, hint: t(.kindHint), value: Talk.Kind.yearly.rawValue, ask: false), said, row(submit(t(.recordGo)), act(t(.back), keeps ? Talks.of(branch.id) : Talks.mine())))
    return "\(pageHead(title(t), branch.name))\(stack(.normal, note(.info, t(.whoSees), t(.whoSeesText), t), fields))"
  }
  private func choice(_ p: Round.Participant, _ t: Reader) -> Choice { Choice(p.person.id.description, p.role.map { t(.nameAndRole(p.person.name, $0.word)) } ?? p.person.name) }
}

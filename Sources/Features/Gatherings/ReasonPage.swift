import FeatureKit

/// One question with a text for an answer: why it is cancelled or withdrawn, what is corrected, why somebody stays away.
struct ReasonPage: Page {
  enum Ask: String, Encodable, Sendable, CaseIterable { case cancel, withdraw, correct, leave }
  var ask: Ask
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  /// Whose leave can be entered; empty for one's own only.
  var people: [PlanPage.Name]
  var version: Int
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case ask, id, organization, title, people, version }

  static func load(_ ask: Ask, _ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> ReasonPage {
    let g = try GatheringTable.one(id, in: scope)
    let others = ask == .leave && scope.actor.may("gatherings.record", at: g.place)
    let people = others ? try AttendanceTable.roll(of: g, in: scope).attendees.filter { $0.mark != .leave }.map { PlanPage.Name(person: $0.person.id, name: $0.person.name, of: nil) } : []
    return ReasonPage(ask: ask, id: id, organization: g.organization, title: g.title, people: people, version: g.version, entered: entered.problems.isEmpty ? .nothing : entered)
  }
  static var samples: [ReasonPage] {
    let all = Ask.allCases.map { ReasonPage(ask: $0, id: ID(9), organization: Sample.branch, title: Sample.planned.title, people: [], version: 1) }
    var refused = all[0]
    refused.entered = Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonMissing, field: "reason")])
    var other = all[3]
    other.people = [.init(person: ID(103), name: "陈桂兰")]
    return all + [refused, other]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(word) }
  private var word: Word {
    switch ask {
    case .cancel: .cancelIt
    case .withdraw: .withdrawMinutes
    case .correct: .addCorrection
    case .leave: .takeLeave
    }
  }
  private var address: Address {
    switch ask {
    case .cancel: Gatherings.cancel(id)
    case .withdraw: Gatherings.withdraw(id)
    case .correct: Gatherings.corrections(id)
    case .leave: Gatherings.leave(id)
    }
  }

  func view(_ t: Reader) -> HTML {
    let form = Form(address, t, entered)
    let person: HTML = people.isEmpty ? .none : form.select("person", t(.whoseLeave), people.map { Choice($0.person.description, $0.name) }, hint: t(.whoseLeaveHint), optional: true)
    let field: HTML = switch ask {
    case .correct: form.area("text", t(.correctionWord), hint: t(.correctionHint))
    case .leave: form.area("reason", t(.reasonWord), hint: t(.leaveHint), optional: true, rows: 2)
    case .cancel: form.area("reason", t(.reasonWord), hint: t(.cancelHint), rows: 2)
    case .withdraw: form.area("reason", t(.reasonWord), hint: t(.withdrawHint), rows: 2)
    }
    let destroys = ask == .cancel || ask == .withdraw
    return """
      \(pageHead(t(word), title))
      \(form.html(form.hidden("version", String(version)), person, field, row(submit(t(word), destroys ? .danger : .go), act(t(.backWord), Gatherings.one(id)))))
      """
  }
}

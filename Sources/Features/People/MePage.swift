import Approvals
import FeatureKit

/// My own page: my month, my file uncovered, what I asked for, who looked at it. It needs no post.
struct MePage: FilePage {
  /// Nil for an account that belongs to nobody in the register.
  var person: PersonSheet?
  /// What the rooms have for me: when, where, what.
  var month: [TodayCard]
  /// What I asked the branch to change, and where it stands.
  var requests: [Approval]
  var sections: [SectionPart]
  var life: [LifeEntry]
  var posts: [PostTable.Post]
  var events: [PersonEvent]
  var looks: [OpenedField]
  /// Whether I may keep my own file here; an account without a post at my branch may not.
  var mayKeep = false

  static func load(_ month: [TodayCard.Load], in scope: Scope) throws -> MePage {
    guard let id = scope.actor.person else { return MePage(month: [], requests: [], sections: [], life: [], posts: [], events: [], looks: []) }
    let open = scope.actor.opensOwn(id), registered = try PersonTable.one(id, opening: open, in: scope), sheet = PersonSheet(registered, covered: !open)
    let sections = try SectionPart.load(of: registered, in: scope), posts = try PostTable.held(by: id, in: scope), events = try PersonTable.events(of: id, in: scope)
    return MePage(
      person: sheet, month: try month.compactMap { try $0(scope) }, requests: try ApprovalTable.mine(in: scope), sections: sections, life: LifeEntry.all(sheet, events, posts, sections), posts: posts, events: events,
      looks: try OpenedTable.looks(at: id, in: scope), mayKeep: open && scope.actor.may(FileKeeping.permission, at: registered.place))
  }
  var fileOf: ID<Person>? { person?.id }
  func title(_ t: Reader) -> String { t(.me) }
  func view(_ t: Reader) -> HTML {
    guard let person else { return "\(pageHead(title(t)))\(emptyState(t(.noPerson), t(.noPersonWhy)))" }
    return """
      \(pageHead(person.name, person.lead(t), actions: mayKeep ? actions(t) : nil))\(person.tags(t))\(person.covered ? prove(t) : HTML.none)
      \(section(t(.myMonth), id: "month", month.isEmpty ? smallNote(t(.quietMonth)) : stack(.normal, month.map { $0.part(t) }.joined())))
      \(columns(.aside, stack(.normal, person.basics(t, uncover: nil), person.membership(posts, t), sections.view(t, of: person.id, uncover: nil), life.view(t)), stack(.normal, asked(t), whoLooked(t))))
      """
  }
  private func prove(_ t: Reader) -> HTML { "<div class=\"mt\">\(note(.info, t(.coveredTillProven), t(.coveredTillProvenText), t, row(button(t(.proveTitle), House.prove()))))</div>" }
  private func actions(_ t: Reader) -> HTML { [button(t(.askCorrection), People.ask()), button(t(.keepMine), People.keep(), .go)].joined(" ") }
  private func asked(_ t: Reader) -> HTML {
    if requests.isEmpty { return .none }
    return box(t(.myRequests), level: 3, id: "requests", plainList(requests.map { $0.line(t) }))
  }
  private func whoLooked(_ t: Reader) -> HTML {
    box(t(.whoLookedAtMe), level: 3, id: "looks", looks.isEmpty ? smallNote(t(.nobodyLooked)) : "<div class=\"small\">\(plainList(looks.map { $0.line(t) }))</div>", smallNote(t(.askAboutLooks)), row(act(t(.seeOwnData), People.ownData())))
  }
}

extension TodayCard {
  fileprivate func part(_ t: Reader) -> HTML {
    let tasks = lines.map { line in TaskLine(t(line.text), line.address, under: line.under.map { t($0) }, when: line.day.map { t.dateAndWeekday($0) }) }
    return flatBox(t(title), level: 3, end: more.map { act(t(.seeAll), $0, about: t(title)) }, taskList(tasks))
  }
}

import FeatureKit

/// My own page: my month, my file uncovered, who looked at it. It needs no post.
struct MePage: Page {
  /// Nil for an account that belongs to nobody in the register.
  var person: PersonSheet?
  /// What the rooms have for me: when, where, what.
  var month: [TodayCard]
  var posts: [PostTable.Post]
  var events: [PersonEvent]
  var looks: [OpenedField]

  static func load(_ month: [TodayCard.Load], in scope: Scope) throws -> MePage {
    guard let id = scope.actor.person else { return MePage(month: [], posts: [], events: [], looks: []) }
    return MePage(
      person: PersonSheet(try PersonTable.one(id, opening: true, in: scope), covered: false), month: try month.compactMap { try $0(scope) }, posts: try PostTable.held(by: id, in: scope), events: try PersonTable.events(of: id, in: scope),
      looks: try OpenedTable.looks(at: id, in: scope))
  }
  func title(_ t: Reader) -> String { t(.me) }
  func view(_ t: Reader) -> HTML {
    guard let person else { return "\(pageHead(title(t)))\(emptyState(t(.noPerson), t(.noPersonWhy)))" }
    let all = events.map { $0.entry(t) }
    return """
      \(pageHead(person.name, person.lead(t)))\(person.tags(t))
      \(section(t(.myMonth), id: "month", month.isEmpty ? smallNote(t(.quietMonth)) : stack(.normal, month.map { $0.part(t) }.joined())))
      \(columns(.aside, stack(.normal, person.basics(t, uncover: nil), person.membership(posts, t), box(t(.history), id: "history", all.isEmpty ? smallNote(t(.noHistory)) : timeline(all))), stack(.normal, whoLooked(t))))
      """
  }
  private func whoLooked(_ t: Reader) -> HTML {
    box(t(.whoLookedAtMe), level: 3, id: "looks", looks.isEmpty ? smallNote(t(.nobodyLooked)) : "<div class=\"small\">\(plainList(looks.map { $0.line(t) }))</div>", smallNote(t(.askAboutLooks)))
  }
}

extension TodayCard {
  fileprivate func part(_ t: Reader) -> HTML {
    let tasks = lines.map { line in TaskLine(t(line.text), line.address, under: line.under.map { t($0) }, when: line.day.map { t.dateAndWeekday($0) }) }
    let rest: HTML = more.map { act(t(.seeAll), $0, about: t(title)) } ?? .none
    return box(t(title), level: 3, taskList(tasks), rest)
  }
}

import FeatureKit

/// One thing that concerns a member this month: what, when, where.
package struct MonthLine: Hashable, Sendable, Encodable {
  package var what: Word
  package var when: Moment
  package var place: String
  package var address: Address?
  /// What is known of it: asked for leave, came, minutes are out.
  package var state: Word?
  package init(what: Word, when: Moment, place: String, address: Address? = nil, state: Word? = nil) {
    self.what = what
    self.when = when
    self.place = place
    self.address = address
    self.state = state
  }
}

/// My own page: my month, my file uncovered, who looked at it. It needs no post.
struct MePage: Page {
  /// Nil for an account that belongs to nobody in the register.
  var person: PersonSheet?
  var month: [MonthLine]
  var posts: [PostTable.Post]
  var events: [PersonEvent]
  var looks: [OpenedField]

  static func load(_ month: People.Month, in scope: Scope) throws -> MePage {
    guard let id = scope.actor.person else { return MePage(month: [], posts: [], events: [], looks: []) }
    return MePage(
      person: PersonSheet(try PersonTable.one(id, opening: true, in: scope), covered: false), month: try month(scope, id), posts: try PostTable.held(by: id, in: scope), events: try PersonTable.events(of: id, in: scope),
      looks: try OpenedTable.looks(at: id, in: scope))
  }
  func title(_ t: Reader) -> String { t(.me) }
  func view(_ t: Reader) -> HTML {
    guard let person else { return "\(pageHead(title(t)))\(emptyState(t(.noPerson), t(.noPersonWhy)))" }
    let all = events.map { $0.entry(t) }
    return """
      \(pageHead(person.name, person.lead(t)))\(person.tags(t))
      \(section(t(.myMonth), id: "month", month.isEmpty ? smallNote(t(.quietMonth)) : taskList(month.map { $0.line(t) })))
      \(columns(.aside, stack(.normal, person.basics(t, uncover: nil), person.membership(posts, t), box(t(.history), id: "history", all.isEmpty ? smallNote(t(.noHistory)) : timeline(all))), stack(.normal, whoLooked(t))))
      """
  }
  private func whoLooked(_ t: Reader) -> HTML {
    box(t(.whoLookedAtMe), level: 3, id: "looks", looks.isEmpty ? smallNote(t(.nobodyLooked)) : "<div class=\"small\">\(plainList(looks.map { $0.line(t) }))</div>", smallNote(t(.askAboutLooks)))
  }
}

extension MonthLine {
  func line(_ t: Reader) -> TaskLine {
    TaskLine(t(what), address, under: [place, state.map { t($0) }].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "　"), when: t.dateAndTime(when))
  }
}

import FeatureKit

/// What recurs at an organization, and what each of it comes to next.
struct RoutinesPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var routine: Routine
    /// The next month to be planned, and the day in it; nil where it has ended.
    var month: Day?
    var day: Day?
  }
  var organization: Organization
  var lines: [Line]
  var mayPlan: Bool

  static func load(_ id: ID<Organization>, in scope: Scope) throws -> RoutinesPage {
    let o = try OrganizationTable.one(id, in: scope), calendar = scope.house.calendar
    let lines = try RoutineTable.of(id, in: scope).map { r in
      let month = r.ended == nil ? r.next(now: scope.now, calendar) : nil
      return Line(routine: r, month: month, day: month.map { r.terms.day(in: $0, calendar) })
    }
    return RoutinesPage(organization: o, lines: lines, mayPlan: scope.actor.may(FixRoutine.permission, at: o.place))
  }
  static var samples: [RoutinesPage] {
    let month = Day(year: 2027, month: 1, day: 1)
    var ended = Sample.routine
    (ended.ended, ended.terms.kinds) = (Sample.day, [.partyLecture])
    return [
      RoutinesPage(organization: Sample.branch, lines: [], mayPlan: true), RoutinesPage(organization: Sample.branch, lines: [Line(routine: Sample.routine, month: month, day: month.adding(4)), Line(routine: ended)], mayPlan: true),
      RoutinesPage(organization: Sample.branch, lines: [Line(routine: Sample.routine, month: month, day: month.adding(4))], mayPlan: false),
    ]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id))] }
  func title(_ t: Reader) -> String { t(.routines) }

  func view(_ t: Reader) -> HTML {
    let add: HTML? = mayPlan ? button(t(.fixRoutine), Gatherings.fixRoutine(organization.id), .go, icon: .plus) : nil
    let head = pageHead(t(.routines), organization.name, actions: lines.isEmpty ? nil : add)
    if lines.isEmpty {
      let none = add.map { emptyState(t(.noRoutines), t(.noRoutinesWhy), $0) } ?? emptyState(t(.noRoutines), t(.noRoutinesWhy))
      return "\(head)\(none)"
    }
    let boxes: [HTML] = lines.map { one($0, t) }
    return "\(head)<p class=\"muted\">\(t(.routinesLead))</p><div class=\"stack mt\">\(boxes)</div>"
  }
  private func one(_ line: Line, _ t: Reader) -> HTML {
    let r = line.routine, name = t(Gathering.Kind.names(r.terms.kinds)), life: HTML = r.terms.isLifeDay ? Tag.kind(.lifeDay).html(t) : .none
    let next: HTML = line.day.map { "<p>\(t(.nextTime)) \(t.dateAndWeekday($0))</p>" } ?? .none, ended: HTML = r.ended.map { smallNote(t(.endedOn($0))) } ?? .none
    let facts: HTML = "<p class=\"row\">\(life)<span>\(t(.rhythm(r.terms)))</span></p><p class=\"muted\">\(r.terms.location)　\(r.terms.title)</p>\(next)\(ended)"
    return box(name, facts, mayPlan ? deeds(line, t) : .none)
  }
  private func deeds(_ line: Line, _ t: Reader) -> HTML {
    let r = line.routine
    func press(_ to: Address, _ word: Word, _ month: Day? = nil) -> HTML {
      let form = Form(to, t, name: "r\(r.id)-\(word.en.count)", keep: false), extra: HTML = month.map { form.hidden("month", $0.description) } ?? form.hidden("version", String(r.version))
      return form.html(extra, submit(t(word), .plain))
    }
    guard let month = line.month else { return row(press(Gatherings.resumeRoutine(r.id), .resumeRoutine)) }
    let back = r.number > 1 ? press(Gatherings.undoRoutine(r.id), .undoChange) : HTML.none
    return row(press(Gatherings.planRoutine(r.id), .planMonth(month), month), button(t(.changeRoutine), Gatherings.changeRoutine(r.id)), back, press(Gatherings.endRoutine(r.id), .endRoutine))
  }
}

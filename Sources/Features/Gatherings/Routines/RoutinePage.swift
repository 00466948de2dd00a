import FeatureKit

/// The form of what recurs: a new one, or a change.
struct RoutinePage: Page {
  var organization: Organization
  /// Nil for a new one.
  var routine: Routine?
  var allowed: [Gathering.Kind]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case organization, routine, allowed }

  static func new(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> RoutinePage {
    let o = try OrganizationTable.one(id, in: scope)
    try scope.demand(FixRoutine.permission, at: o.place)
    return RoutinePage(organization: o, allowed: try allowed(o, in: scope), entered: entered)
  }
  static func change(_ id: ID<Routine>, _ entered: Entered, in scope: Scope) throws -> RoutinePage {
    let r = try RoutineTable.one(id, in: scope)
    try scope.demand(ChangeRoutine.permission, at: r.place)
    return RoutinePage(organization: r.organization, routine: r, allowed: try allowed(r.organization, in: scope), entered: entered.problems.isEmpty ? .nothing : entered)
  }
  private static func allowed(_ o: Organization, in scope: Scope) throws -> [Gathering.Kind] {
    let groups = o.kind == .branch ? try OrganizationTable.groups(of: o.id, in: scope).isEmpty : true
    return Gathering.Kind.allowed(at: o).filter { $0 != .groupMeeting || !groups }
  }
  static var samples: [RoutinePage] {
    let new = RoutinePage(organization: Sample.branch, allowed: Gathering.Kind.allCases), change = RoutinePage(organization: Sample.branch, routine: Sample.routine, allowed: Gathering.Kind.allCases)
    var refused = new
    refused.entered = Entered(
      ["day": .text("32"), "kinds": .text("themeDay")], problems: [.init("day.range", .dayOfMonth, field: "day"), .init("lifeDay.second", .lifeDayFixed(Sample.routine.terms), field: "kinds")])
    return [new, change, refused]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(.routines, Gatherings.routines(organization.id))] }
  func title(_ t: Reader) -> String { t(routine == nil ? .fixRoutine : .changeRoutine) }

  func view(_ t: Reader) -> HTML {
    let form = Form(routine.map { Gatherings.changeRoutine($0.id) } ?? Gatherings.fixRoutine(organization.id), t, entered), terms = routine?.terms
    func clock(_ minutes: Int) -> String { Moment(Day(number: 0), minutes: minutes).time }
    let every = [1, 3, 6, 12].map { Choice(String($0), t(.everyText($0))) }, kinds = allowed.map { Choice($0.rawValue, t($0.word)) }
    let begins = terms.map { clock($0.starts) } ?? "15:00", chosen = terms?.kinds.map(\.rawValue) ?? ["themeDay"], day = terms.map { String($0.day) } ?? "5"
    let version: HTML = routine.map { form.hidden("version", String($0.version)) } ?? .none, working = terms?.working ?? true
    return """
      \(pageHead(title(t), organization.name))
      \(form.html(
        version, form.checkboxes("kinds", t(.kindWord), kinds, hint: t(.kindsOfRoutine), values: chosen, across: true),
        form.select("every", t(.everyWord), every, value: terms.map { String($0.every) }, ask: false), form.number("day", t(.dayWord), hint: t(.dayHint), value: day),
        form.box("working", t(.workingWord), hint: t(.workingHint), value: working), form.time("starts", t(.startsWord), value: begins),
        form.time("ends", t(.endsWord), value: terms?.ends.map(clock), optional: true), form.text("location", t(.placeWord), value: terms?.location, limit: 100),
        form.text("title", t(.titleWord), hint: t(.titleHint), value: terms?.title, optional: true, limit: 60), row(submit(t(routine == nil ? .fixIt : .saveChange)), act(t(.backWord), Gatherings.routines(organization.id)))))
      """
  }
}

import FeatureKit

/// The plan of a gathering: a new one, one like the last, or a change.
struct PlanPage: Page {
  struct Draft: Encodable, Sendable, Hashable {
    var kinds: [Gathering.Kind] = []
    var groups: [ID<Group>] = []
    var title = ""
    var starts: Moment?
    var ends: Moment?
    var location = ""
    var agenda = ""
    var presider: ID<Person>?
    var lecturer: ID<Person>?
  }
  struct Name: Encodable, Sendable, Hashable {
    var person: ID<Person>
    var name: String
    /// The organization above whose secretary this is.
    var of: String?
  }
  struct Waiting: Encodable, Sendable, Hashable {
    var gathering: ID<Gathering>
    var title: String
    var starts: Moment
  }
  var organization: Organization
  /// The gathering that is changed; nil for a new one.
  var gathering: ID<Gathering>?
  var version: Int?
  var allowed: [Gathering.Kind]
  var groups: [Group]
  var people: [Name]
  var draft: Draft
  /// The last one of the same kinds, for 与上次相同.
  var last: ID<Gathering>?
  var lastDay: Day?
  /// Those of the wanted kinds that are planned already and wait for their minutes.
  var waiting: [Waiting] = []
  /// What it is planned for.
  var duty: DutyLine?
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case organization, gathering, version, allowed, groups, people, draft, last, lastDay, waiting, duty }

  /// `?kind=` (several may be given), `?group=`, `?on=`, `?like=` and `?duty=` fill in a new plan.
  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> PlanPage {
    let o = try OrganizationTable.one(id, in: scope)
    var page = try blank(o, entered, in: scope)
    guard entered.problems.isEmpty else { return page }
    page.entered = .nothing
    let kinds = entered.texts("kind").compactMap(Gathering.Kind.init(rawValue:)), wanted = kinds.filter(page.allowed.contains)
    let like = try entered["like"].flatMap { ID<Gathering>($0) }.map { try GatheringTable.one($0, in: scope) }
    let before = try like ?? (wanted.isEmpty ? nil : GatheringTable.last(of: wanted, at: id, in: scope))
    page.duty = try duty(entered["duty"], of: o, in: scope)
    let proposed = page.duty.flatMap { Proposal.day(for: $0, like: before?.day, today: scope.today, scope.house.calendar) }
    page.draft = draft(like: before, whole: like != nil, on: entered["on"].flatMap { Day($0) } ?? proposed, today: scope.today)
    if page.duty != nil && proposed == nil { (page.draft.starts, page.draft.ends) = (nil, nil) }
    if like == nil { page.draft.kinds = wanted.isEmpty && page.allowed.count == 1 ? page.allowed : wanted }
    if let group = entered["group"].flatMap({ ID<Group>($0) }), page.groups.contains(where: { $0.id == group }) { page.draft.groups = [group] }
    if page.groups.count == 1 { page.draft.groups = page.groups.map(\.id) }
    page.last = like == nil ? before?.id : nil
    page.lastDay = before?.day
    if !wanted.isEmpty { page.waiting = try GatheringTable.waiting(of: wanted, at: id, in: scope).map { Waiting(gathering: $0.id, title: $0.title, starts: $0.starts) } }
    return page
  }
  /// The duty in the address, where it is this organization's and the reader may see it.
  private static func duty(_ text: String?, of o: Organization, in scope: Scope) throws -> DutyLine? {
    guard let key = text.flatMap({ Duty.Key($0) }), scope.actor.may("duties.read") else { return nil }
    do {
      let line = try DutyListTable.line(key, in: scope.seeing("duties.read"))
      return line.organization == o.id ? line : nil
    } catch is OutOfReach { return nil }
  }
  static func change(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> PlanPage {
    let g = try GatheringTable.one(id, in: scope)
    var page = try blank(g.organization, entered, in: scope)
    if entered.problems.isEmpty { page.entered = .nothing }
    page.gathering = id
    page.version = g.version
    page.draft = Draft(
      kinds: g.kinds, groups: g.groups.map(\.id), title: g.title, starts: g.starts, ends: g.ends, location: g.location, agenda: g.agenda, presider: g.presider, lecturer: g.lecturer)
    return page
  }
  private static func blank(_ o: Organization, _ entered: Entered, in scope: Scope) throws -> PlanPage {
    let own = ownGroups(of: scope.actor, "gatherings.plan", at: o.place)
    let groups = o.kind == .branch ? try OrganizationTable.groups(of: o.id, in: scope).filter { own?.contains($0.id) ?? true } : []
    let allowed = Gathering.Kind.allowed(at: o).filter { kind in kind == .groupMeeting ? !groups.isEmpty : own == nil }
    let people = try AttendanceTable.speakers(for: o, on: scope.today, in: scope).map { Name(person: $0.person.id, name: $0.person.name, of: $0.of) }
    return PlanPage(organization: o, allowed: allowed, groups: groups, people: people, draft: Draft(), entered: entered)
  }
  /// The same day of the month and time as before, or the day asked for.
  static func draft(like g: Gathering?, whole: Bool, on day: Day?, today: Day) -> Draft {
    guard let g else { return Draft(starts: day.map { Moment($0, minutes: 19 * 60) }) }
    var next = g.day
    for months in 1...24 where next < today { next = g.day.adding(months: months) }
    let on = day ?? next, length = g.ends.map { Int(($0.ms - g.starts.ms) / 1000) }, starts = Moment(on, minutes: g.starts.minutes)
    var draft = Draft(starts: starts, ends: length.map { starts.adding(seconds: $0) }, location: g.location)
    if whole {
      draft.kinds = g.kinds
      draft.groups = g.groups.map(\.id)
      draft.agenda = g.agenda
      draft.presider = g.presider
      draft.lecturer = g.lecturer
    }
    return draft
  }
  static var samples: [PlanPage] {
    let people = [Name(person: ID(101), name: "周国安"), Name(person: ID(201), name: "温志刚", of: "石桥镇党委")]
    var blank = PlanPage(organization: Sample.branch, allowed: Gathering.Kind.allCases, groups: [Sample.group], people: people, draft: Draft(kinds: [.themeDay], starts: Sample.starts, location: "村党群服务中心"), last: ID(8), lastDay: Sample.day.adding(months: -1),
      waiting: [Waiting(gathering: ID(7), title: "12月1日主题党日", starts: Moment(Day(year: 2026, month: 12, day: 1), minutes: 1140))])
    var refused = blank
    refused.entered = Entered(["location": .text("")], problems: [.init("kinds.none", .chooseKind, field: "kinds"), .init("location.missing", .locationMissing, field: "location")])
    blank.duty = DutyLine(
      key: Duty.Key("ZB-16", Reference(Organization.reference, Sample.branch.id), Day(year: 2026, month: 12, day: 1)), title: Word(zh: "12月主题党日", en: "theme day, December"), organization: Sample.branch.id,
      organizationName: Sample.branch.name, state: .pending, end: Day(year: 2026, month: 12, day: 31), graceEnd: Day(year: 2027, month: 1, day: 15))
    var change = refused
    change.entered = .nothing
    change.gathering = ID(9)
    change.version = 2
    return [blank, refused, change]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(.gatheringsTitle, Gatherings.list(organization.id))] }
  func title(_ t: Reader) -> String { t(gathering == nil ? .planOne : .changePlan) }

  func view(_ t: Reader) -> HTML {
    let to = gathering.map { Gatherings.change($0) } ?? Gatherings.new(organization.id)
    let before = lastDay ?? t.today
    let like: HTML = last.map { "<p>\(act(t(.asLastTimeOn(before)), Gatherings.new(organization.id).with(["like": $0.description, "duty": duty?.key.description])))</p>" } ?? .none
    let planned: HTML = duty.flatMap { d in d.planningNote.map { note($0.tone, nil, t($0.text), t, "<p>\(clause(d.clause, t))</p>") } } ?? .none
    let open: [HTML] = waiting.map { "<li><a href=\"\(Gatherings.one($0.gathering))\">\($0.title)</a>　\(t.dateAndTime($0.starts))</li>" }
    let there: HTML = open.isEmpty ? .none : note(.info, t(.alreadyPlanned), nil, t, "<ul>\(open)</ul>")
    return "\(pageHead(title(t), organization.name))\(planned)\(there)\(like)\(fields(Form(to, t, entered), t))"
  }
  private func fields(_ form: Form, _ t: Reader) -> HTML {
    let names = people.map { Choice($0.person.description, $0.name, of: $0.of) }
    let groupBoxes: HTML = groups.isEmpty ? .none : form.checkboxes("groups", t(.whichGroups), groups.map { Choice($0.id.description, $0.name) }, hint: t(.whichGroupsHint), values: draft.groups.map(\.description), optional: true, across: true)
    let lecturer: HTML = allowed.contains(.partyLecture) ? form.select("lecturer", t(.lecturerWord), names, hint: t(.lecturerHint), value: draft.lecturer?.description, optional: true) : .none
    return form.html(
      version.map { form.hidden("version", String($0)) } ?? .none,
      form.checkboxes("kinds", t(.kindWord), allowed.map { Choice($0.rawValue, t($0.word)) }, hint: t(.kindsHint), values: draft.kinds.map(\.rawValue), across: true), groupBoxes,
      form.moment("starts", t(.startsWord), hint: t(.startsHint), value: draft.starts), form.moment("ends", t(.endsWord), value: draft.ends, optional: true),
      form.text("location", t(.placeWord), value: draft.location, limit: 100), form.text("title", t(.titleWord), hint: t(.titleHint), value: draft.title, optional: true, limit: 60),
      form.select("presider", t(.presiderWord), names, value: draft.presider?.description, optional: true), lecturer,
      form.area("agenda", t(.agenda), hint: t(.agendaHint), value: draft.agenda, optional: true),
      row(submit(t(gathering == nil ? .planIt : .saveChange)), act(t(.backWord), gathering.map { Gatherings.one($0) } ?? Gatherings.list(organization.id))))
  }
}

extension Choice {
  /// A name, with the organization above whose secretary it is.
  init(_ value: String, _ name: String, of organization: String?) { self.init(value, organization.map { "\(name)（\($0)）" } ?? name) }
}

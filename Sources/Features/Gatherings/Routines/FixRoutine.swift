import FeatureKit

/// What fixing a routine and changing it have in common.
protocol RoutineFields {
  var kinds: [Gathering.Kind] { get }
  var day: Int { get }
  var working: Bool { get }
  /// 15:00
  var starts: String { get }
  var ends: String? { get }
  var every: Int? { get }
  var location: String { get }
  var title: String? { get }
}

/// Fixes a gathering to the same day of every month. Its plans are made one by one, each announced and changed like any other.
package struct FixRoutine: Storable, RoutineFields {
  package static let name = "gatherings.fixRoutine"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var organization: ID<Organization>
  package var kinds: [Gathering.Kind]
  package var day: Int
  package var working: Bool
  package var starts: String
  package var ends: String?
  package var every: Int?
  package var location: String
  package var title: String?
  package init(_ kinds: [Gathering.Kind], at organization: ID<Organization>, day: Int, working: Bool = true, starts: String, ends: String? = nil, every: Int = 1, location: String, title: String? = nil) {
    self.organization = organization
    self.kinds = kinds
    self.day = day
    self.working = working
    self.starts = starts
    self.ends = ends
    self.every = every
    self.location = location
    self.title = title
  }

  package func situation(in scope: Scope) throws -> RoutineSetting { try RoutineSetting.load(organization, in: scope) }
  package func decide(_ s: RoutineSetting, _ o: Occasion) throws(Refusal) -> Outcome {
    let terms = try judged(s, o), id: ID<Routine> = o.id()
    let routine = Routine(id: id, organization: s.organization, terms: terms, since: Routine.month(of: o.today), number: 1, version: 1)
    return Outcome(
      RoutineTable.add(routine, due: routine.due(now: o.now, o.house.calendar)), Entry(.routineFixed(terms), subject: Reference(Routine.reference, id), at: organization), made: Reference(Routine.reference, id))
  }
}

/// Where a routine is to hold, and which hold there already.
package struct RoutineSetting: Placed, Hashable {
  package var place: Place { organization.place }
  var organization: Organization
  var groups: [Group]
  var others: [Routine]

  static func load(_ id: ID<Organization>, besides routine: ID<Routine>? = nil, in scope: Scope) throws -> RoutineSetting {
    let o = try OrganizationTable.one(id, in: scope)
    return RoutineSetting(
      organization: o, groups: o.kind == .branch ? try OrganizationTable.groups(of: id, in: scope) : [], others: try RoutineTable.of(id, in: scope).filter { $0.ended == nil && $0.id != routine })
  }
}

extension RoutineFields {
  func judged(_ s: RoutineSetting, _ o: Occasion) throws(Refusal) -> Routine.Terms {
    var no = Refusal.Collector()
    let allowed = Gathering.Kind.allowed(at: s.organization), begins = minutes(starts), over = trimmed(ends).isEmpty ? nil : minutes(trimmed(ends)), every = every ?? 1
    no.check(!kinds.isEmpty, "kinds.none", .chooseKind, field: "kinds")
    for kind in Gathering.Kind.ordered(kinds) where !allowed.contains(kind) { no.check(false, "kinds.notHere", .kindNotHere(kind, s.organization), field: "kinds") }
    no.check(!kinds.contains(.groupMeeting) || s.organization.kind != .branch || !s.groups.isEmpty, "groups.absent", .branchHasNoGroups, field: "kinds", clause: Clause("ZB-12"))
    if kinds.contains(.themeDay) { for other in s.others where other.terms.isLifeDay { no.check(false, "lifeDay.second", .lifeDayFixed(other.terms), field: "kinds") } }
    no.check((1...31).contains(day), "day.range", .dayOfMonth, field: "day")
    no.check(begins != nil, "starts.time", .timeOfDay, field: "starts")
    no.check(trimmed(ends).isEmpty || over.map { $0 > begins ?? 0 } ?? false, "ends.order", .endsAfterStart, field: "ends")
    no.check([1, 3, 6, 12].contains(every), "every.unknown", .everyMonths, field: "every")
    no.check(!trimmed(location).isEmpty, "location.missing", .locationMissing, field: "location")
    no.check(location.count <= 100, "location.long", .tooLong(100), field: "location")
    no.check(trimmed(title).count <= 60, "title.long", .tooLong(60), field: "title")
    no.check(s.others.count < 12, "routines.many", .routinesFull)
    try no.refuse()
    try confine(o.actor, to: kinds, kinds.contains(.groupMeeting) ? s.groups.map(\.id) : [], at: s.place, "gatherings.plan", o.house.grants)
    return Routine.Terms(kinds: Gathering.Kind.ordered(kinds), day: day, working: working, starts: begins ?? 0, ends: over, every: every, location: trimmed(location), title: trimmed(title))
  }
  private func minutes(_ text: String) -> Int? {
    let parts = trimmed(text).split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    return hour * 60 + minute
  }
}

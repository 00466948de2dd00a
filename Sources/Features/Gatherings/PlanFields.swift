import FeatureKit

/// What planning a gathering and changing its plan have in common.
protocol PlanFields {
  var kinds: [Gathering.Kind] { get }
  var groups: [ID<Group>] { get }
  var title: String? { get }
  var starts: Moment { get }
  var ends: Moment? { get }
  var location: String { get }
  var agenda: String? { get }
  var presider: ID<Person>? { get }
  var lecturer: ID<Person>? { get }
}

/// What a plan must know of the organization.
package struct Planning: Placed, Hashable {
  var organization: Organization
  var founded: Day
  var ended: Day?
  var groups: [Group]
  var speakers: [Speaker]
  /// Another gathering of the organization begins at the same moment.
  var taken: Bool
  /// The members of the groups, where nobody else meets.
  var ofGroups: [ID<Person>]
  package var place: Place { organization.place }

  static func load(_ organization: Organization, _ plan: some PlanFields, besides id: ID<Gathering>? = nil, in scope: Scope) throws -> Planning {
    let since = try GatheringTable.founded(organization.id, in: scope)
    let groupsOnly = plan.kinds == [.groupMeeting] && organization.kind == .branch
    return Planning(
      organization: organization, founded: since.founded, ended: since.ended, groups: organization.kind == .branch ? try OrganizationTable.groups(of: organization.id, in: scope) : [],
      speakers: try AttendanceTable.speakers(for: organization, on: plan.starts.day, in: scope), taken: try GatheringTable.isTaken(plan.starts, at: organization.id, besides: id, in: scope),
      ofGroups: groupsOnly ? try AttendanceTable.members(of: organization.id, groups: plan.groups, on: plan.starts.day, in: scope).map(\.person.id) : [])
  }
  /// Those it is for, each told once.
  func tell(_ word: Word, _ g: Gathering) -> [Notice] {
    let about = Reference(Gathering.reference, g.id)
    return ofGroups.isEmpty ? g.audiences.map { Notice(to: $0, word, about: about) } : ofGroups.map { Notice(to: .person($0), word, about: about) }
  }
}

extension PlanFields {
  func check(_ s: Planning, _ o: Occasion) throws(Refusal) {
    var no = Refusal.Collector()
    let allowed = Gathering.Kind.allowed(at: s.organization), known = Set(s.speakers.map(\.person.id))
    no.check(!kinds.isEmpty, "kinds.none", .chooseKind, field: "kinds")
    for kind in Gathering.Kind.ordered(kinds) where !allowed.contains(kind) { no.check(false, "kinds.notHere", .kindNotHere(kind, s.organization), field: "kinds") }
    no.check(!kinds.contains(.groupMeeting) || s.organization.kind != .branch || !s.groups.isEmpty, "groups.absent", .branchHasNoGroups, field: "kinds", clause: Clause("ZB-12"))
    no.check(!kinds.contains(.groupMeeting) || s.groups.isEmpty || !groups.isEmpty, "groups.none", .chooseGroup, field: "groups")
    no.check(groups.allSatisfy { id in s.groups.contains { $0.id == id } }, "groups.elsewhere", .groupElsewhere, field: "groups")
    no.check(s.ended.map { starts.day <= $0 } ?? true, "ended", .organizationEnded, field: "starts")
    no.check(starts.day >= s.founded, "starts.beforeFounding", .beforeFounding(s.founded), field: "starts")
    no.check(starts.day <= o.today.adding(months: 12), "starts.far", .tooFarAhead, field: "starts")
    no.check(ends.map { $0 > starts && $0 <= starts.adding(seconds: 86_400) } ?? true, "ends.order", .endsBeforeStart, field: "ends")
    no.check(!s.taken, "starts.taken", .startTaken, field: "starts")
    no.check(trimmed(title).count <= 60, "title.long", .tooLong(60), field: "title")
    no.check(!trimmed(location).isEmpty, "location.missing", .locationMissing, field: "location")
    no.check(location.count <= 100, "location.long", .tooLong(100), field: "location")
    no.check(trimmed(agenda).count <= 4000, "agenda.long", .tooLong(4000), field: "agenda")
    no.check(presider.map(known.contains) ?? true, "presider.unknown", .personUnknown, field: "presider")
    no.check(lecturer.map(known.contains) ?? true, "lecturer.unknown", .personUnknown, field: "lecturer")
    try no.refuse()
    try confine(o.actor, to: kinds, groups, at: s.place, "gatherings.plan", o.house.grants)
  }
  /// The gathering as planned; without a title it is called by its day and kinds.
  func gathering(_ id: ID<Gathering>, _ s: Planning, plannedAt: Moment, version: Int) -> Gathering {
    let kinds = Gathering.Kind.ordered(kinds), given = trimmed(title)
    let title = given.isEmpty ? "\(starts.day.month)月\(starts.day.day)日\(Gathering.Kind.names(kinds).zh)" : given
    return Gathering(
      id: id, organization: s.organization, kinds: kinds, groups: kinds.contains(.groupMeeting) ? s.groups.filter { groups.contains($0.id) } : [], title: title, starts: starts, ends: ends,
      location: trimmed(location), agenda: trimmed(agenda), state: .planned, reason: "", presider: presider, recorder: nil, lecturer: kinds.contains(.partyLecture) ? lecturer : nil, plannedAt: plannedAt, version: version)
  }
}


/// A leader of a group plans and records meetings of that group only.
func confine(_ actor: Actor, to kinds: [Gathering.Kind], _ groups: [ID<Group>], at place: Place, _ permission: Permission, _ grants: Grants) throws(Refusal) {
  guard let own = ownGroups(of: actor, permission, at: place) else { return }
  guard kinds == [.groupMeeting], groups.allSatisfy(own.contains) else { throw Refusal("group.own", .onlyOwnGroup, kind: .forbidden) }
}
/// The groups that all posts allowing it here are confined to; nil where one of them is not.
func ownGroups(of actor: Actor, _ permission: Permission, at place: Place) -> Set<ID<Group>>? {
  let allowing = actor.posts.filter { $0.may.contains(permission) && place.path.hasPrefix($0.place.path) }
  return allowing.allSatisfy { $0.role == .groupLeader } ? Set(allowing.compactMap(\.group)) : nil
}

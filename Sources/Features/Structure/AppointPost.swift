import FeatureKit

/// Gives a person a post. Leaders of groups are named by the branch's own desk, all else by the committee above.
/// Administrators' posts are given in the room of accounts, a member's by the register of people.
package struct AppointPost: Storable {
  package static let name = "structure.appoint"
  package static let permission: Permission = "structure.appoint"
  package var person: ID<Person>
  package var role: Role
  package var organization: ID<Organization>
  package var group: ID<Group>?
  package var since: Day
  /// The last day of the post.
  package var until: Day?
  package init(_ person: ID<Person>, _ role: Role, at organization: ID<Organization>, group: ID<Group>? = nil, since: Day, until: Day? = nil) {
    self.person = person
    self.role = role
    self.organization = organization
    self.group = group
    self.since = since
    self.until = until
  }

  package struct Situation: Placed {
    package var place: Place
    var now: Details
    var group: Group?
    var held: [PostTable.Post]
    var fullMembers: Int
    var administers: Bool
  }
  package func situation(in scope: Scope) throws -> Situation {
    let now = try StructureTable.details(organization, in: scope), o = now.organization
    _ = try PostTable.person(person, in: scope)
    return Situation(
      place: role == .groupLeader ? o.place : try StructureTable.committee(above: o, in: scope), now: now,
      group: try group.map { try TermTable.group($0, in: scope) }, held: try PostTable.held(at: organization, from: since, in: scope),
      fullMembers: try OrganizationTable.count("fullMembers", at: organization, in: scope).own, administers: try PostTable.administers(person, from: since, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let o = s.now.organization
    var no = Refusal.Collector()
    no.check(s.now.ended == nil, "ended", .alreadyDissolved)
    no.check(!Role.administrators.contains(role), "role.administrator", .administratorsElsewhere, field: "role")
    no.check(role != .member, "role.member", .memberElsewhere, field: "role")
    no.check(role != .inspector, "role.inspector", .inspectorsElsewhere, field: "role")
    no.check(!s.administers, "person.administrator", .administratorsApart, field: "person")
    no.check(until.map { $0 >= since } ?? true, "until.order", .untilBeforeSince, field: "until")
    no.check(since >= s.now.founded, "since.early", .postBeforeFounding, field: "since")
    no.check((role == .groupLeader) == (group != nil), "group", role == .groupLeader ? .groupMissing : .groupForLeaders, field: "group")
    no.check(s.group.map { $0.branch == o.id } ?? true, "group.other", .groupElsewhere, field: "group")
    let span = PostSpan(since: since, until: until), meanwhile = s.held.filter { span.meets($0) }
    no.check(!meanwhile.contains { $0.person.id == person && $0.role == role && $0.group == group }, "post.held", .postHeld, field: "person")
    if o.kind == .branch { CommitteeBounds(organization: o, fullMembers: s.fullMembers, occasion: occasion).check(role, person, span, meanwhile, &no) }
    no.check(role != .secretary || !meanwhile.contains { $0.role == .secretary && $0.person.id != person }, "secretary.two", .oneSecretary, field: "role", clause: o.kind == .branch ? Clause("ZB-07") : nil)
    try no.refuse()
    let id: ID<PostTable.Post> = occasion.id()
    return Outcome(
      [PostTable.begin(id, person, role, at: organization, group: group, since: since, until: until)],
      Entry(.appointed(Reference(Person.reference, person), role, o.name, s.group?.name, since), subject: Reference(Person.reference, person), at: organization), made: Reference("post", id))
  }
}

/// From when to when a post is held, both days counted in.
struct PostSpan {
  var since: Day
  var until: Day?
  func meets(_ post: PostTable.Post) -> Bool { (until.map { post.since <= $0 } ?? true) && (post.until.map { $0 >= since } ?? true) }
}

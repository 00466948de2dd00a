import FeatureKit

/// Ends a post: `on` is its last day.
package struct EndPost: Storable {
  package static let name = "structure.endPost"
  package static let permission: Permission = "structure.appoint"
  package var post: ID<PostTable.Post>
  package var on: Day
  package init(_ post: ID<PostTable.Post>, on: Day) {
    self.post = post
    self.on = on
  }

  package struct Situation: Placed {
    package var place: Place
    var post: PostTable.Post
  }
  package func situation(in scope: Scope) throws -> Situation {
    let post = try PostTable.one(post, in: scope), organization = try OrganizationTable.one(post.organization, in: scope)
    return Situation(place: post.role == .groupLeader ? organization.place : try StructureTable.committee(above: organization, in: scope), post: post)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let post = s.post
    var no = Refusal.Collector()
    no.check(!Role.administrators.contains(post.role), "role.administrator", .administratorsElsewhere)
    no.check(post.role != .member, "role.member", .memberElsewhere)
    no.check(post.role != .inspector, "role.inspector", .inspectorsElsewhere)
    no.check(on >= post.since, "on.early", .untilBeforeSince, field: "on")
    no.check(post.until.map { on < $0 } ?? true, "ended", .postEnded, field: "on")
    try no.refuse()
    return Outcome(
      [PostTable.end(self.post, on: on)],
      Entry(.postEnded(Reference(Person.reference, post.person.id), post.role, post.organizationName, on), subject: Reference(Person.reference, post.person.id), at: post.organization))
  }
}

import FeatureKit

/// Moves somebody from one organization to another, both within reach of the actor's posts.
package struct AssignToBranch: Storable {
  package static let name = "people.assignToBranch"
  package static let permission: Permission = "people.change"
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var version: Int
  package var organization: ID<Organization>
  package var on: Day
  package var reason: String
  package init(person: ID<Person>, version: Int, organization: ID<Organization>, on: Day, reason: String) {
    self.person = person
    self.version = version
    self.organization = organization
    self.on = on
    self.reason = reason
  }

  package struct Situation: Placed {
    var before: Registered
    var target: Organization
    var posts: [PostTable.Post]
    package var place: Place { before.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let before = try PersonTable.one(person, opening: true, in: scope)
    let posts = try PostTable.held(by: person, in: scope).filter { $0.organization == before.organization.id && $0.until == nil && ($0.role == .member || $0.role == .groupLeader) }
    return Situation(before: before, target: try OrganizationTable.one(organization, in: scope), posts: posts)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard o.actor.may(Self.permission, at: s.target.place) else { throw .notPermitted(Self.permission, o.house.grants) }
    try s.before.refuseMerged()
    let moving = Moving(before: s.before, target: s.target, posts: s.posts)
    var no = Refusal.Collector()
    moving.check(on: on, o, &no)
    no.check(!reason.allSatisfy(\.isWhitespace), "reason", .reasonMissing, field: "reason")
    try no.refuse()
    if s.before.version != version { throw PersonTable.changedMeanwhile }
    let changes = moving.changes(on: on, reason: reason, version: version, o)
    let reference = Reference(Person.reference, person)
    return Outcome(changes, Entry(.moved(reference, s.before.organization.name, s.target.name), subject: reference, at: organization))
  }
}

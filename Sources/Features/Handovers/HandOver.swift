import FeatureKit
import Structure

/// The whole of a hand-over in one action: ends the post, gives it to the successor from the day after, and keeps the list of what was open.
/// By whoever gives such posts; a holder asks for it (`AskHandOver`).
package struct HandOver: Storable {
  package static let name = "handovers.handOver"
  package static let permission = AppointPost.permission
  package var post: ID<PostTable.Post>
  package var successor: ID<Person>
  /// The last day of the old post.
  package var on: Day
  /// Seals, keys, folders: one a line.
  package var things: String?
  package init(_ post: ID<PostTable.Post>, to successor: ID<Person>, on: Day, things: String? = nil) {
    self.post = post
    self.successor = successor
    self.on = on
    self.things = things
  }

  package struct Situation: Placed {
    package var place: Place
    var post: PostTable.Post
    var organization: Organization
    var isHanded: Bool
    var belongs: Bool
    var items: [OpenMatter]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let post = try PostTable.one(post, in: scope), organization = try OrganizationTable.one(post.organization, in: scope)
    _ = try PostTable.person(successor, in: scope)
    return Situation(
      place: try Structure.committee(above: organization, in: scope), post: post, organization: organization, isHanded: try HandoverTable.of(post.id, in: scope) != nil,
      belongs: try HandoverTable.belongs(successor, to: organization, in: scope), items: try Listing.collect(post, at: organization, in: scope))
  }
  /// What stands against it but for what ending and giving a post refuse themselves.
  func problems(_ s: Situation, _ today: Day) -> [Refusal.Problem] {
    var no = Refusal.Collector()
    no.check(Handover.roles.contains(s.post.role), "role", .notHandedOver)
    no.check(successor != s.post.person.id, "successor.self", .successorIsHolder, field: "successor")
    no.check(s.belongs, "successor.elsewhere", .successorElsewhere(s.organization.name), field: "successor")
    no.check(on >= s.post.since, "on.early", .beforeItBegan, field: "on")
    no.check(s.post.until.map { on <= $0 } ?? true, "on.ended", .afterItEnded, field: "on")
    no.check(abs(on.number - today.number) <= Handover.most, "on.far", .dayFar(Handover.most), field: "on")
    no.check((things ?? "").count <= Handover.longestThings && Listing.things(things).count <= Handover.mostThings, "things.long", .thingsLong(Handover.mostThings, Handover.longestThings), field: "things")
    return no.problems
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if s.isHanded { throw Refusal("handed", .handedAlready, kind: .conflict) }
    let problems = problems(s, occasion.today)
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    let id: ID<Handover> = occasion.id(), outgoing = Reference(Person.reference, s.post.person.id), incoming = Reference(Person.reference, successor), about = Reference(Handover.reference, id)
    let items = s.items + Listing.things(things).map { OpenMatter(.other, Word(zh: $0, en: $0)) }
    let ends = s.post.until == on ? [] : [try StoredAction(EndPost(s.post.id, on: on))]
    return Outcome(
      [HandoverTable.add(id, s, to: successor, on: on, by: occasion.actor.person, occasion.now)] + HandoverTable.keep(items, with: id),
      Entry(.handedOver(outgoing, incoming, s.post.role, s.organization.name, on, items.count), subject: about, at: s.organization.id),
      notices: [Notice(to: .person(successor), .takesOver(s.post.role, s.organization.name, on.adding(1), items.count), about: about), Notice(to: .person(s.post.person.id), .handsOver(s.post.role, s.organization.name, on), about: about)],
      next: ends + [try StoredAction(AppointPost(successor, s.post.role, at: s.organization.id, since: on.adding(1)))], made: about, provenance: on < occasion.today ? .recordedLate : nil)
  }
}

import Approvals
import FeatureKit
import Structure

/// The holder of a post names a successor and a day. The office above gives the post: with one press it does the whole hand-over (`HandOver`).
package struct AskHandOver: Storable {
  package static let name = "handovers.ask"
  package static let permission = Approvals.ask
  package var post: ID<PostTable.Post>
  package var successor: ID<Person>
  package var on: Day
  package var things: String?
  package init(_ post: ID<PostTable.Post>, to successor: ID<Person>, on: Day, things: String? = nil) {
    self.post = post
    self.successor = successor
    self.on = on
    self.things = things
  }
  static func kind(_ post: ID<PostTable.Post>) -> String { "handovers.\(post)" }

  package struct Situation: Placed {
    var handOver: HandOver.Situation
    var successor: Person
    var step: StoredAction
    var isWaiting: Bool
    package var place: Place { handOver.organization.place }
  }
  private var handOver: HandOver { HandOver(post, to: successor, on: on, things: things) }
  package func situation(in scope: Scope) throws -> Situation {
    let s = try handOver.situation(in: scope)
    return Situation(
      handOver: s, successor: try PostTable.person(successor, in: scope), step: try StoredAction(handOver), isWaiting: try ApprovalTable.isWaiting(for: s.post.person.id, Self.kind(post), in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let h = s.handOver, me = h.post.person.id
    if occasion.actor.person != me { throw Refusal("post.other", .onlyOwnPost, kind: .forbidden) }
    if h.isHanded { throw Refusal("handed", .handedAlready, kind: .conflict) }
    var problems = handOver.problems(h, occasion.today)
    if s.isWaiting { problems.append(.init("waiting", .asksAlready)) }
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    let id: ID<Approval> = occasion.id(), who = Reference(Person.reference, me), title = Word.handoverOf(h.post.role, h.organization.name), about = Reference(Approval.reference, id)
    let changes = [
      ApprovalChange(name: .holder, before: Word(zh: h.post.person.name, en: h.post.person.name), after: Word(zh: s.successor.name, en: s.successor.name)),
      ApprovalChange(name: .lastDay, before: nil, after: Word(zh: on.inChinese, en: on.inEnglish)), ApprovalChange(name: .itemsWord, before: nil, after: .items(h.items.count + Listing.things(things).count)),
    ]
    return Outcome(
      [ApprovalTable.ask(id, by: me, Self.kind(post), title, changes, because: title.zh, does: s.step, occasion.now)], Entry(.askedToHandOver(who, h.post.role, h.organization.name, on), subject: who, at: h.organization.id),
      notices: [Notice(to: .posts(Role.desk, h.place.id), .askedToHandOver(who, h.post.role, h.organization.name, on), about: about)], made: about)
  }
}

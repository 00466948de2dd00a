import Acting
import Essentials
import Journal
import Organizations
import Persistence

/// Delivers what actions say to persons and to holders of posts, in the action's own transaction.
package struct Notices: Follower {
  package init() {}
  package static let actions: [any Action.Type] = [ReadNotices.self]
  package static let grants = [Grant("notices.read", .readNoticesGrant, to: Role.allCases, ofOneself: true)]

  package func follow(_ deed: Deed, in session: any WriteSession) throws {
    for (number, notice) in deed.notices.enumerated() {
      try session.execute(NoticeTable.deliver(notice, number: number, entry: deed.recorded.id, at: deed.recorded.at))
    }
  }
}

/// The reader has seen all notices that came until a moment.
package struct ReadNotices: Storable {
  package static let name = "notices.read"
  package static let permission: Permission = "notices.read"
  package var seen: Moment
  package init(seen: Moment) { self.seen = seen }

  package struct Situation: Placed {
    package var place: Place
    var person: ID<Person>
  }
  package func situation(in scope: Scope) throws -> Situation {
    guard let person = scope.actor.person, let post = scope.actor.posts.first else { throw OutOfReach() }
    return Situation(place: post.place, person: person)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let person = Reference(Person.reference, s.person)
    return Outcome([NoticeTable.read(s.person, until: min(seen, occasion.now), at: occasion.now)], Entry(.noticesRead, subject: person, at: s.place.id))
  }
}

extension Word {
  static let noticesRead = Word(zh: "已阅通知", en: "Notices read")
  package static let readNoticesGrant = Word(zh: "阅读给自己的通知", en: "read one's own notices")
}

import Acting
import Essentials
import Hummingbird
import Journal
import Organizations
import Persistence
import Synchronization
import Web

/// A calendar for whoever holds its address, such as a phone that cannot sign in. It shows what its owner could see on a page today: when a post ends, so does what it opened.
/// Wrong addresses one after the other are answered later and later (429).
/// - Parameters:
///   - owner: whose calendar stands at this address; throws `OutOfReach` for none.
///   - sources: what the rooms put into it.
package func secretFeed(_ route: Route<String>, named name: Word, owner: @escaping @Sendable (Scope, String) throws -> CalendarOwner, from sources: [CalendarSource]) -> [Endpoint] {
  let guesses = Guesses()
  return [Endpoint(.get, route.pattern, needs: .nobody) { visit in
    guard let wanted = route.values({ visit.parameter($0) }) else { return try visit.absent(nil, nil) }
    let now = visit.desk.performer.clock.now(), origin = visit.origin ?? "", wait = guesses.wait(origin, now)
    if wait > 0 { return try await visit.refuse(Refusal("slow", .slower(wait)), code: 429, on: AbsentPage(), retryAfter: wait) }
    do {
      let found = try await visit.desk.performer.database.read { session in try gathered(wanted, owner, sources, now, visit.desk.performer.house, session) }
      return .text(CalendarText.write(visit.language(name), found, site: visit.reader(nil).site, now: now, visit.language), type: CalendarText.type)
    } catch is OutOfReach {
      guesses.missed(origin, now)
      return try visit.absent(visit.wantsJSON ? nil : try await visit.surroundings().1, nil)
    }
  }.telling(Told(route.told, gives: .files([CalendarText.type]) + .at([429])))]
}

private func gathered(_ wanted: String, _ owner: (Scope, String) throws -> CalendarOwner, _ sources: [CalendarSource], _ now: Moment, _ house: House, _ session: any ReadSession) throws -> [CalendarEvent] {
  let nobody = Scope(session, actor: Actor(account: nil, posts: []), now: now, house: house), whose = try owner(nobody, wanted)
  let actor = switch whose {
  case .person(let person): Actor(account: nil, person: person, posts: try PostTable.posts(of: person, on: now.day, grants: house.grants, in: session))
  case .organization(let id): Actor(account: nil, posts: [.init(role: .member, place: try OrganizationTable.place(of: id, in: nobody), may: house.grants.permissions(of: .member))])
  }
  let scope = Scope(session, actor: actor, now: now, house: house)
  return try sources.flatMap { try $0(scope, whose) }
}

/// Misses in a row, by where they come from; forgotten after a quarter of an hour without one.
final class Guesses: Sendable {
  private struct Missed { var times: Int, last: Moment }
  private let kept = Mutex<[String: Missed]>([:])
  /// A link that was changed is still asked for by somebody's phone: so many cost nothing.
  static let free = 5
  static let keptFor = 900

  /// Seconds until the next try is answered.
  func wait(_ origin: String, _ now: Moment) -> Int {
    guard let missed = kept.withLock({ $0[origin] }), missed.times > Guesses.free else { return 0 }
    let delay = min(Guesses.keptFor, 1 << min(missed.times - Guesses.free, 12))
    return max(0, Int((missed.last.adding(seconds: delay).ms - now.ms + 999) / 1000))
  }
  func missed(_ origin: String, _ now: Moment) {
    let old = now.adding(seconds: -Guesses.keptFor)
    kept.withLock { all in
      if all.count > 10_000 { all = all.filter { $0.value.last > old } }
      let before = all[origin].flatMap { $0.last > old ? $0.times : nil } ?? 0
      all[origin] = Missed(times: before + 1, last: now)
    }
  }
}

extension Word {
  static func slower(_ seconds: Int) -> Word { Word(zh: "试错次数太多，请 \(seconds) 秒后再试", en: "Too many wrong addresses; try again in \(seconds) seconds") }
}

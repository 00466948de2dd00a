import Essentials
import Journal
import Persistence
import Secrets
import Synchronization

/// The only way to write: authorizes, decides and saves all of an action in one transaction.
package final class Performer: Sendable {
  package let database: any Database
  package let registry: ActionRegistry
  package let house: House
  package let clock: Clock
  private let followers: [any Follower]
  private let block = Mutex<(next: Int64, left: Int64)>((0, 0))

  package init(_ database: any Database, _ registry: ActionRegistry, house: House, followers: [any Follower] = [], clock: Clock) {
    self.database = database
    self.registry = registry
    self.house = house
    self.followers = followers
    self.clock = clock
  }

  /// - Parameter key: an idempotency key; the same key with the same action gives the first receipt, with another action a conflict.
  package func perform<A: Action>(_ action: A, as actor: Actor, key: String? = nil, _ provenance: Provenance = .live) async throws -> Receipt {
    let occasion = try await occasion(actor, provenance)
    let fingerprint = try key == nil ? nil : (action as? any Storable).map { try StoredAction(opening: $0).fingerprint } ?? Digest.sha256(A.name)
    return try await database.write { session in
      if let key, let before = try ActingTable.kept(key, actor.account, in: session) {
        guard before.fingerprint == fingerprint else { throw Refusal("key.reused", .keyReused, kind: .conflict) }
        return before.receipt
      }
      let receipt = try self.perform(action, occasion, in: session)
      if let key { try ActingTable.keep(key, actor.account, fingerprint, receipt, at: occasion.now, in: session) }
      return receipt
    }
  }

  /// The whole of a write, synchronous, so that lists and steps can nest in one transaction.
  @discardableResult
  package func perform<A: Action>(_ action: A, _ occasion: Occasion, in session: any WriteSession) throws -> Receipt {
    let (outcome, place) = try decide(action, occasion, in: session)
    for change in outcome.changes {
      let count = try session.execute(change.sql)
      if let expected = change.expects, count != expected { throw change.otherwise ?? Refusal("changed", .changedMeanwhile, kind: .conflict) }
    }
    let recorded = Recorded(
      id: occasion.entry, at: occasion.now, action: A.name, account: occasion.actor.account, post: post(occasion.actor, A.permission, place),
      entry: outcome.entry, provenance: outcome.provenance ?? occasion.provenance)
    try JournalTable.append(recorded, in: session)
    let deed = Deed(recorded: recorded, notices: outcome.notices, occasion: occasion)
    for follower in followers { try follower.follow(deed, in: session) }
    for step in outcome.next {
      var further = occasion
      further.seed = try ActingTable.take(1, in: session)
      try perform(any: registry.decode(step), further, in: session)
    }
    return Receipt(made: outcome.made, sentence: outcome.entry.sentence, again: false, place: try ActingTable.place(of: outcome.entry, decidedAt: place, in: session))
  }
  @discardableResult
  package func perform(any action: any Action, _ occasion: Occasion, in session: any WriteSession) throws -> Receipt { try perform(action, occasion, in: session) }

  /// What would be decided, on a read session: nothing is written. The dry run of an import is this, row by row.
  package func rehearse(_ action: any Action, _ occasion: Occasion, in session: any ReadSession) throws -> Outcome {
    func open<A: Action>(_ a: A) throws -> Outcome { try decide(a, occasion, in: session).outcome }
    return try open(action)
  }

  private func decide<A: Action>(_ action: A, _ occasion: Occasion, in session: any ReadSession) throws -> (outcome: Outcome, place: Place) {
    let scope = Scope(session, actor: occasion.actor, now: occasion.now, house: house, sight: A.sight)
    let situation = try action.situation(in: scope)
    guard occasion.actor.may(A.permission, at: situation.place) else { throw Refusal.notPermitted(A.permission, house.grants) }
    guard occasion.actor.acts(A.permission, at: situation.place) || house.grants[A.permission]?.ofOneself ?? false else { throw Refusal.onlyReads }
    return (try action.decide(situation, occasion), situation.place)
  }
  private func post(_ actor: Actor, _ permission: Permission, _ place: Place) -> Recorded.Post? {
    if let house = actor.house { return .init(role: house, organization: place.id) }
    return actor.post(for: permission, at: place).map { .init(role: $0.role.rawValue, organization: $0.place.id) }
  }

  package func read<T: Sendable>(as actor: Actor, sight: Permission? = nil, _ load: @escaping @Sendable (Scope) throws -> T) async throws -> T {
    let now = clock.now(), house = house
    return try await database.read { try load(Scope($0, actor: actor, now: now, house: house, sight: sight)) }
  }
  /// The same for what takes longer than a page.
  package func readLong<T: Sendable>(as actor: Actor, sight: Permission? = nil, _ load: @escaping @Sendable (Scope) throws -> T) async throws -> T {
    let now = clock.now(), house = house
    return try await database.readLong { try load(Scope($0, actor: actor, now: now, house: house, sight: sight)) }
  }

  package func occasion(_ actor: Actor, _ provenance: Provenance) async throws -> Occasion {
    Occasion(now: clock.now(), actor: actor, provenance: provenance, house: house, seed: try await seeds(1)[0])
  }
  /// Keys of `count` occasions, from blocks of 1,000: known before saving, so that a retry makes the same rows.
  package func seeds(_ count: Int) async throws -> [Int64] {
    if count == 1, let one = block.withLock({ b -> Int64? in
      guard b.left > 0 else { return nil }
      defer { b.next += Occasion.keys; b.left -= 1 }
      return b.next
    }) { return [one] }
    let size = Int64(max(count, 1000))
    let first = try await database.write { try ActingTable.take(size, in: $0) }
    if count == 1 { block.withLock { $0 = (first + Occasion.keys, size - 1) } }
    return (0..<Int64(count)).map { first + $0 * Occasion.keys }
  }
}

extension Refusal {
  /// From a post that looks and does nothing.
  package static let onlyReads = Refusal("post.readsOnly", .onlyReads, kind: .forbidden)
  package static func notPermitted(_ permission: Permission, _ grants: Grants) -> Refusal {
    guard let grant = grants[permission] else { return Refusal("not.permitted", .notPermitted, kind: .forbidden) }
    return Refusal("not.permitted", .notPermitted(grant.word, grant.roles), kind: .forbidden)
  }
}

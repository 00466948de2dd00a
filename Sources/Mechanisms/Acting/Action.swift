import Essentials
import Foundation
import Journal
import Persistence
import Regulations

/// One statement to be run, as a value; made only by `*Table.swift`. `expects` turns a lost race into words.
package struct Change: Hashable, Sendable {
  package var sql: SQL
  package var expects: Int?
  package var otherwise: Refusal?
  package init(_ sql: SQL) { self.sql = sql }
  package init(_ sql: SQL, expects: Int, otherwise: Refusal) {
    self.sql = sql
    self.expects = expects
    self.otherwise = otherwise
  }
}

/// One message, to persons or to whoever holds these posts there.
package struct Notice: Hashable, Sendable {
  package enum Receiver: Hashable, Sendable { case person(ID<Person>), posts([Role], ID<Organization>) }
  package var to: Receiver
  package var word: Word
  package var about: Reference?
  package init(to: Receiver, _ word: Word, about: Reference? = nil) {
    self.to = to
    self.word = word
    self.about = about
  }
}

/// A unique key that an action will take, so that two rows of one file collide in a dry run as they would in the table.
package struct Claim: Hashable, Sendable {
  package var kind: String
  package var key: String
  package init(_ kind: String, _ key: String) {
    self.kind = kind
    self.key = key
  }
}

/// When, by whom, how, under which regulations, and the keys of rows to be made: all that a decision may know beside its situation.
package struct Occasion: Sendable {
  package static let keys: Int64 = 32
  package var now: Moment
  package var actor: Actor
  package var provenance: Provenance
  package var house: House
  package var seed: Int64
  package init(now: Moment, actor: Actor, provenance: Provenance = .live, house: House, seed: Int64) {
    self.now = now
    self.actor = actor
    self.provenance = provenance
    self.house = house
    self.seed = seed
  }
  package var today: Day { now.day }
  package var rules: RuleBook { house.rules }
  /// The key of the `n`th row made, 0 to 30; the last one is the journal entry's.
  package func id<T>(_ n: Int = 0) -> ID<T> {
    precondition(n >= 0 && Int64(n) < Occasion.keys - 1)
    return ID(seed + Int64(n))
  }
  var entry: Int64 { seed + Occasion.keys - 1 }
}

/// What was decided: everything that one transaction saves.
package struct Outcome: Hashable, Sendable {
  package var changes: [Change]
  package var entry: Entry
  package var notices: [Notice]
  package var claims: [Claim]
  /// Further actions, performed in the same transaction by the same actor.
  package var next: [StoredAction]
  package var made: Reference?
  /// Replaces the occasion's provenance: a live action that records something past says `recordedLate`.
  package var provenance: Provenance?
  package init(_ changes: [Change], _ entry: Entry, notices: [Notice] = [], claims: [Claim] = [], next: [StoredAction] = [], made: Reference? = nil, provenance: Provenance? = nil) {
    self.changes = changes
    self.entry = entry
    self.notices = notices
    self.claims = claims
    self.next = next
    self.made = made
    self.provenance = provenance
  }
}

/// What an action needs to know, and where in the tree it acts.
package protocol Placed: Sendable { var place: Place { get } }
extension Organization: Placed {}
extension Place: Placed { package var place: Place { self } }

/// A verb. `name` is stored: renaming needs an alias.
package protocol Action: Codable, Sendable {
  associatedtype Situation: Placed
  static var name: String { get }
  static var permission: Permission { get }
  /// The permission whose posts decide what is seen (else 404); seen but without `permission` there is 403.
  static var sight: Permission? { get }
  func situation(in scope: Scope) throws -> Situation
  /// Pure: everything it knows comes in, everything it wants goes out.
  func decide(_ situation: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome
}
extension Action { package static var sight: Permission? { nil } }

/// May be kept for later as itself: signed by another, imported, queued on a phone. A secret ballot does not conform.
package protocol Storable: Action {}

package struct StoredAction: Hashable, Sendable, Codable {
  package var name: String
  package var body: Data
  package init<A: Storable>(_ action: A) throws(Refusal) {
    name = A.name
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do { body = try encoder.encode(action) } catch { throw Refusal("unstorable", .cannotBeKept) }
  }
  /// One that was kept, as it was kept.
  package init(name: String, body: Data) {
    self.name = name
    self.body = body
  }
  package init(opening action: any Storable) throws(Refusal) {
    func open(_ a: some Storable) throws(Refusal) -> Self { try Self(a) }
    self = try open(action)
  }
}

/// Every action of the house by its name.
package struct ActionRegistry: Sendable {
  private let types: [String: any Action.Type]
  package init(_ all: [any Action.Type]) {
    types = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in preconditionFailure("two actions are named \(a.name)") })
  }
  package func decode(_ stored: StoredAction) throws -> any Storable {
    guard let type = types[stored.name] as? any Storable.Type else { throw Fault("no action \(stored.name) can be kept") }
    return try JSONDecoder().decode(type, from: stored.body)
  }
  package var all: [any Action.Type] { types.values.sorted { $0.name < $1.name } }
}

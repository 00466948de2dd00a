import Essentials
import Journal
import Persistence
import Regulations

/// A read session narrowed to what an actor may see. Tables take this, never a session.
package struct Scope {
  private let session: any ReadSession
  package let actor: Actor
  package let reach: Reach
  package let now: Moment
  package let house: House

  /// - Parameter sight: the permission whose posts open the reach; nil opens all posts.
  package init(_ session: any ReadSession, actor: Actor, now: Moment, house: House, sight: Permission? = nil) {
    self.session = session
    self.actor = actor
    self.now = now
    self.house = house
    reach = actor.reach(sight)
  }
  package var today: Day { now.day }
  package var rules: RuleBook { house.rules }

  package func all<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> [T] {
    guard sql.scoped else { throw Fault("a query without reach: \(sql.text)") }
    return try session.rows(sql, make)
  }
  package func first<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> T? { try all(sql, make).first }
  /// The row, or 404 where there is none to be seen.
  package func one<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> T {
    guard let row = try all(sql, make).first else { throw OutOfReach() }
    return row
  }
  /// The same session seen with other eyes: the reach that `permission` opens.
  package func seeing(_ permission: Permission) -> Scope { Scope(session, actor: actor, now: now, house: house, sight: permission) }
  /// For the form of an action: whoever may see the place but not act there is told so before filling it in.
  package func demand(_ permission: Permission, at place: Place) throws(Refusal) {
    guard actor.may(permission, at: place) else { throw .notPermitted(permission, house.grants) }
  }
  /// Names of what sentences refer to, one query a kind; those out of reach are left out.
  package func names(_ references: some Sequence<Reference>) throws -> [Reference: Named] {
    var found: [Reference: Named] = [:]
    for (kind, all) in Dictionary(grouping: Set(references), by: \.kind) {
      guard let resolve = house.names[kind] else { continue }
      for (id, named) in try resolve(self, all.map(\.id).sorted()) { found[Reference(kind, id)] = named }
    }
    return found
  }
}

/// How a reference is shown: its name and where it leads.
package struct Named: Hashable, Sendable {
  package var text: String
  package var path: String?
  package init(_ text: String, path: String? = nil) {
    self.text = text
    self.path = path
  }
}

/// What the whole house shares: regulations, grants, who resolves which references.
package struct House: Sendable {
  package typealias Resolver = @Sendable (Scope, [Int64]) throws -> [Int64: Named]
  package var rules: RuleBook
  package var grants: Grants
  package var names: [String: Resolver]
  /// A database made as a demo: its pages say so, its clock can be moved, invented resident numbers are accepted.
  package var demo: Bool
  package var pinyin: Pinyin
  /// Which days are worked; by weekends alone where no holidays were loaded.
  package var calendar: WorkingCalendar
  /// What rooms say stands in the way of ending an organization.
  package typealias Hindrance = @Sendable (Scope, Organization) throws -> [Word]
  package var hindrances: [Hindrance]
  /// What rooms say is open at an organization, for the hand-over of its posts.
  package var matters: [Matters]
  /// What rooms keep of persons, for making one file of two.
  package var personRows: [PersonRows]
  package init(rules: RuleBook, grants: Grants, names: [String: Resolver] = [:], pinyin: Pinyin = .none, calendar: WorkingCalendar = .weekendsOnly, demo: Bool = false, hindrances: [Hindrance] = [], personRows: [PersonRows] = [], matters: [Matters] = []) {
    self.matters = matters
    self.personRows = personRows
    self.rules = rules
    self.hindrances = hindrances
    self.calendar = calendar
    self.pinyin = pinyin
    self.grants = grants
    self.names = names
    self.demo = demo
  }
}

import Essentials
import Journal
import Persistence

/// Rows that name a person: how a room moves them when two files turn out to be one person's, and moves them back.
package struct PersonRows: Sendable {
  /// Kept with each merge, to find the room again.
  package var name: String
  /// Keys of the rows of `from` that can be moved. What would collide with a row of `to` stays where it is.
  package var movable: @Sendable (Scope, _ from: ID<Person>, _ to: ID<Person>) throws -> [Int64]
  /// Points these rows from one to the other; each row must still say `from`.
  package var point: @Sendable (_ rows: [Int64], _ from: ID<Person>, _ to: ID<Person>) -> [Change]
  package init(
    _ name: String, movable: @escaping @Sendable (Scope, _ from: ID<Person>, _ to: ID<Person>) throws -> [Int64], point: @escaping @Sendable (_ rows: [Int64], _ from: ID<Person>, _ to: ID<Person>) -> [Change]
  ) {
    self.name = name
    self.movable = movable
    self.point = point
  }
}

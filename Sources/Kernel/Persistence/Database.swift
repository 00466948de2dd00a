import Essentials

/// One row, read by position.
package protocol Row {
  func integer(_ i: Int) -> Int64
  func real(_ i: Int) -> Double
  func text(_ i: Int) -> String
  func isNull(_ i: Int) -> Bool
  func blob(_ i: Int) -> [UInt8]
  /// A sealed personal field, opened; `field` is the one it was sealed as.
  func secret(_ i: Int, field: String) throws -> String
}
extension Row {
  package func int(_ i: Int) -> Int { Int(integer(i)) }
  package func flag(_ i: Int) -> Bool { integer(i) != 0 }
  package func id<T>(_ i: Int, _: T.Type = T.self) -> ID<T> { ID(integer(i)) }
  package func day(_ i: Int) -> Day { Day(number: Int(integer(i))) }
  package func moment(_ i: Int) -> Moment { Moment(ms: integer(i)) }
  package func textIfAny(_ i: Int) -> String? { isNull(i) ? nil : text(i) }
  package func intIfAny(_ i: Int) -> Int? { isNull(i) ? nil : int(i) }
  package func dayIfAny(_ i: Int) -> Day? { isNull(i) ? nil : day(i) }
  package func momentIfAny(_ i: Int) -> Moment? { isNull(i) ? nil : moment(i) }
  package func idIfAny<T>(_ i: Int, _: T.Type = T.self) -> ID<T>? { isNull(i) ? nil : id(i) }
  package func secretIfAny(_ i: Int, field: String) throws -> String? { isNull(i) ? nil : try secret(i, field: field) }
  /// A stored word of a closed set; one that is no longer in it is a fault, never a guess.
  package func choice<T: RawRepresentable<String>>(_ i: Int, _: T.Type = T.self) throws -> T {
    guard let value = T(rawValue: text(i)) else { throw Fault("no \(T.self) is called \(text(i))") }
    return value
  }
}

/// Synchronous; never leaves the closure that got it.
package protocol ReadSession: AnyObject {
  func rows<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> [T]
}
extension ReadSession {
  package func first<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> T? { try rows(sql, make).first }
}

package protocol WriteSession: ReadSession {
  /// How many rows were changed.
  @discardableResult func execute(_ sql: SQL) throws -> Int
}

/// Async only here. `write` may be run again by the engine (after a lost race), so it must be a function of what it reads.
/// Its answer, refusals too, leaves only after the commit is on disk.
package protocol Database: Sendable {
  /// What seals personal fields here; files beside the database are sealed by the same keys.
  var vault: any Vault { get }
  /// For the few queries of a page: `work` may run on the caller's own thread.
  func read<T: Sendable>(_ work: @escaping @Sendable (any ReadSession) throws -> T) async throws -> T
  /// For what takes longer than a page, such as an export: on a thread of its own, so that pages go on being served.
  func readLong<T: Sendable>(_ work: @escaping @Sendable (any ReadSession) throws -> T) async throws -> T
  func write<T: Sendable>(_ work: @escaping @Sendable (any WriteSession) throws -> T) async throws -> T
  /// Runs those migrations that have not run yet, each in a transaction of its own, in the order given.
  func migrate(_ migrations: [Migration]) async throws
}

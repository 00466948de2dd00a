import CPQ
import Essentials
import Persistence

/// One connection with its prepared statements; used by one thread at a time, `cancel` by any.
final class Connection: @unchecked Sendable {
  struct Prepared {
    var name: String
    var parameters: [Oid]
  }
  let handle: OpaquePointer
  private let canceller: OpaquePointer?
  private var prepared: [String: Prepared] = [:], count = 0
  /// Texts differ by the lengths of their lists and reaches; what is beyond this is prepared anew.
  private static let keptStatements = 1_000

  /// - Parameter patience: the longest that one statement may take; nil, as long as it takes.
  init(_ address: PostgresAddress, patience: Duration?) throws {
    let all = Array(address.parameters)
    let opened = all.map(\.key).withCStrings { keys in all.map(\.value).withCStrings { PQconnectdbParams(keys, $0, 0) } }
    guard let opened else { throw Fault("no memory for a connection") }
    handle = opened
    canceller = PQgetCancel(opened)
    guard PQstatus(opened) == CONNECTION_OK else { throw PostgresFault(connection: opened, "") }
    guard PQserverVersion(opened) >= 150_000 else { throw Fault("PostgreSQL is older than 15") }
    PQsetNoticeProcessor(opened, { _, _ in }, nil)
    try run("SET statement_timeout = \(patience.map { $0.components.seconds * 1000 } ?? 0); SET idle_in_transaction_session_timeout = 120000; SET extra_float_digits = 1; SET bytea_output = hex")
  }
  deinit {
    PQfreeCancel(canceller)
    PQfinish(handle)
  }
  /// Whether it can be used for the next transaction.
  var isWell: Bool { PQstatus(handle) == CONNECTION_OK && PQtransactionStatus(handle) == PQTRANS_IDLE }
  var isBroken: Bool { PQstatus(handle) != CONNECTION_OK }
  /// The transaction failed inside and can only be rolled back.
  var hasFailed: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }

  /// One or several statements without parameters.
  func run(_ text: String) throws {
    let result = PQexec(handle, text)
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else { throw PostgresFault(result: result, handle, text) }
  }
  /// Nothing was committed: a connection that cannot roll back is let go by its lane.
  func rollBack() {
    if PQtransactionStatus(handle) != PQTRANS_IDLE { PQclear(PQexec(handle, "ROLLBACK")) }
  }
  func cancel() {
    var why = [CChar](repeating: 0, count: 256)
    _ = PQcancel(canceller, &why, 256)
  }

  func execute(_ sql: SQL, _ vault: any Vault) throws -> Answer {
    let statement = try statement(sql.text)
    guard statement.parameters.count == sql.values.count else { throw Fault("\(sql.values.count) values for \(statement.parameters.count) parameters in \(sql.text)") }
    var bound = Bound()
    for (value, type) in zip(sql.values, statement.parameters) { try bound.add(value, as: type, vault) { "\($0) in \(sql.text)" } }
    let result = bound.pass { PQexecPrepared(handle, statement.name, Int32(sql.values.count), $0, $1, $2, 1) }
    let status = PQresultStatus(result)
    guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
      defer { PQclear(result) }
      throw PostgresFault(result: result, handle, sql.text)
    }
    return Answer(result)
  }

  private func statement(_ text: String) throws -> Prepared {
    if let kept = prepared[text] { return kept }
    if prepared.count >= Self.keptStatements {
      try run("DEALLOCATE ALL")
      prepared = [:]
    }
    count += 1
    let name = "s\(count)"
    let made = PQprepare(handle, name, Dialect.postgres.statement(text), 0, nil)
    defer { PQclear(made) }
    guard PQresultStatus(made) == PGRES_COMMAND_OK else { throw PostgresFault(result: made, handle, text) }
    let described = PQdescribePrepared(handle, name)
    defer { PQclear(described) }
    guard PQresultStatus(described) == PGRES_COMMAND_OK else { throw PostgresFault(result: described, handle, text) }
    let statement = Prepared(name: name, parameters: (0..<PQnparams(described)).map { PQparamtype(described, $0) })
    prepared[text] = statement
    return statement
  }
}

extension Array where Element == String {
  /// As a list of C strings that ends with a null.
  fileprivate func withCStrings<T>(_ use: (UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
    let copies = map { text in text.withCString { start in
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
      copy.initialize(from: start, count: text.utf8.count + 1)
      return copy
    } }
    defer { for copy in copies { copy.deallocate() } }
    return use(copies.map { UnsafePointer($0) } + [nil])
  }
}

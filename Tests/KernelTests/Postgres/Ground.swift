import Essentials
import Foundation
import Persistence
@testable import PersistencePostgres

/// A vault without keys: what is sealed can be told from what is not, and that is all these tests look at.
struct Marking: Vault {
  func seal(_ text: String, field: String) -> [UInt8] { Array("\(field)|\(text)".utf8).map { $0 ^ 0x5a } }
  func open(_ bytes: [UInt8], field: String) throws -> String {
    let plain = String(decoding: bytes.map { $0 ^ 0x5a }, as: UTF8.self)
    guard plain.hasPrefix(field + "|") else { throw Fault("another field") }
    return String(plain.dropFirst(field.count + 1))
  }
  func digest(_ text: String, field: String) -> [UInt8] { seal(String(text.reversed()), field: field) }
  func seal(bytes: [UInt8], field: String) -> [UInt8] { bytes }
  func open(bytes: [UInt8], field: String) -> [UInt8] { bytes }
}

/// A database of its own on the server of these tests.
struct Ground {
  static let server = ProcessInfo.processInfo.environment["ZHIBU_POSTGRES"]
  static let migration = Migration(
    "t", "CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), share REAL, phone BLOB, phone_key BLOB, path PATH)",
    "CREATE TABLE kept (id BIGINT PRIMARY KEY)", keepForever: ["kept"])
  let name = "t_" + UUID().uuidString.lowercased().filter { $0 != "-" }
  let address: PostgresAddress
  let database: PostgresDatabase

  init(writers: Int = 4, readers: Int = 4, encoding: String = "UTF8") throws {
    try Ground.ask("CREATE DATABASE \(name) TEMPLATE template0 ENCODING '\(encoding)' LOCALE '\(encoding == "UTF8" ? "C.UTF-8" : "C")'")
    address = try PostgresAddress(Ground.server ?? "").database(name)
    database = PostgresDatabase(address, vault: Marking(), readers: readers, writers: writers)
  }
  static func made(writers: Int = 4, readers: Int = 4) async throws -> Ground {
    let ground = try Ground(writers: writers, readers: readers)
    try await ground.database.migrate([migration])
    return ground
  }
  static func ask(_ statement: String) throws { try PostgresDatabase(PostgresAddress(server ?? ""), vault: Marking()).administer(statement) }
  func numbers(_ sql: SQL) async throws -> [Int] { try await database.read { s in try s.rows(sql) { $0.int(0) } } }
  /// Ends every connection to this database, as a restart of the server would.
  func cut() throws { try Ground.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'") }
}

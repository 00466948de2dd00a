import Essentials
import Foundation
import Persistence
import PersistencePostgres
import PersistenceSQLite
import Secrets

/// Where a test's database is made: SQLite in the temporary folder or, with `ZHIBU_TEST_ENGINE=postgres`, a database of its own on the server that `Tests/with-postgres` gives.
package enum TestEngine {
  private static let environment = ProcessInfo.processInfo.environment
  package static let isPostgres = environment["ZHIBU_TEST_ENGINE"] == "postgres"
  /// Each schema is made once and then copied.
  private static let templates = Templates()
  private static let removing = DispatchQueue(label: "test databases")

  /// - Parameter name: of the database; for SQLite a path.
  package static func open(_ path: String, _ migrations: [Migration], _ vault: any Vault) async throws -> any Database {
    guard isPostgres else {
      let database = try SQLiteDatabase(path: path, vault: vault, heard: Statements.heard)
      try await database.migrate(migrations)
      return database
    }
    let name = name(path), template = try await templates.made(migrations, vault)
    try server(vault).administer("CREATE DATABASE \(name) TEMPLATE \(template)")
    return try another(path, vault)
  }
  /// The same database over connections of its own.
  package static func another(_ path: String, _ vault: any Vault) throws -> any Database {
    guard isPostgres else { return try SQLiteDatabase(path: path, vault: vault) }
    return PostgresDatabase(try address.database(name(path)), vault: vault, readers: 3, writers: 2, heard: Statements.heard)
  }
  /// An address as `--database` takes it, of a database that holds nothing yet.
  package static func empty(_ path: String) throws -> String {
    guard isPostgres else { return "sqlite:\(path)" }
    try server(KeyRing.ephemeral()).administer("CREATE DATABASE \(name(path)) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
    return (environment["ZHIBU_POSTGRES"] ?? "").replacing("/postgres?", with: "/\(name(path))?")
  }
  package static func remove(_ path: String, _ vault: any Vault) {
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    guard isPostgres else { return }
    let name = name(path)
    // On a thread of its own: dropping waits for every COPY on the server, and those may wait for the threads of the tests.
    removing.async { try? server(vault).administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
  }
  private static var address: PostgresAddress {
    get throws {
      guard let text = environment["ZHIBU_POSTGRES"] else { throw Fault("Tests/with-postgres gives the server") }
      return try PostgresAddress(text)
    }
  }
  fileprivate static func server(_ vault: any Vault) throws -> PostgresDatabase { PostgresDatabase(try address, vault: vault) }
  private static func name(_ path: String) -> String { "w_" + String(path.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.suffix(40)) }

  private actor Templates {
    private var made: [String: Task<String, any Error>] = [:]
    func made(_ migrations: [Migration], _ vault: any Vault) async throws -> String {
      let key = migrations.map { "\($0.name)\($0.steps.count)" }.joined(separator: ",")
      if let there = made[key] { return try await there.value }
      let name = "template_\(made.count)_\(ProcessInfo.processInfo.processIdentifier)"
      let making = Task {
        try TestEngine.server(vault).administer("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
        try await PostgresDatabase(try TestEngine.address.database(name), vault: vault).migrate(migrations)
        return name
      }
      made[key] = making
      return try await making.value
    }
  }
}

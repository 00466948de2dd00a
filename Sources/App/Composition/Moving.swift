import Essentials
import Foundation
import Journal
import Persistence
import PersistencePostgres
import PersistenceSQLite
import PersistenceTransfer
import Secrets

/// A house carried from one engine to the other.
package enum Moving {
  package struct Report: Sendable {
    package var tables: Int
    package var rows: Int
    package var journal: Verification
    /// Whether the seals' signatures were checked: the keys were found.
    package var signed: Bool
  }
  /// Moves all rows and compares them; the journal of both sides says the same. Keys and attached files stay where they are.
  package static func run(from: String, to: String, tell: @escaping @Sendable (Move.Progress) -> Void) async throws -> Report {
    guard from != to else { throw Unstartable(Word(zh: "来源和目标是同一个数据库", en: "source and target are the same database")) }
    let source = try side(from, mustBeThere: true), target = try side(to, mustBeThere: false), key = try publicKey(from, to)
    let before = try await newest(source)
    let sums = try await Move(from: source, to: target, Household.migrations, tell: tell).run()
    guard try await newest(source) == before else { throw Unstartable(Word(zh: "迁移时来源数据库仍在写入：请停止服务，换一个空的目标重新迁移", en: "the source was written to meanwhile: stop the server, name an empty target and move again")) }
    let journals = try await (verified(source, key), verified(target, key))
    guard journals.0 == journals.1 else { throw Unstartable(Word(zh: "两边的台账校验结果不同，请清空目标后重新迁移", en: "the journals of the two sides differ: empty the target and move again")) }
    try (target.database as? SQLiteDatabase)?.settle()
    try (target.database as? PostgresDatabase)?.settle()
    return Report(tables: sums.count, rows: sums.reduce(0) { $0 + $1.rows }, journal: journals.1, signed: key != nil)
  }

  private static func side(_ text: String, mustBeThere: Bool) throws -> Move.Side {
    // Rows go as they are stored: nothing is opened, no key is needed.
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") { return Move.Side(PostgresDatabase(try PostgresAddress(text), vault: KeyRing.ephemeral(), readers: 1, writers: 1), .postgres) }
    guard text.hasPrefix("sqlite:"), text.count > 7 else {
      throw Unstartable(Word(zh: "数据库地址“\(text)”无法识别，应写作 sqlite:/路径/zhibu.db 或 postgres://用户@主机/库名", en: "“\(text)” is no database address; write sqlite:/path/zhibu.db or postgres://user@host/database"))
    }
    let path = String(text.dropFirst(7))
    if mustBeThere, !FileManager.default.fileExists(atPath: path) { throw Unstartable(Word(zh: "没有这个数据库：\(path)", en: "no such database: \(path)")) }
    return Move.Side(try SQLiteDatabase(path: path, vault: KeyRing.ephemeral(), readers: 2), .sqlite)
  }
  /// From `ZHIBU_KEYS`, else from beside whichever of the two is SQLite; nil where no keys are found.
  private static func publicKey(_ addresses: String...) throws -> Data? {
    let named = ProcessInfo.processInfo.environment["ZHIBU_KEYS"].map { [$0] } ?? addresses.filter { $0.hasPrefix("sqlite:") }.map { $0.dropFirst(7) + ".keys" }
    guard let folder = named.first(where: { FileManager.default.fileExists(atPath: $0 + "/seal.key") }) else { return nil }
    return Data(base64Encoded: try KeyRing.open(directory: URL(filePath: folder)).ring.publicKey)
  }
  /// What changes with every action.
  private static func newest(_ side: Move.Side) async throws -> [RowCount] { try await side.database.readLong { session in try Tables.count(["journal", "journal_link", "session"], in: session) } }
  private static func verified(_ side: Move.Side, _ key: Data?) async throws -> Verification { try await side.database.readLong { session in try Verify.journal(key: key, in: session) } }
}

import Essentials
import Foundation
import Persistence
import PersistenceSQLite
import Secrets
import Testing

private func database(_ vault: any Vault = KeyRing.ephemeral()) async throws -> (SQLiteDatabase, String) {
  let path = FileManager.default.temporaryDirectory.appending(path: "kernel-\(UUID().uuidString).db").path
  let database = try SQLiteDatabase(path: path, vault: vault)
  try await database.migrate([Migration("t", "CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), phone BLOB, phone_key BLOB)", "CREATE TABLE kept (id BIGINT PRIMARY KEY)", keepForever: ["kept"])])
  return (database, path)
}

@Suite struct SQLiteTests {
  @Test func aPersonalFieldReachesNoFileInPlain() async throws {
    let vault = KeyRing.ephemeral()
    let (database, path) = try await database(vault)
    try await database.write { s in _ = try s.execute("INSERT INTO t VALUES (1, 'a', \(Secret("13900001111", field: "t.phone")), \(Keyed("13900001111", field: "t.phone")))") }
    let found = try await database.read { s in try s.first("SELECT phone FROM t WHERE phone_key = \(Keyed("13900001111", field: "t.phone"))") { try $0.secret(0, field: "t.phone") } }
    #expect(found == "13900001111")
    try database.settle()
    for file in [path, path + "-wal"] where FileManager.default.fileExists(atPath: file) {
      #expect(try Data(contentsOf: URL(filePath: file)).range(of: Data("13900001111".utf8)) == nil)
    }
    await #expect(throws: (any Error).self) { try await database.read { s in try s.first("SELECT phone FROM t") { try $0.secret(0, field: "t.address") } } }
  }
  @Test func oneOffenderOfAGroupFailsAlone() async throws {
    let (database, _) = try await database()
    let stored = await withTaskGroup(of: Bool.self) { group in
      for i in 0..<200 {
        group.addTask {
          do { try await database.write { s in _ = try s.execute("INSERT INTO t (id, name) VALUES (\(i), \(i % 10 == 0 ? "" : "n"))") }; return true } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(stored == 180)
    #expect(try await database.read { s in try s.first("SELECT count(*) FROM t") { $0.int(0) } } == 180)
  }
  @Test func aGroupThatTheEngineRolledBackIsRunAgainWithoutTheOffender() async throws {
    let (database, _) = try await database()
    let stored = await withTaskGroup(of: Bool.self) { group in
      for i in 0..<100 {
        group.addTask {
          do { try await database.write { s in _ = try s.execute(i == 50 ? "ROLLBACK" : "INSERT INTO t (id, name) VALUES (\(i), 'n')") }; return true } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(stored == 99)
    #expect(try await database.read { s in try s.first("SELECT count(*) FROM t") { $0.int(0) } } == 99)
  }
  @Test func aRefusedWriteLeavesNothing() async throws {
    let (database, _) = try await database()
    await #expect(throws: Refusal.self) {
      try await database.write { s in
        try s.execute("INSERT INTO t (id, name) VALUES (1, 'n')")
        throw Refusal("no", Word(zh: "不", en: "no"))
      }
    }
    #expect(try await database.read { s in try s.first("SELECT count(*) FROM t") { $0.int(0) } } == 0)
  }
  @Test func whatIsKeptForEverRefusesChange() async throws {
    let (database, _) = try await database()
    try await database.write { s in _ = try s.execute("INSERT INTO kept VALUES (1)") }
    await #expect(throws: (any Error).self) { try await database.write { s in try s.execute("DELETE FROM kept") } }
    await #expect(throws: (any Error).self) { try await database.write { s in try s.execute("UPDATE kept SET id = 2") } }
  }
  @Test func aMigrationRunsOnce() async throws {
    let (database, _) = try await database()
    let more = [Migration("more", "CREATE TABLE more (id BIGINT PRIMARY KEY)")]
    try await database.migrate(more)
    try await database.migrate(more)
  }
}

@Suite struct SQLTests {
  @Test func everyInterpolationIsBound() {
    let name = "'; DROP TABLE t; --"
    let sql: SQL = "SELECT 1 FROM t WHERE name = \(name) AND id IN \(list: [1, 2]) AND \(Reach(subtrees: ["/1/2/"], person: 7), "o.path", orSelf: "p.id")"
    #expect(sql.text == "SELECT 1 FROM t WHERE name = ? AND id IN (?, ?) AND (o.path >= ? AND o.path < ? OR p.id = ?)")
    #expect(sql.values == [.text(name), .integer(1), .integer(2), .text("/1/2/"), .text("/1/20"), .integer(7)])
    #expect(sql.scoped)
  }
  @Test func whoReachesNothingSeesNothing() {
    let sql: SQL = "SELECT 1 WHERE \(Reach(subtrees: []), "o.path")"
    #expect(sql.text == "SELECT 1 WHERE 1 = 0")
  }
  @Test func theDialectsDifferInOnePlace() {
    let migration = Migration("m", "CREATE TABLE t (id BIGINT PRIMARY KEY, path PATH NOT NULL, b BLOB)")
    #expect(Dialect.sqlite.statements(migration) == ["CREATE TABLE t (id INTEGER PRIMARY KEY, path TEXT NOT NULL, b BLOB) STRICT"])
    #expect(Dialect.postgres.statements(migration) == ["CREATE TABLE t (id BIGINT PRIMARY KEY, path TEXT COLLATE \"C\" NOT NULL, b BYTEA)"])
  }
}

@Suite struct SecretTests {
  @Test func keysAreMadeOnceAndReadableByNobodyElse() throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")
    let first = try KeyRing.open(directory: directory), second = try KeyRing.open(directory: directory)
    #expect(first.fresh && !second.fresh && first.ring.publicKey == second.ring.publicKey)
    #expect(try second.ring.open(first.ring.seal("x", field: "f"), field: "f") == "x")
    for name in try FileManager.default.contentsOfDirectory(atPath: directory.path) {
      let mode = try FileManager.default.attributesOfItem(atPath: directory.appending(path: name).path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }
  @Test func aPasswordMatchesItselfOnly() throws {
    let hash = try Password.hash("zhibu-demo-2026")
    #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(Password.matches("zhibu-demo-2026", hash))
    #expect(!Password.matches("zhibu-demo-2027", hash))
    #expect(try Password.hash("zhibu-demo-2026") != hash)
  }
}

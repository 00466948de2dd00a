import Essentials
import Persistence
@testable import PersistencePostgres
import Testing

@Suite(.enabled(if: Ground.server != nil, "Tests/with-postgres gives the server"))
struct PostgresTests {
  @Test func everyKindOfValueComesBackAsItWasWritten() async throws {
    let ground = try await Ground.made()
    let far = Int64.max, bytes: [UInt8] = [0, 255, 10, 92], name = "云岭'\"\\?"
    try await ground.database.write { s in
      try s.execute("INSERT INTO t (id, name, share, phone, phone_key, path) VALUES (\(far), \(name), \(0.1), \(Secret("13900001111", field: "t.phone")), \(Keyed("13900001111", field: "t.phone")), '/1/')")
      try s.execute("INSERT INTO t (id, name, share, phone) VALUES (\(-1), 'it''s ?', \(3), \(Blob([])))")
      try s.execute("INSERT INTO t (id, name, phone) VALUES (2, 'b', \(Blob(bytes)))")
    }
    try await ground.database.read { s in
      let kept = try s.first("SELECT id, name, share, phone FROM t WHERE phone_key = \(Keyed("13900001111", field: "t.phone"))") { ($0.integer(0), $0.text(1), $0.real(2), try $0.secret(3, field: "t.phone")) }
      #expect(kept?.0 == far && kept?.1 == name && kept?.2 == 0.1 && kept?.3 == "13900001111")
      #expect(try s.rows("SELECT phone FROM t ORDER BY id") { $0.isNull(0) ? nil : $0.blob(0) } == [[], bytes, Marking().seal("13900001111", field: "t.phone")])
      let none = try s.first("SELECT share, name, path FROM t WHERE id = -1") { ($0.real(0), $0.text(1), $0.isNull(2), $0.text(2)) }
      #expect(none.map { $0 == (3, "it's ?", true, "") } == true)
    }
  }
  @Test func numbersOfEveryWidthAreReadAsSQLiteWouldGiveThem() async throws {
    let ground = try await Ground.made()
    try await ground.database.write { s in for n in 1...3 { try s.execute("INSERT INTO t (id, name, share) VALUES (\(n), 'n', \(Double(n) / 2))") } }
    try await ground.database.read { s in
      let figures = try s.first("SELECT sum(id), avg(share), count(*), max(id) > 1, sum(CASE WHEN id < 0 THEN id END), -sum(id) FROM t WHERE id < \(123_456_789)") { r in [r.real(0), r.real(1), r.real(2), r.real(3), r.real(4), r.real(5)] }
      #expect(figures == [6, 1, 3, 1, 0, -6])
      let long = try s.first("SELECT CAST(12345678901234 AS NUMERIC), CAST(-0.00025 AS NUMERIC), CAST(40000 AS NUMERIC), CAST(7 AS SMALLINT)") { ($0.integer(0), $0.real(1), $0.real(2), $0.text(3)) }
      #expect(long.map { $0 == (12_345_678_901_234, -0.00025, 40_000, "7") } == true)
    }
  }
  @Test func pathsAndTextsCompareByBytes() async throws {
    let ground = try await Ground.made()
    try await ground.database.write { s in
      for (id, path) in ["/1/", "/1/2/", "/10/", "/1/9/3/", "/2/"].enumerated() { try s.execute("INSERT INTO t (id, name, path) VALUES (\(id), \(id == 0 ? "Z" : id == 1 ? "a" : "B"), \(path))") }
    }
    let reach = Reach(subtrees: ["/1/"])
    #expect(try await ground.numbers("SELECT id FROM t WHERE \(reach, "path") ORDER BY path") == [0, 1, 3])
    #expect(try await ground.numbers("SELECT id FROM t WHERE id < 3 ORDER BY name") == [2, 0, 1])
  }
  @Test func aDatabaseThatDoesNotHoldUTF8IsRefused() async throws {
    let ground = try Ground(encoding: "LATIN1")
    await #expect(throws: Fault.self) { try await ground.database.migrate([]) }
  }
  @Test func aRefusedWriteLeavesNothingAndAFaultNamesNoValue() async throws {
    let ground = try await Ground.made()
    await #expect(throws: Refusal.self) {
      try await ground.database.write { s in
        try s.execute("INSERT INTO t (id, name) VALUES (1, 'n')")
        throw Refusal("no", Word(zh: "不", en: "no"))
      }
    }
    #expect(try await ground.numbers("SELECT id FROM t") == [])
    try await ground.database.write { s in _ = try s.execute("INSERT INTO t (id, name) VALUES (778899, 'n')") }
    let fault = await #expect(throws: PostgresFault.self) { try await ground.database.write { s in _ = try s.execute("INSERT INTO t (id, name) VALUES (\(778_899), \("秘密"))") } }
    #expect(fault?.state == "23505" && fault?.constraint == "t_pkey")
    #expect(fault?.description.contains("778899") == false && fault?.description.contains("秘密") == false)
  }
  @Test func aFaultThatSomebodyCaughtIsNotCommittedOver() async throws {
    let ground = try await Ground.made()
    await #expect(throws: PostgresFault.self) {
      try await ground.database.write { s in
        try s.execute("INSERT INTO t (id, name) VALUES (1, 'n')")
        do { try s.execute("INSERT INTO t (id, name) VALUES (2, '')") } catch {}
      }
    }
    #expect(try await ground.numbers("SELECT id FROM t") == [])
  }
  @Test func readersCannotWriteAndRowsKeptForeverStay() async throws {
    let ground = try await Ground.made()
    try await ground.database.write { s in _ = try s.execute("INSERT INTO kept (id) VALUES (1)") }
    await #expect(throws: PostgresFault.self) { try await ground.numbers("INSERT INTO kept (id) VALUES (2) RETURNING id") }
    for statement: SQL in ["UPDATE kept SET id = 2", "DELETE FROM kept", "TRUNCATE kept"] {
      await #expect(throws: PostgresFault.self) { try await ground.database.write { s in _ = try s.execute(statement) } }
    }
    #expect(try await ground.numbers("SELECT id FROM kept") == [1])
  }
  @Test func schemaStepsRunOnceThoughManyNodesStartTogether() async throws {
    let ground = try Ground()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { try await PostgresDatabase(ground.address, vault: Marking()).migrate([Ground.migration, Migration("u", "CREATE TABLE u (id BIGINT PRIMARY KEY)")]) }
      }
      try await group.waitForAll()
    }
    #expect(try await ground.numbers("SELECT count(*) FROM migration") == [2])
  }
  @Test func aChangedSchemaDoesNotBreakStatementsThatWerePreparedBefore() async throws {
    let ground = try await Ground.made(writers: 1, readers: 1), all: SQL = "SELECT * FROM t"
    try await ground.database.write { s in _ = try s.execute("INSERT INTO t (id, name) VALUES (1, 'n')") }
    #expect(try await ground.numbers(all) == [1])
    try await ground.database.migrate([Ground.migration, Migration("more", "ALTER TABLE t ADD COLUMN more BIGINT")])
    #expect(try await ground.numbers(all) == [1])
  }
  @Test func copiedRowsAreTheRowsThatWereGiven() async throws {
    let ground = try await Ground.made()
    let rows: [[Value]] = (0..<20_000).map { (n: Int) -> [Value] in
      let share: Value = n % 2 == 0 ? .null : .real(Double(n) / 8), bytes: [UInt8] = [0, UInt8(n % 256)]
      return [Value.integer(Int64(n)), Value.text("名\(n)\t\\N\n"), share, Value.blob(bytes)]
    }
    let count = try await ground.database.write { s in try #require(s as? PostgresSession).copy(into: "t", ["id", "name", "share", "phone"], rows) }
    #expect(count == 20_000)
    try await ground.database.read { s in
      let back = try s.rows("SELECT id, name, share, phone FROM t ORDER BY id") { r -> [Value] in [Value.integer(r.integer(0)), Value.text(r.text(1)), r.isNull(2) ? Value.null : Value.real(r.real(2)), Value.blob(r.blob(3))] }
      #expect(back == rows)
    }
    await #expect(throws: PostgresFault.self) { try await ground.database.write { s in _ = try #require(s as? PostgresSession).copy(into: "t", ["id", "name"], [[.integer(-1), .text("")]]) } }
    #expect(try await ground.numbers("SELECT count(*) FROM t") == [20_000])
  }
  @Test func overANetworkTheServerMustProveWhoItIs() throws {
    #expect(try PostgresAddress("postgres://zhibu@db.example.org/zhibu").parameters["sslmode"] == "verify-full")
    #expect(try PostgresAddress("postgres://zhibu@db.example.org/zhibu?sslmode=require").parameters["sslmode"] == "require")
    #expect(try PostgresAddress("postgres://zhibu@127.0.0.1/zhibu").parameters["sslmode"] == nil)
    #expect(try PostgresAddress("postgres://zhibu:secret@db.example.org/zhibu").plain == "db.example.org/zhibu")
    #expect(throws: Fault.self) { try PostgresAddress("postgres://[") }
  }
}

import Essentials
import Persistence
@testable import PersistencePostgres
import Synchronization
import Testing

@Suite(.enabled(if: Ground.server != nil, "Tests/with-postgres gives the server"))
struct RaceTests {
  @Test func whatIsReadBeforeItIsWrittenIsNeverLost() async throws {
    let ground = try await Ground.made()
    try await ground.database.write { s in _ = try s.execute("INSERT INTO t (id, name, share) VALUES (1, 'count', 0)") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          try await ground.database.write { s in
            let n = try s.first("SELECT share FROM t WHERE id = 1") { $0.real(0) } ?? 0
            try s.execute("UPDATE t SET share = \(n + 1) WHERE id = 1")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await ground.numbers("SELECT share FROM t") == [100])
    #expect(ground.database.committed.writes == 101)
  }
  /// Each alone is right, both together are not: snapshots alone would let it pass.
  @Test func twoWritesThatEachRestOnTheOthersAbsenceAreNotBothKept() async throws {
    let ground = try await Ground.made()
    let kept = await withTaskGroup(of: Bool.self) { group in
      for id in 1...20 {
        group.addTask {
          do {
            try await ground.database.write { s in
              guard try s.first("SELECT count(*) FROM t", { $0.int(0) }) == 0 else { throw Refusal("taken", Word(zh: "有了", en: "taken")) }
              try s.execute("INSERT INTO t (id, name) VALUES (\(id), 'n')")
            }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(kept == 1)
    #expect(try await ground.numbers("SELECT count(*) FROM t") == [1])
  }
  @Test func aReadSeesOneMomentAndManyMoreThanThereAreConnectionsAreServed() async throws {
    let ground = try await Ground.made(writers: 2, readers: 2)
    let differences = try await withThrowingTaskGroup(of: Int.self) { group in
      for id in 0..<60 {
        group.addTask { try await ground.database.write { s in _ = try s.execute("INSERT INTO t (id, name) VALUES (\(id), 'n')") }; return 0 }
        group.addTask {
          try await ground.database.read { s in
            let before = try s.first("SELECT count(*) FROM t") { $0.int(0) } ?? 0
            return try (s.first("SELECT count(*) FROM t") { $0.int(0) } ?? 0) - before
          }
        }
      }
      return try await group.reduce(0) { $0 + abs($1) }
    }
    #expect(differences == 0)
    #expect(try await ground.numbers("SELECT count(*) FROM t") == [60])
  }
  @Test func connectionsThatBrokeWhileTheyLayIdleAreNobodysTrouble() async throws {
    let ground = try await Ground.made(writers: 1, readers: 1)
    try await ground.database.write { s in _ = try s.execute("INSERT INTO t (id, name) VALUES (1, 'n')") }
    #expect(try await ground.numbers("SELECT id FROM t") == [1])
    try ground.cut()
    #expect(try await ground.numbers("SELECT id FROM t") == [1])
    try await ground.database.write { s in _ = try s.execute("INSERT INTO t (id, name) VALUES (2, 'n')") }
    #expect(try await ground.numbers("SELECT id FROM t ORDER BY id") == [1, 2])
  }
  @Test func aWriteWhoseConnectionIsCutBeforeItsCommitIsWrittenOnce() async throws {
    let ground = try await Ground.made(writers: 1), tries = Mutex(0)
    try await ground.database.write { s in
      _ = try s.execute("INSERT INTO t (id, name) VALUES (1, 'n')")
      if tries.withLock({ $0 += 1; return $0 }) == 1 { _ = try s.rows("SELECT pg_terminate_backend(pg_backend_pid())") { $0.flag(0) } }
    }
    #expect(tries.withLock { $0 } == 2)
    #expect(try await ground.numbers("SELECT id FROM t") == [1])
  }
  @Test func aServerThatIsNotThereIsAFaultInWords() async throws {
    let database = PostgresDatabase(try PostgresAddress("postgres:///nothing?host=/nowhere"), vault: Marking())
    let fault = await #expect(throws: PostgresFault.self) { try await database.read { s in try s.rows("SELECT 1") { $0.int(0) } } }
    #expect(fault?.description.contains("/nowhere") == true)
  }
  @Test func aReaderWhoWentAwayDoesNotKeepTheServerBusy() async throws {
    let ground = try await Ground.made(readers: 1)
    let task = Task { try await ground.numbers("SELECT 1 FROM pg_sleep(20)") }
    while try await ground.database.readLong({ s in try s.first("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)%' AND wait_event = 'PgSleep' AND datname = current_database()") { $0.int(0) } }) == 0 { await Task.yield() }
    task.cancel()
    await #expect(throws: (any Error).self) { try await task.value }
    #expect(try await ground.numbers("SELECT 7") == [7])
  }
  @Test func listenersHearWhatIsCommittedAndNothingElseAndSayWhenTheyBeganAgain() async throws {
    let ground = try await Ground.made()
    var heard: [Heard] = []
    for await one in ground.database.listening(to: "changes") {
      heard.append(one)
      if heard.count == 1 {
        await #expect(throws: Refusal.self) {
          try await ground.database.write { s in
            try PostgresDatabase.tell("never", on: "changes", in: s)
            throw Refusal("no", Word(zh: "不", en: "no"))
          }
        }
        try await ground.database.write { s in try PostgresDatabase.tell("/1/", on: "changes", in: s) }
      }
      if heard.count == 2 { try ground.cut() }
      if heard.count == 3 { break }
    }
    #expect(heard == [.listening, .told("/1/"), .listening])
  }
  @Test func ofTwoNodesOneDoesADutyAndWhereItsConnectionIsCutTheOtherMay() async throws {
    let ground = try await Ground.made(), other = PostgresDatabase(ground.address, vault: ground.database.vault)
    let turns = Mutex<[String]>([])
    @Sendable func note(_ what: String) { turns.withLock { $0.append(what) } }
    let mine = try await ground.database.inTurn("watch") {
      note("first")
      #expect(try await !other.inTurn("watch") { note("never") })
      #expect(try await other.inTurn("sealing") { note("another duty") })
      try ground.cut()
      #expect(try await other.inTurn("watch") { note("after the cut") })
    }
    #expect(mine)
    await #expect(throws: Refusal.self) { try await other.inTurn("watch") { throw Refusal("no", Word(zh: "不", en: "no")) } }
    #expect(try await ground.database.inTurn("watch") { note("after a fault") })
    #expect(turns.withLock { $0 } == ["first", "another duty", "after the cut", "after a fault"])
  }
}

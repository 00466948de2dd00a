import Essentials
import FeatureKit
import Foundation
import Journal
import Support
import Secrets
import Testing

private struct Note: Storable {
  static let name = "test.note", permission: Permission = "test.note"
  var text: String
  func situation(in scope: Scope) throws -> Place { Place(id: ID(1), path: "/1/") }
  func decide(_ place: Place, _ o: Occasion) throws(Refusal) -> Outcome { Outcome([], Entry(Word(zh: text, en: text), at: place.id)) }
}
private let room = Feature("Test", endpoints: [], actions: [Note.self], grants: [Grant("test.note", Word(zh: "记", en: "note"), to: [.clerk])])

@Suite struct JournalTests {
  private func sealed(_ count: Int) async throws -> World {
    let world = try await World([room])
    for n in 0..<count { try await world.perform(Note(text: "note \(n)")) }
    let sealer = Sealer(world.vault), now = world.now
    try await world.database.write { session in _ = try sealer.seal(at: now, in: session) }
    return world
  }
  private func verify(_ world: World) async throws -> Verification {
    let key = Data(base64Encoded: world.vault.publicKey)
    return try await world.database.read { session in try Verify.journal(key: key, in: session) }
  }
  /// As somebody with the file and no scruples would.
  private func force(_ world: World, _ table: String, _ statement: SQL) async throws {
    try await world.database.write { session in
      for trigger in TestEngine.isPostgres ? ["refuses ON \(table)"] : ["refuses_update", "refuses_delete"] { try session.execute(SQL(stringLiteral: "DROP TRIGGER IF EXISTS \(table)_\(trigger)")) }
      try session.execute(statement)
    }
  }

  @Test func aWholeJournalVerifiesAndTellsWhatIsNotYetSealed() async throws {
    let world = try await sealed(5)
    try await world.perform(Note(text: "later"))
    let result = try await verify(world)
    #expect(result.whole && result.entries == 6 && result.sealed == 5 && result.unsealed == 1)
    let fifth = try await world.count("SELECT max(entry) FROM journal_link")
    #expect(try await world.database.read { session in try SealTable.lastSealed(in: session) } == Int64(fifth))
  }
  @Test func anAlteredEntryIsNamed() async throws {
    let world = try await sealed(5)
    let third = try await world.count("SELECT entry FROM journal_link WHERE position = 3")
    try await force(world, "journal", "UPDATE journal SET zh = 'forged' WHERE id = \(third)")
    let result = try await verify(world)
    #expect(result.flaw == .tampered && result.at == Int64(third))
  }
  @Test func anAlteredEntryWithAFreshDigestStillBreaksTheChain() async throws {
    let world = try await sealed(4)
    let second = try await world.count("SELECT entry FROM journal_link WHERE position = 2")
    try await force(world, "journal", "UPDATE journal SET digest = (SELECT digest FROM journal WHERE id = (SELECT entry FROM journal_link WHERE position = 3)) WHERE id = \(second)")
    #expect(try await verify(world).flaw == .tampered)
  }
  @Test func twoEntriesThatChangedPlacesAreNamed() async throws {
    let world = try await sealed(4)
    let second = try await world.count("SELECT entry FROM journal_link WHERE position = 2"), third = try await world.count("SELECT entry FROM journal_link WHERE position = 3")
    try await force(world, "journal_link", "DELETE FROM journal_link WHERE position IN (2, 3) AND EXISTS (SELECT 1)")
    let empty = Blob([UInt8](repeating: 0, count: 32))
    try await force(world, "journal_link", "INSERT INTO journal_link (position, entry, chain) VALUES (2, \(third), \(empty)), (3, \(second), \(empty))")
    let result = try await verify(world)
    #expect(result.flaw == .reordered && result.at == Int64(third))
  }
  @Test func aMissingNewestSealedEntryIsNamed() async throws {
    let world = try await sealed(4)
    try await force(world, "journal_link", "DELETE FROM journal_link WHERE position = 4")
    #expect(try await verify(world).whole == false)
  }
  @Test func anEntryKeptFromTheSealerIsNamed() async throws {
    let world = try await sealed(2)
    try await world.perform(Note(text: "hidden"))
    try await force(world, "journal_waiting", "DELETE FROM journal_waiting")
    #expect(try await verify(world).flaw == .unchained)
  }
  @Test func anotherKeyDoesNotVerify() async throws {
    let world = try await sealed(2)
    let other = Data(base64Encoded: KeyRing.ephemeral().publicKey)
    let result = try await world.database.read { session in try Verify.journal(key: other, in: session) }
    #expect(result.flaw == .badSeal)
  }
  @Test func theJournalRefusesChange() async throws {
    let world = try await sealed(1)
    for statement: SQL in ["UPDATE journal SET zh = ''", "DELETE FROM journal", "UPDATE journal_seal SET at = 0", "DELETE FROM journal_link"] {
      await #expect(throws: (any Error).self) { try await world.database.write { try $0.execute(statement) } }
    }
  }
}

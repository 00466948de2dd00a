import Backups
import Composition
import Essentials
import Foundation
import Journal
import Persistence
import PersistencePostgres
import Secrets
import Testing

private let server = ProcessInfo.processInfo.environment["ZHIBU_POSTGRES"]

/// A backup knows no engine: what was kept on one comes back on either.
@Suite(.enabled(if: server != nil, "Tests/with-postgres gives the server")) struct PostgresBackupTests {
  private func house(_ kept: Kept) throws -> (address: DatabaseAddress, database: PostgresDatabase, place: URL) {
    let text = try #require(server), name = "backup_" + UUID().uuidString.lowercased().replacing("-", with: "").prefix(12), place = kept.fresh()
    try PostgresDatabase(PostgresAddress(text), vault: KeyRing.ephemeral()).administer("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
    let own = text.replacing("/postgres?", with: "/\(name)?")
    return (try DatabaseAddress(own, keys: "\(place.path)/keys", files: "\(place.path)/files"), PostgresDatabase(try PostgresAddress(own), vault: KeyRing.ephemeral()), place)
  }

  @Test func itComesBackOnPostgreSQLAndFromThereOnEither() async throws {
    let kept = try await Kept.shared.value, (address, database, place) = try house(kept)
    let there = try await BackingUp.restore(kept.backup, address, home: Kept.home, passphrase: Kept.passphrase)
    #expect(there.rows == kept.report.rows && there.files == 3 && there.journal == kept.report.journal)
    let file = place.appending(path: "two.backup"), made = try await BackingUp.make(address, home: Kept.home, as: file, passphrase: Kept.passphrase)
    #expect(made.rows == kept.report.rows && made.files == 3 && made.missing.isEmpty && made.journal.whole)
    #expect(try await database.read { s in try s.rows("SELECT value FROM setting WHERE name = 'backup.last'") { $0.text(0) } }.count == 1, "when the last one was made is known")
    let back = try await kept.restore(file, to: kept.fresh())
    #expect(back.rows == made.rows && back.journal == kept.report.journal && back.publicKey == kept.household.publicKey)
    let (second, _, _) = try house(kept)
    #expect(try await BackingUp.restore(file, second, home: Kept.home, passphrase: Kept.passphrase).rows == made.rows)
  }
  @Test func aDatabaseThatHoldsSomethingIsLeftAsItIs() async throws {
    let kept = try await Kept.shared.value, (address, database, place) = try house(kept)
    try await database.migrate(Household.migrations)
    #expect(try await kept.code { _ = try await BackingUp.restore(kept.backup, address, home: Kept.home, passphrase: Kept.passphrase) } == "restore.there")
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept.folder.path).contains(place.lastPathComponent) == false, "not even a folder is made")
    #expect(try await database.read { s in try s.first("SELECT count(*) FROM person") { $0.int(0) } } == 0)
  }
  @Test func anEmptyDatabaseIsNothingToBackUp() async throws {
    let kept = try await Kept.shared.value, (address, _, place) = try house(kept)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: kept.folder.appending(path: "house/zhibu.db.keys"), to: place.appending(path: "keys"))
    #expect(try await kept.code { _ = try await BackingUp.make(address, home: Kept.home, as: place.appending(path: "no.backup"), passphrase: Kept.passphrase) } == "backup.nothing")
  }
}

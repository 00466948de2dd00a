import Backups
import Composition
import FeatureKit
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Persistence
import PersistenceSQLite
import PersistenceTransfer
import Support
import Testing

/// Databases of earlier schemas, kept as backups of small demos: whatever version wrote one, this one opens it.
@Suite struct SnapshotTests {
  private static let folder = World.root.appending(path: "Tests/Snapshots")
  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".backup") }.sorted()

  @Test(arguments: names) func anEarlierSchemaIsBroughtUpToDateAndKeepsEveryRow(name: String) async throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "snapshot-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let address = try DatabaseAddress("sqlite:\(place.path)/zhibu.db")
    let report = try await BackingUp.restore(Self.folder.appending(path: name), address, home: Kept.home, passphrase: Kept.passphrase)
    #expect(report.journal.whole && report.journal.sealed > 0)
    let household = try await Household.open(address, home: Kept.home, logger: Logger(label: "test"))
    for (table, rows) in report.counts.map({ ($0.table, $0.rows) }) where ["journal", "person", "organization", "gathering", "duty", "account"].contains(table) {
      let there = try await household.database.read { session in try session.first(SQL(stringLiteral: "SELECT count(*) FROM \(table)")) { $0.int(0) } }
      #expect(there == rows && rows > 0, "\(table)")
    }
    let ran = try await household.database.read { session in Set(try session.rows("SELECT name FROM migration") { $0.text(0) }) }
    #expect(ran.isSuperset(of: Household.migrations.map(\.name)))
    try await Application(router: household.router).test(.router) { client in
      let secretary = try await Visitor.signIn("branch.secretary", client)
      for path in ["/", "/gatherings", "/journal"] { #expect(try await secretary.get(path).status == 200, "\(path)") }
    }
  }
  @Test func thereIsASnapshot() { #expect(!Self.names.isEmpty) }

  @Test(arguments: Dialect.allCases) func theSchemaIsPrintedAsItIs(dialect: Dialect) throws {
    let kept = try String(contentsOf: World.root.appending(path: "schema/\(dialect.rawValue).sql"), encoding: .utf8)
    #expect(kept == schemaText(dialect), "bin/zhibu schema \(dialect.rawValue) > schema/\(dialect.rawValue).sql")
  }
}

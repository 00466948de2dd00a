import Archives
import Attachments
import Backups
import Composition
import Demo
import Essentials
import FeatureKit
import Foundation
import Logging
import Persistence
import PersistenceSQLite
import Secrets
import Support
import Testing

/// A small house with attached files, backed up and brought back.
struct Kept: Sendable {
  let folder: URL
  let household: Household
  let backup: URL
  let report: BackupReport
  static let shared = Task { try await Kept() }
  static let passphrase = "three plain words here"
  static let home = Home(directory: World.root)

  private init() async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "backup-\(UUID().uuidString)")
    household = try await Household.open(DatabaseAddress("sqlite:\(folder.path)/house/zhibu.db"), home: Kept.home, makeDemo: true, logger: Logger(label: "test"), heard: Statements.heard)
    _ = try await DemoCounty(household.performer, material: Kept.home.data.appending(path: "demo"), size: .small).make { _, _ in }
    let sealer = household.sealer, now = household.clock.now
    _ = try await household.database.write { session in try sealer.seal(at: now, in: session) }
    for n in 0..<3 { try await Kept.attach("note \(n)", n, household, folder.appending(path: "house/zhibu.db.files")) }
    backup = folder.appending(path: "one.backup")
    report = try await BackingUp.make(DatabaseAddress("sqlite:\(folder.path)/house/zhibu.db"), home: Kept.home, as: backup, passphrase: Kept.passphrase)
  }
  static func attach(_ text: String, _ n: Int, _ household: Household, _ files: URL) async throws {
    let source = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("%PDF-1.4 \(text)\n%%EOF".utf8).write(to: source)
    let file = try FileStore(files).keep(source, named: "\(text).pdf")
    _ = try await household.database.write { session in
      let place = try session.first("SELECT id FROM organization ORDER BY id LIMIT 1") { $0.integer(0) } ?? 1
      try session.execute("INSERT INTO attachment (id, subject, organization, name, type, bytes, digest, at) VALUES (\(900_000 + n), 'gathering:1', \(place), \(file.name), 'pdf', \(file.bytes), \(file.digest), 1)")
    }
  }
  func fresh() -> URL { folder.appending(path: "again-\(UUID().uuidString)") }
  func restore(_ file: URL? = nil, to place: URL, _ passphrase: String = passphrase) async throws -> RestoreReport {
    try await BackingUp.restore(file ?? backup, DatabaseAddress("sqlite:\(place.path)/zhibu.db"), home: Kept.home, passphrase: passphrase)
  }
  func code(_ work: () async throws -> Void) async throws -> String? {
    do { try await work(); return nil } catch let refusal as Refusal { return refusal.problems[0].code }
  }
}

@Suite struct BackupTests {
  private func tree(_ folder: URL) -> [String] { (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).sorted() }
  private func sum(_ sql: SQL, _ database: any Database) async throws -> [String] { try await database.read { session in try session.rows(sql) { $0.text(0) } } }

  @Test func everythingComesBackAsItWas() async throws {
    let kept = try await Kept.shared.value, place = kept.fresh()
    #expect(kept.report.journal.whole && kept.report.journal.sealed > 0 && kept.report.files == 3 && kept.report.missing.isEmpty && kept.report.altered.isEmpty)
    let report = try await kept.restore(to: place)
    #expect(report.rows == kept.report.rows && report.files == 3 && report.journal == kept.report.journal && report.different.isEmpty)
    let again = try await Household.open(DatabaseAddress("sqlite:\(place.path)/zhibu.db"), home: Kept.home, logger: Logger(label: "test"))
    #expect(again.publicKey == kept.household.publicKey && !again.freshKeys)
    for sql: SQL in ["SELECT id || name FROM person ORDER BY id", "SELECT id || zh FROM journal ORDER BY id", "SELECT hex(chain) FROM journal_link ORDER BY position", "SELECT name FROM migration ORDER BY name"] {
      let before = try await sum(sql, kept.household.database), after = try await sum(sql, again.database)
      #expect(before == after && !before.isEmpty)
    }
    let sealed = try kept.household.keys.seal("13800000000", field: "person.phone")
    #expect(try again.keys.open(sealed, field: "person.phone") == "13800000000")
    #expect(again.keys.digest("x", field: "y") == kept.household.keys.digest("x", field: "y"))
    let files = kept.folder.appending(path: "house/zhibu.db.files/kept")
    for path in tree(files) where !path.hasSuffix(".part") && path.contains("/") {
      #expect(FileManager.default.contents(atPath: files.appending(path: path).path) == FileManager.default.contents(atPath: place.appending(path: "zhibu.db.files/kept/\(path)").path))
    }
    #expect(tree(place).allSatisfy { !$0.contains(".part") }, "no scratch is left: \(tree(place))")
    for name in ["seal.key", "index.key"] { #expect(try FileManager.default.attributesOfItem(atPath: place.path + "/zhibu.db.keys/" + name)[.posixPermissions] as? Int == 0o600) }
  }
  @Test func aBackupHoldsOneMomentWhileOthersWrite() async throws {
    let kept = try await Kept.shared.value, place = kept.fresh(), file = kept.folder.appending(path: "busy.backup"), database = kept.household.database
    let writing = Task {
      for n in 0..<400 {
        try await database.write { session in
          for name in ["busy.one", "busy.two"] { try session.execute("INSERT INTO setting (name, value) VALUES (\(name), \(String(n))) ON CONFLICT (name) DO UPDATE SET value = excluded.value") }
        }
      }
    }
    let report = try await BackingUp.make(DatabaseAddress("sqlite:\(kept.folder.path)/house/zhibu.db"), home: Kept.home, as: file, passphrase: Kept.passphrase)
    try await writing.value
    #expect(report.journal.whole)
    _ = try await kept.restore(file, to: place)
    let copy = try SQLiteDatabase(path: place.path + "/zhibu.db", vault: KeyRing.ephemeral())
    let values = try await sum("SELECT value FROM setting WHERE name LIKE 'busy.%'", copy)
    #expect(Set(values).count <= 1, "half of a write: \(values)")
  }
  @Test func whatCannotBeOpenedIsRefusedAndNothingIsLeft() async throws {
    let kept = try await Kept.shared.value, bytes = try Data(contentsOf: kept.backup)
    func damaged(_ name: String, _ change: (inout Data) -> Void) throws -> URL {
      var copy = bytes
      change(&copy)
      let file = kept.folder.appending(path: name)
      try copy.write(to: file)
      return file
    }
    let cases: [(URL, String, String)] = [
      (kept.backup, "three plain words her", "backup.passphrase"), (try damaged("cut.backup") { $0.removeLast(5000) }, Kept.passphrase, "backup.cut"),
      (try damaged("flip.backup") { $0[$0.count / 2] ^= 1 }, Kept.passphrase, "backup.damaged"), (try damaged("late.backup") { $0[$0.count - 20] ^= 1 }, Kept.passphrase, "backup.damaged"),
      (try damaged("foreign.backup") { $0 = Data("a spreadsheet".utf8) }, Kept.passphrase, "backup.foreign"), (kept.folder.appending(path: "absent"), Kept.passphrase, "backup.unreadable"),
    ]
    for (file, passphrase, code) in cases {
      let place = kept.fresh()
      #expect(try await kept.code { _ = try await kept.restore(file, to: place, passphrase) } == code, "\(file.lastPathComponent)")
      #expect(!FileManager.default.fileExists(atPath: place.path), "\(file.lastPathComponent) left \(tree(place))")
    }
  }
  @Test func aPlaceThatHoldsDataIsLeftAsItIs() async throws {
    let kept = try await Kept.shared.value
    for name in ["zhibu.db", "zhibu.db-wal", "zhibu.db.keys/seal.key", "zhibu.db.files/kept/ab/cd"] {
      let place = kept.fresh(), file = place.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: file)
      let before = tree(place)
      #expect(try await kept.code { _ = try await kept.restore(to: place) } == "restore.there", "\(name)")
      #expect(tree(place) == before)
      #expect(try Data(contentsOf: file) == Data("mine".utf8))
    }
  }
  @Test func aBackupOfANewerVersionIsRefused() async throws {
    let kept = try await Kept.shared.value, place = kept.fresh(), file = kept.folder.appending(path: "newer.backup")
    _ = try await kept.restore(to: place)
    let newer = try SQLiteDatabase(path: place.path + "/zhibu.db", vault: KeyRing.ephemeral())
    try await newer.migrate([Migration("of next year", "CREATE TABLE next_year (id BIGINT PRIMARY KEY)")])
    _ = try await BackingUp.make(DatabaseAddress("sqlite:\(place.path)/zhibu.db"), home: Kept.home, as: file, passphrase: Kept.passphrase)
    let second = kept.fresh()
    #expect(try await kept.code { _ = try await kept.restore(file, to: second) } == "backup.newer")
    #expect(!FileManager.default.fileExists(atPath: second.path))
  }
  @Test func rowsNameTheirFilesInOrder() async throws {
    let kept = try await Kept.shared.value, named = kept.household.holdings.named
    let paths = try await kept.household.database.read { session in try named.map { try $0("", session) } }
    #expect(paths[0].count == 3 && paths[0] == paths[0].sorted() && paths[1].isEmpty)
    let rest = try await kept.household.database.read { session in try named.map { try $0(paths[0][1], session) } }
    #expect(rest[0] == [paths[0][2]])
  }
  @Test func filesThatWereLostOrAlteredAreNamed() async throws {
    let kept = try await Kept.shared.value, place = kept.fresh()
    _ = try await kept.restore(to: place)
    let files = place.appending(path: "zhibu.db.files"), paths = tree(files).filter { $0.split(separator: "/").count == 3 }
    try FileManager.default.removeItem(at: files.appending(path: paths[0]))
    try Data("%PDF-1.4 somebody wrote here".utf8).write(to: files.appending(path: paths[1]))
    let report = try await BackingUp.make(DatabaseAddress("sqlite:\(place.path)/zhibu.db"), home: Kept.home, as: kept.folder.appending(path: "lost.backup"), passphrase: Kept.passphrase)
    #expect(report.missing == [paths[0]] && report.altered == [paths[1]] && report.files == 2)
  }
  @Test func rulesAndSettingsThatDifferArePutBesideAndNeverOverTheInstalledOnes() async throws {
    let kept = try await Kept.shared.value, place = kept.fresh(), other = kept.fresh()
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: World.root.appending(path: "regulations"), to: other.appending(path: "regulations"))
    let rules = try FileManager.default.contentsOfDirectory(atPath: other.path + "/regulations").sorted()
    try Data("# of this county\n".utf8).write(to: other.appending(path: "regulations/\(rules[0])"))
    let report = try await BackingUp.restore(kept.backup, DatabaseAddress("sqlite:\(place.path)/zhibu.db"), home: Home(directory: other), passphrase: Kept.passphrase)
    #expect(report.different == ["regulations/\(rules[0])"])
    let beside = try #require(report.beside)
    #expect(FileManager.default.contents(atPath: beside.path + "/regulations/\(rules[0])") == FileManager.default.contents(atPath: World.root.path + "/regulations/\(rules[0])"))
    #expect(FileManager.default.contents(atPath: other.path + "/regulations/\(rules[0])") == Data("# of this county\n".utf8))
  }
  @Test func aBackupNeedsAPassphraseKeysAndAFreeName() async throws {
    let kept = try await Kept.shared.value, address = try DatabaseAddress("sqlite:\(kept.folder.path)/house/zhibu.db"), fresh = kept.folder.appending(path: "fresh.backup")
    #expect(try await kept.code { _ = try await BackingUp.make(address, home: Kept.home, as: fresh, passphrase: "short") } == "backup.passphrase")
    #expect(try await kept.code { _ = try await BackingUp.make(address, home: Kept.home, as: kept.backup, passphrase: Kept.passphrase) } == "backup.there")
    #expect(try await kept.code { _ = try await BackingUp.make(address, home: Kept.home, as: kept.folder.appending(path: "none/a"), passphrase: Kept.passphrase) } == "backup.folder")
    #expect(try await kept.code { _ = try await BackingUp.make(DatabaseAddress("sqlite:\(kept.folder.path)/nothing.db"), home: Kept.home, as: fresh, passphrase: Kept.passphrase) } == "backup.nothing")
    #expect(!FileManager.default.fileExists(atPath: fresh.path) && !FileManager.default.fileExists(atPath: kept.folder.path + "/nothing.db"))
  }
}

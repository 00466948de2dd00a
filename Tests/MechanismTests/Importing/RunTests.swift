import Acting
import Essentials
import FeatureKit
import Foundation
import Journal
import Persistence
import Spreadsheets
import Structure
import Support
import Testing
@testable import Importing

/// Organizations brought in through the mechanism, on a real database.
@Suite struct RunTests {
  let world: World
  let tree: SmallTree
  let sheets: Sheets
  let importer: Importer

  init() async throws {
    world = try await World([structure], migrations: ImportTable.migrations)
    tree = try await SmallTree.plant(in: world)
    sheets = try Sheets()
    importer = try #require(structure.importers.first)
  }
  private static let headings = "党组织名称,组织类别,上级党组织,成立日期\n"
  private func job(_ text: String) throws -> Import {
    Import(importer, try ImportSource.open(sheets.csv(RunTests.headings + text), for: importer), ImportGround(into: tree.town), as: world.anybody, world.performer)
  }
  private func begin(_ job: Import) async throws -> ID<ImportRun> {
    let id = ID<ImportRun>(try await world.performer.seeds(1)[0]), now = world.now, importer = importer, town = tree.town
    _ = try await world.database.write { session in
      try session.execute(ImportTable.add(id, importer.name, into: town.id, by: nil, job.source.digest, "sheet.csv", makesBranches: false, at: now))
    }
    return id
  }
  private func organizations() async throws -> Int { try await world.count("SELECT count(*) FROM organization") }

  @Test func aDryRunSaysEverythingAndWritesNothing() async throws {
    let before = try await world.journal(), count = try await organizations(), sequence = try await world.text("SELECT CAST(next AS TEXT) FROM sequence")
    let found = try await job("甲村党支部,党支部,,2020-01-01\n乙村党总支,党总支,,2020.2.30\n丙村党支部,村子,丁,\n乙村一支部,党支部,,2020-03-01\n").check()
    #expect(found.rows == 4)
    #expect(found.accepted == 2)
    #expect(found.problems.map { "\($0.row) \($0.field ?? "") \($0.code)" } == ["3 founded date.impossible", "4 kind choice.unknown", "4 parent parent.unknown", "4 founded missing"])
    #expect(try await organizations() == count)
    #expect(try await world.journal() == before)
    #expect(try await world.text("SELECT CAST(next AS TEXT) FROM sequence") == sequence)
    #expect(try await world.count("SELECT count(*) FROM import_run") == 0)
  }
  @Test func twoRowsThatClaimTheSameAreBothSaidAndNeitherIsWritten() async throws {
    let job = try job("甲村党支部,党支部,,2020-01-01\n乙村党支部,党支部,,2020-01-01\n甲村党支部,党支部,,2021-01-01\n"), count = try await organizations()
    let found = try await job.run(begin(job))
    #expect(found.accepted == 1)
    #expect(found.problems.map { "\($0.row) \($0.field ?? "") \($0.code)" } == ["2 name file.twice", "4 name file.twice"])
    #expect(try await organizations() == count + 1)
    #expect(try await world.count("SELECT count(*) FROM organization WHERE name = '甲村党支部'") == 0)
  }
  @Test func aRowMayStandUnderOneOfTheSameFile() async throws {
    let job = try job("甲镇党委,党委,,2020-01-01\n甲村党支部,党支部,甲镇党委,2020-01-01\n")
    #expect(try await job.check().problems == [])
    #expect(try await job.run(begin(job)).accepted == 2)
    #expect(try await world.text("SELECT u.name FROM organization o JOIN organization u ON u.id = o.parent WHERE o.name = '甲村党支部'") == "甲镇党委")
    #expect(try await world.text("SELECT DISTINCT provenance FROM journal WHERE zh LIKE '%甲村%'") == "imported")
  }
  @Test func rowsWithProblemsAreSkippedAndWithAllOrNothingNoRowIsWritten() async throws {
    let text = "甲村党支部,党支部,,2020-01-01\n乙村党支部,党支部,,2020-13-01\n", count = try await organizations()
    let all = try job(text), first = try await begin(all)
    let refused = try await all.run(first, allOrNothing: true)
    #expect(refused.accepted == 0)
    #expect(refused.problems.map(\.row) == [3])
    #expect(try await organizations() == count)
    let found = try await all.run(begin(all))
    #expect(found.accepted == 1)
    #expect(try await organizations() == count + 1)
  }
  @Test func theSameFileAgainWritesNothingTwice() async throws {
    let job = try job("甲村党支部,党支部,,2020-01-01\n")
    _ = try await job.run(begin(job))
    let count = try await organizations(), entries = try await world.journal()
    let again = try await job.run(begin(job))
    #expect(again.accepted == 1)
    #expect(again.problems == [])
    #expect(try await organizations() == count)
    #expect(try await world.journal() == entries)
  }

  private var many: String { (1...1300).map { "第\($0)村党支部,党支部,,2020-01-01\n" }.joined() }

  @Test func anInterruptedRunGoesOnByTheFileWithoutDuplicates() async throws {
    let job = try job(many + "坏村党支部,党支部,,2020-02-30\n"), id = try await begin(job), count = try await organizations()
    let findings = try await job.check()
    // As if it had been killed after its first batch: the rows are written and the position with them.
    try await job.begin(findings, id, 0)
    let pump = RowPump(job.source, after: 0, by: job.importer.batch)
    let rows = try #require(try await pump.next())
    pump.stop()
    let mapper = try await world.performer.database.read { session in try job.begin(job.scope(session, world.now)) }
    _ = try await job.settle(rows, id, mapper, from: 0, refused: findings.refused, seeds: world.performer.seeds(1008)[0])
    #expect(try await organizations() == count + 500)
    let run = try #require(try await world.read { try ImportTable.interrupted(job.source.digest, "organizations", into: tree.town.id, in: $0) })
    #expect(run.id == id)
    #expect(run.position == 501)

    let ended = try await job.run(id)
    #expect(ended.accepted == 1300)
    #expect(ended.problems.map(\.row) == [1302])
    #expect(try await organizations() == count + 1300)
    #expect(try await world.count("SELECT count(DISTINCT name) FROM organization WHERE name LIKE '第%村党支部'") == 1300)
    #expect(try await world.read { try ImportTable.interrupted(job.source.digest, "organizations", into: tree.town.id, in: $0) } == nil)
  }
  @Test func aRunThatAnotherProcessTookUpIsRefusedInWords() async throws {
    let job = try job(many), id = try await begin(job)
    _ = try await job.run(id)
    let rows = [SheetRow(number: 2, cells: [.text("别村党支部"), .text("党支部"), .empty, .text("2020-01-01")])]
    let mapper = try await world.performer.database.read { session in try job.begin(job.scope(session, world.now)) }
    let refusal = try await #require(throws: Refusal.self) { _ = try await job.settle(rows, id, mapper, from: 0, refused: [], seeds: world.performer.seeds(8)[0]) }
    #expect(refusal.problems.map(\.code) == ["import.taken"])
    #expect(try await world.count("SELECT count(*) FROM organization WHERE name = '别村党支部'") == 0)
  }
  @Test func itRunsBesideAnotherProcessThatWrites() async throws {
    let job = try job(many), id = try await begin(job)
    let other = try TestEngine.another(world.path, world.vault)
    try await other.migrate([Migration("beside", "CREATE TABLE beside (n BIGINT PRIMARY KEY)")])
    let writing = Task {
      for n in 0..<60 { _ = try await other.write { session in try session.execute("INSERT INTO beside (n) VALUES (\(n))") } }
    }
    let found = try await job.run(id)
    try await writing.value
    #expect(found.accepted == 1300)
    #expect(try await world.count("SELECT count(*) FROM beside") == 60)
  }
}

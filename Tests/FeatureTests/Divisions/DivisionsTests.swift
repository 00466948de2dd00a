import FeatureKit
import Foundation
import Importing
import Registers
import Structure
import Support
import Testing
@testable import Divisions

private let sheet = """
  code,name,level,parent,src
  130000,河北省,1,,nbs2023
  130100,石家庄市,2,130000,nbs2023
  130102,长安区,3,130100,nbs2023
  130102001,建北街道,4,130102,nbs2023
  """

private func world() async throws -> (World, SmallTree) {
  let world = try await World([structure, divisions], migrations: ImportTable.migrations + DutyTable.migrations)
  return (world, try await SmallTree.plant(in: world))
}

extension World {
  fileprivate func run(_ text: String, into tree: SmallTree) async throws -> Findings {
    let path = FileManager.default.temporaryDirectory.appending(path: "divisions-\(UUID().uuidString).csv").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let importer = try #require(divisions.importers.first), source = try ImportSource.open(path, for: importer), id = ID<ImportRun>(try await performer.seeds(1)[0]), now = now
    _ = try await performer.database.write { try $0.execute(ImportTable.add(id, importer.name, into: tree.county.id, by: nil, source.digest, "divisions.csv", makesBranches: false, at: now)) }
    return try await Import(importer, source, ImportGround(into: tree.county), as: anybody, performer).run(id)
  }
  fileprivate func codes(_ query: String, in register: Register = Divisions.territory) async throws -> [String] {
    try await read { try RegisterPage.load(register, Query(query), in: $0).list.items.map(\.code) }
  }
}

@Suite struct Territory {
  @Test func theOrdinaryImportFillsTheRegisterWithOneEntryForABatch() async throws {
    let (world, tree) = try await world()
    let findings = try await world.run(sheet, into: tree)
    #expect(findings.accepted == 4 && findings.problems.isEmpty)
    #expect(try await world.journal().filter { $0.hasPrefix("registers.") } == ["registers.put"])
    #expect(try await world.codes("") == ["130000", "130100", "130102", "130102001"])
    #expect(try await world.codes("q=1301") == ["130100", "130102", "130102001"])
    #expect(try await world.codes("q=长安") == ["130102"])
    #expect(try await world.codes("parent=130100") == ["130102"])
  }
  @Test func wrongRowsAreSaidAndTheOthersWritten() async throws {
    let (world, tree) = try await world()
    let findings = try await world.run(sheet + "\n13x,某地,4,130102,\n130103,桥西区,3,139999,\n130102001,建北街道,4,130102,\n", into: tree)
    #expect(Set(findings.problems.map { "\($0.row) \($0.code)" }) == ["6 code.form", "7 parent.unknown", "5 file.twice", "8 file.twice"])
    #expect(try await world.codes("") == ["130000", "130100", "130102"])
  }
  @Test func whatIsTakenOutComesInAgainUnchanged() async throws {
    let (world, tree) = try await world()
    _ = try await world.run(sheet, into: tree)
    let before = try await world.read { try RegisterTable.all(of: "divisions", after: "", limit: 10, in: $0) }
    let path = FileManager.default.temporaryDirectory.appending(path: "out-\(UUID().uuidString).csv").path
    let exporter = try #require(divisions.exporters.first { $0.name == "divisions" })
    _ = try await exporter.write(.csv, to: path, from: tree.county, title: nil, as: world.anybody, world.performer)
    let findings = try await world.run(String(contentsOfFile: path, encoding: .utf8), into: tree)
    #expect(findings.accepted == 4)
    #expect(try await world.read { try RegisterTable.all(of: "divisions", after: "", limit: 10, in: $0) } == before)
  }
  @Test func anAddressRefersToADivisionThatTheRegisterHas() async throws {
    let (world, tree) = try await world()
    try await world.perform(ChangeContact(tree.first.id, Contact(division: "999999"), unitKind: nil))
    _ = try await world.run(sheet, into: tree)
    #expect(try await world.refusal(of: ChangeContact(tree.first.id, Contact(division: "130104"), unitKind: nil))?.problems.map(\.code) == ["division.unknown"])
    try await world.perform(ChangeContact(tree.first.id, Contact(division: "130102001"), unitKind: nil))
  }
}

@Suite struct KeepingRegisters {
  @Test func rowsAreAddedChangedAndTakenOutOfUseByTheRootsDeskOnly() async throws {
    let (world, tree) = try await world(), clerk = world.actor(.clerk, at: tree.county)
    let add = AddRow(register: "divisions", code: "130000", name: "河北省")
    #expect(try await world.refusal(of: add, as: world.actor(.clerk, at: tree.town))?.kind == .forbidden)
    try await world.perform(add, as: clerk)
    #expect(try await world.refusal(of: add, as: clerk)?.problems.map(\.code) == ["code.taken"])
    try await world.perform(ChangeRow(register: "divisions", code: "130000", name: "河北"), as: clerk)
    try await world.perform(RetireRow(register: "divisions", code: "130000", retired: true), as: clerk)
    #expect(try await world.refusal(of: RetireRow(register: "divisions", code: "130000", retired: true), as: clerk)?.kind == .conflict)
    #expect(try await world.read { try RegisterTable.row("130000", of: "divisions", in: $0) } == RegisterRow("130000", "河北", isRetired: true))
    await #expect(throws: OutOfReach.self) { try await world.perform(ChangeRow(register: "cats", code: "1", name: "a"), as: clerk) }
  }
  @Test func registersOfAStandardAreShownAndNotChanged() async throws {
    let (world, _) = try await world()
    let ethnic = try Divisions.named("ethnic-groups")
    #expect(try await world.codes("q=汉", in: ethnic) == ["01"])
    #expect(try await world.refusal(of: AddRow(register: "ethnic-groups", code: "99", name: "某族"))?.problems.map(\.code) == ["register.fixed"])
    #expect(UnitKind.allCases.count == (try Divisions.named("unit-kinds").fixed?.count))
  }
  @Test(arguments: divisions.pages.map(\.name)) func everySampleIsShownInBothLanguages(name: String) throws {
    for sample in divisions.pages.filter({ $0.name == name }).flatMap({ $0.samples() }) {
      for language in Language.allCases {
        let view = sample.view(Reader(language: language, token: "t", today: Day(year: 2026, month: 12, day: 4))).markup
        #expect(view.contains("<h1>") && !view.contains("Optional("))
      }
      #expect(try !JSON.encode(sample).isEmpty)
    }
  }
}

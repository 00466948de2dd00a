import FeatureKit
import Importing
import Structure
import Support
import Testing
@testable import Imports

@Suite struct TargetTests {
  @Test func aPlaceIsNamedByItsNumberOrItsWholeNameWithinReach() async throws {
    let office = try await Office(), clerk = office.clerk, first = office.tree.first
    func find(_ text: String) async throws -> ID<Organization> { try await office.world.read(as: clerk) { try Target.find(text, in: $0).id } }
    #expect(try await find(first.id.description) == first.id)
    #expect(try await find(first.name) == first.id)
    let code = await #expect(throws: Refusal.self) { _ = try await find("柳河") }
    #expect(code?.problems.map(\.code) == ["into.unknown"])
    await #expect(throws: Refusal.self) { _ = try await find(office.tree.county.name) }
  }
  @Test func aRunKeepsWhatWasChosenUntilItIsTakenBackAndSaysWhyItWasGivenUp() async throws {
    let office = try await Office(), id = ID<ImportRun>(1), town = office.tree.town.id, now = office.world.now
    try await office.world.database.write { session in
      try session.execute(ImportTable.add(id, "members", into: town, by: ID(900), [1], "sheet", makesBranches: false, at: now))
      try session.execute(ImportTable.give(up: id, Word(zh: "打不开", en: "cannot be opened"), at: now))
    }
    for (pick, count) in [("new", 1), (nil, 0)] as [(String?, Int)] {
      try await office.world.database.write { session in _ = try session.execute(ImportTable.pick(pick, line: 2, of: id)) }
      #expect(try await office.world.count("SELECT count(*) FROM import_pick") == count)
    }
    #expect(try await office.world.text("SELECT state FROM import_run") == "unusable")
    #expect(try await office.world.text("SELECT message FROM import_run").contains("打不开"))
  }
}

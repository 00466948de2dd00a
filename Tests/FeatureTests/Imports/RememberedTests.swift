import FeatureKit
import Importing
import People
import Spreadsheets
import Structure
import Support
import Testing
@testable import Imports

/// What a clerk said of a heading once need not be said again.
@Suite struct RememberedTests {
  private static let sheet = "花名,编码,人员类别,所在支部,入党日期,转正日期\n陈桂兰,\(residentNumber("19540312", 932)),正式党员,柳河村党支部,1979-07-01,1980-07-01\n"
  private static let next = "编码,花名,人员类别,所在支部,入党日期,转正日期\n\(residentNumber("19600101", 11)),李四,正式党员,柳河村党支部,1990-07-01,1991-07-01\n"
  private func open(_ text: String, _ office: Office, for importer: Importer) throws -> ImportSource { try ImportSource.open(MemoryFile(copying: office.sheets.csv(text)), for: importer) }
  private func headings(_ office: Office, at organization: Organization) async throws -> [String: String] {
    try await office.world.read(as: office.clerk, sight: "people.change") { try ImportTable.headings("members", at: organization.id, in: $0) }
  }
  private func write(_ office: Office, _ source: ImportSource) async throws {
    let job = Import(office.members, source, office.ground, as: office.clerk, office.world.performer), id = ID<ImportRun>(try await office.world.performer.seeds(1)[0]), into = office.tree.town.id, now = office.world.now
    _ = try await office.world.database.write { session in try session.execute(ImportTable.add(id, "members", into: into, by: ID(900), source.digest, "sheet.csv", makesBranches: false, at: now)) }
    #expect(try await job.run(id).accepted == 1)
  }

  @Test func theNextFileIsUnderstoodByWhatWasSaidOfTheFirst() async throws {
    let office = try await Office(), first = try open(Self.sheet, office, for: office.members)
    #expect(first.lacking(office.members) != nil)
    let path = try office.sheets.csv(Self.sheet), said = first.layout.taking([0: "name", 1: "residentNumber", 2: "status", 3: "organization", 4: "joined", 5: "confirmed"])
    try await write(office, try ImportSource.open(MemoryFile(copying: path), for: office.members, as: said))
    let known = try await headings(office, at: office.tree.town)
    #expect(known == ["花名": "name", "编码": "residentNumber"])
    let importer = office.members.remembering(known)
    #expect(try open(Self.next, office, for: importer).lacking(importer) == nil)
  }
  @Test func aFileForAnotherPlaceIsNotReadByIt() async throws {
    let office = try await Office(), first = try open(Self.sheet, office, for: office.members)
    try await write(office, try ImportSource.open(
      MemoryFile(copying: office.sheets.csv(Self.sheet)), for: office.members, as: first.layout.taking([0: "name", 1: "residentNumber", 2: "status", 3: "organization", 4: "joined", 5: "confirmed"])))
    #expect(try await headings(office, at: office.tree.first).isEmpty)
  }
}

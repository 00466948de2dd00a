import FeatureKit
import Importing
import People
import Structure
import Support
import Testing
@testable import Imports

/// The roster of another system, beside the register: who is new, who is elsewhere, who is missing.
@Suite struct DifferenceTests {
  let office: Office
  init() async throws { office = try await Office() }
  private static let people = [("陈桂兰", "19540312", 932), ("李四", "19600101", 11), ("王五", "19620203", 13), ("赵六", "19650405", 15)]
  private func row(_ n: Int, branch: String = "柳河村党支部", phone: String = "11512342251") -> String {
    let (name, birth, serial) = Self.people[n]
    return "\(name),\(residentNumber(birth, serial)),正式党员,\(branch),1990-07-01,1991-07-01,\(phone)"
  }
  private func sheet(_ rows: String...) -> String { (["姓名,身份号码,人员类别,所在支部,入党日期,转正日期,电话"] + rows).joined(separator: "\n") + "\n" }

  @Test func everyoneIsToldWhereTheyStand() async throws {
    #expect(try await office.run(office.sheets.csv(sheet(row(0), row(1), row(2)))).said == [])
    let found = try await office.check(sheet(row(0), row(1, branch: "云溪中学党支部"), row(3)))
    let difference = found.difference
    #expect(Difference.Kind.allCases.map { difference.count($0) } == [1, 1, 0, 0, 1, 0, 1])
    #expect(difference.lines.map { "\($0.kind.rawValue) \($0.name) \($0.row.map(String.init) ?? "-")" } == ["moved 李四 3", "new 赵六 4", "missing 王五 -"])
    #expect(difference.lines[0].detail?.zh == "册内在柳河村党支部，表中在云溪中学党支部")
    #expect(try await office.persons() == 3)
  }
  @Test func otherContentsAreNamedByTheirFields() async throws {
    try await office.run(office.sheets.csv(sheet(row(0))))
    let found = try await office.check(sheet(row(0, phone: "11512342252")))
    #expect(found.difference.count(.changed) == 1)
    #expect(found.difference.lines[0].detail?.zh == "不同：电话")
  }
  @Test func aRowWithAProblemDoesNotMakeItsPersonMissing() async throws {
    try await office.run(office.sheets.csv(sheet(row(0))))
    let found = try await office.check(sheet(row(0).replacing("1990-07-01", with: "1990-02-30")))
    #expect(found.difference.count(.unclear) == 1)
    #expect(found.difference.count(.missing) == 0)
  }
  @Test func theFirstRosterIsAllNew() async throws {
    let difference = try await office.check(sheet(row(0), row(1))).difference
    #expect(difference.count(.new) == 2)
    #expect(difference.count(.missing) == 0)
  }
  @Test func whatWasFoundIsKeptSealedForThePage() async throws {
    try await office.run(office.sheets.csv(sheet(row(0), row(1))))
    let job = try office.job(office.sheets.csv(sheet(row(0)), "next.csv")), id = ID<ImportRun>(try await office.world.performer.seeds(1)[0]), into = office.tree.town.id, now = office.world.now
    _ = try await office.world.database.write { session in try session.execute(ImportTable.add(id, "members", into: into, by: ID(900), job.source.digest, "next.csv", makesBranches: false, at: now)) }
    try await job.keep(try await job.check(), id)
    let part = try await office.world.read(as: office.clerk, sight: "people.change") { try DifferencePart.load(id, in: $0) }
    #expect(part?.lines.map(\.name) == ["李四"])
    #expect(part?.lines.first?.address == "/people/\(try await office.world.text("SELECT CAST(id AS TEXT) FROM person WHERE name = '李四'"))")
    #expect(try await office.world.count("SELECT count(*) FROM import_run WHERE id = \(id) AND CAST(difference AS TEXT) LIKE '%李四%'") == 0)
  }
}

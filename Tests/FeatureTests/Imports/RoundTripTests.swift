import Divisions
import FeatureKit
import Foundation
import Importing
import People
import Registers
import Spreadsheets
import Structure
import Support
import Testing
@testable import Imports

/// import(export(x)) = x.
@Suite struct RoundTripTests {
  @Test(arguments: SheetFormat.allCases) func whatIsTakenOutComesInAgainAsItWas(_ format: SheetFormat) async throws {
    let office = try await Office(), branches = [office.tree.first, office.tree.second]
    for n in 0..<60 { try await office.world.perform(AddPerson.awkward(n, at: branches[n % 2]), as: office.clerk) }
    let exporter = people.exporters[0], out = office.sheets.folder.appending(path: "out.\(format.rawValue)").path
    let exported = try await exporter.write(format, to: out, from: office.tree.town, title: "名册　导出人：林晓梅　2026-12-04 09:20", as: office.clerk, office.world.performer)
    #expect(exported.count == 60)

    let fresh = try await Office()
    let found = try await fresh.run(out)
    #expect(found.said == [])
    #expect(found.accepted == 60)
    let back = fresh.sheets.folder.appending(path: "back.\(format.rawValue)").path
    _ = try await exporter.write(format, to: back, from: fresh.tree.town, title: "名册　导出人：林晓梅　2026-12-04 09:20", as: fresh.clerk, fresh.world.performer)
    #expect(try cells(back) == cells(out))
  }
  @Test(arguments: SheetFormat.allCases) func theNationalLayoutHasItsColumnsInTheirOrderAndComesInAgain(_ format: SheetFormat) async throws {
    let office = try await Office(), out = office.sheets.folder.appending(path: "national.\(format.rawValue)").path
    for n in 0..<20 { try await office.world.perform(AddPerson.awkward(n, at: office.tree.first), as: office.clerk) }
    let row = try await office.world.read { scope in try RegisterTable.row("02", of: RosterLayout.register.name, in: scope) }
    var changed = try #require(row)
    #expect(changed.name == "公民身份号码")
    changed.name = "证件号码"
    let put = try #require(RegisterTable.put([changed, RegisterRow("17", "本系统没有的列")], into: RosterLayout.register.name))
    try await office.world.database.write { session in _ = try session.execute(put.sql) }
    let lists = try await office.world.read { scope in try Offered.lists(people.exporters, in: scope) }
    #expect(lists.map(\.name) == ["national", "members"])
    let exported = try await lists[0].write(format, to: out, from: office.tree.town, title: "花名册", as: office.clerk, office.world.performer)
    #expect(exported.count == 20)
    let all = try cells(out).map { $0.map(\.shown) }
    #expect(all[1].prefix(3) == ["姓名", "证件号码", "性别"] && all[1].last == "本系统没有的列")
    #expect(all.last?.first == "合计 20 行" && all.last?[1].hasPrefix("校验值 ") ?? false)

    let fresh = try await Office(), found = try await fresh.run(out)
    #expect(found.said == [] && found.accepted == 20 && found.rows == 20)
  }
  @Test func theTreeComesInAgainAsItWas() async throws {
    let office = try await Office(), exporter = structure.exporters[0], out = office.sheets.folder.appending(path: "tree.xlsx").path
    _ = try await exporter.write(.xlsx, to: out, from: office.tree.county, title: nil, as: office.world.anybody, office.world.performer)
    let world = try await World([structure], migrations: ImportTable.migrations)
    let county = try await world.setUp(SetUpOrganization(under: nil, .localCommittee, named: "云岭县委", founded: SmallTree.founded, unitKind: .department))
    let job = Import(structure.importers[0], try ImportSource.open(out, for: structure.importers[0]), ImportGround(into: county), as: world.anybody, world.performer), id = ID<ImportRun>(try await world.performer.seeds(1)[0])
    _ = try await world.database.write { session in
      try session.execute(ImportTable.add(id, "organizations", into: county.id, by: nil, job.source.digest, "tree.xlsx", makesBranches: false, at: world.now))
    }
    #expect(try await job.run(id).problems == [])
    let back = office.sheets.folder.appending(path: "back.xlsx").path
    _ = try await exporter.write(.xlsx, to: back, from: county, title: nil, as: world.anybody, world.performer)
    #expect(try cells(back) == cells(out))
  }

  private func cells(_ path: String) throws -> [[Cell]] {
    let workbook = try Workbook.open(path: path)
    var all: [[Cell]] = []
    try workbook.rows(of: workbook.sheets[0]) { all.append($0.cells) }
    return all
  }
}

extension AddPerson {
  /// The nth of people whose every field is as awkward as it may be.
  static func awkward(_ n: Int, at branch: Organization) -> AddPerson {
    let names = ["阿依古丽·买买提", "欧阳云", "O'Neil Smith", "=张三", "㐂田", "Ünal Öz", "李四"]
    let addresses = ["三组, 12号", "\"老屋\"旁", "=1+1", "第一行\n第二行", "２号楼３单元", "'撇号", "@村口；左转", "-5号", nil]
    let floats: [String?] = [nil, "浙江省，杭州市", "上海市；2020-01-01", "广东", "2024-05-06号院"]
    let status = [PersonStatus.full, .probationary, .applicant, .former][n % 4], born = Day(year: 1950 + n % 40, month: 1 + n % 12, day: 1 + n % 28)
    let compact = born.description.filter { $0 != "-" }, joined = Day(year: 2010, month: 3, day: 1 + n % 28)
    var p = AddPerson(organization: branch.id, name: names[n % names.count] + (n % 3 == 0 ? "" : ["甲", "乙", "丙", "丁"][n % 4]), residentNumber: Support.residentNumber(compact, n * 7 % 1000), birth: born, status: status)
    p.ethnicity = ethnicities.lines[n % ethnicities.lines.count].code
    p.education = educations.lines[n % educations.lines.count].code
    p.workPost = n % 5 == 0 ? nil : WorkPost.allCases[n % WorkPost.allCases.count]
    p.phone = n % 6 == 0 ? nil : "115" + String(10_000_000 + n)
    p.address = addresses[n % addresses.count]
    if status == .probationary { p.joined = Day(year: 2026, month: 1, day: 1 + n % 28) }
    if status == .full || status == .former { (p.joined, p.confirmed) = (joined, joined.adding(months: 12)) }
    p.standing = status == .former ? [.dead, .removed, .expelled][n % 3] : status == .full ? [.normal, .suspended, .stopped][n / 4 % 3] : nil
    if n % 7 == 1 { (p.lostContact, p.lostSince) = (LostContact.allCases[n % LostContact.allCases.count], Day(year: 2023, month: 5, day: 1)) }
    p.floatsTo = floats[n % floats.count]
    if p.floatsTo != nil, n % 2 == 0 { p.floatsSince = Day(year: 2024, month: 2, day: 29) }
    return p
  }
}

import FeatureKit
import Foundation
import Search
import Support
import Testing

@Suite struct SearchTests {
  static let pinyin = Result { try PinyinFile.load(directory: World.root.appending(path: "Data")) }

  @Test(arguments: [("林晓梅", "lxm"), ("单大勇", "sdy"), ("尉迟明", "ycm"), ("Tom", "tom")])
  func aNamesInitialsAreThoseItIsReadBy(name: String, initials: String) throws { #expect(try Self.pinyin.get().initials(of: name).contains(initials)) }

  @Test func aSurnameReadInTwoWaysIsFoundByBoth() throws {
    let ways = try Self.pinyin.get().initials(of: "覃丽华")
    #expect(ways.contains("qlh") && ways.contains("tlh"))
  }
  @Test func aMissingFileIsNamed() {
    #expect { try PinyinFile.load(directory: URL(filePath: "/nowhere")) } throws: { "\($0)".contains("pinyin.tsv.gz") }
  }

  /// A world in which five names can be found.
  private func world() async throws -> World {
    let world = try await World([], migrations: SearchTable.migrations)
    let names: [(Int64, [String])] = [(1, ["林晓梅", "lxm"]), (2, ["王林", "wl"]), (3, ["林", "l"]), (4, ["林晓", "lx"]), (5, ["阿依古丽·买买提", "ayglmmt"])]
    try await world.database.write { session in for (id, texts) in names { for change in [SearchTable.add(Reference("person", id), texts)].compactMap({ $0 }) { try session.execute(change.sql) } } }
    return world
  }
  private func found(_ text: String, in world: World) async throws -> [Int] {
    guard let finding = Finding(text, of: "person") else { return [] }
    return try await world.database.read { session in try session.rows("SELECT hit.id FROM \(finding.table) WHERE \(finding.condition) ORDER BY \(finding.order)") { $0.int(0) } }
  }

  @Test(arguments: [
    ("林", [3, 4, 1, 2]), ("晓", [4, 1]), ("林晓", [4, 1]), ("晓梅", [1]), ("林晓梅", [1]), ("lxm", [1]), ("XM", [1]), ("ｌｘ", [4, 1]),
    ("林 晓梅", [1]), ("古丽买", [5]), ("买买提", [5]), ("梅林", []), ("", []), ("  ", []), ("张", []),
  ])
  func anyPartOfANameFindsItBestFirst(text: String, ids: [Int]) async throws { #expect(try await found(text, in: try await world()) == ids) }

  @Test func aChangedNameIsFoundAnewAndNoLongerByTheOldOne() async throws {
    let world = try await world()
    try await world.database.write { session in for change in SearchTable.put(Reference("person", 1), ["陈晓梅", "cxm"]) { try session.execute(change.sql) } }
    #expect(try await found("林晓梅", in: world) == [])
    #expect(try await found("陈晓", in: world) == [1])
    try await world.database.write { session in _ = try session.execute(SearchTable.remove(Reference("person", 1)).sql) }
    #expect(try await found("晓", in: world) == [4])
  }
  @Test func whatIsTypedIsNeverAPartOfTheStatement() async throws { #expect(try await found("' OR 1=1 --", in: try await world()) == []) }
  @Test(.enabled(if: !TestEngine.isPostgres, "asks how SQLite would go about it")) func theIndexAnswersWithoutSorting() async throws {
    let world = try await world()
    let finding = try #require(Finding("林", of: "person"))
    let plan = try await world.database.read { session in try session.rows("EXPLAIN QUERY PLAN SELECT hit.id FROM \(finding.table) WHERE \(finding.condition) ORDER BY \(finding.order)") { $0.text(3) } }
    #expect(plan.joined().contains("gram_found") && !plan.joined().contains("TEMP B-TREE"))
  }
}

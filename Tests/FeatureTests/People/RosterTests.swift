import FeatureKit
import Testing
import Support
@testable import People

/// The list: searched, filtered, sorted, paged, and always within reach.
@Suite struct RosterTests {
  static let five: [(name: String, sex: Int, born: String, status: PersonStatus)] = [
    ("林晓梅", 2, "19900210", .full), ("王林", 1, "19500520", .full), ("林大山", 1, "19660701", .full), ("赵敏", 4, "20010101", .activist), ("钱海", 3, "19880808", .probationary),
  ]
  private func village() async throws -> Village {
    let v = try await Village()
    for (n, person) in Self.five.enumerated() {
      var action = AddPerson(organization: v.branch.id, name: person.name, residentNumber: residentNumber(person.born, 100 + person.sex), status: person.status, phone: "1151111000\(n)")
      if person.status.isMember { action.joined = Day(year: 2025, month: 11, day: 1 + n) }
      if person.status == .full { (action.joined, action.confirmed) = (Day(year: 2012, month: 7, day: 1 + n), Day(year: 2013, month: 7, day: 1 + n)) }
      if n == 2 { action.floatsTo = "东莞" }
      try await v.add(action)
    }
    try await v.add(.chen(at: v.away.id), as: v.world.actor(.clerk, at: v.other))
    return v
  }
  private func names(_ query: String, in v: Village, as actor: Actor? = nil) async throws -> [String] {
    try await v.world.read(as: actor ?? v.clerk, sight: People.read) { try RosterPage.load(Query(query), in: $0) }.items.map(\.name)
  }

  @Test(arguments: ["", "q=%E6%9E%97", "status=probationary", "status=full&standing=suspended", "sort=-birth", "sort=name", "sort=-joined&floating=1"])
  func aWideReachIsListedAndCountedAsANarrowOne(query: String) async throws {
    let v = try await village(), county = Organization(id: ID(1), parent: nil, path: "/1/", name: "中共青禾县委员会", kind: .localCommittee)
    let found = try await v.world.read(as: v.world.actor(.clerk, at: county), sight: People.read) { scope in
      try [false, true].map { wide in
        let asked = RosterTable.Asked(filter: RosterFilter(Query(query)), path: nil, wide: wide)
        return (try RosterTable.lines(asked, Paging(page: 1, per: 50), in: scope).map(\.id), try RosterTable.count(asked, in: scope))
      }
    }
    #expect(found[0] == found[1] && found[0].0.count == found[0].1)
  }
  @Test(arguments: [
    ("q=%E6%9E%97", ["林大山", "林晓梅", "王林"]), ("q=%E6%99%93%E6%A2%85", ["林晓梅"]), ("q=11511110001", ["王林"]), ("q=1151111000", []), ("status=full&sex=male", ["林大山", "王林"]),
    ("status=activist", ["赵敏"]), ("age=60-", ["林大山", "王林"]), ("age=-35", ["赵敏"]), ("floating=1", ["林大山"]), ("sort=-birth", ["赵敏", "林晓梅", "钱海", "林大山", "王林"]), ("sex=female&sort=birth", ["林晓梅", "赵敏"]),
    ("q=%27%20OR%201", []), ("organization=3&status=probationary", ["钱海"]), ("status=nonsense", ["林大山", "林晓梅", "钱海", "王林", "赵敏"]), ("page=-1", ["林大山", "林晓梅", "钱海", "王林", "赵敏"]),
  ]) func theListFindsWhomItIsAskedFor(query: String, expected: [String]) async throws { #expect(Set(try await names(query, in: try await village())) == Set(expected)) }

  @Test func aNumberOrItsLastFourFindsOnePerson() async throws {
    let v = try await village(), number = residentNumber("19900210", 102)
    #expect(try await names("q=\(number)", in: v) == ["林晓梅"])
    #expect(try await names("q=\(number.suffix(4))", in: v) == ["林晓梅"])
    #expect(try await names("q=\(number.prefix(10))", in: v).isEmpty)
  }
  @Test func theTotalsAreRightWithAndWithoutFilters() async throws {
    let v = try await village()
    func total(_ query: String) async throws -> Int { try await v.world.read(as: v.clerk, sight: People.read) { try RosterPage.load(Query(query), in: $0) }.total }
    #expect(try await total("") == 5)
    #expect(try await total("per=2") == 5)
    #expect(try await total("status=full&per=2") == 3)
    #expect(try await total("floating=1") == 1)
    #expect(try await total("q=%E6%9E%97&per=1") == 3)
  }
  @Test func pagesShowEverybodyOnceInOrder() async throws {
    let v = try await village(), all = try await names("", in: v)
    var paged: [String] = []
    for page in 1...3 { paged += try await names("per=2&page=\(page)", in: v) }
    #expect(paged == all && Set(all).count == 5)
    let second = try await v.world.read(as: v.clerk, sight: People.read) { try RosterPage.load(Query("per=2&page=1"), in: $0) }.items[1]
    #expect(try await names("per=3&after=\(second.id)", in: v) == Array(all.dropFirst(2)))
    #expect(try await names("per=9&sort=name&after=\(second.id)", in: v) == Array(try await names("sort=name", in: v).drop { $0 != second.name }.dropFirst()))
  }
  @Test func aForeignOrganizationIsNotThere() async throws {
    let v = try await village()
    await #expect(throws: OutOfReach.self) { _ = try await names("organization=6", in: v) }
    await #expect(throws: OutOfReach.self) { _ = try await names("after=999999", in: v) }
  }
  @Test(arguments: [true, false]) func wideAndNarrowWaysFindTheSame(wide: Bool) async throws {
    let v = try await village()
    for query in ["", "q=%E6%9E%97", "sort=name", "sort=-joined", "status=full&sort=birth"] {
      let filter = RosterFilter(Query(query))
      let found = try await v.world.read(as: v.clerk, sight: People.read) { scope in try RosterTable.lines(.init(filter: filter, path: nil, wide: wide), Paging(page: 1, per: 50), in: scope).map(\.id) }
      let other = try await v.world.read(as: v.clerk, sight: People.read) { scope in try RosterTable.lines(.init(filter: filter, path: nil, wide: !wide), Paging(page: 1, per: 50), in: scope).map(\.id) }
      #expect(found == other, "\(query)")
    }
  }
  @Test func everySampleIsDrawnInBothLanguages() {
    for page in people.pages.flatMap({ $0.samples() }) {
      for language in Language.allCases {
        let html = page.view(Reader(language: language, today: Sample.now.day)).markup
        #expect(html.contains("<h") || html.contains("class=\"box"), "\(type(of: page))")
        #expect(!html.contains("Optional("), "\(type(of: page))")
      }
    }
  }
}

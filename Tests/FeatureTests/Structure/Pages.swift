import FeatureKit
import Registers
import Support
import Testing
@testable import Structure

@Suite struct Pages {
  @Test(arguments: structure.pages.map(\.name)) func everySampleIsShownInBothLanguagesAndAsJSON(name: String) throws {
    for sample in structure.pages.filter({ $0.name == name }).flatMap({ $0.samples() }) {
      for language in Language.allCases {
        let t = Reader(language: language, token: "t", today: day("2026-12-04"))
        #expect(!sample.title(t).isEmpty && sample.view(t).markup.contains("<h1>") && !sample.view(t).markup.contains("Optional("))
      }
      #expect(try JSON.encode(sample).first == UInt8(ascii: "{"))
    }
  }
  @Test func theTreeOpensFromTheReadersTopAndNoFurtherThanAsked() async throws {
    let (world, tree) = try await world()
    let all = try await world.read { try TreePage.load(Query(""), in: $0) }
    #expect(all.items.map(\.name) == ["云岭县委", "云溪镇党委"])
    #expect(all.items.map(\.depth) == [0, 1])
    let opened = try await world.read { try TreePage.load(Query("at=\(tree.town.id)"), in: $0) }
    #expect(opened.items.map(\.id) == [tree.county.id, tree.town.id, tree.first.id, tree.second.id])
    #expect(opened.items.map(\.branches) == [2, 2, 1, 1])
    let own = try await world.read(as: world.actor(.member, at: tree.first), sight: "structure.read") { try TreePage.load(Query(""), in: $0) }
    #expect(own.items.map(\.id) == [tree.first.id])
  }
  @Test func aNameIsFoundByAnyPartAndSignsOfPatternsAreOrdinary() async throws {
    let (world, tree) = try await world()
    #expect(try await world.read { try TreePage.load(Query("q=柳河"), in: $0).items.map(\.id) } == [tree.first.id])
    #expect(try await world.read { try TreePage.load(Query("q=%25"), in: $0).total } == 0)
    let clerk = world.actor(.clerk, at: tree.second)
    #expect(try await world.read(as: clerk, sight: "structure.read") { try TreePage.load(Query("q=党支部"), in: $0).items.map(\.id) } == [tree.second.id])
  }
  @Test func aBranchsPageSaysWhatTheRegulationsAskOfItsSize() async throws {
    let (world, tree) = try await world()
    func notes() async throws -> [String] { try await world.read { try PlacePage.load(tree.first.id, in: $0).notes.map { "\($0.code) \($0.clause?.rule ?? "")" } } }
    #expect(try await notes() == ["members.none ZB-01", "secretary.none ZB-07", "term.none XJ-01"])
    try await world.register(2, at: tree.first)
    #expect(try await notes().contains("members.few ZB-03"))
    try await world.register(5, at: tree.first)
    try await world.perform(AppointPost(ID(1), .secretary, at: tree.first.id, since: day("2024-01-01")))
    try await world.perform(BeginTerm(at: tree.first.id, began: day("2022-03-01")))
    #expect(try await notes() == ["committee.few ZB-06", "term.ends XJ-03"])
  }
  @Test func aPageOffersOnlyWhatTheReaderMayDo() async throws {
    let (world, tree) = try await world()
    func may(_ role: Role, at o: Organization) async throws -> May { try await world.read(as: world.actor(role, at: o), sight: "structure.read") { try PlacePage.load(tree.first.id, in: $0).may } }
    #expect(try await may(.clerk, at: tree.town) == May(change: true, setUpBelow: false, keep: true, appoint: true))
    #expect(try await may(.secretary, at: tree.first) == May(change: false, setUpBelow: false, keep: true, appoint: false))
    #expect(try await may(.member, at: tree.first) == May())
    await #expect(throws: OutOfReach.self) { _ = try await may(.member, at: tree.second) }
  }
  @Test func aUnitIsEnteredOnceAndChangedByItsKeeper() async throws {
    let (world, tree) = try await world()
    let made = try await world.perform(SetUpUnit(at: tree.town.id, .village, named: "柳河村民委员会")).made, id = ID<Unit>(made?.id ?? 0)
    #expect(try await world.refusal(of: SetUpUnit(at: tree.town.id, .village, named: "柳河村民委员会"))?.problems.map(\.field) == ["name"])
    let change = ChangeUnit(id, .village, named: "柳河村村民委员会", version: 1)
    try await world.perform(change)
    #expect(try await world.refusal(of: change)?.kind == .conflict)
    let names = try await world.read { try $0.names([Reference(Unit.reference, id), Reference(Group.reference, tree.groups[0].id)]) }
    #expect(names.values.map(\.text).sorted() == ["柳河村党支部 第一党小组", "柳河村村民委员会"])
  }
  @Test func aGroupIsRenamed() async throws {
    let (world, tree) = try await world()
    try await world.perform(RenameGroup(tree.groups[0].id, to: "河东党小组"))
    #expect(try await world.read { try $0.names([Reference(Group.reference, tree.groups[0].id)]).values.map(\.text) } == ["柳河村党支部 河东党小组"])
  }
  @Test func aPhoneIsSealedAtRestAndReadBack() async throws {
    let (world, tree) = try await world()
    try await world.perform(ChangeContact(tree.first.id, Contact(address: "柳河村中街", name: "周国安", phone: "0000-123456"), unitKind: .village))
    #expect(try await world.read { try PlacePage.load(tree.first.id, in: $0).contact.phone } == "0000-123456")
    #expect(try await world.count("SELECT count(*) FROM organization WHERE phone IS NOT NULL AND CAST(phone AS TEXT) LIKE '%123456%'") == 0)
  }
}

@Suite struct Units {
  private func enter(_ name: String, _ world: World, _ tree: SmallTree) async throws -> ID<Unit> {
    ID(try #require(try await world.perform(SetUpUnit(at: tree.town.id, .firm, named: name)).made).id)
  }
  @Test func aUnitEndsOnlyWhenNobodyStandsAtItAndIsThenOfferedNoMore() async throws {
    let (world, tree) = try await world(), unit = try await enter("柳河村委会", world, tree)
    try await world.perform(LinkUnit(tree.first.id, at: unit))
    let refused = try #require(try await world.refusal(of: EndUnit(unit, on: day("2026-12-01"))))
    #expect(refused.problems.map(\.code) == ["unit.inUse"] && refused.problems[0].word.zh.contains("柳河村党支部"))
    try await world.perform(UnlinkUnit(tree.first.id, from: unit))
    #expect(try await world.refusal(of: EndUnit(unit, on: day("2027-01-01")))?.problems.map(\.code) == ["day"])
    try await world.perform(EndUnit(unit, on: day("2026-12-01")))
    #expect(try await world.read { try UnitTable.choices(for: tree.first.id, in: $0) }.isEmpty)
    await #expect(throws: OutOfReach.self) { try await world.perform(EndUnit(unit, on: day("2026-12-01"))) }
  }
  @Test func aDivisionIsFoundByNameAndOneOfSeveralIsChosen() async throws {
    let (world, tree) = try await world()
    let rows = [
      RegisterRow("990101", "青禾县"), RegisterRow("990102", "云溪县"), RegisterRow("990101001", "石桥镇", parent: "990101"), RegisterRow("990102003", "石桥镇", parent: "990102"), RegisterRow("990101001201", "柳河村", parent: "990101001"),
    ]
    try await world.database.write { session in _ = try RegisterTable.put(rows, into: "divisions").map { try session.execute($0.sql) } }
    func change(_ division: String, _ chosen: String? = nil) -> ChangeContact {
      var action = ChangeContact(tree.first.id, Contact(division: division), unitKind: .village)
      action.divisionCode = chosen
      return action
    }
    func code() async throws -> String? { try await world.read { try StructureTable.details(tree.first.id, in: $0).contact.division } }
    for (asked, chosen, gives) in [("柳河村", nil, "990101001201"), ("云溪县 石桥镇", nil, "990102003"), ("990101", nil, "990101"), ("石桥镇", "990101001", "990101001"), ("", nil, nil)] as [(String, String?, String?)] {
      try await world.perform(change(asked, chosen))
      #expect(try await code() == gives, "\(asked)")
    }
    for (asked, problem) in [("石桥镇", "division.several"), ("没有的镇", "division.nameless"), ("12", "division.form"), ("990109", "division.unknown")] {
      #expect(try await world.refusal(of: change(asked))?.problems.map(\.code) == [problem], "\(asked)")
    }
    let again = Entered(["division": .text("石桥镇"), "address": .text("中街 3 号")], problems: [.init("division.several", .divisionSeveral("石桥镇", 2), field: "division")])
    let html = try await world.read { try ContactPage.load(tree.first.id, again, in: $0) }.view(Reader(language: .zh, today: day("2026-12-04"))).markup
    #expect(html.contains("青禾县石桥镇") && html.contains("云溪县石桥镇") && html.contains("中街 3 号"))
  }
  @Test func aJointBranchCoversAtMostFiveUnitsAndAnotherBranchOne() async throws {
    let (world, tree) = try await world()
    var units: [ID<Unit>] = []
    for n in 1...6 { units.append(try await enter("企业\(n)", world, tree)) }
    let joint = try await world.setUp(SetUpOrganization(under: tree.town.id, .branch, .joint, named: "商圈联合党支部", founded: SmallTree.founded, units: Array(units.prefix(4))))
    try await world.perform(LinkUnit(joint.id, at: units[4]))
    #expect(try await world.refusal(of: LinkUnit(joint.id, at: units[5]))?.problems.map(\.clause) == [Clause("ZB-03")])
    try await world.perform(LinkUnit(tree.first.id, at: units[0]))
    #expect(try await world.refusal(of: LinkUnit(tree.first.id, at: units[1]))?.problems.map(\.code) == ["units.joint"])
    try await world.perform(UnlinkUnit(joint.id, from: units[0]))
    #expect(try await world.read { try UnitTable.of(joint.id, in: $0).count } == 4)
    let first = units[0]
    #expect(try await world.read { try UnitPage.load(first, in: $0).organizations.map(\.id) } == [tree.first.id])
  }
  @Test func unitsAreListedByKindAndNameWithinReach() async throws {
    let (world, tree) = try await world()
    _ = try await enter("云溪粮油公司", world, tree)
    try await world.perform(SetUpUnit(at: tree.first.id, .village, named: "柳河村村民委员会"))
    #expect(try await world.read { try UnitListPage.load(Query("kind=village"), in: $0).list.items.map(\.unit.name) } == ["柳河村村民委员会"])
    #expect(try await world.read { try UnitListPage.load(Query("q=粮油"), in: $0).list.total } == 1)
    #expect(try await world.read(as: world.actor(.clerk, at: tree.second), sight: "structure.read") { try UnitListPage.load(Query(""), in: $0).list.total } == 0)
    #expect(try await world.refusal(of: SetUpUnit(at: tree.first.id, .village, named: "柳河村村民委员会"))?.problems.map(\.code) == ["name.taken"])
  }
}

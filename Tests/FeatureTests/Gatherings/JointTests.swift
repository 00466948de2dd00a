import FeatureKit
import Support
import Testing
import Ties
@testable import Gatherings

/// 联合开展: held by one branch together with those that it is paired with.
@Suite struct JointTests {
  /// The hall's branch and the school's, paired; the school has one member, the town's secretary.
  private func paired(_ hall: Hall) async throws {
    let made = try await hall.world.perform(ProposePairing(hall.branch.id, with: [hall.tree.second.id], "结对共建", until: Day(year: 2027, month: 12, day: 31)))
    try await hall.world.perform(AgreePairing(ID(made.made?.id ?? 0), hall.tree.second.id))
  }
  private func joint(_ hall: Hall, at starts: Moment = Moment(Day(year: 2026, month: 12, day: 4), minutes: 540)) async throws -> ID<Gathering> {
    try await paired(hall)
    let id = try await hall.plan([.themeDay], at: starts)
    try await hall.world.perform(InvitePartners(id, version: 1, with: [hall.tree.second.id]), as: hall.secretary)
    return id
  }

  @Test func onlyPairedBranchesTakePartAndOnlyInWhatIsNotABranchsOwn() async throws {
    let hall = try await Hall(), theme = try await hall.plan([.themeDay], at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 540)), assembly = try await hall.plan([.branchAssembly, .themeDay], at: Leave.tomorrow), second = hall.tree.second.id
    #expect(try await hall.world.refusal(of: InvitePartners(theme, version: 1, with: [second]), as: hall.secretary)?.problems.map(\.code) == ["partners.notPaired"])
    try await paired(hall)
    #expect(try await hall.world.refusal(of: InvitePartners(assembly, version: 1, with: [second]), as: hall.secretary)?.problems.map(\.code) == ["kinds.joint"])
    #expect(try await hall.world.refusal(of: InvitePartners(theme, version: 1, with: []), as: hall.secretary)?.problems.map(\.code) == ["partners.same"])
    #expect(try await hall.world.refusal(of: InvitePartners(theme, version: 1, with: [second]), as: hall.member(4))?.kind == .forbidden)
    try await hall.world.perform(InvitePartners(theme, version: 1, with: [second]), as: hall.secretary)
    #expect(try await hall.world.refusal(of: InvitePartners(theme, version: 1, with: []), as: hall.secretary)?.kind == .conflict)
    let g = try await hall.gathering(theme)
    #expect(g.partners.map(\.id) == [second])
    let change = ChangePlan(gathering: theme, version: g.version, kinds: [.branchAssembly], groups: [], starts: g.starts, location: g.location)
    #expect(try await hall.world.refusal(of: change, as: hall.secretary)?.problems.map(\.code) == ["kinds.joint"])
  }
  @Test func partnersStandOnTheListReadItAndMarkTheirOwn() async throws {
    let hall = try await Hall(), id = try await joint(hall)
    #expect(try await hall.roll(id).expected == 9)
    #expect(try await hall.roll(id)[hall.townSecretary]?.home == hall.tree.second.id)
    let seen = try await hall.world.read(as: hall.stranger, sight: "gatherings.read") { try GatheringPage.load(id, in: $0) }
    #expect(seen.may.partner && !seen.may.record && !seen.may.plan && seen.attendance.expected == 9)
    let own = try await hall.world.read(as: hall.stranger, sight: "gatherings.record") { try AttendancePage.load(id, .nothing, in: $0) }
    #expect(own.people.map(\.person) == [hall.townSecretary], "its own people, and nobody else's")
    let refused = try await hall.world.refusal(of: MarkAttendance(id, version: 2, [hall.members[0]: .came]), as: hall.stranger)
    #expect(refused?.problems.map(\.code) == ["who.notExpected"])
    try await hall.world.perform(MarkAttendance(id, version: 2, [hall.townSecretary: .came]), as: hall.stranger)
    #expect(try await hall.roll(id)[hall.townSecretary]?.mark == .came)
    #expect(try await hall.world.refusal(of: Cancel(id, version: 3, because: "不开了"), as: hall.stranger)?.kind == .forbidden, "the plan is the holder's")
  }
  @Test func whoTakesNoPartSeesNothing() async throws {
    let hall = try await Hall(), id = try await joint(hall), apart = try await hall.plan([.themeDay], at: Leave.tomorrow)
    let outsider = hall.world.actor(.secretary, at: Organization(id: ID(999), parent: ID(1), path: "/1/999/", name: "别处", kind: .branch), account: ID(9))
    await #expect(throws: OutOfReach.self) { _ = try await hall.world.read(as: outsider, sight: "gatherings.read") { try GatheringPage.load(id, in: $0) } }
    await #expect(throws: OutOfReach.self) { _ = try await hall.world.read(as: hall.stranger, sight: "gatherings.read") { try GatheringPage.load(apart, in: $0) } }
  }
  @Test func itsMinutesCountForEachBranchAndAreTakenBackFromEach() async throws {
    let hall = try await Hall(), id = try await joint(hall), both = Set([hall.branch.id, hall.tree.second.id].map { Reference(Organization.reference, $0) })
    try await hall.mark(id)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    let proved = try await hall.proved()
    #expect(Set(proved.map(\.subject)) == both && proved.allSatisfy { $0.kind == "themeDay" })
    #expect(try await hall.world.count("SELECT count(*) FROM attendance WHERE gathering = \(id) AND partner = \(hall.tree.second.id)") == 1)
    let year = Day(year: 2026, month: 1, day: 1), end = Day(year: 2026, month: 12, day: 31), second = hall.tree.second.id
    let held = try await hall.world.read { try JointTable.held(at: second, from: year, until: end, kind: .themeDay, in: $0) }
    #expect(held.map { [$0.expected, $0.attended] } == [[1, 1]], "its book counts its own people")
    let grid = try await hall.world.read { try GridPage.load(second, Query("year=2026"), in: $0) }
    #expect(grid.lines.items.map(\.attended) == [1])
    let list = try await hall.world.read(as: hall.stranger, sight: "gatherings.read") { try ListPage.load(Query(""), at: second, in: $0) }
    #expect(list.joint.map(\.id) == [id])
    try await hall.world.perform(WithdrawMinutes(id, version: hall.gathering(id).version, because: "有误"), as: hall.secretary)
    let withdrawn = try await hall.proved()
    #expect(Set(withdrawn.map(\.subject)) == both && withdrawn.allSatisfy(\.withdrawn))
  }
  @Test func aMemberOfThePartnerTakesLeaveAndIsToldOfIt() async throws {
    let hall = try await Hall(), id = try await joint(hall, at: Leave.tomorrow)
    #expect(try await hall.heard(of: id).contains(hall.townSecretary))
    let member = hall.world.actor(.member, at: hall.tree.second, person: hall.townSecretary, account: ID(8))
    try await hall.world.perform(TakeLeave(id, because: "出差"), as: member)
    let holder = try await hall.world.read(as: hall.secretary, sight: "gatherings.read") { try GatheringPage.load(id, in: $0).attendance.people.first { $0.person == hall.townSecretary } }
    #expect(holder?.mark == .leave && holder?.reason == nil, "why somebody stays away is the own branch's to know")
    let mine = try await hall.world.read(as: member, sight: "gatherings.read") { try GatheringTable.expected(hall.townSecretary, from: Day(year: 2026, month: 12, day: 1), until: Day(year: 2026, month: 12, day: 31), in: $0) }
    #expect(mine.map(\.id) == [id])
    try await hall.world.perform(InvitePartners(id, version: hall.gathering(id).version, with: []), as: hall.secretary)
    #expect(try await hall.roll(id)[hall.townSecretary] == nil)
  }
  @Test func aMemberOfThePartnerChecksInAtTheHoldersDesk() async throws {
    let hall = try await Hall(), id = try await joint(hall)
    try await hall.world.perform(SwitchCheckIn(hall.branch.id, seconds: 60), as: hall.secretary)
    try await hall.world.perform(OpenCheckIn(gathering: id, secret: "another secret"), as: hall.secretary)
    let code = try #require(try await hall.world.read { try CheckInTable.desk(of: id, in: $0) }).code(at: hall.world.now)
    let member = hall.world.actor(.member, at: hall.tree.second, person: hall.townSecretary, account: ID(8))
    try await hall.world.perform(CheckIn(code: code, gathering: nil, at: nil, device: nil, how: .code), as: member)
    #expect(try await hall.roll(id)[hall.townSecretary]?.mark == .came)
  }
  @Test func theFormOffersThePairedBranches() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay], at: Leave.tomorrow), page = "/gatherings/\(id)/partners", second = hall.tree.second
    try await office.visit { (site) async throws in
      #expect(try await site.get(page, as: "secretary").text.contains("没有结对的支部"))
      try await paired(hall)
      #expect(try await site.get(page, as: "secretary").text.contains(second.name))
      #expect(try await site.get(page, as: "member").status == 403)
      #expect(try await site.get("/gatherings/\(id)", as: "stranger").status == 404)
      #expect(try await site.post(page, as: "secretary", [("version", "1"), ("partners", second.id.description)]).status == 303)
      #expect(try await site.get("/gatherings/\(id)", as: "stranger").text.contains("联合开展"))
      #expect(try await site.get("/gatherings/\(id)", as: "secretary", json: true).text.contains("\"partners\""))
    }
  }
  @Test func itsFilesAreThePartnersToOpenAndNobodyElses() async throws {
    let office = try await Office(), hall = office.hall, id = try await joint(hall), files = "/gatherings/\(id)/attachments"
    let member = hall.world.actor(.member, at: hall.tree.second, person: hall.townSecretary, account: ID(8)), third = hall.world.actor(.secretary, at: Organization(id: ID(999), parent: ID(1), path: "/1/999/", name: "别处", kind: .branch), account: ID(9))
    try await office.visit(also: ["partner": member, "third": third]) { (site) async throws in
      #expect(try await site.upload(files, as: "secretary", name: "议程.png", Photographs.png([])).status == 303)
      let page = try await site.get("/gatherings/\(id)", as: "stranger").text
      #expect(page.contains("议程.png") && !page.contains("/remove"), "the partner's desk reads it and takes nothing away")
      let address = try #require(page.firstMatch(of: try Regex("\(files)/[0-9]+")).map { String(page[$0.range]) })
      for who in ["secretary", "member", "stranger", "partner"] { #expect(try await site.get(address, as: who).type == "image/png", "\(who)") }
      #expect(try await site.get(address, as: "third").status == 404)
      #expect(try await site.get(address, as: nil).status != 200)
      #expect(try await site.get(address.replacing("/\(id)/", with: "/\(id.value + 1)/"), as: "secretary").status == 404, "under the address of another gathering there is nothing")
      #expect(try await site.get(files, as: "stranger").status == 403)
      #expect(try await site.upload(files, as: "stranger", name: "b.png", Photographs.png(["b"])).status == 403, "files are added where it is held")
      #expect(try await site.post("\(address)/remove", as: "stranger", []).status == 404)
      try await hall.world.perform(InvitePartners(id, version: hall.gathering(id).version, with: []), as: hall.secretary)
      #expect(try await site.get(address, as: "stranger").status == 404, "no partner any more")
      #expect(try await site.get(address, as: "member").status == 200)
    }
  }
}

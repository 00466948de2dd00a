import Cases
import FeatureKit
import People
import Procedures
import Structure
import Support
import Testing
@testable import Transfers

/// Within the house, from desk to desk.
@Suite struct TransferStories {
  @Test func theMemberBelongsToTheReceivingBranchWithItsStepAndNotBefore() async throws {
    let o = try await Office(), id = try await o.underway()
    #expect(try await o.home(0) == Int(o.tree.first.id.value), "until received the former branch stays responsible")
    let before = try await [o.tree.first, o.school].asyncMap { b in try await o.world.read { try OrganizationTable.count("members", at: b.id, in: $0).own } }
    try await o.world.perform(o.step(id, "inBranch"), as: o.inBranch)
    #expect(try await o.home(0) == Int(o.school.id.value))
    let after = try await [o.tree.first, o.school].asyncMap { b in try await o.world.read { try OrganizationTable.count("members", at: b.id, in: $0).own } }
    #expect(after == [before[0] - 1, before[1] + 1])
    #expect(try await o.world.text("SELECT state FROM case_file") == "done")
    #expect(try await o.world.text("SELECT kind FROM person_event WHERE person = \(o.people[0]) ORDER BY id").hasSuffix("moved"))
    #expect(try await o.world.journal().suffix(2) == ["transfers.take", "transfers.receiveMember"])
  }
  @Test func sendingBackNamesAGroundAndLeadsToTheOutBranchWhereverItStands() async throws {
    let o = try await Office(), id = try await o.underway()
    #expect(try await o.codes(o.step(id, "inBranch", ["decision": Transfer.back]), as: o.inBranch) == ["ground.missing"])
    #expect(try await o.codes(o.step(id, "inBranch", ["decision": Transfer.back, "ground": "9"]), as: o.inBranch) == ["value.choice"])
    try await o.world.perform(o.step(id, "inBranch", ["decision": Transfer.back, "ground": "2"]), as: o.inBranch)
    #expect(try await o.stands(id) == "outBranch")
    #expect(try await o.home(0) == Int(o.tree.first.id.value))
    #expect(try await !o.world.journal().contains("transfers.receiveMember"))
    try await o.world.perform(o.step(id, "outBranch", ["dues": "2026-12"]), as: o.outBranch)
    #expect(try await o.stands(id) == "outCommittee")
  }
  @Test func everyDeskActsInItsTurnAndNobodyElse() async throws {
    let o = try await Office(), id = try await o.apply()
    #expect(try await o.codes(o.step(id, "outBranch", ["dues": "2026-11"]), as: o.inBranch) == ["not.permitted"])
    await #expect(throws: OutOfReach.self) { try await o.world.perform(o.step(id, "outBranch", ["dues": "2026-11"]), as: o.neighbour) }
    try await o.world.perform(o.step(id, "outBranch", ["dues": "2026-11"]), as: o.outBranch)
    #expect(try await o.codes(o.step(id, "outBranch", ["dues": "2026-11"]), as: o.outCommittee) == ["step.passed"])
    #expect(try await o.codes(o.step(id, "outCommittee"), as: o.outBranch) == ["not.permitted"])
    try await o.world.perform(o.step(id, "outCommittee"), as: o.outCommittee)
    #expect(try await o.codes(o.step(id, "inCommittee"), as: o.outCommittee) == ["not.permitted"])
    #expect(try await o.codes(WithdrawCase<Transfer>(id, because: "本人不走了"), as: o.inCommittee) == ["not.permitted"])
    try await o.world.perform(WithdrawCase<Transfer>(id, because: "本人不走了"), as: o.outBranch)
    #expect(try await o.codes(o.step(id, "inCommittee"), as: o.inCommittee) == ["case.closed"])
  }
  @Test func everyRefusalOfApplyingIsSaidOnce() async throws {
    let o = try await Office(), virtual = try await o.world.setUp(SetUpOrganization(under: o.tree.county.id, .branch, .virtual, named: "网上党支部", founded: SmallTree.founded, unitKind: .other))
    let ground = ["ground": "work"]
    func begin(_ person: ID<Person>?, _ to: ID<Organization>?, _ values: [String: String]? = nil) async throws -> [String] {
      try await o.codes(BeginCase<Transfer>(o.tree.first.id, person: person, to: to, values: values ?? ground), as: o.outBranch)
    }
    #expect(try await begin(o.people[0], nil) == ["to.missing"])
    #expect(try await begin(nil, o.school.id) == ["person.missing"])
    #expect(try await begin(o.people[0], o.tree.first.id) == ["to.same"])
    #expect(try await begin(o.people[0], virtual.id) == ["to.kind"])
    #expect(try await begin(o.people[0], o.otherTown.id) == ["to.kind"])
    #expect(try await begin(o.people[0], o.school.id, ["ground": "whim"]) == ["value.choice"])
    #expect(try await begin(o.people[0], o.school.id, [:]) == ["value.missing"])
    _ = try await o.apply()
    #expect(try await begin(o.people[0], o.school.id) == ["case.open"])
    #expect(try await o.codes(o.issuing(), as: o.outCommittee) == ["transfer.open"])
    _ = try await o.issue(1)
    #expect(try await begin(o.people[1], o.school.id) == ["letter.open"])
    try await o.world.perform(ChangeStatus(person: o.people[2], version: 1, status: .full, standing: .stopped, on: o.world.now.day, reason: "失联"))
    #expect(try await begin(o.people[2], o.school.id) == ["person.member"])
  }
  @Test func theMonthOfDuesIsAsked() async throws {
    let o = try await Office(), id = try await o.apply()
    #expect(try await o.codes(o.step(id, "outBranch", [:]), as: o.outBranch) == ["value.missing"])
    #expect(try await o.codes(o.step(id, "outBranch", ["dues": "十一月"]), as: o.outBranch) == ["dues.month"])
    #expect(try await o.codes(o.step(id, "outBranch", ["dues": "2029-01"]), as: o.outBranch) == ["dues.ahead"])
  }
  @Test func oneCommitteeAboveBothLooksOnce() async throws {
    let o = try await Office(), id = try await o.apply(to: o.tree.second.id)
    try await o.world.perform(o.step(id, "outBranch", ["dues": "2026-11"]), as: o.outBranch)
    try await o.world.perform(o.step(id, "outCommittee"), as: o.outCommittee)
    #expect(try await o.stands(id) == "inBranch")
    try await o.world.perform(o.step(id, "inBranch"), as: o.neighbour)
    #expect(try await o.home(0) == Int(o.tree.second.id.value))
  }
  @Test func whoMovedMeanwhileOrWhoseBranchEndedIsNotMoved() async throws {
    let o = try await Office(), id = try await o.underway()
    try await o.world.perform(AssignToBranch(person: o.people[0], version: 1, organization: o.tree.second.id, on: o.world.now.day, reason: "调动"))
    #expect(try await o.codes(o.step(id, "inBranch"), as: o.inBranch) == ["person.elsewhere"])
    let other = try await Office(), moving = try await other.apply()
    try await other.world.perform(other.step(moving, "outBranch", ["dues": "2026-11"]), as: other.outBranch)
    try await other.world.perform(other.step(moving, "outCommittee"), as: other.outCommittee)
    try await other.world.database.write { session in _ = try session.execute("UPDATE organization SET ended = 20000 WHERE id = \(other.school.id)") }
    #expect(try await other.codes(other.step(moving, "inCommittee"), as: other.inCommittee) == ["to.ended"])
  }
  @Test func lateStepsComeFirstAndAreCountedByOffice() async throws {
    let o = try await Office(), id = try await o.apply(), letter = try await o.issue(1, days: 5)
    o.world.travel(days: 20)
    _ = try await o.apply(2)
    let board = try await o.world.read(as: o.outCommittee, sight: Transfers.read) { try BoardPage.load(Query(""), nil, in: $0) }
    #expect(board.lines.map(\.late) == [true, true, false] && board.lines.contains { $0.path == Transfers.letter(letter).path })
    #expect(board.late.map(\.office) == [o.tree.first.name] && board.late[0].count == 1)
    let incoming = try await o.world.read(as: o.inBranch, sight: Transfers.read) { try BoardPage.load(Query("which=in"), o.school, in: $0) }
    #expect(incoming.lines.count == 2 && incoming.lines[0].path == Cases.one(id).path)
    #expect(try await o.world.read(as: o.neighbour, sight: Transfers.read) { try BoardPage.load(Query(""), nil, in: $0) }.lines.isEmpty)
  }
  @Test func theMemberSeesWhereTheirOwnStandsAndNobodyElses() async throws {
    let o = try await Office()
    _ = try await o.underway()
    let mine = try await o.world.read(as: o.member(0), sight: Transfers.own) { try MinePage.load(in: $0) }
    #expect(mine.ways.count == 1 && mine.ways[0].waitsAt == o.school.name && mine.ways[0].steps.map(\.done) == [true, true, true, true, false])
    #expect(try await o.world.read(as: o.member(1), sight: Transfers.own) { try MinePage.load(in: $0) }.ways.isEmpty)
  }
  @Test func theDoorLeadsFromTheBranchToTheCase() async throws {
    let o = try await Office(), apply = "/people/\(o.people[0])/transfer"
    try await o.world.visit(["out": o.outBranch, "in": o.inBranch, "neighbour": o.neighbour, "member": o.member(0), "committee": o.inCommittee]) { site in
      #expect(try await site.get("/organizations/\(o.tree.first.id)/transfers/new", as: "out").text.contains("陈桂兰"))
      #expect(try await site.get(apply, as: "neighbour").status == 404)
      #expect(try await site.get(apply, as: "member").status == 403)
      let found = try await site.get("\(apply)?q=%E7%9F%B3%E6%A1%A5", as: "out").text
      #expect(found.contains("石桥中学党支部") && found.contains("石桥镇党委"))
      let refused = try await site.post(apply, as: "out", [("q", "石桥"), ("organization", o.tree.first.id.description), ("to", o.school.id.description), ("values.ground", ""), ("values.contact", "1151")])
      #expect(refused.status == 422 && refused.text.contains("1151") && refused.text.contains("石桥中学党支部"), "nothing typed is lost")
      let made = try await site.post(apply, as: "out", [("q", "石桥"), ("organization", o.tree.first.id.description), ("to", o.school.id.description), ("values.ground", "work")])
      #expect(made.status == 303 && (made.location ?? "").hasPrefix("/cases/"))
      let page = try await site.get(made.location ?? "", as: "in").text
      #expect(page.contains("陈桂兰") && page.contains("接收支部接收"))
      #expect(try await site.get(made.location ?? "", as: "neighbour").status == 404)
      #expect(try await site.get("/me/transfers", as: "member").text.contains("石桥中学党支部"))
      #expect(try await site.get("/transfers.csv?which=in", as: "committee").text.contains("陈桂兰"))
      #expect(try await site.get("/organizations/\(o.school.id)/transfers?which=in", as: "in").text.contains("陈桂兰"))
      #expect(try await site.get(apply, as: "out").text.contains("正在本系统内接转"))
    }
  }
}

extension Array {
  fileprivate func asyncMap<T>(_ work: (Element) async throws -> T) async throws -> [T] {
    var all: [T] = []
    for one in self { all.append(try await work(one)) }
    return all
  }
}

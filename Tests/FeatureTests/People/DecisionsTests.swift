import FeatureKit
import Testing
import Support
import enum People.Standing
@testable import People

/// Corrections, moves and decisions about membership, on a real database.
@Suite struct DecisionsTests {
  private func codes(_ refusal: Refusal?) -> [String] { refusal?.problems.map(\.code) ?? [] }

  @Test func aSecondPersonWithTheSameNumberIsAConflictThatSaysWhere() async throws {
    let v = try await Village()
    try await v.add(.chen(at: v.branch.id))
    let within = try await v.world.refusal(of: AddPerson.chen(at: v.branch.id), as: v.clerk)
    #expect(within?.kind == .conflict && within?.problems.first?.word.zh.contains("上湾村党支部") == true)
    let outside = try await v.world.refusal(of: AddPerson.chen(at: v.away.id), as: v.world.actor(.clerk, at: v.other))
    #expect(outside?.kind == .conflict && outside?.problems.map(\.code) == ["resident.twin"])
    #expect(outside?.problems.first?.word.zh.contains("陈桂兰") == false && outside?.problems.first?.word.zh.contains("上湾") == false)
    #expect(try await v.world.count("SELECT count(*) FROM person") == 1)
  }
  @Test func nobodyRegistersOutsideTheirReach() async throws {
    let v = try await Village()
    await #expect(throws: OutOfReach.self) { try await v.world.perform(AddPerson.chen(at: v.away.id), as: v.clerk) }
    let leader = v.world.actor(.leader, at: v.town)
    #expect(try await v.world.refusal(of: AddPerson.chen(at: v.branch.id), as: leader)?.kind == .forbidden)
    #expect(try await v.world.count("SELECT count(*) FROM person") == 0)
  }
  @Test func twoWrongFieldsAreBothSaidAndNothingIsWritten() async throws {
    let v = try await Village()
    var action = AddPerson.chen(at: v.branch.id)
    action.phone = "123"
    action.sex = .male
    #expect(codes(try await v.world.refusal(of: action, as: v.clerk)).sorted() == ["phone", "sex.resident"])
    #expect(try await v.world.count("SELECT count(*) FROM journal") == 0)
  }

  @Test func aCorrectionNamesItsFieldsAndNeverTheirContents() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    var correction = CorrectPerson(person: id, version: 1)
    correction.phone = "11598765432"
    correction.name = "陈桂蓝"
    try await v.world.perform(correction, as: v.clerk)
    let sentence = try await v.world.text("SELECT zh FROM journal WHERE action = 'people.correct'")
    #expect(sentence.contains("姓名") && sentence.contains("电话") && !sentence.contains("115") && !sentence.contains("桂"))
    #expect(try await v.world.count("SELECT count(*) FROM gram WHERE gram = '桂兰'") == 0)
    #expect(try await v.world.count("SELECT count(*) FROM gram WHERE gram = '桂蓝'") == 1)
  }
  @Test func twoClerksSavingTheSamePersonDoNotOverwriteEachOther() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    var first = CorrectPerson(person: id, version: 1), second = CorrectPerson(person: id, version: 1)
    first.phone = "11511111111"
    second.education = "61"
    try await v.world.perform(first, as: v.clerk)
    #expect(try await v.world.refusal(of: second, as: v.clerk)?.kind == .conflict)
    #expect(try await v.world.text("SELECT education FROM person") == "71")
  }
  @Test func whatIsLeftOutStaysAndWhatIsClearedIsGone() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    var correction = CorrectPerson(person: id, version: 1)
    correction.clear = [.phone]
    try await v.world.perform(correction, as: v.clerk)
    let facts = try await v.world.read(as: v.clerk) { try PersonTable.one(id, opening: true, in: $0).facts }
    #expect(facts.phone == nil && facts.address == "石桥镇上湾村三组十二号" && facts.education == "71")
    var whole = CorrectPerson(person: id, version: 2)
    whole.whole = true
    (whole.joined, whole.confirmed, whole.birth) = (facts.joined, facts.confirmed, facts.birth)
    try await v.world.perform(whole, as: v.clerk)
    let after = try await v.world.read(as: v.clerk) { try PersonTable.one(id, opening: true, in: $0).facts }
    #expect(after.education == nil && after.workPost == nil && after.address == facts.address && after.residentNumber == facts.residentNumber)
    #expect(codes(try await v.world.refusal(of: CorrectPerson(person: id, version: 3), as: v.clerk)) == ["unchanged"])
  }
  @Test func aMemberCannotLoseTheNumberByACorrection() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    var correction = CorrectPerson(person: id, version: 1)
    correction.clear = [.residentNumber]
    #expect(codes(try await v.world.refusal(of: correction, as: v.clerk)) == ["missing"])
  }

  @Test func aMoveTakesTheCountsAlong() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    let county = v.world.actor(.clerk, at: Organization(id: ID(1), parent: nil, path: "/1/", name: "县委", kind: .localCommittee))
    let move = AssignToBranch(person: id, version: 1, organization: v.away.id, on: Day(year: 2026, month: 12, day: 1), reason: "随子女居住")
    await #expect(throws: OutOfReach.self) { try await v.world.perform(move, as: v.clerk) }
    try await v.world.perform(move, as: county)
    #expect(try await v.world.text("SELECT organization || ':' || total FROM running_count WHERE name = 'members' ORDER BY organization") == "1:1,2:0,3:0,5:1,6:1")
    #expect(codes(try await v.world.refusal(of: AssignToBranch(person: id, version: 2, organization: v.temporary.id, on: Day(year: 2026, month: 12, day: 2), reason: "修路"), as: county)) == ["branch.setting"])
  }
  @Test func onlyTheBranchsOwnGroupsTakeItsMembers() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    try await v.world.perform(AssignToGroup(person: id, version: 1, group: v.group), as: v.clerk)
    #expect(codes(try await v.world.refusal(of: AssignToGroup(person: id, version: 2, group: ID(99)), as: v.clerk)) == ["group"])
    let members = try await v.world.read(as: v.clerk) { try PersonTable.members(of: v.branch.id, group: v.group, in: $0) }
    #expect(members.map(\.name) == ["陈桂兰"])
  }

  private func activist(_ v: Village) async throws -> ID<Person> {
    var action = AddPerson.chen(at: v.branch.id)
    (action.status, action.joined, action.confirmed) = (.activist, nil, nil)
    return try await v.add(action)
  }
  @Test func membershipGrowsByDecisionsStepByStep() async throws {
    let v = try await Village(), id = try await activist(v)
    func decide(_ version: Int, _ status: PersonStatus, _ day: String, standing: Standing? = nil) -> ChangeStatus {
      ChangeStatus(person: id, version: version, status: status, standing: standing, on: Day(day) ?? Day(number: 0), reason: "支部大会决议")
    }
    #expect(codes(try await v.world.refusal(of: decide(1, .full, "2024-06-01"), as: v.clerk)).contains("status"))
    try await v.world.perform(decide(1, .prospect, "2024-06-01"), as: v.clerk)
    try await v.world.perform(decide(2, .probationary, "2025-06-20"), as: v.clerk)
    #expect(codes(try await v.world.refusal(of: decide(3, .full, "2026-06-19"), as: v.clerk)) == ["confirmed.soon"])
    try await v.world.perform(decide(3, .full, "2026-06-20"), as: v.clerk)
    #expect(try await v.world.text("SELECT joined || ' ' || confirmed FROM person") == "\(Day("2025-06-20")?.number ?? 0) \(Day("2026-06-20")?.number ?? 0)")
    #expect(try await v.world.text("SELECT name || total FROM running_count WHERE organization = 1 ORDER BY name") == "activists0,fullMembers1,members1,persons1,probationary0,prospects0")
    #expect(codes(try await v.world.refusal(of: decide(4, .former, "2026-07-01"), as: v.clerk)) == ["standing"])
    try await v.world.perform(decide(4, .full, "2026-07-01", standing: .suspended), as: v.clerk)
    #expect(try await v.world.read(as: v.clerk) { try Membership.base(v.branch.id, in: $0) }.isEmpty)
    #expect(try await v.world.read(as: v.clerk) { try Membership.members(of: v.branch.id, in: $0) }.map(\.voting) == [false])
    try await v.world.perform(decide(5, .former, "2026-08-01", standing: .dead), as: v.clerk)
    #expect(try await v.world.count("SELECT total FROM running_count WHERE organization = 3 AND name = 'members'") == 0)
  }
  @Test func aDecisionNeedsAReasonAndADayThatHasCome() async throws {
    let v = try await Village(), id = try await activist(v)
    let refusal = try await v.world.refusal(of: ChangeStatus(person: id, version: 1, status: .prospect, on: Day(year: 2027, month: 1, day: 1), reason: "  "), as: v.clerk)
    #expect(codes(refusal).sorted() == ["future", "reason"])
  }
}

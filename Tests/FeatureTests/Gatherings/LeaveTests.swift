import FeatureKit
import Support
import Testing
@testable import Gatherings

@Suite struct Leave {
  static let tomorrow = Moment(Day(year: 2026, month: 12, day: 5), minutes: 1140)

  @Test func aMemberTakesLeaveForOneselfAndTheReasonStaysSealedAndOutOfTheJournal() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly], at: Leave.tomorrow)
    try await hall.world.perform(TakeLeave(id, because: "腰疼"), as: hall.member(4))
    #expect(try await hall.roll(id)[hall.members[4]]?.mark == .leave)
    #expect(try await hall.roll(id)[hall.members[4]]?.reason == "腰疼")
    #expect(try await hall.world.text("SELECT zh FROM journal ORDER BY id DESC LIMIT 1").contains("腰疼") == false)
    #expect(try await hall.world.text("SELECT zh FROM journal ORDER BY id DESC LIMIT 1").contains("陈桂兰") == false)
    #expect(try await hall.world.count("SELECT count(*) FROM attendance WHERE CAST(reason AS TEXT) LIKE '%腰疼%'") == 0)
    try await hall.world.perform(CancelLeave(id), as: hall.member(4))
    #expect(try await hall.roll(id)[hall.members[4]]?.mark == .expected)
  }
  @Test func nobodyTakesLeaveForAnotherWithoutRecording() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly], at: Leave.tomorrow)
    #expect(try await hall.world.refusal(of: TakeLeave(id, person: hall.members[5]), as: hall.member(4))?.kind == .forbidden)
    try await hall.world.perform(TakeLeave(id, person: hall.members[5]), as: hall.commissioner)
    #expect(try await hall.roll(id).count(.leave) == 1)
  }
  @Test func afterItBeganLeaveIsForThoseWhoRecord() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly])
    #expect(try await hall.world.refusal(of: TakeLeave(id), as: hall.member(4))?.problems.map(\.code) == ["started"])
    try await hall.world.perform(TakeLeave(id, person: hall.members[4]), as: hall.secretary)
  }
  @Test func whoIsNotExpectedCannotTakeLeave() async throws {
    let hall = try await Hall(), id = try await hall.plan([.committeeMeeting], at: Leave.tomorrow)
    #expect(try await hall.world.refusal(of: TakeLeave(id), as: hall.member(4))?.problems.map(\.code) == ["person.notExpected"])
    #expect(try await hall.world.refusal(of: CancelLeave(id), as: hall.member(0))?.problems.map(\.code) == ["leave.none"])
  }
  @Test func aBranchOfAnotherIsAbsentForAMember() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly], at: Leave.tomorrow)
    await #expect(throws: OutOfReach.self) { try await hall.world.perform(TakeLeave(id), as: hall.stranger) }
  }
}

@Suite struct Attendance {
  @Test func whoIsExpectedFollowsFromTheKinds() async throws {
    let hall = try await Hall(), first = hall.tree.groups[0].id
    func expected(_ kinds: [Gathering.Kind], _ groups: [ID<Group>], _ minute: Int) async throws -> Int {
      try await hall.roll(hall.plan(kinds, groups: groups, at: Hall.evening.adding(seconds: minute * 60))).expected
    }
    #expect(try await expected([.branchAssembly], [], 0) == 8)
    #expect(try await expected([.committeeMeeting], [], 1) == 3)
    #expect(try await expected([.groupMeeting], [first], 2) == 5)
    #expect(try await expected([.groupMeeting, .themeDay], [first], 3) == 8)
    #expect(try await expected([.committeeMeeting, .groupMeeting], [first], 4) == 6)
  }
  @Test func whoWasNoMemberYetOnThatDayIsNotExpected() async throws {
    let hall = try await Hall()
    let may = try await hall.plan([.themeDay], at: Moment(Day(year: 2026, month: 5, day: 8), minutes: 1140))
    #expect(try await hall.roll(may).expected == 7)
    #expect(try await hall.roll(may)[hall.members[7]] == nil, "joined in July")
  }
  @Test func nothingIsMarkedBeforeTheDay() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay], at: Leave.tomorrow)
    #expect(try await hall.world.refusal(of: MarkAttendance(id, version: 1, [hall.members[0]: .came]), as: hall.secretary)?.problems.map(\.code) == ["notYet"])
  }
  @Test func somebodyOfAnotherBranchIsNotOnTheList() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    let refused = try await hall.world.refusal(of: MarkAttendance(id, version: 1, [hall.townSecretary: .came]), as: hall.secretary)
    #expect(refused?.problems.map(\.code) == ["who.notExpected"])
    #expect(try await hall.world.count("SELECT count(*) FROM attendance") == 0)
  }
  @Test func twoClerksMarkingAtOnceCollide() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    try await hall.world.perform(MarkAttendance(id, version: 1, [hall.members[0]: .came]), as: hall.secretary)
    #expect(try await hall.world.refusal(of: MarkAttendance(id, version: 1, [hall.members[1]: .came]), as: hall.commissioner)?.kind == .conflict)
  }
  @Test func aMemberMayNotMark() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    #expect(try await hall.world.refusal(of: MarkAttendance(id, version: 1, [hall.members[4]: .came]), as: hall.member(4))?.kind == .forbidden)
  }
}

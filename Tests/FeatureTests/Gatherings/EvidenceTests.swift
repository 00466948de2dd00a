import FeatureKit
import Support
import Testing
@testable import Gatherings

@Suite struct Evidences {
  static let day = Hall.evening.day
  private func branch(_ hall: Hall) -> Reference { Reference(Organization.reference, hall.branch.id) }
  private func recorded(_ kinds: [Gathering.Kind], in hall: Hall, groups: [ID<Group>] = [], lecturer: ID<Person>? = nil, makesUp: [Gathering.Kind] = [], at: Moment = Hall.evening) async throws -> [Evidence] {
    let id = try await hall.plan(kinds, groups: groups, at: at, lecturer: lecturer)
    try await hall.mark(id)
    try await hall.world.perform(hall.minutes(id, makesUp: makesUp, lecturer: lecturer), as: hall.secretary)
    return try await hall.proved()
  }

  @Test(arguments: Gathering.Kind.allCases.filter { $0 != .groupMeeting }) func eachKindProvesItsOwn(_ kind: Gathering.Kind) async throws {
    let hall = try await Hall()
    #expect(try await recorded([kind], in: hall) == [Evidence(kind.rawValue, for: branch(hall), on: Evidences.day)])
  }
  @Test func oneEveningOfThreeKindsProvesThree() async throws {
    let hall = try await Hall()
    #expect(try await recorded([.themeDay, .branchAssembly, .partyLecture], in: hall).map(\.kind) == ["branchAssembly", "partyLecture", "themeDay"])
    #expect(try await hall.world.count("SELECT count(*) FROM minutes") == 1)
  }
  @Test func aGroupMeetingProvesForEachGroupThatMet() async throws {
    let hall = try await Hall(), groups = hall.tree.groups.map(\.id)
    #expect(try await recorded([.groupMeeting], in: hall, groups: groups).map(\.subject) == groups.map { Reference(Group.reference, $0) })
  }
  @Test func aLectureByTheSecretaryOfTheCommitteeAboveProvesForThatCommitteeToo() async throws {
    let hall = try await Hall()
    let proved = try await recorded([.partyLecture], in: hall, lecturer: hall.townSecretary)
    #expect(proved == [Evidence("partyLecture", for: branch(hall), on: Evidences.day), Evidence("secretaryLecture", for: Reference(Organization.reference, hall.tree.town.id), on: Evidences.day)])
    let again = try await Hall()
    #expect(try await recorded([.partyLecture], in: again, lecturer: again.members[0]).map(\.kind) == ["partyLecture"], "a branch secretary's lecture is no committee secretary's")
  }
  @Test func inTheGraceTheRecordMaySayThatItMakesUpTheMonthBefore() async throws {
    let hall = try await Hall()
    #expect(try await recorded([.themeDay, .branchAssembly], in: hall, makesUp: [.themeDay]).map(\.makesUp) == [nil, Day(year: 2026, month: 11, day: 30)])
  }
  @Test func beyondTheGraceNothingIsMadeUp() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly, .themeDay], at: Moment(Day(year: 2026, month: 11, day: 25), minutes: 1140))
    try await hall.mark(id)
    #expect(try await hall.world.refusal(of: hall.minutes(id, makesUp: [.branchAssembly]), as: hall.secretary)?.problems.map(\.code) == ["makesUp.closed"])
  }
  @Test(arguments: [(0, "live"), (5, "live"), (6, "live"), (7, "recordedLate")]) func minutesLongAfterTheDaySayThatTheyAreLate(_ daysLater: Int, _ provenance: String) async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay], at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 600))
    hall.world.travel(to: Moment(Day(year: 2026, month: 12, day: 4), minutes: 700))
    try await hall.mark(id)
    hall.world.travel(days: daysLater + 1)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    #expect(try await hall.world.text("SELECT provenance FROM journal ORDER BY id DESC LIMIT 1") == provenance)
  }
  @Test func whatWasEnteredAfterItWasHeldIsRecordedLate() async throws {
    let hall = try await Hall()
    _ = try await recorded([.themeDay], in: hall)
    #expect(try await hall.world.text("SELECT provenance FROM journal ORDER BY id DESC LIMIT 1") == "recordedLate")
    #expect(try await hall.world.text("SELECT action FROM journal ORDER BY id DESC LIMIT 1") == "gatherings.record")
  }
  @Test func withdrawingTakesTheEvidenceBackAndKeepsTheText() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly, .themeDay])
    try await hall.mark(id)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    #expect(try await hall.world.refusal(of: WithdrawMinutes(id, version: 3, because: " "), as: hall.secretary)?.problems.map(\.code) == ["reason.missing"])
    try await hall.world.perform(WithdrawMinutes(id, version: 3, because: "人数有误"), as: hall.secretary)
    #expect(try await hall.proved() == ["branchAssembly", "themeDay"].map { Evidence($0, for: branch(hall), on: Evidences.day, withdrawn: true) })
    #expect(try await hall.gathering(id).state == .planned)
    #expect(try await hall.world.text("SELECT text FROM minutes") == "通报工作，讨论计划。")
    #expect(try await hall.world.count("SELECT count(*) FROM gathering_evidence") == 0)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    #expect(try await hall.world.text("SELECT withdrawn FROM minutes") == "-")
  }
  @Test func theDutyIsMetAndOwedAgainWhenTheMinutesAreWithdrawn() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly])
    try await hall.mark(id)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    let state: SQL = "SELECT state FROM duty WHERE rule = 'ZB-08'"
    #expect(try await hall.world.text(state) == "met")
    try await hall.world.perform(WithdrawMinutes(id, version: 3, because: "人数有误"), as: hall.secretary)
    #expect(try await hall.world.text(state) != "met")
  }
}

@Suite struct Recording {
  @Test func aHeadingWithNothingUnderItIsNoRecord() throws {
    #expect(try RecordMinutes.emptyHeading(Minutes.typed("【支部党员大会】\n通报。\n【党课】\n")) == "【党课】")
    #expect(try RecordMinutes.emptyHeading(Minutes.typed("【支部党员大会】\n\n【党课】\n讲课。")) == "【支部党员大会】")
    #expect(try RecordMinutes.emptyHeading(Minutes.typed("【支部党员大会】\n通报。\n【党课】\n讲课。")) == nil)
  }
  @Test func everyProblemOfTheMinutesIsSaidAtOnce() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly])
    try await hall.world.perform(MarkAttendance(id, version: 1, [hall.members[0]: .came, hall.members[1]: .absent]), as: hall.secretary)
    let minutes = RecordMinutes(id, version: 2, " ", presider: ID(999_999), recorder: hall.members[1])
    #expect(try await hall.world.refusal(of: minutes, as: hall.secretary)?.problems.map(\.code) == ["text.missing", "attendance.open", "presider.unknown", "recorder.away"])
  }
  @Test func whatHasNotBegunHasNoMinutes() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay], at: Leave.tomorrow)
    #expect(try await hall.world.refusal(of: hall.minutes(id), as: hall.secretary)?.problems.map(\.code).contains("notYet") == true)
  }
  @Test func minutesThatStandAreNotRecordedTwiceMarkedOrCancelled() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    try await hall.mark(id)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    let actions: [any Action] = [try await hall.minutes(id), MarkAttendance(id, version: 3, [hall.members[0]: .absent]), Cancel(id, version: 3, because: "x"), TakeLeave(id, person: hall.members[0])]
    for action in actions { #expect(try await hall.world.refusal(of: action, as: hall.secretary)?.problems.map(\.code) == ["held"]) }
  }
  @Test func aCorrectionStandsBesideTheMinutes() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    #expect(try await hall.world.refusal(of: CorrectMinutes(id, "x"), as: hall.secretary)?.problems.map(\.code) == ["notHeld"])
    try await hall.mark(id)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    #expect(try await hall.world.refusal(of: CorrectMinutes(id, " "), as: hall.secretary)?.problems.map(\.code) == ["text.missing"])
    try await hall.world.perform(CorrectMinutes(id, "地点应为二楼"), as: hall.secretary)
    let page = try await hall.world.read(as: hall.secretary) { try GatheringPage.load(id, in: $0) }
    #expect(page.minutes?.text == "通报工作，讨论计划。" && page.minutes?.corrections.map(\.text) == ["地点应为二楼"])
  }
  @Test func whoLeavesTheBranchLaterStaysOnTheListOfThatEvening() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    try await hall.mark(id)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    try await hall.world.database.write { [hall] session in _ = try session.execute("UPDATE person SET organization = \(hall.tree.second.id), party_group = NULL WHERE id = \(hall.members[3])") }
    #expect(try await hall.roll(id).expected == 8)
  }
}

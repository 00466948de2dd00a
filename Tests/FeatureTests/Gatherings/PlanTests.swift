import FeatureKit
import Structure
import Support
import Testing
@testable import Gatherings

@Suite struct Planning {
  struct Wrong: Sendable { var code: String, kinds: [Gathering.Kind] = [.themeDay], group = false, starts = Hall.evening, ends: Moment? = nil, location = "会议室", title: String? = nil }
  static let wrong = [
    Wrong(code: "kinds.none", kinds: []), Wrong(code: "groups.none", kinds: [.groupMeeting]), Wrong(code: "starts.beforeFounding", starts: Moment(Day(year: 2010, month: 1, day: 1))),
    Wrong(code: "starts.far", starts: Moment(Day(year: 2028, month: 1, day: 1))), Wrong(code: "ends.order", ends: Hall.evening), Wrong(code: "location.missing", location: "  "),
    Wrong(code: "title.long", title: String(repeating: "长", count: 61)),
  ]
  @Test(arguments: wrong) func whatCannotBePlannedIsRefusedInWords(_ wrong: Wrong) async throws {
    let hall = try await Hall()
    let plan = Plan(wrong.kinds, at: hall.branch.id, groups: [], title: wrong.title, starts: wrong.starts, ends: wrong.ends, location: wrong.location)
    #expect(try await hall.world.refusal(of: plan, as: hall.secretary)?.problems.map(\.code) == [wrong.code])
    #expect(try await hall.world.count("SELECT count(*) FROM gathering") == 0)
  }
  @Test func everyWrongFieldIsSaidAtOnce() async throws {
    let hall = try await Hall()
    let plan = Plan([], at: hall.branch.id, starts: Hall.evening, ends: Hall.evening, location: "", presider: hall.townSecretary, lecturer: ID(999_999))
    #expect(try await hall.world.refusal(of: plan, as: hall.secretary)?.problems.map(\.code) == ["kinds.none", "ends.order", "location.missing", "lecturer.unknown"])
  }
  @Test func everyMemberHearsOfAnAssemblyAndTheCommitteeAloneOfItsMeeting() async throws {
    let hall = try await Hall()
    let assembly = try await hall.plan([.branchAssembly], at: Leave.tomorrow)
    #expect(try await hall.heard(of: assembly) == Set(hall.members))
    let committee = try await hall.plan([.committeeMeeting], at: Leave.tomorrow.adding(seconds: 3600))
    #expect(try await hall.heard(of: committee) == Set(hall.members.prefix(3)))
    let past = try await hall.plan([.themeDay])
    #expect(try await hall.heard(of: past).isEmpty)
  }
  @Test func twoGatheringsOfABranchDoNotBeginAtTheSameMoment() async throws {
    let hall = try await Hall()
    let first = try await hall.plan([.themeDay])
    #expect(try await hall.world.refusal(of: Plan([.partyLecture], at: hall.branch.id, starts: Hall.evening, location: "会议室"), as: hall.secretary)?.problems.map(\.code) == ["starts.taken"])
    try await hall.world.perform(Cancel(first, version: 1, because: "镇里开会"), as: hall.secretary)
    try await hall.world.perform(Plan([.partyLecture], at: hall.branch.id, starts: Hall.evening, location: "会议室"), as: hall.secretary)
  }
  @Test(arguments: [
    (Organization.Kind.branch, Organization.Setting.ordinary, Gathering.Kind.allCases), (.branch, .joint, Gathering.Kind.allCases), (.branch, .virtual, [.partyLecture, .themeDay, .organizationLifeMeeting]),
    (.branch, .temporary, [.branchAssembly, .groupMeeting, .partyLecture, .themeDay]), (.committee, .ordinary, [.partyLecture, .themeDay]),
  ])
  func whatAnOrganizationMayHoldFollowsItsKind(_ kind: Organization.Kind, _ setting: Organization.Setting, _ allowed: [Gathering.Kind]) {
    let o = Organization(id: ID(1), parent: nil, path: "/1/", name: "x", kind: kind, setting: setting)
    #expect(Gathering.Kind.allowed(at: o) == allowed)
  }
  @Test func aGroupLeaderPlansMeetingsOfTheOwnGroupOnly() async throws {
    let hall = try await Hall(), leader = hall.leaderOfFirstGroup
    try await hall.world.perform(Plan([.groupMeeting], at: hall.branch.id, groups: [hall.tree.groups[0].id], starts: Hall.evening, location: "陈家院子"), as: leader)
    let others = Plan([.groupMeeting], at: hall.branch.id, groups: [hall.tree.groups[1].id], starts: Hall.evening.adding(seconds: 3600), location: "陈家院子")
    let refused = try await hall.world.refusal(of: others, as: leader)
    #expect(refused?.kind == .forbidden && refused?.problems.map(\.code) == ["group.own"])
    #expect(try await hall.world.refusal(of: Plan([.themeDay], at: hall.branch.id, starts: Hall.evening.adding(seconds: 7200), location: "陈家院子"), as: leader)?.kind == .forbidden)
  }
  @Test func aMemberMayNotPlanAndIsToldWhoMay() async throws {
    let hall = try await Hall()
    let refused = try await hall.world.refusal(of: Plan([.themeDay], at: hall.branch.id, starts: Hall.evening, location: "会议室"), as: hall.member(4))
    #expect(refused?.kind == .forbidden && refused?.problems.first?.word.zh.contains("书记") == true)
  }
  @Test func aBranchOutOfReachIsAbsent() async throws {
    let hall = try await Hall()
    await #expect(throws: OutOfReach.self) { try await hall.world.perform(Plan([.themeDay], at: hall.branch.id, starts: Hall.evening, location: "会议室"), as: hall.stranger) }
  }
  @Test func twoClerksChangingOnePlanCollideInWords() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    func change(_ place: String) -> ChangePlan {
      ChangePlan(gathering: id, version: 1, kinds: [.themeDay, .partyLecture], groups: [], title: nil, starts: Hall.evening, ends: nil, location: place, agenda: nil, presider: nil, lecturer: nil)
    }
    try await hall.world.perform(change("一楼"), as: hall.secretary)
    #expect(try await hall.world.refusal(of: change("二楼"), as: hall.commissioner)?.kind == .conflict)
    let g = try await hall.gathering(id)
    #expect(g.location == "一楼" && g.kinds == [.partyLecture, .themeDay] && g.version == 2)
  }
  @Test func asLastTimeGivesTheSameDayOfTheNextMonth() throws {
    var g = Gathering(
      id: ID(1), organization: Sample.branch, kinds: [.themeDay], groups: [], title: "x", starts: Moment(Day(year: 2026, month: 10, day: 31), minutes: 1170), ends: Moment(Day(year: 2026, month: 10, day: 31), minutes: 1230), location: "村部",
      agenda: "学习", state: .held, reason: "", presider: nil, recorder: nil, lecturer: nil, plannedAt: Hall.evening, version: 1)
    let draft = PlanPage.draft(like: g, whole: true, on: nil, today: Day(year: 2026, month: 11, day: 4))
    #expect(draft.starts == Moment(Day(year: 2026, month: 11, day: 30), minutes: 1170) && draft.ends == Moment(Day(year: 2026, month: 11, day: 30), minutes: 1230) && draft.kinds == [.themeDay])
    g.ends = nil
    #expect(PlanPage.draft(like: g, whole: false, on: Day(year: 2026, month: 12, day: 5), today: Day(year: 2026, month: 12, day: 4)).starts == Moment(Day(year: 2026, month: 12, day: 5), minutes: 1170))
  }
}

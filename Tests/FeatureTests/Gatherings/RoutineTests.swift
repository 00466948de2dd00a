import FeatureKit
import Support
import Testing
@testable import Gatherings

/// What recurs: plans made in time, once a month, and never beside what was planned by hand.
@Suite struct RoutineTests {
  private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  private static func terms(_ day: Int, working: Bool = true, every: Int = 1) -> Routine.Terms { Routine.Terms(kinds: [.themeDay], day: day, working: working, starts: 900, every: every, location: "会议室", title: "") }

  struct Row: Sendable { var on: Int, working = true, month: String, held: String, why: String }
  static let rows = [
    Row(on: 4, month: "2026-12-01", held: "2026-12-04", why: "a Friday"), Row(on: 5, month: "2026-12-01", held: "2026-12-07", why: "a Saturday: the Monday after"),
    Row(on: 5, working: false, month: "2026-12-01", held: "2026-12-05", why: "fixed to the day, whatever it is"), Row(on: 31, month: "2026-06-01", held: "2026-06-30", why: "June has no 31st"),
    Row(on: 31, month: "2026-05-01", held: "2026-05-29", why: "a Sunday at the month's end: before, so that it counts for May"), Row(on: 30, working: false, month: "2027-02-01", held: "2027-02-28", why: "the last day of February"),
  ]
  @Test(arguments: rows) func itIsHeldOnItsDayOrTheNextThatIsWorked(_ row: Row) {
    #expect(Self.terms(row.on, working: row.working).day(in: Self.day(row.month), .weekendsOnly) == Self.day(row.held), "\(row.why)")
  }
  @Test func nationalHolidaysAreNotWorked() async throws {
    let calendar = try await Hall().world.house.calendar
    #expect(Self.terms(5).day(in: Self.day("2026-10-01"), calendar) == Self.day("2026-10-08"))
  }
  @Test func monthsThatAreOverOrLookedAfterAreNotNext() {
    var routine = Sample.routine
    (routine.terms, routine.since, routine.last) = (Self.terms(5), Self.day("2026-09-01"), nil)
    let now = Moment(Self.day("2026-12-04"), minutes: 560)
    #expect(routine.next(now: now, .weekendsOnly) == Self.day("2026-12-01"), "its day is still to come")
    #expect(routine.next(now: Moment(Self.day("2026-12-07"), minutes: 900), .weekendsOnly) == Self.day("2027-01-01"), "it has begun")
    routine.last = Self.day("2026-12-01")
    #expect(routine.next(now: now, .weekendsOnly) == Self.day("2027-01-01") && routine.due(now: now, .weekendsOnly) == Self.day("2026-12-26"))
    routine.terms.every = 3
    #expect(routine.next(now: now, .weekendsOnly) == Self.day("2027-03-01"), "every third month from September on")
  }

  /// 4 December 2026, a Friday; the theme day is fixed to the 10th.
  private func fixed(_ hall: Hall, _ kinds: [Gathering.Kind] = [.themeDay], day: Int = 10) async throws -> ID<Routine> {
    ID(try await hall.world.perform(FixRoutine(kinds, at: hall.branch.id, day: day, starts: "15:00", ends: "16:30", location: "村党群服务中心"), as: hall.secretary).made?.id ?? 0)
  }
  /// What a round of the watch does of this.
  private func watch(_ hall: Hall) async throws {
    let due = try await hall.world.read { try PlanRoutine.due(in: $0).compactMap { $0 as? PlanRoutine } }
    for act in due { try await hall.world.perform(act, .clock) }
  }
  private func plans(_ hall: Hall) async throws -> [String] {
    try await hall.world.database.read { session in try session.rows("SELECT starts FROM gathering ORDER BY starts") { "\($0.moment(0).day) \($0.moment(0).time)" } }
  }
  @Test func theWatchPlansAMonthOnceAndInTime() async throws {
    let hall = try await Hall()
    _ = try await fixed(hall)
    for _ in 0..<3 { try await watch(hall) }
    #expect(try await plans(hall) == ["2026-12-10 15:00"])
    #expect(try await hall.world.journal().suffix(2) == ["gatherings.planRoutine", "gatherings.plan"])
    #expect(try await hall.heard(of: ID(Int64(hall.world.count("SELECT id FROM gathering")))) == Set(hall.members), "it is announced like any other")
    hall.world.travel(to: Moment(Self.day("2026-12-30"), minutes: 60))
    try await watch(hall)
    #expect(try await plans(hall).count == 1, "January's is eleven days and more away")
    for _ in 0..<2 { hall.world.travel(days: 1); try await watch(hall) }
    #expect(try await plans(hall) == ["2026-12-10 15:00", "2027-01-11 15:00"])
  }
  @Test func afterAStandstillNothingIsPlannedIntoThePast() async throws {
    let hall = try await Hall()
    _ = try await fixed(hall)
    hall.world.travel(to: Moment(Self.day("2027-03-09"), minutes: 60))
    try await watch(hall)
    #expect(try await plans(hall) == ["2027-03-10 15:00"])
  }
  @Test func aMonthPlannedByHandIsLeftAlone() async throws {
    let hall = try await Hall(), id = try await fixed(hall, [.themeDay, .partyLecture])
    let own = try await hall.plan([.themeDay], at: Moment(Self.day("2026-12-15"), minutes: 900))
    for _ in 0..<2 { try await watch(hall) }
    #expect(try await plans(hall) == ["2026-12-15 15:00"])
    #expect(try await hall.world.text("SELECT outcome FROM gathering_routine_month") == "byHand")
    #expect(try await hall.world.refusal(of: PlanRoutine(id, month: Self.day("2026-12-01")), as: hall.secretary)?.problems.map(\.code) == ["made"])
    try await hall.world.perform(Cancel(own, version: 1, because: "改期"), as: hall.secretary)
    try await watch(hall)
    #expect(try await hall.world.count("SELECT count(*) FROM gathering") == 1, "what somebody called off is not called back")
  }
  @Test func whoPlansMayHaveItNowAndNotTwice() async throws {
    let hall = try await Hall(), id = try await fixed(hall)
    try await hall.world.perform(PlanRoutine(id), as: hall.secretary)
    try await hall.world.perform(PlanRoutine(id), as: hall.secretary)
    #expect(try await plans(hall) == ["2026-12-10 15:00", "2027-01-11 15:00"])
    #expect(try await hall.world.refusal(of: PlanRoutine(id, month: Self.day("2026-12-31")), as: hall.secretary)?.problems.map(\.code) == ["made"])
    try await hall.plan([.themeDay], at: Moment(Self.day("2027-02-20"), minutes: 900))
    #expect(try await hall.world.refusal(of: PlanRoutine(id), as: hall.secretary)?.problems.map(\.code) == ["there"])
    #expect(try await hall.world.refusal(of: PlanRoutine(id), as: hall.member(3))?.kind == .forbidden)
    await #expect(throws: OutOfReach.self) { _ = try await hall.world.perform(PlanRoutine(id), as: hall.stranger) }
  }
  @Test func whatCannotBePlannedIsSaidToThoseWhoPlanAndStopsNobodyElse() async throws {
    let hall = try await Hall(), id = try await fixed(hall)
    try await hall.plan([.committeeMeeting], at: Moment(Self.day("2026-12-10"), minutes: 900))
    try await watch(hall)
    #expect(try await hall.world.text("SELECT outcome FROM gathering_routine_month") == "refused")
    #expect(try await plans(hall).count == 1)
    let about = Reference(Routine.reference, id).description
    #expect(try await hall.world.text("SELECT zh FROM notice WHERE about = \(about) AND person = \(hall.members[0])").contains("同一时间已安排了另一项活动"))
  }
  @Test func theOrganizationLifeDayIsTheThemeDaysDayAndProvesNothingElse() async throws {
    let hall = try await Hall(), id = try await fixed(hall, day: 3)
    #expect(try await hall.world.refusal(of: FixRoutine([.themeDay], at: hall.branch.id, day: 20, starts: "15:00", location: "会议室"), as: hall.secretary)?.problems.map(\.code) == ["lifeDay.second"])
    hall.world.travel(to: Moment(Self.day("2027-01-04"), minutes: 1200))
    try await hall.world.perform(PlanRoutine(id), as: hall.secretary)
    let planned = ID<Gathering>(Int64(try await hall.world.count("SELECT id FROM gathering")))
    hall.world.travel(to: Moment(Self.day("2027-02-03"), minutes: 1200))
    try await hall.mark(planned)
    try await hall.world.perform(hall.minutes(planned), as: hall.secretary)
    let branch = Reference(Organization.reference, hall.branch.id).description
    #expect(try await hall.world.text("SELECT kind FROM gathering_evidence WHERE subject = \(branch)") == "themeDay")
  }
  @Test func changesAndEndsAreTakenBackAndLeavePlansAlone() async throws {
    let hall = try await Hall(), id = try await fixed(hall)
    try await watch(hall)
    func present() async throws -> Routine { try await hall.world.read { try RoutineTable.one(id, in: $0) } }
    let change = ChangeRoutine(routine: id, version: 1, kinds: [.themeDay], day: 20, working: true, starts: "19:00", location: "会议室")
    try await hall.world.perform(change, as: hall.secretary)
    #expect(try await present().terms.day == 20)
    let named = try await hall.world.read(as: hall.secretary) { try $0.names([Reference(Routine.reference, id)]).values.map(\.text) }
    #expect(named == ["主题党日"])
    #expect(try await hall.world.refusal(of: change, as: hall.secretary)?.problems.map(\.code) == ["same"])
    #expect(try await hall.world.refusal(of: EndRoutine(id, version: 1), as: hall.secretary)?.kind == .conflict, "somebody changed it meanwhile")
    try await hall.world.perform(UndoRoutine(id, version: 2), as: hall.secretary)
    #expect(try await present().terms.day == 10)
    #expect(try await present().number == 1)
    #expect(try await hall.world.refusal(of: UndoRoutine(id, version: 3), as: hall.secretary)?.problems.map(\.code) == ["first"])
    try await hall.world.perform(EndRoutine(id, version: 3), as: hall.secretary)
    hall.world.travel(to: Moment(Self.day("2027-01-05"), minutes: 60))
    try await watch(hall)
    #expect(try await plans(hall) == ["2026-12-10 15:00"], "the plan stays, and no other is made")
    #expect(try await hall.world.refusal(of: PlanRoutine(id), as: hall.secretary)?.problems.map(\.code) == ["ended"])
    try await hall.world.perform(ResumeRoutine(id, version: 4), as: hall.secretary)
    #expect(try await hall.world.refusal(of: ResumeRoutine(id, version: 5), as: hall.secretary)?.problems.map(\.code) == ["holds"])
    try await watch(hall)
    #expect(try await plans(hall) == ["2026-12-10 15:00", "2027-01-11 15:00"])
  }
  @Test func whatCannotRecurIsRefusedFieldByField() async throws {
    let hall = try await Hall()
    let wrong = FixRoutine([], at: hall.branch.id, day: 32, starts: "25:00", ends: "0:00", every: 2, location: " ", title: String(repeating: "长", count: 61))
    #expect(try await hall.world.refusal(of: wrong, as: hall.secretary)?.problems.map(\.code) == ["kinds.none", "day.range", "starts.time", "ends.order", "every.unknown", "location.missing", "title.long"])
    #expect(try await hall.world.refusal(of: FixRoutine([.themeDay], at: hall.branch.id, day: 5, starts: "15:00", location: "会议室"), as: hall.member(3))?.kind == .forbidden)
    #expect(try await hall.world.refusal(of: FixRoutine([.themeDay], at: hall.branch.id, day: 5, starts: "15:00", location: "会议室"), as: hall.leaderOfFirstGroup)?.problems.map(\.code) == ["group.own"])
    #expect(try await hall.world.count("SELECT count(*) FROM gathering_routine") == 0)
  }

  @Test func onThePageItIsFixedChangedAndTakenBack() async throws {
    let office = try await Office(), hall = office.hall, path = "/organizations/\(hall.branch.id)/routines"
    try await office.visit { site in
      #expect(try await site.get(path, as: "secretary").text.contains("还没有定期安排"))
      let fixed = try await site.post("\(path)/new", as: "secretary", [("kinds", "themeDay"), ("every", "1"), ("day", "10"), ("working", "true"), ("starts", "15:00"), ("location", "村党群服务中心")])
      #expect(fixed.location == path, "\(fixed.text)")
      let page = try await site.get(path, as: "secretary").text
      #expect(page.contains("组织生活日") && page.contains("每月10日，遇休息日顺延") && page.contains("12月10日"))
      let id = try #require(page.firstMatch(of: /\/routines\/([0-9]+)\/end/)).output.1
      #expect(try await site.get("/routines/\(id)/change", as: "secretary").text.contains("value=\"15:00\""))
      let late = try await site.post("/routines/\(id)/change", as: "secretary", [("version", "1"), ("kinds", "themeDay"), ("day", "99"), ("starts", "15:00"), ("location", "会议室二")])
      #expect(late.status == 422 && late.text.contains("会议室二") && late.text.contains("请填 1 到 31"))
      #expect(try await site.post("/routines/\(id)/plan", as: "secretary", [("month", "2026-12-01")]).location == path)
      #expect(try await site.post("/routines/\(id)/end", as: "secretary", [("version", "1")]).location == path)
      let seen = try await site.get(path, as: "member").text
      #expect(seen.contains("停止") && !seen.contains("/resume"))
      #expect(try await site.get(path, as: "stranger").status == 404)
    }
    #expect(try await plans(hall) == ["2026-12-10 15:00"])
  }
}

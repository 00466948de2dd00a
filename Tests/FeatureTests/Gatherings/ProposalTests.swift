import FeatureKit
import Support
import Testing
@testable import Gatherings

/// Which day a plan proposes for a duty: one on which it counts, that is worked, and that is not over.
@Suite struct ProposalTests {
  private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  private static func duty(_ state: Duty.State, from start: String, until end: String, grace: String) -> DutyLine {
    DutyLine(
      key: Duty.Key("ZB-16", Reference(Organization.reference, 4), day(start)), title: Word(zh: "主题党日", en: "theme day"), organization: ID(4), organizationName: "柳河村党支部", state: state, end: day(end),
      graceEnd: day(grace), proof: ["themeDay"])
  }
  struct Row: Sendable { var state: Duty.State, last: String?, today: String, proposed: String?, why: String }
  static let november = [
    Row(state: .pending, last: "2026-10-10", today: "2026-11-02", proposed: "2026-11-10", why: "the same day of the month as last time"),
    Row(state: .pending, last: "2026-10-07", today: "2026-11-20", proposed: "2026-11-23", why: "the usual day is over and the next one lies in December: a working day soon, not 7 December"),
    Row(state: .pending, last: "2026-10-14", today: "2026-11-02", proposed: "2026-11-16", why: "the usual day is a Saturday: the Monday after it"),
    Row(state: .pending, last: "2026-10-29", today: "2026-11-02", proposed: "2026-11-30", why: "a Sunday at the end: the last working day of the period"),
    Row(state: .pending, last: nil, today: "2026-11-30", proposed: "2026-11-30", why: "the last day itself"),
    Row(state: .pending, last: nil, today: "2026-11-03", proposed: "2026-11-06", why: "nothing to go by: soon, with time to tell people"),
    Row(state: .late, last: "2026-10-10", today: "2026-12-02", proposed: "2026-12-10", why: "late: within the days on which it can be made up"),
    Row(state: .late, last: "2026-10-28", today: "2026-12-12", proposed: "2026-12-14", why: "late on a Saturday: the last working day of the grace"),
    Row(state: .missed, last: "2026-10-10", today: "2026-12-20", proposed: nil, why: "no day is left, and none is invented"),
  ]
  @Test(arguments: november) func theDayCountsIsWorkedAndIsNotOver(row: Row) {
    let duty = Self.duty(row.state, from: "2026-11-01", until: "2026-11-30", grace: "2026-12-14")
    let found = Proposal.day(for: duty, like: row.last.map(Self.day), today: Self.day(row.today), .weekendsOnly)
    #expect(found == row.proposed.map(Self.day), "\(row.why)")
  }

  @Test func theFormForADutyProposesThatDayAndSaysUntilWhen() async throws {
    let hall = try await Hall(), today = Self.day("2026-12-04"), first = Self.day("2026-12-01"), last = Self.day("2026-12-31"), id = hall.branch.id
    try await hall.world.database.write { session in
      try session.execute("""
        INSERT INTO duty (rule, version, organization, subject_kind, subject, period_start, period_end, grace_end, counted_in, shown_from, state, needed)
        VALUES ('ZB-16', '1', \(id), 'organization', \(id), \(first), \(last), \(last.adding(15)), \(first), \(first), 'pending', 1)
        """)
    }
    let may = hall.world.house.grants.permissions(of: .secretary).union(["duties.read"]), duty = "ZB-16.organization.\(id).2026-12-01"
    let secretary = Actor(account: ID(1), person: hall.members[0], posts: [.init(role: .secretary, place: hall.branch.place, may: may)])
    let page = try await hall.world.read(as: secretary, sight: "gatherings.plan") { try PlanPage.load(hall.branch.id, Entered(["kind": .text("themeDay"), "duty": .text(duty)]), in: $0) }
    #expect(page.duty?.key.description == duty)
    #expect(page.draft.starts?.day == Self.day("2026-12-07") && page.draft.kinds == [.themeDay])
    #expect(page.view(Reader(language: .zh, today: today)).markup.contains("12月31日前召开的，归档后自动办结"))
    let other = try await hall.world.read(as: secretary, sight: "gatherings.plan") { try PlanPage.load(hall.branch.id, Entered(["duty": .text("ZB-16.organization.999.2026-12-01")]), in: $0) }
    #expect(other.duty == nil)
  }
}

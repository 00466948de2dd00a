import FeatureKit
import Foundation
import People
import Procedures
import Support
import Testing
@testable import Admission
@testable import Cases

/// Every gate of every step, tried once.
@Suite struct RefusalTests {
  @Test func whoBeginsIsOfAgeHasABirthDayAndIsNoMember() async throws {
    let desk = try await Desk(born: Day(year: 2008, month: 12, day: 5)), first = desk.tree.first.id
    func tried(_ person: ID<Person>, _ on: String = "2026-12-04") async throws -> [String] { try await desk.world.refusal(of: BeginCase<Admission>(first, person: person, values: ["on": on]), as: desk.secretary)?.problems.map(\.code) ?? [] }
    #expect(try await tried(desk.zhou) == ["age"], "eighteen tomorrow")
    #expect(try await tried(desk.members[1]) == ["member"])
    let unknown = ID<Person>(try await desk.world.perform(AddPerson(organization: first, name: "无日期", status: .none)).made?.id ?? 0)
    #expect(try await tried(unknown) == ["birth.none"])
    desk.world.travel(days: 1)
    #expect(try await tried(desk.zhou, "2026-12-05") == [])
    await #expect(throws: OutOfReach.self) { try await desk.world.perform(BeginCase<Admission>(first, person: desk.zhou, values: ["on": "2026-12-05"]), as: desk.neighbour) }
  }
  @Test func cultivationHasItsRecommendationCompanionsReportsAndYear() async throws {
    let desk = try await Desk(born: Day(year: 2000, month: 3, day: 8)), id = try await desk.begin(on: "2024-01-10")
    #expect(try await desk.refused(id, ("talk", ["on": "2024-01-20", "who": "路人", "record": "谈"])) == ["value.choice"])
    try await desk.take(id, ("talk", ["on": "2024-03-01", "who": "林晓梅", "record": "谈"]))
    #expect(try await desk.world.count("SELECT late FROM case_event WHERE case_file = \(id) AND step = 'talk'") == 1, "more than a month")
    #expect(try await desk.refused(id, ("pick", ["on": "2024-06-03", "by": "members", "record": "同意"])) == ["league"])
    try await desk.take(id, ("pick", ["on": "2024-06-03", "by": "members", "why": "不是团员", "record": "同意"]))
    try await desk.take(id, Filled.cultivated[2])
    #expect(try await desk.refused(id, ("companions", ["on": "2024-06-12", "first": "陈桂兰", "second": "陈桂兰"])) == ["same"])
    try await desk.take(id, Filled.cultivated[3])
    #expect(try await desk.refused(id, ("assess", ["on": "2024-12-03", "reports": "1", "record": "少"])) == ["reports.few"])
    try await desk.walk(id, Array(Filled.cultivated[4...4]))
    #expect(try await desk.one(id).step == "assess", "the year is not full")
    try await desk.take(id, ("assess", ["on": "2025-05-03", "reports": "2", "record": "好"]))
    #expect(try await desk.one(id).step == "assess", "still not, though assessed twice")
    try await desk.take(id, ("assess", ["on": "2025-06-03", "reports": "2", "record": "好"]))
    #expect(try await desk.refused(id, ("listOld", ["on": "2025-06-02", "asked": "1", "opinions": "好", "result": "no"])) == ["day.before", "step.early", "result.no"])
  }
  @Test func aProspectIsReviewedTrainedAndPreviewed() async throws {
    let desk = try await Desk(now: Moment(Day(year: 2027, month: 12, day: 10), minutes: 560)), id = try await desk.begin(on: "2024-01-10")
    try await desk.walk(id, Filled.cultivated + Filled.listed.prefix(2))
    #expect(try await desk.refused(id, ("introducers", ["on": "2025-06-13", "first": "陈桂兰", "second": "陈桂兰"])) == ["same"])
    try await desk.take(id, Filled.introducers("2025-06-13"))
    #expect(try await desk.refused(id, ("review", ["on": "2025-06-20", "self": "有", "relatives": "有", "result": "no"])) == ["result.no"])
    try await desk.take(id, Filled.review("2025-06-20"))
    for (days, hours, codes) in [("2", "23", ["training.short"]), ("3", "0", []), ("0", "24", [])] as [(String, String, [String])] {
      #expect(try await desk.refused(id, ("train", ["on": "2025-06-25", "days": days, "hours": hours, "result": codes.isEmpty ? "no" : "yes"])) == (codes.isEmpty ? ["result.no"] : codes), "\(days) days, \(hours) hours")
    }
    try await desk.take(id, Filled.train("2025-06-25"))
    #expect(try await desk.refused(id, ("examine", ["on": "2026-06-21", "record": "合格", "result": "yes"])) == ["review.old"])
    try await desk.visit { site async throws in #expect(try await site.get("/cases/\(id)", as: "secretary").text.contains("办理这一步"), "a day long past can still be entered") }
    #expect(try await desk.refused(id, ("examine", ["on": "2025-06-28", "record": "合格", "result": "no"])) == ["result.no"])
    try await desk.take(id, Filled.previewed[0])
    #expect(try await desk.refused(id, ("preview", ["on": "2025-06-30", "leaves": "2025-09-30", "result": "yes"])) == ["leaving"])
    #expect(try await desk.refused(id, ("preview", ["on": "2025-06-30", "leaves": "2025-10-01", "result": "no"])) == ["result.no"])
    try await desk.take(id, ("preview", ["on": "2025-06-30", "leaves": "2025-09-30", "result": "yes"]), text: "组织部同意办理")
  }
  @Test func theMeetingVotesByTheRuleAndTheCommitteeDecidesInTime() async throws {
    let desk = try await Desk(now: Moment(Day(year: 2027, month: 12, day: 10), minutes: 560)), id = try await desk.begin(on: "2024-01-10")
    try await desk.walk(id, Filled.cultivated + Filled.listed + Filled.previewed)
    func vote(_ more: [String: String], agree: Int = 4, against: Int = 0) async throws -> [String] { try await desk.refused(id, ("meeting", Filled.vote("2025-07-05", agree: agree, against: against, more))) }
    #expect(try await vote(["entitled": "6"]) == ["vote.entitled"])
    #expect(try await vote(["present": "6"]) == ["vote.present"])
    #expect(try await vote(["written": "2"]) == ["vote.written"])
    #expect(try await vote(["agreeAgain": "3"]) == ["vote.differs"])
    #expect(try await vote(["present": "2"], agree: 2) == ["vote.quorum"])
    #expect(try await vote(["present": "3"]) == ["vote.total"])
    #expect(try await vote([:], agree: 2, against: 2) == ["vote.lost"])
    #expect(try await vote(["secondTeller": "何玉珍"]) == ["same"])
    #expect(try await vote(["agree": "四"]) == ["value.number"])
    try await desk.walk(id, Array(Filled.admitted[0...1]))
    #expect(try await desk.refused(id, ("approve", ["on": "2026-01-06"])) == ["approval.late"], "six months after the meeting at most")
    try await desk.take(id, ("approve", ["on": "2025-12-05"]))
    #expect(try await desk.world.count("SELECT late FROM case_event WHERE case_file = \(id) AND step = 'approve'") == 1, "more than three months is late")
    try await desk.walk(id, [("record", ["on": "2025-12-06"]), ("assign", ["on": "2025-12-07"]), ("oath", ["on": "2025-12-20", "place": "中心"]), ("observe", ["on": "2026-01-05", "record": "好"]), ("observe", ["on": "2026-06-30", "record": "好"])])
    #expect(try await desk.refused(id, ("convert", ["on": "2026-07-04"])) == ["probation"])
    try await desk.take(id, ("convert", ["on": "2026-07-05"]))
    #expect(try await desk.refused(id, ("vote", Filled.vote("2026-07-10", agree: 2, against: 2, ["opinions": "意见", "decision": "confirm"]))) == ["vote.lost"])
  }
  @Test func aBranchWithoutFullMembersIsToldAheadOfTime() async throws {
    let desk = try await Desk(), second = desk.tree.second.id
    let person = ID<Person>(try await desk.world.perform(AddPerson(organization: second, name: "覃丽华", residentNumber: residentNumber("19900102", 109), status: .none)).made?.id ?? 0)
    let id = ID<Case>(try await desk.world.perform(BeginCase<Admission>(second, person: person, values: ["on": "2026-12-01"]), as: desk.neighbour).made?.id ?? 0)
    try await desk.visit { site async throws in #expect(try await site.get("/cases/\(id)", as: "neighbour").text.contains("本支部可以担任的正式党员不足 1 名")) }
  }
}

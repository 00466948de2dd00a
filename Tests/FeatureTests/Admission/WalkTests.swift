import FeatureKit
import Foundation
import People
@testable import Procedures
import Support
import Testing
@testable import Admission
@testable import Cases

@Suite struct WalkTests {
  @Test func anApplicationByTheTextOf2014IsWalkedToTheArchive() async throws {
    let desk = try await Desk(), id = try await desk.begin(on: "2024-01-10")
    #expect(try await desk.status() == "applicant")
    try await desk.walk(id, Filled.cultivated)
    #expect(try await desk.status() == "activist")
    #expect(try await desk.one(id).step == "listOld", "two assessments and a full year")
    try await desk.walk(id, Filled.listed)
    #expect(try await desk.status() == "prospect")
    try await desk.walk(id, Filled.previewed + Filled.admitted)
    #expect(try await desk.status() == "probationary")
    #expect(try await desk.world.count("SELECT joined FROM person WHERE id = \(desk.zhou)") == Day(year: 2025, month: 7, day: 5).number, "membership counts from the meeting")
    try await desk.walk(id, Filled.observed + Filled.confirmed)
    let over = try await desk.one(id)
    #expect(over.state == .done)
    #expect(try await desk.status() == "full")
    #expect(try await desk.world.count("SELECT confirmed FROM person WHERE id = \(desk.zhou)") == Day(year: 2026, month: 7, day: 5).number)
    #expect(try await desk.world.journal().filter { $0 == "people.changeStatus" }.count == 5, "each stage is recorded in the register")
    let names = try await desk.world.read(as: desk.county) { scope in try CaseFile.load(id, of: Admission.plan, in: scope).steps(of: Admission.plan).map(\.name) }
    #expect(names.count == 25, "the steps of the text of 2014: \(names)")
  }
  @Test func byTheTextOf2026ConsentAndFiveWorkingDaysOfNoticeComeBeforeTheListing() async throws {
    let desk = try await Desk(now: Moment(Day(year: 2027, month: 12, day: 10), minutes: 560)), id = try await desk.begin(on: "2026-06-01")
    try await desk.walk(id, [("talk", ["on": "2026-06-20", "who": "林晓梅", "record": "谈了动机"]), ("pick", ["on": "2026-07-01", "by": "members", "record": "同意"]), ("file", ["on": "2026-07-03"]), ("companions", ["on": "2026-07-04", "first": "陈桂兰"])])
    try await desk.walk(id, [("assess", ["on": "2027-01-04", "reports": "2", "record": "好"]), ("assess", ["on": "2027-07-01", "reports": "2", "record": "好"])])
    let hear: Step = ("hear", ["on": "2027-07-02", "asked": "12", "opinions": "都同意", "result": "yes"])
    try await desk.walk(id, [hear, ("consent", ["on": "2027-07-05"]), ("notice", ["on": "2027-07-06", "place": "村务公开栏"])])
    let list: Step = ("list", ["on": "2027-07-14", "objections": "0"])
    #expect(try await desk.refused(id, list) == ["step.uncounted"], "the holidays of 2027 are not published")
    #expect(try await desk.refused(id, ("list", ["on": "2027-07-14", "objections": "1"]), text: "按周一至周五计") == ["objections"])
    try await desk.take(id, list, text: "按周一至周五计算，已满五个工作日")
    #expect(try await desk.status() == "prospect")
    try await desk.walk(id, [Filled.introducers("2027-07-15"), Filled.review("2027-07-20"), Filled.train("2027-07-30"), ("examine", ["on": "2027-08-02", "record": "合格", "result": "yes"]), ("preview", ["on": "2027-08-05", "result": "yes"]), ("form", ["on": "2027-08-20", "number": "0012"])])
    #expect(try await desk.one(id).due == Day(year: 2027, month: 9, day: 5), "a month from the pre-review, not from the form")
    try await desk.take(id, ("meeting", Filled.vote("2027-09-10")))
    #expect(try await desk.world.count("SELECT late FROM case_event WHERE case_file = \(id) AND step = 'meeting'") == 1, "late steps are marked")
    let names = try await desk.world.read(as: desk.county) { scope in try CaseFile.load(id, of: Admission.plan, in: scope).steps(of: Admission.plan).map(\.name) }
    #expect(!names.contains("listOld") && names.contains("notice") && !names.contains("general"))
  }
  @Test func probationIsExtendedOnceAndThenConfirmed() async throws {
    let desk = try await Desk(now: Moment(Day(year: 2027, month: 12, day: 10), minutes: 560)), id = try await desk.begin(on: "2024-01-10")
    try await desk.walk(id, Filled.cultivated + Filled.listed + Filled.previewed + Filled.admitted + Filled.observed)
    func vote(_ on: String, _ more: [String: String]) -> Step { ("vote", Filled.vote(on, ["opinions": "意见"].merging(more) { $1 })) }
    #expect(try await desk.refused(id, vote("2026-07-10", ["decision": "extend"])) == ["months.none"])
    for months in ["5", "13"] { #expect(try await desk.refused(id, vote("2026-07-10", ["decision": "extend", "months": months])) == ["months"]) }
    try await desk.walk(id, [vote("2026-07-10", ["decision": "extend", "months": "6"]), ("approveVote", ["on": "2026-08-01"])])
    #expect(try await desk.one(id).step == "observe", "observed again")
    #expect(try await desk.status() == "probationary")
    try await desk.take(id, ("observe", ["on": "2026-12-30", "record": "改进"]))
    #expect(try await desk.refused(id, ("convert", ["on": "2027-01-04"])) == ["probation"])
    try await desk.take(id, ("convert", ["on": "2027-01-05"]))
    #expect(try await desk.refused(id, vote("2027-01-08", ["decision": "extend", "months": "6"])) == ["extended"])
    try await desk.take(id, vote("2027-01-08", ["decision": "confirm"]))
    #expect(try await desk.refused(id, ("approveVote", ["on": "2027-02-01", "confirmedOn": "2026-07-05"])) == ["confirmed"], "not before the extended probation ended")
    #expect(try await desk.refused(id, ("approveVote", ["on": "2027-02-01"])) == ["confirmed.none"])
    try await desk.take(id, ("approveVote", ["on": "2027-02-01", "confirmedOn": "2027-01-05"]))
    #expect(try await desk.status() == "full")
  }
  @Test func aProbationThatIsCancelledEndsMembership() async throws {
    let desk = try await Desk(), id = try await desk.begin(on: "2024-01-10")
    try await desk.walk(id, Filled.cultivated + Filled.listed + Filled.previewed + Filled.admitted + Filled.observed)
    try await desk.walk(id, [("vote", Filled.vote("2026-07-10", ["opinions": "意见", "decision": "cancel"])), ("approveVote", ["on": "2026-08-01"])])
    #expect(try await desk.status() == "former")
    #expect(try await desk.world.text("SELECT standing FROM person WHERE id = \(desk.zhou)") == "probationCancelled")
    #expect(try await desk.one(id).step == "archive")
  }
  @Test func theCountyMayMoveOpenFilesToTheTextInForce() throws {
    var rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path)
    let today = Day(year: 2026, month: 12, day: 4), began = Day(year: 2025, month: 1, day: 1)
    let text = try String(contentsOf: World.root.appending(path: "regulations/local.yaml"), encoding: .utf8) + "\noverrides:\n  - rule: FZ-38\n    from: 2026-06-01\n    zh: 县委组织部规定。\n    en: The county says so.\n    parameters: {opening: 0}\n"
    var file = CaseFile(file: Case(id: ID(1), plan: "admission", organization: ID(3), organizationName: "支部", boundOn: began, step: "assess", since: began, due: nil, waitsAt: ID(3), waitsAtName: "支部", openedOn: began), organization: Organization(id: ID(3), parent: nil, path: "/3/", name: "支部", kind: .branch), above: [], events: [], place: Place(id: ID(3), path: "/3/"))
    file.bind(Admission.plan, rules, on: today)
    #expect(file.version == "2014.06" && file.file.boundOn == began)
    rules = try rules.replacing(with: text, named: "local.yaml")
    file.bind(Admission.plan, rules, on: today)
    #expect(file.version == "2026.05" && file.file.boundOn == today)
  }
}

import FeatureKit
import Foundation
import Support
import Testing
@testable import Cases
@testable import Procedures
@testable import WeakBranches

/// Every refusal of every move of a case, without a database.
@Suite struct CaseDecisions {
  typealias Begin = BeginCase<WeakBranches>
  typealias Take = TakeStep<WeakBranches>
  static let county = Organization(id: ID(1), parent: nil, path: "/1/", name: "青禾县委", kind: .localCommittee)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let day = Day(year: 2026, month: 12, day: 4)

  static func occasion(_ day: Day = Self.day) throws -> Occasion {
    let house = House(
      rules: try RuleBook.load(directory: World.root.appending(path: "regulations").path), grants: Grants([]), calendar: try WorkingCalendar.load(file: World.root.appending(path: "Data/holidays_cn_2018_2026.csv").path))
    return Occasion(now: Moment(day, minutes: 560), actor: Actor(account: ID(1), posts: []), house: house, seed: 1000)
  }
  static func file(at step: String, _ state: Case.State = .open, due: Day? = nil, planned: Day? = nil) -> CaseFile {
    let closed = state == .done || state == .withdrawn
    let c = Case(
      id: ID(9), plan: "weakBranches", organization: branch.id, organizationName: branch.name, boundOn: day.adding(-200), step: step, since: day.adding(-5), due: due, waitsAt: town.id, waitsAtName: town.name, state: state,
      suspendedOn: state == .suspended ? day.adding(-3) : nil, openedOn: day.adding(-200), closedOn: closed ? day : nil)
    let events = planned.map { [CaseEvent(number: 1, kind: .taken, step: "plan", text: "", by: nil, at: Moment($0, minutes: 600))] } ?? []
    return CaseFile(file: c, organization: branch, above: [county, town], events: events, place: town.place)
  }
  /// Before a case is opened about an organization.
  static func before(_ o: Organization, on day: Day = Self.day, isOpen: Bool = false) -> Begin.Situation {
    let file = Case(id: ID(0), plan: "weakBranches", organization: o.id, organizationName: o.name, boundOn: day, step: "propose", since: day, due: nil, waitsAt: o.id, waitsAtName: o.name, openedOn: day)
    return Begin.Situation(before: CaseFile(file: file, organization: o, above: [county, town], events: [], place: town.place), isOpen: isOpen)
  }
  private func codes(_ work: () throws -> Outcome) throws -> [String] {
    do { _ = try work(); return [] } catch let refusal as Refusal { return refusal.problems.map(\.code) }
  }
  private let plan = ["countyLeader": "甲", "townLeader": "乙", "firstSecretary": "丙", "partner": "县水利局", "measures": "补开大会", "until": "2027-06-04"]

  @Test func aCaseIsOpenedWithWhatHoldsAndWhatWasSeen() throws {
    func tried(_ values: [String: String]? = ["facts": "没有开会"], _ ticked: [String]? = ["3"], text: String? = nil, of o: Organization = Self.branch, isOpen: Bool = false, on day: Day = Self.day) throws -> [String] {
      try codes { try Begin(o.id, values: values, ticked: ticked, text: text).decide(Self.before(o, on: day, isOpen: isOpen), Self.occasion(day)) }
    }
    #expect(try tried() == [])
    #expect(try tried(nil, nil) == ["value.missing", "ticked.none"])
    #expect(try tried(["facts": "  "]) == ["value.missing"])
    #expect(try tried(["facts": String(repeating: "长", count: 501)], text: String(repeating: "长", count: 501)) == ["value.long", "text.long"])
    #expect(try tried(["facts": "事"], ["99"]) == ["ticked.unknown"])
    #expect(try tried(["facts": "事"], ["x"]) == ["ticked.none"])
    #expect(try tried(of: Self.county) == ["organization.kind"])
    #expect(try tried(isOpen: true) == ["case.open"])
    #expect(try tried(on: Day(year: 2018, month: 10, day: 27)).contains("rule.none"))
    let out = try Begin(Self.branch.id, values: ["facts": "事"], ticked: ["3"]).decide(Self.before(Self.branch), Self.occasion())
    #expect(out.made == Reference(Case.reference, 1000) && out.notices.map(\.to) == [.posts(Role.desk, Self.county.id)], "the county's turn, two levels up")
    #expect(!out.entry.sentence.zh.contains("事，") && out.entry.clause == Clause("RS-01"))
  }
  @Test func aStepIsTakenWhenItsTurnHasComeAndEverythingIsThere() throws {
    func tried(_ step: String, _ values: [String: String]? = nil, in file: CaseFile, on day: Day = Self.day) throws -> [String] { try codes { try Take(ID(9), step, values: values).decide(file, Self.occasion(day)) } }
    let decide = Self.file(at: "decide")
    #expect(try tried("decide", ["decidedOn": "2026-12-04"], in: decide) == [])
    #expect(try tried("decide", in: decide) == ["value.missing"])
    #expect(try tried("decide", ["decidedOn": "2026-02-30"], in: decide) == ["value.day"])
    #expect(try tried("decide", ["decidedOn": "2026-12-05"], in: decide) == ["day.ahead"])
    #expect(try tried("plan", plan, in: decide) == ["step.passed"], "another step is meant")
    #expect(try tried("nothing", in: decide) == ["step.passed"])
    #expect(try tried("decide", in: Self.file(at: "decide", .suspended)) == ["case.suspended"])
    for state in [Case.State.done, .withdrawn] { #expect(try tried("decide", in: Self.file(at: "decide", state)) == ["case.closed"]) }
  }
  @Test func thePlanNamesFourHelpersAndADayWithinTheTime() throws {
    func tried(_ change: [String: String]) throws -> [String] { try codes { try Take(ID(9), "plan", values: plan.merging(change) { $1 }).decide(Self.file(at: "plan"), Self.occasion()) } }
    #expect(try tried([:]) == [])
    #expect(try tried(["townLeader": "甲"]) == ["helpers.same"])
    #expect(try tried(["partner": ""]) == ["value.missing"])
    #expect(try tried(["countyLeader": String(repeating: "长", count: 61)]) == ["value.long"])
    for (until, codes) in [("2027-03-03", ["until.range"]), ("2027-03-04", []), ("2027-12-04", []), ("2027-12-05", ["until.range"])] as [(String, [String])] { #expect(try tried(["until": until]) == codes, "\(until)") }
  }
  @Test func puttingRightTakesItsTime() throws {
    func tried(_ day: String) throws -> Refusal? {
      do { _ = try Take(ID(9), "putRight", values: ["report": "完成"]).decide(Self.file(at: "putRight", planned: Day(year: 2026, month: 8, day: 31)), Self.occasion(Day(day) ?? Self.day)); return nil } catch let refusal as Refusal { return refusal }
    }
    let early = try #require(try tried("2026-11-29"))
    #expect(early.problems.map(\.code) == ["step.early"] && early.problems[0].clause == Clause("RS-01") && early.problems[0].word.zh.contains("2026年11月30日"), "three months after 31 August, clamped to the month's end")
    #expect(try tried("2026-11-30") == nil)
  }
  @Test func theReviewAsksWhetherPeopleAreSatisfied() throws {
    func tried(_ asked: String, _ satisfied: String) throws -> [String] { try codes { try Take(ID(9), "review", values: ["asked": asked, "satisfied": satisfied, "report": "看过"]).decide(Self.file(at: "review"), Self.occasion()) } }
    for (asked, satisfied, codes) in [("60", "48", []), ("60", "47", ["satisfied.few"]), ("61", "48", ["satisfied.few"]), ("61", "49", []), ("0", "0", ["satisfied.more"]), ("10", "11", ["satisfied.more"]), ("-1", "0", ["value.number"]), ("六十", "48", ["value.number"])] as [(String, String, [String])] {
      #expect(try tried(asked, satisfied) == codes, "\(satisfied) of \(asked)")
    }
  }
  @Test func theLastStepEndsTheCase() throws {
    let out = try Take(ID(9), "strikeOff", values: ["checkedOn": "2026-12-04"]).decide(Self.file(at: "strikeOff", due: Self.day.adding(-1)), Self.occasion())
    #expect(out.notices.map(\.to) == [.posts(Role.desk, Self.branch.id)])
    #expect(out.changes.count == 3, "the case, the event, what was filled in")
  }
  @Test func sendingBackAndRestingNeedAReason() throws {
    let now = try Self.occasion(), here = Self.file(at: "plan", due: Self.day.adding(4))
    func back(_ text: String?, _ step: String = "plan", in file: CaseFile? = nil) throws -> [String] { try codes { try ReturnCase<WeakBranches>(ID(9), step, because: text).decide(file ?? here, now) } }
    #expect(try back("请补写措施") == [])
    #expect(try back(" ") == ["text.missing"])
    #expect(try back(String(repeating: "长", count: 501)) == ["text.long"])
    #expect(try back("再看", "propose", in: Self.file(at: "propose")) == ["step.first"])
    #expect(try back("再看", "decide") == ["step.passed"])
    #expect(try back("再看", in: Self.file(at: "plan", .done)) == ["case.closed"])
    #expect(try codes { try SuspendCase<WeakBranches>(ID(9), because: "换届").decide(here, now) } == [])
    #expect(try codes { try SuspendCase<WeakBranches>(ID(9), because: nil).decide(here, now) } == ["text.missing"])
    #expect(try codes { try SuspendCase<WeakBranches>(ID(9), because: "换届").decide(Self.file(at: "plan", .suspended), now) } == ["case.suspended"])
    #expect(try codes { try ResumeCase<WeakBranches>(ID(9)).decide(here, now) } == ["case.notSuspended"])
    let rested = try ResumeCase<WeakBranches>(ID(9)).decide(Self.file(at: "plan", .suspended, due: Self.day.adding(4)), now)
    #expect(rested.notices[0].word.zh.contains("2026年12月11日"), "three days of rest do not count")
    #expect(try codes { try WithdrawCase<WeakBranches>(ID(9), because: "列错").decide(here, now) } == [])
    #expect(try codes { try WithdrawCase<WeakBranches>(ID(9), because: "").decide(here, now) } == ["text.missing"])
    #expect(try codes { try WithdrawCase<WeakBranches>(ID(9), because: "列错").decide(Self.file(at: "plan", .withdrawn), now) } == ["case.closed"])
    #expect(try codes { try NoteCase<WeakBranches>(ID(9), " ").decide(here, now) } == ["text.missing"])
    #expect(try codes { try NoteCase<WeakBranches>(ID(9), "走访").decide(Self.file(at: "plan", .done), now) } == ["case.closed"])
    #expect(try codes { try NoteCase<WeakBranches>(ID(9), "走访").decide(Self.file(at: "plan", .suspended), now) } == [])
  }
  @Test func aDayThatCannotBeCountedIsEnteredWithItsReason() throws {
    let late = Day(year: 2026, month: 12, day: 29), uncounted = Self.file(at: "plan")
    let out = try Take(ID(9), "decide", values: ["decidedOn": "2026-12-29"]).decide(Self.file(at: "decide"), Self.occasion(late))
    #expect(out.notices[0].word.zh.hasSuffix("制定整顿方案，落实联系人"), "fifteen working days on nobody knows the holidays: no day is promised")
    func tried(_ due: Day, _ text: String? = "县委通知", _ step: String = "plan", in file: CaseFile? = nil) throws -> [String] { try codes { try DateStep<WeakBranches>(ID(9), step, due: due, because: text).decide(file ?? uncounted, Self.occasion()) } }
    #expect(try tried(Self.day.adding(20)) == [])
    #expect(try tried(Self.day.adding(-1), nil) == ["text.missing", "due.past"])
    #expect(try tried(Self.day.adding(800)) == ["due.far"])
    #expect(try tried(Self.day.adding(20), in: Self.file(at: "plan", due: Self.day.adding(4))) == ["due.counted"], "what can be counted is not entered")
    #expect(try tried(Self.day.adding(20), "通知", "decide") == ["step.passed"])
  }
  @Test func everyProcedureCanBeWalked() throws {
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path)
    for plan in [WeakBranches.plan] {
      #expect(Set(plan.steps.map(\.name)).count == plan.steps.count && plan.steps.count > 1)
      for step in plan.steps {
        for figure in [step.within, step.notBefore?.figure].compactMap({ $0 }) { #expect(rules.integer(figure.clause.rule, figure.parameter, on: Self.day) != nil, "\(step.name): \(figure.parameter)") }
        if let before = step.notBefore?.step { #expect((plan.steps.firstIndex { $0.name == before } ?? 99) < (plan.steps.firstIndex { $0.name == step.name } ?? 0)) }
        if let ticks = step.ticks { #expect(rules.lines(of: ticks, on: Self.day).count > 1) }
        #expect(Set(step.blanks.map(\.name)).count == step.blanks.count)
      }
    }
  }
}

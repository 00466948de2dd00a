import FeatureKit
import Procedures

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 4)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let plan = Plan(
    "weakBranches", Word(zh: "整顿软弱涣散党组织", en: "Putting a weak organization right"), of: [.branch], under: Clause("RS-01"),
    [
      Stage(Word(zh: "排查确定", en: "Finding"), [
        Step("propose", Word(zh: "上级党委排查提出", en: "Proposed"), done: Word(zh: "排查提出", en: "proposed"), by: .above(1), blanks: [Blank("facts", Word(zh: "具体表现", en: "What was seen"), .text)], ticks: Clause("RS-02")),
        Step("decide", Word(zh: "县级研究确定", en: "The county decides"), done: Word(zh: "研究确定", en: "decided"), by: .above(2), blanks: [Blank("decidedOn", Word(zh: "研究确定的日期", en: "Day of the decision"), .day), Blank("asked", Word(zh: "人数", en: "People"), .number)]),
      ]),
      Stage(Word(zh: "集中整顿", en: "Putting right"), [Step("plan", Word(zh: "制定整顿方案", en: "Make a plan"), done: Word(zh: "制定方案", en: "planned"), by: .above(1), blanks: [Blank("leader", Word(zh: "联村县级领导", en: "County leader"))])]),
    ])
  static func step(_ n: Int) -> StepView {
    StepView(plan.steps[n], lines: n == 0 ? [Word(zh: "书记长期空缺", en: "No secretary for a long time"), Word(zh: "长期不开展组织生活", en: "No organization life for a long time")] : [])
  }
  static func file(_ state: Case.State, step: String, due: Day?) -> Case {
    Case(
      id: ID(77), plan: plan.name, organization: ID(3), organizationName: branch.name, boundOn: day.adding(-40), step: step, since: day.adding(-12), due: due, waitsAt: ID(1), waitsAtName: "青禾县委", state: state,
      suspendedOn: state == .suspended ? day.adding(-2) : nil, openedOn: day.adding(-40), closedOn: state == .done || state == .withdrawn ? day : nil)
  }
  static let lines = [
    ListPage.Line(file: file(.open, step: "decide", due: day.adding(5)), about: plan.title, step: plan.steps[1].title, late: false), .init(file: file(.open, step: "plan", due: day.adding(-3)), about: plan.title, step: plan.steps[2].title, late: true),
    .init(file: file(.suspended, step: "plan", due: nil), about: plan.title, step: plan.steps[2].title, late: false), .init(file: file(.done, step: "plan", due: nil), about: plan.title, step: plan.steps[2].title, late: false),
  ]
}

extension CasePage {
  static var samples: [CasePage] {
    let day = Sample.day, plan = Sample.plan
    func line(_ n: Int, _ state: StepLine.State) -> StepLine { StepLine(title: plan.steps[n].title, office: n == 1 ? "青禾县委" : "石桥镇党委", takenOn: state == .done ? day.adding(-12) : nil, state: state) }
    func stages(_ a: StepLine.State, _ b: StepLine.State, _ c: StepLine.State) -> [StageLine] { [StageLine(name: plan.stages[0].name, steps: [line(0, a), line(1, b)]), StageLine(name: plan.stages[1].name, steps: [line(2, c)])] }
    let turn = Turn(step: Sample.step(1), office: "青禾县委", since: day.adding(-12), due: day.adding(5), workingDaysLeft: 3, uncounted: false, clause: plan.clause)
    var waits = turn, unknown = turn, lacking = turn
    lacking.missing = [.init(word: Word(zh: "正式党员不足 3 名", en: "Fewer than three full members"), clause: plan.clause)]
    (waits.earliest, waits.earliestClause) = (day.adding(80), plan.clause)
    (unknown.due, unknown.workingDaysLeft, unknown.uncounted) = (nil, nil, true)
    let filled = [Filled(step: plan.steps[0].title, lines: [.init(label: .whichHold, value: Sample.step(0).lines[1]), .init(label: plan.steps[0].blanks[0].label, value: Word(zh: "连续两个季度没有开会", en: "No meeting for two quarters"))])]
    let events = [Happening(kind: .returned, step: plan.steps[1].title, text: "请补写具体表现", by: "林晓梅", at: Moment(day.adding(-13), minutes: 600), late: false), Happening(kind: .taken, step: plan.steps[0].done, text: "", at: Moment(day.adding(-14), minutes: 560), late: true)]
    func page(_ file: Case, _ stages: [StageLine], _ turn: Turn?, late: Bool = false, _ may: [Move]) -> CasePage {
      CasePage(file: file, about: plan.title, stages: stages, turn: turn, late: late, filled: filled, events: events, may: may, version: "1", rule: plan.clause, plan: plan)
    }
    var refused = page(Sample.file(.open, step: "decide", due: day.adding(-3)), stages(.done, .here, .ahead), turn, late: true, [.take, .sendBack, .suspend, .note, .withdraw])
    refused.entered = Entered(["text": .text("")], problems: [.init("text.missing", .reasonWord, field: "text")])
    refused.refused = .sendBack
    var somebody = page(Sample.file(.open, step: "decide", due: day.adding(5)), stages(.done, .here, .ahead), lacking, [.take])
    (somebody.file.person, somebody.file.personName, somebody.file.counterpartName) = (ID(12), "周明", "清溪村党支部")
    (somebody.personPath, somebody.bound, somebody.papers) = ("/people/12", .init(opening: true, clause: plan.clause), [.init(title: plan.title, address: Cases.paper(ID(77), "register"))])
    var present = somebody
    present.bound = .init(opening: false, clause: plan.clause)
    return [
      somebody, present, page(Sample.file(.open, step: "decide", due: day.adding(5)), stages(.done, .here, .ahead), turn, [.take, .sendBack, .suspend]), page(Sample.file(.open, step: "decide", due: nil), stages(.done, .here, .ahead), waits, [.take]),
      page(Sample.file(.open, step: "decide", due: nil), stages(.done, .here, .ahead), unknown, [.take, .date]), page(Sample.file(.open, step: "decide", due: day), stages(.done, .here, .ahead), turn, []), refused,
      page(Sample.file(.suspended, step: "decide", due: nil), stages(.done, .here, .ahead), turn, [.resume]), page(Sample.file(.done, step: "plan", due: nil), stages(.done, .done, .done), nil, []), page(Sample.file(.withdrawn, step: "decide", due: nil), stages(.done, .ahead, .ahead), nil, []),
    ]
  }
}

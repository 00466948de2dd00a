import FeatureKit
import Procedures

/// One's own way into the Party: where it stands, what comes next, and from when on. Nothing that others wrote about one.
struct MinePage: Page {
  struct StepLine: Hashable, Encodable {
    enum State: String, Hashable, Encodable { case done, here, ahead }
    var title: Word
    var on: Day?
    var state: State
  }
  struct StageLine: Hashable, Encodable {
    var name: Word
    var steps: [StepLine]
  }
  struct Next: Hashable, Encodable {
    var title: Word
    var office: String
    var due: Day?
    var earliest: Day?
    var why: Word?
    var missing: [Word]
    var clause: Clause?
  }
  var branch: String?
  var opened: Day?
  var state: Case.State?
  var stages: [StageLine]
  var next: Next?

  static func load(in scope: Scope) throws -> MinePage {
    guard let person = scope.actor.person, let mine = try CaseTable.mine(Admission.plan, of: person, in: scope).first else { return MinePage(stages: []) }
    return MinePage(try CaseFile.whole(mine, Admission.plan, in: scope), scope)
  }
  init(branch: String? = nil, opened: Day? = nil, state: Case.State? = nil, stages: [StageLine], next: Next? = nil) {
    self.branch = branch
    self.opened = opened
    self.state = state
    self.stages = stages
    self.next = next
  }
  init(_ file: CaseFile, _ scope: Scope) {
    let plan = Admission.plan, way = file.steps(of: plan), here = way.firstIndex { $0.name == file.file.step } ?? 0, over = file.file.state == .done
    var n = 0
    let stages = plan.stages.map { stage in
      StageLine(name: stage.name, steps: stage.steps.filter(file.applies).map { step in
        defer { n += 1 }
        let state: StepLine.State = over || n < here ? .done : n == here && file.file.closedOn == nil ? .here : .ahead
        return StepLine(title: step.title, on: state == .done ? file.taken(step.name) : nil, state: state)
      })
    }
    self.init(branch: file.organization.name, opened: file.file.openedOn, state: file.file.state, stages: stages, next: file.file.closedOn == nil ? Self.next(file, scope) : nil)
  }
  private static func next(_ file: CaseFile, _ scope: Scope) -> Next? {
    guard let step = Admission.plan.step(file.file.step) else { return nil }
    let earliest = file.earliest(step, scope.rules, scope.house.calendar).flatMap { $0.day > scope.today ? $0 : nil }
    let missing = file.missing(step, Occasion(now: scope.now, actor: scope.actor, house: scope.house, seed: 0)).map(\.word)
    return Next(title: step.title, office: file.file.waitsAtName, due: file.file.due, earliest: earliest?.day, why: earliest?.why, missing: missing, clause: step.clause)
  }
  /// For the first page and one's own.
  @Sendable static func card(_ scope: Scope) throws -> TodayCard? {
    guard let person = scope.actor.person, let mine = try CaseTable.mine(Admission.plan, of: person, in: scope).first, mine.closedOn == nil, let step = Admission.plan.step(mine.step) else { return nil }
    return TodayCard(.mine, [TodayCard.Line(step.title, under: Word(zh: mine.waitsAtName, en: mine.waitsAtName), day: mine.due, to: AdmissionRoutes.mine())], more: AdmissionRoutes.mine())
  }
  static let samples = [MinePage(stages: []), Sample.mine(.open), Sample.mine(.suspended), Sample.mine(.done), Sample.mine(.withdrawn)]
  func title(_ t: Reader) -> String { t(.mine) }

  func view(_ t: Reader) -> HTML {
    guard let branch, let state else { return "\(pageHead(title(t)))\(emptyState(t(.nothingMine), t(.nothingMineWhy)))" }
    let way = flow(stages.map { stage in
      FlowStage(t(stage.name), stage.steps.map { step in
        switch step.state {
        case .done: .init(t(step.title), step.on.map { t.date($0) }, .done)
        case .here: .init(t(step.title), nil, .here)
        case .ahead: .init(t(step.title), nil, .ahead)
        }
      })
    }, t)
    let applied = opened.map { t(.appliedThen($0)) } ?? "", lead = [branch, applied, t(state.word)].joined(separator: "　")
    return "\(pageHead(title(t), lead))\(stack(.normal, coming(t), way))"
  }
  private func coming(_ t: Reader) -> HTML {
    guard let next else { return .none }
    var lines = [SummaryLine(t(.whoActs), text: next.office)]
    if let due = next.due { lines.append(SummaryLine(t(.dueWord), text: t.longDate(due))) }
    if let earliest = next.earliest { lines.append(SummaryLine(t(.notBeforeWord), text: t(.fromOn(earliest, next.why)))) }
    lines += next.missing.map { SummaryLine(t(.notBeforeWord), text: t($0)) }
    let cited: HTML = next.clause.map { "<p>\(clause($0, t))</p>" } ?? .none
    return box(t(Word(zh: "\(Word.nextStep.zh)：\(next.title.zh)", en: "\(Word.nextStep.en): \(next.title.en)")), next: true, summary(lines), cited)
  }
}

extension Case.State {
  var word: Word {
    switch self {
    case .open: .openWord
    case .suspended: .suspendedWord
    case .done: .doneWord
    case .withdrawn: .withdrawnWord
    }
  }
}

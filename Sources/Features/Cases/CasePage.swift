import FeatureKit
import Procedures

/// One case: where it stands on its drawn way, what is missing, who acts by when, what was filled in, and what happened.
struct CasePage: OrganizationPage {
  struct StepLine: Hashable, Encodable {
    enum State: String, Hashable, Encodable { case done, here, ahead }
    var title: Word
    var office: String
    var takenOn: Day?
    var state: State
  }
  struct StageLine: Hashable, Encodable {
    var name: Word
    var steps: [StepLine]
  }
  /// The step whose turn it is.
  struct Turn: Hashable, Encodable {
    var step: StepView
    var office: String
    var since: Day
    var due: Day?
    var workingDaysLeft: Int?
    /// It has a limit that cannot be counted: the holidays are not published that far.
    var uncounted: Bool
    var earliest: Day?
    var earliestClause: Clause?
    var earliestWhy: Word?
    /// What else stands in the way, whatever is filled in.
    var missing: [Missing] = []
    var clause: Clause
  }
  struct Missing: Hashable, Encodable {
    var word: Word
    var clause: Clause?
  }
  struct PaperLine: Hashable, Encodable {
    var title: Word
    var address: Address
  }
  /// Whether the text of the opening binds it to its end, and the clause that says so.
  struct Bound: Hashable, Encodable {
    var opening: Bool
    var clause: Clause
  }
  struct Happening: Hashable, Encodable {
    var kind: CaseEvent.Kind
    var step: Word
    var text: String
    var by: String?
    var at: Moment
    var late: Bool
  }
  var file: Case
  var about: Word
  var stages: [StageLine]
  var turn: Turn?
  var late: Bool
  var filled: [Filled]
  var events: [Happening]
  /// What the reader may do now, and where each is sent.
  var may: [Move]
  /// The version of the rules that binds it.
  var version: String
  var bound: Bound?
  var rule: Clause
  var papers: [PaperLine] = []
  /// Where the file of whom it is about can be read.
  var personPath: String?
  var plan: Plan
  var entered = Entered.nothing
  var refused: Move?
  enum CodingKeys: CodingKey { case file, about, stages, turn, late, filled, events, may, version, bound, rule, papers }
  var tabsOf: ID<Organization> { file.organization }

  static func load(_ id: ID<Case>, _ plans: [Plan], _ entered: Entered, of refused: Move? = nil, in scope: Scope) throws -> CasePage {
    let (found, plan) = try CaseFile.load(id, among: plans, in: scope), file = found.file
    let names = try scope.names(found.events.compactMap { $0.by.map { Reference(Person.reference, $0) } } + (file.person.map { [Reference(Person.reference, $0)] } ?? []))
    let events = found.events.reversed().map { e in
      Happening(kind: e.kind, step: (e.kind == .taken ? plan.step(e.step)?.done : plan.step(e.step)?.title) ?? Word(zh: e.step, en: e.step), text: e.text, by: e.by.flatMap { names[Reference(Person.reference, $0)]?.text }, at: e.at, late: e.late)
    }
    return CasePage(
      file: file, about: plan.title, stages: stages(found, plan), turn: turn(found, plan, in: scope), late: file.isLate(on: scope.today), filled: Filled.all(found, plan, scope.rules), events: events, may: may(found, plan, scope),
      version: found.version, bound: plan.transition.map { .init(opening: scope.rules.integer($0.clause.rule, $0.parameter, on: scope.today) != 0, clause: $0.clause) }, rule: plan.clause, papers: papers(found, plan),
      personPath: file.person.flatMap { names[Reference(Person.reference, $0)]?.path }, plan: plan, entered: entered, refused: refused)
  }
  /// What can be printed by now.
  private static func papers(_ found: CaseFile, _ plan: Plan) -> [PaperLine] {
    plan.papers.filter { $0.from.map { found.taken($0) != nil } ?? true }.map { PaperLine(title: $0.title, address: Cases.paper(found.file.id, $0.name)) }
  }
  private static func stages(_ found: CaseFile, _ plan: Plan) -> [StageLine] {
    let way = found.steps(of: plan), here = way.firstIndex { $0.name == found.file.step } ?? 0, over = found.file.state == .done, open = found.file.closedOn == nil
    var n = 0
    return plan.stages.map { stage in
      StageLine(name: stage.name, steps: stage.steps.filter(found.applies).map { step in
        defer { n += 1 }
        let state: StepLine.State = over || n < here ? .done : n == here && open ? .here : .ahead
        return StepLine(title: step.title, office: found.office(step.office).name, takenOn: state == .done ? found.taken(step.name) : nil, state: state)
      })
    }
  }
  private static func turn(_ found: CaseFile, _ plan: Plan, in scope: Scope) -> Turn? {
    let file = found.file
    guard file.closedOn == nil, let step = plan.step(file.step) else { return nil }
    let earliest = found.earliest(step, scope.rules, scope.house.calendar).flatMap { $0.day > scope.today ? $0 : nil }
    let left = file.state == .open ? file.due.flatMap { $0 >= scope.today && scope.house.calendar.knownUntil >= $0 ? scope.house.calendar.workingDays(after: scope.today, until: $0) : nil } : nil
    return Turn(
      step: StepView(step, found, scope.rules), office: file.waitsAtName, since: file.since, due: file.due, workingDaysLeft: left, uncounted: found.lacksDay(step, scope.rules), earliest: earliest?.day,
      earliestClause: earliest?.clause, earliestWhy: earliest?.why, missing: found.missing(step, Occasion(now: scope.now, actor: scope.actor, house: scope.house, seed: 0)).map { .init(word: $0.word, clause: $0.clause) },
      clause: step.clause ?? plan.clause)
  }
  private static func may(_ found: CaseFile, _ plan: Plan, _ scope: Scope) -> [Move] {
    let file = found.file
    guard file.closedOn == nil, let step = plan.step(file.step), let first = found.steps(of: plan).first else { return [] }
    func acts(_ place: Place) -> Bool { scope.actor.may(plan.act, at: place) }
    var all: [Move] = []
    if acts(found.place) {
      if file.state == .suspended { all.append(.resume) } else {
        all.append(.take)
        if found.lacksDay(step, scope.rules) { all.append(.date) }
        if found.step(before: step.name, of: plan) != nil { all.append(.sendBack) }
        all.append(.suspend)
      }
    }
    if acts(found.organization.place) || found.counterpart.map({ acts($0.place) }) ?? false { all.append(.note) }
    if acts(found.office(first.office).place) { all.append(.withdraw) }
    return all
  }
  var crumbs: [Crumb] { [Crumb(.cases, Cases.list()), Crumb(file.organizationName, Cases.listOf(file.organization))] }
  func title(_ t: Reader) -> String { t(.caseTitle(about, file.about)) }
}

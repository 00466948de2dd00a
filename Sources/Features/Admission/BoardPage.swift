import Cases
import FeatureKit
import Procedures

/// Everybody on the way into the Party, by stage: of a branch, or of all below an organization.
struct BoardPage: TurnedPage, NarrowedPage {
  struct Line: Hashable, Encodable {
    var file: Case
    var stage: Word
    var step: Word
    var late: Bool
  }
  struct StageCount: Hashable, Encodable {
    var name: Word
    var count: Int
  }
  /// A step that waits at an office of the reader's and can be taken for several at once.
  struct Together: Hashable, Encodable {
    var step: Word
    var office: String
    var count: Int
    var address: Address
  }
  var items: [Line]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var stage: Int?
  var stages: [StageCount]
  var organization: ID<Organization>?
  var organizationName: String?
  var begin: Address?
  var together: [Together]

  static func load(_ query: Query, _ below: Organization?, in scope: Scope) throws -> BoardPage {
    let plan = Admission.plan, paging = query.paging, stage = query["stage"].flatMap { Int($0) }.flatMap { plan.stages.indices.contains($0) ? $0 : nil }
    let tally = try CaseTable.tally(plan, below: below, in: scope), counts = plan.stages.map { stage in stage.steps.reduce(0) { $0 + tally[$1.name, default: 0] } }
    let total = stage.map { counts[$0] } ?? counts.reduce(0, +), steps = stage.map { plan.stages[$0].steps.map(\.name) }
    let found = try CaseTable.open(plan, below: below, at: steps, offset: paging.offset, limit: paging.per, in: scope)
    let begin = try below.flatMap { o -> Address? in o.kind == .branch && scope.actor.may(Admission.act, at: o.place) ? try beginning(o, in: scope) : nil }
    return BoardPage(
      items: found.map { Line($0, on: scope.today) }, total: total, page: paging.page, per: paging.per, more: total > paging.page * paging.per, stage: stage, stages: zip(plan.stages, counts).map { StageCount(name: $0.name, count: $1) },
      organization: below?.id, organizationName: below?.name, begin: begin, together: try together(in: scope))
  }
  private static func beginning(_ o: Organization, in scope: Scope) throws -> Address { Cases.begin(Admission.plan)(o.id) }
  private static func together(in scope: Scope) throws -> [Together] {
    let offices = Set(scope.actor.posts.filter { $0.may.contains(Admission.act) }.map(\.place.id)).sorted(), plan = Admission.plan
    let waiting = try CaseTable.waiting(at: offices, limit: 500, in: scope).filter { $0.plan == plan.name }
    return plan.steps.filter(\.together).flatMap { step in
      offices.compactMap { office -> Together? in
        let files = waiting.filter { $0.step == step.name && $0.waitsAt == office }
        guard files.count > 1 else { return nil }
        return Together(step: step.title, office: files[0].waitsAtName, count: files.count, address: Cases.several(plan)(office, step.name))
      }
    }
  }
  static let samples = [
    BoardPage(items: [], total: 0, page: 1, per: 50, more: false, stages: Admission.plan.stages.map { StageCount(name: $0.name, count: 0) }, organization: ID(3), organizationName: "上湾村党支部", begin: Cases.begin(Admission.plan)(ID(3)), together: []),
    BoardPage(
      items: Sample.lines, total: 120, page: 2, per: 50, more: true, stage: 1, stages: Admission.plan.stages.enumerated().map { StageCount(name: $1.name, count: $0 * 20) }, together: [.init(step: .consent, office: "石桥镇党委", count: 3, address: Cases.several(Admission.plan)(ID(2), "consent"))]),
  ]
  var narrowedTo: ID<Organization>? { organization }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.admission, AdmissionRoutes.all())] }
  func title(_ t: Reader) -> String { organizationName.map { t(.admissionOf($0)) } ?? t(.admission) }
  private func at(_ stage: Int?) -> Address { (organization.map { AdmissionRoutes.of($0) } ?? AdmissionRoutes.all()).with(["stage": stage.map(String.init)]) }

  func view(_ t: Reader) -> HTML {
    let csv = (organization.map { AdmissionRoutes.csvOf($0) } ?? AdmissionRoutes.csv()).with(["stage": stage.map(String.init)])
    let start: HTML = begin.map { button(t(.beginOne), $0, .go) } ?? .none
    return """
      \(pageHead(title(t), t(.boardLead), actions: [button(t(.downloadCSV), csv, icon: .transfer), printButton(t), start].joined(" ")))
      \(stack(.normal, chosen(t), batches(t), items.isEmpty ? emptyState(t(.noOne), t(.noOneWhy)) : flatBox(nil, table(t)), Pager(page: page, per: per, total: total, more: more, at: at(stage)).html(t)))
      """
  }
  private func chosen(_ t: Reader) -> HTML {
    let all = [(text: t(.allStages), to: at(nil), count: Optional(stages.reduce(0) { $0 + $1.count }), here: stage == nil)]
    return chips(t(.stageWord), all + stages.enumerated().map { n, one in (text: t(one.name), to: at(n), count: Optional(one.count), here: stage == n) })
  }
  private func batches(_ t: Reader) -> HTML {
    if together.isEmpty { return .none }
    return box(t(.takeTogether), level: 2, plainList(together.map { "\(act(t(.together($0.step, $0.count)), $0.address)) <span class=\"small muted\">\($0.office)</span>" }))
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(title(t), [Column(t(.nameWord)), Column(t(.branchWord)), Column(t(.stageWord)), Column(t(.stepWord)), Column(t(.whoActs)), Column(t(.sinceWord)), Column(t(.dueWord))])
    for line in items {
      let file = line.file, rests: HTML = file.state == .suspended ? " \(Tag.warn(.suspendedWord).html(t))" : .none
      let due: HTML = file.due.map { "\(t.date($0)) \(line.late ? Tag.warn(.lateWord).html(t) : HTML.none)" } ?? "–"
      table.row("<a href=\"\(Cases.one(file.id))\">\(file.personName)</a>", "\(file.organizationName)", "\(t(line.stage))", "\(t(line.step))\(rests)", "\(file.waitsAtName)", "\(t.date(file.since))", due, t: t)
    }
    return table.html(t)
  }
}

extension BoardPage.Line {
  init(_ file: Case, on today: Day) {
    let plan = Admission.plan, stage = plan.stages.first { $0.steps.contains { $0.name == file.step } }, other = Word(zh: file.step, en: file.step)
    self.init(file: file, stage: stage?.name ?? other, step: plan.step(file.step)?.title ?? other, late: file.isLate(on: today))
  }
}

/// The same as CSV, all rows.
struct BoardFile: Sendable {
  var lines: [BoardPage.Line]
  var name: String
  static func load(_ query: Query, _ below: Organization?, in scope: Scope) throws -> BoardFile {
    let plan = Admission.plan, stage = query["stage"].flatMap { Int($0) }.flatMap { plan.stages.indices.contains($0) ? $0 : nil }
    let found = try CaseTable.open(plan, below: below, at: stage.map { plan.stages[$0].steps.map(\.name) }, limit: 20_000, in: scope)
    let place = below?.id.description ?? "all"
    return BoardFile(lines: found.map { .init($0, on: scope.today) }, name: "admission-\(place)-\(scope.today).csv")
  }
  func rows(_ t: Language) -> [[String]] {
    [[Word.nameWord, .branchWord, .stageWord, .stepWord, .whoActs, .openSince, .sinceWord, .dueWord, .stateWord].map { t($0) }]
      + lines.map { line in
        let file = line.file, state: Word = file.state == .suspended ? .suspendedWord : line.late ? .lateWord : .openWord
        return [file.personName ?? "", file.organizationName, t(line.stage), t(line.step), file.waitsAtName, file.openedOn.description, file.since.description, file.due?.description ?? "", t(state)]
      }
  }
  func bytes(_ language: Language) -> [UInt8] { commaSeparated(rows(language)) }
}

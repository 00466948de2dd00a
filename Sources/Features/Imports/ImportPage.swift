import FeatureKit
import Importing

/// One file: how far it is, what was found in it, what came of it.
struct ImportPage: Page {
  struct Line: Encodable, Sendable {
    var row: Int
    var column: Word
    var code: String
    var message: Word
    var written: String
    var suggestion: String?
  }
  struct Fixed: Encodable, Sendable {
    var word: Word
    var count: Int
  }
  struct Mapping: Encodable, Sendable {
    var heading: String
    var column: Word?
  }
  var id: ID<ImportRun>
  var list: Word
  var organization: ID<Organization>
  var organizationName: String
  var file: String
  var state: ImportRun.State
  /// Being worked on in this process; a run that is not was interrupted.
  var atWork: Bool
  var message: Word?
  var sheet: String
  var headingRow: Int
  var rows: Int
  var accepted: Int
  var repaired: Int
  var refused: Int
  /// Rows that are in the register already, or twice in the file.
  var twice: Int
  var done: Int
  var total: Int
  var rate: Int
  var remaining: Int?
  var problems: Listed<Line>
  var repairs: [Fixed]
  var mapping: [Mapping]
  var at: Moment
  var entered = Entered()
  enum CodingKeys: CodingKey {
    case id, list, organization, organizationName, file, state, atWork, message, sheet, headingRow, rows, accepted, repaired, refused, twice, done, total, rate, remaining, problems, repairs, mapping, at
  }

  static func load(_ id: ID<ImportRun>, _ importers: [Importer], _ work: AtWork, _ query: Query, _ entered: Entered = Entered(), in scope: Scope) throws -> ImportPage {
    let run = try ImportTable.one(id, in: scope), importer = importers.first { $0.name == run.importer }, progress = work[id], paging = query.paging
    let problems = try ImportTable.problems(of: id, from: paging.offset, limit: paging.per, in: scope).map { p in
      Line(row: p.row, column: importer?.column(p.field)?.heading ?? .wholeRow, code: p.code, message: p.word, written: Line.covered(p), suggestion: p.suggestion)
    }
    let counts = try ImportTable.problemCounts(of: id, in: scope), figures = progress?.figures
    return ImportPage(
      id: id, list: importer?.word ?? Word(zh: run.importer, en: run.importer), organization: run.organization, organizationName: run.organizationName, file: run.fileName, state: run.state, atWork: progress != nil,
      message: run.message, sheet: run.layout?.sheet ?? "", headingRow: run.layout?.row ?? 0, rows: run.rows, accepted: run.accepted, repaired: run.repaired, refused: run.refused, twice: counts.twice,
      done: figures?.done ?? run.accepted + run.refused, total: figures.map { max($0.total, $0.done) } ?? run.rows, rate: figures?.rate ?? 0, remaining: figures?.remaining,
      problems: Listed(problems, total: counts.all, paging), repairs: run.repairs.map { Fixed(word: $0.repair.word, count: $0.count) },
      mapping: (run.layout?.headings ?? []).map { Mapping(heading: $0.text, column: importer?.column($0.field)?.heading) }, at: run.created, entered: entered)
  }
  var crumbs: [Crumb] { [Crumb(.importsTitle, Imports.list())] }
  func title(_ t: Reader) -> String {
    switch state {
    case .checking: t(.checkingTitle)
    case .checked: t(.checkedTitle)
    case .running: t(atWork ? .runningTitle : .interruptedTitle)
    case .finished: t(.finishedTitle)
    case .unusable: t(.unusableTitle)
    case .dropped: t(.droppedTitle)
    }
  }
}

extension ImportPage.Line {
  /// Numbers are covered on a screen, whatever column they were typed into.
  static func covered(_ problem: RowProblem) -> String {
    let text = String(problem.written.prefix(40))
    guard text.count { $0.isNumber } >= 11, text.count >= 8 else { return text }
    return "\(text.prefix(4))****\(text.suffix(2))"
  }
}

/// How far a run is: what a page asks for every second.
struct ProgressPage: Page {
  var done: Int
  var total: Int
  var rate: Int
  var remaining: Int?
  /// `running` while there is something to wait for.
  var state: String
  static func load(_ id: ID<ImportRun>, _ work: AtWork, in scope: Scope) throws -> ProgressPage {
    let run = try ImportTable.one(id, in: scope)
    guard let figures = work[id]?.figures else { return ProgressPage(done: run.accepted + run.refused, total: run.rows, rate: 0, state: run.state == .running ? "interrupted" : run.state.rawValue) }
    return ProgressPage(done: figures.done, total: max(figures.total, figures.done), rate: figures.rate, remaining: figures.remaining, state: "running")
  }
  static let samples = [ProgressPage(done: 200, total: 412, rate: 100, remaining: 3, state: "running")]
  func title(_ t: Reader) -> String { t(.runningTitle) }
  func view(_ t: Reader) -> HTML { "<h1>\(t(.runningTitle))</h1><p>\(done) / \(total)</p>" }
}

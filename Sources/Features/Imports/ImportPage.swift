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
    /// What the row may mean, to choose from.
    var options: [Option] = []
  }
  struct Option: Encodable, Sendable {
    var key: String
    var word: Word
  }
  struct Fixed: Encodable, Sendable {
    var word: Word
    var count: Int
  }
  struct Mapping: Encodable, Sendable {
    var heading: String
    var column: Word?
    var field: String?
    /// Where it stands in the sheet, from 0.
    var place: Int?
    /// What the first rows say there, numbers covered.
    var examples: [String] = []
  }
  /// A row in which the headings may stand.
  struct Row: Encodable, Sendable {
    var number: Int
    var texts: String
  }
  var id: ID<ImportRun>
  var list: Word
  var organization: ID<Organization>
  var organizationName: String
  var file: String
  var state: ImportRun.State
  /// Being worked on in this process; a run that is not was interrupted.
  var atWork: Bool
  /// Why it cannot be read, or why it stopped, or what has to be said first.
  var message: Word?
  var waitsForColumns: Bool
  var sheet: String
  var headingRow: Int
  var rows: Int
  var accepted: Int
  var repaired: Int
  var refused: Int
  /// Rows that are in the register already, or twice in the file.
  var twice: Int
  /// Rows for which a clerk chose who is meant.
  var chosen: Int
  var progress: ProgressPage
  var problems: Listed<Line>
  var repairs: [Fixed]
  var mapping: [Mapping]
  /// What a column may be taken for.
  var columns: [ExportsPage.Name]
  var headingRows: [Row]
  var difference: DifferencePart? = nil
  var undo: UndoPart? = nil
  var at: Moment
  var entered = Entered()
  enum CodingKeys: CodingKey {
    case id, list, organization, organizationName, file, state, atWork, message, waitsForColumns, sheet, headingRow, rows, accepted, repaired, refused, twice, chosen, progress, problems, repairs, mapping, columns, headingRows, difference, undo, at
  }

  static func load(_ id: ID<ImportRun>, _ importers: [Importer], _ work: AtWork, _ query: Query, _ entered: Entered = Entered(), in scope: Scope) throws -> ImportPage {
    let run = try ImportTable.one(id, in: scope), importer = importers.first { $0.name == run.importer }, paging = query.paging
    let problems = try ImportTable.problems(of: id, from: paging.offset, limit: paging.per, in: scope).map { Line($0, importer) }
    let counts = try ImportTable.problemCounts(of: id, in: scope), mayMap = run.state == .checked, glimpse = try mayMap ? ImportTable.glimpse(of: id, in: scope) : nil
    return ImportPage(
      id: id, list: importer?.word ?? Word(zh: run.importer, en: run.importer), organization: run.organization, organizationName: run.organizationName, file: run.fileName, state: run.state, atWork: work[id] != nil,
      message: run.message, waitsForColumns: run.waitsForColumns, sheet: run.layout?.sheet ?? "", headingRow: run.layout?.row ?? 0, rows: run.rows, accepted: run.accepted, repaired: run.repaired, refused: run.refused,
      twice: counts.twice, chosen: try mayMap ? ImportTable.picks(of: id, in: scope).count : 0, progress: ProgressPage(run, work[id]), problems: Listed(problems, total: counts.all, paging),
      repairs: run.repairs.map { Fixed(word: $0.repair.word, count: $0.count) }, mapping: mapping(run, importer, glimpse),
      columns: mayMap ? importer?.columns.map { ExportsPage.Name(name: $0.name, word: $0.heading) } ?? [] : [], headingRows: glimpse.map(headingRows) ?? [], difference: try DifferencePart.load(id, in: scope),
      undo: try UndoPart.load(run, importer, atWork: work[id] != nil, in: scope), at: run.created, entered: entered)
  }
  private static func mapping(_ run: ImportRun, _ importer: Importer?, _ glimpse: Glimpse?) -> [Mapping] {
    (run.layout?.headings ?? []).map { h in
      let examples = h.column.flatMap { place in glimpse?.examples(place, below: run.layout?.row ?? 0) } ?? []
      return Mapping(heading: h.text, column: importer?.column(h.field)?.heading, field: h.field, place: h.column, examples: examples.map(covered))
    }
  }
  private static func headingRows(_ glimpse: Glimpse) -> [Row] {
    glimpse.lines.prefix(20).map { line in
      let texts = line.cells.filter { !$0.isEmpty }.prefix(5).map(covered)
      return Row(number: line.number, texts: texts.joined(separator: "｜"))
    }
  }
  var crumbs: [Crumb] { [Crumb(.importsTitle, Imports.list())] }
  func title(_ t: Reader) -> String {
    switch state {
    case .checking: t(atWork ? .checkingTitle : .checkInterrupted)
    case .checked: t(waitsForColumns ? .waitsTitle : .checkedTitle)
    case .running: t(atWork ? .runningTitle : .interruptedTitle)
    case .finished where undo?.state == .finished: t(.undoneTitle)
    case .finished: t(atWork ? .undoingTitle : undo?.state == .running ? .undoInterrupted : .finishedTitle)
    case .unusable: t(.unusableTitle)
    case .dropped: t(.droppedTitle)
    }
  }
}

/// Numbers are covered on a screen, whatever column they were typed into.
func covered(_ text: String) -> String {
  let short = String(text.prefix(40))
  let digits = short.count(where: \.isNumber)
  guard digits >= 11 || (digits >= 7 && short.count >= 8 && short.count(where: { "-/.年月日".contains($0) }) < 2) else { return short }
  return "\(short.prefix(4))****\(short.suffix(2))"
}

extension ImportPage.Line {
  init(_ p: RowProblem, _ importer: Importer?) {
    self.init(
      row: p.row, column: importer?.column(p.field)?.heading ?? .wholeRow, code: p.code, message: p.word, written: covered(p.written), suggestion: p.suggestion,
      options: p.options.map { ImportPage.Option(key: $0.key, word: $0.word) })
  }
}

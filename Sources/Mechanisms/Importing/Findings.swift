import Essentials

/// What a dry run found, or what a run came to.
package struct Findings: Sendable {
  package var layout: Layout
  /// Rows of data.
  package var rows = 0
  /// Rows that were written; after a dry run, that would be.
  package var accepted = 0
  /// Accepted rows in which something certain was put right.
  package var repaired = 0
  package var problems: [RowProblem] = []
  /// How often each repair was made, in accepted rows.
  package var repairs: [Repair: Int] = [:]
  /// The numbers of the rows that have problems.
  package var refused: Set<Int> = []
  package var difference = Difference()
  package init(layout: Layout) { self.layout = layout }

  mutating func accept(_ line: SheetLine) {
    accepted += 1
    guard !line.repairs.isEmpty else { return }
    repaired += 1
    for repair in line.repairs { repairs[repair, default: 0] += 1 }
  }
  /// A row that was accepted turns out to be at odds with a later one.
  mutating func withdraw(_ row: Int, repairs given: Set<Repair>) {
    refused.insert(row)
    accepted -= 1
    guard !given.isEmpty else { return }
    repaired -= 1
    for repair in given { repairs[repair, default: 1] -= 1 }
  }
  mutating func refuse(_ problem: RowProblem) {
    refused.insert(problem.row)
    problems.append(problem)
  }
  package func report(_ importer: Importer, _ language: Language) -> ImportReport {
    ImportReport(rows: rows, accepted: accepted, repaired: repaired, problems: problems.map { ImportReport.Line($0, importer, language) })
  }
}

/// The report of a run or a dry run as programs read it. `row` is the sheet's own number.
package struct ImportReport: Encodable, Sendable {
  package struct Line: Encodable, Sendable {
    package var row: Int
    package var column: String
    package var code: String
    package var message: String
    package var `repair`: String?
    package init(row: Int, column: String, code: String, message: String, repair: String? = nil) {
      self.row = row
      self.column = column
      self.code = code
      self.message = message
      self.repair = `repair`
    }
    init(_ problem: RowProblem, _ importer: Importer, _ language: Language) {
      self.init(
        row: problem.row, column: importer.column(problem.field).map { language($0.heading) } ?? problem.field ?? "", code: problem.code, message: language(problem.word), repair: problem.suggestion)
    }
  }
  package var rows: Int
  package var accepted: Int
  package var repaired: Int
  package var problems: [Line]
  package init(rows: Int, accepted: Int, repaired: Int, problems: [Line]) {
    self.rows = rows
    self.accepted = accepted
    self.repaired = repaired
    self.problems = problems
  }
  /// The report of a file that could not be read.
  package init(_ unusable: UnusableSheet, _ language: Language) {
    self.init(rows: 0, accepted: 0, repaired: 0, problems: [Line(row: 0, column: "", code: unusable.code, message: language(unusable.word))])
  }
}

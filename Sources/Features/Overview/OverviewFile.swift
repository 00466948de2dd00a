import DutyBoard
import FeatureKit

/// Every figure of the page as CSV for spreadsheet programs: UTF-8 with byte order mark, a row to each unit and rule.
enum OverviewFile {
  static func name(_ page: OverviewPage) -> String { "overview-\(page.organization)-\(page.month).csv" }
  static func bytes(_ page: OverviewPage, _ language: Language) -> [UInt8] {
    let heads: [Word] = [.unit, .branches, .rule, .matter, .period, .owed, .met, .late, .missed, .pending, .waived]
    var rows = [heads.map { language($0) }]
    for unit in (page.own.map { [$0] } ?? []) + page.units + [page.total] {
      let isOwn = unit.id == page.organization && unit != page.total, isTotal = unit == page.total
      let name = isTotal ? "\(unit.name)\(language(.inAll))" : isOwn ? "\(unit.name)\(language(.onlyItself))" : unit.name
      for (column, tally) in zip(page.columns, unit.tallies) where !tally.isEmpty {
        let numbers = [tally.owed, tally.met, tally.late, tally.missed, tally.pending, tally.waived].map { String($0) }
        rows.append([name, String(unit.branches), column.rule, language(column.matter), language(column.label)] + numbers)
      }
    }
    return [0xEF, 0xBB, 0xBF] + rows.flatMap { row in Array(row.map(cell).joined(separator: ",").utf8) + [13, 10] }
  }
  /// A text that begins like a formula gets an apostrophe, so that no program runs it.
  private static func cell(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
    return safe.contains { ",\"\n\r;".contains($0) } ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}

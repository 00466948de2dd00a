import DutyBoard
import FeatureKit

/// Every figure of the page, a row to each unit and rule.
enum OverviewFile {
  static func rows(_ page: OverviewPage, _ language: Language) -> [[String]] {
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
    return rows
  }
}

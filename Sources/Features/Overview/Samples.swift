import DutyBoard
import FeatureKit

extension OverviewPage {
  static let samples: [OverviewPage] = {
    let november = Day(year: 2026, month: 11, day: 1), october = Day(year: 2026, month: 10, day: 1)
    let columns = [
      RuleColumn(rule: "ZB-16", matter: Word(zh: "主题党日", en: "theme day"), label: Word(zh: "11月", en: "November"), period: november),
      RuleColumn(rule: "ZB-08", matter: Word(zh: "支部党员大会", en: "members' meeting"), label: Word(zh: "第四季度", en: "Q4"), period: october),
    ]
    let units = [
      UnitLine(id: ID(2), name: "县直机关工委", branches: 22, tallies: [Tally(met: 21, late: 1), Tally(pending: 9, met: 13)]),
      UnitLine(id: ID(3), name: "石桥镇党委", branches: 14, tallies: [Tally(met: 12, late: 1, missed: 1, waived: 1), Tally()]),
    ]
    let total = UnitLine(id: ID(1), name: "青禾县委", branches: 36, tallies: [Tally(met: 33, late: 2, missed: 1, waived: 1), Tally(pending: 9, met: 13)])
    let sentence = OverviewSentence(text: .monthMet(Word(zh: "11月", en: "November"), 33, of: 36), tone: .done, address: DutyBoard.list())
    let full = OverviewPage(
      organization: ID(1), name: "青禾县委", month: "2026-11", branches: 36, members: 902, sentences: [sentence, OverviewSentence(text: .lateUntil(2, Day(year: 2026, month: 12, day: 14)), tone: .late, address: DutyBoard.list())],
      columns: columns, own: nil, units: units, total: total,
      trend: (1...11).map { Point(month: "2026-\($0 < 10 ? "0" : "")\($0)", met: 30 + $0 / 2, owed: 36) },
      trendBefore: (1...11).map { Point(month: "2025-\($0 < 10 ? "0" : "")\($0)", met: 27 + $0 / 2, owed: $0 < 4 ? 0 : 36) }, asOf: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560), above: [])
    var empty = full
    (empty.sentences, empty.columns, empty.units, empty.trend) = ([], [], [], [])
    empty.total.tallies = []
    empty.above = [Above(id: ID(1), name: "青禾县委")]
    return [full, empty]
  }()
}

import FeatureKit
import People

enum Sample {
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "柳河村党支部", kind: .branch)
  static let people = [Belonging(id: ID(7), name: "林晓梅", status: .full, version: 1), Belonging(id: ID(8), name: "周国安", status: .probationary, version: 2)]
  static let founded = Day(year: 2015, month: 7, day: 1)
  static let history = HistoryPage(
    organization: branch, founded: founded, ended: nil, on: Day(year: 2024, month: 12, day: 4),
    standing: HistoryPage.Standing(
      name: "柳河村党支部", parent: "云溪镇党委", offices: [HistoryTable.Office(role: .secretary, person: "周国安", from: founded, until: nil)], groups: ["第一党小组", "第二党小组"],
      term: HistoryTable.Term(from: Day(year: 2021, month: 3, day: 5), until: Day(year: 2026, month: 3, day: 5)), hasEnded: false),
    events: [
      HistoryPage.Event(on: Day(year: 2023, month: 5, day: 8), word: .succession(Succession(kind: .merged, on: founded, predecessor: ID(9), predecessorName: "柳溪村党支部", successor: ID(3), successorName: "柳河村党支部"), seenFromSuccessor: true), organization: ID(9)),
      HistoryPage.Event(on: founded, word: .foundedAs("柳河村党支部")),
    ], mayChange: true)
  static let before = HistoryPage(organization: branch, founded: founded, ended: Day(year: 2025, month: 1, day: 1), on: Day(year: 2010, month: 1, day: 1), standing: nil, events: [], mayChange: false)
}

import Essentials
import Foundation
@testable import Regulations

/// The files that ship, read from the checkout that holds this test.
enum Shipped {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static func book() throws -> RuleBook { try RuleBook.load(directory: "\(root)/regulations") }
  static func calendar() throws -> WorkingCalendar { try WorkingCalendar.load(file: "\(root)/Data/holidays_cn_2018_2026.csv") }
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: .min / 2) }

/// One good file, whose lines the broken ones replace. Line 10 is the rule's first.
enum Sample {
  static let good = """
    id: sample
    title: {zh: 样例, en: Sample}
    short: {zh: 样例, en: Sample}
    source: {zh: 自拟, en: made up}
    versions:
      - {id: "1", from: 2020-01-01, until: 2022-12-31}
      - {id: "2", from: 2023-01-01}
    defaults: {grace: 10, reminders: [10, 3]}
    rules:
      - id: YL-01
        kind: duty
        modality: normally
        subject: organization
        confirmed: C
        article: {zh: 第一条, en: Art. 1, confirmed: true}
        zh: 每季度开会一次。
        en: There is a meeting every quarter.
        owes: {branch: [ordinary]}
        when: [{measure: fullMembers, atLeast: 7}]
        wholePeriod: true
        period: quarter
        times: 2
        proof: [branchAssembly]
        parameters:
          most: {value: 50, unit: people, zh: 上限, en: most, confirmed: C, override: stricterOnly, stricter: lower}
          attend: {value: 1/2, unit: share, zh: 到会, en: attend, confirmed: C, override: stricterOnly, stricter: higher}
          kept: {value: 3, unit: people, zh: 不变, en: kept, confirmed: C, override: fixed}
    """
  static func book(_ text: String) throws(RuleBook.Broken) -> RuleBook { try RuleBook.load(files: [("sample.yaml", text)]) }
  /// The good file with one text in place of another, and lines after its end.
  static func with(_ old: String = "", _ new: String = "", more: String = "") -> String {
    (old.isEmpty ? good : good.replacingOccurrences(of: old, with: new)) + (more.isEmpty ? "" : "\n" + more)
  }
}

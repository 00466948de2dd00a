import FeatureKit
import Foundation

extension Household {
  /// What a new file of rules would change, as lines for a terminal: the sum, then rule by rule. Nothing is changed.
  package func compared(_ file: String, _ language: Language) async throws -> [String] {
    guard let bytes = FileManager.default.contents(atPath: file), let text = String(validating: bytes, as: UTF8.self) else {
      throw Unstartable(Word(zh: "无法读取 \(file)", en: "\(file) cannot be read"))
    }
    let book = try performer.house.rules.replacing(with: text, named: file)
    let found = try await performer.readLong(as: .house("console:\(NSUserName())", performer.house.grants)) { try Comparison(with: book, in: $0) }
    let sum = Word(
      zh: "涉及 \(found.touched) 项未了结的事项，期限提前 \(found.earlier) 项，推后 \(found.later) 项；本期新增 \(found.opened) 项",
      en: "\(found.touched) open matters, \(found.earlier) dates earlier, \(found.later) later; \(found.opened) more in the present period")
    return [language(sum)] + found.lines.map { line in
      ([line.rule, line.kind.rawValue, "\(line.touched)", "\(line.earlier)", "\(line.later)", "\(line.opened)"] + line.what.map { language($0) }).joined(separator: "\t")
    }
  }
}

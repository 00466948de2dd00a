import Essentials
import Regulations

extension Duty {
  /// 11月党小组会 / Party-group meeting, November; with the year where it is another than `today`'s.
  package static func title(_ rule: Rule?, _ id: String, start: Day, end: Day, today: Day, _ vocabulary: Vocabulary = .house) -> Word {
    guard let rule else { return Word(zh: "\(id)（\(start.inChinese)至\(end.inChinese)）", en: "\(id) (\(start.inEnglish) to \(end.inEnglish))") }
    var matter = rule.matter(vocabulary)
    matter.en = matter.en.prefix(1).uppercased() + matter.en.dropFirst()
    guard let span = rule.period?.span(containing: start) else { return Word(zh: "\(matter.zh)（任期至\(end.inChinese)）", en: "\(matter.en) (term ends \(end.inEnglish))") }
    let label = span.label
    guard span.period != .year, start.year == today.year else { return Word(zh: label.zh + matter.zh, en: "\(matter.en), \(label.en)") }
    return Word(zh: label.zh.replacing("\(start.year)年", with: "") + matter.zh, en: "\(matter.en), \(label.en.replacing(" \(start.year)", with: ""))")
  }
}

extension Rule {
  /// What is to be done, by the name of its first proof: 主题党日.
  package func matter(_ vocabulary: Vocabulary = .house) -> Word { proof.first.flatMap { vocabulary.evidence[$0] } ?? text }
}

extension RuleBook {
  /// The rule that binds a duty of this first day; the oldest or newest version where none was in force on it.
  package func binding(_ id: String, start: Day) -> Rule? { rule(id, on: start) ?? rules.last { $0.id == id } }
}

import Acting
import Essentials
import Journal
import Organizations
import Persistence
import Regulations

/// What other rules would change of the duties that are open now, told before anything is done.
package struct Comparison: Hashable, Sendable, Encodable {
  /// One rule that the new text says differently.
  package struct Line: Hashable, Sendable, Encodable {
    package enum Kind: String, Hashable, Sendable, Encodable { case added, removed, changed }
    package var rule: String
    package var text: Word
    package var kind: Kind
    /// What is different, each in words.
    package var what: [Word]
    /// Open duties of this rule that are touched.
    package var touched: Int
    /// Of these, those whose last day comes sooner, and those whose comes later.
    package var earlier: Int
    package var later: Int
    /// Duties that the present period would ask for in addition.
    package var opened: Int
    package init(rule: String, text: Word, kind: Kind, what: [Word] = [], touched: Int = 0, earlier: Int = 0, later: Int = 0, opened: Int = 0) {
      self.rule = rule
      self.text = text
      self.kind = kind
      self.what = what
      self.touched = touched
      self.earlier = earlier
      self.later = later
      self.opened = opened
    }
  }
  package var lines: [Line]
  package init(lines: [Line]) { self.lines = lines }
  package var touched: Int { lines.reduce(0) { $0 + $1.touched } }
  package var earlier: Int { lines.reduce(0) { $0 + $1.earlier } }
  package var later: Int { lines.reduce(0) { $0 + $1.later } }
  package var opened: Int { lines.reduce(0) { $0 + $1.opened } }

  /// Within the reader's reach, as things stand today.
  package init(with new: RuleBook, in scope: Scope) throws {
    let old = scope.rules, today = scope.today
    func variants(_ book: RuleBook) -> [String: Rule] {
      Dictionary(book.rules.filter { $0.until.map { $0 >= today } ?? true }.map { ($0.id, $0) }, uniquingKeysWith: { a, b in b.from > a.from && b.from > today ? b : a })
    }
    let before = variants(old), after = variants(new)
    let open = Dictionary(grouping: try WatchTable.openAlike(in: scope), by: \.rule)
    lines = try Set(before.keys).union(after.keys).sorted().compactMap { id in
      try Self.line(id, before[id], after[id], Books(old: old, new: new, open: open[id] ?? []), scope)
    }
  }
  private struct Books { var old: RuleBook, new: RuleBook, open: [WatchTable.OpenAlike] }

  private static func line(_ id: String, _ a: Rule?, _ b: Rule?, _ c: Books, _ scope: Scope) throws -> Line? {
    guard let shown = b ?? a, a != b || c.old.reminders(shown, on: scope.today) != c.new.reminders(shown, on: scope.today) else { return nil }
    var line = Line(rule: id, text: shown.text, kind: a == nil ? .added : b == nil ? .removed : .changed)
    if let a, let b { line.what = differences(a, b) }
    for alike in c.open {
      let was = c.old.binding(id, start: alike.start), now = c.new.binding(id, start: alike.start)
      guard let was, was.asksAs(now) == false else { continue }
      line.touched += alike.count
      guard let now, now.opensDuty, now.period == was.period, let span = was.period?.span(containing: alike.start) ?? PeriodSpan(key: "\(alike.start)/\(alike.end)") else { continue }
      let before = Timetable(was, for: span, scope.house.calendar).graceEnds, after = Timetable(now, for: span, scope.house.calendar).graceEnds
      if after < before { line.earlier += alike.count }
      if after > before { line.later += alike.count }
    }
    if let b, b.inForce(on: scope.today), b.opensDuty, let span = b.period?.span(containing: scope.today), a.map({ $0.owes != b.owes || $0.conditions != b.conditions || $0.period != b.period || !$0.opensDuty || !$0.inForce(on: scope.today) }) ?? true {
      line.opened = try OpeningTable.countOwing(b, span, below: "/", again: nil, in: scope)
    }
    return line
  }
  /// What the two say differently, in words; nothing where only the wording of a remark is another.
  static func differences(_ a: Rule, _ b: Rule) -> [Word] {
    var all: [Word] = []
    if a.version != b.version { all.append(.changed(Word(zh: "版本", en: "version"), a.version, b.version)) }
    if a.from != b.from { all.append(.changed(Word(zh: "生效日", en: "in force from"), a.from.inChinese, b.from.inChinese, a.from.inEnglish, b.from.inEnglish)) }
    if a.kind != b.kind { all.append(.changed(Word(zh: "类别", en: "kind"), a.kind.label.zh, b.kind.label.zh, a.kind.label.en, b.kind.label.en)) }
    if a.period != b.period || a.times != b.times { all.append(.changed(Word(zh: "频次", en: "how often"), a.frequency.zh, b.frequency.zh, a.frequency.en, b.frequency.en)) }
    if a.opensDuty, b.opensDuty, a.grace != b.grace { all.append(.changed(Word(zh: "补办期限（工作日）", en: "grace in working days"), "\(a.grace)", "\(b.grace)")) }
    if a.opensDuty, b.opensDuty, a.reminders != b.reminders { all.append(Word(zh: "提醒日不同", en: "reminders differ")) }
    if a.owes != b.owes || a.conditions != b.conditions { all.append(Word(zh: "适用的党组织不同", en: "other organizations owe it")) }
    if a.proof != b.proof { all.append(Word(zh: "凭据不同", en: "other evidence")) }
    for figure in b.parameters {
      let was = a.parameter(figure.name)
      if was?.value != figure.value { all.append(.changed(figure.label, was.map(\.shown) ?? "–", figure.shown)) }
    }
    for figure in a.parameters where b.parameter(figure.name) == nil { all.append(.changed(figure.label, figure.shown, "–")) }
    if a.text != b.text || a.article != b.article { all.append(Word(zh: "文字或条号不同", en: "other wording or article")) }
    return all
  }
}

extension Rule {
  /// Whether a duty that is open would be asked for in the same way.
  fileprivate func asksAs(_ other: Rule?) -> Bool {
    guard let other else { return false }
    return opensDuty == other.opensDuty && period == other.period && times == other.times && grace == other.grace && owes == other.owes && conditions == other.conditions && proof == other.proof
  }
}
extension Parameter {
  fileprivate var shown: String { integer.map { String($0) } ?? fraction?.description ?? "" }
}
extension Word {
  fileprivate static func changed(_ what: Word, _ a: String, _ b: String, _ enA: String? = nil, _ enB: String? = nil) -> Word {
    Word(zh: "\(what.zh)：由\(shown(a))改为\(shown(b))", en: "\(what.en): from \((enA ?? a).isEmpty ? "–" : enA ?? a) to \((enB ?? b).isEmpty ? "–" : enB ?? b)")
  }
  /// Figures stand apart from the characters around them; words of Chinese do not.
  private static func shown(_ text: String) -> String {
    if text.isEmpty { return " – " }
    let first = text.first?.isASCII ?? false ? " " : "", last = text.last?.isASCII ?? false ? " " : ""
    return first + text + last
  }
}

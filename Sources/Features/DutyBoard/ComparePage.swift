import FeatureKit
import Foundation

/// Brings a new version of a regulation file and asks what it would change. Nothing is changed by asking.
struct ComparePage: Page {
  /// The files as they stand, by the title of their regulation.
  var regulations: [Word]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case regulations }
  static let permission: Permission = "duties.compare"

  static func load(_ entered: Entered, in scope: Scope) throws -> ComparePage { ComparePage(regulations: scope.rules.regulations.map(\.title), entered: entered) }
  static let samples = [
    ComparePage(regulations: [Word(zh: "中国共产党支部工作条例（试行）", en: "Regulations on the Work of Party Branches")]),
    ComparePage(regulations: [], entered: Entered([:], problems: [.init("rules.broken", .brokenLine("branch-regulations.yaml", 12, Word(zh: "缺少“zh”", en: "“zh” is missing")), field: "file")])),
  ]
  var crumbs: [Crumb] { [Crumb(.regulations, DutyBoard.regulations())] }
  func title(_ t: Reader) -> String { t(.compareTitle) }
  func view(_ t: Reader) -> HTML {
    let form = Form(DutyBoard.compare(), t, entered, files: true)
    return """
      \(pageHead(t(.compareTitle), t(.compareLead)))
      \(stack(.normal, form.html(form.file("file", t(.compareFile), hint: t(.compareFileHint), accept: ".yaml,.yml"), row(submit(t(.compareGo)), act(t(.backToRules), DutyBoard.regulations()))),
        details(t(.compareWhich), plainList(regulations.map { "\(t($0))" }))))
      """
  }

  /// Reads the file against those that are in force, and tells what it touches.
  @Sendable static func compare(_ visit: Visit, _ delivered: Delivered, _ identity: Identity) async throws -> Led {
    let upload = delivered.upload("file"), name = upload?.name ?? "file.yaml"
    let bytes = try upload.map { try Data(contentsOf: $0.file) } ?? delivered["text"].map { Data($0.utf8) } ?? Data()
    guard !bytes.isEmpty else { throw Refusal("file.missing", .chooseRuleFile, field: "file") }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Refusal("file.encoding", .fileNotUTF8, field: "file") }
    let book: RuleBook
    do { book = try visit.desk.performer.house.rules.replacing(with: text, named: name) } catch {
      throw Refusal(.invalid, error.problems.prefix(30).map { .init("rules.broken", .brokenLine($0.file.split(separator: "/").last.map(String.init) ?? $0.file, $0.line, $0.reason), field: "file") })
    }
    let found = try await visit.desk.performer.read(as: identity.actor, sight: permission) { scope in try Comparison(with: book, in: scope) }
    let page = ComparedPage(file: name, comparison: found)
    let shell = visit.wantsJSON ? nil : try await visit.surroundings().1
    return .answer(try visit.once(page, shell, identity))
  }
}

/// What a new text would change: how many open matters, which dates, rule by rule.
struct ComparedPage: Page {
  var file: String
  var touched: Int
  var earlier: Int
  var later: Int
  var opened: Int
  var lines: [Comparison.Line]

  init(file: String, comparison: Comparison) {
    self.file = file
    touched = comparison.touched
    earlier = comparison.earlier
    later = comparison.later
    opened = comparison.opened
    lines = comparison.lines
  }
  static let samples = [
    ComparedPage(file: "branch-regulations.yaml", comparison: Comparison(lines: [])),
    ComparedPage(
      file: "branch-regulations.yaml",
      comparison: Comparison(lines: [
        .init(rule: "ZB-16", text: Word(zh: "支部每月开展主题党日。", en: "A theme day every month."), kind: .changed, what: [Word(zh: "补办期限：由 10 改为 5", en: "grace: from 10 to 5")], touched: 37, earlier: 5, later: 2),
        .init(rule: "ZB-27", text: Word(zh: "新条目", en: "A new rule"), kind: .added, opened: 36), .init(rule: "ZB-14", text: Word(zh: "党课", en: "Lecture"), kind: .removed, touched: 3),
      ])),
  ]
  var crumbs: [Crumb] { [Crumb(.regulations, DutyBoard.regulations()), Crumb(.compareTitle, DutyBoard.compare())] }
  func title(_ t: Reader) -> String { t(.comparedTitle(file)) }
  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(.nothingDone)))
    \(stack(.normal, lines.isEmpty ? emptyState(t(.noDifference), t(.noDifferenceWhy)) : stack(.normal, note(.info, t(touched == 0 ? .touchesNothing : .touches(touched, earlier, later)), opened > 0 ? t(.opens(opened)) : nil, t), flatBox(t(.differingRules), table(t))), row(button(t(.compareAnother), DutyBoard.compare()))))
    """
  }
  private func table(_ t: Reader) -> HTML {
    // Columns of nothing but 0 say less than their absence.
    let figures: [Word] = touched + opened == 0 ? [] : [.openMatters, .datesEarlier, .datesLater, .newlyOwed]
    var table = Table(t(.differingRules), [Column(t(.ruleWord)), Column(t(.whatDiffers))] + figures.map { Column(t($0), number: true) })
    for line in lines {
      let name: HTML = line.kind == .added ? "\(line.rule)" : "<a href=\"\(DutyBoard.rule(line.rule))\">\(line.rule)</a>"
      let kind = Tag.plain(line.kind.word).html(t)
      let numbers: [HTML] = [line.touched, line.earlier, line.later, line.opened].map { "\($0)" }
      table.row(of: ["\(name) \(kind)", "\(t(line.text))\(plainList(line.what.map { "\(t($0))" }))"] + (figures.isEmpty ? [] : numbers), t: t)
    }
    return table.html(t)
  }
}

extension Comparison.Line.Kind {
  var word: Word {
    switch self {
    case .added: Word(zh: "新增", en: "new")
    case .removed: Word(zh: "取消", en: "gone")
    case .changed: Word(zh: "修改", en: "changed")
    }
  }
}

extension Word {
  static let compareTitle = Word(zh: "新文件会改动什么", en: "What would a new text change?")
  static let compareLead = Word(zh: "选一个条目文件，与现行的逐条比较，看会影响哪些未了结的事项。只比较，不改动。", en: "Choose a file of rules: it is compared with those in force, and you see which open matters it touches. Nothing is changed.")
  static let compareFile = Word(zh: "条目文件", en: "File of rules")
  static let compareFileHint = Word(zh: "YAML 文件，最大 1 MB；按文件里的 id 与现行文件对应", en: "YAML, at most 1 MB; its id says which file it would replace")
  static let compareGo = Word(zh: "比较", en: "Compare")
  static let backToRules = Word(zh: "返回制度条目", en: "Back to the rules")
  static let compareWhich = Word(zh: "现行的条目文件", en: "The files in force")
  static let chooseRuleFile = Word(zh: "请选择条目文件", en: "Choose a file of rules")
  static let fileNotUTF8 = Word(zh: "文件不是 UTF-8 编码", en: "The file is not encoded in UTF-8")
  static func brokenLine(_ file: String, _ line: Int, _ why: Word) -> Word {
    line > 0 ? Word(zh: "\(file) 第 \(line) 行：\(why.zh)", en: "\(file), line \(line): \(why.en)") : Word(zh: "\(file)：\(why.zh)", en: "\(file): \(why.en)")
  }
  static func comparedTitle(_ file: String) -> Word { Word(zh: "\(file) 与现行条目比较", en: "\(file) beside the rules in force") }
  static let nothingDone = Word(zh: "以下是本级及以下的情况，什么都没有改动。要采用新文件，由系统管理员放进 regulations 目录后重新启动。", en: "For this office and below; nothing was changed. To use the file, the system administrator puts it into the folder regulations and restarts.")
  static let noDifference = Word(zh: "没有不同", en: "No difference")
  static let noDifferenceWhy = Word(zh: "文件中的条目与现行的一样。", en: "The file says the same as the rules in force.")
  static func touches(_ n: Int, _ earlier: Int, _ later: Int) -> Word {
    Word(zh: "涉及 \(n) 项未了结的事项，期限提前 \(earlier) 项，推后 \(later) 项", en: "\(n == 1 ? "1 open matter" : "\(n) open matters"), \(earlier) \(earlier == 1 ? "date" : "dates") earlier, \(later) later")
  }
  static let touchesNothing = Word(zh: "不影响任何未了结的事项", en: "No open matter is touched")
  static func opens(_ n: Int) -> Word { Word(zh: "本期另外新增 \(n) 项应尽事项", en: n == 1 ? "1 duty more would be owed in the present period" : "\(n) duties more would be owed in the present period") }
  static let differingRules = Word(zh: "不同的条目", en: "Rules that differ")
  static let whatDiffers = Word(zh: "不同之处", en: "What differs")
  static let openMatters = Word(zh: "未了结", en: "Open")
  static let datesEarlier = Word(zh: "期限提前", en: "Earlier")
  static let datesLater = Word(zh: "期限推后", en: "Later")
  static let newlyOwed = Word(zh: "新增", en: "In addition")
  static let compareAnother = Word(zh: "比较另一个文件", en: "Compare another file")
}

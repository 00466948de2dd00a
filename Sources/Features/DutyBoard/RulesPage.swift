import FeatureKit

/// The regulations as the house applies them: each rule, what it asks, what it does, and what is not yet sure about it.
struct RulesPage: Page {
  struct RuleLine: Hashable, Encodable {
    var rule: String
    var regulation: Word
    var article: Word
    var text: Word
    var kind: Word
    var frequency: Word
    var effect: Word
    var opensDuty: Bool
    var marks: [Word]
  }
  var rules: [RuleLine]
  /// Stricter figures of the offices above the reader, and below.
  var local: [LocalLine] = []
  /// Where a new text is compared with these; nil for who may not.
  var compare: Address?

  static func load(in scope: Scope) throws -> RulesPage {
    let local = try LocalLine.all(in: scope)
    return RulesPage(rules: lines(local, in: scope), local: local, compare: scope.actor.may(ComparePage.permission) ? DutyBoard.compare() : nil)
  }
  static func lines(_ local: [LocalLine], in scope: Scope) -> [RuleLine] {
    let today = scope.today, report = scope.rules.report().filter { $0.from <= today && ($0.until.map { today <= $0 } ?? true) }
    return report.compactMap { line in
      guard let rule = scope.rules.rule(line.id, on: today) else { return nil }
      return RuleLine(
        rule: line.id, regulation: scope.rules.regulation(of: rule)?.title ?? line.article, article: rule.article, text: rule.text, kind: line.kind, frequency: line.period, effect: line.effect,
        opensDuty: line.opensDuty, marks: line.marks + local.filter { $0.rule == line.id }.map { .stricterMark($0.office) })
    }
  }
  static let samples = [RulesPage(rules: []), RulesPage(rules: [RulePage.samples[0].line], local: RulePage.samples[0].local, compare: DutyBoard.compare())]
  func title(_ t: Reader) -> String { t(.regulations) }
  func view(_ t: Reader) -> HTML {
    var order: [Word] = []
    for rule in rules where !order.contains(rule.regulation) { order.append(rule.regulation) }
    let tables: [HTML] = order.map { regulation in flatBox(t(regulation), table(regulation, t)) }
    return """
      \(pageHead(t(.regulations), t(.regulationsLead), actions: compare.map { button(t(.compareTitle), $0) }))
      \(rules.isEmpty ? emptyState(t(.nothingHere), t(.regulationsLead)) : "<div class=\"stack mt\">\(stricter(t))\(tables)</div>")
      """
  }
  private func stricter(_ t: Reader) -> HTML { local.isEmpty ? .none : flatBox(t(.stricterHere), LocalLine.table(local, t), boxLine("\(t(.stricterHereLead))")) }
  private func table(_ regulation: Word, _ t: Reader) -> HTML {
    var table = Table(t(regulation), [Column(t(.ruleWord)), Column(t(.article)), Column(t(.whatItAsks)), Column(t(.effect))])
    for rule in rules where rule.regulation == regulation {
      let marks: [HTML] = rule.marks.map { Tag.plain($0).html(t) }
      table.row("<a class=\"nowrap\" href=\"\(DutyBoard.rule(rule.rule))\">\(rule.rule)</a>", "\(t(rule.article))", "\(t(rule.text)) \(marks)", "\(t(rule.frequency)) \(t(rule.effect))", t: t)
    }
    return table.html(t)
  }
}

/// One rule: its paraphrase and article, its figures, who owes it and when.
struct RulePage: Page {
  struct Figure: Hashable, Encodable {
    var name: String
    var label: Word
    var value: String
    var local: Bool
  }
  struct Owing: Hashable, Encodable {
    var kind: Word
    var settings: [Word]
  }
  var line: RulesPage.RuleLine
  var version: String
  var from: Day
  var modality: Word
  var source: Word
  var note: Word?
  var owes: [Owing]
  var conditions: [Word]
  var wholePeriod: Bool
  var grace: Int?
  var reminders: [Int]
  var figures: [Figure]
  /// A duty of this rule is listed there; nil where it opens none.
  var duties: Address?
  var local: [LocalLine]
  /// Where the reader makes it stricter; nil where that may not be.
  var stricter: Address?

  static func load(_ id: String, in scope: Scope) throws -> RulePage {
    let local = try LocalLine.all(of: id, in: scope)
    guard let line = RulesPage.lines(local, in: scope).first(where: { $0.rule == id }), let rule = scope.rules.rule(id, on: scope.today) else { throw OutOfReach() }
    let vocabulary = scope.rules.vocabulary
    let conditions = rule.conditions.map { c -> Word in
      let name = vocabulary.measures[c.measure] ?? Word(zh: c.measure, en: c.measure)
      return .condition(name, c.atLeast, c.atMost)
    }
    let owes = rule.owes.sorted { $0.key < $1.key }.map { kind, settings in
      Owing(kind: Organization.Kind(rawValue: kind)?.word ?? Word(zh: kind, en: kind), settings: settings.sorted().compactMap { Organization.Setting(rawValue: $0)?.word })
    }
    return RulePage(
      line: line, version: rule.version, from: rule.from, modality: rule.modality.label, source: scope.rules.regulation(of: rule)?.source ?? line.regulation, note: rule.note, owes: owes,
      conditions: conditions, wholePeriod: rule.wholePeriod, grace: rule.opensDuty ? rule.grace : nil,
      reminders: rule.opensDuty ? rule.reminders.compactMap { if case .days(let n) = $0 { n } else { nil } } : [],
      figures: rule.parameters.map { Figure(name: $0.name, label: $0.label, value: $0.shown, local: $0.local) },
      duties: rule.opensDuty && scope.actor.may("duties.read") ? DutyBoard.list(rule: id) : nil, local: local,
      stricter: rule.opensDuty && rule.period != nil && rule.override != .fixed && scope.actor.may(MakeLocalRule.permission) ? DutyBoard.makeStricter(id) : nil)
  }
  static let samples = [
    RulePage(
      line: RulesPage.RuleLine(
        rule: "ZB-10", regulation: Word(zh: "中国共产党支部工作条例（试行）", en: "Regulations on the Work of Party Branches"), article: Word(zh: "第十二条", en: "Art. 12"),
        text: Word(zh: "支部委员会会议一般每月召开一次。", en: "The branch committee normally meets every month."), kind: Word(zh: "应尽事项", en: "duty"), frequency: Word(zh: "每月", en: "every month"),
        effect: Word(zh: "产生应尽事项", en: "opens a duty"), opensDuty: true, marks: [Word(zh: "条号待核", en: "article unconfirmed")]),
      version: "2018.10", from: Day(year: 2018, month: 10, day: 28), modality: Word(zh: "一般", en: "normally"), source: Word(zh: "转述", en: "paraphrase"),
      owes: [Owing(kind: Word(zh: "党支部", en: "branch"), settings: [Word(zh: "单独组建", en: "ordinary")])], conditions: [Word(zh: "正式党员不少于 7", en: "full members: at least 7")], wholePeriod: true, grace: 10,
      reminders: [10, 3], figures: [Figure(name: "attend", label: Word(zh: "到会比例", en: "share"), value: "1/2", local: false)], duties: DutyBoard.list(rule: "ZB-10"),
      local: [
        LocalLine(id: ID(9), rule: "ZB-10", office: "石桥镇党委", figures: Word(zh: "每月 2 次", en: "2 times every month"), since: Day(year: 2027, month: 1, day: 1), reason: "全镇整改期间", by: "林晓梅", mayEnd: true),
        LocalLine(id: ID(8), rule: "ZB-10", office: "青禾县委", figures: Word(zh: "补办期限 5 个工作日", en: "5 working days of grace"), since: Day(year: 2026, month: 1, day: 1), until: Day(year: 2026, month: 12, day: 31), reason: "县委通知", mayEnd: false),
      ], stricter: DutyBoard.makeStricter("ZB-10"))
  ]
  var crumbs: [Crumb] { [Crumb(.regulations, DutyBoard.regulations())] }
  func title(_ t: Reader) -> String { "\(line.rule) \(t(line.article))" }
  func view(_ t: Reader) -> HTML {
    let marks: [HTML] = line.marks.map { Tag.plain($0).html(t) }
    return """
      \(pageHead(title(t), t(line.regulation), actions: actions(t)))
      \(stack(.normal, text(marks, t), local.isEmpty ? HTML.none : flatBox(t(.stricterHere), LocalLine.table(local, t), boxLine("\(t(.stricterHereLead))")), figures.isEmpty ? HTML.none : flatBox(t(.figures), table(t))))
      <p class="small muted mt">\(t(source))</p>
      """
  }
  private func actions(_ t: Reader) -> HTML {
    let list: HTML = duties.map { button(t(.itsDuties), $0) } ?? .none, make: HTML = stricter.map { button(t(.stricterBegin), $0) } ?? .none
    return "\(list)\(make)"
  }
  private func text(_ marks: [HTML], _ t: Reader) -> HTML {
    let remark: HTML = note.map { "<p class=\"small muted\">\(t($0))</p>" } ?? .none, row: HTML = marks.isEmpty ? .none : "<p class=\"row\">\(marks)</p>"
    return box(nil, "<p>\(t(line.text))</p>", row, remark, summary(facts(t)))
  }
  private func facts(_ t: Reader) -> [SummaryLine] {
    let comma = t(.listComma)
    var lines = [SummaryLine(t(.modality), text: t(modality)), SummaryLine(t(.effect), text: t(line.effect))]
    if line.opensDuty {
      lines.append(SummaryLine(t(.whoOwes), text: owes.map { "\(t($0.kind))（\($0.settings.map { t($0) }.joined(separator: comma))）" }.joined(separator: comma)))
      if !conditions.isEmpty { lines.append(SummaryLine(t(.underCondition), text: conditions.map { t($0) }.joined(separator: comma))) }
      if !t(line.frequency).isEmpty { lines.append(SummaryLine(t(.howOften), text: t(line.frequency))) }
      if let grace { lines.append(SummaryLine(t(.graceWord), text: t(.workingDays(grace)))) }
      if !reminders.isEmpty { lines.append(SummaryLine(t(.remindersWord), text: t(.daysBefore(reminders)))) }
      if wholePeriod { lines.append(SummaryLine(t(.foundedWithin), text: t(.nothingOwed))) }
    }
    return lines + [SummaryLine(t(.inForce), text: t(.versionFrom(version, t.longDate(from))))]
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.figures), [Column(t(.figureWord)), Column(t(.valueWord), number: true), Column(t(.remark))])
    for figure in figures { table.row("\(t(figure.label))", "\(figure.value)", figure.local ? Tag.plain(.countyRule).html(t) : .none, t: t) }
    return table.html(t)
  }
}

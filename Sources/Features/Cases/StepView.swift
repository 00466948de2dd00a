import FeatureKit
import Procedures

/// A step as its form shows it.
struct StepView: Hashable, Encodable {
  struct Field: Hashable, Encodable {
    var name: String
    var label: Word
    var hint: Word?
    var kind: Blank.Kind
    var optional = false
    var options: [Blank.Option] = []
  }
  var name: String
  var title: Word
  var fields: [Field]
  /// What is ticked, one at least; empty where nothing is.
  var lines: [Word]
  var linesClause: Clause?

  init(_ step: Step, _ file: CaseFile, _ rules: RuleBook) { self.init(step, lines: step.ticks.map { rules.lines(of: $0, on: file.file.boundOn) } ?? [], file) }
  init(_ step: Step, lines: [Word], _ file: CaseFile? = nil) {
    name = step.name
    title = step.title
    fields = step.blanks.map { blank in Field(name: blank.name, label: blank.label, hint: blank.hint, kind: blank.kind, optional: blank.optional, options: file.map { blank.options($0) } ?? []) }
    self.lines = lines
    linesClause = step.ticks
  }
  /// The fields of its form, before the remark and the button.
  func fields(_ form: Form, _ t: Reader) -> HTML {
    let ticks: HTML = lines.isEmpty ? .none : form.checkboxes("ticked", t(.whichHold), lines.enumerated().map { Choice(String($0), t($1)) }, hint: t(.tickHint))
    let blanks: [HTML] = fields.map { field in
      let path = "values.\(field.name)", hint = field.hint.map { t($0) }, label = t(field.label), optional = field.optional
      switch field.kind {
      case .line: return form.text(path, label, hint: hint, optional: optional, limit: 60)
      case .text: return form.area(path, label, hint: hint, optional: optional, rows: 4)
      case .day: return form.day(path, label, hint: hint, value: field.name == Blank.onDay ? t.today : nil, optional: optional)
      case .number: return form.number(path, label, hint: hint, optional: optional)
      case .choice: return form.select(path, label, field.options.map { Choice($0.value, t($0.word)) }, hint: hint, optional: optional)
      }
    }
    return "\(ticks)\(blanks.joined())"
  }
}

/// What was filled in at a step, in words.
struct Filled: Hashable, Encodable {
  struct Line: Hashable, Encodable {
    var label: Word
    var value: Word
  }
  var step: Word
  var lines: [Line]

  /// The last filling of each step, in the order of the steps.
  static func all(_ file: CaseFile, _ plan: Plan, _ rules: RuleBook) -> [Filled] {
    plan.steps.compactMap { step in
      guard let event = file.last(step.name), !event.values.isEmpty else { return nil }
      let lines = step.ticks.map { rules.lines(of: $0, on: file.file.boundOn) } ?? []
      let ticked = lines.indices.filter { event.values["tick.\($0)"] != nil }.map { Line(label: .whichHold, value: lines[$0]) }
      let blanks = step.blanks.compactMap { blank in
        event.values[blank.name].map { Line(label: blank.label, value: said($0, blank, file)) }
      }
      return Filled(step: step.title, lines: ticked + blanks)
    }
  }
  private static func said(_ value: String, _ blank: Blank, _ file: CaseFile) -> Word {
    let plain = Word(zh: value, en: value)
    switch blank.kind {
    case .day: return Day(value).map { Word(zh: $0.inChinese, en: $0.inEnglish) } ?? plain
    case .choice: return blank.options(file).first { $0.value == value }?.word ?? plain
    case .line, .text, .number: return plain
    }
  }
}

import FeatureKit
import Procedures

/// A step as its form shows it.
struct StepView: Hashable, Encodable {
  struct Field: Hashable, Encodable {
    var name: String
    var label: Word
    var hint: Word?
    var kind: Blank.Kind
  }
  var name: String
  var title: Word
  var fields: [Field]
  /// What is ticked, one at least; empty where nothing is.
  var lines: [Word]
  var linesClause: Clause?

  init(_ step: Step, boundOn: Day, _ rules: RuleBook) { self.init(step, lines: step.ticks.map { rules.lines(of: $0, on: boundOn) } ?? []) }
  init(_ step: Step, lines: [Word]) {
    name = step.name
    title = step.title
    fields = step.blanks.map { Field(name: $0.name, label: $0.label, hint: $0.hint, kind: $0.kind) }
    self.lines = lines
    linesClause = step.ticks
  }
  /// The fields of its form, before the remark and the button.
  func fields(_ form: Form, _ t: Reader) -> HTML {
    let ticks: HTML = lines.isEmpty ? .none : form.checkboxes("ticked", t(.whichHold), lines.enumerated().map { Choice(String($0), t($1)) }, hint: t(.tickHint))
    let blanks: [HTML] = fields.map { field in
      let path = "values.\(field.name)", hint = field.hint.map { t($0) }
      switch field.kind {
      case .line: return form.text(path, t(field.label), hint: hint, limit: 60)
      case .text: return form.area(path, t(field.label), hint: hint, rows: 4)
      case .day: return form.day(path, t(field.label), hint: hint)
      case .number: return form.number(path, t(field.label), hint: hint)
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
      guard let event = file.events.last(where: { $0.kind == .taken && $0.step == step.name }), !event.values.isEmpty else { return nil }
      let lines = step.ticks.map { rules.lines(of: $0, on: file.file.boundOn) } ?? []
      let ticked = lines.indices.filter { event.values["tick.\($0)"] != nil }.map { Line(label: .whichHold, value: lines[$0]) }
      let blanks = step.blanks.compactMap { blank in
        event.values[blank.name].map { value in Line(label: blank.label, value: blank.kind == .day ? Day(value).map { Word(zh: $0.inChinese, en: $0.inEnglish) } ?? Word(zh: value, en: value) : Word(zh: value, en: value)) }
      }
      return Filled(step: step.title, lines: ticked + blanks)
    }
  }
}

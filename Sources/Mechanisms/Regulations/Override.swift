import Essentials

/// What a place lays down beside a rule of the centre, from a day on. Why stands in `note`.
struct Override {
  var rule: String
  var from: Day
  var until: Day?
  var note: Word
  var period: Rule.Period?
  var times: Int?
  var grace: Int?
  var reminders: [Rule.Reminder]?
  /// By name, still as written: the rule knows what they must be.
  var parameters: [(name: String, item: Item)]

  func overlaps(_ rule: Rule) -> Bool { from <= (rule.until ?? .endOfTime) && rule.from <= (until ?? .endOfTime) }

  /// The rule as it is while this holds. Judged before by `check`.
  func applied(to rule: Rule) -> Rule {
    var changed = rule
    changed.local = true
    changed.note = note
    changed.period = period ?? rule.period
    changed.times = times ?? rule.times
    changed.grace = grace ?? rule.grace
    changed.reminders = reminders ?? rule.reminders
    for (name, item) in parameters {
      guard let index = rule.parameters.firstIndex(where: { $0.name == name }), let value = ParameterReader.value(item, rule.parameters[index].unit) else { continue }
      changed.parameters[index].local = true
      changed.parameters[index].value = value
    }
    return changed
  }
  /// Notes, at the place of each key, what the rule does not allow.
  func check(against rule: Rule, _ whole: Item) {
    let changed = applied(to: rule), fields = whole.fields([])
    func judge(_ key: String, _ changes: Bool, _ loosens: Bool) {
      guard changes, let item = fields?[key] else { return }
      if rule.override == .fixed { item.wrong(.fixed(rule.id, key)) } else if rule.override == .stricterOnly, loosens { item.wrong(.looser(rule.id, key)) }
    }
    if rule.period == nil { for key in ["period", "times"] { fields?[key]?.wrong(.mayNot(rule.kind, key)) } }
    judge("period", period != rule.period, (period?.months ?? 0) > (rule.period?.months ?? 0))
    judge("times", times != rule.times, Self.perYear(changed) < Self.perYear(rule))
    judge("grace", grace != rule.grace, changed.grace > rule.grace)
    for (name, item) in parameters {
      guard let parameter = rule.parameter(name) else {
        item.wrong(.noParameter(rule.id, name, rule.parameters.map(\.name)))
        continue
      }
      guard let value = ParameterReader.value(item, parameter.unit), !parameter.allows(value) else { continue }
      item.wrong(parameter.override == .fixed ? .fixed(rule.id, name) : .looser(rule.id, name))
    }
  }
  private static func perYear(_ rule: Rule) -> Int { rule.period.map { rule.times * 12 / $0.months } ?? 0 }
}

struct OverrideReader {
  let item: Item
  init(_ item: Item) { self.item = item }

  func read() -> Override? {
    guard let fields = item.fields(["rule", "from", "until", "zh", "en", "period", "times", "grace", "reminders", "parameters"]) else { return nil }
    let rule = fields.required("rule")?.text(), from = fields.required("from")?.day(), until = fields["until"]?.day(), note = fields.word()
    if let from, let until, until < from { fields["until"]?.wrong(.untilBeforeFrom) }
    let figures = fields["parameters"]?.fields([])
    guard let rule, let from, let note else { return nil }
    return Override(rule: rule, from: from, until: until, note: note, period: fields["period"]?.choice(), times: fields["times"]?.integer(1...366),
      grace: fields["grace"]?.integer(0...60), reminders: fields["reminders"].map(RegulationReader.reminders),
      parameters: (figures?.keys ?? []).compactMap { name in figures?[name].map { (name, $0) } })
  }
}

extension Day {
  static var endOfTime: Day { Day(year: 9999, month: 12, day: 31) }
}

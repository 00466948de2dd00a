import Acting
import Essentials
import Regulations

extension Given {
  /// What is kept of it with the event.
  var kept: [String: String] { ticked.reduce(into: values) { $0["tick.\($1)"] = "" } }

  /// Everything that stands against taking this step with it, collected.
  func check(_ step: Step, _ file: CaseFile, _ occasion: Occasion, _ no: inout Refusal.Collector) {
    for blank in step.blanks { check(blank, file, &no) }
    no.check(text.count <= Given.longest, "text.long", .tooLong(Given.longest), field: "text")
    if let rule = step.ticks {
      let lines = occasion.rules.lines(of: rule, on: file.file.boundOn)
      no.check(!ticked.isEmpty, "ticked.none", .tickOne, field: "ticked", clause: rule)
      no.check(ticked.allSatisfy { lines.indices.contains($0) }, "ticked.unknown", .tickUnknown, field: "ticked", clause: rule)
    }
    checkDays(step, file, occasion, &no)
    for stands in step.guards { if let problem = stands(file, self, occasion) { no.check(false, problem.code, problem.word, field: problem.field, clause: problem.clause) } }
  }
  private func check(_ blank: Blank, _ file: CaseFile, _ no: inout Refusal.Collector) {
    let field = "values.\(blank.name)", value = values[blank.name]
    no.check(value != nil || blank.optional, "value.missing", .pleaseFill(blank.label), field: field)
    no.check((value?.count ?? 0) <= blank.most, "value.long", .tooLong(blank.most), field: field)
    guard let value else { return }
    switch blank.kind {
    case .day: no.check(Day(value) != nil, "value.day", .noSuchDay, field: field)
    case .number: no.check(Int(value).map { (0...1_000_000).contains($0) } ?? false, "value.number", .noSuchNumber, field: field)
    case .choice: no.check(blank.options(file).contains { $0.value == value }, "value.choice", .noSuchChoice, field: field)
    case .line, .text: break
    }
  }
  private func checkDays(_ step: Step, _ file: CaseFile, _ occasion: Occasion, _ no: inout Refusal.Collector) {
    let day = on ?? occasion.today, field = on == nil ? nil : "values.\(Blank.onDay)"
    no.check(day <= occasion.today, "day.ahead", .dayAhead, field: field)
    if on != nil, let last = file.lastDay { no.check(day >= last, "day.before", .dayBefore(last), field: field) }
    if let earliest = file.earliest(step, occasion.rules, occasion.house.calendar) { no.check(day >= earliest.day, "step.early", .notBefore(earliest.day, earliest.why), field: field, clause: earliest.clause) }
    if let clause = file.isUncounted(step, occasion.rules, occasion.house.calendar) { no.check(!text.isEmpty, "step.uncounted", .sayHolidays, field: "text", clause: clause) }
  }
}

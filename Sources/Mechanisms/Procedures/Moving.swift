import Acting
import Essentials
import Journal
import Organizations
import Regulations

// What every move of a case has in common: the step it is meant for is still the present one, and the next office is told.
extension CaseFile {
  /// The step whose turn it is; refused where the case went on, rests or is over.
  func current(_ plan: Plan, meant step: String?) throws(Refusal) -> Step {
    switch file.state {
    case .open: break
    case .suspended: throw Refusal("case.suspended", .isSuspended, kind: .conflict)
    case .done, .withdrawn: throw Refusal("case.closed", .isClosed, kind: .conflict)
    }
    guard let now = plan.step(file.step), step == nil || step == now.name else { throw Refusal("step.passed", .stepPassed, kind: .conflict) }
    return now
  }
  /// The case with the turn given to `step` on a day; its time is counted from then, or from the step that it names.
  func turned(to step: Step, on day: Day, _ occasion: Occasion) -> Case {
    let office = office(step.office), from = step.since.flatMap { taken($0) } ?? day
    var next = file
    next.step = step.name
    next.since = day
    next.due = step.within.flatMap { $0.day(after: from, boundOn: file.boundOn, occasion.rules, occasion.house.calendar) }
    next.waitsAt = office.id
    next.waitsAtName = office.name
    return next
  }
  func event(_ kind: CaseEvent.Kind, _ text: String, _ occasion: Occasion, late: Bool = false, values: [String: String] = [:]) -> CaseEvent {
    CaseEvent(number: (events.last?.number ?? 0) + 1, kind: kind, step: file.step, text: text, by: occasion.actor.person, at: occasion.now, late: late, values: values)
  }
  func outcome(_ next: Case, _ event: CaseEvent, _ sentence: Word, _ clause: Clause?, notices: [Notice] = [], then: [StoredAction] = []) -> Outcome {
    Outcome([CaseTable.keep(next)] + CaseTable.tell(event, of: next), Entry(sentence, subject: Reference(Case.reference, file.id), at: organization.id, clause: clause), notices: notices, next: then)
  }
  func notice(_ office: ID<Organization>, _ word: Word) -> Notice { Notice(to: .posts(Role.desk, office), word, about: Reference(Case.reference, file.id)) }
  /// The desks that are told of what concerns the whole case.
  func notices(_ word: Word) -> [Notice] { ([organization.id] + (counterpart.map { [$0.id] } ?? [])).map { notice($0, word) } }
}

extension RuleBook {
  /// The lines of a rule that are ticked one by one.
  package func lines(of clause: Clause, on day: Day) -> [Word] {
    guard let text = rule(clause.rule, on: day)?.text else { return [] }
    let zh = text.zh.split(separator: "\n"), en = text.en.split(separator: "\n")
    return zh.indices.map { Word(zh: String(zh[$0]), en: $0 < en.count ? String(en[$0]) : String(zh[$0])) }
  }
}

/// A reason that was typed, judged.
func reason(_ text: String?, _ no: inout Refusal.Collector) -> String {
  let text = trimmed(text ?? "")
  no.check(!text.isEmpty, "text.missing", .reasonMissing, field: "text")
  no.check(text.count <= Given.longest, "text.long", .tooLong(Given.longest), field: "text")
  return text
}

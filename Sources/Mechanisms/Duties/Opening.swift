import Acting
import Essentials
import Journal
import Persistence
import Regulations

/// The watch: organizations that came into the register begin to owe. One entry with their number.
struct TakeIn: Storable {
  static let name = "duties.takeIn"
  static let permission: Permission = "duties.watch"
  var top: ID<Organization>

  struct Situation: Placed { var place: Place, count: Int }
  func situation(in scope: Scope) throws -> Situation {
    let place = try WatchTable.place(top, in: scope)
    return Situation(place: place, count: try OpeningTable.countUnknown(below: place.path, in: scope))
  }
  func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    Outcome([OpeningTable.takeIn(below: s.place.path, on: occasion.today)], Entry(.takenIn(s.count), subject: Reference(Organization.reference, top), at: top))
  }
}

/// The watch: one rule's period opens below one top of the tree, for all who owe it. One entry with their number.
struct OpenPeriod: Storable {
  static let name = "duties.open"
  static let permission: Permission = "duties.watch"
  var rule: String
  var start: Day
  var top: ID<Organization>

  struct Situation: Placed { var place: Place, count: Int, again: Bool, local: [LocalRule] = [], waivers = false }
  func situation(in scope: Scope) throws -> Situation {
    let place = try WatchTable.place(top, in: scope), again = try WatchTable.isOpened(rule, top, start, in: scope)
    guard let bound = scope.rules.rule(rule, on: start), let span = bound.period?.span(containing: start) else { throw Fault("\(rule) has no period from \(start)") }
    return Situation(place: place, count: try OpeningTable.countOwing(bound, span, below: place.path, again: again ? scope.today : nil, in: scope), again: again,
      local: try LocalRuleTable.holding(rule, start, below: place.path, in: scope), waivers: try WaiverTable.anyCovers(rule, start, in: scope))
  }
  func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard let bound = occasion.rules.rule(rule, on: start), let span = bound.period?.span(containing: start) else { throw Refusal("rule", .changedMeanwhile) }
    let plan = Plan(bound, for: span, occasion.rules, occasion.house.calendar, today: occasion.today), title = Duty.title(bound, rule, start: span.start, end: span.end, today: occasion.today)
    let open = OpeningTable.open(bound, span, plan, below: s.place.path, again: s.again ? occasion.today : nil)
    let stricter = s.local.flatMap { local in
      LocalRuleTable.apply(local, span.start, graceEnds: Timetable(bound.with(local.stricter), for: span, occasion.house.calendar).graceEnds)
    }
    let waived = s.waivers ? [WaiverTable.apply(rule, span.start, below: s.place.path)] : []
    let changes = [open] + stricter + waived + [OpeningTable.opened(rule, top, span.start, on: occasion.today)] + (s.count > 0 ? CountTable.recount(rule, plan.counted, below: s.place) : [])
    return Outcome(changes, Entry(.opened(title, s.count), subject: Reference(Organization.reference, top), at: top, clause: Clause(rule)))
  }
}

/// The watch: terms of office that have no duty yet get theirs, up to 500 at once.
struct OpenTerms: Storable {
  static let name = "duties.openTerms"
  static let permission: Permission = "duties.watch"
  var rule: String
  var top: ID<Organization>

  struct Situation: Placed { var place: Place, terms: [OpeningTable.Term] }
  func situation(in scope: Scope) throws -> Situation {
    let place = try WatchTable.place(top, in: scope)
    guard let bound = scope.rules.rule(rule, on: scope.today) else { throw Fault("\(rule) is not in force") }
    return Situation(place: place, terms: try OpeningTable.terms(bound, below: place.path, in: scope))
  }
  func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard let bound = occasion.rules.rule(rule, on: occasion.today) else { throw Refusal("rule", .changedMeanwhile) }
    let duties = s.terms.compactMap { term -> (duty: Duty, path: String)? in
      guard let span = PeriodSpan(key: "\(term.began)/\(term.ends)") else { return nil }
      let plan = Plan(bound, for: span, occasion.rules, occasion.house.calendar, today: occasion.today)
      return (Duty(bound, Reference(Organization.reference, term.organization), at: term.organization, for: span, plan), term.path)
    }
    let changes = duties.flatMap { duty, path in [Change(DutyTable.insert(duty))] + (CountTable.move(duty, from: nil, to: .pending, at: path).map { [Change($0)] } ?? []) }
    return Outcome(changes, Entry(.openedTerms(bound.matter(occasion.rules.vocabulary), duties.count), subject: Reference(Organization.reference, top), at: top, clause: Clause(rule)))
  }
}

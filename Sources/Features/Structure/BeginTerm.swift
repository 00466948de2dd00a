import FeatureKit

/// Records that a committee was elected, and when its term ends: by XJ-01 as it stood on that day, or earlier where `ends` says so.
package struct BeginTerm: Storable {
  package static let name = "structure.beginTerm"
  package static let permission: Permission = "structure.change"
  package var organization: ID<Organization>
  package var began: Day
  package var ends: Day?
  package init(at organization: ID<Organization>, began: Day, ends: Day? = nil) {
    self.organization = organization
    self.began = began
    self.ends = ends
  }

  package struct Situation: Placed {
    package var place: Place
    var now: Details
    var last: Term?
  }
  package func situation(in scope: Scope) throws -> Situation {
    let now = try StructureTable.details(organization, in: scope)
    return Situation(place: try StructureTable.committee(above: now.organization, in: scope), now: now, last: try TermTable.terms(of: organization, in: scope).first)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let o = s.now.organization
    if let problem = o.withholds(.elect) { throw Refusal(.invalid, [problem]) }
    let usual = usualEnd(s.now, occasion)
    var no = Refusal.Collector()
    no.check(s.now.ended == nil, "ended", .alreadyDissolved)
    no.check(began >= s.now.founded && began <= occasion.today, "began", .dayBetweenFoundingAndToday, field: "began")
    no.check(s.last.map { began > $0.began } ?? true, "began.order", .termOrder, field: "began")
    no.check(ends != nil || usual != nil, "ends.missing", .termNeedsEnd, field: "ends")
    no.check(ends.map { $0 > began } ?? true, "ends.order", .termEndsBeforeItBegins, field: "ends")
    if let ends, let usual { no.check(ends <= usual, "ends.late", .termTooLong(until: usual), field: "ends", clause: Clause("XJ-01")) }
    try no.refuse()
    guard let end = ends ?? usual else { throw Refusal("ends.missing", .termNeedsEnd, field: "ends") }
    let reference = Reference(Organization.reference, organization)
    return Outcome(
      [TermTable.begin(Term(began: began, ends: end), at: organization)],
      Entry(.termBegan(o.name, began, until: end), subject: reference, at: organization, clause: Clause("XJ-01"), proves: [Evidence("election", for: reference, on: began)]),
      provenance: began < occasion.today && occasion.provenance == .live ? .recordedLate : nil)
  }
  private func usualEnd(_ now: Details, _ occasion: Occasion) -> Day? {
    let o = now.organization
    guard let rule = occasion.rules.rule("XJ-02", on: occasion.today) else { return nil }
    let standing = Standing(kind: o.kind.rawValue, setting: o.setting.rawValue, unit: now.unitKind?.rawValue, since: now.founded)
    // Before the first version of the rules the present one is the nearest that can be cited.
    let months = occasion.rules.termMonths(rule, for: standing, on: began) ?? occasion.rules.termMonths(rule, for: standing, on: occasion.today)
    return months.map { PeriodSpan(termFrom: began, months: $0).end }
  }
}

import Acting
import Asks
import Essentials
import Journal
import Organizations
import Persistence
import Regulations

/// An office makes a rule stricter for everything below it: more often, or with less grace. It binds periods that begin from a day on.
package struct MakeLocalRule: Storable {
  package static let name = "duties.makeLocalRule"
  package static let permission: Permission = "duties.localRule"
  package static let sight: Permission? = "duties.read"
  package var rule: String
  package var organization: ID<Organization>
  package var times: Int?
  package var grace: Int?
  package var since: Day
  /// The last day on which a period that begins is bound; nil while it is to run on.
  package var until: Day?
  package var reason: String
  package init(_ rule: String, at organization: ID<Organization>, times: Int? = nil, grace: Int? = nil, since: Day, until: Day? = nil, reason: String) {
    self.rule = rule
    self.organization = organization
    self.times = times
    self.grace = grace
    self.since = since
    self.until = until
    self.reason = reason
  }

  package struct Situation: Placed {
    package var organization: Organization
    /// What binds the organization already from `since` on.
    var bound: [LocalRule]
    var running: Bool
    var children: [ID<Organization>]
    var asking: Asking
    package var place: Place { organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let organization = try OrganizationTable.one(organization, in: scope)
    return Situation(
      organization: organization, bound: try LocalRuleTable.binding(rule, since, at: organization.path, in: scope), running: try LocalRuleTable.running(rule, at: organization.id, in: scope),
      children: try OrganizationTable.children(of: organization.id, in: scope).map(\.id),
      asking: try Asking(.branches(below: organization.place), by: organization.id, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard let central = occasion.rules.rule(rule, on: since), central.opensDuty, central.period != nil else { throw Refusal("rule.none", .noPeriodicDuty(rule), field: "rule") }
    let now = s.bound.reduce(central) { $0.with($1.stricter) }, reason = trimmed(reason), clause = Clause(rule)
    var no = Refusal.Collector()
    no.check(s.organization.kind != .branch, "place.branch", .branchHasNoneBelow)
    no.check(central.override != .fixed, "rule.fixed", .ruleIsFixed, clause: clause)
    no.check(!s.running, "local.running", .localRuleRuns)
    no.check(times != nil || grace != nil, "figure.missing", .figureMissing, field: "times")
    if let times { no.check(times > now.times && times <= 31, "times.loose", .timesTooFew(now.times), field: "times", clause: clause) }
    if let grace { no.check(grace >= 0 && grace < now.grace, "grace.loose", .graceTooLong(now.grace), field: "grace", clause: clause) }
    no.check(since > occasion.today, "since.past", .sinceTooEarly(occasion.today), field: "since")
    no.check(since <= occasion.today.adding(months: 24), "since.far", .sinceTooFar, field: "since")
    if let until { no.check(until > since, "until.early", .localUntilTooEarly(since), field: "until") }
    no.check(!reason.isEmpty, "reason.missing", .localReasonMissing, field: "reason")
    no.check(reason.count <= 200, "reason.long", .reasonTooLong, field: "reason")
    s.asking.check(&no)
    try no.refuse()
    let stricter = Stricter(times: times, grace: grace), matter = central.matter(occasion.rules.vocabulary)
    let local = LocalRule(
      id: occasion.id(), organization: organization, organizationName: s.organization.name, path: s.organization.path, rule: rule, stricter: stricter, since: since, until: until, reason: reason,
      by: occasion.actor.person, on: occasion.today)
    let sentence = Word.madeLocalRule(matter, central, stricter, since, until), made = Reference("localRule", local.id), about = Reference(Organization.reference, organization)
    return Outcome(
      [LocalRuleTable.add(local)] + s.asking.charge(.localRule, about: made, occasion), Entry(sentence, subject: about, at: organization, clause: clause),
      notices: s.children.map { Notice(to: .posts(Role.desk, $0), .toldLocalRule(s.organization.name, sentence), about: about) }, made: made)
  }
}

/// Ends a local rule: periods that begin after today are bound by the rule itself again.
package struct EndLocalRule: Storable {
  package static let name = "duties.endLocalRule"
  package static let permission: Permission = "duties.localRule"
  package static let sight: Permission? = "duties.read"
  package var local: ID<LocalRule>
  package var reason: String
  package init(_ local: ID<LocalRule>, because reason: String) {
    self.local = local
    self.reason = reason
  }

  package struct Situation: Placed {
    package var local: LocalRule
    var ask: Ask?
    package var place: Place { Place(id: local.organization, path: local.path) }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(local: try LocalRuleTable.one(local, in: scope), ask: try AskTable.of(Reference("localRule", local), in: scope)) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard s.local.runs(after: occasion.today) else { throw Refusal("local.ended", .localRuleEnded, kind: .conflict) }
    let reason = trimmed(reason)
    var no = Refusal.Collector()
    no.check(!reason.isEmpty, "reason.missing", .endReasonMissing, field: "reason")
    no.check(reason.count <= 200, "reason.long", .reasonTooLong, field: "reason")
    try no.refuse()
    let matter = occasion.rules.rule(s.local.rule, on: occasion.today)?.matter(occasion.rules.vocabulary) ?? Word(zh: s.local.rule, en: s.local.rule)
    return Outcome(
      [LocalRuleTable.end(local, on: occasion.today, because: reason)] + (s.ask?.giveBack(occasion) ?? []), Entry(.endedLocalRule(matter), subject: Reference(Organization.reference, s.local.organization), at: s.local.organization, clause: Clause(s.local.rule)))
  }
}

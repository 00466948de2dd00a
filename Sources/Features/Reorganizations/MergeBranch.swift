import FeatureKit
import People
import Structure

/// Ends a branch in another: everybody kept there moves, and it is dissolved. Its record stays, and both branches' history says so.
/// Who was merged within a period owes nothing for it: what the branch that stays owes for such a period is waived, which the level above may take back.
package struct MergeBranch: Storable {
  package static let name = "reorganizations.merge"
  package static let permission = Reorganizations.change
  package static let sight: Permission? = "structure.read"
  package var organization: ID<Organization>
  package var into: ID<Organization>
  package var on: Day
  package var reason: String
  package init(_ organization: ID<Organization>, into: ID<Organization>, on: Day, reason: String) {
    self.organization = organization
    self.into = into
    self.on = on
    self.reason = reason
  }

  package struct Situation: Placed {
    package var place: Place
    /// The committee above the branch that stays.
    var other: Place
    var ending: Side
    var staying: Side
    var people: [Belonging]
    var hindrances: [Word]
    /// What the branch that stays owes now.
    var owed: [DutyLine]
  }
  struct Side: Sendable {
    var organization: Organization
    var founded: Day
    var ended: Day?
    init(_ id: ID<Organization>, in scope: Scope) throws { (organization, founded, ended) = try Structure.life(of: id, in: scope) }
    init(organization: Organization, founded: Day, ended: Day? = nil) {
      self.organization = organization
      self.founded = founded
      self.ended = ended
    }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let ending = try Side(organization, in: scope), staying = try Side(into, in: scope)
    return Situation(
      place: try Structure.committee(above: ending.organization, in: scope), other: try Structure.committee(above: staying.organization, in: scope), ending: ending, staying: staying,
      people: try BelongingTable.people(at: organization, in: scope), hindrances: try Structure.hindrances(toEnding: organization, in: scope),
      owed: try DutyListTable.owed(by: [into], in: scope))
  }

  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard o.actor.may(Self.permission, at: s.other) else { throw .notPermitted(Self.permission, o.house.grants) }
    var no = Refusal.Collector()
    no.check(organization != into, "same", .mergeIntoItself, field: "into")
    no.check(s.ending.organization.kind == .branch, "kind", .onlyBranches)
    no.check(s.staying.organization.kind == .branch, "into.kind", .onlyBranches, field: "into")
    no.check(s.ending.organization.setting != .virtual && s.staying.organization.setting != .virtual, "virtual", .virtualNotMerged)
    no.check(s.staying.ended == nil, "into.ended", .hasEnded(s.staying.organization.name), field: "into")
    for word in s.hindrances { no.check(false, "hindered", word) }
    no.check(s.people.count <= Reorganizations.most, "many", .tooManyToMove(s.people.count, Reorganizations.most))
    no.check(on >= max(s.ending.founded, s.staying.founded) && on <= o.today, "day", .dayOfBoth, field: "on")
    checkReason(reason, &no)
    try no.refuse()
    let a = s.ending.organization, b = s.staying.organization
    return Outcome(
      [SuccessionTable.add(a.id, b.id, .merged, on: on)], Entry(.merged(a.name, b.name, s.people.count), subject: Reference(Organization.reference, b.id), at: b.id),
      next: try moves(s.people, to: b.id, on: on, reason) + stored([DissolveOrganization(a.id, on: on)]) + stored(released(s.owed, since: s.ending.founded, o).map { Waive(duty: $0.key, reason: Word.mergedWithin.zh) }))
  }
  /// Of what is owed, what falls to a period within which the merger lies, by rules that ask for a whole period. A branch that began within it makes no difference.
  private func released(_ owed: [DutyLine], since founded: Day, _ o: Occasion) -> [DutyLine] {
    owed.filter { $0.state == .pending && founded <= $0.start && $0.start < on && on <= $0.end && (o.rules.binding($0.rule, start: $0.start)?.wholePeriod ?? false) }
  }
}

/// Everybody's change of branch, as the actions that anybody would perform one by one.
func moves(_ people: [Belonging], to organization: ID<Organization>, on day: Day, _ reason: String) throws(Refusal) -> [StoredAction] {
  try stored(people.map { AssignToBranch(person: $0.id, version: $0.version, organization: organization, on: day, reason: reason) })
}
func stored(_ actions: [some Storable]) throws(Refusal) -> [StoredAction] {
  try actions.map { action throws(Refusal) in try StoredAction(action) }
}
func checkReason(_ reason: String, _ no: inout Refusal.Collector) {
  no.check(!reason.allSatisfy(\.isWhitespace), "reason", .basisMissing, field: "reason")
  no.check(reason.count <= 200, "reason.long", .basisLong, field: "reason")
}

import FeatureKit
import People
import Structure

/// Sets up a new branch beside an existing one, under the same superior, and moves the people named into it.
package struct SplitBranch: Storable {
  package static let name = "reorganizations.split"
  package static let permission = Reorganizations.change
  package static let sight: Permission? = "structure.read"
  package var organization: ID<Organization>
  package var title: String
  package var on: Day
  package var people: [ID<Person>]
  package var reason: String
  enum CodingKeys: String, CodingKey { case organization, title = "name", on, people, reason }
  package init(_ organization: ID<Organization>, named name: String, on: Day, people: [ID<Person>], reason: String) {
    self.organization = organization
    title = name
    self.on = on
    self.people = people
    self.reason = reason
  }

  package struct Situation: Placed {
    package var place: Place
    var from: MergeBranch.Side
    var people: [Belonging]
    var setUp: SetUpOrganization.Situation
  }
  private func newBranch(_ from: Organization) -> SetUpOrganization { SetUpOrganization(under: from.parent, .branch, named: title, founded: on) }
  package func situation(in scope: Scope) throws -> Situation {
    let from = try MergeBranch.Side(organization, in: scope)
    return Situation(
      place: try Structure.committee(above: from.organization, in: scope), from: from, people: try BelongingTable.people(at: organization, in: scope), setUp: try newBranch(from.organization).situation(in: scope))
  }

  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let from = s.from.organization, moving = s.people.filter { people.contains($0.id) }, full = moving.count { $0.status == .full }
    let least = o.rules.integer("ZB-01", "foundAt", on: o.today) ?? 0
    var no = Refusal.Collector()
    no.check(from.kind == .branch && from.setting == .ordinary, "kind", .onlyOrdinaryBranches)
    no.check(s.from.ended == nil, "ended", .hasEnded(from.name))
    no.check(Set(people).isSubset(of: s.people.map(\.id)), "people", .notOfThisBranch, field: "people")
    no.check(full >= least, "few", .tooFewToDivide(full, least), field: "people", clause: Clause("ZB-01"))
    no.check(moving.count <= Reorganizations.most, "many", .tooManyToMove(moving.count, Reorganizations.most), field: "people")
    no.check(on >= s.from.founded && on <= o.today, "day", .dayOfBoth, field: "on")
    checkReason(reason, &no)
    try no.refuse()
    let made = try newBranch(from).decide(s.setUp, o), id: ID<Organization> = o.id()
    return Outcome(
      made.changes + [SuccessionTable.add(from.id, id, .divided, on: on)],
      Entry(.divided(from.name, title, moving.count), subject: Reference(Organization.reference, id), at: id, clause: Clause("ZB-01")),
      next: try moves(moving, to: id, on: on, reason), made: made.made)
  }
}

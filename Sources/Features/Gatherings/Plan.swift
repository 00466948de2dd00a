import FeatureKit

/// Announces a gathering to those it is for. One that is past may be entered too; its minutes are then marked as recorded late.
package struct Plan: Storable, PlanFields {
  package static let name = "gatherings.plan"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var organization: ID<Organization>
  package var kinds: [Gathering.Kind]
  package var groups: [ID<Group>]
  package var title: String?
  package var starts: Moment
  package var ends: Moment?
  package var location: String
  package var agenda: String?
  package var presider: ID<Person>?
  package var lecturer: ID<Person>?
  package init(
    _ kinds: [Gathering.Kind], at organization: ID<Organization>, groups: [ID<Group>] = [], title: String? = nil, starts: Moment, ends: Moment? = nil, location: String, agenda: String? = nil,
    presider: ID<Person>? = nil, lecturer: ID<Person>? = nil
  ) {
    self.organization = organization
    self.kinds = kinds
    self.groups = groups
    self.title = title
    self.starts = starts
    self.ends = ends
    self.location = location
    self.agenda = agenda
    self.presider = presider
    self.lecturer = lecturer
  }

  package func situation(in scope: Scope) throws -> Planning { try Planning.load(OrganizationTable.one(organization, in: scope), self, in: scope) }

  package func decide(_ s: Planning, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try check(s, occasion)
    let g = gathering(occasion.id(), s, plannedAt: occasion.now, version: 1), subject = Reference(Gathering.reference, g.id)
    return Outcome(
      GatheringTable.add(g), Entry(.planned(g.label, g.starts), subject: subject, at: s.organization.id),
      notices: g.starts > occasion.now ? s.tell(.announced(g), g) : [], made: subject)
  }
}

extension Gathering {
  /// With those of the branches that take part.
  var audiences: [Notice.Receiver] { [audience] + partners.map { .posts([.member], $0.id) } }
  /// Who hears of it.
  var audience: Notice.Receiver { kinds == [.committeeMeeting] || organization.kind != .branch ? .posts(Role.committee, organization.id) : .posts([.member], organization.id) }
}

import FeatureKit
import Ties

/// Holds a planned gathering together with paired branches: their members stand on its list, and its minutes count for each.
package struct InvitePartners: Storable {
  package static let name = "gatherings.invitePartners"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var version: Int
  /// All that take part from now on; none makes it the branch's own again.
  package var partners: [ID<Organization>]
  package init(_ gathering: ID<Gathering>, version: Int, with partners: [ID<Organization>]) {
    self.gathering = gathering
    self.version = version
    self.partners = partners
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { gathering.place }
    var gathering: Gathering
    /// Paired with the branch on the day of the gathering.
    var paired: [Organization]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let g = try GatheringTable.one(gathering, in: scope)
    return Situation(gathering: g, paired: try PairingTable.partners(of: g.organization.id, on: g.day, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering, before = Set(g.partners.map(\.id)), subject = Reference(Gathering.reference, gathering)
    try refuseUnlessPlanned(g)
    try confine(o.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, o.house.grants)
    var no = Refusal.Collector()
    no.check(partners.isEmpty || g.mayBeJoint, "kinds.joint", .jointKinds, field: "partners")
    no.check(partners.allSatisfy { id in before.contains(id) || s.paired.contains { $0.id == id } }, "partners.notPaired", .notPaired, field: "partners")
    no.check(Set(partners) != before, "partners.same", .jointSame, field: "partners")
    try no.refuse()
    let all = Set(partners).sorted(), names = (s.paired + g.partners).reduce(into: [ID<Organization>: String]()) { $0[$1.id] = $1.name }
    let told = g.starts > o.now ? all.filter { !before.contains($0) }.map { Notice(to: .posts([.member], $0), .invited(g), about: subject) } : []
    let names1 = all.compactMap { names[$0] }
    return Outcome(JointTable.change(g, to: all, version: version), Entry(names1.isEmpty ? .jointNoMore(g.label) : .jointWith(g.label, names1), subject: subject, at: g.organization.id), notices: told, made: subject)
  }
}

import FeatureKit

/// Ends a group; its leader's post ends with it. Who belonged to it stays in the branch.
package struct DissolveGroup: Storable {
  package static let name = "structure.dissolveGroup"
  package static let permission: Permission = "structure.keep"
  package var group: ID<Group>
  package var on: Day
  package init(_ group: ID<Group>, on: Day) {
    self.group = group
    self.on = on
  }

  package struct Situation: Placed {
    package var place: Place { branch.organization.place }
    var branch: Details
    var group: Group
  }
  package func situation(in scope: Scope) throws -> Situation {
    let group = try TermTable.group(self.group, in: scope)
    return Situation(branch: try StructureTable.details(group.branch, in: scope), group: group)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let branch = s.branch.organization
    var no = Refusal.Collector()
    no.check(on >= s.branch.founded && on <= occasion.today, "day", .dayBetweenFoundingAndToday, field: "on")
    try no.refuse()
    return Outcome(
      [TermTable.end(s.group, on: on), TermTable.endPosts(of: branch.id, group: group, on: on), OrganizationTable.add(-1, to: "groups", at: branch.path)],
      Entry(.groupDissolved(s.group.name, branch.name), subject: Reference(Group.reference, group), at: branch.id))
  }
}

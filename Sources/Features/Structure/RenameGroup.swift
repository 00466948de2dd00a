import FeatureKit

package struct RenameGroup: Storable {
  package static let name = "structure.renameGroup"
  package static let permission: Permission = "structure.keep"
  package var group: ID<Group>
  package var name: String
  package init(_ group: ID<Group>, to name: String) {
    self.group = group
    self.name = name
  }

  package struct Situation: Placed {
    package var place: Place { branch.place }
    var branch: Organization
    var group: Group
    var others: [Group]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let group = try TermTable.group(self.group, in: scope)
    return Situation(branch: try OrganizationTable.one(group.branch, in: scope), group: group, others: try OrganizationTable.groups(of: group.branch, in: scope).filter { $0.id != group.id })
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let name = trimmed(self.name)
    var no = Refusal.Collector()
    checkGroupName(name, s.others, &no)
    no.check(name != s.group.name, "name.same", .nameSame, field: "name")
    try no.refuse()
    return Outcome([TermTable.rename(s.group, to: name)], Entry(.groupRenamed(s.group.name, to: name, s.branch.name), subject: Reference(Group.reference, group), at: s.branch.id))
  }
}

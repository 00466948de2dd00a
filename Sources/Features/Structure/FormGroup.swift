import FeatureKit

/// Forms a Party group in a branch.
package struct FormGroup: Storable {
  package static let name = "structure.formGroup"
  package static let permission: Permission = "structure.keep"
  package var organization: ID<Organization>
  package var name: String
  package var founded: Day
  package init(in organization: ID<Organization>, named name: String, founded: Day) {
    self.organization = organization
    self.name = name
    self.founded = founded
  }

  package struct Situation: Placed {
    package var place: Place { branch.organization.place }
    var branch: Details
    var groups: [Group]
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(branch: try StructureTable.details(organization, in: scope), groups: try OrganizationTable.groups(of: organization, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let name = trimmed(self.name), branch = s.branch.organization
    var no = Refusal.Collector()
    no.check(s.branch.ended == nil, "ended", .alreadyDissolved)
    no.check(branch.kind == .branch, "group.kind", .groupsOfBranches)
    no.check(founded >= s.branch.founded && founded <= occasion.today, "founded", .dayBetweenFoundingAndToday, field: "founded")
    checkGroupName(name, s.groups, &no)
    try no.refuse()
    let group = Group(id: occasion.id(), branch: organization, name: name), reference = Reference(Group.reference, group.id)
    return Outcome(
      [TermTable.form(group, founded: founded), OrganizationTable.add(1, to: "groups", at: branch.path)],
      Entry(.groupFormed(name, branch.name), subject: reference, at: organization), made: reference)
  }
}

func checkGroupName(_ name: String, _ others: [Group], _ no: inout Refusal.Collector) {
  no.check(!name.isEmpty, "name.missing", .nameMissing, field: "name")
  no.check(name.count <= 50, "name.long", .tooLong(50), field: "name")
  no.check(!others.contains { $0.name == name }, "name.taken", .groupNameTaken, field: "name")
}

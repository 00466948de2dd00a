import FeatureKit

/// Puts somebody into a group of their branch, or into none.
package struct AssignToGroup: Storable {
  package static let name = "people.assignToGroup"
  package static let permission: Permission = "people.change"
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var version: Int
  package var group: ID<Group>?
  package init(person: ID<Person>, version: Int, group: ID<Group>?) {
    self.person = person
    self.version = version
    self.group = group
  }

  package struct Situation: Placed {
    var before: Registered
    var groups: [Group]
    package var place: Place { before.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let before = try PersonTable.one(person, in: scope)
    return Situation(before: before, groups: try OrganizationTable.groups(of: before.organization.id, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.before.refuseMerged()
    var no = Refusal.Collector()
    let target = group.flatMap { id in s.groups.first { $0.id == id } }
    no.check(group == nil || target != nil, "group", .noSuchGroup, field: "group")
    no.check(group != s.before.group, "same", .nothingToCorrect, field: "group")
    try no.refuse()
    if s.before.version != version { throw PersonTable.changedMeanwhile }
    let reference = Reference(Person.reference, person)
    return Outcome([PersonTable.assign(person, to: group, version: version, at: o.now)], Entry(.grouped(reference, target?.name), subject: reference, at: s.before.organization.id))
  }
}

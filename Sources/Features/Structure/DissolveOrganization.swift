import FeatureKit

/// Ends an organization that holds nobody and nothing any more. Its groups, posts and terms end with it, and what it would owe for the present period
/// is owed no longer; its record stays.
package struct DissolveOrganization: Storable {
  package static let name = "structure.dissolve"
  package static let permission: Permission = "structure.change"
  package var organization: ID<Organization>
  package var on: Day
  package var version: Int?
  package init(_ organization: ID<Organization>, on: Day, version: Int? = nil) {
    self.organization = organization
    self.on = on
    self.version = version
  }

  package struct Situation: Placed {
    package var place: Place
    var now: Details
    var hasChildren: Bool
    var persons: Int
    var groups: Int
    /// Duties that can still be made up.
    var late = 0
    /// What the other rooms say stands in the way.
    var hindrances: [Word] = []
  }
  package func situation(in scope: Scope) throws -> Situation {
    let now = try StructureTable.details(organization, in: scope)
    let persons = try ["persons", "members", "fullMembers"].map { try OrganizationTable.count($0, at: organization, in: scope).total }.max() ?? 0
    return Situation(
      place: try StructureTable.committee(above: now.organization, in: scope), now: now, hasChildren: try StructureTable.hasChildren(organization, in: scope), persons: persons,
      groups: try OrganizationTable.count("groups", at: organization, in: scope).own, late: try DutyListTable.counts(of: [organization], in: scope)[organization]?.late ?? 0,
      hindrances: try scope.house.hindrances.flatMap { try $0(scope, now.organization) })
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let o = s.now.organization
    var no = Refusal.Collector()
    no.check(s.now.ended == nil, "ended", .alreadyDissolved)
    no.check(o.parent != nil, "dissolve.root", .rootStays)
    for problem in s.inTheWay { no.check(false, problem.code, problem.word) }
    no.check(on >= s.now.founded && on <= occasion.today, "day", .dayBetweenFoundingAndToday, field: "on")
    try no.refuse()
    let counts = StructureTable.count(o, -1) + (s.groups > 0 ? [OrganizationTable.add(-s.groups, to: "groups", at: o.path)] : [])
    return Outcome(
      [StructureTable.end(o, on: on, version: version ?? s.now.version), TermTable.endPosts(of: o.id, on: on), TermTable.endAll(of: o.id, on: on)] + counts,
      Entry(.dissolved(o.name), subject: Reference(Organization.reference, organization), at: organization))
  }
}

extension DissolveOrganization.Situation {
  /// What has to be put in order first, each in words.
  var inTheWay: [(code: String, word: Word)] {
    var all: [(code: String, word: Word)] = []
    if hasChildren { all.append(("dissolve.children", .hasChildren)) }
    if persons > 0 { all.append(("dissolve.persons", .hasPersons(persons))) }
    if late > 0 { all.append(("dissolve.duties", .hasLateDuties(late))) }
    return all + hindrances.map { ("dissolve.hindered", $0) }
  }
}

import FeatureKit

/// Enrols members in a virtual branch: decided by the desk of their own branch, or above. Nothing of their affiliation changes.
package struct Enrol: Storable {
  package static let name = "enrolments.enrol"
  package static let permission: Permission = "enrolments.change"
  package static let sight: Permission? = "enrolments.read"
  /// At one time.
  static let most = 30
  /// Where it is decided: the branch of affiliation, the virtual branch, or what stands above.
  package var organization: ID<Organization>
  /// The virtual branch; nil where `organization` is it.
  package var branch: ID<Organization>?
  package var people: [ID<Person>]
  package var since: Day
  package var until: Day?
  package init(_ people: [ID<Person>], in branch: ID<Organization>, from organization: ID<Organization>, since: Day, until: Day? = nil) {
    self.organization = organization
    self.branch = branch
    self.people = people
    self.since = since
    self.until = until
  }

  package struct Situation: Placed, Hashable {
    package var place: Place
    var branch: EnrolmentTable.Branch?
    /// Those asked for who are members within reach.
    var members: [Enrollable]
    /// Enrolled there already on the day or after it.
    var there: [ID<Person>]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let o = try OrganizationTable.one(organization, in: scope), asked = branch ?? (o.setting == .virtual ? o.id : nil)
    let members = try EnrolmentTable.members(Array(Set(people)), in: scope), found = try asked.flatMap { try EnrolmentTable.branch($0, in: scope) }
    let there = try found.map { b in try members.map(\.person.id).filter { try EnrolmentTable.isThere($0, b.organization.id, from: since, in: scope) } } ?? []
    return Situation(place: Enrol.common(members.map(\.home)) ?? (o.setting == .virtual ? o.above : o.place), branch: found, members: members, there: there)
  }
  /// The nearest organization at or above all of these: whoever may decide there decides about each.
  static func common(_ homes: [Organization]) -> Place? {
    guard var shared = homes.first?.path.split(separator: "/") else { return nil }
    for home in homes.dropFirst() { shared = zip(shared, home.path.split(separator: "/")).prefix { $0 == $1 }.map(\.0) }
    return shared.last.flatMap { ID<Organization>(String($0)) }.map { Place(id: $0, path: "/" + shared.map { "\($0)/" }.joined()) }
  }

  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(s.branch != nil, "branch.missing", .chooseVirtual, field: "branch")
    if let b = s.branch {
      no.check(b.ended == nil, "branch.ended", .hasEnded(b.organization.name), field: "branch")
      no.check(since >= b.founded && since <= occasion.today, "since.day", .dayBetween(b.founded), field: "since")
    }
    no.check(until.map { $0 >= max(since, occasion.today) } ?? true, "until.order", .untilTooEarly, field: "until")
    no.check(!people.isEmpty, "people.none", .chooseMembers, field: "people")
    no.check(Set(people).count <= Self.most, "people.many", .tooMany(Self.most), field: "people")
    no.check(s.members.count == Set(people).count, "people.unknown", .notMembersHere, field: "people")
    for m in s.members where s.there.contains(m.person.id) { no.check(false, "people.there", .enrolledAlready(m.person.name), field: "people") }
    try no.refuse()
    guard let b = s.branch?.organization else { throw Refusal("branch.missing", .chooseVirtual, field: "branch") }
    let all = s.members.map(\.person.id).sorted(), about = Reference(Organization.reference, b.id)
    return Outcome(
      all.enumerated().flatMap { n, person in EnrolmentTable.add(occasion.id(n), person, in: b.id, since: since, until: until) },
      Entry(.enrolled(all.map { Reference(Person.reference, $0) }, b.name, since), subject: about, at: s.place.id, clause: Clause("XN-01")),
      notices: all.map { Notice(to: .person($0), .youAreEnrolled(b.name, since), about: about) } + [Notice(to: .posts(Role.desk, b.id), .newEnrolments(b.name, all.count, since), about: about)],
      made: Reference("enrolment", occasion.seed))
  }
}

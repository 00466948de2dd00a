import FeatureKit

/// What is kept of an organization's past: its names and superiors, its groups, its terms, who held office.
enum HistoryTable {
  /// A name and a superior, from a day on; oldest first.
  struct Form: Hashable, Encodable, Sendable {
    var since: Day
    var name: String
    var parent: String?
  }
  static func forms(of id: ID<Organization>, in scope: Scope) throws -> [Form] {
    try scope.all("""
      SELECT h.since, h.name, p.name FROM organization_history h LEFT JOIN organization p ON p.id = h.parent
      WHERE h.organization = \(id) AND \(anywhere: "the organization was asked for within reach") ORDER BY h.since
      """) { Form(since: $0.day(0), name: $0.text(1), parent: $0.textIfAny(2)) }
  }
  struct Span: Hashable, Encodable, Sendable {
    var name: String
    var from: Day
    var until: Day?
    func contains(_ day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
  }
  static func groups(of id: ID<Organization>, in scope: Scope) throws -> [Span] {
    try scope.all("SELECT name, founded, ended FROM party_group WHERE branch = \(id) AND \(anywhere: "the organization was asked for within reach") ORDER BY founded, id") {
      Span(name: $0.text(0), from: $0.day(1), until: $0.dayIfAny(2))
    }
  }
  static func terms(of id: ID<Organization>, in scope: Scope) throws -> [Term] {
    try scope.all("SELECT began, ends FROM committee_term WHERE organization = \(id) AND \(anywhere: "the organization was asked for within reach") ORDER BY began") { Term(from: $0.day(0), until: $0.day(1)) }
  }
  struct Term: Hashable, Encodable, Sendable {
    var from: Day
    var until: Day
  }
  /// An office and who held it; whoever may see the branch may know who led it.
  struct Office: Hashable, Encodable, Sendable {
    var role: Role
    var person: String
    var from: Day
    var until: Day?
    func contains(_ day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
  }
  static func offices(of id: ID<Organization>, in scope: Scope) throws -> [Office] {
    try scope.all("""
      SELECT p.role, n.name, p.since, p.until FROM post p JOIN person n ON n.id = p.person
      WHERE p.organization = \(id) AND p.role <> 'member' AND \(anywhere: "the organization was asked for within reach") ORDER BY p.since, p.id
      """) { Office(role: try $0.choice(0), person: $0.text(1), from: $0.day(2), until: $0.dayIfAny(3)) }
  }
}

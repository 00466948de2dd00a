import FeatureKit

extension Structure {
  /// The committee that decides on an organization: the nearest above it.
  package static func committee(above organization: Organization, in scope: Scope) throws -> Place { try StructureTable.committee(above: organization, in: scope) }
  /// When it was founded and, where it is over, ended.
  package static func life(of id: ID<Organization>, in scope: Scope) throws -> (organization: Organization, founded: Day, ended: Day?) {
    let d = try StructureTable.details(id, in: scope)
    return (d.organization, d.founded, d.ended)
  }
  /// What has to be put in order before an organization can end, each in words; people who still belong to it aside.
  package static func hindrances(toEnding id: ID<Organization>, in scope: Scope) throws -> [Word] {
    var found = try DissolveOrganization(id, on: scope.today).situation(in: scope)
    found.persons = 0
    return found.inTheWay.map(\.word)
  }
}

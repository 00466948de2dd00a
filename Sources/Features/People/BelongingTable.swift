import FeatureKit

/// Somebody as kept at an organization, whatever their state, with the version of their file.
package struct Belonging: Hashable, Sendable, Codable {
  package var id: ID<Person>
  package var name: String
  package var status: PersonStatus
  package var version: Int
  package init(id: ID<Person>, name: String, status: PersonStatus, version: Int) {
    self.id = id
    self.name = name
    self.status = status
    self.version = version
  }
}

/// Who moves when an organization ends in another or is divided.
package enum BelongingTable {
  package static func people(at organization: ID<Organization>, in scope: Scope) throws -> [Belonging] {
    try scope.all("""
      SELECT p.id, p.name, p.status, p.version FROM person p JOIN organization o ON o.id = p.organization
      WHERE p.organization = \(organization) AND p.standing <> 'merged' AND \(scope.reach, "o.path") ORDER BY p.id
      """) { Belonging(id: $0.id(0), name: $0.text(1), status: try $0.choice(2), version: $0.int(3)) }
  }
}

import FeatureKit
import Structure

/// A county committee, a town committee, and two branches in it, set up by the actions themselves. The first branch has two groups.
package struct SmallTree: Sendable {
  package var county: Organization
  package var town: Organization
  package var first: Organization
  package var second: Organization
  package var groups: [Group]

  package static let founded = Day(year: 2015, month: 7, day: 1)

  /// - Parameter world: one whose rooms include `structure`.
  package static func plant(in world: World) async throws -> SmallTree {
    func setUp(_ name: String, _ kind: Organization.Kind, under parent: Organization?, _ unit: UnitKind) async throws -> Organization {
      try await world.setUp(SetUpOrganization(under: parent?.id, kind, named: name, founded: founded, unitKind: unit))
    }
    let county = try await setUp("云岭县委", .localCommittee, under: nil, .department)
    let town = try await setUp("云溪镇党委", .committee, under: county, .department)
    let first = try await setUp("柳河村党支部", .branch, under: town, .village)
    let second = try await setUp("云溪中学党支部", .branch, under: town, .school)
    var groups: [Group] = []
    for name in ["第一党小组", "第二党小组"] {
      let made = try await world.perform(FormGroup(in: first.id, named: name, founded: founded)).made
      groups.append(Group(id: ID(try made.orFault.id), branch: first.id, name: name))
    }
    return SmallTree(county: county, town: town, first: first, second: second, groups: groups)
  }
}

extension World {
  /// Sets up an organization and reads it back.
  package func setUp(_ action: SetUpOrganization) async throws -> Organization {
    let id = try await ID<Organization>(perform(action).made.orFault.id)
    return try await organization(id)
  }
  package func organization(_ id: ID<Organization>) async throws -> Organization { try await read { try OrganizationTable.one(id, in: $0) } }
}

extension Optional where Wrapped == Reference {
  fileprivate var orFault: Reference {
    get throws {
      guard let self else { throw Fault("the action made nothing") }
      return self
    }
  }
}

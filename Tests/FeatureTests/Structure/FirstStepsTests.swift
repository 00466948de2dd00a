import FeatureKit
import Support
import Testing
@testable import Structure

@Suite struct FirstStepsTests {
  private func lines(_ world: World, _ role: Role, at place: Organization) async throws -> [Address?]? {
    try await world.read(as: world.actor(role, at: place)) { try FirstSteps.card($0) }?.lines.map(\.address)
  }
  @Test func anEmptyCountyIsToldWhereToBeginUntilABranchStands() async throws {
    let world = try await World([structure])
    let county = try await world.setUp(SetUpOrganization(under: nil, .localCommittee, named: "云岭县委", founded: SmallTree.founded, unitKind: .department))
    #expect(try await lines(world, .clerk, at: county)?.contains(Structure.setUp(county.id)) == true)
    #expect(try await lines(world, .clerk, at: county)?.contains(Structure.tree()) == true)
    #expect(try await lines(world, .systemAdministrator, at: county) == [Structure.setUp(county.id)])
    #expect(try await lines(world, .member, at: county) == nil)
    let town = try await world.setUp(SetUpOrganization(under: county.id, .committee, named: "云溪镇党委", founded: SmallTree.founded, unitKind: .department))
    #expect(try await lines(world, .clerk, at: county) != nil)
    _ = try await world.setUp(SetUpOrganization(under: town.id, .branch, named: "柳河村党支部", founded: SmallTree.founded, unitKind: .village))
    #expect(try await lines(world, .clerk, at: county) == nil)
  }
}

import FeatureKit
import Structure
import Support
import Testing
@testable import Gatherings

/// What a virtual branch owes: nothing, and it proves nothing for others.
@Suite struct OwedByVirtualBranches {
  @Test func itProvesNothingForTheOwnBranchAndTheVirtualOneOwesNothing() async throws {
    let a = try await Afar(), id = try await a.held(), g = try await a.world.read { try GatheringTable.one(id, in: $0) }
    #expect(g.evidences(makingUp: [:]).map(\.subject) == [Reference(Organization.reference, a.virtual.id)])
    let standing = Standing(kind: "branch", setting: "virtual", measures: ["fullMembers": 20, "groups": 3], since: SmallTree.founded), rules = a.world.house.rules
    for rule in rules.opening(on: a.world.now.day) {
      guard let span = rule.period?.span(containing: a.world.now.day) else { continue }
      #expect(rule.exemption(for: standing, in: span) != nil, "\(rule.id) would make a virtual branch overdue")
    }
  }
}

import FeatureKit
import Gatherings
import Support
import Testing
@testable import Composition

/// The sheet for the village board says when and where, and nobody's name.
@Suite struct BoardTests {
  private func village() async throws -> (world: World, tree: SmallTree) {
    let world = try await World(features, migrations: Household.migrations)
    return (world, try await SmallTree.plant(in: world))
  }
  private func plan(_ id: Int64, _ kind: String, in days: Int, _ state: String = "planned", at branch: Organization, _ world: World) async throws {
    let now = world.now, starts = now.adding(seconds: days * 86_400)
    try await world.database.write { session in
      try session.execute("INSERT INTO gathering (id, organization, title, starts, location, state, planned_at) VALUES (\(id), \(branch.id), \("看望陈桂兰"), \(starts), \("村部\(id)"), \(state), \(now))")
      try session.execute("INSERT INTO gathering_kind (gathering, kind) VALUES (\(id), \(kind))")
    }
  }
  private func publish(_ id: Int64, _ title: String, _ audience: String, by organization: Organization, withdrawn: Bool = false, _ world: World) async throws {
    let now = world.now
    try await world.database.write { session in
      try session.execute("""
        INSERT INTO announcement (id, organization, audience, published_at, withdrawn_at, withdrawn_because) VALUES (\(id), \(organization.id), \(audience), \(now), \(withdrawn ? now : nil), \(withdrawn ? "x" : ""))
        """)
      try session.execute("INSERT INTO announcement_text (announcement, version, title, body, written_at) VALUES (\(id), 1, \(title), '[]', \(now))")
    }
  }
  @Test func itShowsWhatIsForAllMembersAndStillToCome() async throws {
    let (world, tree) = try await village(), secretary = world.actor(.secretary, at: tree.first)
    try await plan(9001, "branchAssembly", in: 3, at: tree.first, world)
    try await plan(9002, "committeeMeeting", in: 4, at: tree.first, world)
    try await plan(9003, "themeDay", in: -1, at: tree.first, world)
    try await plan(9004, "themeDay", in: 5, "cancelled", at: tree.first, world)
    try await plan(9005, "themeDay", in: 6, at: tree.second, world)
    try await publish(9101, "检查用电安全", "subtree", by: tree.town, world)
    try await publish(9102, "只给镇党委", "organization", by: tree.town, world)
    try await publish(9103, "撤回的", "subtree", by: tree.county, withdrawn: true, world)
    let first = tree.first.id, page = try await world.read(as: secretary) { try BoardPage.load(first, in: $0) }
    #expect(page.gatherings.map(\.location) == ["村部9001"] && page.gatherings.map(\.kinds) == [[.branchAssembly]])
    #expect(page.published.map(\.title) == ["检查用电安全"])
    let markup = page.view(Reader(language: .zh, today: world.now.day, site: "https://zhibu.example")).markup
    #expect(markup.contains("12月7日（一）") && markup.contains("村部9001") && !markup.contains("陈桂兰") && !markup.contains("看望"))
  }
  @Test func aSiblingsBoardIsOutOfReach() async throws {
    let (world, tree) = try await village(), secretary = world.actor(.secretary, at: tree.first), second = tree.second.id
    await #expect(throws: OutOfReach.self) { try await world.read(as: secretary, sight: "gatherings.read") { try BoardPage.load(second, in: $0) } }
  }
}

@testable import Composition
import Demo
import FeatureKit
import Foundation
import Support
import Testing

/// The tour of the demo: every scene begins at a page that its account may open, and the document tells the same scenes.
@Suite struct TourTests {
  @Test func everySceneBeginsWhereItsAccountMayGo() async throws {
    let county = try await SmallCounty.shared.value
    try await county.test { client in
      let page = try await Visitor.stranger(client).get("/tour").text
      for scene in Tour.scenes {
        #expect(page.contains(scene.title.zh) && page.contains("username=\(scene.account)"))
        #expect(try await Visitor.signIn(scene.account, client).get(scene.begins.path).status == 200, "\(scene.account) at \(scene.begins.path)")
      }
      #expect(page.contains(DemoCounty.password))
      #expect(try await Visitor.stranger(client).get("/sign-in?username=branch.secretary").text.contains("value=\"branch.secretary\""))
    }
  }
  @Test func theDocumentTellsTheSameScenes() throws {
    let text = try String(contentsOf: World.root.appending(path: "docs/tour.md"), encoding: .utf8)
    for scene in Tour.scenes { #expect(([scene.title] + scene.steps).allSatisfy { text.contains($0.zh) && text.contains($0.en) }, "\(scene.title.en)") }
  }
  @Test func aRealHouseHasNoTour() async throws {
    let world = try await World([], demo: false)
    await #expect(throws: OutOfReach.self) { try await world.read { try TourPage.load(in: $0) } }
  }
}

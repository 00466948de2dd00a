import Composition
import FeatureKit
import Testing

/// All that a list can be asked for: each narrowing and each order is a statement of its own.
@Suite struct ListsTests {
  private static let asked = [
    "town.clerk": [
      "/people?standing=normal&sex=female&status=full&age=60&floating=1", "/people?organization=BRANCH&sort=name", "/people?sort=-name", "/people?sort=-branch", "/people?sort=joined", "/people?sort=-joined", "/people?sort=birth",
      "/people?sort=-birth", "/people?q=李", "/people?q=11512342251", "/organizations?q=村", "/organizations/BRANCH/superior", "/organizations/BRANCH/posts", "/organizations/BRANCH/posts?q=李", "/units?organization=BRANCH&kind=village&q=村",
      "/registers/divisions?level=3&parent=99&q=村", "/gatherings?organization=BRANCH&kind=themeDay&state=held&from=2026-01-01&until=2026-12-31",
    ],
    "county.admin": ["/people?q=李", "/people?status=probationary&standing=suspended"],
    "auditor": ["/journal?organization=BRANCH&provenance=live&from=2026-01-01&until=2026-12-31", "/journal?subject=organization:BRANCH", "/journal?before=999999999"],
  ]

  @Test(arguments: asked.keys.sorted()) func everyNarrowingAndOrderIsAnswered(account: String) async throws {
    let county = try await SmallCounty.shared.value
    let branch = try await county.household.performer.database.read { session in try session.first("SELECT id FROM organization WHERE name LIKE '%村党支部' ORDER BY id") { $0.text(0) } } ?? ""
    try await county.test { client in
      let visitor = try await Visitor.signIn(account, client)
      for path in Self.asked[account] ?? [] {
        let path = path.replacing("BRANCH", with: branch), seen = try await visitor.get(path, json: true)
        #expect(seen.status == 200, "\(account) GET \(path): \(seen.status) \(seen.text.prefix(300))")
      }
    }
  }
}

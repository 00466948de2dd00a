import Composition
import FeatureKit
import Foundation
import HTTPTypes
import Testing

/// The description of the house is what the house does, and is committed as such.
@Suite struct ContractTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func theCommittedDescriptionIsWhatTheHousePrints() throws {
    let committed = try String(contentsOf: Self.root.appending(path: "docs/openapi.yaml"), encoding: .utf8), printed = try contractText()
    let differs = zip(committed.split(separator: "\n", omittingEmptySubsequences: false), printed.split(separator: "\n", omittingEmptySubsequences: false)).enumerated().first { $1.0 != $1.1 }
    #expect(committed == printed, "bin/zhibu openapi > docs/openapi.yaml; line \((differs?.offset ?? -1) + 1): \(differs?.element.1 ?? "")")
  }
  @Test func everyRouteIsDescribedOnce() throws {
    let text = try contractText()
    let described = text.split(separator: "\n").filter { $0.contains("operationId: ") }
    #expect(Set(described).count == described.count)
    for endpoint in features.flatMap(\.endpoints) {
      let path = "/" + endpoint.pattern.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
      let written = path.contains("{") ? "  \"\(path)\":\n" : "  \(path):\n"
      #expect(text.contains(written) || text.contains("  \"\(path)\":\n"), "\(path) is not described")
    }
    for own in ["/openapi.yaml", "/health", "/ready", "/metrics", "/live", "/preferences"] { #expect(text.contains("  \(own):\n"), "\(own) is not described") }
  }
  @Test func everyPathParameterHasItsForm() {
    for endpoint in features.flatMap(\.endpoints) {
      let names = endpoint.pattern.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
      #expect(endpoint.told.parameters.map(\.name) == names, "\(endpoint.pattern)")
      #expect(!endpoint.told.gives.isEmpty, "\(endpoint.method) \(endpoint.pattern) does not say what it answers")
    }
  }
  @Test func everybodyMayReadTheDescription() async throws {
    try await SmallCounty.shared.value.test { client in
      let seen = try await Visitor.stranger(client).get("/openapi.yaml")
      #expect(seen.status == 200)
      #expect(seen.headers[.contentType]?.hasPrefix("text/yaml") == true)
      #expect(try seen.text == contractText())
    }
  }
  @Test func listsSayWhereTheyGoOn() async throws {
    try await SmallCounty.shared.value.test { client in
      let visitor = try await Visitor.signIn("security.admin", client), link = HTTPField.Name("Link")!
      let first = try await visitor.get("/accounts?per=3&q=", json: true), second = try await visitor.get("/accounts?per=3&page=2", json: true)
      #expect(first.headers[link] == "</accounts?per=3&q=&page=2>; rel=\"next\"")
      #expect(second.headers[link]?.contains("</accounts?per=3&page=1>; rel=\"prev\"") == true)
      #expect(try await visitor.get("/accounts?per=200", json: true).headers[link] == nil)
      #expect(try await visitor.get("/accounts?per=3").headers[link] == nil, "a page has its links in itself")
      let secretary = try await Visitor.signIn("branch.secretary", client)
      #expect(try await secretary.get("/people?per=2&sort=name", json: true).headers[link] == "</people?per=2&sort=name&page=2>; rel=\"next\"")
      #expect(try await secretary.get("/people?per=200", json: true).headers[link] == nil)
    }
  }
}

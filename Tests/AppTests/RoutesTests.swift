import Composition
import Demo
import FeatureKit
import HTTPTypes
import Testing

/// Every address × everybody: nobody gets in who should not, and nothing breaks.
@Suite struct RoutesTests {
  private static let endpoints = features.flatMap(\.endpoints)
  /// The pattern with `value` for each parameter.
  private func path(_ pattern: String, _ value: String) -> String {
    pattern.split(separator: "/").map { $0.hasPrefix(":") ? value : String($0) }.reduce("") { $0 + "/" + $1 }
  }
  private func isOpen(_ endpoint: Endpoint) -> Bool { if case .nobody = endpoint.needs { true } else { false } }

  @Test func namesAreUnique() {
    let lines = Self.endpoints.map { "\($0.method) \($0.pattern)" }
    #expect(Set(lines).count == lines.count)
  }
  @Test func strangersAreSentToTheDoor() async throws {
    try await SmallCounty.shared.value.test { client in
      let stranger = Visitor.stranger(client)
      for endpoint in Self.endpoints where !isOpen(endpoint) {
        let path = path(endpoint.pattern, "1")
        if endpoint.method == .get {
          let seen = try await stranger.get(path)
          #expect(seen.status == 303 && seen.location?.hasPrefix("/sign-in") == true, "GET \(path): \(seen.status)")
          #expect(try await stranger.get(path, json: true).status == 401, "GET \(path) as JSON")
        } else {
          #expect(try await stranger.post(path, json: "{}").status == 401, "POST \(path)")
        }
      }
    }
  }
  @Test(arguments: DemoCounty.accounts) func whatDoesNotExistIsAbsentForEverybody(account: String) async throws {
    try await SmallCounty.shared.value.test { client in
      let visitor = try await Visitor.signIn(account, client)
      #expect(visitor.cookie != nil, "\(account) could not sign in")
      for endpoint in Self.endpoints where endpoint.pattern.contains(":") && endpoint.method == .get && !isOpen(endpoint) {
        for value in ["999999999", "abc", "9007199254740993"] {
          let seen = try await visitor.get(path(endpoint.pattern, value))
          #expect([403, 404].contains(seen.status), "\(account) GET \(path(endpoint.pattern, value)): \(seen.status)")
        }
      }
    }
  }
  @Test(arguments: DemoCounty.accounts) func everyPageAnswersOrSaysWhoMay(account: String) async throws {
    try await SmallCounty.shared.value.test { client in
      let visitor = try await Visitor.signIn(account, client)
      for endpoint in Self.endpoints where !endpoint.pattern.contains(":") && endpoint.method == .get {
        for (json, language) in [(false, Language.zh), (false, .en), (true, .zh)] {
          let seen = try await visitor.get(endpoint.pattern, json: json, language: language)
          // A program that asks a calculator nothing is told what it needs.
          let refuses = json && endpoint.told.gives.contains { $0.status == 422 }
          #expect([200, 303, 403, 404].contains(seen.status) || refuses && seen.status == 422, "\(account) GET \(endpoint.pattern): \(seen.status)")
          #expect(!seen.text.contains("⟦"), "\(account) GET \(endpoint.pattern) shows a bare reference")
          if seen.status == 200, !json { #expect(seen.headers[.contentSecurityPolicy]?.contains("unsafe") == false) }
        }
      }
    }
  }
  @Test(arguments: DemoCounty.accounts) func anEmptyPostIsRefusedInWords(account: String) async throws {
    try await SmallCounty.shared.value.test { client in
      let visitor = try await Visitor.signIn(account, client)
      // Signing out is done by an empty post, and would end the walk.
      for endpoint in Self.endpoints where endpoint.method == .post && endpoint.action != nil && endpoint.pattern != "/sign-out" {
        let seen = try await visitor.post(path(endpoint.pattern, "999999999"), json: "{}")
        #expect([200, 201, 403, 404, 409, 422].contains(seen.status), "\(account) POST \(endpoint.pattern): \(seen.status)")
      }
    }
  }
  @Test func aFormFromElsewhereIsRefused() async throws {
    try await SmallCounty.shared.value.test { client in
      let visitor = try await Visitor.signIn("branch.secretary", client)
      for endpoint in Self.endpoints where endpoint.method == .post && endpoint.action != nil && !isOpen(endpoint) {
        let seen = try await visitor.post(path(endpoint.pattern, "1"), form: "a=b")
        #expect([403, 404, 409].contains(seen.status), "POST \(endpoint.pattern): \(seen.status)")
      }
    }
  }
}

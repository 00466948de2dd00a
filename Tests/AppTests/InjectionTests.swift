import Composition
import FeatureKit
import HTTPTypes
import Testing

/// What is put into addresses and questions stays there: no header, no file and no other site comes of it, whatever the route.
@Suite struct InjectionTests {
  private static let pages = features.flatMap(\.endpoints).filter { $0.method == .get }
  private static let lines = "x%0d%0aX-Injected:%201%0d%0aSet-Cookie:%20a=b"

  @Test func noRouteTurnsAParameterIntoAFileOrAHeader() async throws {
    try await SmallCounty.shared.value.test { client in
      let visitor = try await Visitor.signIn("branch.secretary", client)
      for endpoint in Self.pages where endpoint.pattern.contains(":") {
        for put in ["..%2f..%2f..%2fetc%2fpasswd", "%2e%2e", "%00", Self.lines] {
          let path = endpoint.pattern.split(separator: "/").map { $0.hasPrefix(":") ? put : String($0) }.reduce("") { $0 + "/" + $1 }
          let seen = try await visitor.get(path)
          // A page of rules answers whatever its name; it is asked for no file.
          #expect([200, 303, 403, 404, 422].contains(seen.status), "\(path): \(seen.status)")
          #expect(!seen.text.contains("root:x:0:0") && !self.isInjected(seen), "\(path)")
        }
      }
    }
  }
  @Test func noQuestionBreaksOutOfItsAnswer() async throws {
    try await SmallCounty.shared.value.test { client in
      let visitor = try await Visitor.signIn("branch.secretary", client)
      for endpoint in Self.pages where !endpoint.pattern.contains(":") {
        let names = ["q", "organization", "back", "to", "page", "sort", "from", "until", "language", "kind", "state"]
        let seen = try await visitor.get(endpoint.pattern + "?" + names.map { "\($0)=\(Self.lines)%22%3E%3Cscript%3Ealert(1)%3C/script%3E" }.joined(separator: "&"))
        #expect(seen.status < 500 && !self.isInjected(seen) && !seen.text.contains("<script>alert(1)"), "\(endpoint.pattern): \(seen.status)")
      }
    }
  }
  @Test func noAddressLeadsToAnotherSite() async throws {
    try await SmallCounty.shared.value.test { client in
      let visitors = [Visitor.stranger(client), try await Visitor.signIn("branch.secretary", client)]
      for endpoint in Self.pages where !endpoint.pattern.contains(":") {
        for away in ["https://example.org/", "//example.org/", "/%5Cexample.org", "%2f%2fexample.org", "https:example.org", "/%09/example.org"] {
          for visitor in visitors {
            let question = ["back", "to", "next", "return", "url", "then"].map { "\($0)=\(away)" }.joined(separator: "&")
            guard let place = try await visitor.get("\(endpoint.pattern)?\(question)").location else { continue }
            let first = place.split(separator: "?", maxSplits: 1)[0]
            #expect(first.hasPrefix("/") && !first.hasPrefix("//") && !first.contains("\\") && !first.contains("example.org"), "\(endpoint.pattern) with \(away): \(place)")
          }
        }
      }
    }
  }
  private func isInjected(_ seen: Visitor.Seen) -> Bool { seen.headers.contains { $0.name.rawName.lowercased() == "x-injected" || ($0.name == .setCookie && $0.value.hasPrefix("a=b")) } }
}

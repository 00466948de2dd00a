import Composition
import Demo
import FeatureKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

/// What the machines around the house may ask it.
@Suite struct RunningTests {
  private static let forwarded = HTTPField.Name("X-Forwarded-For")!
  private func ask(_ client: any TestClientProtocol, _ path: String, from address: String?, as visitor: Visitor? = nil) async throws -> (status: Int, text: String) {
    var headers: HTTPFields = [:]
    headers[Self.forwarded] = address
    headers[.cookie] = visitor?.cookie
    return try await client.execute(uri: path, method: .get, headers: headers) { ($0.status.code, String(buffer: $0.body)) }
  }

  @Test func healthAndReadinessAreOpen() async throws {
    try await SmallCounty.shared.value.test { client in
      #expect(try await ask(client, "/health", from: "192.0.2.1").text == "ok\n")
      let ready = try await ask(client, "/ready", from: "192.0.2.1")
      #expect(ready.status == 200)
      #expect(ready.text.contains(/^ready, last sealed entry [0-9]+\n$/))
    }
  }
  @Test func numbersAreForThisMachineAndTheSystemAdministrator() async throws {
    try await SmallCounty.shared.value.test { (client) async throws in
      #expect(try await ask(client, "/metrics", from: "127.0.0.1").status == 200)
      #expect(try await ask(client, "/metrics", from: "192.0.2.1").status == 401)
      #expect(try await ask(client, "/metrics", from: "127.0.0.1, 192.0.2.1").status == 401, "what a visitor writes before the proxy's own word counts for nothing")
      #expect(try await ask(client, "/metrics", from: "192.0.2.1", as: Visitor.signIn("member", client)).status == 403)
      #expect(try await ask(client, "/metrics", from: "192.0.2.1", as: Visitor.signIn("branch.secretary", client)).status == 403)
      #expect(try await ask(client, "/metrics", from: "192.0.2.1", as: Visitor.signIn("system.admin", client)).status == 200)
    }
  }
  @Test func numbersNameRoutesAndNeverWhatWasAsked() async throws {
    try await SmallCounty.shared.value.test { client in
      let visitor = try await Visitor.signIn("branch.secretary", client)
      _ = try await visitor.get("/organizations/987654321?q=secret-word")
      _ = try await visitor.get("/nothing/like/this")
      let text = try await ask(client, "/metrics", from: "127.0.0.1").text
      #expect(text.contains("zhibu_requests_total{method=\"GET\",route=\"/organizations/:organization\",status=\"404\"} "))
      #expect(text.contains("zhibu_requests_total{method=\"GET\",route=\"none\",status=\"404\"} "))
      #expect(text.contains("zhibu_request_seconds_bucket{method=\"POST\",route=\"/sign-in\",le=\"+Inf\"} "))
      #expect(text.contains("zhibu_actions_total{action=\"accounts.signIn\"} "))
      #expect(text.contains(/zhibu_write_batches_total [1-9]/))
      #expect(text.contains("# TYPE zhibu_seal_lag_seconds gauge\nzhibu_seal_lag_seconds "))
      for secret in ["organizations/987654321", "secret-word", "nothing/like", "branch.secretary"] { #expect(!text.contains(secret)) }
    }
  }
}

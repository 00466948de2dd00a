import FeatureKit
import Foundation
import Secrets
import Support
import Testing
@testable import Accounts

/// A passkey from its making to its end, at the pages.
@Suite struct PasskeyStoryTests {
  @discardableResult private func make(_ key: SoftKey, _ browser: Browser, password: String = Door.password, name: String = "办公室的电脑") async throws -> Browser.Seen {
    let page = try await browser.get("/account/passkeys"), challenge = try challenge(page.text)
    return try await browser.post("/account/passkeys", ["name": name, "password": password, "client": Base64URL.text(key.client("webauthn.create", challenge)), "attestation": Base64URL.text(key.attestation(1))])
  }
  private func challenge(_ page: String) throws -> [UInt8] { try #require(page.firstMatch(of: /data-challenge="([A-Za-z0-9_-]+)"/).flatMap { Base64URL.bytes(String($0.output.1)) }) }
  private func answer(_ key: SoftKey, _ counter: Int, _ challenge: [UInt8]) throws -> [String: String] {
    let client = key.client("webauthn.get", challenge), data = key.data(counter)
    return ["credential": Base64URL.text(key.credential), "client": Base64URL.text(client), "authenticator": Base64URL.text(data), "signature": Base64URL.text(try key.signature(data, client))]
  }

  @Test func aPasskeyOpensTheSecondDoorForThisTryOnly() async throws {
    let door = try await Door(), key = SoftKey()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      #expect(try await browser.get("/account/passkeys").status == 404, "codes come first")
      _ = try await TwoStepTests.setUp(browser, door)
      #expect(try await make(key, browser, password: "wrong guess").status == 422)
      #expect(try await make(SoftKey(origin: "https://example.org"), browser).status == 422)
      #expect(try await make(key, browser, name: " ").status == 422)
      #expect(try await door.world.count("SELECT count(*) FROM passkey") == 0)
      #expect(try await make(key, browser).status == 303)
      #expect(try await make(key, browser).status == 409, "the same one twice")

      let next = browser.another()
      try await next.signIn("zgl01")
      let asked = try challenge(try await next.get("/sign-in/code?next=/people").text)
      var forged = try answer(key, 2, asked)
      forged["signature"] = Base64URL.text([UInt8](repeating: 1, count: 70))
      #expect(try await next.post("/sign-in/passkey", forged).status == 401)
      #expect(try await next.post("/sign-in/passkey", try answer(key, 2, [1, 2, 3])).status == 401)
      #expect(try await next.post("/sign-in/passkey", try answer(SoftKey(credential: [8, 8]), 2, asked)).status == 401)
      door.world.travel(to: door.world.now.adding(seconds: 6))
      let good = try answer(key, 2, asked), half = next.halfway
      #expect(try await next.post("/sign-in/passkey", good.merging(["next": "/people"]) { $1 }).location == "/people")
      #expect(try await next.isIn())
      // What was overheard opens nothing again, and no other try.
      let thief = browser.another()
      thief.halfway = half
      #expect(try await thief.post("/sign-in/passkey", good).status == 401)
      #expect(try await thief.post("/sign-in/passkey", try answer(key, 3, asked)).status == 422, "each challenge once")
      try await thief.signIn("zgl01")
      #expect(try await thief.post("/sign-in/passkey", good).status == 401)
      #expect(try await browser.another().post("/sign-in/passkey", good).status == 401)
      #expect(try await thief.isIn() == false)
    }
    #expect(try await door.world.journal().contains("accounts.addPasskey"))
  }

  @Test func itIsForgottenByItsOwnerAloneAndWithTheSecondStep() async throws {
    let door = try await Door(), key = SoftKey()
    let id = try await door.account("zgl01", for: door.person("周国安"))
    try await door.account("cgl01", for: door.person("陈桂兰"))
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      let other = browser.another(), admin = browser.another()
      try await browser.signIn("zgl01")
      _ = try await TwoStepTests.setUp(browser, door)
      try await make(key, browser)
      let path = try #require(try await browser.get("/account/passkeys").text.firstMatch(of: /\/account\/passkeys\/[0-9]+\/end/)).output
      try await other.signIn("cgl01")
      try await other.get("/account")
      #expect(try await other.post(String(path)).status == 409)
      #expect(try await browser.post(String(path)).status == 303)
      #expect(try await browser.post(String(path)).status == 409)
      try await make(key, browser)
      try await admin.signIn("security.admin")
      try await admin.get("/accounts/\(id)")
      #expect(try await admin.post("/accounts/\(id)/two-step/end").status == 303)
    }
    #expect(try await door.world.count("SELECT count(*) FROM passkey") == 0)
  }
}

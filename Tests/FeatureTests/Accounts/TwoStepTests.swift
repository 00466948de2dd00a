import FeatureKit
import Foundation
import Support
import Testing
@testable import Accounts

/// The second step, from the first scan to the day the telephone is lost.
@Suite struct TwoStepTests {
  /// What the telephone shows now.
  static func code(_ secret: String, _ door: Door, later steps: Int64 = 0) -> String {
    OneTimeCode.code(OneTimeCode.bytes(secret) ?? [], step: OneTimeCode.step(at: door.world.now.ms / 1000) + steps)
  }
  /// Sets it up at the pages; the clock goes on a minute, so that the next code is another.
  static func setUp(_ browser: Browser, _ door: Door) async throws -> (secret: String, codes: [String]) {
    try await browser.get("/account/two-step")
    let scan = try await browser.post("/account/two-step", ["password": Door.password])
    #expect(scan.status == 201 && scan.text.contains("<svg class=\"qr\""))
    let secret = try #require(scan.text.firstMatch(of: /<code>([A-Z2-7 ]{39})<\/code>/)).output.1.filter { $0 != " " }
    let done = try await browser.post("/account/two-step/confirm", ["code": code(secret, door)])
    #expect(done.status == 201)
    let codes = done.text.matches(of: /<code>([0-9]{4} [0-9]{4} [0-9]{4})<\/code>/).map { String($0.output.1) }
    door.world.travel(to: door.world.now.adding(seconds: 60))
    return (secret, codes)
  }

  @Test func theDoorAsksForACodeOnceItIsConfirmed() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      let old = browser.another()
      try await old.signIn("zgl01")
      try await browser.signIn("zgl01")
      try await browser.get("/account/two-step")
      #expect(try await browser.post("/account/two-step", ["password": "wrong guess"]).status == 422)
      let scan = try await browser.post("/account/two-step", ["password": Door.password])
      let wrong = try await browser.post("/account/two-step/confirm", ["code": "000000"])
      #expect(wrong.status == 422 && wrong.text.contains("验证码不对") && wrong.text.contains("<svg class=\"qr\""), "the same square is shown again")
      // Until the first code was right, nothing has changed.
      #expect(try await browser.another().signIn("zgl01").location == "/")
      #expect(scan.status == 201)
      let (secret, codes) = try await Self.setUp(browser, door)
      #expect(codes.count == 10 && Set(codes).count == 10)
      #expect(try await browser.isIn())
      #expect(try await old.isIn() == false, "sessions from before have ended")

      let next = browser.another()
      #expect(try await next.signIn("zgl01", next: "/people").location == "/sign-in/code?next=%2Fpeople")
      #expect(next.cookie == nil)
      #expect(try await next.isIn() == false)
      #expect(try await next.get("/sign-in/code").status == 200)
      #expect(try await next.post("/sign-in/code", ["code": "000000"]).status == 401)
      let given = Self.code(secret, door)
      #expect(try await next.post("/sign-in/code", ["code": given, "next": "/people"]).location == "/people")
      #expect(try await next.isIn())

      let thief = browser.another()
      try await thief.signIn("zgl01")
      let again = try await thief.post("/sign-in/code", ["code": given])
      #expect(again.status == 422 && again.text.contains("已经用过"), "no code is taken twice")
      #expect(try await thief.isIn() == false)
      #expect(try await thief.post("/sign-in/code", ["code": Self.code(secret, door, later: -2)]).status == 401)
      #expect(try await thief.post("/sign-in/code", ["code": Self.code(secret, door, later: 1)]).status == 303, "a telephone may be one step ahead")
    }
    let deeds = try await door.world.journal()
    #expect(deeds.filter { $0 == "accounts.refuseSecondStep" }.count == 3)
    #expect(deeds.contains("accounts.confirmTwoStep"))
  }

  @Test func withoutTheFirstDoorThereIsNoSecond() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      let (secret, codes) = try await Self.setUp(browser, door), stranger = browser.another()
      #expect(try await stranger.get("/sign-in/code").location == "/sign-in")
      #expect(try await stranger.post("/sign-in/code", ["code": Self.code(secret, door)]).status == 401)
      for forged in ["zhibu-halfway=00", "zhibu-halfway=zz", "zhibu-halfway=\(String(repeating: "ab", count: 60))"] {
        stranger.halfway = forged
        #expect(try await stranger.post("/sign-in/code", ["code": codes[0]]).status == 401)
      }
      // The password was right, but that was long ago.
      try await stranger.signIn("zgl01")
      door.world.travel(to: door.world.now.adding(seconds: 601))
      #expect(try await stranger.post("/sign-in/code", ["code": Self.code(secret, door)]).status == 401)
      // Or it was changed since.
      try await stranger.signIn("zgl01")
      let half = stranger.halfway
      try await browser.get("/account/password")
      #expect(try await browser.post("/account/password", ["old": Door.password, "password": "the second river", "again": "the second river"]).status == 303)
      stranger.halfway = half
      #expect(try await stranger.post("/sign-in/code", ["code": Self.code(secret, door)]).status == 401)
      #expect(try await stranger.post("/sign-in/code", ["code": Self.code(secret, door)], from: "cross-site").status == 409)
      #expect(try await stranger.isIn() == false)
    }
  }

  @Test func guessingIsSlowedAndToldWhileThePasswordStaysOpenToItsOwner() async throws {
    let door = try await Door(), zhou = try await door.person("周国安")
    try await door.account("zgl01", for: zhou)
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      let (secret, _) = try await Self.setUp(browser, door), thief = browser.another()
      try await thief.signIn("zgl01")
      for wait in [0, 0, 0, 5, 30, 600] {
        door.world.travel(to: door.world.now.adding(seconds: wait + 1))
        if wait == 600 { try await thief.signIn("zgl01") }
        let guess = try await thief.post("/sign-in/code", ["code": "000000"])
        #expect(guess.status == 401, "after \(wait) s: \(guess.status)")
      }
      let early = try await thief.post("/sign-in/code", ["code": Self.code(secret, door)])
      #expect(early.status == 429, "the right code waits too")
      #expect(try await browser.isIn())
      #expect(try await browser.another().signIn("zgl01").status == 303, "the first door is not closed by it")
    }
    #expect(try await door.world.text("SELECT zh FROM notice WHERE person = \(zhou)").contains("连续 5 次输错验证码"))
  }

  @Test func aRecoveryCodeOpensOnceAndIsToldToTheOwner() async throws {
    let door = try await Door(), zhou = try await door.person("周国安")
    try await door.account("zgl01", for: zhou)
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      let (secret, codes) = try await Self.setUp(browser, door), next = browser.another()
      try await next.signIn("zgl01")
      #expect(try await next.post("/sign-in/code", ["code": codes[3]]).location == "/")
      let again = browser.another()
      try await again.signIn("zgl01")
      #expect(try await again.post("/sign-in/code", ["code": codes[3]]).status == 401)
      #expect(try await next.get("/account/two-step").text.contains("还剩 9 个"))
      // New ones take password and code, and end the old ones.
      try await next.get("/account/two-step/codes")
      #expect(try await next.post("/account/two-step/codes", ["password": Door.password, "code": "000000"]).status == 422)
      let renewed = try await next.post("/account/two-step/codes", ["password": Door.password, "code": Self.code(secret, door)])
      #expect(renewed.status == 201 && renewed.text.matches(of: /<code>[0-9 ]{14}<\/code>/).count == 10)
      #expect(try await again.post("/sign-in/code", ["code": codes[4]]).status == 401)
    }
    #expect(try await door.world.text("SELECT zh FROM notice WHERE person = \(zhou)").contains("恢复码登录，还剩 9 个"))
  }

  @Test func itIsTurnedOffWithPasswordAndCodeOnly() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      #expect(try await browser.get("/account/two-step/end").status == 404)
      let (secret, _) = try await Self.setUp(browser, door)
      #expect(try await browser.get("/account/two-step/end").status == 200)
      #expect(try await browser.post("/account/two-step", ["password": Door.password]).status == 409, "what is on is not begun again")
      #expect(try await browser.post("/account/two-step/end", ["password": "wrong guess", "code": Self.code(secret, door)]).status == 422)
      #expect(try await browser.post("/account/two-step/end", ["password": Door.password, "code": "000000"]).status == 422)
      #expect(try await door.world.count("SELECT count(*) FROM two_step WHERE since IS NOT NULL") == 1)
      #expect(try await browser.post("/account/two-step/end", ["password": Door.password, "code": Self.code(secret, door)]).location == "/account/two-step")
      #expect(try await door.world.count("SELECT count(*) FROM two_step") + door.world.count("SELECT count(*) FROM recovery_code") == 0)
      #expect(try await browser.another().signIn("zgl01").location == "/")
    }
  }

  @Test func theSecurityAdministratorTakesItOffForWhoLostItAndTheOwnerIsTold() async throws {
    let door = try await Door(), zhou = try await door.person("周国安"), id = try await door.account("zgl01", for: zhou)
    let own = try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.account("auditor", administrator: .auditAdministrator)
    try await door.browse { (browser) async throws in
      let owner = browser.another(), auditor = browser.another()
      try await owner.signIn("zgl01")
      _ = try await Self.setUp(owner, door)
      try await auditor.signIn("auditor")
      #expect(try await auditor.get("/accounts/\(id)").text.contains("两步验证"))
      #expect(try await auditor.post("/accounts/\(id)/two-step/end").status == 403)
      #expect(try await owner.post("/accounts/\(id)/two-step/end").status == 404)
      try await browser.signIn("security.admin")
      #expect(try await browser.get("/accounts/\(id)").text.contains("取消两步验证"))
      #expect(try await browser.post("/accounts/\(id)/two-step/end").status == 303)
      #expect(try await browser.post("/accounts/\(id)/two-step/end").status == 409)
      #expect(try await browser.post("/accounts/\(own)/two-step/end").status == 422)
      #expect(try await owner.isIn() == false)
      #expect(try await owner.signIn("zgl01").location == "/")
    }
    #expect(try await door.world.text("SELECT zh FROM notice WHERE person = \(zhou)").contains("取消了您的两步验证"))
    #expect(try await door.world.journal().last { $0 != "accounts.signIn" } == "accounts.resetTwoStep")
  }

  @Test func aProgramGivesPasswordAndCodeAtOnce() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      let (secret, _) = try await Self.setUp(browser, door), program = browser.another()
      let asked = try await program.post("/session", json: #"{"username":"zgl01","password":"\#(Door.password)"}"#)
      #expect(asked.status == 401 && asked.text.contains("signIn.second") && program.cookie == nil)
      let wrong = try await program.post("/session", json: #"{"username":"zgl01","password":"\#(Door.password)","code":"000000"}"#)
      #expect(wrong.status == 401 && wrong.text.contains("code.wrong"))
      #expect(try await program.post("/session", json: #"{"username":"zgl01","password":"\#(Door.password)","code":"\#(Self.code(secret, door))"}"#).status == 201)
      #expect(try await program.isIn())
    }
  }

  @Test func noSecretAndNoCodeStandsInTheDatabase() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    let (secret, codes) = try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      return try await Self.setUp(browser, door)
    }
    let bytes = try await door.world.stored()
    for text in [secret] + codes + codes.map({ $0.filter { $0 != " " } }) { #expect(bytes.range(of: Data(text.utf8)) == nil) }
    #expect(bytes.range(of: Data(OneTimeCode.bytes(secret) ?? [])) == nil)
  }
}

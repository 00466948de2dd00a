import FeatureKit
import Support
import Testing
@testable import Accounts

/// The rules of the house about signing in, and what an owner sees of their sessions.
@Suite struct AccessTests {
  private let all = ["twoStep": "administrators", "administratorMinutes": "15", "officeHours": "8", "memberDays": "3", "version": "0"]

  @Test func nobodyAsksOthersForASecondStepWithoutOne() async throws {
    let door = try await Door()
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.account("auditor", administrator: .auditAdministrator)
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      let auditor = browser.another(), member = browser.another()
      try await browser.signIn("security.admin")
      try await auditor.signIn("auditor")
      try await member.signIn("zgl01")
      try await browser.get("/accounts/rules")
      let own = try await browser.post("/accounts/rules", all)
      #expect(own.status == 422 && own.text.contains("为自己设置两步验证"))
      #expect(try await auditor.get("/accounts/rules").status == 200)
      #expect(try await auditor.post("/accounts/rules", all).status == 403)
      #expect(try await member.get("/accounts/rules").status == 403)
      let (secret, _) = try await TwoStepTests.setUp(browser, door)
      #expect(try await browser.post("/accounts/rules", all.merging(["administratorMinutes": "1", "memberDays": "99"]) { $1 }).status == 422)
      #expect(try await browser.post("/accounts/rules", all).status == 303)
      #expect(try await browser.post("/accounts/rules", all).status == 409, "somebody else has changed them since")

      // Whoever has none can do nothing but set it up, in the session that is open as well.
      #expect(try await auditor.get("/accounts").status == 403)
      #expect(try await auditor.get("/account/two-step").text.contains("您的岗位须先设置两步验证"))
      #expect(try await auditor.another().signIn("auditor").location == "/account/two-step")
      #expect(try await member.another().signIn("zgl01").location == "/", "others are not asked")
      _ = try await TwoStepTests.setUp(auditor, door)
      #expect(try await auditor.get("/accounts").status == 200)
      // And keeps it.
      try await browser.get("/account/two-step/end")
      #expect(try await browser.post("/account/two-step/end", ["password": Door.password, "code": TwoStepTests.code(secret, door)]).status == 409)
    }
    #expect(try await door.world.journal().contains("accounts.changeAccessRules"))
  }

  @Test func aTokenOpensNothingForWhoLacksTheSecondStep() async throws {
    let door = try await Door()
    try await door.account("auditor", administrator: .auditAdministrator)
    try await door.browse { (browser) async throws in
      try await browser.signIn("auditor")
      let made = try await browser.post("/account/tokens/new", json: #"{"name":"测试程序","days":7,"can":"read"}"#), program = browser.another()
      program.bearer = made.text.firstMatch(of: /"token":"(zhibu_[A-Za-z0-9_-]{43})"/).map { String($0.output.1) }
      #expect(try await program.get("/accounts").status == 200)
      try await door.world.perform(ChangeAccessRules(twoStep: .offices, administratorMinutes: 30, officeHours: 8, memberDays: 14, version: 0))
      #expect(try await program.get("/accounts").status == 401)
    }
  }

  @Test func idleTimesAreThoseOfTheRules() async throws {
    let door = try await Door(), zhou = try await door.person("周国安")
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.account("zgl01", for: zhou)
    try await door.account("cgl01", for: door.person("陈桂兰"))
    try await door.give(.secretary, to: zhou, at: door.tree.first)
    try await door.world.perform(ChangeAccessRules(twoStep: .nobody, administratorMinutes: 10, officeHours: 8, memberDays: 3, version: 0))
    try await door.browse { (browser) async throws in
      let secretary = browser.another(), member = browser.another()
      try await browser.signIn("security.admin")
      try await secretary.signIn("zgl01")
      try await member.signIn("cgl01")
      door.world.travel(to: door.world.now.adding(seconds: 9 * 60))
      #expect(try await browser.isIn())
      door.world.travel(to: door.world.now.adding(seconds: 11 * 60))
      #expect(try await browser.isIn() == false)
      #expect(try await secretary.isIn())
      door.world.travel(to: door.world.now.adding(seconds: 9 * 3600))
      #expect(try await secretary.isIn() == false)
      #expect(try await member.isIn())
      door.world.travel(days: 4)
      #expect(try await member.isIn() == false)
    }
  }

  @Test func allOtherSessionsEndAtOnceAndNobodyElses() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.account("cgl01", for: door.person("陈桂兰"))
    try await door.browse { (browser) async throws in
      let lost = browser.another(), other = browser.another()
      lost.address = "2001:db8:1:2::3"
      try await browser.signIn("zgl01")
      try await lost.signIn("zgl01")
      try await other.signIn("cgl01")
      let page = try await browser.get("/account")
      #expect(page.text.contains("192.0.2.*") && page.text.contains("2001:db8:1:*") && !page.text.contains("192.0.2.1<"))
      let here = try #require(page.field("here"))
      #expect(try await browser.post("/account/sessions/end-others").status == 422, "an empty request ends nothing")
      #expect(try await other.post("/account/sessions/end-others", ["here": here, "_token": other.get("/account").field("_token") ?? ""]).status == 409)
      #expect(try await browser.post("/account/sessions/end-others", ["here": here]).status == 303)
      #expect(try await browser.isIn())
      #expect(try await lost.isIn() == false)
      #expect(try await other.isIn())
    }
  }

  @Test func aNewDeviceIsToldToTheOwnerAndAKnownOneIsNot() async throws {
    let door = try await Door(demo: false), zhou = try await door.person("周国安")
    try await door.account("zgl01", for: zhou)
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      #expect(try await door.world.count("SELECT count(*) FROM notice") == 0, "the first device is no news")
      try await browser.signIn("zgl01")
      #expect(try await door.world.count("SELECT count(*) FROM notice") == 0)
      try await browser.another().signIn("zgl01")
    }
    #expect(try await door.world.text("SELECT zh FROM notice WHERE person = \(zhou)").contains("在一台新设备上登录"))
    #expect(try await door.world.count("SELECT count(*) FROM known_browser") == 2)
  }

  @Test func anAdministratorsLonePasswordHasFifteenCharacters() async throws {
    let door = try await Door(), short = "quiet river"
    let id = try await door.account("auditor", administrator: .auditAdministrator)
    let hash = try await Hashing.hash(short)
    try await door.world.database.write { session in _ = try session.execute("UPDATE account SET password = \(hash) WHERE id = \(id)") }
    try await door.browse { (browser) async throws in
      #expect(try await browser.signIn("auditor", short).location == "/account/password", "one from before is to be changed first")
      #expect(try await browser.get("/accounts").status == 403)
      #expect(try await browser.get("/account/password").text.contains("至少 15 个字符"))
      func change(_ new: String) async throws -> Browser.Seen { try await browser.post("/account/password", ["old": short, "password": new, "again": new]) }
      #expect(try await change("fourteen chars").text.contains("密码至少 15 个字符"))
      #expect(try await change("fifteen letters").status == 303)
      #expect(try await browser.get("/accounts").status == 200)
    }
  }

  @Test(arguments: [("192.0.2.17", "192.0.2.*"), ("::ffff:192.0.2.17", "192.0.2.*"), ("2001:db8:1:2::3", "2001:db8:1:*"), ("::1", "0:0:0:*"), ("desk", nil), ("", nil)] as [(String, String?)])
  func addressesAreKeptShortened(_ address: String, _ kept: String?) { #expect(Network.shortened(address) == kept) }
}

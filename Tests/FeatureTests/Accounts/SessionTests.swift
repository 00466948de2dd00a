import FeatureKit
import Foundation
import Support
import Testing
@testable import Accounts

/// One after the other: what was last seen is kept for the whole process, and one test writes it down.
@Suite(.serialized) struct SessionTests {
  @Test func anAdministratorIsOutAfterHalfAnHourAndAMemberAfterTwoWeeks() async throws {
    let door = try await Door()
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      let member = browser.another()
      try await browser.signIn("security.admin")
      try await member.signIn("zgl01")
      for _ in 1...3 {
        door.world.travel(to: door.world.now.adding(seconds: 29 * 60))
        #expect(try await browser.isIn())
      }
      door.world.travel(to: door.world.now.adding(seconds: 30 * 60))
      #expect(try await browser.isIn() == false)
      #expect(try await member.isIn())
      for _ in 1...2 {
        door.world.travel(days: 13)
        #expect(try await member.isIn())
      }
      door.world.travel(days: 13)
      #expect(try await member.isIn() == false, "after thirty days a session has ended, used or not")
    }
  }

  @Test func aPersonWhoAdministersIsHeldToTheSameLimits() async throws {
    let door = try await Door(), id = try await door.account("zgl01", for: door.person("周国安"))
    try await door.world.perform(GrantAdministrator(id, .auditAdministrator))
    try await door.browse { (browser) async throws in
      #expect(try await browser.signIn("zgl01").cookies.contains { $0.hasPrefix("zhibu=") && !$0.contains("Max-Age") })
      door.world.travel(to: door.world.now.adding(seconds: 31 * 60))
      #expect(try await browser.isIn() == false)
    }
  }

  @Test func whatWasUsedIsWrittenDownLater() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      let seen = try await door.world.count("SELECT seen FROM session")
      door.world.travel(to: door.world.now.adding(seconds: 3600))
      #expect(try await browser.isIn())
      try await Sessions.write(to: door.world.database)
      #expect(try await door.world.count("SELECT seen FROM session") == seen + 3_600_000)
    }
  }

  @Test func signingOutEndsTheSessionAndNoOther() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      let phone = browser.another()
      try await browser.signIn("zgl01")
      try await phone.signIn("zgl01")
      let stolen = browser.cookie
      try await browser.get("/account")
      #expect(try await browser.post("/sign-out", token: "").status == 409)
      #expect(try await browser.isIn())
      #expect(try await browser.post("/sign-out").location == "/sign-in")
      #expect(browser.cookie == "zhibu=")
      #expect(try await browser.isIn() == false)
      #expect(try await phone.isIn())
      #expect(stolen != nil)
      #expect(try await door.world.count("SELECT count(*) FROM session") == 1)
    }
  }

  @Test func aLostDeviceIsEndedFromTheOwnersPageAndNobodyElsesIs() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.account("cgl01", for: door.person("陈桂兰"))
    try await door.browse { (browser) async throws in
      let lost = browser.another(), other = browser.another()
      try await browser.signIn("zgl01")
      try await lost.signIn("zgl01")
      try await other.signIn("cgl01")
      let page = try await browser.get("/account")
      #expect(page.text.contains("本机"))
      let mark = try #require(page.text.firstMatch(of: /\/account\/sessions\/([0-9a-f]{16})\/end/)).output.1
      let foreign = try await other.get("/account", json: true).text.firstMatch(of: /"mark":"([0-9a-f]{16})"/)?.output.1
      #expect(try await browser.post("/account/sessions/\(foreign ?? "")/end").status == 409)
      #expect(try await browser.post("/account/sessions/\(mark)/end").status == 303)
      #expect(try await lost.isIn() == false)
      #expect(try await browser.isIn())
      #expect(try await other.isIn())
    }
  }

  @Test func aFormNeedsTheTokenOfItsOwnSession() async throws {
    let door = try await Door(), id = try await door.account("zgl01", for: door.person("周国安"))
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      let other = browser.another()
      try await browser.signIn("security.admin")
      try await other.signIn("zgl01")
      let foreign = try #require(try await other.get("/account").field("_token"))
      for token in ["", "x", foreign] { #expect(try await browser.post("/accounts/\(id)/disable", token: token).status == 409) }
      #expect(try await browser.post("/accounts/\(id)/disable", from: "cross-site").status == 409)
      #expect(try await door.world.text("SELECT state FROM account WHERE id = \(id)") == "active")
      try await browser.get("/accounts/\(id)")
      #expect(try await browser.post("/accounts/\(id)/disable").status == 303)
      #expect(try await door.world.text("SELECT state FROM account WHERE id = \(id)") == "disabled")
    }
  }

  @Test func noPasswordAndNoTokenStandsInTheDatabase() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    let token = try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01", "my secret as typed")
      try await browser.signIn("my secret as name", "whatever")
      try await browser.signIn("zgl01")
      return try #require(browser.cookie?.dropFirst(6))
    }
    let bytes = try await door.world.stored()
    #expect(bytes.range(of: Data("zgl01".utf8)) != nil)
    for secret in [String(token), Door.password, "my secret as typed", "mysecretasname", "192.0.2.1"] { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) stands in the file") }
  }
}

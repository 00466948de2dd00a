import FeatureKit
import Foundation
import Support
import Testing
@testable import Accounts

@Suite struct TokenTests {
  /// A security administrator with a browser, and a token made there.
  private func made(_ browser: Browser, days: Int = 30, can: String = "read", permissions: [String] = []) async throws -> String {
    let some = permissions.isEmpty ? "" : ",\"permissions\":[\(permissions.map { "\"\($0)\"" }.joined(separator: ","))]"
    let seen = try await browser.post("/account/tokens/new", json: "{\"name\":\"测试程序\",\"days\":\(days),\"can\":\"\(can)\"\(some)}")
    #expect(seen.status == 201, "\(seen.text)")
    return try #require(seen.text.firstMatch(of: /"token":"(zhibu_[A-Za-z0-9_-]{43})"/).map { String($0.output.1) })
  }

  @Test func aProgramReadsWithATokenWhatItsOwnerReads() async throws {
    let door = try await Door()
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      try await browser.signIn("security.admin")
      let token = try await made(browser), program = browser.another()
      program.bearer = token
      let list = try await program.get("/accounts")
      #expect(list.status == 200)
      #expect(list.text.hasPrefix("{"), "a program gets values, not pages")
      #expect(list.text == (try await browser.get("/accounts", json: true).text))
      #expect(program.cookie == nil, "a token begins no session")
      program.bearer = token + "x"
      let refused = try await program.get("/accounts")
      #expect(refused.status == 401)
      #expect(refused.text.contains("urn:zhibu:signIn"))
    }
  }

  @Test func aReadingTokenWritesNothing() async throws {
    let door = try await Door(), id = try await door.account("zgl01", for: door.person("周国安"))
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      try await browser.signIn("security.admin")
      let program = browser.another()
      program.bearer = try await made(browser)
      #expect(try await program.post("/accounts/\(id)/disable", json: "{}").status == 403)
      #expect(try await door.world.text("SELECT state FROM account WHERE id = \(id)") == "active")
      program.bearer = try await made(browser, can: "act")
      #expect(try await program.post("/accounts/\(id)/disable", json: "{}").status == 200)
      #expect(try await door.world.text("SELECT state FROM account WHERE id = \(id)") == "disabled")
      #expect(try await door.world.journal().last == "accounts.disable")
    }
  }

  @Test func aTokenForAFewPermissionsOpensNothingElse() async throws {
    let door = try await Door(), id = try await door.account("zgl01", for: door.person("周国安"))
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      try await browser.signIn("security.admin")
      let program = browser.another()
      program.bearer = try await made(browser, can: "act", permissions: ["accounts.read"])
      #expect(try await program.get("/accounts").status == 200)
      #expect(try await program.get("/accounts/new").status == 403)
      #expect(try await program.get("/account").status == 403, "a page that shows what all posts open stays closed")
      #expect(try await program.post("/accounts/\(id)/disable", json: "{}").status == 403)
      #expect(try await door.world.text("SELECT state FROM account WHERE id = \(id)") == "active")
      let greedy = try await browser.post("/account/tokens/new", json: "{\"name\":\"x\",\"days\":7,\"can\":\"act\",\"permissions\":[\"people.read\"]}")
      #expect(greedy.status == 422, "what one may not oneself, one cannot give")
    }
  }

  @Test func noTokenLooksAfterItsAccount() async throws {
    let door = try await Door(), id = try await door.account("zgl01", for: door.person("周国安"))
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      try await browser.signIn("security.admin")
      let program = browser.another()
      program.bearer = try await made(browser, can: "act")
      #expect(try await program.post("/account/tokens/new", json: "{\"name\":\"x\",\"days\":7,\"can\":\"act\"}").status == 403)
      #expect(try await program.post("/account/password", json: "{\"old\":\"\(Door.password)\",\"password\":\"another quiet town\",\"again\":\"another quiet town\"}").status == 403)
      #expect(try await program.post("/accounts/\(id)/administrator", json: "{\"role\":\"auditAdministrator\"}").status == 403)
      for asked in ["accounts.own", "accounts.administrators"] {
        #expect(try await browser.post("/account/tokens/new", json: "{\"name\":\"x\",\"days\":7,\"can\":\"act\",\"permissions\":[\"\(asked)\"]}").status == 422)
      }
      #expect(try await door.world.count("SELECT count(*) FROM access_token") == 1)
    }
  }

  @Test func aTokenEndsByItselfByItsOwnerAndWithThePassword() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    let other = try await door.account("cgl01", for: door.person("陈桂兰"))
    try await door.browse { (browser) async throws in
      let program = browser.another(), neighbour = browser.another()
      try await browser.signIn("zgl01")
      try await neighbour.signIn("cgl01")
      program.bearer = try await made(browser, days: 7)
      door.world.travel(days: 6)
      #expect(try await program.get("/account").status == 200)
      door.world.travel(days: 1)
      #expect(try await program.get("/account").status == 401, "after seven days it has ended")

      program.bearer = try await made(browser, days: 7)
      let id = try await door.world.text("SELECT max(id) FROM access_token")
      #expect(try await neighbour.post("/account/tokens/\(id)/revoke", json: "{}").status == 409, "nobody ends another's token")
      #expect(try await program.get("/account").status == 200)
      #expect(try await browser.post("/account/tokens/\(id)/revoke", json: "{}").status == 200)
      #expect(try await program.get("/account").status == 401)

      program.bearer = try await made(neighbour)
      try await door.world.perform(DisableAccount(other))
      #expect(try await program.get("/account").status == 401)
      try await door.world.perform(EnableAccount(other))
      #expect(try await program.get("/account").status == 401, "a disabled account's tokens do not come back with it")

      program.bearer = try await made(browser)
      let changed = try await browser.post("/account/password", json: "{\"old\":\"\(Door.password)\",\"password\":\"another quiet town\",\"again\":\"another quiet town\"}")
      #expect(changed.status == 200)
      #expect(try await program.get("/account").status == 401)
      #expect(try await browser.isIn())
    }
  }

  @Test func anInitialPasswordAndALongPeriodAreNotEnough() async throws {
    let door = try await Door()
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      try await browser.signIn("security.admin")
      for days in ["31", "365", "0", "-1", "9007199254740991"] { #expect(try await browser.post("/account/tokens/new", json: "{\"name\":\"x\",\"days\":\(days),\"can\":\"read\"}").status == 422, "\(days) days") }
      #expect(try await browser.post("/account/tokens/new", json: "{\"name\":\" \",\"days\":7,\"can\":\"read\"}").status == 422)
      #expect(try await browser.post("/account/tokens/new", json: "{\"name\":\"x\",\"days\":7,\"can\":\"everything\"}").status == 422)
      for _ in 1...20 { _ = try await made(browser, days: 7) }
      #expect(try await browser.post("/account/tokens/new", json: "{\"name\":\"x\",\"days\":7,\"can\":\"read\"}").status == 422, "twenty are enough")
    }
  }

  @Test func aTokenIsShownOnceAndKeptNowhere() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    let token = try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      let page = try await browser.get("/account/tokens/new"), key = try #require(page.field("_key"))
      let shown = try await browser.post("/account/tokens/new", ["name": "县统计报表", "days": "30", "can": "read", "_key": key])
      let token = try #require(shown.text.firstMatch(of: /zhibu_[A-Za-z0-9_-]{43}/).map { String($0.output) })
      #expect(shown.status == 201)
      #expect(try await browser.post("/account/tokens/new", ["name": "县统计报表", "days": "30", "can": "read", "_key": key]).location == "/account", "sent twice it makes one, and shows it no more")
      let own = try await browser.get("/account")
      #expect(own.text.contains("县统计报表") && own.text.contains("未使用") && !own.text.contains(token))
      let program = browser.another()
      program.bearer = token
      door.world.travel(to: door.world.now.adding(seconds: 3600))
      #expect(try await program.get("/account").status == 200)
      let now = door.world.now, digest = TokenTable.digest(token)
      // What `Sessions.write` does once a minute, for all sessions of the process.
      try await door.world.database.write { try TokenTable.touch(digest, now, in: $0) }
      #expect(try await browser.get("/account").text.contains("未使用") == false)
      return token
    }
    #expect(try await door.world.count("SELECT count(*) FROM access_token") == 1)
    #expect(try await door.world.text("SELECT zh FROM journal WHERE action = 'accounts.makeToken'").contains("县统计报表") == false, "what it is called is the owner's own affair")
    let bytes = try await door.world.stored()
    #expect(bytes.range(of: Data("县统计报表".utf8)) != nil)
    #expect(bytes.range(of: Data(token.utf8)) == nil)
    #expect(bytes.range(of: Data(token.dropFirst(6).utf8)) == nil)
  }
}

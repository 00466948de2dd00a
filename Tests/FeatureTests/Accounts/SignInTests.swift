import FeatureKit
import Foundation
import Support
import Testing
@testable import Accounts

@Suite struct SignInTests {
  @Test func theRightPasswordOpensTheDoorAndTheWrongOneSaysNotWhich() async throws {
    let door = try await Door(), chen = try await door.person("陈桂兰")
    try await door.account("cgl01", for: chen)
    try await door.browse { (browser) async throws in
      let wrong = try await browser.signIn("cgl01", "not this one")
      let unknown = try await browser.signIn("nobody.here", "not this one")
      #expect(wrong.status == 401 && unknown.status == 401)
      #expect(wrong.text.contains("用户名或密码不对") && unknown.text.contains("用户名或密码不对"))
      #expect(!wrong.text.contains("not this one") && wrong.text.contains("cgl01"))
      #expect(try await browser.isIn() == false)
      let right = try await browser.signIn(" CGL01 ")
      #expect(right.status == 303 && right.location == "/")
      #expect(right.cookies.contains { $0.hasPrefix("zhibu=") && $0.contains("HttpOnly") && $0.contains("SameSite=Lax") && $0.contains("Max-Age") })
      #expect(try await browser.get("/account").text.contains("陈桂兰"))
    }
    let deeds = try await door.world.journal().filter { $0.hasPrefix("accounts.") }
    #expect(deeds == ["accounts.create", "accounts.refuseSignIn", "accounts.refuseSignIn", "accounts.signIn"])
  }

  @Test func aProgramSignsInWithJSON() async throws {
    let door = try await Door()
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      let made = try await browser.post("/session", json: #"{"username":"security.admin","password":"\#(Door.password)"}"#)
      #expect(made.status == 201 && made.text.contains("\"mustChangePassword\":false"))
      // An administrator's session ends with the browser.
      #expect(made.cookies.contains { $0.hasPrefix("zhibu=") && !$0.contains("Max-Age") })
      #expect(try await browser.get("/accounts", json: true).text.contains("security.admin"))
      let left = try await browser.post("/sign-out", json: "{}")
      #expect(left.status == 200 && left.text == #"{"signedIn":false}"#)
      #expect(try await browser.get("/accounts", json: true).status == 401)
      let wrong = try await browser.another().post("/session", json: #"{"username":"security.admin","password":"x"}"#)
      #expect(wrong.status == 401 && wrong.text.contains("signIn.wrong"))
      #expect(try await browser.another().post("/session", json: #"{"username":"security.admin"}"#).status == 422)
      #expect(try await browser.another().post("/session", json: "{").status == 422)
    }
  }

  @Test func failuresSlowDownAndTheRightPasswordMustWaitToo() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      for _ in 1...3 { #expect(try await browser.signIn("zgl01", "wrong guess").status == 401) }
      let early = try await browser.signIn("zgl01")
      #expect(early.status == 429 && early.retryAfter == "5" && early.text.contains("5 秒后再试"))
      door.world.travel(to: door.world.now.adding(seconds: 6))
      #expect(try await browser.signIn("zgl01", "wrong guess").status == 401)
      door.world.travel(to: door.world.now.adding(seconds: 31))
      #expect(try await browser.signIn("zgl01", "wrong guess").status == 401)
      #expect(try await browser.signIn("zgl01").retryAfter == "600")
      door.world.travel(to: door.world.now.adding(seconds: 601))
      #expect(try await browser.signIn("zgl01").status == 303)
      // It begins anew.
      #expect(try await browser.another().signIn("zgl01", "wrong guess").status == 401)
      #expect(try await browser.another().signIn("zgl01").status == 303)
    }
    #expect(try await door.world.journal().filter { $0 == "accounts.refuseSignIn" }.count == 6)
  }

  @Test func manyNamesFromOneAddressWaitAndOtherAddressesDoNot() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      for n in 1...20 { #expect(try await browser.signIn("guess\(n)", "whatever it is").status == 401) }
      #expect(try await browser.signIn("zgl01").status == 429)
      let elsewhere = browser.another()
      elsewhere.address = "192.0.2.7"
      #expect(try await elsewhere.signIn("zgl01").status == 303)
    }
  }

  @Test(arguments: [
    ("/organizations/3", "/organizations/3"), ("https://example.org/", "/"), ("//example.org/", "/"), ("/\\example.org", "/"), ("organizations", "/"), ("/accounts?q=a", "/accounts?q=a"),
  ])
  func theWayBackStaysInTheHouse(_ next: String, _ lands: String) async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in #expect(try await browser.signIn("zgl01", next: next).location == lands) }
  }

  @Test func anotherSiteCannotSignSomebodyIn() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      let foreign = try await browser.post("/sign-in", ["username": "zgl01", "password": Door.password], from: "cross-site")
      #expect(foreign.status == 409 && browser.cookie == nil)
    }
  }

  @Test func aDisabledAccountIsToldSoOnlyWithItsPassword() async throws {
    let door = try await Door(), id = try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      #expect(try await browser.isIn())
      try await door.world.perform(DisableAccount(id))
      #expect(try await browser.isIn() == false)
      #expect(try await browser.signIn("zgl01").text.contains("这个账号已停用"))
      #expect(try await browser.signIn("zgl01", "wrong guess").text.contains("这个账号已停用") == false)
      try await door.world.perform(EnableAccount(id))
      #expect(try await browser.signIn("zgl01").status == 303)
    }
  }
}

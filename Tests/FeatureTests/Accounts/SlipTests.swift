import FeatureKit
import Foundation
import Support
import Testing
@testable import Accounts

@Suite(.serialized) struct SlipTests {
  /// A branch secretary with a browser, and a member without an account.
  private func office() async throws -> (door: Door, chen: ID<Person>, secretary: ID<Person>) {
    let door = try await Door(), chen = try await door.person("陈桂兰"), secretary = try await door.person("周国安")
    try await door.give(.secretary, to: secretary, at: door.tree.first)
    try await door.account("zga01", for: secretary)
    return (door, chen, secretary)
  }
  private func codes(_ text: String) -> [String] { text.matches(of: /"code":"([0-9]{12})"/).map { String($0.output.1) } }
  private func make(_ person: ID<Person>, _ clerk: Browser) async throws -> String {
    let made = try await clerk.post("/slips/\(person)", json: "{}")
    #expect(made.status == 201, "\(made.text)")
    return try #require(codes(made.text).first)
  }
  private func use(_ code: String, _ browser: Browser) async throws -> Browser.Seen { try await browser.post("/slip", ["code": code]) }

  @Test func aSlipSignsAMemberInOnceAndMakesTheMissingAccount() async throws {
    let (door, chen, _) = try await office()
    try await door.browse { (clerk) async throws in
      let phone = clerk.another(), other = clerk.another()
      try await clerk.signIn("zga01")
      let code = try await make(chen, clerk)
      // Looking at the address, as previews do, spends nothing.
      #expect(try await phone.get("/slip").status == 200)
      let typed = code.prefix(4) + " " + code.dropFirst(4).prefix(4) + "-" + code.suffix(4)
      let seen = try await use(String(typed), phone)
      #expect(seen.status == 303 && seen.location == "/")
      #expect(seen.cookies.contains { $0.hasPrefix("zhibu-device=") && $0.contains("HttpOnly") && $0.contains("Max-Age=\(180 * 86_400)") })
      #expect(try await phone.get("/account").text.contains("陈桂兰"))
      let again = try await use(code, other)
      #expect(again.status == 401 && again.text.contains("这组数字不能登录"))
      #expect(try await other.isIn() == false)
    }
    let journal = try await door.world.text("SELECT action || zh FROM journal WHERE action LIKE 'accounts.%'")
    #expect(journal.contains("accounts.makeSlip为 ⟦person:\(chen)⟧ 制作登录条") && journal.contains("accounts.useSlip") && journal.contains("accounts.refuseSlip"))
    #expect(!journal.contains("陈桂兰") && journal.firstMatch(of: /[0-9]{12}/) == nil, "no name and no code")
    #expect(try await door.world.text("SELECT username FROM account WHERE person = \(chen)") == "u01")
  }

  @Test func withASlipAnOfficeHolderActsAsAMemberOnly() async throws {
    let (door, _, secretary) = try await office()
    try await door.browse { (clerk) async throws in
      let phone = clerk.another()
      try await clerk.signIn("zga01")
      #expect(try await clerk.get("/people").status == 200)
      #expect(try await use(make(secretary, clerk), phone).status == 303)
      #expect(try await phone.get("/people").status == 403)
      #expect(try await phone.get("/slips").status == 403)
      #expect(try await phone.post("/account/tokens/new", json: #"{"name":"程序","days":7,"can":"act","permissions":[]}"#).status == 403)
      #expect(try await phone.get("/me").text.contains("周国安"))
    }
  }

  @Test func ownPersonalFieldsStandOpenForTenMinutesAndThenAskAgain() async throws {
    let (door, _, secretary) = try await office()
    try await door.browse { (clerk) async throws in
      let phone = clerk.another(), number = "19800102"
      try await clerk.signIn("zga01")
      _ = try await use(make(secretary, clerk), phone)
      #expect(try await phone.get("/me").text.contains(number))
      door.world.travel(to: door.world.now.adding(seconds: 11 * 60))
      let covered = try await phone.get("/me")
      #expect(!covered.text.contains(number) && covered.text.contains("/account/prove"))
      #expect(try await phone.get("/people/\(secretary)", json: true).text.contains(number) == false)
      #expect(try await phone.get("/me/file").status == 403)
      #expect(try await phone.post("/me/file", json: #"{"version":1,"phone":"13800000000","whole":false}"#).text.contains("unproven"))
      try await phone.get("/account/prove")
      #expect(try await phone.post("/account/prove", ["proof": "not this one"]).status == 422)
      #expect(try await phone.get("/me").text.contains(number) == false)
      #expect(try await phone.post("/account/prove", ["proof": Door.password]).status == 303)
      #expect(try await phone.get("/me").text.contains(number))
      door.world.travel(to: door.world.now.adding(seconds: 11 * 60))
      #expect(try await phone.get("/me").text.contains(number) == false)
      let fresh = try await make(secretary, clerk)
      try await phone.get("/account/prove")
      #expect(try await phone.post("/account/prove", ["proof": fresh]).status == 303)
      #expect(try await phone.get("/me").text.contains(number))
      #expect(try await use(fresh, clerk.another()).status == 401, "a slip that proved somebody is spent")
      #expect(try await clerk.get("/me").text.contains(number), "who came in by password is not asked")
    }
  }

  @Test func wrongCodesAreSlowedAndLockedAndSayNothing() async throws {
    let (door, chen, _) = try await office()
    try await door.browse { (clerk) async throws in
      let thief = clerk.another(), owner = clerk.another()
      thief.address = "192.0.2.66"
      try await clerk.signIn("zga01")
      let code = try await make(chen, clerk)
      #expect(try await use("12345", thief).status == 422, "what cannot be a code is not counted")
      for n in 0..<3 { #expect(try await use("00000000000\(n)", thief).status == 401) }
      let early = try await use(code, thief)
      #expect(early.status == 429 && early.retryAfter == "5")
      for seconds in [6, 31] {
        door.world.travel(to: door.world.now.adding(seconds: seconds))
        #expect(try await use("000000000009", thief).status == 401)
      }
      #expect(try await use(code, thief).retryAfter == "600")
      #expect(try await use(code, owner).status == 303, "another address is not held up")
    }
    #expect(try await door.world.journal().filter { $0 == "accounts.refuseSlip" }.count == 5)
  }

  @Test func aNewSlipEndsTheOneBeforeAndTimeEndsAnySlip() async throws {
    let (door, chen, _) = try await office()
    try await door.browse { (clerk) async throws in
      try await clerk.signIn("zga01")
      let first = try await make(chen, clerk), second = try await make(chen, clerk)
      let old = try await use(first, clerk.another())
      #expect(old.status == 401)
      try await clerk.get("/slips/\(chen)")
      #expect(try await clerk.post("/slips/\(chen)/revoke").status == 303)
      #expect(try await clerk.post("/slips/\(chen)/revoke").status == 409)
      let taken = try await use(second, clerk.another())
      let third = try await make(chen, clerk)
      door.world.travel(days: 14)
      let late = try await use(third, clerk.another())
      // One answer for all: used, replaced, taken back, too old.
      #expect(taken.status == 401 && late.status == 401)
      for seen in [old, taken, late] { #expect(seen.text.contains("这组数字不能登录") && !seen.text.contains("陈")) }
    }
  }

  @Test func aKnownDeviceGoesOnWithOnePressUntilItIsForgotten() async throws {
    let (door, chen, _) = try await office()
    try await door.browse { (clerk) async throws in
      let phone = clerk.another()
      try await clerk.signIn("zga01")
      _ = try await use(make(chen, clerk), phone)
      door.world.travel(days: 31)
      #expect(try await phone.isIn() == false)
      #expect(try await phone.get("/sign-in").text.contains("以陈**的身份继续"))
      #expect(try await clerk.another().get("/sign-in").text.contains("继续") == false)
      #expect(try await phone.post("/known-device", from: "cross-site").status == 409)
      #expect(try await phone.post("/known-device", ["next": "/me"]).location == "/me")
      #expect(try await phone.get("/me").text.contains("/account/prove"), "who comes back is asked again")
      try await clerk.signIn("zga01")
      let device = try #require(try await clerk.get("/slips/\(chen)").text.firstMatch(of: /devices\/([0-9]+)\/end/)).output.1
      #expect(try await phone.post("/slips/\(chen)/devices/\(device)/end").status == 404)
      #expect(try await clerk.post("/slips/\(chen)/devices/\(device)/end").status == 303)
      #expect(try await phone.isIn() == false)
      #expect(try await phone.post("/known-device").status == 409)
    }
  }

  @Test func aDeviceStaysKnownForHalfAYear() async throws {
    let (door, chen, _) = try await office()
    try await door.browse { (clerk) async throws in
      let phone = clerk.another()
      try await clerk.signIn("zga01")
      _ = try await use(make(chen, clerk), phone)
      door.world.travel(days: 179)
      #expect(try await phone.post("/known-device").status == 303)
      door.world.travel(days: 2)
      #expect(try await phone.isIn(), "a session that has begun goes on as sessions do")
      door.world.travel(days: 31)
      #expect(try await phone.post("/known-device").status == 409)
    }
  }

  @Test func signingOutAndEndingASessionForgetTheDevice() async throws {
    let (door, chen, _) = try await office()
    try await door.browse { (clerk) async throws in
      let phone = clerk.another(), tablet = clerk.another()
      try await clerk.signIn("zga01")
      _ = try await use(make(chen, clerk), phone)
      _ = try await use(make(chen, clerk), tablet)
      let mark = try #require(try await phone.get("/account").text.firstMatch(of: /\/account\/sessions\/([0-9a-f]{16})\/end/)).output.1
      #expect(try await phone.post("/account/sessions/\(mark)/end").status == 303)
      #expect(try await tablet.isIn() == false)
      #expect(try await tablet.post("/known-device").status == 409)
      let device = phone.device
      try await phone.get("/account")
      #expect(try await phone.post("/sign-out").status == 303)
      #expect(phone.device == "zhibu-device=")
      phone.device = device
      #expect(try await phone.post("/known-device").status == 409)
    }
  }

  @Test func whoLeftOrIsDisabledIsOutAtOnce() async throws {
    let (door, chen, secretary) = try await office()
    try await door.browse { (clerk) async throws in
      let phone = clerk.another(), second = clerk.another()
      try await clerk.signIn("zga01")
      _ = try await use(make(chen, clerk), phone)
      _ = try await use(make(secretary, clerk), second)
      let open = try await make(chen, clerk)
      try await door.world.database.write { session in try session.execute("UPDATE person SET status = 'former', standing = 'expelled' WHERE id = \(chen)") }
      #expect(try await phone.isIn() == false)
      #expect(try await phone.post("/known-device").status == 409)
      #expect(try await use(open, clerk.another()).status == 401)
      let refused = try await clerk.post("/slips/\(chen)", json: "{}")
      #expect(refused.status == 422 && refused.text.contains("不是在册党员"))
      let account = try await door.world.count("SELECT id FROM account WHERE person = \(secretary)")
      try await door.account("security.admin", administrator: .securityAdministrator)
      try await door.world.perform(DisableAccount(ID(Int64(account))))
      #expect(try await second.isIn() == false)
      #expect(try await second.post("/known-device").status == 409)
      #expect(try await door.world.count("SELECT count(*) FROM known_device WHERE account = \(account)") == 0)
    }
  }

  @Test func aBatchIsOneSheetToCutAndShownOnce() async throws {
    let (door, chen, secretary) = try await office(), far = try await door.person("李敏", at: door.tree.second)
    try await door.browse { (clerk) async throws in
      try await clerk.signIn("zga01")
      let list = try await clerk.get("/slips?organization=\(door.tree.first.id)")
      #expect(list.text.contains("陈桂兰") && !list.text.contains("李敏"))
      let key = try #require(list.field("_key"))
      let none = try await clerk.post("/slips", ["organization": door.tree.first.id.description])
      #expect(none.status == 422)
      let body = #"{"organization":"\#(door.tree.first.id)","people":["\#(chen)","\#(secretary)"],"_key":"\#(key)"}"#
      let made = try await clerk.post("/slips", json: body)
      #expect(made.status == 201 && Set(codes(made.text)).count == 2)
      let again = try await clerk.post("/slips", json: body)
      #expect(again.status == 200 && codes(again.text).isEmpty)
      let stranger = try await clerk.post("/slips", json: #"{"organization":"\#(door.tree.first.id)","people":["\#(far)"]}"#)
      #expect(stranger.status == 404, "a sibling's member does not exist here")
      #expect(try await clerk.post("/slips/\(far)", json: "{}").status == 404)
    }
    #expect(try await door.world.count("SELECT count(*) FROM slip") == 2)
  }

  @Test func noCodeAndNoDeviceStandsInTheDatabase() async throws {
    let (door, chen, _) = try await office()
    let secrets = try await door.browse { (clerk) async throws in
      let phone = clerk.another()
      try await clerk.signIn("zga01")
      let code = try await make(chen, clerk), spare = "987654321012"
      _ = try await use(code, phone)
      _ = try await use(spare, clerk.another())
      return [code, spare, String(phone.device?.dropFirst(13) ?? "?")]
    }
    let bytes = try await door.world.stored()
    for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) stands in the file") }
  }
}

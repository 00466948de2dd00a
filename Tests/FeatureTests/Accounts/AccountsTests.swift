import FeatureKit
import Foundation
import People
import Support
import Testing
@testable import Accounts

@Suite struct AccountsTests {
  @Test func anAccountActsFromEveryPostOfItsPersonAndTheirBranch() async throws {
    let door = try await Door(), person = try await door.person("周国安")
    try await door.give(.clerk, to: person, at: door.tree.town)
    try await door.account("zgl01", for: person)
    let actor = try await door.actor("zgl01")
    #expect(actor.person == person && actor.posts.map(\.role) == [.clerk, .member])
    #expect(actor.posts.map(\.place) == [door.tree.town.place, door.tree.first.place])
    #expect(actor.reach().subtrees == [door.tree.town.path] && actor.reach().homes == [door.tree.first.path])
  }

  @Test(arguments: [PersonStatus.applicant, .prospect, .former, .none])
  func whoIsNoMemberAndHoldsNoPostSeesNothing(_ status: PersonStatus) async throws {
    let door = try await Door(), person = try await door.person("周国安", status)
    try await door.account("zgl01", for: person)
    let actor = try await door.actor("zgl01")
    #expect(actor.posts.count == 1 && actor.posts[0].may == [.ownAccount])
    #expect(try await door.world.read(as: actor) { try OrganizationTable.branches(in: $0) }.isEmpty)
    try await door.browse { (browser) async throws in
      try await browser.signIn("zgl01")
      #expect(try await browser.get("/account").text.contains("现在没有岗位"))
      #expect(try await browser.get("/account/password").status == 200)
    }
  }

  @Test func anInitialPasswordOpensNothingButItsOwnChange() async throws {
    let door = try await Door(), person = try await door.person("周国安")
    try await door.give(.secretary, to: person, at: door.tree.first)
    try await door.account("zgl01", for: person, mustChange: true)
    try await door.browse { (browser) async throws in
      #expect(try await browser.signIn("zgl01").location == "/account/password")
      #expect(try await browser.get("/people").status == 403)
      #expect(try await browser.get("/account/password").text.contains("先设自己的密码"))
      try await browser.post("/account/password", ["old": Door.password, "password": "the second river", "again": "the second river"])
      #expect(try await browser.isIn())
      #expect(try await browser.get("/people").status == 200)
      #expect(try await browser.another().signIn("zgl01").status == 401)
      #expect(try await browser.another().signIn("zgl01", "the second river").location == "/")
    }
  }

  @Test(arguments: [
    ("short", "password.short"), ("12345678", "password.common"), ("Dangyuan2021", "password.common"), ("zgl01zgl01", ""), ("只有七个汉字呀", "password.short"), ("八个汉字也可以的", ""), ("ZhouGuoAn.01", "password.name"),
    ("all small letters", ""), (String(repeating: "a", count: 129), "password.long"),
  ])
  func passwordsAreLongAndUncommonAndNothingElse(_ password: String, _ code: String) throws {
    try PasswordRules.load(World.root.appending(path: "Data/common-passwords.txt"))
    #expect(try PasswordRules.problems(password, field: "password", names: ["zhouguoan.01"]).map(\.code) == (code.isEmpty ? [] : [code]))
  }

  @Test func changingThePasswordNeedsTheOldOneAndEndsAllOtherSessions() async throws {
    let door = try await Door()
    try await door.account("zgl01", for: door.person("周国安"))
    try await door.browse { (browser) async throws in
      let phone = browser.another()
      try await browser.signIn("zgl01")
      try await phone.signIn("zgl01")
      try await browser.get("/account/password")
      func change(_ old: String, _ new: String, _ again: String) async throws -> Browser.Seen { try await browser.post("/account/password", ["old": old, "password": new, "again": again]) }
      #expect(try await change("wrong guess", "the second river", "the second river").text.contains("原密码不对"))
      let both = try await change(Door.password, "12345678", "different")
      #expect(both.status == 422 && both.text.contains("太常见") && both.text.contains("两次填写") && !both.text.contains("value=\"12345678\""))
      #expect(try await change(Door.password, Door.password, Door.password).text.contains("和原密码一样"))
      #expect(try await phone.isIn())
      #expect(try await change(Door.password, "the second river", "the second river").status == 303)
      #expect(try await browser.isIn())
      #expect(try await phone.isIn() == false)
    }
    #expect(try await door.world.journal().filter { $0 == "accounts.changePassword" }.count == 1)
  }

  @Test func theSecurityAdministratorMakesOneAccountAndSeesItsPasswordOnce() async throws {
    let door = try await Door(), person = try await door.person("周国安")
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      try await browser.signIn("security.admin")
      let found = try await browser.get("/accounts/new?find=国安")
      #expect(found.text.contains("周国安"))
      let key = try #require(found.field("_key"))
      let made = try await browser.post("/accounts/new", ["person": person.description, "username": "Zhou.GuoAn", "_key": key])
      let password = try #require(made.text.firstMatch(of: /<code>([a-z0-9-]{14})</)?.output.1)
      #expect(made.status == 201)
      let again = try await browser.post("/accounts/new", ["person": person.description, "username": "Zhou.GuoAn", "_key": key])
      #expect(again.status == 303 && !again.text.contains("<code>"))
      #expect(try await browser.another().signIn("zhou.guoan", String(password)).location == "/account/password")
      let taken = try await browser.post("/accounts/new", ["username": "zhou.guoan"])
      #expect(taken.status == 422 && taken.text.contains("已有人使用"))
      let second = try await browser.post("/accounts/new", ["person": person.description, "username": "another"])
      #expect(second.status == 422 && second.text.contains("周国安已有账号"))
      #expect(try await browser.post("/accounts/new", ["username": "9"]).text.contains("2 至 40 个"))
    }
    #expect(try await door.world.text("SELECT zh FROM journal WHERE action = 'accounts.create'").contains("周国安") == false)
  }

  @Test func aBatchNamesByInitialsAndNumbersAndIsPrintedOnce() async throws {
    let door = try await Door()
    let people = try await [door.person("李芳"), door.person("李强"), door.person("李敏", at: door.tree.second)]
    try await door.give(.secretary, to: people[0], at: door.tree.first)
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      try await browser.signIn("security.admin")
      let holders = try await browser.get("/accounts/batch")
      #expect(holders.text.contains("李芳") && !holders.text.contains("李强"))
      let members = try await browser.get("/accounts/batch?who=members&organization=\(door.tree.first.id)")
      #expect(members.text.contains("李强") && !members.text.contains("李敏"))
      let none = try await browser.post("/accounts/batch", ["organization": door.tree.county.id.description, "who": "members"])
      #expect(none.status == 422 && none.text.contains("请至少选择一人"))
      let made = try await browser.post("/accounts/batch", json: #"{"organization":"\#(door.tree.county.id)","people":["\#(people[0])","\#(people[1])","\#(people[2])"]}"#)
      #expect(made.status == 201)
      let lines = made.text.matches(of: /"username":"([a-z0-9]+)","password":"([a-z0-9-]+)"/).map { (String($0.output.1), String($0.output.2)) }
      #expect(Set(lines.map(\.0)) == ["u01", "u02", "u03"], "without a pinyin table everybody is u")
      #expect(try await browser.another().signIn(lines[0].0, lines[0].1).location == "/account/password")
    }
    #expect(try await door.world.count("SELECT count(*) FROM account WHERE person IS NOT NULL AND must_change = 1") == 3)
    #expect(try await door.world.journal().filter { $0.hasPrefix("accounts.create") }.count == 5)
  }

  @Test func usernamesFollowTheNameAsItIsRead() throws {
    let pinyin = Pinyin(readings: ["林": "l", "晓": "x", "梅": "m"], surnames: [:])
    var given: Set<String> = []
    let names = ["林晓梅", "林晓梅", "丿"].map { Candidate.username(for: $0, pinyin, taken: { $0 == "lxm" ? ["lxm01"] : [] }, given: &given) }
    #expect(names == ["lxm02", "lxm03", "u01"])
  }

  @Test func aResetEndsSessionsAndTheOldPassword() async throws {
    let door = try await Door(), id = try await door.account("zgl01", for: door.person("周国安"))
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.browse { (browser) async throws in
      let owner = browser.another()
      try await owner.signIn("zgl01")
      try await browser.signIn("security.admin")
      try await browser.get("/accounts/\(id)")
      let made = try await browser.post("/accounts/\(id)/reset")
      let password = try #require(made.text.firstMatch(of: /<code>([a-z0-9-]{14})</)?.output.1)
      #expect(made.status == 201 && made.text.contains("密码已重置"))
      #expect(try await owner.isIn() == false)
      #expect(try await owner.signIn("zgl01").status == 401)
      #expect(try await owner.signIn("zgl01", String(password)).location == "/account/password")
    }
  }

  @Test func theListIsNarrowedAndCounted() async throws {
    let door = try await Door(), old = try await door.account("zgl01", for: door.person("周国安"))
    try await door.account("security.admin", administrator: .securityAdministrator)
    try await door.world.perform(DisableAccount(old))
    let actor = try await door.actor("security.admin")
    func list(_ filter: AccountFilter) async throws -> [String] {
      try await door.world.read(as: actor, sight: .readAccounts) { try AccountTable.list(filter, Paging(page: 1, per: 50), in: $0) }.items.map(\.username)
    }
    #expect(try await list(AccountFilter()) == ["security.admin", "zgl01"])
    #expect(try await list(AccountFilter(q: "国安")) == ["zgl01"])
    #expect(try await list(AccountFilter(q: "ZGL")) == ["zgl01"])
    #expect(try await list(AccountFilter(q: "%")) == ["security.admin", "zgl01"])
    #expect(try await list(AccountFilter(state: .active)) == ["security.admin"])
    #expect(try await list(AccountFilter(administrators: true)) == ["security.admin"])
  }
}

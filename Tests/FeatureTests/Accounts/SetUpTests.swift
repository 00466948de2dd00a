import FeatureKit
import Foundation
import Support
import Testing
@testable import Accounts

@Suite struct SetUpTests {
  private static let good = [
    "organization": "中共青禾县委员会", "kind": "localCommittee", "systemAdministratorName": "system.admin", "systemAdministratorPassword": "first long words", "securityAdministratorName": "security.admin",
    "securityAdministratorPassword": "second long words", "auditAdministratorName": "auditor", "auditAdministratorPassword": "",
  ]
  private func token(_ door: EmptyDoor) async throws -> String? {
    let now = door.world.now
    return try await door.world.database.write { try SetUp.token(now: now, in: $0) }
  }

  @Test func anEmptyHouseIsSetUpOnce() async throws {
    let door = try await EmptyDoor(), token = try #require(try await token(door))
    try await door.browse { (browser) async throws in
      #expect(try await browser.get("/setup/\(token)").text.contains("首次设置"))
      let done = try await browser.post("/setup/\(token)", Self.good)
      #expect(done.status == 303 && done.location == "/sign-in")
      #expect(try await browser.get("/setup/\(token)").text.contains("这个地址不能再用"))
      #expect(try await browser.post("/setup/\(token)", Self.good).status == 409)
      #expect(try await browser.signIn("security.admin", "second long words").status == 303)
      #expect(try await browser.get("/accounts").text.contains("system.admin"))
      #expect(try await browser.another().signIn("auditor", "").status == 422)
    }
    #expect(try await self.token(door) == nil)
    #expect(try await door.world.text("SELECT name FROM organization") == "中共青禾县委员会")
    #expect(try await door.world.text("SELECT role FROM administrator ORDER BY role") == "securityAdministrator,systemAdministrator")
    #expect(try await door.world.journal() == ["accounts.setUp", "accounts.signIn"])
    let bytes = try await door.world.stored()
    for secret in [token, "first long words", "second long words"] { #expect(bytes.range(of: Data(secret.utf8)) == nil) }
  }

  @Test func allThatIsWrongIsSaidAtOnceAndNothingIsMade() async throws {
    let door = try await EmptyDoor(), token = try #require(try await token(door))
    try await door.browse { (browser) async throws in
      let wrong = try await browser.post("/setup/\(token)", ["organization": "", "systemAdministratorName": "9", "systemAdministratorPassword": "short", "securityAdministratorName": "ok", "securityAdministratorPassword": "009988776655443"])
      #expect(wrong.status == 422 && wrong.text.contains("2 至 40 个") && wrong.text.contains("至少 15 个字符") && wrong.text.contains("太常见"))
      #expect(!wrong.text.contains("short\""))
      let same = try await browser.post("/setup/\(token)", Self.good.merging(["securityAdministratorName": "system.admin", "kind": "branch", "organization": " "]) { $1 })
      #expect(same.status == 422 && same.text.contains("不能相同") && same.text.contains("最上级应是") && same.text.contains("请填写组织名称"))
    }
    #expect(try await door.world.count("SELECT count(*) FROM account") == 0)
    #expect(try await door.world.count("SELECT count(*) FROM organization") == 0)
  }

  @Test func theFirstClerkCanRegisterPeopleAndMustChooseAPassword() async throws {
    let door = try await EmptyDoor(), token = try #require(try await token(door))
    let clerk = ["clerkPerson": "周敏", "clerkName": "zhou.min", "clerkPassword": "third long words"]
    try await door.browse { (browser) async throws in
      let wrong = try await browser.post("/setup/\(token)", Self.good.merging(["clerkPerson": "", "clerkName": "system.admin", "clerkPassword": "short", "securityAdministratorPassword": "short"]) { $1 })
      #expect(wrong.status == 422 && wrong.text.contains("请填写经办人姓名") && wrong.text.contains("不能相同") && wrong.text.contains("有 4 处要改"))
      #expect(try await browser.post("/setup/\(token)", Self.good.merging(clerk) { $1 }).status == 303)
      #expect(try await browser.signIn("zhou.min", "third long words").status == 303)
      #expect(try await browser.get("/people/new").status == 403)
      #expect(try await browser.post("/account/password", ["old": "third long words", "password": "fourth long words", "again": "fourth long words"]).status == 303)
      let root = try await door.world.text("SELECT id FROM organization")
      #expect(try await browser.post("/people/new", ["organization": root, "name": "韦东明", "status": "none"]).status == 303)
    }
    #expect(try await door.world.text("SELECT name FROM person ORDER BY id") == "周敏,韦东明")
    #expect(try await door.world.text("SELECT role FROM post") == "clerk")
    #expect(try await Array(door.world.journal().prefix(4)) == ["accounts.setUp", "people.add", "structure.appoint", "accounts.create"])
  }

  @Test func aTokenLastsADayAndANewOneEndsTheOld() async throws {
    let door = try await EmptyDoor(), first = try #require(try await token(door)), second = try #require(try await token(door))
    try await door.browse { (browser) async throws in
      #expect(try await browser.post("/setup/\(first)", Self.good).status == 409)
      #expect(try await browser.post("/setup/guess", Self.good).status == 409)
      door.world.travel(days: 1)
      #expect(try await browser.post("/setup/\(second)", Self.good).status == 409)
    }
    #expect(try await door.world.count("SELECT count(*) FROM account") == 0)
  }

  @Test func aTreeThatAnImportHasMadeIsKept() async throws {
    let door = try await EmptyDoor(), tree = try await SmallTree.plant(in: door.world), token = try #require(try await token(door))
    try await door.browse { (browser) async throws in
      #expect(try await browser.get("/setup/\(token)").text.contains("组织名称") == false)
      #expect(try await browser.post("/setup/\(token)", Self.good).status == 303)
    }
    #expect(try await door.world.count("SELECT count(*) FROM organization WHERE parent IS NULL") == 1)
    #expect(try await door.world.count("SELECT min(organization) FROM administrator") == Int(tree.county.id.value))
  }
}

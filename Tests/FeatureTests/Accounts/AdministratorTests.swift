import FeatureKit
import Support
import Testing
@testable import Accounts

@Suite struct AdministratorTests {
  @Test func nobodyHoldsTwoOfTheThree() async throws {
    let door = try await Door()
    try await door.account("spare", administrator: .securityAdministrator)
    for has in Role.administrators {
      let id = try await door.account("a.\(has.rawValue.lowercased())", administrator: has)
      for wanted in Role.administrators {
        let refusal = try await door.world.refusal(of: GrantAdministrator(id, wanted))
        #expect(refusal?.problems.map(\.code) == [wanted == has ? "role.held" : "apart.three"])
        if wanted != has { #expect(refusal?.problems.first?.word.zh.contains("GB/T 22239") == true) }
      }
      try await door.world.perform(EndAdministrator(id, has))
      let next = has == .auditAdministrator ? Role.systemAdministrator : .auditAdministrator
      #expect(try await door.world.refusal(of: GrantAdministrator(id, next)) == nil, "what has ended stands in nobody's way")
    }
  }

  @Test(arguments: Role.allCases) func onlyTheThreeAreAppointedHere(_ role: Role) async throws {
    let door = try await Door(), id = try await door.account("x.y")
    let codes = try await door.world.refusal(of: GrantAdministrator(id, role))?.problems.map(\.code)
    #expect(codes == (Role.administrators.contains(role) ? nil : ["role.kind"]))
  }

  @Test func aPersonWithABusinessPostIsNoAdministratorAndAMemberMayBe() async throws {
    let door = try await Door(), clerk = try await door.person("周国安"), member = try await door.person("陈桂兰")
    try await door.give(.clerk, to: clerk, at: door.tree.town)
    let first = try await door.account("zgl01", for: clerk), second = try await door.account("cgl01", for: member)
    let refusal = try await door.world.refusal(of: GrantAdministrator(first, .systemAdministrator))
    #expect(refusal?.problems.map(\.code) == ["apart.business"] && refusal?.problems.first?.word.zh.contains("组织干事") == true)
    try await door.world.perform(GrantAdministrator(second, .systemAdministrator))
    #expect(try await door.world.text("SELECT role FROM post WHERE person = \(member)") == "systemAdministrator")
    #expect(try await door.world.read { try PostTable.administers(member, from: door.world.now.day, in: $0) })
    try await door.account("spare", administrator: .systemAdministrator)
    try await door.world.perform(EndAdministrator(second, .systemAdministrator))
    #expect(try await door.world.read { try PostTable.administers(member, from: door.world.now.day, in: $0) } == false)
  }

  @Test func aBusinessPostBesideAnAdministratorsCountsForNothing() async throws {
    let door = try await Door(), person = try await door.person("陈桂兰"), id = try await door.account("cgl01", for: person)
    try await door.world.perform(GrantAdministrator(id, .systemAdministrator))
    try await door.give(.clerk, to: person, at: door.tree.town)
    let roles = try await door.actor("cgl01").posts.map(\.role)
    #expect(roles == [.systemAdministrator, .member])
    let day = door.world.now.day, grants = door.world.house.grants
    #expect(try await door.world.database.read { try AccountTable.actor(named: "CGL01", on: day, grants, in: $0) }?.posts.map(\.role) == roles, "nor at the console")
  }

  @Test func theLastSecurityAdministratorStays() async throws {
    let door = try await Door(), only = try await door.account("security.admin", administrator: .securityAdministrator)
    #expect(try await door.world.refusal(of: EndAdministrator(only, .securityAdministrator))?.problems.map(\.code) == ["last"])
    #expect(try await door.world.refusal(of: DisableAccount(only))?.problems.map(\.code) == ["last"])
    let second = try await door.account("security.two", administrator: .securityAdministrator)
    let actor = try await door.actor("security.two")
    #expect(try await door.world.refusal(of: DisableAccount(second), as: actor)?.problems.map(\.code) == ["own"])
    #expect(try await door.world.refusal(of: EndAdministrator(only, .securityAdministrator), as: actor) == nil)
    #expect(try await door.world.refusal(of: DisableAccount(only), as: actor) == nil)
  }

  @Test(arguments: [Role.systemAdministrator, .auditAdministrator, .clerk, .secretary, .member, .leader])
  func nobodyElseManagesAccounts(_ role: Role) async throws {
    let door = try await Door(), id = try await door.account("x.y"), actor = door.world.actor(role, at: door.tree.county)
    for refused in [
      try await door.world.outcome(of: CreateAccount(username: "new.one", person: nil, hash: "h"), as: actor), try await door.world.outcome(of: DisableAccount(id), as: actor),
      try await door.world.outcome(of: ResetPassword(account: id, hash: "h"), as: actor), try await door.world.outcome(of: GrantAdministrator(id, .systemAdministrator), as: actor),
    ] { #expect(refused == "forbidden" || refused == "absent") }
  }

  @Test func anAppointmentBeginsWithANewSignIn() async throws {
    let door = try await Door(), id = try await door.account("x.y")
    try await door.browse { (browser) async throws in
      try await browser.signIn("x.y")
      #expect(try await browser.isIn())
      #expect(try await browser.get("/accounts").status == 403)
      try await door.world.perform(GrantAdministrator(id, .securityAdministrator))
      #expect(try await browser.isIn() == false)
      try await browser.signIn("x.y")
      #expect(try await browser.get("/accounts").status == 200)
    }
  }
}

extension Door {
  /// The actor that a session of this account stands for.
  func actor(_ username: String) async throws -> Actor {
    let token = "t-\(username)-\(Form.freshKey())"
    let id = try #require(try await world.read { try AccountTable.id(of: username, in: $0) })
    let hash = try await world.read { try AccountTable.password(of: id, in: $0) } ?? ""
    let mark = SessionTable.mark(AccountTable.formToken(token))
    try await world.perform(SignIn(account: id, hash: hash, token: SessionTable.digest(token), mark: mark, device: "test", longest: 3600, browser: [1]), as: .door(id))
    let now = world.now, house = world.house
    return try #require(try await world.database.read { try AccountTable.identify(token, nil, now, house, $0) }).actor
  }
}

extension World {
  func outcome<A: Action>(of action: A, as actor: Actor) async throws -> String {
    do { try await perform(action, as: actor); return "done" } catch let refusal as Refusal { return refusal.kind.rawValue } catch is OutOfReach { return "absent" }
  }
}

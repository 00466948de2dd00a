import FeatureKit
import Foundation
import Handovers
import Support
import Testing
@testable import Accounts

/// What a token or a slip of who handed over still opens.
@Suite struct WhatAKeyOpensAfterwards {
  private func reached(_ o: Office, by bearer: String?, session: String? = nil) async throws -> Actor? {
    let now = o.world.now, house = o.world.house
    return try await o.world.database.read { try AccountTable.identify(session, bearer, now, house, $0)?.actor }
  }
  @Test func aTokenGivesWhatThePostGaveUntilItsLastDayAndNotAfter() async throws {
    let o = try await Office(), token = "zhibu_of_the_old_secretary"
    let account = ID<Account>(try await o.world.perform(CreateAccount(username: "zhou01", person: o.secretary, hash: "", mustChange: false)).made?.id ?? 0)
    let ends = o.world.now.adding(seconds: 30 * 86_400), made = o.world.now
    let open = TokenTable.Open(id: ID(5001), name: "报表", readsOnly: false, permissions: [], created: made, ends: ends, seen: nil)
    let add = TokenTable.add(open, TokenTable.digest(token), of: account)
    try await o.world.database.write { session in _ = try session.execute(add.sql) }
    _ = try await o.handOver()
    let kept = try await o.world.text("SELECT zh FROM handover_item WHERE kind = 'key'")
    #expect(kept.contains("访问令牌 1 个") && kept.contains("zhou01"))
    #expect(try await reached(o, by: token)?.may("people.change", at: o.tree.first.place) == true, "on the last day it is still theirs")
    o.world.travel(days: 1)
    let after = try #require(try await reached(o, by: token))
    #expect(!after.may("people.change", at: o.tree.first.place) && !after.may("people.read"), "the token stays a member's")
    #expect(after.posts.map(\.role) == [.member])
  }
  @Test func aSlipNeverGaveIt() async throws {
    let o = try await Office()
    let account = ID<Account>(try await o.world.perform(CreateAccount(username: "zhou01", person: o.secretary, hash: "", mustChange: false)).made?.id ?? 0)
    let slip = SlipTable.add(ID(6001), [1, 2, 3], for: account, o.world.now)
    try await o.world.database.write { session in _ = try session.execute(slip.sql) }
    _ = try await o.handOver()
    #expect(try await o.world.text("SELECT zh FROM handover_item WHERE kind = 'key'").contains("未使用的登录条 1 张：只能以党员身份登录"))
  }
}

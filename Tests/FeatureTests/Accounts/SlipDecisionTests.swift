import Approvals
import FeatureKit
import Foundation
import People
import Search
import Secrets
import Structure
import Support
import Testing
@testable import Accounts

@Suite struct SlipDecisionTests {
  private static let place = Place(id: ID(32), path: "/1/32/"), now = Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)
  private static func holder(isMember: Bool = true, account: ID<Account>? = ID(64), enabled: Bool = true, administers: Bool = false) -> SlipHolder {
    SlipHolder(person: ID(11), name: "陈桂兰", place: place, organizationName: "河湾村党支部", isMember: isMember, account: account, enabled: enabled, administers: administers)
  }
  private func occasion(_ assurance: Assurance = .full) async throws -> Occasion {
    let world = try await World([structure, people, approvals, accounts], migrations: SearchTable.migrations)
    var actor = world.anybody
    actor.assurance = assurance
    return Occasion(now: Self.now, actor: actor, house: world.house, seed: 1024)
  }
  private static let slip = MakeSlip(person: ID(11), digest: [1, 2], username: "cgl01", hash: "h")

  @Test(arguments: [
    (holder(), [String]()), (holder(account: nil), []), (holder(isMember: false), ["slip.member"]), (holder(enabled: false), ["slip.disabled"]), (holder(administers: true), ["slip.administrator"]),
    (holder(isMember: false, enabled: false, administers: true), ["slip.member", "slip.disabled", "slip.administrator"]),
  ])
  func slipsAreForMembersInUseWhoDoNotAdminister(_ holder: SlipHolder, _ codes: [String]) async throws {
    let occasion = try await occasion()
    do {
      let outcome = try Self.slip.decide(holder, occasion)
      #expect(codes.isEmpty && outcome.notices.map(\.to) == [.person(ID(11))])
      let account: ID<Account> = holder.account ?? occasion.id(1)
      let fresh = holder.account == nil ? [AccountTable.add(account, username: "cgl01", person: ID(11), at: ID(32), hash: "h", mustChange: false, Self.now)] : []
      #expect(outcome.changes == fresh + [SlipTable.revoke(of: account, Self.now), SlipTable.add(occasion.id(), [1, 2], for: account, Self.now)])
    } catch let refusal { #expect(refusal.problems.map(\.code) == codes) }
  }
  @Test func takingBackNothingIsSaid() async throws {
    let occasion = try await occasion()
    #expect(throws: Refusal.self) { try RevokeSlip(person: ID(11)).decide(.init(holder: Self.holder(), slip: nil), occasion) }
    #expect(throws: Refusal.self) { try EndDevice(person: ID(11), device: ID(71)).decide(Self.holder(account: nil), occasion) }
  }
  @Test(arguments: [0, 201]) func aBatchHasAtLeastOneAndAtMostTwoHundred(_ count: Int) async throws {
    let occasion = try await occasion(), organization = Organization(id: ID(32), parent: nil, path: "/1/32/", name: "河湾村党支部", kind: .branch)
    let steps = try (0..<count).map { _ in try StoredAction(Self.slip) }
    #expect(throws: Refusal.self) { try MakeSlips(organization: ID(32), slips: []).decide(.init(organization: organization, steps: steps), occasion) }
  }

  @Test(arguments: [
    ("123456789012", "123456789012"), ("1234 5678 9012", "123456789012"), ("１２３４-５６７８-９０１２", "123456789012"), ("12345678901", nil), ("1234567890123", nil), ("", nil), ("12345678901l", nil),
  ] as [(String, String?)])
  func codesAreReadAsPeopleTypeThem(_ typed: String, _ code: String?) { #expect(SlipCode.read(typed) == code) }

  @Test func codesHaveTwelveDigitsAndDiffer() {
    let codes = (0..<200).map { _ in SlipCode.make() }
    #expect(Set(codes).count == 200 && codes.allSatisfy { $0.count == 12 && $0.allSatisfy { ("0"..."9").contains($0) } })
    #expect(SlipCode.grouped("123456789012") == "1234 5678 9012")
  }
  @Test func noPasswordMeetsTheHashOfAnAccountThatSlipsMade() async throws {
    let hash = Hashing.unmeetable()
    #expect(hash != Hashing.unmeetable())
    #expect(try await Hashing.matches("", hash) == false)
    #expect(try await Hashing.matches(hash, hash) == false)
  }
  @Test func theSheetHoldsTheCodeBehindTheHashAndNothingOfItsOwner() {
    let sheet = SlipSheet.samples[0], markup = sheet.view(Reader(language: .zh, today: Self.now.day, site: "https://zhibu.example")).markup
    #expect(markup.components(separatedBy: "<article").count == 3, "nine slips need two sheets")
    #expect(markup.contains("zhibu.example/slip，") && markup.contains("0000 1111 2220"))
  }
}

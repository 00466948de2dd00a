import FeatureKit
import Foundation
import Support
import Testing
@testable import Handovers

@Suite struct HandOverDecisions {
  private static let today = Office.today
  private static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  private func situation(_ role: Role = .secretary, since: Day = Day(year: 2024, month: 3, day: 1), until: Day? = nil, belongs: Bool = true, handed: Bool = false) -> HandOver.Situation {
    let post = PostTable.Post(id: ID(9), person: Person(id: ID(7), name: "周国安"), organization: ID(3), organizationName: "上湾村党支部", role: role, since: since, until: until)
    return .init(place: Place(id: ID(2), path: "/1/2/"), post: post, organization: Self.branch, isHanded: handed, belongs: belongs, items: Sample.items)
  }
  private func occasion() throws -> Occasion {
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path)
    return Occasion(now: Moment(Self.today, minutes: 560), actor: Actor(account: nil, person: ID(601), posts: []), house: House(rules: rules, grants: Grants([])), seed: 1000)
  }
  private func codes(_ action: HandOver, _ s: HandOver.Situation) throws -> [String] {
    let at = try occasion()
    do { _ = try action.decide(s, at); return [] } catch { return error.problems.map(\.code) }
  }

  @Test(arguments: [
    (8, 0, [String]()), (8, 31, []), (8, -31, []), (7, 0, ["successor.self"]), (8, 32, ["on.far"]), (8, -32, ["on.far"]), (7, -2000, ["successor.self", "on.early", "on.far"]),
  ])
  func everyProblemIsSaidAtOnce(_ successor: Int64, _ days: Int, _ expected: [String]) throws {
    #expect(try codes(HandOver(ID(9), to: ID(successor), on: Self.today.adding(days)), situation()) == expected)
  }
  @Test func onlyTheDeskHandsOverAndOnlyToItsOwn() throws {
    let action = HandOver(ID(9), to: ID(8), on: Self.today)
    #expect(try codes(action, situation(.groupLeader)) == ["role"])
    #expect(try codes(action, situation(.inspector)) == ["role"])
    #expect(try codes(action, situation(belongs: false)) == ["successor.elsewhere"])
    #expect(try codes(action, situation(until: Self.today.adding(-1))) == ["on.ended"])
    #expect(try codes(action, situation(handed: true)) == ["handed"])
    #expect(try codes(HandOver(ID(9), to: ID(8), on: Self.today, things: String(repeating: "印", count: 1001)), situation()) == ["things.long"])
    #expect(try codes(HandOver(ID(9), to: ID(8), on: Self.today, things: (1...21).map { "第\($0)项" }.joined(separator: "\n")), situation()) == ["things.long"])
  }
  @Test func theOldPostEndsAndTheNewOneBeginsByTheActionsThatDoSo() throws {
    let outcome = try HandOver(ID(9), to: ID(8), on: Self.today, things: "党支部印章 1 枚\n\n 档案柜钥匙 ").decide(situation(), occasion())
    #expect(outcome.next.map(\.name) == ["structure.endPost", "structure.appoint"])
    #expect(outcome.changes.count == 1 + Sample.items.count + 2, "the list and the two things, a row each")
    #expect(!outcome.entry.sentence.zh.contains("周国安") && !outcome.entry.sentence.zh.contains("印章"), "the journal names nobody and keeps nothing that was typed")
    #expect(outcome.provenance == nil)
    #expect(try HandOver(ID(9), to: ID(8), on: Self.today.adding(-1)).decide(situation(), occasion()).provenance == .recordedLate)
    #expect(try HandOver(ID(9), to: ID(8), on: Self.today).decide(situation(until: Self.today), occasion()).next.map(\.name) == ["structure.appoint"], "a post that ends on that day anyway is not ended twice")
  }
  @Test func theSheetNumbersEveryMatterOnceAndHasThreeLinesToSign() throws {
    for n in [0, 1, 7, 8, 9, 23, 60, 200] {
      let items = (0..<n).map { OpenMatter(.duty, Word(zh: "某事项\($0)" + String(repeating: "长", count: $0 % 50), en: ""), due: nil) }
      let markup = PrintPage(handover: Sample.handover, items: items, printedBy: nil, printedAt: Sample.handover.at).view(reader).markup
      for signer in ["移交人（签名）", "接交人（签名）", "监交人（签名）"] { #expect(markup.components(separatedBy: signer).count == 2, "\(n): \(signer)") }
      #expect(markup.components(separatedBy: "<tr><td>").count - 1 == n)
      if n > 0 { #expect(markup.contains("<tr><td>\(n)</td>")) }
    }
  }
}

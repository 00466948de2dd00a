import Duties
import FeatureKit
import Foundation
import Support
import Testing

@Suite struct WhatANewTextWouldChange {
  private static let name = "branch-regulations.yaml"
  private func text() throws -> String { try String(contentsOfFile: World.root.appending(path: "regulations/\(Self.name)").path, encoding: .utf8) }
  private func compared(_ land: Land, as actor: Actor? = nil, _ change: (String) -> String) async throws -> Comparison {
    let book = try land.world.house.rules.replacing(with: change(try text()), named: Self.name)
    return try await land.world.read(as: actor) { try Comparison(with: book, in: $0) }
  }
  private func land() async throws -> Land {
    let land = try await Land()
    for n in 10..<13 { try await land.branch(Int64(n)) }
    try await land.branch(20, under: land.other)
    try await land.watch.run()
    return land
  }

  @Test func theSameTextChangesNothing() async throws {
    let land = try await land()
    #expect(try await compared(land) { $0 }.lines.isEmpty)
  }
  @Test(arguments: [("grace: 5", 4, 4, 0), ("grace: 20", 4, 0, 4), ("times: 2", 4, 0, 0)])
  func openMattersAreCountedWithDatesEarlierAndLater(_ line: String, _ touched: Int, _ earlier: Int, _ later: Int) async throws {
    let land = try await land(), found = try await compared(land) { $0.replacing("    proof: [themeDay]", with: "    \(line)\n    proof: [themeDay]") }
    #expect(found.lines.map { "\($0.rule) \($0.kind)" } == ["ZB-16 changed"])
    #expect("\(found.touched) \(found.earlier) \(found.later) \(found.opened)" == "\(touched) \(earlier) \(later) 0")
    #expect(try await land.world.count("SELECT count(*) FROM duty WHERE rule = 'ZB-16' AND needed = 1") == 4, "asking changes nothing")
  }
  @Test func whatWasDoneIsNotTouchedAndEachOfficeSeesItsOwn() async throws {
    let land = try await land()
    try await land.run("UPDATE duty SET state = 'met', met_on = 20000 WHERE rule = 'ZB-16' AND organization = 10")
    let change: (String) -> String = { $0.replacing("    proof: [themeDay]", with: "    grace: 5\n    proof: [themeDay]") }
    #expect(try await compared(land, change).touched == 3)
    #expect(try await compared(land, as: land.world.actor(.clerk, at: land.other), change).touched == 1)
  }
  @Test func aRuleThatIsGoneAndOneThatIsNewAreSaid() async throws {
    let land = try await land(), found = try await compared(land) { $0.replacing("- id: ZB-16", with: "- id: ZB-96") }
    #expect(found.lines.map { "\($0.rule) \($0.kind) \($0.touched) \($0.opened)" } == ["ZB-16 removed 4 0", "ZB-96 added 0 4"])
  }
  @Test func aSmallerCircleOfThoseWhoOweIsSaidInWords() async throws {
    let land = try await land(), found = try await compared(land) { $0.replacing("{measure: fullMembers, atLeast: 7}", with: "{measure: fullMembers, atLeast: 9}") }
    #expect(found.lines.map(\.rule) == ["ZB-10"] && found.lines[0].what.map(\.zh) == ["适用的党组织不同"])
  }
  @Test(arguments: [("period: month", "period: moon", "不认识“moon”"), ("id: branch-regulations", "id: elections", "生效期重叠"), ("rules:", "rules: [", "不符合 YAML 格式")])
  func aWrongFileIsRefusedWithLineAndReason(_ old: String, _ new: String, _ why: String) async throws {
    let land = try await Land(), wrong = try text().replacingOccurrences(of: old, with: new)
    let error = #expect(throws: RuleBook.Broken.self) { try land.world.house.rules.replacing(with: wrong, named: Self.name) }
    #expect(error?.problems.allSatisfy { $0.line > 0 } == true && error?.text(.zh).contains(why) == true, "\(error?.text(.zh) ?? "")")
  }
}

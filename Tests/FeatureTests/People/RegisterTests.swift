import FeatureKit
import Foundation
@testable import People
import Support
import Testing

@Suite struct RegisterTests {
  @Test func aPersonIsRegisteredCountedAndFound() async throws {
    let v = try await Village()
    let id = try await v.add(.chen(at: v.branch.id))
    #expect(try await v.world.text("SELECT name FROM person") == "陈桂兰")
    for count in ["persons", "members", "fullMembers"] {
      #expect(try await v.world.count("SELECT total FROM running_count WHERE organization = 1 AND name = \(count)") == 1, "\(count)")
      #expect(try await v.world.count("SELECT own FROM running_count WHERE organization = 3 AND name = \(count)") == 1, "\(count)")
    }
    #expect(try await v.world.count("SELECT count(*) FROM running_count WHERE name = 'probationary'") == 0)
    #expect(try await v.world.text("SELECT gram FROM gram WHERE kind = 'person' ORDER BY gram").contains("桂兰"))
    #expect(try await v.world.text("SELECT zh FROM journal").contains("⟦person:\(id)⟧"))
  }

  @Test func aResidentNumberStandsOnceAlsoAfterACorrection() async throws {
    let v = try await Village(), chen = AddPerson.chen(at: v.branch.id), right = residentNumber("19540312", 944)
    let id = try await v.add(chen)
    var other = chen
    other.residentNumber = right
    try await v.add(other)
    var correction = CorrectPerson(person: id, version: 1)
    correction.residentNumber = right
    #expect(try await v.world.refusal(of: correction, as: v.clerk)?.problems.map(\.field) == ["residentNumber"])
    correction.residentNumber = residentNumber("19540312", 956)
    try await v.world.perform(correction, as: v.clerk)
  }
  @Test func noPersonalFieldLiesPlainInTheDatabase() async throws {
    let v = try await Village(), chen = AddPerson.chen(at: v.branch.id)
    let id = try await v.add(chen)
    var correction = CorrectPerson(person: id, version: 1)
    correction.phone = "11598765432"
    correction.address = "石桥镇老街二十一号"
    try await v.world.perform(correction, as: v.clerk)
    try await v.world.perform(OpenPersonalField(person: id, field: .phone, reason: "通知她去体检"), as: v.clerk)
    let number = try #require(chen.residentNumber)
    let bytes = try await v.world.stored()
    #expect(bytes.range(of: Data("陈桂兰".utf8)) != nil)
    for plain in [number, "11512342251", "11598765432", "上湾村三组", "老街二十一号", "体检", String(number.dropFirst(4).prefix(10)), "1****2251", "9321\u{1f}"] {
      #expect(bytes.range(of: Data(plain.utf8)) == nil, "\(plain) is kept in plain")
    }
  }
}

@Suite struct NameTests {
  /// 万 and 三 count as numbers to Unicode; in a name they are names.
  @Test(arguments: [("彭万林", true), ("王三", true), ("买买提·吐尔逊", true), ("王3", false), ("王３", false), ("<b>", false)])
  func aNumeralInANameIsAName(name: String, passes: Bool) {
    let facts = PersonFacts(name: name, status: .applicant)
    let root = Organization(id: ID(1), parent: nil, path: "/1/", name: "支部", kind: .branch)
    #expect(facts.problems(at: root, today: Day(year: 2026, month: 12, day: 4), demo: true).contains { $0.field == "name" } == !passes)
  }
}

import FeatureKit
import Foundation
import People
import Support
import Testing
@testable import Transfers

/// Members away, and members whom nobody reaches.
@Suite struct AwayStories {
  /// 陈桂兰 away for fourteen months, 覃丽华 out of contact for seven.
  private func office() async throws -> Office {
    let o = try await Office(), day = o.world.now.day
    let since = day.adding(months: -14), lost = day.adding(months: -7), first = o.people[0], second = o.people[2]
    try await o.world.database.write { session in
      _ = try session.execute("UPDATE person SET floats_to = '广东佛山', floats_since = \(since) WHERE id = \(first)")
      _ = try session.execute("UPDATE person SET lost_contact = 'migrantWork', lost_since = \(lost) WHERE id = \(second)")
    }
    return o
  }
  @Test func whoeverWasNotInTouchForAYearComesFirstUntilSomebodyWritesItDown() async throws {
    let o = try await office(), day = o.world.now.day
    func page() async throws -> AwayPage { try await o.world.read(as: o.outBranch, sight: Transfers.read) { try AwayPage.load(nil, in: $0) } }
    let before = try await page()
    #expect(before.lines.map(\.away.person.id) == [o.people[0], o.people[2]] && before.lines.map(\.late) == [true, false] && before.lines[1].months == 7)
    try await o.world.perform(RecordContact(o.people[0], on: day.adding(-3), .report, "电话汇报近况"), as: o.outBranch)
    try await o.world.perform(RecordContact(o.people[2], on: day, .search, "走访亲属未果"), as: o.outBranch)
    let after = try await page()
    #expect(after.lines.allSatisfy { !$0.late } && after.lines.first { $0.away.person.id == o.people[2] }?.away.searches == 1)
    #expect(try await o.world.stored().range(of: Data("电话汇报近况".utf8)) == nil, "what was said lies sealed")
    #expect(try await o.world.text("SELECT standing FROM person WHERE id = \(o.people[2])") == "normal", "nothing changes by itself")
  }
  @Test func everyRefusalOfWritingDownIsSaidOnce() async throws {
    let o = try await office(), day = o.world.now.day
    #expect(try await o.codes(RecordContact(o.people[0], on: day.adding(1), .contact, " "), as: o.outBranch) == ["on.ahead", "note.missing"])
    #expect(try await o.codes(RecordContact(o.people[0], on: day.adding(months: -15), .contact, String(repeating: "长", count: 201)), as: o.outBranch) == ["on.before", "note.long"])
    await #expect(throws: OutOfReach.self) { try await o.world.perform(RecordContact(o.people[1], on: day, .contact, "在家"), as: o.outBranch) }
    await #expect(throws: OutOfReach.self) { try await o.world.perform(RecordContact(o.people[0], on: day, .contact, "在外"), as: o.inBranch) }
  }
  @Test func theDoorShowsTheLogAndTakesWhatIsWritten() async throws {
    let o = try await office(), path = "/people/\(o.people[0])/contacts"
    try await o.world.visit(["out": o.outBranch, "neighbour": o.neighbour, "member": o.member(1)]) { site in
      #expect(try await site.get("/away", as: "out").text.contains("广东佛山"))
      #expect(try await site.get("/organizations/\(o.tree.first.id)/away", as: "out").text.contains("失联 7 个月"))
      #expect(try await site.get(path, as: "neighbour").status == 404)
      #expect(try await site.get(path, as: "member").status == 403)
      let refused = try await site.post(path, as: "out", [("on", "2027-01-01"), ("kind", "contact"), ("note", "打过电话")])
      #expect(refused.status == 422 && refused.text.contains("打过电话"))
      #expect(try await site.post(path, as: "out", [("on", "2026-12-01"), ("kind", "contact"), ("note", "打过电话")]).status == 303)
      #expect(try await site.get(path, as: "out").text.contains("打过电话"))
    }
  }
}

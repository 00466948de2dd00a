import FeatureKit
import People
import Support
import Testing
@testable import Gatherings

/// Attendance and offices when two files become one.
@Suite struct MergeTests {
  @Test func attendanceMovesUnlessBothWereMarkedAndComesBack() async throws {
    let hall = try await Hall()
    let made = try await hall.world.perform(AddPerson(organization: hall.branch.id, name: "何玉珍", status: .applicant))
    let keep = hall.members[5], other = ID<Person>(made.made?.id ?? 0), first = try await hall.plan([.themeDay]), second = try await hall.plan([.themeDay], at: Hall.evening.adding(seconds: 600)), now = hall.world.now
    let marks = [AttendanceTable.mark(other, .came, at: first, now: now), AttendanceTable.mark(other, .came, at: second, now: now), AttendanceTable.mark(keep, .leave, at: second, now: now), CheckInTable.add(other, first, .qr, scanned: now, arrived: now, device: nil)]
    try await hall.world.database.write { session in
      for mark in marks { try session.execute(mark.sql) }
      try session.execute("UPDATE gathering SET presider = \(other) WHERE id = \(first)")
    }
    let merge = try await hall.world.perform(MergePersons(keep: keep, version: 1, other: other, otherVersion: 1, reason: "本人到场核对")).made
    let kept = try await hall.world.text("SELECT gathering || mark FROM attendance WHERE person = \(keep) ORDER BY gathering")
    #expect(kept == "\(first)came,\(second)leave")
    #expect(try await hall.world.text("SELECT gathering FROM attendance WHERE person = \(other)") == "\(second)", "both were marked: both marks stand")
    #expect(try await hall.world.text("SELECT presider FROM gathering WHERE id = \(first)") == "\(keep)")
    #expect(try await hall.world.text("SELECT person FROM check_in") == "\(keep)")
    try await hall.world.perform(UndoMerge(ID(merge?.id ?? 0)))
    #expect(try await hall.world.count("SELECT count(*) FROM attendance WHERE person = \(other)") == 2)
    #expect(try await hall.world.text("SELECT presider FROM gathering WHERE id = \(first)") == "\(other)")
    #expect(try await hall.world.text("SELECT person FROM check_in") == "\(other)")
  }
}

import FeatureKit
import Foundation
import Support
import Testing
@testable import Admission

/// More than half of those entitled attend, more than half of those entitled agree, by either text.
@Suite struct BallotTests {
  private static func rules() throws -> RuleBook { try RuleBook.load(directory: World.root.appending(path: "regulations").path) }

  @Test(arguments: [
    (19, 10, 0, 10, 0, true, nil), (19, 10, 0, 9, 1, false, nil), (20, 11, 0, 11, 0, true, nil), (20, 10, 0, 10, 0, false, "vote.quorum"), (20, 11, 0, 10, 1, false, nil), (5, 3, 0, 3, 0, true, nil), (5, 2, 0, 2, 0, false, "vote.quorum"),
    (5, 3, 1, 4, 0, true, nil), (5, 3, 1, 3, 0, false, "vote.total"), (5, 3, 3, 6, 0, false, "vote.written"), (5, 6, 0, 6, 0, false, "vote.present"), (0, 0, 0, 0, 0, false, "vote.present"), (3, 2, 0, 2, 0, true, nil), (1, 1, 0, 1, 0, true, nil),
  ] as [(Int, Int, Int, Int, Int, Bool, String?)]) func aSecretBallotIsJudgedOnTheEntitledBase(_ entitled: Int, _ present: Int, _ written: Int, _ agree: Int, _ against: Int, _ passes: Bool, _ mistake: String?) throws {
    for (rule, on) in [("FZ-15", Day(year: 2024, month: 1, day: 1)), ("FZ-15", Day(year: 2026, month: 12, day: 4)), ("FZ-23", Day(year: 2026, month: 12, day: 4))] {
      let ballot = try #require(Ballot(entitled: entitled, present: present, written: written, count: VoteCount(agree: agree, against: against), by: rule, on: on, try Self.rules()))
      #expect(ballot.passes == passes && ballot.mistake(clause: Clause(rule))?.code == mistake, "\(rule) \(on)")
    }
  }
  @Test func theTwoTellersAreComparedAndNothingIsJudgedWithoutARule() throws {
    let day = Day(year: 2026, month: 12, day: 4), ballot = try #require(Ballot(entitled: 5, present: 4, count: VoteCount(agree: 4), again: VoteCount(agree: 3, against: 1), by: "FZ-15", on: day, try Self.rules()))
    #expect(ballot.mistake(clause: Clause("FZ-15"))?.code == "vote.differs" && !ballot.passes)
    #expect(Ballot(entitled: 5, present: 4, count: VoteCount(agree: 4), by: "FZ-15", on: Day(year: 2014, month: 6, day: 9), try Self.rules()) == nil)
  }
}

import Essentials
import Testing
@testable import Regulations

@Suite struct Votes {
  struct Ballot: Sendable {
    let entitled, present, agree, attendance, needed: Int
    let quorate, passes: Bool
    init(_ entitled: Int, _ present: Int, _ agree: Int, attendance: Int, needed: Int, _ quorate: Bool, _ passes: Bool) {
      (self.entitled, self.present, self.agree, self.attendance, self.needed, self.quorate, self.passes) = (entitled, present, agree, attendance, needed, quorate, passes)
    }
  }
  @Test(arguments: [
    Ballot(19, 12, 10, attendance: 10, needed: 10, true, true),
    Ballot(19, 12, 9, attendance: 10, needed: 10, true, false),
    Ballot(19, 10, 10, attendance: 10, needed: 10, true, true),
    Ballot(19, 9, 9, attendance: 10, needed: 10, false, false),
    Ballot(20, 10, 10, attendance: 10, needed: 11, true, false),
    Ballot(20, 11, 11, attendance: 10, needed: 11, true, true),
    Ballot(20, 9, 9, attendance: 10, needed: 11, false, false),
    Ballot(3, 2, 2, attendance: 2, needed: 2, true, true),
    Ballot(3, 3, 1, attendance: 2, needed: 2, true, false),
    Ballot(1, 1, 1, attendance: 1, needed: 1, true, true),
    Ballot(0, 0, 0, attendance: 0, needed: 1, false, false),
    Ballot(19, 12, 13, attendance: 10, needed: 10, true, false),
  ]) func aMembersMeetingCountsAgainstAllEntitled(_ b: Ballot) throws {
    let vote = try #require(try Shipped.book().ordinaryVote(entitled: b.entitled, present: b.present, on: day("2026-11-21")))
    #expect(vote.away == b.entitled - b.present)
    #expect(vote.attendanceNeeded == b.attendance)
    #expect(vote.needed == b.needed)
    #expect(vote.quorate == b.quorate)
    #expect(vote.passes(VoteCount(agree: b.agree)) == b.passes)
  }
  @Test func aVoteThatAllPresentCouldNotCarryIsKnownBefore() throws {
    let book = try Shipped.book()
    #expect(book.ordinaryVote(entitled: 20, present: 10, on: day("2026-11-21"))?.attainable == false)
    #expect(book.ordinaryVote(entitled: 20, present: 11, on: day("2026-11-21"))?.attainable == true)
    #expect(book.ordinaryVote(entitled: 20, present: 11, on: day("2018-01-01")) == nil)
  }
  @Test(arguments: [(5, 3, 3, true, true), (5, 2, 2, false, false), (4, 2, 2, true, false), (4, 3, 3, true, true), (7, 4, 4, true, true), (3, 2, 1, true, false), (0, 0, 0, false, false)])
  func theCommitteeHasItsOwnQuorum(_ members: Int, _ present: Int, _ agree: Int, _ quorate: Bool, _ passes: Bool) throws {
    let vote = try #require(try Shipped.book().committeeVote(members: members, present: present, on: day("2026-11-21")))
    #expect(vote.quorate == quorate)
    #expect(vote.passes(VoteCount(agree: agree)) == passes)
  }
  @Test func aCountThatCannotBeIsToldByField() {
    #expect(VoteCount(agree: 10, against: 1, abstain: 1).mistake(present: 12) == nil)
    #expect(VoteCount(agree: 10).mistake(present: 12) == nil)
    #expect(VoteCount(agree: 10, against: 2, abstain: 1).mistake(present: 12) == "total")
    #expect(VoteCount(agree: -1).mistake(present: 12) == "agree")
    #expect(VoteCount(agree: 1, against: -1).mistake(present: 12) == "against")
    #expect(VoteCount(agree: 1, against: 0, abstain: -1).mistake(present: 12) == "abstain")
  }
  @Test func sharesRoundTheWayTheWordsSay() {
    let half = Fraction("1/2"), fifths = Fraction("4/5"), third = Fraction("1/3")
    #expect((1...6).map { half?.atLeast(of: $0) } == [1, 1, 2, 2, 3, 3])
    #expect((1...6).map { half?.moreThan(of: $0) } == [1, 2, 2, 3, 3, 4])
    #expect([5, 19, 20].map { fifths?.atLeast(of: $0) } == [4, 16, 16])
    #expect([19, 20, 21].map { third?.atMost(of: $0) } == [6, 6, 7])
    for wrong in ["", "1", "1/2/3", "0/2", "-1/2", "3/2", "1/0", "a/b", "1/"] { #expect(Fraction(wrong) == nil) }
  }
}

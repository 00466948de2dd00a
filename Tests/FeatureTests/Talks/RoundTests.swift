import FeatureKit
import Testing
@testable import Talks

/// What the clause still asks for, by who talked with whom.
@Suite struct WhatAYearAsksFor {
  private func round(_ seats: Int, _ plain: Int, _ talks: [(Int64, Int64)], denied: Set<Int> = [], planned: [(Int64, Int64)] = [], complete: Day? = nil) -> Round {
    let people = (1...max(1, seats + plain)).prefix(seats + plain).map { n in Round.Participant(person: Person(id: ID(Int64(n)), name: "\(n)"), role: n <= seats ? .committeeMember : nil) }
    let held = talks.enumerated().map { n, t in Round.Line(id: ID(Int64(100 + n)), pair: Pair(ID(t.0), ID(t.1)), on: Sample.day.adding(-n), denied: denied.contains(n)) }
    return Round(year: 2026, people: people, talks: held + planned.enumerated().map { n, t in Round.Line(id: ID(Int64(200 + n)), pair: Pair(ID(t.0), ID(t.1)), due: Sample.day) }, completeOn: complete)
  }
  @Test(arguments: [
    (3, 3, [], [3, 3, 3]), (3, 3, [(1, 2)], [2, 3, 3]), (3, 3, [(2, 1)], [2, 3, 3]), (3, 3, [(1, 4)], [3, 2, 3]), (3, 3, [(1, 4), (2, 4)], [3, 2, 3]), (3, 3, [(4, 5)], [3, 3, 1]), (3, 3, [(4, 5), (4, 6)], [3, 3, 0]),
    (2, 2, [(1, 2), (1, 3), (2, 4), (3, 4)], [0, 0, 0]), (1, 1, [], [0, 1, 0]), (1, 1, [(1, 2)], [0, 0, 0]), (0, 3, [], [0, 0, 3]), (1, 0, [], [0, 0, 0]), (0, 1, [], [0, 0, 0]),
  ] as [(Int, Int, [(Int64, Int64)], [Int])])
  func everyTwoOfTheCommitteeAndEveryMemberOnceWithItAndOnceWithAnother(_ seats: Int, _ plain: Int, _ talks: [(Int64, Int64)], _ owed: [Int]) {
    let found = round(seats, plain, talks).owed
    #expect([found.committee.count, found.withCommittee.count, found.amongMembers.count] == owed)
  }
  @Test func whatWasDeniedOrIsOnlyPlannedCountsForNothing() {
    #expect(round(2, 1, [(1, 2)], denied: [0]).owed.committee.count == 1)
    #expect(round(2, 1, [], planned: [(1, 2)]).owed.committee.count == 1)
  }
  @Test(arguments: [(3, 3), (3, 4), (1, 5), (0, 3), (2, 0), (1, 1), (0, 0)]) func aRoundAsProposedLeavesNothingOwed(_ seats: Int, _ plain: Int) {
    let before = round(seats, plain, []), pairs = before.proposal
    #expect(round(seats, plain, pairs.map { ($0.one.value, $0.other.value) }).owed.count == 0 && Set(pairs).count == pairs.count)
    let load = (1...max(1, seats)).map { seat in pairs.count { $0.has(ID(Int64(seat))) && $0.partner(of: ID(Int64(seat))).value > Int64(seats) } }
    #expect(seats == 0 || (load.max() ?? 0) - (load.min() ?? 0) <= 1, "members are shared out evenly")
  }
  @Test func whatIsPlannedIsNotProposedAgain() {
    let begun = round(2, 2, [], planned: [(1, 3)])
    #expect(begun.proposal.map(\.description) == ["1-2", "2-4", "3-4"])
  }
  @Test func theDutyIsProvedOnceAndTakenBackWhenSomethingIsMissingAgain() {
    let talks: [(Int64, Int64)] = [(1, 2), (1, 3), (2, 4), (3, 4)], whole = round(2, 2, talks), lacking = round(2, 2, [(1, 2), (1, 3), (2, 4)])
    #expect(lacking.settling(whole.talks, of: Sample.branch).proves == [Evidence("heartToHeartTalk", for: Reference("organization", ID<Organization>(3)), on: Sample.day)], "on the day of the latest")
    #expect(lacking.settling(lacking.talks, of: Sample.branch).proves.isEmpty)
    let proved = round(2, 2, talks, complete: Sample.day)
    #expect(proved.settling(whole.talks, of: Sample.branch).proves.isEmpty, "a further talk proves nothing twice")
    #expect(proved.settling(lacking.talks, of: Sample.branch).proves.map(\.withdrawn) == [true])
    #expect(round(1, 0, []).settling([], of: Sample.branch).proves.isEmpty, "where nobody is to talk nothing is proved")
  }
  @Test func twoPeopleArePairedWhicheverIsNamedFirst() {
    #expect(Pair(ID(7), ID(5)) == Pair(ID(5), ID(7)) && Pair("7-5")?.description == "5-7")
    for bad in ["", "5", "5-5", "5-x", "5-6-7", "-"] { #expect(Pair(bad) == nil, "\(bad)") }
  }
}

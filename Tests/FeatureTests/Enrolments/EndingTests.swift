import FeatureKit
import People
import Reorganizations
import Structure
import Support
import Testing
@testable import Enrolments
@testable import Gatherings

/// How enrolments end: by somebody, with the membership, with the virtual branch; and what does not end them.
@Suite struct EnrolmentEndings {
  @Test func eitherSideEndsItWithAReasonAndEitherUndoesThat() async throws {
    let a = try await Afar(), id = try await a.enrolment(0), today = a.world.now.day
    try await a.world.perform(EndEnrolment(id, on: today, because: "返乡"), as: a.secretary)
    #expect(try await a.open(0) == 0)
    #expect(try await a.world.refusal(of: EndEnrolment(id, on: today, because: "返乡"), as: a.keeper)?.kind == .conflict)
    #expect(try await a.world.read(as: a.keeper, sight: Enrolments.read) { try EnrolmentPage.load(id, .nothing, in: $0) }.enrolment.reason == "返乡")
    try await a.world.perform(ResumeEnrolment(id), as: a.keeper)
    #expect(try await a.open(0) == 1)
    #expect(try await a.world.refusal(of: ResumeEnrolment(id), as: a.keeper)?.kind == .conflict)
    await #expect(throws: OutOfReach.self) { try await a.world.perform(EndEnrolment(id, on: today, because: "返乡"), as: a.neighbour) }
  }
  @Test func whatEndedStandsAmongThePastAtBothBranchesAndAbove() async throws {
    let a = try await Afar(), id = try await a.enrolment(0)
    try await a.world.perform(EndEnrolment(id, on: a.world.now.day, because: "返乡"), as: a.secretary)
    a.world.travel(days: 1)
    for (place, actor, standing) in [(a.virtual, a.keeper, 2), (a.tree.first, a.secretary, 1), (a.tree.county, a.county, 2)] {
      #expect(try await a.page(place, "which=over", as: actor).lines.items.map(\.enrolment.id) == [id])
      #expect(try await a.page(place, as: actor).lines.total == standing)
    }
  }
  @Test func anEnrolmentWithATermRunsOnToItAfterTheEndIsUndone() async throws {
    let a = try await Afar(enrolled: false), term = Day(year: 2027, month: 6, day: 30)
    try await a.world.perform(Enrol([a.people[0]], in: a.virtual.id, from: a.tree.first.id, since: Afar.since, until: term), as: a.secretary)
    let id = try await a.enrolment(0)
    try await a.world.perform(EndEnrolment(id, on: a.world.now.day, because: "返乡"), as: a.secretary)
    try await a.world.perform(ResumeEnrolment(id), as: a.secretary)
    #expect(try await a.world.read(as: a.secretary, sight: Enrolments.read) { try EnrolmentPage.load(id, .nothing, in: $0) }.enrolment.until == term)
  }
  @Test func aMistakeIsTakenBackUntilSomethingIsRecorded() async throws {
    let a = try await Afar(), fresh = try await a.enrolment(0)
    try await a.world.perform(TakeBackEnrolment(fresh), as: a.secretary)
    #expect(try await [a.open(0), a.world.count("SELECT count(*) FROM enrolment WHERE post = \(fresh)")] == [0, 0])
    try await a.world.perform(Enrol([a.people[0]], in: a.virtual.id, from: a.tree.first.id, since: Afar.since), as: a.secretary)
    try await a.held()
    #expect(try await a.codes(TakeBackEnrolment(a.enrolment(0)), as: a.secretary) == ["marked"])
  }
  @Test func leavingTheRegisterEndsItWhoeverRecordsThat() async throws {
    let a = try await Afar(), today = a.world.now.day
    try await a.world.perform(ChangeStatus(person: a.people[0], version: 1, status: .former, standing: .withdrew, on: today, reason: "本人申请退党"), as: a.secretary)
    try await a.world.perform(ChangeStatus(person: a.people[3], version: 1, status: .full, standing: .stopped, on: today, reason: "失联"), as: a.neighbour)
    #expect(try await [a.open(0), a.open(3), a.open(2)] == [0, 0, 1])
    let id = try await a.planned()
    #expect(try await a.world.read { try AttendanceTable.roll(of: GatheringTable.one(id, in: $0), in: $0) }.attendees.map(\.person.id) == [a.people[2]])
    let ended = try await a.enrolment(0)
    #expect(try await a.codes(ResumeEnrolment(ended), as: a.county) == ["stands"], "nobody ended it, so nobody takes that back")
  }
  @Test func changingTheOwnBranchKeepsItAndTheNewBranchSeesIt() async throws {
    let a = try await Afar()
    try await a.held()
    try await a.world.perform(AssignToBranch(person: a.people[0], version: 1, organization: a.tree.second.id, on: a.world.now.day, reason: "调动"), as: a.clerk)
    #expect(try await a.open(0) == 1)
    #expect(try await a.page(a.tree.second, as: a.neighbour).lines.items.map(\.enrolment.person.id).contains(a.people[0]))
    let first = a.tree.first.id, kept = try await a.world.read { try EnrolledTable.held(with: first, EnrolmentStories.year, kind: nil, in: $0) }
    #expect(kept.map { [$0.expected, $0.attended] } == [[2, 1]], "what was held before counts where they belonged then")
  }
  @Test func dissolvingTheVirtualBranchEndsAllAndMergingItIsRefused() async throws {
    let a = try await Afar(), today = a.world.now.day
    #expect(try await a.codes(MergeBranch(a.virtual.id, into: a.tree.first.id, on: today, reason: "批复1号"), as: a.county) == ["virtual"])
    #expect(try await a.codes(MergeBranch(a.tree.second.id, into: a.virtual.id, on: today, reason: "批复1号"), as: a.county).contains("virtual"))
    try await a.world.perform(DissolveOrganization(a.virtual.id, on: today), as: a.county)
    #expect(try await a.open() == 0)
    #expect(try await a.codes(Enrol([a.people[1]], in: a.virtual.id, from: a.tree.first.id, since: Afar.since), as: a.secretary) == ["branch.ended"])
  }
  @Test func mergingTheOwnBranchKeepsEnrolments() async throws {
    let a = try await Afar(), today = a.world.now.day
    try await a.world.perform(MergeBranch(a.tree.second.id, into: a.tree.first.id, on: today, reason: "批复2号"), as: a.county)
    #expect(try await a.open() == 3)
    #expect(try await a.page(a.tree.first, as: a.secretary).lines.items.count == 3)
  }
  @Test func makingOneFileOfTwoTakesTheEnrolmentAlong() async throws {
    let a = try await Afar()
    #expect(try await a.world.refusal(of: TakeBackPerson(a.people[0]), as: a.secretary)?.kind == .conflict, "whoever is enrolled is named elsewhere")
    try await a.world.perform(MergePersons(keep: a.people[1], version: 1, other: a.people[0], otherVersion: 1, reason: "核对", otherNumberIsWrong: true), as: a.secretary)
    #expect(try await [a.open(0), a.open(1)] == [0, 1])
  }
}

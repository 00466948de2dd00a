import FeatureKit
import Reorganizations
import Structure
import Support
import Testing
@testable import Enrolments
@testable import Gatherings
@testable import People

/// What enrolment gives, and what it leaves where it was.
@Suite struct EnrolmentStories {
  static let year = Day(year: 2026, month: 1, day: 1)...Day(year: 2026, month: 12, day: 31)
  private func roll(_ id: ID<Gathering>, _ w: World) async throws -> Roll { try await w.read { try AttendanceTable.roll(of: GatheringTable.one(id, in: $0), in: $0) } }

  @Test func theEnrolledStandOnTheListWithTheirBranchAndNobodyOfThemVotes() async throws {
    let a = try await Afar(), id = try await a.planned(), list = try await roll(id, a.world)
    #expect(Set(list.attendees.map(\.person.id)) == [a.people[0], a.people[2], a.people[3]] && Set(list.attendees.compactMap(\.homeName)) == [a.tree.first.name, a.tree.second.name])
    #expect(list.voters.isEmpty && list.outsideTheVote.probationary + list.outsideTheVote.suspended == 0)
    for kind in [Gathering.Kind.branchAssembly, .committeeMeeting, .groupMeeting] {
      #expect(try await a.codes(Plan([kind], at: a.virtual.id, starts: Afar.starts.adding(seconds: 3600), location: "会议号"), as: a.keeper).contains("kinds.notHere"))
    }
    let home = ID<Gathering>(try await a.world.perform(Plan([.branchAssembly], at: a.tree.first.id, starts: Afar.starts, location: "村部"), as: a.secretary).made?.id ?? 0)
    let before = try await roll(home, a.world)
    #expect(before.expected == 3 && before.voters.count == 2, "at home everything is as before")
  }
  @Test func nobodyIsCountedTwice() async throws {
    let a = try await Afar(enrolled: false), before = try await counts(a)
    try await a.world.perform(Enrol([a.people[0], a.people[2], a.people[3]], in: a.virtual.id, from: a.virtual.id, since: Afar.since), as: a.county)
    let after = try await counts(a), members = try await a.world.read { try Membership.members(of: a.virtual.id, in: $0) }
    #expect(before == after && members.isEmpty)
    let at = a.virtual.id, all = try await a.world.count("SELECT count(*) FROM running_count WHERE organization = \(at) AND name IN ('persons', 'members', 'fullMembers') AND total > 0")
    #expect(all == 0)
  }
  private func counts(_ a: Afar) async throws -> [Int] {
    let at = [a.tree.county, a.tree.town, a.tree.first, a.tree.second, a.virtual].map(\.id)
    return try await a.world.read { scope in try at.flatMap { id in try ["persons", "members", "fullMembers"].map { try OrganizationTable.count($0, at: id, in: scope).total } } }
  }
  @Test func attendanceFlowsBackToTheMemberAndTheOwnBranch() async throws {
    let a = try await Afar(), first = a.tree.first.id
    try await a.held()
    let mine = try await a.world.read(as: a.member(0), sight: "gatherings.read") { try PersonAttendancePage.load(a.people[0], Query("year=2026"), in: $0) }
    #expect(mine.lines.map(\.mark) == [.online] && mine.lines.first?.organization.id == a.virtual.id && (mine.attended, mine.expected) == (1, 1) && mine.lines.first?.to != nil)
    let desk = try await a.world.read(as: a.secretary, sight: "gatherings.read") { try PersonAttendancePage.load(a.people[0], Query("year=2026"), in: $0) }
    #expect(desk.lines.map(\.mark) == [.online] && desk.lines.first?.to == nil, "what others of the virtual branch did is not the own branch's to open")
    let book = try await a.world.read(as: a.secretary, sight: "gatherings.book") { try GridPage.load(first, Query("year=2026"), in: $0) }
    #expect(book.headings.count == 1 && book.virtual == 1 && book.headings.first?.to == nil)
    #expect(book.lines.items.map { "\($0.attended)/\($0.expected)" }.sorted() == ["0/0", "0/1", "1/1"])
    let there = try await a.world.read(as: a.keeper, sight: "gatherings.book") { try GridPage.load(a.virtual.id, Query("year=2026"), in: $0) }
    #expect(there.lines.items.count == 3 && there.lines.items.allSatisfy { $0.to == nil && $0.home != nil } && there.lines.items.reduce(0) { $0 + $1.attended } == 2)
    #expect(try await a.page(a.virtual, as: a.keeper).lines.items.map { "\($0.enrolment.home.name)\($0.tally.attended)/\($0.tally.expected)" }.sorted() == ["云溪中学党支部1/1", "柳河村党支部0/1", "柳河村党支部1/1"])
    let card = try await a.world.read(as: a.member(0)) { scope in try enrolments.cards.compactMap { try $0(scope) }.first }
    #expect(card?.lines.first?.under?.zh == "今年应到 1 次，到会 1 次")
    #expect(try await a.world.read(as: a.secretary) { scope in try enrolments.cards.compactMap { try $0(scope) }.isEmpty }, "who is not enrolled is told nothing")
  }
  @Test func theVirtualBranchSeesNamesAndNoFile() async throws {
    let a = try await Afar()
    #expect(try await a.page(a.virtual, as: a.keeper).lines.items.count == 3)
    await #expect(throws: OutOfReach.self) { _ = try await a.world.read(as: a.keeper, sight: "people.read") { try PersonPage.load(a.people[3], in: $0) } }
    await #expect(throws: OutOfReach.self) { _ = try await a.world.read(as: a.keeper, sight: "gatherings.read") { try PersonAttendancePage.load(a.people[3], Query(""), in: $0) } }
    await #expect(throws: OutOfReach.self) { _ = try await a.page(a.tree.first, as: a.keeper) }
    #expect(try await a.page(a.tree.first, as: a.secretary).lines.items.map(\.enrolment.person.id).sorted() == [a.people[0], a.people[2]].sorted())
    #expect(try await a.page(a.tree.second, as: a.neighbour).lines.items.map(\.enrolment.person.id) == [a.people[3]], "a branch sees its own, and nobody else's")
    let theirs = try await a.enrolment(0)
    await #expect(throws: OutOfReach.self) { _ = try await a.world.read(as: a.neighbour, sight: Enrolments.read) { try EnrolmentPage.load(theirs, .nothing, in: $0) } }
    #expect(try await a.world.refusal(of: Enrol([a.people[1]], in: a.virtual.id, from: a.virtual.id, since: Afar.since), as: a.keeper)?.kind == .forbidden, "the virtual branch does not help itself to members")
    #expect(try await a.open() == 3)
  }
  @Test func theEnrolledAreToldTakeLeaveAndCheckInThere() async throws {
    let a = try await Afar(), id = ID<Gathering>(try await a.world.perform(Plan([.themeDay], at: a.virtual.id, starts: Moment(Day(year: 2026, month: 12, day: 6), minutes: 1200), location: "会议号"), as: a.keeper).made?.id ?? 0)
    let about = Reference(Gathering.reference, id).description
    #expect(try await a.world.count("SELECT count(*) FROM notice WHERE about = \(about)") == 3)
    let coming = try await a.world.read(as: a.member(0), sight: "gatherings.read") { try GatheringTable.expected(a.people[0], from: Day(year: 2026, month: 12, day: 4), until: Day(year: 2026, month: 12, day: 31), in: $0) }
    #expect(coming.map(\.id) == [id])
    #expect(try await a.world.read { scope in try AttendanceTable.expects(a.people[0], at: GatheringTable.one(id, in: scope), in: scope) && !AttendanceTable.expects(a.people[1], at: GatheringTable.one(id, in: scope), in: scope) })
    try await a.world.perform(TakeLeave(id, because: "值夜班"), as: a.member(0))
    let seen = try await a.world.read(as: a.keeper, sight: "gatherings.read") { try GatheringPage.load(id, in: $0).attendance.people.first { $0.person == a.people[0] } }
    #expect(seen?.mark == .leave && seen?.reason == "值夜班" && seen?.of == a.tree.first.name)
    await #expect(throws: OutOfReach.self) { _ = try await a.world.read(as: a.secretary, sight: "gatherings.read") { try GatheringPage.load(id, in: $0) } }
  }
}

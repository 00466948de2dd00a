import Attachments
import FeatureKit
import Support
import Testing
@testable import Gatherings

/// The sheet that was filled in by hand: its photo is filed by the same rules as what is typed.
@Suite struct PaperTests {
  static let photo = KeptFile(name: "会议记录纸.jpg", type: .jpeg, bytes: 9, digest: "aa11")
  private func filing(_ id: ID<Gathering>, in hall: Hall, on: Day = Hall.evening.day, away: [Int] = [], presider: Int = 0, makesUp: [Gathering.Kind] = [], resolution: String? = nil, _ count: VoteCount? = nil, photo: KeptFile = photo) async throws -> FilePaper {
    let present = hall.members.indices.filter { !away.contains($0) }.map { hall.members[$0] }
    return FilePaper(id, version: try await hall.gathering(id).version, photo, on: on, presider: hall.members[presider], present: present, makesUp: makesUp, resolution: resolution, count)
  }

  @Test func onePhotoProvesWhatTypedMinutesProve() async throws {
    let typed = try await Hall(), first = try await typed.plan([.themeDay, .branchAssembly, .partyLecture], lecturer: typed.members[0])
    try await typed.mark(first, away: [typed.members[5]])
    try await typed.world.perform(typed.minutes(first, makesUp: [.themeDay], lecturer: typed.members[0], resolution: "通过计划", VoteCount(agree: 5)), as: typed.secretary)

    let hall = try await Hall(), id = try await hall.plan([.themeDay, .branchAssembly, .partyLecture], lecturer: hall.members[0])
    try await hall.world.perform(filing(id, in: hall, away: [5], makesUp: [.themeDay], resolution: "通过计划", VoteCount(agree: 5)), as: hall.secretary)
    #expect(try await hall.proved() == typed.proved())
    #expect(try await hall.world.journal().suffix(4) == ["gatherings.filePaper", "gatherings.addAttachment", "gatherings.markAttendance", "gatherings.record"])
    #expect(try await hall.world.text("SELECT expected || '/' || attended || '/' || agree || '/' || passed FROM minutes") == typed.world.text("SELECT expected || '/' || attended || '/' || agree || '/' || passed FROM minutes"))
    #expect(try await hall.gathering(id).recorder == hall.members[0], "who filed it and was there")
    #expect(try await hall.world.text("SELECT photo FROM gathering_paper") == "aa11")
  }
  @Test func whoTookLeaveIsOnLeaveAndWhoIsNotTickedIsAbsent() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly])
    try await hall.world.perform(TakeLeave(id, person: hall.members[4], because: "住院"), as: hall.secretary)
    try await hall.world.perform(filing(id, in: hall, away: [4, 5]), as: hall.secretary)
    let roll = try await hall.roll(id)
    #expect(roll[hall.members[4]]?.mark == .leave && roll[hall.members[5]]?.mark == .absent && roll[hall.members[3]]?.mark == .came)
    #expect(roll[hall.members[4]]?.reason == "住院", "why stays with those who may know")
  }
  @Test func heldOnAnotherDayTheGatheringIsMovedThereFirst() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay]), on = Hall.evening.day.adding(-1)
    try await hall.world.perform(filing(id, in: hall, on: on), as: hall.secretary)
    let g = try await hall.gathering(id)
    #expect(g.day == on && g.starts.time == Hall.evening.time && g.title == "12月2日主题党日" && g.state == .held)
    #expect(try await hall.proved().map(\.day) == [on])
    #expect(try await hall.heard(of: id).isEmpty, "nobody is told that the past has moved")
  }

  struct Wrong: Sendable {
    var kinds: [Gathering.Kind] = [.branchAssembly]
    var on: Day = Hall.evening.day
    var away: [Int] = []
    var presider: Int = 0
    var resolution: String? = nil
    var count: VoteCount? = nil
    var makesUp: [Gathering.Kind] = []
    var photo: KeptFile = PaperTests.photo
    var codes: [String]
  }
  static let wrong = [
    Wrong(on: Hall.evening.day.adding(2), codes: ["on.ahead"]),
    Wrong(away: [0, 1, 2, 3, 4, 5, 6, 7], codes: ["attendance.nobody", "presider.away"]),
    Wrong(away: [0], codes: ["presider.away"]),
    Wrong(kinds: [.committeeMeeting], away: [1, 2, 3, 4, 5, 6, 7], codes: ["committee.quorum"]),
    Wrong(resolution: "通过计划", codes: ["agree.missing"]),
    Wrong(away: [2, 3, 4, 5], resolution: "通过计划", count: VoteCount(agree: 2), codes: ["vote.quorum"]),
    Wrong(kinds: [.themeDay], resolution: "通过计划", count: VoteCount(agree: 6), codes: ["body.none"]),
    Wrong(makesUp: [.branchAssembly], codes: ["makesUp.closed"]),
    Wrong(photo: KeptFile(name: "a.pdf", type: .pdf, bytes: 9, digest: "bb"), codes: ["photo.type"]),
    Wrong(on: Hall.evening.day.adding(-9000), codes: ["starts.beforeFounding"]),
  ]
  @Test(arguments: wrong) func whatTypedMinutesAreRefusedForAPhotoIsRefusedFor(_ w: Wrong) async throws {
    let hall = try await Hall(), id = try await hall.plan(w.kinds), before = try await hall.world.journal().count
    var action = try await filing(id, in: hall, on: w.on, away: w.away, presider: w.presider, makesUp: w.makesUp, resolution: w.resolution, w.count, photo: w.photo)
    if w.kinds == [.committeeMeeting] { action.present = action.present.filter { hall.members.prefix(3).contains($0) } }
    if w.on < Hall.evening.day.adding(-1000) { action.present = [] }
    let refusal = try #require(try await hall.world.refusal(of: action, as: hall.secretary))
    #expect(Set(refusal.problems.map(\.code)).isSuperset(of: w.codes), "\(refusal.problems.map(\.code))")
    #expect(!refusal.problems.contains { ["attendance", "starts", "text"].contains($0.field) }, "each stands beside a field of this form")
    #expect(try await hall.world.journal().count == before)
    #expect(try await hall.world.count("SELECT count(*) FROM minutes") == 0)
    #expect(try await hall.world.count("SELECT count(*) FROM attachment") == 0)
  }
  @Test func somebodyWhoWasNotExpectedCannotBeTicked() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    var action = try await filing(id, in: hall)
    action.present.append(hall.townSecretary)
    #expect(try await hall.world.refusal(of: action, as: hall.secretary)?.problems.map(\.code) == ["present.notExpected"])
  }
  @Test func whatIsSettledOrCalledOffIsNotFiledAgain() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    try await hall.world.perform(filing(id, in: hall), as: hall.secretary)
    #expect(try await hall.world.refusal(of: filing(id, in: hall), as: hall.secretary)?.problems.map(\.code) == ["held"])
    let other = try await hall.plan([.themeDay], at: Leave.tomorrow)
    try await hall.world.perform(Cancel(other, version: 1, because: "改期"), as: hall.secretary)
    #expect(try await hall.world.refusal(of: filing(other, in: hall), as: hall.secretary)?.problems.map(\.code) == ["cancelled"])
  }
  @Test func onlyThoseWhoRecordFileIt() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay]), action = try await filing(id, in: hall)
    #expect(try await hall.world.refusal(of: action, as: hall.member(3))?.kind == .forbidden)
    #expect(try await hall.world.refusal(of: action, as: hall.leaderOfFirstGroup)?.problems.map(\.code) == ["group.own"])
    await #expect(throws: OutOfReach.self) { _ = try await hall.world.perform(action, as: hall.stranger) }
  }
  @Test func thePhotoStaysAsLongAsItIsTheMinutes() async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay])
    try await hall.world.perform(filing(id, in: hall), as: hall.secretary)
    let file = ID<Attachments.Attachment>(Int64(try await hall.world.count("SELECT id FROM attachment")))
    #expect(try await hall.world.refusal(of: RemoveAttachment(file, of: id), as: hall.secretary)?.problems.map(\.code) == ["paper.stands"])
    try await hall.world.perform(WithdrawMinutes(id, version: try await hall.gathering(id).version, because: "页码缺一张"), as: hall.secretary)
    #expect(try await hall.world.count("SELECT count(*) FROM gathering_paper") == 0)
    try await hall.world.perform(filing(id, in: hall), as: hall.secretary)
    #expect(try await hall.world.count("SELECT count(*) FROM attachment") == 1, "the same photo is kept once")
    #expect(try await hall.proved().map(\.kind) == ["themeDay"])
  }

  @Test func theNumberOfASheetIsReadAsPeopleTypeIt() async throws {
    let hall = try await Hall(), g = try await hall.gathering(hall.plan([.themeDay])), code = SheetCode(g)
    #expect(code.gathering == g.id)
    for text in [code.digits, code.description, " \(code.description) ", code.digits.map { String($0) }.joined(separator: "-"), String(code.digits.unicodeScalars.map { Character(UnicodeScalar($0.value + 0xfee0) ?? $0) })] {
      #expect(SheetCode(typed: text) == code, "\(text)")
    }
    for text in ["", "12", "48a20917", "4８2 0917 0917 0917 0917 0917", "１２三45"] { #expect(SheetCode(typed: text) == nil, "\(text)") }
    var other = g
    other.plannedAt = g.plannedAt.adding(seconds: 1)
    #expect(SheetCode(other) != code, "a sheet of another house with the same number is another sheet")
    #expect(SheetCode(scanned: "https://elsewhere.example" + code.address(of: g.id).path) == code)
    #expect(SheetCode(scanned: "https://elsewhere.example/gatherings/9") == nil && SheetCode(scanned: "/paper?sheet=1e9") == nil)
  }
}

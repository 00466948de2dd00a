import FeatureKit
import Support
import Testing
@testable import Gatherings

/// The list is filled in while people still check in and take leave.
@Suite struct Meanwhile {
  private static func shown(_ hall: Hall, _ id: ID<Gathering>) async throws -> [ID<Person>: Mark] {
    Dictionary(uniqueKeysWithValues: try await hall.roll(id).attendees.map { ($0.person.id, $0.mark) })
  }
  /// A theme day that is on, check-in open; and the code of now.
  private static func opened(_ hall: Hall) async throws -> (id: ID<Gathering>, code: String) {
    let id = try await hall.plan([.themeDay], at: CheckInTests.begins)
    try await hall.world.perform(SwitchCheckIn(hall.branch.id, seconds: 30), as: hall.secretary)
    try await hall.world.perform(OpenCheckIn(gathering: id, secret: "a secret of the test"), as: hall.secretary)
    let desk = try #require(try await hall.world.read { try CheckInTable.desk(of: id, in: $0) })
    return (id, desk.code(at: hall.world.now))
  }
  private static func checkIn(_ n: Int, _ id: ID<Gathering>, _ code: String, _ hall: Hall) async throws {
    try await hall.world.perform(CheckIn(code: code, gathering: id, at: nil, device: nil, how: .code), as: hall.member(n))
  }

  @Test func aRowLeftAsItWasProposedChangesNothingThatCameInSince() async throws {
    let hall = try await Hall(), (id, code) = try await Self.opened(hall), away = hall.members[3], late = hall.members[4], ill = hall.members[5]
    try await hall.world.perform(MarkAttendance(id, version: 1, [late: .absent]), as: hall.secretary)
    let shown = try await Self.shown(hall, id)
    try await Self.checkIn(4, id, code, hall)
    try await hall.world.perform(TakeLeave(id, person: ill, because: "住院"), as: hall.secretary)
    var form = shown.mapValues(\.proposed)
    form[away] = .absent
    try await hall.world.perform(MarkAttendance(id, version: 2, form, shown: shown), as: hall.secretary)
    let roll = try await hall.roll(id)
    #expect(roll[late]?.mark == .came && roll[ill]?.mark == .leave && roll[ill]?.reason == "住院", "the check-in and the leave stand")
    #expect(roll[away]?.mark == .absent && roll.open == 0, "what the clerk chose, and what was proposed and nobody touched, is marked")
    #expect(try await hall.world.text("SELECT zh FROM journal ORDER BY id DESC LIMIT 1").hasSuffix("；有 2 人在登记期间已签到或请假，未作改动"))
  }
  @Test func aRowThatTheClerkChangedIsSaidInWordsAndChangedOnlyWhenSavedAgain() async throws {
    let office = try await Office(), hall = office.hall, (id, code) = try await Self.opened(hall), late = hall.members[4], page = "/gatherings/\(id)/attendance"
    try await Self.checkIn(4, id, code, hall)
    try await office.visit { (site) async throws in
      let rows = try await Self.shown(hall, id).keys.map { ("who.\($0)", $0 == late ? "absent" : "came") }, before = try await Self.shown(hall, id).keys.map { ("shown.\($0)", "expected") }
      let refused = try await site.post(page, as: "secretary", [("version", "1")] + rows + before)
      #expect(refused.status == 422 && refused.text.contains("本人已于2026年12月4日 09:20 签到"))
      #expect(refused.text.contains("name=\"shown.\(late)\" value=\"came\"") && refused.text.contains("name=\"who.\(late)\" value=\"absent\" checked"), "what the clerk chose is still chosen, beside what stands now")
      let roll = try await hall.roll(id)
      #expect(roll[late]?.mark == .came && roll.open == 7, "nothing was saved")
      let again = try await Self.shown(hall, id).map { ("shown.\($0.key)", $0.value.rawValue) }
      #expect(try await site.post(page, as: "secretary", [("version", "1")] + rows + again).status == 303)
    }
    #expect(try await hall.roll(id)[late]?.mark == .absent)
  }
  @Test func aFormShownAgainProposesWhatCameInMeanwhile() async throws {
    let hall = try await Hall(), (id, code) = try await Self.opened(hall), late = hall.members[4], away = hall.members[3]
    try await hall.world.perform(MarkAttendance(id, version: 1, [late: .absent]), as: hall.secretary)
    let typed = Entered(["who": .tree([late.description: .text("absent"), away.description: .text("leave")]), "shown": .tree([late.description: .text("absent"), away.description: .text("expected")])], problems: [.init("changed", .changedMeanwhile)])
    try await Self.checkIn(4, id, code, hall)
    let page = try await hall.world.read(as: hall.secretary, sight: "gatherings.read") { try AttendancePage.load(id, typed, in: $0) }
    #expect(page.entered["who", late.description] == nil, "left as proposed, it is proposed anew")
    #expect(page.entered["who", away.description] == "leave", "what the clerk chose stays chosen")
  }
  @Test func whoNamesAMarkWithoutHavingSeenTheListMeansIt() async throws {
    let hall = try await Hall(), (id, code) = try await Self.opened(hall), late = hall.members[4]
    try await Self.checkIn(4, id, code, hall)
    try await hall.world.perform(MarkAttendance(id, version: 1, [late: .online]), as: hall.secretary)
    #expect(try await hall.roll(id)[late]?.mark == .online)
  }
}

import FeatureKit
import Support
import Testing
@testable import Gatherings

/// 签到: by a code that changes, or brought later by a phone that had no network.
@Suite struct CheckInTests {
  /// RFC 6238, appendix B, SHA-256: the last six of its eight digits.
  @Test(arguments: [(59, "119246"), (1_111_111_109, "084774"), (1_111_111_111, "062674"), (1_234_567_890, "819424"), (2_000_000_000, "698825")])
  func theCodeIsThatOfTheStandard(_ seconds: Int64, _ code: String) {
    let secret = "12345678901234567890123456789012", at = Moment(ms: seconds * 1000)
    #expect(RotatingCode.of(step: RotatingCode.step(at, 30), secret) == code)
    #expect(RotatingCode.fits(code, secret, at: at, 30) && RotatingCode.fits(code, secret, at: at.adding(seconds: 30), 30) && RotatingCode.fits(code, secret, at: at.adding(seconds: -30), 30), "one before and one after")
    #expect(!RotatingCode.fits(code, secret, at: at.adding(seconds: 90), 30) && !RotatingCode.fits(code, secret, at: at.adding(seconds: -90), 30))
  }
  @Test(arguments: [("482917", "482917"), (" 482 917 ", "482917"), ("４８２９１７", "482917"), ("48291", nil), ("4829170", nil), ("48291x", nil), ("", nil)])
  func sixDigitsAreReadAsPeopleTypeThem(_ typed: String, _ code: String?) { #expect(RotatingCode.typed(typed) == code) }

  // MARK: decisions

  static let begins = Moment(Day(year: 2026, month: 12, day: 4), minutes: 540)
  private static func candidate(_ g: Gathering, _ change: (inout CheckIn.Candidate) -> Void) -> CheckIn.Candidate {
    var c = CheckIn.Candidate(gathering: g, desk: CheckInDesk(secret: "abc", seconds: 30, openedAt: begins.adding(seconds: -600), closedAt: nil), expected: true, already: false, otherDevice: false, online: false)
    change(&c)
    return c
  }
  struct Row: Sendable {
    var why: String
    var refused: String?
    /// Seconds after the beginning: when it was scanned, and when it arrived.
    var scanned = 60, arrived = 60
    var device: String? = "0123456789abcdef"
    /// The code is that of so many seconds after the beginning; nil for a wrong one.
    var code: Int? = 60
    var wait = 0
    var change: @Sendable (inout CheckIn.Candidate) -> Void = { _ in }
  }
  static let rows: [Row] = [
    Row(why: "as it should be"), Row(why: "without a phone's key, at once", device: nil), Row(why: "the code before", code: 30), Row(why: "the code after", code: 90),
    Row(why: "two codes before", refused: "code.wrong", code: -10), Row(why: "guessed", refused: "code.wrong", code: nil),
    Row(why: "brought in the evening", arrived: 40_000), Row(why: "brought on the sixth day", arrived: 6 * 86_400), Row(why: "brought a year later", refused: "at.old", arrived: 366 * 86_400),
    Row(why: "queued without the phone's key", refused: "device.missing", arrived: 40_000, device: nil),
    Row(why: "the house's clock was set back, or the phone's forward", refused: "at.future", scanned: 60, arrived: -3000), Row(why: "a phone half a minute ahead", scanned: 60, arrived: 30),
    Row(why: "another was checked in by this phone", refused: "device.other", change: { $0.otherDevice = true }),
    Row(why: "not on the list", refused: "notExpected", change: { $0.expected = false }), Row(why: "never opened", refused: "checkIn.off", change: { $0.desk = nil }),
    Row(why: "closed a moment before", refused: "notRunning", change: { $0.desk?.closedAt = begins.adding(seconds: 50) }), Row(why: "closed after it was scanned", arrived: 4000, change: { $0.desk?.closedAt = begins.adding(seconds: 100) }),
    Row(why: "before it was opened", refused: "notRunning", scanned: -700, arrived: -700, code: -700), Row(why: "after its end", refused: "notRunning", scanned: 7300, arrived: 7300, code: 7300),
    Row(why: "its minutes stand", refused: "closed", change: { $0.gathering.state = .held }), Row(why: "cancelled", refused: "closed", change: { $0.gathering.state = .cancelled }),
    Row(why: "locked after wrong codes", refused: "locked", wait: 30), Row(why: "in already", refused: "again", arrived: 366 * 86_400, change: { $0.already = true }),
  ]
  @Test(arguments: rows) func itIsJudgedByTheTimeOfTheScan(_ row: Row) async throws {
    let hall = try await Hall(), id = try await hall.plan([.themeDay], at: Self.begins)
    var g = try await hall.gathering(id)
    g.ends = Self.begins.adding(seconds: 7200)
    let c = Self.candidate(g, row.change), scanned = Self.begins.adding(seconds: row.scanned)
    let code = row.code.map { RotatingCode.of(step: RotatingCode.step(Self.begins.adding(seconds: $0), 30), "abc") } ?? "000000"
    let action = CheckIn(code: code, gathering: id, at: scanned, device: row.device, how: .qr)
    let occasion = Occasion(now: Self.begins.adding(seconds: row.arrived), actor: hall.member(4), house: hall.world.house, seed: 1000)
    var refused: String?
    do throws(Refusal) { _ = try action.decide(CheckIn.Situation(place: hall.branch.place, candidates: [c], failures: 0, wait: row.wait), occasion) } catch { refused = error.problems.first?.code }
    #expect(refused == row.refused, "\(row.why)")
  }

  // MARK: stories

  /// A theme day that began at 9:00, twenty minutes ago, with check-in open; and its code.
  private func opened(_ office: Office) async throws -> (id: ID<Gathering>, code: @Sendable (Moment) async throws -> String) {
    let hall = office.hall, id = try await hall.plan([.themeDay], at: Self.begins)
    try await hall.world.perform(SwitchCheckIn(hall.branch.id, seconds: 30), as: hall.secretary)
    try await hall.world.perform(OpenCheckIn(gathering: id, secret: "a secret of the test"), as: hall.secretary)
    return (id, { at in try #require(try await hall.world.read { try CheckInTable.desk(of: id, in: $0) }).code(at: at) })
  }
  @Test func itIsOffUntilTheOrganizationSwitchesItOn() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay], at: Self.begins), page = "/organizations/\(hall.branch.id)/check-in"
    #expect(try await hall.world.refusal(of: OpenCheckIn(gathering: id, secret: "x"), as: hall.secretary)?.problems.map(\.code) == ["checkIn.off"])
    #expect(try await hall.world.refusal(of: SwitchCheckIn(hall.branch.id, seconds: 30), as: hall.member(4))?.kind == .forbidden)
    #expect(try await hall.world.refusal(of: SwitchCheckIn(hall.branch.id, seconds: 45), as: hall.secretary)?.problems.map(\.code) == ["seconds"])
    try await office.visit { (site) async throws in
      #expect(try await site.get(page, as: "member").text.contains("默认不启用"), "whoever reads it is told why")
      #expect(try await site.get(page, as: "stranger").status == 404)
      #expect(try await site.post(page, as: "secretary", [("seconds", "30")]).status == 303)
      #expect(try await site.post("/gatherings/\(id)/check-in", as: "secretary", []).status == 303)
      let screen = try await site.get("/gatherings/\(id)/check-in/screen", as: "secretary")
      #expect(screen.status == 200 && screen.text.contains("class=\"qr\"") && screen.text.contains("class=\"code\""))
      #expect(try await site.get("/gatherings/\(id)/check-in/screen", as: "member").status == 403, "the code is for the hall")
      #expect(try await site.post(page, as: "secretary", [("seconds", "")]).status == 303)
    }
    #expect(try await hall.world.count("SELECT count(*) FROM check_in_desk WHERE closed_at IS NULL") == 0, "what was open closes with it")
    #expect(try await hall.world.count("SELECT count(*) FROM check_in_desk WHERE CAST(secret AS TEXT) LIKE '%secret%'") == 0)
    #expect(try await hall.world.journal().suffix(3) == ["gatherings.switchCheckIn", "gatherings.openCheckIn", "gatherings.switchCheckIn"])
  }
  @Test func itIsClosedBeforeItsTimeAndOpenedAgainWithTheSameCodes() async throws {
    let office = try await Office(), hall = office.hall, (id, code) = try await opened(office), right = try await code(hall.world.now)
    let send = CheckIn(code: right, gathering: id, at: nil, device: nil, how: .code)
    try await office.visit { (site) async throws in #expect(try await site.post("/gatherings/\(id)/check-in/close", as: "secretary", []).status == 303) }
    hall.world.travel(to: hall.world.now.adding(seconds: 1))
    #expect(try await hall.world.refusal(of: send, as: hall.member(4))?.problems.map(\.code) == ["notRunning"])
    #expect(try await hall.world.refusal(of: CloseCheckIn(gathering: id), as: hall.secretary)?.problems.map(\.code) == ["open.not"])
    try await hall.world.perform(OpenCheckIn(gathering: id, secret: "another"), as: hall.secretary)
    try await hall.world.perform(send, as: hall.member(4))
  }
  @Test func whoMayCheckInIsWhoStandsOnTheList() async throws {
    let hall = try await Hall(), first = hall.tree.groups[0].id
    for (n, kinds) in [[Gathering.Kind.themeDay], [.committeeMeeting], [.groupMeeting], [.groupMeeting, .themeDay], [.committeeMeeting, .groupMeeting]].enumerated() {
      let id = try await hall.plan(kinds, groups: kinds.contains(.groupMeeting) ? [first] : [], at: Hall.evening.adding(seconds: n * 60)), g = try await hall.gathering(id), roll = try await hall.roll(id)
      for person in hall.members + [hall.townSecretary] {
        #expect(try await hall.world.read { try AttendanceTable.expects(person, at: g, in: $0) } == (roll[person] != nil), "\(kinds)")
      }
    }
  }
  @Test func aMemberChecksInAndIsMarkedWithHow() async throws {
    let office = try await Office(), hall = office.hall, (id, code) = try await opened(office), now = try await code(hall.world.now)
    try await office.visit { (site) async throws in
      #expect(try await site.get("/checkins", as: "member").text.contains("主题党日"))
      let taken = try await site.post("/checkins", as: "member", json: #"{"code":"\#(now)"}"#)
      #expect(taken.status == 201 && taken.text.contains("\"again\":false"))
      let again = try await site.post("/checkins", as: "member", json: #"{"code":"\#(now)","gathering":\#(id)}"#)
      #expect(again.status == 200 && again.text.contains("\"again\":true"))
      #expect(try await site.post("/checkins", as: "commissioner", [("code", now), ("gathering", id.description), ("at", ""), ("device", ""), ("how", "qr")]).location == "/gatherings/\(id)")
      #expect(try await site.post("/checkins", as: "stranger", json: #"{"code":"\#(now)","gathering":"\#(id)"}"#).text.contains("notExpected"), "who does not belong to it does not learn of it")
      #expect(try await site.post("/checkins", as: nil, json: #"{"code":"\#(now)"}"#).status == 401)
      #expect(try await site.get("/gatherings/\(id)/check-in", as: "secretary").text.contains("陈桂兰"))
    }
    let roll = try await hall.roll(id)
    #expect(roll[hall.members[4]]?.mark == .came && roll[hall.members[1]]?.mark == .came && roll.attended == 2)
    #expect(try await hall.world.text("SELECT how FROM check_in ORDER BY arrived_at, how") == "code,qr")
    #expect(try await hall.world.journal().count { $0 == "gatherings.checkIn" } == 2)
    #expect(try await hall.world.text("SELECT zh FROM journal ORDER BY id DESC LIMIT 1").contains("罗秀珍") == false)
  }
  @Test func aQueueIsJudgedItemByItemAndSentTwiceChangesNothing() async throws {
    let office = try await Office(), hall = office.hall, (id, code) = try await opened(office), scanned = hall.world.now, right = try await code(scanned)
    hall.world.travel(to: scanned.adding(seconds: 5 * 3600))
    let good = #"{"code":"\#(right)","gathering":"\#(id)","at":"\#(scanned)","device":"phone-0123456789ab","how":"qr"}"#
    let wrong = #"{"code":"000000","gathering":"\#(id)","at":"\#(scanned)","device":"phone-0123456789ab"}"#, none = #"{"code":"\#(right)","at":"yesterday"}"#
    try await office.visit { (site) async throws in
      let first = try await site.post("/checkins", as: "member", json: #"{"items":[\#(none),\#(wrong),\#(good)]}"#)
      #expect(first.status == 200)
      #expect(first.text.contains(#""code":"at.unreadable""#) && first.text.contains(#""code":"code.wrong""#) && first.text.contains(#""state":"taken""#))
      #expect(try await site.post("/checkins", as: "member", json: #"{"items":[\#(good)]}"#).text.contains(#""state":"again""#))
      #expect(try await site.post("/checkins", as: "commissioner", json: good).text.contains("device.other"), "one phone, one person")
      #expect(try await site.get("/gatherings/\(id)/check-in", as: "secretary").text.contains("手机离线"))
      hall.world.travel(days: 366)
      #expect(try await site.post("/checkins", as: "member", json: good).text.contains(#""again":true"#), "a year later it is still the one that was taken")
      #expect(try await site.post("/checkins", as: "commissioner", json: good.replacing("phone-", with: "other-")).text.contains("at.old"))
      #expect(try await site.post("/checkins", as: "member", json: #"{"items":[\#(Array(repeating: good, count: 51).joined(separator: ","))]}"#).status == 422)
    }
    #expect(try await hall.world.count("SELECT count(*) FROM check_in") == 1)
  }
  @Test func whatArrivesAfterTheMinutesIsRefusedInWordsAndTheListStands() async throws {
    let office = try await Office(), hall = office.hall, (id, code) = try await opened(office), scanned = hall.world.now, right = try await code(scanned)
    try await hall.mark(id, away: [hall.members[4]])
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    try await office.visit { (site) async throws in
      let late = try await site.post("/checkins", as: "member", json: #"{"code":"\#(right)","gathering":"\#(id)"}"#)
      #expect(late.status == 422 && late.text.contains("closed") && late.text.contains("已经归档"))
    }
    #expect(try await hall.roll(id)[hall.members[4]]?.mark == .absent)
  }
  @Test func guessingIsSlowedAndLocked() async throws {
    let office = try await Office(), hall = office.hall, (id, code) = try await opened(office)
    try await office.visit { (site) async throws in
      func send(_ code: String) async throws -> Int { try await site.post("/checkins", as: "member", json: #"{"code":"\#(code)","gathering":"\#(id)"}"#).status }
      for _ in 0..<3 { #expect(try await send("000000") == 422) }
      #expect(try await send(code(hall.world.now)) == 429, "the right one has to wait, too")
      #expect(try await site.post("/checkins", as: "member", [("code", "000000")]).status == 429)
      #expect(try await site.post("/checkins", as: "member", json: #"{"items":[{"code":"000000","gathering":"\#(id)"}]}"#).text.contains(#""state":"later""#))
      hall.world.travel(to: hall.world.now.adding(seconds: 6))
      #expect(try await send("000000") == 422)
      hall.world.travel(to: hall.world.now.adding(seconds: 31))
      #expect(try await send("000000") == 422)
      hall.world.travel(to: hall.world.now.adding(seconds: 300))
      #expect(try await send("000000") == 429)
      hall.world.travel(to: hall.world.now.adding(seconds: 301))
      #expect(try await send(code(hall.world.now)) == 201)
    }
    #expect(try await hall.world.count("SELECT count(*) FROM check_in_failure") == 0, "forgiven by the right one")
    #expect(try await hall.world.journal().count { $0 == "gatherings.missCode" } == 5)
  }
}

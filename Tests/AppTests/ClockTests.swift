@testable import Composition
import Demo
import FeatureKit
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import PersistenceSQLite
import Support
import Testing

/// The clock of a demo goes forward from the page: what falls due meanwhile lapses at once, and nobody is signed out by it.
@Suite(.serialized) struct ClockTests {
  private func demo() async throws -> Household {
    let directory = FileManager.default.temporaryDirectory.appending(path: "clock-\(UUID().uuidString)")
    let home = Home(directory: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())
    let household = try await Household.open(DatabaseAddress(TestEngine.empty(directory.path + "/zhibu.db"), keys: directory.path + "/keys", files: directory.path + "/files"), home: home, makeDemo: true, logger: Logger(label: "test"), heard: Statements.heard)
    _ = try await DemoCounty(household.performer, material: home.data.appending(path: "demo"), size: .small).make { _, _ in }
    return household
  }
  private func lateAndMissed(_ household: Household) async throws -> Int {
    try await household.database.read { session in try session.first("SELECT count(*) FROM duty WHERE state IN ('late', 'missed')") { $0.int(0) } ?? 0 }
  }

  @Test func theClockGoesForwardForWhoeverLooksAfterTheCountyAndDutiesLapseAtOnce() async throws {
    let household = try await demo(), before = household.clock.now.day, to = before.adding(45)
    let lapsed = try await lateAndMissed(household)
    try await Application(router: household.router).test(.router) { client in
      let county = try await Visitor.signIn("county.admin", client), branch = try await Visitor.signIn("branch.secretary", client)
      let offered = try await county.get("/").text, withheld = try await branch.get("/").text
      #expect(offered.contains("action=\"/clock\"") && !withheld.contains("action=\"/clock\""))
      #expect(try await branch.get("/clock").status == 403)
      #expect(try await branch.post("/clock", json: "{\"to\":\"\(to)\"}").status == 403)
      #expect(try await county.post("/clock", json: "{\"to\":\"\(before)\"}").status == 422)
      #expect(household.clock.now.day == before, "a refused move moves nothing")

      #expect(try await county.post("/clock", json: "{\"to\":\"\(to)\"}").status == 201)
      #expect(household.clock.now.day == to)
      #expect(try await lateAndMissed(household) > lapsed, "the watch has gone its round")
      #expect(try await branch.get("/").status == 200, "whoever was signed in still is")
      #expect(try await county.get("/journal?provenance=clock").text.contains("演示日期由\(before.inChinese)调整到\(to.inChinese)"))
    }
    let notices = try await household.database.read { session in try session.first("SELECT count(*) FROM notice WHERE at >= \(Moment(to))") { $0.int(0) } ?? 0 }
    #expect(notices > 0, "reminders went out")
  }
  @Test func aRealHouseHasNoClockToMove() throws {
    let rules = try RuleBook.load(directory: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "regulations").path)
    let grants = Grants(features.flatMap(\.grants)), house = House(rules: rules, grants: grants)
    let occasion = Occasion(now: Moment(Day(year: 2026, month: 12, day: 4)), actor: .house("clock", grants), house: house, seed: 1)
    #expect(throws: Refusal.self) { try MoveClock(to: Day(year: 2026, month: 12, day: 9)).decide(.init(place: Place(id: ID(1), path: "/1/"), ahead: 0), occasion) }
  }
}

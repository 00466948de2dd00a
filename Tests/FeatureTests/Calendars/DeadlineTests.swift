import FeatureKit
import Foundation
import Support
import Testing
@testable import Calendars

/// Counting working days by the published holidays.
@Suite struct Deadlines {
  private static let calendar = Result { try WorkingCalendar.load(file: World.root.appending(path: "Data/holidays_cn_2018_2026.csv").path) }
  private func count(_ query: String) throws -> Deadline { try Deadline(Query(query), try Self.calendar.get()) }
  private func refusal(_ query: String) throws -> [String] {
    do { _ = try count(query); return [] } catch let refusal as Refusal { return refusal.problems.map(\.code) }
  }

  @Test(arguments: [
    ("2026-02-12", 5, "2026-02-26"), ("2026-02-12", 0, "2026-02-12"), ("2026-02-13", 1, "2026-02-14"), ("2026-02-14", 1, "2026-02-24"), ("2026-02-15", 0, "2026-02-15"), ("2026-02-23", 5, "2026-02-28"),
    ("2026-02-27", 1, "2026-02-28"), ("2026-02-28", 1, "2026-03-02"), ("2025-12-31", 1, "2026-01-04"), ("2026-12-24", 5, "2026-12-31"), ("2026-12-24", 6, nil), ("2026-12-31", 0, "2026-12-31"), ("2026-12-31", 1, nil), ("2027-03-01", 0, "2027-03-01"),
    ("2027-03-01", 1, nil), ("2017-12-31", 1, "2018-01-02"), ("2017-12-28", 1, nil), ("2020-01-23", 5, "2020-02-07"),
  ] as [(String, Int, String?)]) func theDayOfPostingIsNotCountedAndMakeUpDaysAre(_ from: String, _ n: Int, _ date: String?) throws {
    #expect(try count("from=\(from)&workingDays=\(n)").date?.description == date, "\(from) + \(n)")
  }
  @Test func whatWasPassedIsSaidWithItsReason() throws {
    let spring = try count("from=2026-02-12&workingDays=5")
    #expect(spring.stretches.map(\.days) == [1, 9] && spring.stretches.map(\.kind) == [.makeUpDay, .holiday] && spring.stretches.allSatisfy { $0.name == "春节" })
    #expect(spring.stretches.map { $0.why.zh } == ["春节调休，上班", "春节放假"] && spring.stretches[1].why.en == "Spring Festival")
    #expect(try count("from=2026-12-11&workingDays=5").stretches.map { $0.why.zh } == ["周末"])
    #expect(try count("from=2026-12-07&workingDays=3").passed.isEmpty)
    #expect(try count("from=2026-12-31&workingDays=3").passed.isEmpty, "nothing is guessed of a year that is not published")
  }
  @Test(arguments: [
    ("", ["from.missing", "workingDays.missing"]), ("workingDays=5", ["from.missing"]), ("from=2026-02-12", ["workingDays.missing"]), ("from=2026-02-30&workingDays=5", ["from.unreadable"]), ("from=12.2.2026&workingDays=5", ["from.unreadable"]),
    ("from=2026-02-12&workingDays=-1", ["workingDays.range"]), ("from=2026-02-12&workingDays=10000", ["workingDays.range"]), ("from=2026-02-12&workingDays=1001", ["workingDays.range"]), ("from=2026-02-12&workingDays=1.5", ["workingDays.range"]),
    ("from=2026-02-12&workingDays=five", ["workingDays.range"]), ("from=x&workingDays=x", ["from.unreadable", "workingDays.range"]), ("from=2026-02-12&workingDays=1000", []),
  ]) func whatCannotBeCountedIsRefused(_ query: String, _ codes: [String]) throws { #expect(try refusal(query) == codes, "\(query)") }

  @Test func anybodyAsksByPageOrAsAProgram() async throws {
    let street = try await Street()
    try await street.visit { site in
      let answer = try await site.get("/calendar/deadline?from=2026-02-12&workingDays=5", as: nil, json: true)
      #expect(answer.status == 200 && answer.text.hasPrefix("{\"date\":\"2026-02-26\",\"from\":\"2026-02-12\",\"workingDays\":5,"), "\(answer.text)")
      #expect(answer.text.contains("{\"day\":\"2026-02-14\",\"kind\":\"makeUpDay\",\"name\":\"春节\"}"))
      let beyond = try await site.get("/calendar/deadline?from=2026-12-30&workingDays=5", as: nil, json: true)
      #expect(beyond.status == 200 && beyond.text.contains("\"date\":null") && beyond.text.contains("\"knownUntil\":\"2026-12-31\""), "\(beyond.text)")
      let page = try await site.get("/calendar/deadline?from=2026-02-12&workingDays=5", as: "member")
      #expect(page.status == 200 && page.text.contains("2026年2月26日") && page.text.contains("春节放假") && page.text.contains("value=\"2026-02-12\""))
      #expect(try await site.get("/calendar/deadline", as: nil).status == 200)
      let wrong = try await site.get("/calendar/deadline?from=2026-02-30&workingDays=-1", as: nil)
      #expect(wrong.status == 422 && wrong.text.contains("没有“2026-02-30”这一天") && wrong.text.contains("0 到 1000"), "both are said at once")
      let told = try await site.get("/calendar/deadline?workingDays=5", as: nil, json: true)
      #expect(told.status == 422 && told.text.contains("\"field\":\"from\""))
      #expect(try await site.get("/calendar/nothing", as: nil).status == 404, "a feed's address is another")
    }
  }
}

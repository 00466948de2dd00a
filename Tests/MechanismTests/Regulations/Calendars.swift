import Essentials
import Testing
@testable import Regulations

@Suite struct Calendars {
  @Test(arguments: [
    ("2026-02-12", 5, "2026-02-26"), ("2026-02-12", 0, "2026-02-12"), ("2026-02-13", 1, "2026-02-14"), ("2026-02-15", 0, "2026-02-15"), ("2026-02-15", 1, "2026-02-24"),
    ("2025-12-31", 10, "2026-01-15"), ("2026-12-31", 0, "2026-12-31"), ("2026-12-30", 1, "2026-12-31"), ("2026-12-31", 1, nil), ("2017-12-31", 1, "2018-01-02"), ("2017-12-20", 1, nil), ("2026-02-12", -1, nil),
  ] as [(String, Int, String?)]) func workingDaysAreCountedAfterTheDayByTheOfficialCalendar(_ from: String, _ n: Int, _ to: String?) throws {
    #expect(try Shipped.calendar().adding(workingDays: n, to: day(from)) == to.map(day))
  }
  @Test func beyondThePublishedYearsOnlyWeekendsAreLeftOutAndItSaysSo() throws {
    let calendar = try Shipped.calendar()
    #expect(calendar.knownFrom == day("2018-01-01"))
    #expect(calendar.knownUntil == day("2026-12-31"))
    #expect(calendar.isWorking(day("2027-01-04")) == nil)
    #expect(calendar.estimating(workingDays: 10, to: day("2026-12-31")) == .init(day: day("2027-01-14"), estimated: true))
    #expect(calendar.estimating(workingDays: 1, to: day("2026-12-30")) == .init(day: day("2026-12-31"), estimated: false))
  }
  @Test func everyDaySaysWhatItIsAndForWhichHoliday() throws {
    let calendar = try Shipped.calendar()
    #expect(calendar.published(day("2026-02-14")) == .init(day("2026-02-14"), .makeUpDay, "春节"))
    #expect(calendar.published(day("2026-02-15")) == .init(day("2026-02-15"), .holiday, "春节"))
    #expect(calendar.published(day("2026-03-01")) == .init(day("2026-03-01"), .weekend))
    #expect(calendar.published(day("2027-01-01")) == nil)
    #expect(calendar.unusual(after: day("2026-02-12"), until: day("2026-02-26")).map(\.day.day) == Array(14...23))
    #expect(calendar.unusual(after: day("2026-02-24"), until: day("2026-02-24")).isEmpty)
  }
  @Test func aDutyIsPendingThenLateForItsGraceThenMissed() throws {
    let rule = try #require(try Shipped.book().rule("ZB-16", on: day("2026-02-01")))
    let table = Timetable(rule, for: Rule.Period.month.span(containing: day("2026-02-10")), try Shipped.calendar())
    #expect(table.ends == day("2026-02-28"))
    #expect(table.graceEnds == day("2026-03-13"))
    #expect(!table.estimated)
    #expect(table.reminders == [day("2026-02-18"), day("2026-02-25")])
    #expect(table.lateFrom == day("2026-03-01"))
    #expect(["2026-02-28", "2026-03-01", "2026-03-13", "2026-03-14"].map { table.phase(on: day($0)) } == [.pending, .late, .late, .missed])
  }
  static let good = "date,isWorkday,weekday,kind,holiday\n2026-02-13,1,5,workday,\n2026-02-14,1,6,adjusted_workday,春节\n2026-02-15,0,7,holiday,春节\n"
  @Test(arguments: [
    ("date,isWorkday", "day,isWorkday", 1, "the first line must be"), ("2026-02-14,1,6", "2026-02-30,1,6", 3, "there is no day “2026-02-30”"), ("2026-02-15,0,7", "2026-02-16,0,1", 4, "2026-02-15 should stand here"),
    ("2026-02-14,1,6", "2026-02-14,2,6", 3, "“2” must be 0 or 1"), ("2026-02-14,1,6", "2026-02-14,1,7", 3, "the weekday of 2026-02-14 is wrong"), ("workday,\n2026-02-14", "workday\n2026-02-14", 2, "five columns are needed"),
    ("adjusted_workday", "holiday", 3, "“holiday” does not fit"), ("0,7,holiday", "0,7,feast", 4, "“feast” does not fit"),
  ]) func aWrongCalendarIsRefusedWithItsLine(_ old: String, _ new: String, _ line: Int, _ says: String) {
    let text = Self.good.replacing(old, with: new)
    let broken = #expect(throws: RuleBook.Broken.self) { try WorkingCalendar.load(text: text, file: "days.csv") }
    #expect(broken?.problems.contains { $0.file == "days.csv" && $0.line == line && $0.reason.en.contains(says) } == true, "\(String(describing: broken))")
  }
  @Test func windowsLineEndsAreTakenAndAnEmptyFileIsNot() throws {
    #expect(try WorkingCalendar.load(text: Self.good.replacing("\n", with: "\r\n"), file: "days.csv").knownUntil == day("2026-02-15"))
    #expect(throws: RuleBook.Broken.self) { try WorkingCalendar.load(text: "date,isWorkday,weekday,kind,holiday\n", file: "days.csv") }
    #expect(throws: RuleBook.Broken.self) { try WorkingCalendar.load(file: "\(Shipped.root)/no-such-file.csv") }
  }
}

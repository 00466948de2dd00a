import Essentials
import Testing

@Suite struct DayTests {
  @Test(arguments: [("2026-02-30", false), ("2024-02-29", true), ("2023-02-29", false), ("2026-13-01", false), ("2026-1-1", true), ("26-01-01", false), ("", false), ("2026-02", false)])
  func aDayThatDoesNotExistIsRefused(text: String, there: Bool) { #expect((Day(text) != nil) == there) }

  @Test(arguments: [("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-12-31", 2, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-05-17", 12, "2027-05-17")])
  func monthsEndWhereTheMonthEnds(from: String, months: Int, to: String) throws {
    #expect(try #require(Day(from)).adding(months: months).description == to)
  }
  @Test func everyDayOfFourCenturiesReadsBack() {
    for number in stride(from: -60_000, to: 90_000, by: 37) {
      let day = Day(number: number)
      #expect(Day(day.description) == day)
      #expect((1...7).contains(day.weekday))
    }
    #expect(Day(year: 2026, month: 12, day: 4).weekday == 5)
  }
  @Test func anAgeIsCountedInWholeYears() {
    let born = Day(year: 2000, month: 6, day: 15)
    #expect(born.years(until: Day(year: 2018, month: 6, day: 14)) == 17)
    #expect(born.years(until: Day(year: 2018, month: 6, day: 15)) == 18)
  }
  @Test func aMomentIsShownInShanghaiTime() throws {
    let evening = Moment(Day(year: 2026, month: 12, day: 4), minutes: 19 * 60 + 30)
    #expect(evening.description == "2026-12-04T19:30:00.000+08:00")
    #expect(Moment("2026-12-04T11:30:00Z") == evening)
    #expect(Moment("2026-12-04T19:30") == evening)
    #expect(Moment("2026-02-30T10:00") == nil)
    #expect(Moment("2026-12-04T24:00") == nil)
    #expect(Moment(Day(year: 2026, month: 12, day: 4), minutes: 10).day == Day(year: 2026, month: 12, day: 4))
  }
  @Test(arguments: ["0", "-1", "9007199254740992", "abc", "+5", "1.0", ""])
  func anIDOutsideItsRangeIsNone(text: String) { #expect(ID<Int>(text) == nil) }

  @Test func initialsFollowSurnamesFirst() {
    let pinyin = Pinyin(readings: ["单": "ds", "晓": "x", "梅": "m", "林": "l", "乐": "ly"], surnames: ["单": "s"])
    #expect(pinyin.initials(of: "单晓梅") == ["sxm"])
    #expect(pinyin.initials(of: "林乐") == ["ll", "ly"])
    #expect(pinyin.initials(of: "？").isEmpty)
  }
}

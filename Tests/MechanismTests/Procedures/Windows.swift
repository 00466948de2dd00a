import FeatureKit
import Foundation
import Procedures
import Support
import Testing

/// Earliest and latest days by the figures of the admission rules, in both texts.
@Suite struct Windows {
  private static func house() throws -> (RuleBook, WorkingCalendar) {
    (try RuleBook.load(directory: World.root.appending(path: "regulations").path), try WorkingCalendar.load(file: World.root.appending(path: "Data/holidays_cn_2018_2026.csv").path))
  }
  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  @Test(arguments: [
    ("FZ-06", "least", "2025-12-03", "2026-12-03"), ("FZ-06", "least", "2024-02-29", "2025-02-28"), ("FZ-06", "assess", "2026-08-31", "2027-02-28"), ("FZ-06", "assess", "2027-08-31", "2028-02-29"), ("FZ-02", "talk", "2026-01-31", "2026-02-28"),
    ("FZ-02", "talk", "2026-12-31", "2027-01-31"), ("FZ-07", "notice", "2026-02-12", "2026-02-26"), ("FZ-07", "notice", "2026-12-28", nil), ("FZ-15", "meeting", "2026-05-31", "2026-06-30"), ("FZ-17", "approve", "2026-11-30", "2027-02-28"),
    ("FZ-17", "special", "2026-11-30", "2027-05-30"), ("FZ-20", "oath", "2026-10-31", "2026-11-30"), ("FZ-24", "approve", "2026-12-04", "2027-03-04"), ("FZ-30", "probation", "2026-06-17", "2027-06-17"), ("FZ-30", "probation", "2028-02-29", "2029-02-28"),
    ("FZ-01", "age", "2008-12-04", "2026-12-04"), ("FZ-37", "league", "1998-12-04", "2026-12-04"), ("FZ-06", "nothing", "2026-01-01", nil), ("XX-99", "least", "2026-01-01", nil),
  ] as [(String, String, String, String?)]) func theSameDayOfTheMonthClampedToItsEnd(_ rule: String, _ parameter: String, _ from: String, _ to: String?) throws {
    let (rules, calendar) = try Self.house()
    #expect(Figure(rule, parameter).day(after: day(from), boundOn: day("2026-12-04"), rules, calendar) == to.map(day), "\(rule).\(parameter) after \(from)")
  }
  @Test func anExtensionIsHalfAYearAtLeastAndAYearAtMost() throws {
    let (rules, calendar) = try Self.house(), window = Window(after: day("2026-08-31"), earliest: Figure("FZ-31", "least"), latest: Figure("FZ-31", "most"), boundOn: day("2026-12-04"), rules, calendar)
    #expect(window.earliest == day("2027-02-28") && window.latest == day("2027-08-31"))
    for (on, inside) in [("2027-02-27", false), ("2027-02-28", true), ("2027-08-31", true), ("2027-09-01", false)] { #expect(window.contains(day(on)) == inside, "\(on)") }
    #expect(Window(after: day("2026-08-31"), boundOn: day("2026-12-04"), rules, calendar).contains(day("1990-01-01")), "without figures nothing is limited")
  }
  @Test func theTextThatBindsDecidesWhatIsAsked() throws {
    let (rules, calendar) = try Self.house(), notice = Figure("FZ-07", "notice"), oath = Figure("FZ-20", "oath")
    for figure in [notice, oath] {
      #expect(figure.day(after: day("2026-02-12"), boundOn: day("2026-05-17"), rules, calendar) == nil, "the text of 2014 knew no such period")
      #expect(figure.day(after: day("2026-02-12"), boundOn: day("2026-05-18"), rules, calendar) != nil)
    }
    #expect(Figure("FZ-06", "least").day(after: day("2025-12-03"), boundOn: day("2025-12-03"), rules, calendar) == day("2026-12-03"), "a year in both")
    #expect(rules.rule("FZ-30", on: day("2014-06-09")) == nil)
  }
}

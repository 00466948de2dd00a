import Essentials
import Testing
@testable import Regulations

@Suite struct Periods {
  @Test(arguments: [
    (.month, "2026-11-21", "2026-11-01", "2026-11-30", "2026-11", "2026年11月", "November 2026"),
    (.month, "2024-02-29", "2024-02-01", "2024-02-29", "2024-02", "2024年2月", "February 2024"),
    (.month, "2026-12-31", "2026-12-01", "2026-12-31", "2026-12", "2026年12月", "December 2026"),
    (.quarter, "2026-11-21", "2026-10-01", "2026-12-31", "2026-Q4", "2026年第四季度", "Q4 2026"),
    (.quarter, "2026-01-01", "2026-01-01", "2026-03-31", "2026-Q1", "2026年第一季度", "Q1 2026"),
    (.quarter, "2026-06-30", "2026-04-01", "2026-06-30", "2026-Q2", "2026年第二季度", "Q2 2026"),
    (.halfYear, "2026-06-30", "2026-01-01", "2026-06-30", "2026-H1", "2026年上半年", "first half of 2026"),
    (.halfYear, "2026-07-01", "2026-07-01", "2026-12-31", "2026-H2", "2026年下半年", "second half of 2026"),
    (.year, "2026-02-28", "2026-01-01", "2026-12-31", "2026", "2026年", "2026"),
  ] as [(Rule.Period, String, String, String, String, String, String)])
  func aDayLiesInOnePeriodWithItsNames(_ period: Rule.Period, _ on: String, _ start: String, _ end: String, _ key: String, _ zh: String, _ en: String) {
    let span = period.span(containing: day(on))
    #expect([span.start.description, span.end.description, span.key, span.label.zh, span.label.en] == [start, end, key, zh, en])
    #expect(PeriodSpan(key: key) == span)
    #expect(span.next?.start == span.end.adding(1))
    #expect(span.previous?.end == span.start.adding(-1))
    #expect(span.contains(day(on)) && !span.contains(span.end.adding(1)) && !span.contains(span.start.adding(-1)))
  }

  @Test func aTermRunsToTheSameDayMonthsLater() {
    let term = PeriodSpan(termFrom: day("2023-08-31"), months: 30)
    #expect(term.end == day("2026-02-28"))
    #expect(term.key == "2023-08-31/2026-02-28")
    #expect(PeriodSpan(key: term.key) == term)
    #expect(term.next == nil)
  }
  @Test(arguments: ["", "2026-13", "2026-Q5", "2026-H3", "26", "2026-02-30/2026-03-01", "2026-03-02/2026-03-01", "x/y"]) func aKeyThatIsNoneIsNotRead(_ key: String) {
    #expect(PeriodSpan(key: key) == nil)
  }

  private static let plain = Standing(kind: "branch", measures: ["fullMembers": 12, "groups": 2], since: day("2015-07-01"))
  private static func branch(_ setting: String = "ordinary", full: Int = 12, groups: Int = 2, since: String = "2015-07-01", kind: String = "branch") -> Standing {
    Standing(kind: kind, setting: setting, measures: ["fullMembers": full, "groups": groups], since: day(since))
  }
  @Test(arguments: [
    (branch(), ["ZB-08", "ZB-10", "ZB-12", "ZB-14", "ZB-16", "ZB-17", "ZB-20"]),
    (branch("joint"), ["ZB-08", "ZB-10", "ZB-12", "ZB-14", "ZB-16", "ZB-17", "ZB-20"]),
    (branch("temporary"), ["ZB-08", "ZB-12", "ZB-16"]),
    (branch("virtual"), []),
    (branch(full: 6), ["ZB-08", "ZB-12", "ZB-14", "ZB-16", "ZB-17", "ZB-20"]),
    (branch(full: 7), ["ZB-08", "ZB-10", "ZB-12", "ZB-14", "ZB-16", "ZB-17", "ZB-20"]),
    (branch(groups: 0), ["ZB-08", "ZB-10", "ZB-14", "ZB-16", "ZB-17", "ZB-20"]),
    (branch(kind: "committee"), ["ZB-15"]),
    (branch(kind: "localCommittee"), ["ZB-15"]),
    (branch(kind: "generalBranch"), []),
    (branch(since: "2026-11-01"), ["ZB-10", "ZB-12", "ZB-16"]),
    (branch(since: "2026-11-02"), []),
    (branch(since: "2026-10-01"), ["ZB-08", "ZB-10", "ZB-12", "ZB-14", "ZB-16"]),
  ] as [(Standing, [String])]) func eachKindOfOrganizationOwesItsOwn(_ standing: Standing, _ ids: [String]) throws {
    let today = day("2026-11-21")
    let owed = try Shipped.book().opening(on: today).filter { rule in rule.period.map { rule.owed(by: standing, in: $0.span(containing: today)) } ?? false }
    #expect(owed.map(\.id) == ids)
  }

  @Test func whyNothingIsOwedIsSaidInWords() throws {
    let book = try Shipped.book(), today = day("2026-11-21")
    let rule = try #require(book.rule("ZB-10", on: today)), span = Rule.Period.month.span(containing: today)
    #expect(rule.exemption(for: Self.branch(full: 6), in: span)?.word() == Word(zh: "正式党员 6，不足 7", en: "full members: 6, fewer than 7"))
    #expect(rule.exemption(for: Self.branch("virtual"), in: span) == .notAsked)
    #expect(rule.exemption(for: Self.branch(since: "2026-11-05"), in: span) == .foundedWithin(day("2026-11-05")))
    #expect(try #require(book.rule("ZB-18", on: today)).exemption(for: Self.branch(), in: span) == .opensNoDuty)
    #expect(rule.exemption(for: Self.plain, in: span) == nil)
  }

  @Test(arguments: [
    ("committee", "department", 60), ("generalBranch", "village", 60), ("branch", "village", 60), ("branch", "community", 60), ("branch", "school", 36), ("branch", nil, 36), ("generalBranch", "firm", 36),
    ("localCommittee", nil, nil),
  ] as [(String, String?, Int?)]) func aTermIsFiveOrThreeYearsByKindAndUnit(_ kind: String, _ unit: String?, _ months: Int?) throws {
    let book = try Shipped.book(), today = day("2026-11-21"), rule = try #require(book.rule("XJ-02", on: today))
    #expect(book.termMonths(rule, for: Standing(kind: kind, unit: unit, since: day("2015-01-01")), on: today) == months)
  }

  @Test func aTermIsRemindedHalfAYearAheadAndOwedEvenIfFoundedWithinIt() throws {
    let book = try Shipped.book(), today = day("2026-11-21"), rule = try #require(book.rule("XJ-02", on: today))
    #expect(book.reminders(rule, on: today) == [.months(6), .days(90), .days(30)])
    let term = PeriodSpan(termFrom: day("2024-05-10"), months: 36)
    let table = Timetable(rule, for: term, reminders: book.reminders(rule, on: today), try Shipped.calendar())
    #expect(table.ends == day("2027-05-10"))
    #expect(table.reminders == [day("2026-11-10"), day("2027-02-09"), day("2027-04-10")])
    #expect(table.estimated)
    #expect(rule.owed(by: Self.branch(since: "2024-05-10"), in: term))
    #expect(!rule.owed(by: Self.branch("temporary"), in: term))
  }
}

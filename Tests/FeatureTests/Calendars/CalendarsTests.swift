import FeatureKit
import Foundation
import Support
import Testing
@testable import Calendars

@Suite struct CalendarFeeds {
  @Test func oneAddressHoldsWhatEveryRoomPutsIntoItAndNamesNobody() async throws {
    let street = try await Street()
    try await street.visit { site in
      #expect(try await site.post("/calendars", as: "secretary").location == "/calendars")
      let address = try #require(try street.address(in: try await site.get("/calendars", as: "secretary").text)), feed = try await site.get(address, as: nil)
      #expect(feed.status == 200 && feed.text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && feed.text.hasSuffix("END:VCALENDAR\r\n"))
      #expect(feed.text.contains("UID:meeting-7@zhibu") && feed.text.contains("STATUS:CANCELLED") && feed.text.contains("DTSTART:20261205T110000Z") && feed.text.contains("主题党日（个人）"))
      #expect(feed.text.contains("UID:duty-ZB-16.organization.\(street.tree.first.id).2026-11-01@zhibu") && feed.text.contains("DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201"))
      #expect(feed.text.replacing("\r\n ", with: "").contains("SUMMARY:到期：11月主题党日（柳河村党支部）"), "what is due, and whose it is")
      #expect(!feed.text.contains("云溪中学"), "another branch's duties")
      #expect(!feed.text.contains("周国安"))
      for line in feed.text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
      _ = try await site.post("/calendars", as: "secretary")
      #expect(try await site.get(address, as: nil).status == 404, "the old address stopped working")
    }
  }
  @Test func whenThePostEndsWhatItOpenedLeavesTheCalendar() async throws {
    let street = try await Street()
    try await street.visit { site in
      _ = try await site.post("/calendars", as: "secretary")
      let address = try #require(try street.address(in: try await site.get("/calendars", as: "secretary").text))
      #expect(try await site.get(address, as: nil).text.contains("UID:duty-"))
      try await street.world.database.write { [person = street.person] session in _ = try session.execute(PostTable.end(ID(person.value + 1), on: Day(year: 2026, month: 11, day: 19)).sql) }
      let after = try await site.get(address, as: nil)
      #expect(after.status == 200 && !after.text.contains("UID:duty-") && after.text.contains("UID:meeting-7"))
    }
  }
  @Test func aBranchsCalendarHoldsItsDutiesAndIsRenewedByItsDeskOnly() async throws {
    let street = try await Street(), path = "/organizations/\(street.tree.first.id)/calendar"
    try await street.visit { site in
      #expect(try await site.post(path, as: "member").status == 403)
      #expect(try await site.post(path, as: "stranger").status == 404)
      #expect(try await site.post(path, as: "secretary").status == 303)
      let address = try #require(try street.address(in: try await site.get("/calendars", as: "member").text)), feed = try await site.get(address, as: nil)
      #expect(feed.text.contains("主题党日（支部）") && feed.text.contains("UID:duty-ZB-16"))
    }
    #expect(try await street.world.text("SELECT zh FROM journal ORDER BY id DESC LIMIT 1") == "更换日历订阅地址")
  }
  @Test func guessingIsAnsweredLaterAndLater() async throws {
    let street = try await Street()
    try await street.visit { site async throws in
      for n in 0...5 { #expect(try await site.get("/calendar/\(n).ics", as: nil).status == 404) }
      #expect(try await site.get("/calendar/6.ics", as: nil).status == 429)
      street.world.travel(to: street.world.now.adding(seconds: 3))
      #expect(try await site.get("/calendar/7.ics", as: nil).status == 404)
      street.world.travel(to: street.world.now.adding(seconds: 3))
      #expect(try await site.get("/calendar/8.ics", as: nil).status == 429, "each further one waits twice as long")
      street.world.travel(to: street.world.now.adding(seconds: 901))
      #expect(try await site.get("/calendar/9.ics", as: nil).status == 404, "after a quarter of an hour it is forgotten")
    }
  }
  @Test func addressesAreKeptSealed() async throws {
    let street = try await Street()
    try await street.world.perform(RenewFeed(nil, token: "0123456789abcdef0123456789abcdef"), as: street.secretary)
    #expect(try await street.world.count("SELECT count(*) FROM calendar_feed WHERE CAST(token AS TEXT) LIKE '%0123456789abcdef%'") == 0)
  }
  @Test func longLinesAreFoldedBetweenCharacters() {
    let folded = CalendarText.folded("SUMMARY:" + String(repeating: "支部党员大会", count: 12))
    for line in folded.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(folded.replacing("\r\n ", with: "") == "SUMMARY:" + String(repeating: "支部党员大会", count: 12))
    #expect(CalendarText.escaped("一；a,b;c\nd\\") == "一；a\\,b\\;c\\nd\\\\")
  }
}

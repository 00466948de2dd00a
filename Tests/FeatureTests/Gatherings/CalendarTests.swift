import FeatureKit
import Foundation
import Support
import Testing
@testable import Gatherings

@Suite struct Calendars {
  @Test func aFeedIsReadByItsSecretAddressAndNamesNobody() async throws {
    let office = try await Office(), hall = office.hall
    let mine = try await hall.plan([.branchAssembly], at: Leave.tomorrow), committee = try await hall.plan([.committeeMeeting], at: Leave.tomorrow.adding(seconds: 7200))
    let group = try await hall.plan([.groupMeeting], groups: [hall.tree.groups[1].id], at: Leave.tomorrow.adding(seconds: 14_400))
    try await hall.world.perform(Cancel(mine, version: 1, because: "改期"), as: hall.secretary)
    try await office.visit { site in
      #expect(try await site.post("/calendars", as: "member", []).location == "/calendars")
      let page = try await site.get("/calendars", as: "member").text
      let address = try #require(page.firstMatch(of: try Regex("/calendar/[0-9a-f]+\\.ics")).map { String(page[$0.range]) })
      let feed = try await site.get(address, as: nil)
      #expect(feed.status == 200 && feed.type == "text/calendar; charset=utf-8")
      #expect(feed.text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && feed.text.hasSuffix("END:VCALENDAR\r\n"))
      #expect(feed.text.contains("UID:gathering-\(mine)@zhibu") && feed.text.contains("STATUS:CANCELLED") && feed.text.contains("DTSTART:20261205T110000Z"))
      #expect(!feed.text.contains("gathering-\(committee)@"), "not on the committee")
      #expect(!feed.text.contains("gathering-\(group)@"), "the other group's")
      #expect(!feed.text.contains("陈桂兰"))
      for line in feed.text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }

      _ = try await site.post("/calendars", as: "member", [])
      #expect(try await site.get(address, as: nil).status == 404, "the old address stopped working")
      #expect(try await site.get("/calendar/none.ics", as: nil).status == 404)
    }
  }
  @Test func theBranchesCalendarIsRenewedByThoseWhoPlanOnly() async throws {
    let office = try await Office(), path = "/organizations/\(office.hall.branch.id)/calendar"
    try await office.visit { site in
      let member = try await site.post(path, as: "member", [])
      #expect(member.status == 403)
      #expect(try await site.post(path, as: "secretary", []).status == 303)
      #expect(try await site.post(path, as: "stranger", []).status == 404)
    }
    #expect(try await office.hall.world.text("SELECT zh FROM journal ORDER BY id DESC LIMIT 1") == "更换日历订阅地址")
  }
  @Test func addressesAreKeptSealed() async throws {
    let hall = try await Hall()
    try await hall.world.perform(RenewFeed(nil, token: "0123456789abcdef0123456789abcdef"), as: hall.member(4))
    #expect(try await hall.world.count("SELECT count(*) FROM calendar_feed WHERE CAST(token AS TEXT) LIKE '%0123456789abcdef%'") == 0)
  }
  @Test func longLinesAreFoldedBetweenCharacters() {
    let folded = Calendar.folded("SUMMARY:" + String(repeating: "支部党员大会", count: 12))
    for line in folded.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(folded.replacing("\r\n ", with: "") == "SUMMARY:" + String(repeating: "支部党员大会", count: 12))
    #expect(Calendar.escaped("一；a,b;c\nd\\") == "一；a\\,b\\;c\\nd\\\\")
  }
}

@Suite struct Pages {
  @Test(arguments: [Language.zh, .en]) func everySampleOfEveryPageIsDrawn(_ language: Language) {
    let t = Reader(language: language, today: Day(year: 2026, month: 12, day: 4), site: "https://zhibu.example")
    for preview in gatherings.pages {
      for page in preview.samples() {
        #expect(!page.title(t).isEmpty)
        #expect(page.view(t).markup.contains("<h1>"), "\(preview.name)")
      }
    }
  }
}

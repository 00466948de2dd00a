import FeatureKit
import Foundation
import Structure
import Support
import Testing
@testable import Venues

@Suite struct VenueStories {
  @Test func theBranchKeepsARoomAndItsDeskBooksItByForms() async throws {
    let hall = try await Hall(), first = hall.tree.first.id
    try await hall.visit { site async throws in
      #expect(try await site.get("/organizations/\(first)/venues/new", as: "secretary").text.contains("08:00-12:00 14:00-18:00"))
      let refused = try await site.post("/organizations/\(first)/venues/new", as: "secretary", [("name", "活动室"), ("address", "村部"), ("seats", "六十"), ("audience", "subtree"), ("hours.1", "早上")])
      #expect(refused.status == 422 && refused.text.contains("六十") && refused.text.contains("早上") && refused.text.contains("活动室"), "what was typed is kept")
      let made = try await site.post("/organizations/\(first)/venues/new", as: "secretary", [("name", "活动室"), ("address", "村部"), ("seats", "60"), ("audience", "subtree"), ("hours.1", "8:00—12:00"), ("hours.2", "")])
      let one = try #require(made.location)
      #expect(made.status == 303)
      let list = try await site.get("/venues?day=2026-12-07", as: "secretary").text
      #expect(list.contains("活动室") && list.contains("08:00–12:00"))
      let form = try await site.get("\(one)/book?day=2026-12-07&starts=09:00&ends=10:00&gathering=77", as: "secretary").text
      #expect(form.contains("value=\"09:00\"") && form.contains("12月党员大会") && form.contains("name=\"gathering\" value=\"77\""))
      let fields = [("organization", first.description), ("day", "2026-12-07"), ("starts", "09:00"), ("ends", "10:00"), ("purpose", ""), ("gathering", "77")]
      let booked = try await site.post("\(one)/book", as: "secretary", fields), booking = try #require(booked.location)
      #expect(booked.status == 303 && booking.hasPrefix("/bookings/"))
      let again = try await site.post("\(one)/book", as: "secretary", fields)
      #expect(again.status == 422 && again.text.contains("已由柳河村党支部预约"))
      #expect(try await site.get(booking, as: "member").text.contains("/gatherings/77"))
      #expect(try await site.get("\(one)?day=2026-12-09", as: "member").text.contains("09:00–10:00"))
      #expect(try await site.get("/venues?day=2026-12-07", as: "member").text.contains("10:00–12:00"))
    }
  }
  @Test func nobodyGetsAQuarterOfAnHourTwiceWhateverTheProgramThinks() async throws {
    let hall = try await Hall(), id = try await hall.keep()
    _ = try await hall.book(id, "09:00", "11:00")
    let b = Booking(id: ID(5), venue: id, venueName: "", organization: hall.tree.second, day: hall.monday, span: Span(630, 720), purpose: "大会", gathering: nil), changes = BookingTable.add(b)
    let held = try await hall.world.database.write { session in try changes.map { try session.execute($0.sql) } }
    #expect(held == [1, 4] && changes[1].expects == 6, "two of six quarters belong to another: the action fails")
    let clash: SQL = "INSERT INTO venue_quarter (venue, day, quarter, booking) VALUES (\(id), \(hall.monday), 36, 5)"
    await #expect(throws: (any Error).self) { try await hall.world.database.write { session in _ = try session.execute(clash) } }
  }
  @Test func twoWhoAskAtOnceDoNotBothGetIt() async throws {
    let hall = try await Hall(), id = try await hall.keep("镇会议室", at: hall.tree.town)
    let got = await withTaskGroup(of: Bool.self) { group in
      for n in 0..<6 {
        group.addTask { do { _ = try await hall.book(id, "09:00", "10:00", for: n % 2 == 0 ? hall.tree.first : hall.tree.second); return true } catch { return false } }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(got == 1)
    #expect(try await hall.world.count("SELECT count(*) FROM venue_booking") == 1)
  }
  @Test func aRoomIsOpenToItsSubtreeAndToNeighboursWhenItSaysSo() async throws {
    let hall = try await Hall(), own = try await hall.keep(), shared = try await hall.keep("党群服务中心", for: .neighbours), towns = try await hall.keep("镇礼堂", at: hall.tree.town)
    func names(_ actor: Actor) async throws -> [String] { try await hall.list(as: actor).venues.map(\.venue.name).sorted() }
    #expect(try await names(hall.neighbour) == ["党群服务中心", "镇礼堂"].sorted())
    #expect(try await names(hall.secretary).count == 3)
    #expect(try await names(hall.clerk).count == 3)
    #expect(try await names(hall.stranger).isEmpty)
    #expect(try await hall.list("day=2026-12-07", hall.tree.second).venues.map(\.venue.name).sorted() == ["党群服务中心", "镇礼堂"].sorted(), "what an organization may use stands on its own page")
    #expect(try await hall.codes(Book(own, for: hall.tree.second.id, on: hall.monday, "09:00", "10:00", "大会")) == ["venue.notOpen"], "the town sees the room and may not give it away")
    _ = try await hall.book(shared, for: hall.tree.second, as: hall.neighbour)
    _ = try await hall.book(towns, for: hall.tree.second, as: hall.neighbour)
    try await hall.visit { site async throws in
      #expect(try await site.get("/venues/\(own)", as: "neighbour").status == 404)
      #expect(try await site.get("/venues/\(own)/book", as: "neighbour").status == 404)
      let page = try await site.get("/venues/\(shared)", as: "neighbour")
      #expect(page.status == 200 && !page.text.contains("/organizations/\(hall.tree.first.id)/"), "and is led nowhere that is closed to them")
      #expect(try await site.get("/venues/\(shared)", as: "stranger").status == 404)
      #expect(try await site.get("/organizations/\(hall.tree.first.id)/venues", as: "neighbour").status == 404)
    }
  }
  @Test func whatOthersBookIsSeenAsTakenAndNotWhatFor() async throws {
    let hall = try await Hall(), id = try await hall.keep(for: .neighbours), booking = try await hall.book(id)
    let theirs = try await hall.page(id, as: hall.neighbour), ours = try await hall.page(id, as: hall.member)
    #expect(theirs.days[0].bookings.map(\.organization.name) == ["柳河村党支部"] && theirs.days[0].bookings.map(\.purpose) == [""])
    #expect(ours.days[0].bookings.map(\.purpose) == ["党员大会"] && ours.mayBook == false)
    #expect(theirs.days[0].free.map(\.description) == ["08:00–09:00", "11:00–12:00", "14:00–18:00"] && theirs.days[5].free.isEmpty)
    let text = try await hall.visit { site async throws in try await site.get("/bookings/\(booking)", as: "neighbour").text }
    #expect(!text.contains("党员大会") && !text.contains("取消预约"))
  }
  @Test func theKeeperTakesItBackInWordsAndItCanBeUndone() async throws {
    let hall = try await Hall(), id = try await hall.keep(for: .neighbours), booking = try await hall.book(id, for: hall.tree.second, as: hall.neighbour)
    #expect(try await hall.told(700).contains("云溪中学党支部预约了村部会议室"))
    try await hall.visit { site async throws in
      #expect(try await site.post("/bookings/\(booking)/cancel", as: "secretary").status == 422, "without a reason")
      #expect(try await site.post("/bookings/\(booking)/cancel", as: "member").status == 403)
      #expect(try await site.post("/bookings/\(booking)/cancel", as: "stranger", json: "{}").status == 404)
      #expect(try await site.post("/bookings/\(booking)/cancel", as: "secretary", [("reason", "屋顶漏水")]).status == 303)
      #expect(try await site.post("/bookings/\(booking)/cancel", as: "neighbour", json: "{}").status == 409)
      #expect(try await site.get("/bookings/\(booking)", as: "neighbour").text.contains("屋顶漏水"))
    }
    #expect(try await hall.told(701).contains("已取消：屋顶漏水"))
    let other = try await hall.book(id, "10:00", "12:00")
    #expect(try await hall.codes(RestoreBooking(booking), as: hall.neighbour) == ["span.taken"])
    try await hall.world.perform(CancelBooking(other), as: hall.secretary)
    try await hall.world.perform(RestoreBooking(booking), as: hall.neighbour)
    #expect(try await hall.world.count("SELECT count(*) FROM venue_quarter WHERE booking = \(booking)") == 8)
    #expect(try await hall.codes(RestoreBooking(booking), as: hall.neighbour) == ["booking.stands"])
  }
  @Test func aClosedDayIsClosedUntilItIsTakenBack() async throws {
    let hall = try await Hall(), id = try await hall.keep(), tuesday = hall.monday.adding(1)
    _ = try await hall.book(id)
    #expect(try await hall.codes(CloseDays(id, from: hall.monday, until: tuesday, because: "换届")) == ["day.booked"])
    try await hall.world.perform(CloseDays(id, from: tuesday, because: "换届"), as: hall.secretary)
    #expect(try await hall.codes(Book(id, for: hall.tree.first.id, on: tuesday, "09:00", "10:00", "大会")) == ["day.closed"])
    #expect(try await hall.list("day=2026-12-08").venues.map(\.closed) == ["换届"])
    #expect(try await hall.page(id).days[1].closed == "换届")
    try await hall.visit { site async throws in
      #expect(try await site.get("/venues/\(id)/closed-days", as: "secretary").text.contains("换届"))
      #expect(try await site.get("/venues/\(id)/closed-days", as: "member").status == 403)
      #expect(try await site.post("/venues/\(id)/closed-days/2026-12-08/open", as: "neighbour", json: "{}").status == 404)
      #expect(try await site.post("/venues/\(id)/closed-days/2026-12-08/open", as: "secretary").status == 303)
      #expect(try await site.post("/venues/\(id)/closed-days/2026-12-08/open", as: "secretary", json: "{}").status == 409)
      #expect(try await site.post("/venues/\(id)/closed-days/2026-02-30/open", as: "secretary", json: "{}").status == 404)
    }
    _ = try await hall.book(id, on: tuesday)
  }
  @Test func changingAndRetiringLeaveNobodyStanding() async throws {
    let hall = try await Hall(), id = try await hall.keep(), booking = try await hall.book(id)
    func change(_ version: Int, _ hours: [String: String], _ name: String = "大会议室") -> ChangeVenue { ChangeVenue(id, version: version, name, address: "村部", seats: 80, hours: hours) }
    #expect(try await hall.codes(change(1, ["2": "08:00-12:00"])) == ["hours.booked"])
    try await hall.world.perform(change(1, ["1": "08:00-12:00"]), as: hall.secretary)
    #expect(try await hall.world.refusal(of: change(1, ["1": "08:00-12:00"]), as: hall.secretary)?.kind == .conflict, "somebody changed it meanwhile")
    #expect(try await hall.page(id).venue.hours.runs.count == 2)
    #expect(try await hall.codes(RetireVenue(id)) == ["venue.booked"])
    let ending = DissolveOrganization(hall.tree.first.id, on: hall.world.now.day)
    #expect(try await hall.world.refusal(of: ending)?.problems.map(\.word.zh).joined().contains("场地") == true, "an organization does not end while it keeps rooms")
    try await hall.world.perform(CancelBooking(booking), as: hall.secretary)
    try await hall.world.perform(RetireVenue(id), as: hall.secretary)
    #expect(try await hall.list().venues.isEmpty)
    #expect(try await hall.page(id).venue.retiredOn == hall.world.now.day, "what was is still found")
    #expect(try await hall.codes(Book(id, for: hall.tree.first.id, on: hall.monday, "09:00", "10:00", "大会")) == ["venue.retired"])
    _ = try await hall.keep("大会议室")
    #expect(try await hall.codes(RestoreVenue(id)) == ["name.taken"])
    let second = try await hall.keep("小会议室")
    try await hall.world.perform(RetireVenue(second), as: hall.secretary)
    try await hall.world.perform(RestoreVenue(second), as: hall.secretary)
    #expect(try await hall.list("day=2026-12-07&seats=50").venues.count == 2)
  }
  @Test func whatIsBookedSoonStandsOnTheFirstPageAndIsNamed() async throws {
    let hall = try await Hall(), id = try await hall.keep(for: .neighbours), booking = try await hall.book(id)
    _ = try await hall.book(id, "14:00", "15:00", on: hall.monday.adding(14))
    func lines(_ actor: Actor) async throws -> [String] { try await hall.world.read(as: actor) { scope in try venues.cards.compactMap { try $0(scope) }.flatMap(\.lines).map(\.text.zh) } }
    #expect(try await lines(hall.secretary) == ["村部会议室"])
    #expect(try await lines(hall.member).isEmpty)
    #expect(try await hall.list(as: hall.secretary).bookings.count == 2)
    let references = [Reference(Venue.reference, id), Reference(Booking.reference, booking)]
    #expect(try await hall.world.read(as: hall.secretary) { try $0.names(references).count } == 2)
    #expect(try await hall.world.read(as: hall.stranger) { try $0.names(references).isEmpty })
  }
  @Test func badInputIsSaidInWords() async throws {
    let hall = try await Hall(), id = try await hall.keep(), first = hall.tree.first.id
    @Sendable func body(_ day: String, _ starts: String, _ organization: String) -> String { "{\"organization\":\"\(organization)\",\"day\":\"\(day)\",\"starts\":\"\(starts)\",\"ends\":\"10:00\",\"purpose\":\"大会\"}" }
    try await hall.visit { site async throws in
      for (sent, status, code) in [
        (body("2026-12-07", "09:00", "\(hall.tree.second.id)"), 404, ""), (body("2026-12-07", "09:00", "99999999"), 404, ""), (body("2026-02-30", "09:00", "\(first)"), 422, "unreadable"), (body("2026-12-07", "25:00", "\(first)"), 422, "time.unreadable"),
        (body("2026-12-06", "09:00", "\(first)"), 422, "span.hours"), ("{}", 422, "missing"), ("[", 422, "unreadable"),
      ] {
        let answer = try await site.post("/venues/\(id)/book", as: "secretary", json: sent)
        #expect(answer.status == status && (code.isEmpty || answer.text.contains(code)), "\(sent): \(answer.text)")
      }
      #expect(try await site.post("/venues/\(id)/book", as: "member", json: body("2026-12-07", "09:00", "\(first)")).status == 403)
      #expect(try await site.get("/venues/\(id)/book", as: "member").status == 403)
      #expect(try await site.get("/venues/x", as: "secretary").status == 404)
      #expect(try await site.get("/venues?day=x&seats=-5&gathering=x", as: "secretary").status == 200)
      #expect(try await site.get("/venues/\(id)?day=9999-12-31", as: "secretary").status == 200)
      #expect(try await site.post("/venues/\(id)/book", as: nil, json: "{}").status == 401)
      #expect(try await site.get("/organizations/\(first)/venues/new", as: "member").status == 403)
    }
    #expect(try await hall.world.count("SELECT count(*) FROM venue_booking") == 0)
  }
}

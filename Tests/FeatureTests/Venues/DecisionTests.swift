import FeatureKit
import Foundation
import Support
import Testing
@testable import Venues

/// Every refusal of every action, without a database.
@Suite struct VenueDecisions {
  static let venue = Sample.venue, branch = Sample.branch, day = Sample.day
  static func occasion(_ now: Moment = Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)) throws -> Occasion {
    let house = House(rules: try RuleBook.load(directory: World.root.appending(path: "regulations").path), grants: Grants(venues.grants))
    return Occasion(now: now, actor: Actor(account: ID(1), posts: []), house: house, seed: 1000)
  }
  static var retired: Venue { Sample.pages[2].venue }
  private func codes(_ work: () throws -> Outcome) throws -> [String] {
    do { _ = try work(); return [] } catch let refusal as Refusal { return refusal.problems.map(\.code) }
  }

  @Test func hoursAreReadAsPeopleTypeThem() {
    let table: [(String, String?)] = [
      ("08:00-12:00 14:00-18:00", "08:00–12:00 14:00–18:00"), ("8:00—12:00，14:00—18:00", "08:00–12:00 14:00–18:00"), ("14：00至18：00、8：00-12：00", "08:00–12:00 14:00–18:00"), ("", ""), ("00:00-24:00", "00:00–24:00"),
      ("08:00 - 12:00", "08:00–12:00"), ("8点到12点", nil), ("12:00-08:00", nil), ("08:00-12:00 11:00-13:00", nil), ("08:05-12:00", nil), ("08:00-25:00", nil), ("08:00", nil), ("08:00-12:00-14:00", nil), ("-08:00-12:00", nil), ("08:61-12:00", nil),
    ]
    for (typed, read) in table { #expect(WeekHours.read(typed).map { $0.map(\.description).joined(separator: " ") } == read, "\(typed)") }
    #expect(WeekHours.read(WeekHours.typed(Sample.working)) == Sample.working, "what is shown in the form is read as it was")
    #expect(venue(days: [0, 0, 0, 0, 0]).hours.runs.map { "\($0.first)-\($0.last)" } == ["1-5", "6-7"])
  }
  private func venue(days: [Int]) -> Venue {
    var v = Self.venue
    v.hours = WeekHours(days.map { _ in Sample.working })
    return v
  }
  @Test func whatIsFreeIsWhatIsOpenAndNotTaken() {
    let open = [Span(480, 720), Span(840, 1080)]
    let table: [([Span], String)] = [
      ([], "08:00–12:00 14:00–18:00"), ([Span(480, 720)], "14:00–18:00"), ([Span(540, 600)], "08:00–09:00 10:00–12:00 14:00–18:00"), ([Span(600, 660), Span(480, 540)], "09:00–10:00 11:00–12:00 14:00–18:00"), ([Span(0, 1440)], ""),
      ([Span(600, 900)], "08:00–10:00 15:00–18:00"),
    ]
    for (taken, free) in table { #expect(open.flatMap { $0.without(taken) }.map(\.description).joined(separator: " ") == free, "\(taken)") }
    #expect(left(open, [], on: Self.day, now: Moment(Self.day, minutes: 560)).first == Span(570, 720), "what is past is not offered")
    #expect(left(open, [], on: Self.day, now: Moment(Self.day.adding(1), minutes: 0)).isEmpty)
  }
  @Test func aVenueHasANameSeatsAndHours() throws {
    let now = try Self.occasion()
    func tried(_ name: String, seats: Int = 20, taken: Bool = false, _ hours: [String: String] = ["1": "08:00-12:00"]) throws -> [String] {
      try codes { try KeepVenue(Self.branch.id, name, address: "", seats: seats, hours: hours).decide(.init(keeper: Self.branch, nameTaken: taken), now) }
    }
    #expect(try tried("会议室") == [])
    #expect(try tried(" ", seats: 0, [:]) == ["name.missing", "seats.range", "hours.none"])
    #expect(try tried(String(repeating: "长", count: 41), seats: 20_001, ["1": "早八点", "9": "08:00-12:00"]) == ["name.long", "seats.range", "hours.unreadable", "hours.unreadable"])
    #expect(try tried("会议室", taken: true) == ["name.taken"])
    let out = try KeepVenue(Self.branch.id, "会议室", address: "", seats: 20, hours: ["1": "08:00-12:00"]).decide(.init(keeper: Self.branch, nameTaken: false), now)
    #expect(out.made == Reference(Venue.reference, 1000) && !out.entry.sentence.zh.contains("会议室"))
  }
  @Test func aChangeLeavesNoBookingOutside() throws {
    let now = try Self.occasion(), booked = Sample.bookings
    func tried(_ hours: [String: String], _ audience: Venue.Audience, of v: Venue = Self.venue) throws -> [String] {
      try codes { try ChangeVenue(v.id, version: 1, "会议室", address: "", seats: 20, for: audience, hours: hours).decide(.init(venue: v, nameTaken: false, booked: booked), now) }
    }
    #expect(try tried(["2": "08:00-12:00 14:00-18:00"], .neighbours) == [])
    #expect(try tried(["1": "08:00-12:00"], .neighbours) == ["hours.booked"])
    #expect(try tried(["2": "08:00-12:00 14:00-18:00"], .subtree) == ["hours.booked"], "the neighbour's booking would be of somebody who may not book")
    #expect(try tried(["2": "08:00-12:00"], .subtree, of: Self.retired) == ["venue.retired"])
  }
  @Test func aBookingFitsIntoHoursAndBesideOthers() throws {
    let now = try Self.occasion(), here = Book.Situation(venue: Self.venue, user: Self.branch, closed: nil, taken: Sample.bookings)
    var closed = here, outside = here, unseen = here, gone = here
    closed.closed = ClosedDay(day: Self.day, reason: "换届")
    outside.user = Organization(id: ID(8), parent: ID(1), path: "/1/8/", name: "柳林镇党委", kind: .committee)
    unseen.gatheringSeen = false
    gone.venue = Self.retired
    func tried(_ starts: String, _ ends: String, on day: Day = Self.day, _ purpose: String? = "大会", gathering: ID<Booking.Hosted>? = nil, in s: Book.Situation? = nil, at: Occasion? = nil) throws -> [String] {
      try codes { try Book(ID(9), for: Self.branch.id, on: day, starts, ends, purpose, gathering: gathering).decide(s ?? here, at ?? now) }
    }
    #expect(try tried("08:00", "09:00") == [], "before another")
    #expect(try tried("11:00", "12:00") == [], "right behind it")
    #expect(try tried("11:00", "12:00", nil, gathering: ID(77)) == [], "a gathering says what for")
    #expect(try tried("08:30", "09:15") == ["span.taken"])
    #expect(try tried("09:15", "10:00") == ["span.taken"])
    #expect(try tried("08:00", "12:00") == ["span.taken"])
    #expect(try tried("11:00", "14:00") == ["span.hours"])
    #expect(try tried("07:00", "08:30", " ") == ["purpose.missing", "span.hours"])
    #expect(try tried("11:00", "11:00") == ["ends.order"])
    #expect(try tried("十一点", "11:50") == ["time.unreadable", "time.unreadable"])
    #expect(try tried("11:00", "12:00", on: Day(year: 2026, month: 12, day: 3)).contains("day.past"))
    #expect(try tried("11:00", "12:00", on: Day(year: 2027, month: 6, day: 7)) == ["day.far"])
    #expect(try tried("11:00", "12:00", String(repeating: "长", count: 61)) == ["purpose.long"])
    #expect(try tried("11:00", "12:00", in: closed) == ["day.closed"])
    #expect(try tried("11:00", "12:00", in: outside) == ["venue.notOpen"])
    #expect(try tried("11:00", "12:00", gathering: ID(78), in: unseen) == ["gathering.unknown"])
    #expect(try tried("11:00", "12:00", in: gone) == ["venue.retired"])
    #expect(try tried("08:00", "09:00", at: Self.occasion(Moment(Self.day, minutes: 485))) == ["starts.past"])
  }
  @Test func aVenueClosesWhenNobodyHasIt() throws {
    let now = try Self.occasion(), free = CloseDays.Situation(venue: Self.venue, booked: [])
    func tried(_ from: Day, _ until: Day? = nil, _ reason: String = "换届", in s: CloseDays.Situation) throws -> [String] { try codes { try CloseDays(ID(9), from: from, until: until, because: reason).decide(s, now) } }
    #expect(try tried(Self.day, Self.day.adding(2), in: free) == [])
    #expect(try CloseDays(ID(9), from: Self.day, until: Self.day.adding(2), because: "换届").decide(free, now).changes.count == 3)
    #expect(try tried(now.today.adding(-1), nil, " ", in: free) == ["from.past", "reason.missing"])
    #expect(try tried(Self.day, Self.day.adding(-1), in: free) == ["until.order"])
    #expect(try tried(Self.day, Self.day.adding(CloseDays.most), in: free) == ["until.long"])
    #expect(try tried(Self.day, nil, String(repeating: "长", count: 61), in: free) == ["reason.long"])
    #expect(try tried(Self.day, nil, in: .init(venue: Self.venue, booked: Sample.bookings)) == ["day.booked"])
    #expect(try tried(Self.day, nil, in: .init(venue: Self.retired, booked: [])) == ["venue.retired"])
    #expect(try codes { try RetireVenue(ID(9)).decide(.init(venue: Self.venue, booked: Sample.bookings), now) } == ["venue.booked"])
    #expect(try codes { try RetireVenue(ID(9)).decide(.init(venue: Self.retired, booked: []), now) } == ["venue.retired"])
    #expect(try codes { try RestoreVenue(ID(9)).decide(.init(venue: Self.venue, nameTaken: false), now) } == ["venue.inUse"])
    #expect(try codes { try RestoreVenue(ID(9)).decide(.init(venue: Self.retired, nameTaken: true), now) } == ["name.taken"])
  }
  @Test func whoeverBookedGivesItBackAndTheKeeperSaysWhy() throws {
    let now = try Self.occasion(), own = CancelBooking.Situation(booking: Sample.bookings[1], venue: Self.venue, byKeeper: false)
    var keeper = own, gone = own
    keeper.byKeeper = true
    gone.booking.cancellation = .init(at: now.now, reason: "")
    #expect(try codes { try CancelBooking(ID(22)).decide(own, now) } == [])
    #expect(try codes { try CancelBooking(ID(22)).decide(keeper, now) } == ["reason.missing"])
    #expect(try codes { try CancelBooking(ID(22), because: String(repeating: "长", count: 61)).decide(keeper, now) } == ["reason.long"])
    #expect(try codes { try CancelBooking(ID(22)).decide(gone, now) } == ["booking.cancelled"])
    #expect(try codes { try CancelBooking(ID(22)).decide(own, Self.occasion(Moment(Self.day, minutes: 1000))) } == ["booking.past"])
    #expect(try CancelBooking(ID(22), because: "漏水").decide(keeper, now).notices.map(\.to) == [.posts(Role.desk, ID(4))], "whoever booked is told")
    #expect(try CancelBooking(ID(22)).decide(own, now).notices.map(\.to) == [.posts(Role.desk, ID(3))], "and the keeper, the other way round")
    #expect(try codes { try RestoreBooking(ID(22)).decide(.init(before: own, closed: nil, taken: []), now) } == ["booking.stands"])
    #expect(try codes { try RestoreBooking(ID(22)).decide(.init(before: gone, closed: nil, taken: []), now) } == [])
    #expect(try codes { try RestoreBooking(ID(22)).decide(.init(before: gone, closed: nil, taken: [Sample.bookings[1]]), now) } == ["span.taken"])
    #expect(try codes { try RestoreBooking(ID(22)).decide(.init(before: gone, closed: ClosedDay(day: Self.day, reason: "换届"), taken: []), now) } == ["day.closed"])
  }
}

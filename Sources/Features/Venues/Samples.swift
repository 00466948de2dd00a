import FeatureKit

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 8)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let other = Organization(id: ID(4), parent: ID(2), path: "/1/2/4/", name: "下湾村党支部", kind: .branch)
  static let working = [Span(480, 720), Span(840, 1080)]
  static let venue = Venue(
    id: ID(9), organization: branch, name: "党群服务中心二楼会议室", address: "上湾村村部二楼", seats: 60, equipment: "投影、音响、国旗党旗", audience: .neighbours, hours: WeekHours([working, working, working, working, working, [Span(480, 720)]]), retiredOn: nil,
    version: 1)
  static let bookings = [
    Booking(id: ID(21), venue: ID(9), venueName: venue.name, organization: branch, day: day, span: Span(540, 660), purpose: "12月党员大会", gathering: ID(77)),
    Booking(id: ID(22), venue: ID(9), venueName: venue.name, organization: other, day: day, span: Span(840, 960), purpose: "", gathering: nil),
  ]
  static let lines = [
    ListPage.Line(venue: venue, free: venue.hours[day].flatMap { $0.without(bookings.spans) }), ListPage.Line(venue: venue, free: [], closed: "换届选举布置会场"), ListPage.Line(venue: venue, free: []),
  ]
  static let pages: [VenuePage] = {
    let monday = day.adding(1 - day.weekday)
    let days = (0..<7).map { n -> VenuePage.DayLine in
      let day = monday.adding(n), mine = n == 1 ? bookings : [], open = n == 3 ? [] : venue.hours[day]
      return VenuePage.DayLine(day: day, open: open, closed: n == 3 ? "换届选举布置会场" : nil, bookings: mine, free: open.flatMap { $0.without(mine.spans) })
    }
    let keeper = VenuePage(venue: venue, week: monday, days: days, mayKeep: true, mayBook: true, seesKeeper: true)
    var visitor = keeper, retired = keeper
    (visitor.mayKeep, visitor.mayBook, visitor.seesKeeper) = (false, false, false)
    retired.venue.retiredOn = day
    retired.mayBook = false
    return [keeper, visitor, retired]
  }()
}

import FeatureKit

/// One venue and a week of it: when it is open, who has it, what is free.
struct VenuePage: NarrowedPage {
  struct DayLine: Encodable, Sendable, Hashable {
    var day: Day
    var open: [Span]
    var closed: String?
    var bookings: [Booking]
    var free: [Span]
  }
  var venue: Venue
  /// A Monday.
  var week: Day
  var days: [DayLine]
  var mayKeep: Bool
  var mayBook: Bool
  /// Whether the reader sees the keeper's other pages too.
  var seesKeeper: Bool

  static func load(_ id: ID<Venue>, _ query: Query, in scope: Scope) throws -> VenuePage {
    let v = try VenueTable.one(id, in: scope), wanted = min(max(query.day("day") ?? scope.today, scope.today.adding(months: -24)), scope.today.adding(months: 24)), monday = wanted.adding(1 - wanted.weekday)
    let closed = try VenueTable.closed([id], from: monday, until: monday.adding(6), in: scope)[id] ?? [], taken = try BookingTable.standing([id], from: monday, until: monday.adding(6), in: scope)
    let lines = (0..<7).map { n in
      let day = monday.adding(n), shut = closed.first { $0.day == day }?.reason, mine = taken.filter { $0.day == day }, open = shut == nil ? v.hours[day] : []
      return DayLine(day: day, open: open, closed: shut, bookings: mine, free: day > Venues.latest(scope.today) ? [] : left(open, mine, on: day, now: scope.now))
    }
    let books = try v.retiredOn == nil && Venues.desks(Book.permission, in: scope).contains { v.admits($0.path) }
    return VenuePage(venue: v, week: monday, days: lines, mayKeep: scope.actor.may(KeepVenue.permission, at: v.place), mayBook: books,
      seesKeeper: !(try OrganizationTable.all([v.organization.id], in: scope).isEmpty))
  }
  static var samples: [VenuePage] { Sample.pages }
  var narrowedTo: ID<Organization>? { seesKeeper ? venue.organization.id : nil }
  var crumbs: [Crumb] { [Crumb(.venues, Venues.list())] + (seesKeeper ? [Crumb(venue.organization.name, Venues.listOf(venue.organization.id))] : []) }
  func title(_ t: Reader) -> String { venue.name }
}

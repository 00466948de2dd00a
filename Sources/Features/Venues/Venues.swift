import FeatureKit

/// 场地: rooms that organizations keep, with hours and equipment, booked by those that may use them.
package let venues = Feature(
  "Venues",
  endpoints: [
    page(Venues.list, reads: Venues.read) { scope, query in try ListPage.load(query, nil, in: scope) },
    page(Venues.listOf, reads: Venues.read) { scope, query, id in try ListPage.load(query, OrganizationTable.one(id, in: scope), in: scope) },
    form(Venues.new, KeepVenue.self, { scope, entered, id in try KeepPage.new(id, entered, in: scope) }, then: { receipt, action in receipt.made.map { Venues.one(ID($0.id)) } ?? Venues.listOf(action.organization) }),
    page(Venues.one, reads: Venues.read) { scope, query, id in try VenuePage.load(id, query, in: scope) },
    form(Venues.change, ChangeVenue.self, { scope, entered, id in try KeepPage.change(id, entered, in: scope) }, then: { Venues.one($1.venue) }),
    form(Venues.close, CloseDays.self, { scope, entered, id in try ClosedPage.load(id, entered, in: scope) }, then: { Venues.close($1.venue) }),
    post(Venues.open, OpenDay.self, then: { Venues.close($1.venue) }),
    post(Venues.retire, RetireVenue.self, then: { Venues.one($1.venue) }),
    post(Venues.restore, RestoreVenue.self, then: { Venues.one($1.venue) }),
    form(Venues.book, Book.self, { scope, entered, id in try BookPage.load(id, entered, in: scope) }, then: { receipt, action in receipt.made.map { Venues.booking(ID($0.id)) } ?? Venues.one(action.venue) }),
    page(Venues.booking, reads: Venues.read) { scope, _, id in try BookingPage.load(id, .nothing, in: scope) },
    post(Venues.cancel, CancelBooking.self, showing: { scope, entered, id in try BookingPage.load(id, entered, in: scope) }, then: { Venues.booking($1.booking) }),
    post(Venues.restoreBooking, RestoreBooking.self, then: { Venues.booking($1.booking) }),
  ],
  actions: [KeepVenue.self, ChangeVenue.self, CloseDays.self, OpenDay.self, RetireVenue.self, RestoreVenue.self, Book.self, CancelBooking.self, RestoreBooking.self],
  migrations: VenueTable.migrations,
  grants: [
    Grant(Venues.read, .mayRead, to: Role.everyMember), Grant(KeepVenue.permission, .mayKeep, to: Role.desk), Grant(Book.permission, .mayBook, to: Role.desk + [.publicityCommissioner, .groupLeader, .firstSecretary]),
  ],
  menu: [MenuItem(.venues, .map, Venues.list(), also: [Venues.booking.pattern], Venues.read, order: 58)],
  names: [Venue.reference: { scope, ids in try VenueTable.names(ids, in: scope) }, Booking.reference: { scope, ids in try BookingTable.names(ids, in: scope) }],
  pages: [Preview(ListPage.self), Preview(KeepPage.self), Preview(VenuePage.self), Preview(ClosedPage.self), Preview(BookPage.self), Preview(BookingPage.self)],
  organizationTabs: [OrganizationTab(.venues, Venues.read, order: 35) { Venues.listOf($0) }], cards: [Cards.soon], hindrances: [Cards.hindrance], matters: [Matters.open])

package enum Venues {
  package static let list = Route< >("/venues")
  package static let listOf = Route<ID<Organization>>("/organizations/:organization/venues")
  package static let new = Route<ID<Organization>>("/organizations/:organization/venues/new")
  package static let one = Route<ID<Venue>>("/venues/:venue")
  static let change = Route<ID<Venue>>("/venues/:venue/change")
  static let close = Route<ID<Venue>>("/venues/:venue/closed-days")
  static let open = Route<ID<Venue>, Day>("/venues/:venue/closed-days/:day/open")
  static let retire = Route<ID<Venue>>("/venues/:venue/retire")
  static let restore = Route<ID<Venue>>("/venues/:venue/restore")
  /// The query fills the form in: `organization`, `day`, `starts`, `ends`, `gathering`.
  package static let book = Route<ID<Venue>>("/venues/:venue/book")
  package static let booking = Route<ID<Booking>>("/bookings/:booking")
  static let cancel = Route<ID<Booking>>("/bookings/:booking/cancel")
  static let restoreBooking = Route<ID<Booking>>("/bookings/:booking/restore")

  static let read: Permission = "venues.read"
  /// How far ahead a venue is booked.
  static let monthsAhead = 6
  static func latest(_ today: Day) -> Day { today.adding(months: monthsAhead) }
  /// The organizations for which the reader may book, or keep, in tree order.
  static func desks(_ permission: Permission, in scope: Scope) throws -> [Organization] {
    try OrganizationTable.all(Set(scope.actor.posts.filter { $0.may.contains(permission) }.map(\.place.id)).sorted(), in: scope)
  }
}

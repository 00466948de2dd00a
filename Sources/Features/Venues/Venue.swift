import FeatureKit

/// 场地: a room that an organization keeps, and who may use it when.
package struct Venue: Hashable, Sendable, Encodable, Placed {
  /// Who may book: the keeper and everything below it, or everything below the organization above it too.
  package enum Audience: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder { case subtree, neighbours }
  package var id: ID<Venue>
  package var organization: Organization
  package var name: String
  package var address: String
  package var seats: Int
  package var equipment: String
  package var audience: Audience
  package var hours: WeekHours
  package var retiredOn: Day?
  package var version: Int

  package static let reference = "venue"
  package var place: Place { organization.place }
  /// Whether this organization may book it.
  func admits(_ path: String) -> Bool {
    let above = organization.path.dropLast(organization.id.description.count + 1)
    return path.hasPrefix(organization.path) || audience == .neighbours && above != "/" && path.hasPrefix(above)
  }
}

/// A day on which a venue is closed although its weekly hours would open it.
struct ClosedDay: Hashable, Sendable, Encodable {
  var day: Day
  var reason: String
}

/// 预约: one organization has a venue for a span of a day.
package struct Booking: Hashable, Sendable, Encodable {
  /// What it may be for, in the room of gatherings.
  package enum Hosted { package static let reference = "gathering" }
  package struct Cancellation: Hashable, Sendable, Encodable {
    package var at: Moment
    package var reason: String
  }
  package var id: ID<Booking>
  package var venue: ID<Venue>
  package var venueName: String
  package var organization: Organization
  package var day: Day
  package var span: Span
  /// Empty for readers who neither keep the venue nor oversee the one that booked.
  package var purpose: String
  package var gathering: ID<Hosted>?
  package var cancellation: Cancellation?

  package static let reference = "venueBooking"
  var ends: Moment { Moment(day, minutes: span.until) }
}

extension [Booking] {
  var spans: [Span] { filter { $0.cancellation == nil }.map(\.span) }
}
/// What is still free of `open`; on `now`'s own day only what is yet to come.
func left(_ open: [Span], _ taken: [Booking], on day: Day, now: Moment) -> [Span] {
  if day < now.day { return [] }
  let gone = day == now.day ? [Span(0, (now.minutes / Span.step + 1) * Span.step)] : []
  return open.flatMap { $0.without(taken.spans + gone) }
}

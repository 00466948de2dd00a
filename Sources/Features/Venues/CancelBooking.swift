import FeatureKit

/// Gives a venue back: by whoever booked, or by its keeper, who then says why.
package struct CancelBooking: Storable {
  package static let name = "venues.cancel"
  package static let permission: Permission = "venues.book"
  package static let sight: Permission? = "venues.read"
  package var booking: ID<Booking>
  package var reason: String?
  package init(_ booking: ID<Booking>, because reason: String? = nil) {
    self.booking = booking
    self.reason = reason
  }

  package struct Situation: Placed {
    var booking: Booking
    var venue: Venue
    /// Whether the actor acts for the venue and not for the one that booked.
    var byKeeper: Bool
    package var place: Place { byKeeper ? venue.place : booking.organization.place }

    static func load(_ id: ID<Booking>, in scope: Scope) throws -> Situation {
      let b = try BookingTable.one(id, in: scope), v = try VenueTable.booked(b.venue, in: scope), own = scope.actor.may(CancelBooking.permission, at: b.organization.place)
      return Situation(booking: b, venue: v, byKeeper: !own && scope.actor.may(KeepVenue.permission, at: v.place))
    }
  }
  package func situation(in scope: Scope) throws -> Situation { try Situation.load(booking, in: scope) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let b = s.booking, reason = trimmed(reason), subject = Reference(Booking.reference, b.id)
    if b.cancellation != nil { throw Refusal("booking.cancelled", .alreadyCancelled, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(b.ends > occasion.now, "booking.past", .bookingPast)
    no.check(!s.byKeeper || !reason.isEmpty, "reason.missing", .keeperReason, field: "reason")
    no.check(reason.count <= 60, "reason.long", .tooLong(60), field: "reason")
    try no.refuse()
    return Outcome(
      BookingTable.cancel(b, because: reason, at: occasion.now), Entry(.cancelledBooking(b.venueName, b.day, b.span), subject: subject, at: s.place.id),
      notices: s.told(.wasCancelled(b.venueName, b.organization.name, b.day, b.span, reason)), made: subject)
  }
}

/// Undoes `CancelBooking`, while the time is still free.
package struct RestoreBooking: Storable {
  package static let name = "venues.restoreBooking"
  package static let permission: Permission = "venues.book"
  package static let sight: Permission? = "venues.read"
  package var booking: ID<Booking>
  package init(_ booking: ID<Booking>) { self.booking = booking }

  package struct Situation: Placed {
    var before: CancelBooking.Situation
    var closed: ClosedDay?
    var taken: [Booking]
    package var place: Place { before.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let before = try CancelBooking.Situation.load(booking, in: scope), b = before.booking
    return Situation(
      before: before, closed: try VenueTable.closed([b.venue], from: b.day, until: b.day, in: scope)[b.venue]?.first, taken: try BookingTable.standing([b.venue], from: b.day, until: b.day, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let b = s.before.booking, v = s.before.venue, subject = Reference(Booking.reference, b.id)
    if b.cancellation == nil { throw Refusal("booking.stands", .bookingStands, kind: .conflict) }
    try refuseIfRetired(v)
    var no = Refusal.Collector()
    no.check(b.ends > occasion.now, "booking.past", .bookingPast)
    no.check(v.admits(b.organization.path), "venue.notOpen", .notOpenTo(v.organization.name))
    if let closed = s.closed { no.check(false, "day.closed", .closedThatDay(closed.reason)) } else { no.check(v.hours[b.day].contains { $0.holds(b.span) }, "span.hours", .openThen(v.hours[b.day])) }
    if let other = s.taken.first(where: { $0.span.meets(b.span) }) { no.check(false, "span.taken", .takenBy(other.organization.name, other.span)) }
    try no.refuse()
    return Outcome(BookingTable.restore(b), Entry(.restoredBooking(b.venueName, b.day, b.span), subject: subject, at: s.place.id), notices: s.before.told(.wasBooked(b.venueName, b.organization.name, b.day, b.span)), made: subject)
  }
}

extension CancelBooking.Situation {
  /// The other side hears of it.
  func told(_ word: Word) -> [Notice] {
    let other = byKeeper ? booking.organization.id : venue.organization.id
    return other == place.id ? [] : [Notice(to: .posts(Role.desk, other), word, about: Reference(Booking.reference, booking.id))]
  }
}

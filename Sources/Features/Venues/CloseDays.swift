import FeatureKit

/// Closes a venue for a day or some days running; who booked them has to be asked first.
package struct CloseDays: Storable {
  static let most = 62
  package static let name = "venues.close"
  package static let permission: Permission = "venues.keep"
  package static let sight: Permission? = "venues.read"
  package var venue: ID<Venue>
  package var from: Day
  /// The last day; nil for one day.
  package var until: Day?
  package var reason: String
  package init(_ venue: ID<Venue>, from: Day, until: Day? = nil, because reason: String) {
    self.venue = venue
    self.from = from
    self.until = until
    self.reason = reason
  }

  package struct Situation: Placed {
    var venue: Venue
    var booked: [Booking]
    package var place: Place { venue.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(venue: try VenueTable.one(venue, in: scope), booked: try BookingTable.standing([venue], from: max(from, scope.today), until: until ?? from, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseIfRetired(s.venue)
    let last = until ?? from, reason = trimmed(reason)
    var no = Refusal.Collector()
    no.check(from >= occasion.today, "from.past", .dayPast, field: "from")
    no.check(last >= from, "until.order", .untilBeforeFrom, field: "until")
    no.check(last.number - from.number < CloseDays.most, "until.long", .closedTooLong(CloseDays.most), field: "until")
    no.check(!reason.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(reason.count <= 60, "reason.long", .tooLong(60), field: "reason")
    if let first = s.booked.first { no.check(false, "day.booked", .bookedThen(s.booked.count, first.organization.name, first.day), field: "from") }
    try no.refuse()
    let subject = Reference(Venue.reference, s.venue.id)
    return Outcome(
      (from.number...last.number).map { VenueTable.close(s.venue, on: Day(number: $0), because: reason) }, Entry(.closedVenue(from, last), subject: subject, at: s.venue.organization.id), made: subject)
  }
}

/// Takes a closed day back.
package struct OpenDay: Storable {
  package static let name = "venues.open"
  package static let permission: Permission = "venues.keep"
  package static let sight: Permission? = "venues.read"
  package var venue: ID<Venue>
  package var day: Day
  package init(_ venue: ID<Venue>, _ day: Day) {
    self.venue = venue
    self.day = day
  }

  package func situation(in scope: Scope) throws -> Venue { try VenueTable.one(venue, in: scope) }
  package func decide(_ v: Venue, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let subject = Reference(Venue.reference, v.id)
    return Outcome([VenueTable.open(v, on: day)], Entry(.openedVenue(day), subject: subject, at: v.organization.id), made: subject)
  }
}

/// Lets a venue no longer; it stays with all that was booked there.
package struct RetireVenue: Storable {
  package static let name = "venues.retire"
  package static let permission: Permission = "venues.keep"
  package static let sight: Permission? = "venues.read"
  package var venue: ID<Venue>
  package init(_ venue: ID<Venue>) { self.venue = venue }

  package struct Situation: Placed {
    var venue: Venue
    var booked: [Booking]
    package var place: Place { venue.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(venue: try VenueTable.one(venue, in: scope), booked: try BookingTable.standing([venue], from: scope.today, until: Venues.latest(scope.today), in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseIfRetired(s.venue)
    let booked = s.booked.filter { $0.ends > occasion.now }
    if let first = booked.first { throw Refusal("venue.booked", .bookedThen(booked.count, first.organization.name, first.day)) }
    let subject = Reference(Venue.reference, s.venue.id)
    return Outcome([VenueTable.retire(s.venue, on: occasion.today)], Entry(.retiredVenue, subject: subject, at: s.venue.organization.id), made: subject)
  }
}

/// Undoes `RetireVenue`.
package struct RestoreVenue: Storable {
  package static let name = "venues.restore"
  package static let permission: Permission = "venues.keep"
  package static let sight: Permission? = "venues.read"
  package var venue: ID<Venue>
  package init(_ venue: ID<Venue>) { self.venue = venue }

  package struct Situation: Placed {
    var venue: Venue
    var nameTaken: Bool
    package var place: Place { venue.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let v = try VenueTable.one(venue, in: scope)
    return Situation(venue: v, nameTaken: try VenueTable.isNameTaken(v.name, at: v.organization.id, besides: v.id, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if s.venue.retiredOn == nil { throw Refusal("venue.inUse", .venueInUse, kind: .conflict) }
    if s.nameTaken { throw Refusal("name.taken", .nameTaken) }
    let subject = Reference(Venue.reference, s.venue.id)
    return Outcome([VenueTable.restore(s.venue)], Entry(.restoredVenue, subject: subject, at: s.venue.organization.id), made: subject)
  }
}

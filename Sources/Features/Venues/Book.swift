import FeatureKit

/// An organization takes a venue for a span of a day.
package struct Book: Storable {
  package static let name = "venues.book"
  package static let permission: Permission = "venues.book"
  package static let sight: Permission? = "venues.read"
  package var venue: ID<Venue>
  /// Whose booking it is.
  package var organization: ID<Organization>
  package var day: Day
  /// `14:00`
  package var starts: String
  package var ends: String
  /// What for; may be empty where a gathering says it.
  package var purpose: String?
  package var gathering: ID<Booking.Hosted>?
  package init(_ venue: ID<Venue>, for organization: ID<Organization>, on day: Day, _ starts: String, _ ends: String, _ purpose: String? = nil, gathering: ID<Booking.Hosted>? = nil) {
    self.venue = venue
    self.organization = organization
    self.day = day
    self.starts = starts
    self.ends = ends
    self.purpose = purpose
    self.gathering = gathering
  }

  package struct Situation: Placed {
    var venue: Venue
    var user: Organization
    var closed: ClosedDay?
    var taken: [Booking]
    /// Whether the gathering that was named is one that the actor sees.
    var gatheringSeen = true
    package var place: Place { user.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let user = try OrganizationTable.one(organization, in: scope), venue = try VenueTable.one(venue, in: scope)
    return Situation(
      venue: venue, user: user, closed: try VenueTable.closed([venue.id], from: day, until: day, in: scope)[venue.id]?.first, taken: try BookingTable.standing([venue.id], from: day, until: day, in: scope),
      gatheringSeen: try gathering.map { try !scope.names([Reference(Booking.Hosted.reference, $0)]).isEmpty } ?? true)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let v = s.venue, purpose = trimmed(purpose)
    try refuseIfRetired(v)
    var no = Refusal.Collector()
    no.check(v.admits(s.user.path), "venue.notOpen", .notOpenTo(v.organization.name), field: "organization")
    no.check(day >= occasion.today, "day.past", .dayPast, field: "day")
    no.check(day <= Venues.latest(occasion.today), "day.far", .dayFar(Venues.monthsAhead), field: "day")
    no.check(!purpose.isEmpty || gathering != nil, "purpose.missing", .purposeMissing, field: "purpose")
    no.check(purpose.count <= 60, "purpose.long", .tooLong(60), field: "purpose")
    no.check(s.gatheringSeen, "gathering.unknown", .gatheringUnknown, field: "gathering")
    let span = Span(time(starts, "starts", &no) ?? 0, time(ends, "ends", &no) ?? 0)
    if !no.problems.contains(where: { $0.code == "time.unreadable" }) { check(span, s, occasion, &no) }
    try no.refuse()
    let made = Booking(id: occasion.id(), venue: v.id, venueName: v.name, organization: s.user, day: day, span: span, purpose: purpose, gathering: gathering), subject = Reference(Booking.reference, made.id)
    let told = v.organization.id == s.user.id ? [] : [Notice(to: .posts(Role.desk, v.organization.id), .wasBooked(v.name, s.user.name, day, span), about: subject)]
    return Outcome(BookingTable.add(made), Entry(.booked(v.name, day, span), subject: subject, at: s.user.id), notices: told, made: subject)
  }
  private func time(_ text: String, _ field: String, _ no: inout Refusal.Collector) -> Int? {
    let minutes = Span.minutes(text), whole = minutes.map { $0 % Span.step == 0 } ?? false
    no.check(whole, "time.unreadable", .timeQuarters, field: field)
    return whole ? minutes : nil
  }
  private func check(_ span: Span, _ s: Situation, _ occasion: Occasion, _ no: inout Refusal.Collector) {
    guard span.from < span.until else { return no.check(false, "ends.order", .endsBeforeStarts, field: "ends") }
    no.check(Moment(day, minutes: span.from) > occasion.now || day != occasion.today, "starts.past", .startsPast, field: "starts")
    if let closed = s.closed {
      no.check(false, "day.closed", .closedThatDay(closed.reason), field: "day")
    } else {
      let open = s.venue.hours[day]
      no.check(open.contains { $0.holds(span) }, "span.hours", .openThen(open), field: "starts")
    }
    if let other = s.taken.first(where: { $0.span.meets(span) }) { no.check(false, "span.taken", .takenBy(other.organization.name, other.span), field: "starts") }
  }
}

import FeatureKit

/// What is typed of a venue, for a new one and for a change.
protocol VenueFields: Storable {
  var name: String { get }
  var address: String { get }
  var seats: Int { get }
  var equipment: String? { get }
  var audience: Venue.Audience { get }
  /// By the day of the week, "1" for Monday: `08:00-12:00 14:00-18:00`; what is absent or empty is closed.
  var hours: [String: String] { get }
}

extension VenueFields {
  /// The venue as typed, or everything that is wrong with it. `nameTaken`: the keeper has another one of that name in use.
  func venue(_ id: ID<Venue>, at organization: Organization, version: Int, nameTaken: Bool, _ no: inout Refusal.Collector) -> Venue {
    let name = trimmed(name), address = trimmed(address), equipment = trimmed(equipment)
    no.check(!name.isEmpty, "name.missing", .nameMissing, field: "name")
    no.check(name.count <= 40, "name.long", .tooLong(40), field: "name")
    no.check(!nameTaken, "name.taken", .nameTaken, field: "name")
    no.check(address.count <= 100, "address.long", .tooLong(100), field: "address")
    no.check((1...20_000).contains(seats), "seats.range", .seatsRange, field: "seats")
    no.check(equipment.count <= 200, "equipment.long", .tooLong(200), field: "equipment")
    var days: [[Span]] = Array(repeating: [], count: 7)
    for (key, text) in hours.sorted(by: { $0.key < $1.key }) {
      guard let day = Int(key), (1...7).contains(day), text.count <= 100, let spans = WeekHours.read(text) else {
        no.check(false, "hours.unreadable", .hoursUnreadable, field: "hours.\(key)")
        continue
      }
      days[day - 1] = spans
    }
    if !no.problems.contains(where: { $0.code == "hours.unreadable" }) { no.check(days.contains { !$0.isEmpty }, "hours.none", .hoursNone, field: "hours.1") }
    return Venue(id: id, organization: organization, name: name, address: address, seats: seats, equipment: equipment, audience: audience, hours: WeekHours(days), retiredOn: nil, version: version)
  }
}

/// An organization lets others know of a room that it keeps.
package struct KeepVenue: VenueFields {
  package static let name = "venues.keep"
  package static let permission: Permission = "venues.keep"
  package static let sight: Permission? = "venues.read"
  package var organization: ID<Organization>
  package var name: String
  package var address: String
  package var seats: Int
  package var equipment: String?
  package var audience: Venue.Audience
  package var hours: [String: String]
  package init(_ organization: ID<Organization>, _ name: String, address: String, seats: Int, equipment: String? = nil, for audience: Venue.Audience = .subtree, hours: [String: String]) {
    self.organization = organization
    self.name = name
    self.address = address
    self.seats = seats
    self.equipment = equipment
    self.audience = audience
    self.hours = hours
  }

  package struct Situation: Placed {
    var keeper: Organization
    var nameTaken: Bool
    package var place: Place { keeper.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(keeper: try OrganizationTable.one(organization, in: scope), nameTaken: try VenueTable.isNameTaken(trimmed(name), at: organization, besides: nil, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    let made = venue(occasion.id(), at: s.keeper, version: 1, nameTaken: s.nameTaken, &no), subject = Reference(Venue.reference, made.id)
    try no.refuse()
    return Outcome(VenueTable.add(made), Entry(.kept(s.keeper.name), subject: subject, at: s.keeper.id), made: subject)
  }
}

/// The same anew; bookings that stand must fit into the new hours.
package struct ChangeVenue: VenueFields {
  package static let name = "venues.change"
  package static let permission: Permission = "venues.keep"
  package static let sight: Permission? = "venues.read"
  package var venue: ID<Venue>
  package var version: Int
  package var name: String
  package var address: String
  package var seats: Int
  package var equipment: String?
  package var audience: Venue.Audience
  package var hours: [String: String]
  package init(_ venue: ID<Venue>, version: Int, _ name: String, address: String, seats: Int, equipment: String? = nil, for audience: Venue.Audience = .subtree, hours: [String: String]) {
    self.venue = venue
    self.version = version
    self.name = name
    self.address = address
    self.seats = seats
    self.equipment = equipment
    self.audience = audience
    self.hours = hours
  }

  package struct Situation: Placed {
    var venue: Venue
    var nameTaken: Bool
    var booked: [Booking]
    package var place: Place { venue.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let v = try VenueTable.one(venue, in: scope)
    return Situation(
      venue: v, nameTaken: try VenueTable.isNameTaken(trimmed(name), at: v.organization.id, besides: v.id, in: scope), booked: try BookingTable.standing([v.id], from: scope.today, until: Venues.latest(scope.today), in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseIfRetired(s.venue)
    var no = Refusal.Collector()
    let changed = venue(s.venue.id, at: s.venue.organization, version: version, nameTaken: s.nameTaken, &no)
    let outside = s.booked.filter { b in !changed.hours[b.day].contains { $0.holds(b.span) } || !changed.admits(b.organization.path) }
    if let first = outside.first, no.problems.isEmpty { no.check(false, "hours.booked", .bookedOutside(outside.count, first.day, first.span), field: "hours.\(first.day.weekday)") }
    try no.refuse()
    let subject = Reference(Venue.reference, s.venue.id)
    return Outcome(VenueTable.change(changed, from: version), Entry(.changedVenue(s.venue.organization.name), subject: subject, at: s.venue.organization.id), made: subject)
  }
}

/// Nothing more is booked or changed at what is no longer let.
func refuseIfRetired(_ v: Venue) throws(Refusal) {
  if v.retiredOn != nil { throw Refusal("venue.retired", .venueRetired, kind: .conflict) }
}

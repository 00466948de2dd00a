import FeatureKit

/// Venues that the reader may use or looks over, each with what is free on one day; and what the reader's organizations have booked.
struct ListPage: NarrowedPage {
  static let most = 200
  struct Line: Encodable, Sendable, Hashable {
    var venue: Venue
    var free: [Span]
    /// Why it is closed that day although its hours would open it.
    var closed: String?
  }
  var day: Day
  var seats: Int?
  var organization: Organization?
  var venues: [Line]
  var bookings: [Booking]
  /// Where the reader may keep venues.
  var keeps: [Organization]
  /// What a venue is looked for.
  var gathering: ID<Booking.Hosted>?
  var gatheringName: String?

  static func load(_ query: Query, _ organization: Organization?, in scope: Scope) throws -> ListPage {
    let day = max(query.day("day") ?? scope.today, scope.today), seats = query["seats"].flatMap { Int($0) }.map { min(max($0, 1), 20_000) }
    let found = try VenueTable.list(near: organization, seats: seats, limit: most, in: scope), ids = found.map(\.id)
    let closed = try VenueTable.closed(ids, from: day, until: day, in: scope), taken = Dictionary(grouping: try BookingTable.standing(ids, from: day, until: day, in: scope), by: \.venue)
    let lines = found.map { v in
      let shut = closed[v.id]?.first?.reason
      return Line(venue: v, free: shut == nil ? left(v.hours[day], taken[v.id] ?? [], on: day, now: scope.now) : [], closed: shut)
    }
    let users = try organization.map { [$0] } ?? Venues.desks(Book.permission, in: scope), gathering: ID<Booking.Hosted>? = query.id("gathering")
    let keeps = try organization.map { scope.actor.may(KeepVenue.permission, at: $0.place) ? [$0] : [] } ?? Venues.desks(KeepVenue.permission, in: scope)
    let reference = gathering.map { Reference(Booking.Hosted.reference, $0) }, name = try reference.flatMap { try scope.names([$0])[$0]?.text }
    return ListPage(
      day: day, seats: seats, organization: organization, venues: lines, bookings: try BookingTable.upcoming(of: users.map(\.id), until: Venues.latest(scope.today), limit: 20, in: scope), keeps: Array(keeps.prefix(4)),
      gathering: name == nil ? nil : gathering, gatheringName: name)
  }
  static let samples = [
    ListPage(day: Sample.day, venues: [], bookings: [], keeps: []),
    ListPage(day: Sample.day, venues: [], bookings: [], keeps: [Sample.branch]),
    ListPage(day: Sample.day, seats: 20, organization: Sample.branch, venues: Sample.lines, bookings: Sample.bookings, keeps: [Sample.branch], gathering: ID(77), gatheringName: "12月党员大会"),
  ]
  var narrowedTo: ID<Organization>? { organization?.id }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.venues, Venues.list())] }
  func title(_ t: Reader) -> String { organization.map { t(.venuesOf($0.name)) } ?? t(.venues) }
  private var here: Address { organization.map { Venues.listOf($0.id) } ?? Venues.list() }

  func view(_ t: Reader) -> HTML {
    let buttons: [HTML] = keeps.map { button(t(keeps.count == 1 ? .newVenue : .newVenueAt($0.name)), Venues.new($0.id), keeps.count == 1 && venues.isEmpty ? .go : .plain, icon: .plus) }
    let whatFor: HTML = gatheringName.map { note(.info, t(.lookingFor($0)), nil, t) } ?? .none
    return """
      \(pageHead(title(t), t(.venuesLead), actions: keeps.isEmpty ? nil : buttons.joined()))
      \(stack(.normal, whatFor, filters(t), venues.isEmpty ? emptyState(t(.noVenues), t(keeps.isEmpty ? .noVenuesWhy : .noVenuesKeep)) : flatBox(t(.freeOn(t.dateAndWeekday(day))), table(t)), booked(t)))
      """
  }
  private func filters(_ t: Reader) -> HTML {
    var bar = FilterBar(at: here)
    bar.day("day", t(.dayWord), day)
    bar.select("seats", t(.seatsAtLeast), [10, 20, 30, 50, 100, 200].map { Choice(String($0), t(.seats($0))) }, seats.map(String.init), t)
    bar.keep("gathering", gathering?.description)
    return bar.html(t, clear: day == t.today && seats == nil ? "" : nil)
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.venues), [Column(t(.venueWord)), Column(t(.seatsWord), number: true), Column(t(.equipmentWord)), Column(t(.freeWord))], top: true)
    for line in venues {
      let v = line.venue, under = [v.organization.name, v.address].filter { !$0.isEmpty }.joined(separator: " · ")
      table.row("<a href=\"\(Venues.one(v.id).with(["day": day.description]))\">\(v.name)</a><div class=\"small muted\">\(under)</div>", "\(v.seats)", "\(v.equipment)", free(line, t), t: t)
    }
    return table.html(t)
  }
  private func free(_ line: Line, _ t: Reader) -> HTML {
    if let closed = line.closed { return "\(Tag.plain(.closedWord).html(t)) <span class=\"small muted\">\(closed)</span>" }
    guard !line.free.isEmpty else { return "<span class=\"muted\">\(t(line.venue.hours[day].isEmpty ? .closedWord : .nothingFree))</span>" }
    return row(line.free.map { span -> HTML in button("\(span)", bookAddress(line.venue.id, day, span, organization?.id, gathering), .tight) }.joined())
  }
  private func booked(_ t: Reader) -> HTML {
    guard !bookings.isEmpty else { return .none }
    return flatBox(t(organization == nil ? .ourBookings : .itsBookings), Booking.table(bookings, t))
  }
}

/// The form for a free span, filled in: two hours of it, or what there is.
func bookAddress(_ venue: ID<Venue>, _ day: Day, _ span: Span, _ organization: ID<Organization>?, _ gathering: ID<Booking.Hosted>?) -> Address {
  Venues.book(venue).with([
    "day": day.description, "starts": Span.clock(span.from), "ends": Span.clock(min(span.until, span.from + 120)), "organization": organization?.description, "gathering": gathering?.description,
  ])
}

extension Booking {
  static func table(_ bookings: [Booking], _ t: Reader) -> HTML {
    var table = Table(t(.bookings), [Column(t(.whenWord)), Column(t(.venueWord)), Column(t(.userWord)), Column(t(.purposeWord))])
    for b in bookings { table.row("<a href=\"\(Venues.booking(b.id))\">\(t.dateAndWeekday(b.day)) \(b.span.description)</a>", "\(b.venueName)", "\(b.organization.name)", "\(b.purpose)", t: t) }
    return table.html(t)
  }
}

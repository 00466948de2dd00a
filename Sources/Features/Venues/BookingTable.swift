import FeatureKit

/// Who has which venue when.
enum BookingTable {
  private static let columns: SQL = "b.id, b.venue, v.name, b.day, b.starts, b.ends, b.purpose, b.gathering, b.cancelled_at, b.cancelled_because, o.path, u.id, u.parent, u.path, u.name, u.kind, u.setting"
  private static let source: SQL = "venue_booking b JOIN venue v ON v.id = b.venue JOIN organization o ON o.id = v.organization JOIN organization u ON u.id = b.organization"
  /// What it is for is read by those who oversee the venue or the one that booked, and by that one's members.
  private static func read(_ scope: Scope) -> (any Row) throws -> Booking {
    let reach = scope.seeing(Venues.read).reach
    return { r in
      let user = try OrganizationTable.read(r, from: 11), told = reach.contains(r.text(10)) || reach.contains(user.path) || reach.homes.contains(user.path)
      return Booking(
        id: r.id(0), venue: r.id(1), venueName: r.text(2), organization: user, day: r.day(3), span: Span(r.int(4), r.int(5)), purpose: told ? r.text(6) : "", gathering: told ? r.idIfAny(7) : nil,
        cancellation: r.momentIfAny(8).map { .init(at: $0, reason: r.text(9)) })
    }
  }
  static func one(_ id: ID<Booking>, in scope: Scope) throws -> Booking {
    try scope.one("SELECT \(columns) FROM \(source) WHERE b.id = \(id) AND (\(VenueTable.visible(scope)) OR \(scope.seeing(Venues.read).reach, withHome: "u.path"))", read(scope))
  }
  /// What stands at these venues from `from` to `until`, by time.
  static func standing(_ venues: [ID<Venue>], from: Day, until: Day, in scope: Scope) throws -> [Booking] {
    if venues.isEmpty { return [] }
    return try scope.all("""
      SELECT \(columns) FROM \(source) WHERE b.venue IN \(list: venues) AND b.day >= \(from) AND b.day <= \(until) AND b.cancelled_at IS NULL AND \(anywhere: "when venues that were seen are taken") ORDER BY b.day, b.starts LIMIT 2000
      """, read(scope))
  }
  /// What these organizations have booked from today on, soonest first.
  static func upcoming(of organizations: [ID<Organization>], until: Day, limit: Int, in scope: Scope) throws -> [Booking] {
    if organizations.isEmpty { return [] }
    return try scope.all("""
      SELECT \(columns) FROM \(source) WHERE b.organization IN \(list: organizations) AND b.day >= \(scope.today) AND b.day <= \(until) AND b.cancelled_at IS NULL AND \(scope.seeing(Venues.read).reach, withHome: "u.path")
      ORDER BY b.day, b.starts, b.id LIMIT \(limit)
      """, read(scope))
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT b.id, v.name FROM \(source) WHERE b.id IN \(list: ids) AND (\(VenueTable.visible(scope)) OR \(scope.seeing(Venues.read).reach, withHome: "u.path"))") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Venues.booking(ID($0)).path)) })
  }

  // MARK: changes

  static let taken = Refusal("span.taken", .takenMeanwhile, kind: .conflict)

  static func add(_ b: Booking) -> [Change] {
    [
      Change("""
        INSERT INTO venue_booking (id, venue, organization, day, starts, ends, purpose, gathering) VALUES (\(b.id), \(b.venue), \(b.organization.id), \(b.day), \(b.span.from), \(b.span.until), \(b.purpose), \(b.gathering))
        """),
      hold(b),
    ]
  }
  private static func hold(_ b: Booking) -> Change {
    let rows = b.span.quarters.map { quarter -> SQL in "(\(b.venue), \(b.day), \(quarter), \(b.id))" }
    return Change("INSERT INTO venue_quarter (venue, day, quarter, booking) VALUES \(rows.joined(", ")) ON CONFLICT (venue, day, quarter) DO NOTHING", expects: rows.count, otherwise: taken)
  }
  static func cancel(_ b: Booking, because reason: String, at now: Moment) -> [Change] {
    [
      Change("UPDATE venue_booking SET cancelled_at = \(now), cancelled_because = \(reason) WHERE id = \(b.id) AND cancelled_at IS NULL", expects: 1, otherwise: VenueTable.stale),
      Change("DELETE FROM venue_quarter WHERE booking = \(b.id)"),
    ]
  }
  static func restore(_ b: Booking) -> [Change] {
    [Change("UPDATE venue_booking SET cancelled_at = NULL, cancelled_because = '' WHERE id = \(b.id) AND cancelled_at IS NOT NULL", expects: 1, otherwise: VenueTable.stale), hold(b)]
  }
}

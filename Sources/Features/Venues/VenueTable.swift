import FeatureKit

/// Venues, when they are open, and on which days they are not.
enum VenueTable {
  static let migrations = [
    Migration("venues",
      """
      CREATE TABLE venue (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''), address TEXT NOT NULL, seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 20000),
        equipment TEXT NOT NULL, audience TEXT NOT NULL CHECK (audience IN ('subtree', 'neighbours')), retired_on BIGINT, version BIGINT NOT NULL DEFAULT 1)
      """,
      "CREATE UNIQUE INDEX venue_name ON venue (organization, name) WHERE retired_on IS NULL",
      """
      CREATE TABLE venue_hours (venue BIGINT NOT NULL REFERENCES venue (id), weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7), opens BIGINT NOT NULL, closes BIGINT NOT NULL,
        PRIMARY KEY (venue, weekday, opens), CHECK (opens >= 0 AND closes > opens AND closes <= 1440))
      """,
      "CREATE TABLE venue_closed_day (venue BIGINT NOT NULL REFERENCES venue (id), day BIGINT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), PRIMARY KEY (venue, day))",
      """
      CREATE TABLE venue_booking (id BIGINT PRIMARY KEY, venue BIGINT NOT NULL REFERENCES venue (id), organization BIGINT NOT NULL REFERENCES organization (id), day BIGINT NOT NULL, starts BIGINT NOT NULL, ends BIGINT NOT NULL,
        purpose TEXT NOT NULL, gathering BIGINT, cancelled_at BIGINT, cancelled_because TEXT NOT NULL DEFAULT '', CHECK (starts >= 0 AND ends > starts AND ends <= 1440), CHECK (purpose <> '' OR gathering IS NOT NULL))
      """,
      "CREATE INDEX venue_booking_venue ON venue_booking (venue, day)",
      "CREATE INDEX venue_booking_organization ON venue_booking (organization, day)",
      // A quarter of an hour at a venue belongs to one booking: two cannot overlap, whatever the program thinks.
      "CREATE TABLE venue_quarter (venue BIGINT NOT NULL REFERENCES venue (id), day BIGINT NOT NULL, quarter BIGINT NOT NULL, booking BIGINT NOT NULL REFERENCES venue_booking (id), PRIMARY KEY (venue, day, quarter))",
      "CREATE INDEX venue_quarter_booking ON venue_quarter (booking)"),
  ]
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)

  // MARK: who sees what

  /// What is open to where the reader belongs, and what is kept in the subtrees that the reader's posts open.
  static func visible(_ scope: Scope) -> SQL {
    let lines = scope.actor.posts.filter { $0.may.contains(Venues.read) }.map { $0.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) } }
    let mine = Set(lines.joined()).sorted(), reach = scope.seeing(Venues.read).reach
    if mine.isEmpty { return "\(reach, "o.path")" }
    return "(\(openTo(mine)) OR \(reach, "o.path"))"
  }
  private static func openTo(_ line: [ID<Organization>]) -> SQL { "(v.organization IN \(list: line) OR v.audience = 'neighbours' AND o.parent IN \(list: line))" }

  // MARK: reading

  private static let columns: SQL = "v.id, v.name, v.address, v.seats, v.equipment, v.audience, v.retired_on, v.version, \(OrganizationTable.columns)"
  static let source: SQL = "venue v JOIN organization o ON o.id = v.organization"
  private static func read(_ r: any Row) throws -> Venue {
    Venue(
      id: r.id(0), organization: try OrganizationTable.read(r, from: 8), name: r.text(1), address: r.text(2), seats: r.int(3), equipment: r.text(4), audience: try r.choice(5), hours: WeekHours([]), retiredOn: r.dayIfAny(6),
      version: r.int(7))
  }
  static func one(_ id: ID<Venue>, in scope: Scope) throws -> Venue {
    let venue = try scope.one("SELECT \(columns) FROM \(source) WHERE v.id = \(id) AND \(visible(scope))", read)
    return try withHours([venue], in: scope)[0]
  }
  /// The venue of a booking that was seen, although the venue itself may no longer be open to who booked it.
  static func booked(_ id: ID<Venue>, in scope: Scope) throws -> Venue {
    try withHours([scope.one("SELECT \(columns) FROM \(source) WHERE v.id = \(id) AND \(anywhere: "where a booking that was seen is")", read)], in: scope)[0]
  }
  /// In use, by the tree and their names; `near` leaves those that this organization may book or that are kept in it and below.
  static func list(near organization: Organization?, seats: Int?, limit: Int, in scope: Scope) throws -> [Venue] {
    var narrowed: [SQL] = ["v.retired_on IS NULL", visible(scope)]
    if let path = organization?.path {
      let line = path.split(separator: "/").compactMap { ID<Organization>(String($0)) }, high = String(path.dropLast()) + "0"
      narrowed.append("(\(openTo(line)) OR o.path >= \(path) AND o.path < \(high))")
    }
    if let seats { narrowed.append("v.seats >= \(seats)") }
    let found = try scope.all("SELECT \(columns) FROM \(source) WHERE \(narrowed.joined(" AND ")) ORDER BY o.path, v.name, v.id LIMIT \(limit)", read)
    return try withHours(found, in: scope)
  }
  private static func withHours(_ venues: [Venue], in scope: Scope) throws -> [Venue] {
    if venues.isEmpty { return [] }
    let rows = try scope.all("SELECT h.venue, h.weekday, h.opens, h.closes FROM venue_hours h WHERE h.venue IN \(list: venues.map(\.id)) AND \(anywhere: "hours of venues that were seen")") {
      (venue: $0.id(0, Venue.self), day: $0.int(1), span: Span($0.int(2), $0.int(3)))
    }
    let byVenue = Dictionary(grouping: rows, by: \.venue)
    return venues.map { venue in
      var venue = venue
      venue.hours = WeekHours((1...7).map { day in (byVenue[venue.id] ?? []).filter { $0.day == day }.map(\.span) })
      return venue
    }
  }
  /// Days from `from` to `until` on which these venues are closed.
  static func closed(_ venues: [ID<Venue>], from: Day, until: Day, in scope: Scope) throws -> [ID<Venue>: [ClosedDay]] {
    if venues.isEmpty { return [:] }
    let rows = try scope.all("""
      SELECT c.venue, c.day, c.reason FROM venue_closed_day c WHERE c.venue IN \(list: venues) AND c.day >= \(from) AND c.day <= \(until) AND \(anywhere: "closed days of venues that were seen") ORDER BY c.day
      """) { (venue: $0.id(0, Venue.self), closed: ClosedDay(day: $0.day(1), reason: $0.text(2))) }
    return Dictionary(grouping: rows, by: \.venue).mapValues { $0.map(\.closed) }
  }
  static func isNameTaken(_ name: String, at organization: ID<Organization>, besides id: ID<Venue>?, in scope: Scope) throws -> Bool {
    try scope.first("SELECT v.id FROM venue v WHERE v.organization = \(organization) AND v.name = \(name) AND v.retired_on IS NULL AND \(anywhere: "names of one keeper")") { $0.id(0, Venue.self) }.map { $0 != id } ?? false
  }
  /// How many venues in use an organization keeps.
  static func kept(at organization: ID<Organization>, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM venue v WHERE v.organization = \(organization) AND v.retired_on IS NULL AND \(anywhere: "a count; its page asked for the organization")") { $0.int(0) } ?? 0
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT v.id, v.name FROM \(source) WHERE v.id IN \(list: ids) AND \(visible(scope))") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Venues.one(ID($0)).path)) })
  }

  // MARK: changes

  static func add(_ v: Venue) -> [Change] {
    [
      Change("""
        INSERT INTO venue (id, organization, name, address, seats, equipment, audience) VALUES (\(v.id), \(v.organization.id), \(v.name), \(v.address), \(v.seats), \(v.equipment), \(v.audience))
        """)
    ] + hours(v)
  }
  static func change(_ v: Venue, from version: Int) -> [Change] {
    [
      Change("""
        UPDATE venue SET name = \(v.name), address = \(v.address), seats = \(v.seats), equipment = \(v.equipment), audience = \(v.audience), version = version + 1 WHERE id = \(v.id) AND version = \(version) AND retired_on IS NULL
        """, expects: 1, otherwise: stale),
      Change("DELETE FROM venue_hours WHERE venue = \(v.id)"),
    ] + hours(v)
  }
  private static func hours(_ v: Venue) -> [Change] {
    v.hours.days.enumerated().flatMap { n, spans in spans.map { Change("INSERT INTO venue_hours (venue, weekday, opens, closes) VALUES (\(v.id), \(n + 1), \($0.from), \($0.until))") } }
  }
  static func retire(_ v: Venue, on day: Day) -> Change {
    Change("UPDATE venue SET retired_on = \(day), version = version + 1 WHERE id = \(v.id) AND retired_on IS NULL", expects: 1, otherwise: stale)
  }
  static func restore(_ v: Venue) -> Change {
    Change("UPDATE venue SET retired_on = NULL, version = version + 1 WHERE id = \(v.id) AND retired_on IS NOT NULL", expects: 1, otherwise: stale)
  }
  static func close(_ v: Venue, on day: Day, because reason: String) -> Change {
    Change("INSERT INTO venue_closed_day (venue, day, reason) VALUES (\(v.id), \(day), \(reason)) ON CONFLICT (venue, day) DO UPDATE SET reason = excluded.reason")
  }
  static func open(_ v: Venue, on day: Day) -> Change { Change("DELETE FROM venue_closed_day WHERE venue = \(v.id) AND day = \(day)", expects: 1, otherwise: stale) }
}

import FeatureKit

/// Where reviewing by sample is switched on, what was drawn, and what was found.
enum ReviewTable {
  static let migrations = [
    Migration("reviews",
      "CREATE TABLE review_setting (organization BIGINT PRIMARY KEY REFERENCES organization (id), per_month BIGINT NOT NULL CHECK (per_month BETWEEN 1 AND 20), since BIGINT NOT NULL)",
      """
      CREATE TABLE review (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), month BIGINT NOT NULL, seed BIGINT NOT NULL, drawn_from BIGINT NOT NULL, drawn_at BIGINT NOT NULL, UNIQUE (organization, month))
      """,
      """
      CREATE TABLE review_item (review BIGINT NOT NULL REFERENCES review (id), gathering BIGINT NOT NULL REFERENCES gathering (id), verdict TEXT CHECK (verdict IN ('inOrder', 'correction')), reason TEXT NOT NULL DEFAULT '', judged_at BIGINT,
        PRIMARY KEY (review, gathering), CHECK ((verdict IS NULL) = (judged_at IS NULL)), CHECK (verdict <> 'correction' OR reason <> ''))
      """,
      "CREATE INDEX review_item_gathering ON review_item (gathering)"),
  ]

  static func setting(of organization: ID<Organization>, in scope: Scope) throws -> ReviewSetting? {
    try scope.first("SELECT per_month, since FROM review_setting WHERE organization = \(organization) AND \(anywhere: "an organization that was read within reach")") { ReviewSetting(perMonth: $0.int(0), since: $0.moment(1)) }
  }
  /// Where a month has not been drawn yet.
  static func due(_ month: Day, in scope: Scope) throws -> [ID<Organization>] {
    try scope.all("""
      SELECT s.organization FROM review_setting s WHERE NOT EXISTS (SELECT 1 FROM review r WHERE r.organization = s.organization AND r.month = \(month))
        AND \(anywhere: "the watch draws for every office that switched it on") ORDER BY s.organization LIMIT 500
      """) { $0.id(0) }
  }
  /// The gatherings of a month below an office whose minutes stand.
  static func recorded(below path: String, in month: Day, scope: Scope) throws -> [Int64] {
    try scope.all("""
      SELECT g.id FROM gathering g JOIN minutes m ON m.gathering = g.id JOIN organization o ON o.id = g.organization
      WHERE g.state = 'held' AND m.withdrawn IS NULL AND g.starts >= \(Moment(month)) AND g.starts < \(Moment(month.adding(months: 1))) AND o.path >= \(path) AND o.path < \(String(path.dropLast()) + "0") AND \(scope.reach, "o.path") ORDER BY g.id
      """) { $0.integer(0) }
  }
  static func isDrawn(_ month: Day, at organization: ID<Organization>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT id FROM review WHERE organization = \(organization) AND month = \(month) AND \(anywhere: "an organization that was read within reach")") { $0.integer(0) } != nil
  }
  static func latest(at organization: ID<Organization>, limit: Int, in scope: Scope) throws -> [Review] {
    let bare = try scope.all("SELECT id, month, seed, drawn_from FROM review WHERE organization = \(organization) AND \(anywhere: "an organization that was read within reach") ORDER BY month DESC LIMIT \(limit)") {
      Review(id: $0.id(0), organization: organization, month: $0.day(1), seed: $0.integer(2), from: $0.int(3), items: [])
    }
    if bare.isEmpty { return [] }
    let items = Dictionary(grouping: try scope.all("""
      SELECT i.review, i.gathering, g.title, o.name, g.starts, i.verdict, i.reason FROM review_item i JOIN gathering g ON g.id = i.gathering JOIN organization o ON o.id = g.organization
      WHERE i.review IN \(list: bare.map(\.id)) AND \(scope.reach, "o.path") ORDER BY o.path, g.starts
      """) { r in (review: r.id(0, Review.self), item: Review.Item(gathering: r.id(1), title: r.text(2), organization: r.text(3), starts: r.moment(4), verdict: r.isNull(5) ? nil : try r.choice(5), reason: r.text(6))) }, by: \.review)
    return bare.map { review in
      var whole = review
      whole.items = (items[review.id] ?? []).map(\.item)
      return whole
    }
  }
  /// The office that drew it and what it found so far; 404 where it was not drawn or the office is not seen.
  static func drawn(_ gathering: ID<Gathering>, in review: ID<Review>, scope: Scope) throws -> (office: Organization, verdict: Review.Verdict?) {
    try scope.one("""
      SELECT i.verdict, \(OrganizationTable.columns) FROM review_item i JOIN review r ON r.id = i.review JOIN organization o ON o.id = r.organization WHERE i.review = \(review) AND i.gathering = \(gathering) AND \(scope.reach, "o.path")
      """) { r in (try OrganizationTable.read(r, from: 1), r.isNull(0) ? nil : try r.choice(0)) }
  }
  static func office(of review: ID<Review>, in scope: Scope) throws -> ID<Organization> {
    try scope.one("SELECT o.id FROM review r JOIN organization o ON o.id = r.organization WHERE r.id = \(review) AND \(scope.reach, "o.path")") { $0.id(0) }
  }
  static func of(_ gathering: ID<Gathering>, in scope: Scope) throws -> [Reviewed] {
    try scope.all("""
      SELECT o.name, i.verdict, i.reason FROM review_item i JOIN review r ON r.id = i.review JOIN organization o ON o.id = r.organization WHERE i.gathering = \(gathering) AND \(anywhere: "a gathering that was read within reach") ORDER BY r.month, o.path
      """) { r in Reviewed(by: r.text(0), verdict: r.isNull(1) ? nil : try r.choice(1), reason: r.text(2)) }
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT r.id, r.month, r.organization FROM review r JOIN organization o ON o.id = r.organization WHERE r.id IN \(list: ids) AND \(scope.reach, "o.path")") { ($0.integer(0), $0.day(1), $0.id(2, Organization.self)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named("\($1.year)-\($1.month)", path: Gatherings.reviews($2).path)) })
  }

  // MARK: changes

  static func switchOn(_ organization: ID<Organization>, _ perMonth: Int, at now: Moment) -> Change {
    Change("INSERT INTO review_setting (organization, per_month, since) VALUES (\(organization), \(perMonth), \(now)) ON CONFLICT (organization) DO UPDATE SET per_month = excluded.per_month")
  }
  static func switchOff(_ organization: ID<Organization>) -> Change { Change("DELETE FROM review_setting WHERE organization = \(organization)") }
  static func draw(_ id: ID<Review>, _ organization: ID<Organization>, _ month: Day, seed: Int64, from count: Int, _ drawn: [Int64], at now: Moment) -> [Change] {
    [Change("INSERT INTO review (id, organization, month, seed, drawn_from, drawn_at) VALUES (\(id), \(organization), \(month), \(seed), \(count), \(now)) ON CONFLICT (organization, month) DO NOTHING", expects: 1, otherwise: GatheringTable.stale)]
      + drawn.map { Change("INSERT INTO review_item (review, gathering) VALUES (\(id), \($0))") }
  }
  static func judge(_ gathering: ID<Gathering>, in review: ID<Review>, _ verdict: Review.Verdict, _ reason: String, at now: Moment) -> Change {
    Change("UPDATE review_item SET verdict = \(verdict), reason = \(reason), judged_at = \(now) WHERE review = \(review) AND gathering = \(gathering)", expects: 1, otherwise: GatheringTable.stale)
  }
}

struct ReviewSetting: Hashable, Sendable, Encodable {
  var perMonth: Int
  var since: Moment
}

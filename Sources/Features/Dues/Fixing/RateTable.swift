import FeatureKit

/// What members owe a month, and how committees handle it.
enum RateTable {
  static let baseField = "dues.base"
  private static let columns: SQL = """
    p.id, p.name, p.organization, p.joined, r.since, r.until, r.category, r.monthly, (SELECT max(a.month) FROM dues_assessment a WHERE a.person = p.id AND a.reversed IS NULL), q.since
    """
  private static func source(_ month: DuesMonth) -> SQL {
    """
    person p JOIN organization o ON o.id = p.organization LEFT JOIN dues_rate r ON r.person = p.id AND r.since = (SELECT max(l.since) FROM dues_rate l WHERE l.person = p.id AND l.since <= \(month))
      LEFT JOIN dues_quarterly q ON q.person = p.id
    """
  }
  private static func read(_ r: any Row) throws -> Payer {
    let rate = r.isNull(4) ? nil : DuesRate(since: r.duesMonth(4), until: r.duesMonth(5), category: try r.choice(6), monthly: Fen(r.int(7)))
    return Payer(person: Person(id: r.id(0), name: r.text(1)), organization: r.id(2), joined: r.dayIfAny(3), rate: rate, assessed: r.isNull(8) ? nil : r.duesMonth(8), quarterly: !r.isNull(9))
  }
  /// Those of a branch who pay, with what holds in `month` or held last before it.
  static func payers(of branch: ID<Organization>, in month: DuesMonth, _ scope: Scope) throws -> [Payer] {
    try scope.all("SELECT \(columns) FROM \(source(month)) WHERE p.organization = \(branch) AND \(DuesSchemaTable.pays) AND \(scope.reach, "o.path") ORDER BY p.sort_name, p.id LIMIT 3000", read)
  }
  /// A member within reach, or the reader.
  static func payer(_ person: ID<Person>, in month: DuesMonth, _ scope: Scope) throws -> Payer {
    try scope.one("SELECT \(columns) FROM \(source(month)) WHERE p.id = \(person) AND \(DuesSchemaTable.pays) AND \(scope.reach, "o.path", orSelf: "p.id")", read)
  }
  /// All amounts of a member, the latest first; the base only where it may be opened.
  static func history(of person: ID<Person>, opening: Bool, in scope: Scope) throws -> [(rate: DuesRate, base: Fen?)] {
    try scope.all("""
      SELECT r.since, r.until, r.category, r.monthly, r.base FROM dues_rate r JOIN person p ON p.id = r.person JOIN organization o ON o.id = p.organization WHERE r.person = \(person) AND \(scope.reach, "o.path", orSelf: "p.id") ORDER BY r.since DESC LIMIT 40
      """) { r in
      let rate = DuesRate(since: r.duesMonth(0), until: r.duesMonth(1), category: try r.choice(2), monthly: Fen(r.int(3)))
      return (rate, opening ? try r.secretIfAny(4, field: baseField).flatMap { Fen(yuan: $0) } : nil)
    }
  }

  // MARK: terms

  /// The nearest terms, from an organization upward.
  static func terms(at organization: Organization, in scope: Scope) throws -> DuesTerms {
    let line = organization.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    return try scope.first("""
      SELECT t.fixing, t.farmer, t.share, t.organization, t.version FROM dues_terms t JOIN organization o ON o.id = t.organization WHERE t.organization IN \(list: line) AND \(anywhere: "terms hold for all below; they name nobody") ORDER BY length(o.path) DESC LIMIT 1
      """) { DuesTerms(fixing: try $0.choice(0), farmer: $0.intIfAny(1).map { Fen($0) }, share: $0.intIfAny(2), of: $0.id(3), version: $0.int(4)) } ?? DuesTerms()
  }
  /// What the province asks of farmers, as it was entered highest up.
  static func farmer(in scope: Scope) throws -> Fen? {
    try scope.first("SELECT t.farmer FROM dues_terms t JOIN organization o ON o.id = t.organization WHERE t.farmer IS NOT NULL AND \(anywhere: "the province's amount is the same for all") ORDER BY length(o.path) LIMIT 1") { Fen($0.int(0)) }
  }
  static func lay(_ t: DuesTerms, at organization: ID<Organization>) -> Change {
    Change("""
      INSERT INTO dues_terms (organization, fixing, farmer, share) VALUES (\(organization), \(t.fixing), \(t.farmer), \(t.share))
      ON CONFLICT (organization) DO UPDATE SET fixing = excluded.fixing, farmer = excluded.farmer, share = excluded.share, version = dues_terms.version + 1
      """)
  }

  // MARK: amounts

  /// From `since` on this holds; what held before ends, what was to hold later is dropped.
  static func fix(_ person: ID<Person>, _ found: Assessment, since: DuesMonth, at organization: ID<Organization>, _ now: Moment) -> [Change] {
    [
      Change("DELETE FROM dues_rate WHERE person = \(person) AND since >= \(since)"),
      Change("UPDATE dues_rate SET until = \(since - 1) WHERE person = \(person) AND since < \(since) AND until >= \(since)"),
      Change("""
        INSERT INTO dues_rate (person, since, until, organization, category, base, monthly, at)
        VALUES (\(person), \(since), \(found.category.until(since)), \(organization), \(found.category), \(found.base.map { Secret($0.description, field: baseField) }), \(found.monthly), \(now))
        """),
    ]
  }
  static func allowQuarterly(_ person: ID<Person>, at organization: ID<Organization>, since: DuesMonth) -> Change {
    Change("INSERT INTO dues_quarterly (person, organization, since) VALUES (\(person), \(organization), \(since)) ON CONFLICT (person) DO UPDATE SET organization = excluded.organization, since = excluded.since")
  }
  static func endQuarterly(_ person: ID<Person>) -> Change { Change("DELETE FROM dues_quarterly WHERE person = \(person)", expects: 1, otherwise: DuesSchemaTable.stale) }
}

extension Row {
  func duesMonth(_ i: Int) -> DuesMonth { DuesMonth(number: int(i)) }
  func fen(_ i: Int) -> Fen { Fen(int(i)) }
}

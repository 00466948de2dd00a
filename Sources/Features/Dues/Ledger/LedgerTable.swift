import FeatureKit

/// The ledger: entries and their lines, kept for ever.
enum LedgerTable {
  static let noteField = "dues.note"
  private static let columns: SQL = "e.id, e.kind, e.on_day, e.month, e.members, e.total, (SELECT n.text FROM dues_note n WHERE n.entry = e.id), e.reverses, (SELECT b.id FROM dues_entry b WHERE b.reverses = e.id), \(OrganizationTable.columns)"
  private static func read(_ r: any Row) throws -> LedgerEntry {
    LedgerEntry(
      id: r.id(0), organization: try OrganizationTable.read(r, from: 9), kind: try r.choice(1), on: r.day(2), month: r.isNull(3) ? nil : r.duesMonth(3), members: r.int(4), total: r.fen(5),
      note: try r.secretIfAny(6, field: noteField), reverses: r.idIfAny(7), reversedBy: r.idIfAny(8))
  }
  static func one(_ id: ID<LedgerEntry>, in scope: Scope) throws -> LedgerEntry {
    try scope.one("SELECT \(columns) FROM dues_entry e JOIN organization o ON o.id = e.organization WHERE e.id = \(id) AND \(scope.reach, "o.path")", read)
  }
  struct Line: Hashable, Sendable, Encodable {
    var account: LedgerAccount
    var amount: Fen
    var organizations: Int
  }
  /// The lines of an entry, those of several branches in one.
  static func lines(of entry: ID<LedgerEntry>, in scope: Scope) throws -> [Line] {
    try scope.all("SELECT l.account, sum(l.amount), count(*) FROM dues_line l WHERE l.entry = \(entry) AND \(anywhere: "lines of an entry that was seen") GROUP BY l.account ORDER BY sum(l.amount) DESC") {
      Line(account: try $0.choice(0), amount: $0.fen(1), organizations: $0.int(2))
    }
  }
  /// Entries with a line of this organization's, oldest first, each with what it did to the account of what is kept and of what is owed.
  static func entries(of organization: Organization, from: Day, until: Day, in scope: Scope) throws -> [(entry: LedgerEntry, kept: Fen, owed: Fen)] {
    try scope.all("""
      SELECT \(columns), l.kept, l.owed FROM dues_entry e JOIN organization o ON o.id = e.organization
        JOIN (SELECT entry, sum(CASE WHEN account = 'cash' THEN amount ELSE 0 END) AS kept, sum(CASE WHEN account = 'owed' THEN amount ELSE 0 END) AS owed FROM dues_line WHERE organization = \(organization.id) AND on_day >= \(from) AND on_day <= \(until) GROUP BY entry) l ON l.entry = e.id
      WHERE \(anywhere: "entries of an organization that was read within reach") ORDER BY e.on_day, e.id LIMIT 2000
      """) { (try read($0), $0.fen(15), $0.fen(16)) }
  }
  /// What it comes to. `below` takes everything below the organization too.
  static func figures(of organization: Organization, below: Bool, from: Day? = nil, until: Day? = nil, in scope: Scope) throws -> LedgerFigures {
    let first = from.map { "l.on_day >= \($0)" as SQL } ?? "1 = 1", last = until.map { "l.on_day <= \($0)" as SQL } ?? "1 = 1", place: SQL = below ? DuesSchemaTable.below(organization) : "l.organization = \(organization.id)"
    return LedgerFigures(try scope.all("""
      SELECT e.kind, l.account, sum(l.amount) FROM dues_line l JOIN dues_entry e ON e.id = l.entry JOIN organization o ON o.id = l.organization WHERE \(place) AND \(first) AND \(last) AND \(scope.reach, withHome: "o.path") GROUP BY e.kind, l.account
      """) { (kind: try $0.choice(0), account: try $0.choice(1), amount: $0.fen(2)) })
  }
  /// The same of each child with all below it, by the child's path: one statement however many there are.
  static func figuresOfChildren(_ organization: Organization, from: Day, until: Day, in scope: Scope) throws -> [String: LedgerFigures] {
    let sums = try scope.all("""
      SELECT o.path, e.kind, l.account, sum(l.amount) FROM dues_line l JOIN dues_entry e ON e.id = l.entry JOIN organization o ON o.id = l.organization
      WHERE \(DuesSchemaTable.below(organization)) AND l.on_day >= \(from) AND l.on_day <= \(until) AND \(scope.reach, withHome: "o.path") GROUP BY o.path, e.kind, l.account
      """) { (path: $0.text(0), sum: (kind: try $0.choice(1, EntryKind.self), account: try $0.choice(2, LedgerAccount.self), amount: $0.fen(3))) }
    return Dictionary(grouping: sums) { organization.child(towards: $0.path) }.mapValues { LedgerFigures($0.map(\.sum)) }
  }
  /// What is kept in one place, and what of it is the centre's.
  static func kept(at organization: ID<Organization>, in scope: Scope) throws -> (kept: Fen, centre: Fen) {
    try scope.first("""
      SELECT COALESCE(sum(CASE WHEN account = 'cash' THEN amount ELSE 0 END), 0), COALESCE(sum(CASE WHEN account = 'centre' THEN amount ELSE 0 END), 0) FROM dues_line WHERE organization = \(organization) AND \(anywhere: "what is kept where an action was let in")
      """) { ($0.fen(0), .zero - $0.fen(1)) } ?? (.zero, .zero)
  }
  static func isDisclosed(_ year: Int, at organization: ID<Organization>, in scope: Scope) throws -> Day? {
    try scope.first("SELECT d.on_day FROM dues_disclosure d WHERE d.organization = \(organization) AND d.year = \(year) AND \(anywhere: "that a year was disclosed is no secret")") { $0.day(0) }
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT e.id, o.name FROM dues_entry e JOIN organization o ON o.id = e.organization WHERE e.id IN \(list: ids) AND \(scope.reach, "o.path")") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Dues.entry(ID($0)).path)) })
  }

  // MARK: writing, never changing

  /// An entry of one organization; its lines must come to nothing.
  static func add(
    _ id: ID<LedgerEntry>, _ kind: EntryKind, at organization: ID<Organization>, on day: Day, month: DuesMonth? = nil, members: Int = 0, total: Fen, note: String? = nil, reverses: ID<LedgerEntry>? = nil, _ lines: [(LedgerAccount, Fen)], _ now: Moment
  ) -> [Change] {
    let sum = Fen(sum: lines.map(\.1))
    precondition(sum == .zero, "the lines of an entry come to \(sum)")
    return head(id, kind, at: organization, on: day, month: month, members: members, total: total, note: note, reverses: reverses, now)
      + lines.filter { $0.1 != .zero }.map { Change("INSERT INTO dues_line (entry, organization, account, amount, on_day) VALUES (\(id), \(organization), \($0.0), \($0.1), \(day))") }
  }
  static func head(_ id: ID<LedgerEntry>, _ kind: EntryKind, at organization: ID<Organization>, on day: Day, month: DuesMonth? = nil, members: Int, total: Fen, digest: String = "", note: String? = nil, reverses: ID<LedgerEntry>? = nil, _ now: Moment) -> [Change] {
    let entry = Change("""
      INSERT INTO dues_entry (id, organization, kind, on_day, month, members, total, digest, reverses, at)
      VALUES (\(id), \(organization), \(kind), \(day), \(month), \(members), \(total), \(digest), \(reverses), \(now))
      """)
    return [entry] + (note.map { [Change("INSERT INTO dues_note (entry, text) VALUES (\(id), \(Secret($0, field: noteField)))")] } ?? [])
  }
  /// An entry with the opposite of every line of `entry`; that it was reversed already is refused by the table.
  static func reverse(_ e: LedgerEntry, as id: ID<LedgerEntry>, on day: Day, note: String, _ now: Moment) -> [Change] {
    head(id, e.kind, at: e.organization.id, on: day, month: e.month, members: e.members, total: .zero - e.total, note: note, reverses: e.id, now) + [
      Change("INSERT INTO dues_line (entry, organization, account, amount, on_day) SELECT CAST(\(id) AS BIGINT), organization, account, -amount, CAST(\(day) AS BIGINT) FROM dues_line WHERE entry = \(e.id)"),
      Change("UPDATE dues_assessment SET reversed = \(id) WHERE entry = \(e.id) AND reversed IS NULL"),
      Change("UPDATE dues_receipt SET reversed = \(id) WHERE entry = \(e.id) AND reversed IS NULL"),
      Change("UPDATE dues_paid SET reversed = \(id) WHERE entry = \(e.id) AND reversed IS NULL"),
      Change("UPDATE dues_remittance SET reversed = \(id) WHERE entry = \(e.id) AND reversed IS NULL"),
      Change("UPDATE dues_remittance SET taken = NULL WHERE taken = \(e.id)"),
    ]
  }
  static func disclose(_ organization: ID<Organization>, _ year: Int, on day: Day) -> Change {
    Change("INSERT INTO dues_disclosure (organization, year, on_day) VALUES (\(organization), \(year), \(day)) ON CONFLICT DO NOTHING", expects: 1, otherwise: Refusal("year.disclosed", .disclosedAlready, kind: .conflict))
  }
}

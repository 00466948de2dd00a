import FeatureKit

extension AccountTable {
  private static func held(_ scope: Scope) -> SQL { "since <= \(scope.today) AND (until IS NULL OR until >= \(scope.today))" }

  static func list(_ filter: AccountFilter, _ paging: Paging, in scope: Scope) throws -> Listed<AccountLine> {
    var narrowed: SQL = "FROM \(joined) WHERE \(scope.reach, "o.path")"
    if let q = filter.q {
      let like = "%" + q.lowercased().filter { $0 != "%" && $0 != "_" } + "%"
      narrowed = "\(narrowed) AND (a.username LIKE \(like) OR n.name LIKE \(like))"
    }
    if let state = filter.state { narrowed = "\(narrowed) AND a.state = \(state)" }
    if filter.administrators {
      narrowed = "\(narrowed) AND (EXISTS (SELECT 1 FROM administrator x WHERE x.account = a.id AND \(held(scope))) OR EXISTS (SELECT 1 FROM post p WHERE p.person = a.person AND p.role IN \(list: Role.administrators) AND \(held(scope))))"
    }
    let total = try scope.first("SELECT count(*) FROM (SELECT a.id \(narrowed) LIMIT 1001) found") { $0.int(0) } ?? 0
    var lines = try scope.all("""
      SELECT a.id, a.username, a.person, n.name, o.id, o.name, a.state, a.must_change, (SELECT max(s.seen) FROM session s WHERE s.account = a.id)
      \(narrowed) ORDER BY a.username LIMIT \(paging.per) OFFSET \(paging.offset)
      """, read(line:))
    let roles = try roles(of: lines.map(\.id), in: scope)
    for n in lines.indices { lines[n].roles = roles[lines[n].id] ?? [] }
    return Listed(lines, total: min(total, 1000), paging, more: total > 1000)
  }
  /// The roles held today, of many accounts in one query; each once, in the order of `Role`.
  static func roles(of accounts: [ID<Account>], in scope: Scope) throws -> [ID<Account>: [Role]] {
    guard !accounts.isEmpty else { return [:] }
    let rows: [(ID<Account>, Role)] = try scope.all("""
      SELECT x.account, x.role FROM administrator x WHERE x.account IN \(list: accounts) AND \(held(scope)) AND \(anywhere: "the accounts were asked for within reach")
      UNION SELECT a.id, p.role FROM account a JOIN post p ON p.person = a.person WHERE a.id IN \(list: accounts) AND \(held(scope))
      """) { ($0.id(0), try $0.choice(1)) }
    return Dictionary(grouping: rows, by: \.0).mapValues { all in Role.allCases.filter { role in all.contains { $0.1 == role } } }
  }
  /// How references to accounts are shown: by their username; those out of reach are left out.
  static func names(_ scope: Scope, _ ids: [Int64]) throws -> [Int64: Named] {
    guard !ids.isEmpty else { return [:] }
    let may = scope.actor.may(.readAccounts)
    let all = try scope.all("SELECT a.id, a.username FROM \(joined) WHERE a.id IN \(list: ids) AND \(scope.reach, "o.path", orSelf: "a.person")") { ($0.integer(0), $0.text(1)) }
    return Dictionary(all.map { ($0.0, Named($0.1, path: may ? Accounts.one(ID($0.0)).path : nil)) }, uniquingKeysWith: { a, _ in a })
  }
}

extension AccountTable {
  static func line(_ id: ID<Account>, in scope: Scope) throws -> AccountLine? {
    let line = try scope.first("""
      SELECT a.id, a.username, a.person, n.name, o.id, o.name, a.state, a.must_change, (SELECT max(s.seen) FROM session s WHERE s.account = a.id) FROM \(joined) WHERE a.id = \(id) AND \(scope.reach, "o.path")
      """, read(line:))
    guard var line else { return nil }
    line.roles = try roles(of: [id], in: scope)[id] ?? []
    return line
  }
  /// Posts of the account and its person, those of today first.
  static func posts(of line: AccountLine, in scope: Scope) throws -> [AccountPage.Post] {
    try scope.all("""
      SELECT x.role, o.id, o.name, x.since, x.until FROM administrator x JOIN organization o ON o.id = x.organization WHERE x.account = \(line.id) AND \(scope.reach, "o.path")
      UNION ALL SELECT p.role, o.id, o.name, p.since, p.until FROM post p JOIN organization o ON o.id = p.organization WHERE p.person = \(line.person) AND \(scope.reach, "o.path") ORDER BY 4 DESC, 2
      """) { AccountPage.Post(role: try $0.choice(0), organization: $0.id(1), organizationName: $0.text(2), since: $0.day(3), until: $0.dayIfAny(4)) }
  }
  fileprivate static func read(line r: any Row) throws -> AccountLine {
    AccountLine(
      id: r.id(0), username: r.text(1), person: r.idIfAny(2), name: r.textIfAny(3), organization: r.id(4), organizationName: r.text(5), state: try r.choice(6), mustChange: r.flag(7), roles: [],
      lastSeen: r.momentIfAny(8))
  }
}

extension AccountTable {
  static func organizationNames(_ ids: [ID<Organization>], in scope: Scope) throws -> [ID<Organization>: String] {
    guard !ids.isEmpty else { return [:] }
    let rows: [(ID<Organization>, String)] = try scope.all("SELECT o.id, o.name FROM organization o WHERE o.id IN \(list: Array(Set(ids))) AND \(anywhere: "everybody knows where their posts are")") { ($0.id(0), $0.text(1)) }
    return Dictionary(rows, uniquingKeysWith: { a, _ in a })
  }
}

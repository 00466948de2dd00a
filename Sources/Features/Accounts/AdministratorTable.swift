import FeatureKit

/// An administrator's post that belongs to an account without a person.
enum Administrator {}

/// Administrators' posts: a person's stand with their other posts, those of accounts without a person stand with the account.
enum AdministratorTable {
  /// Roles that the account, or its person, holds on or after today, as administrator and otherwise.
  static func held(by account: AccountFacts, in scope: Scope) throws -> [Role] {
    let own: [Role] = try scope.all("SELECT role FROM administrator WHERE account = \(account.id) AND (until IS NULL OR until >= \(scope.today)) AND \(anywhere: "the separation of posts holds wherever they are held")") { try $0.choice(0) }
    guard let person = account.person else { return own }
    return try own + scope.all("""
      SELECT role FROM post WHERE person = \(person) AND role <> 'member' AND (until IS NULL OR until >= \(scope.today)) AND \(anywhere: "the separation of posts holds wherever they are held") ORDER BY id
      """) { try $0.choice(0) }
  }
  /// Accounts in use that hold the role today.
  static func accounts(of role: Role, in scope: Scope) throws -> [ID<Account>] {
    try scope.all("""
      SELECT a.id FROM account a WHERE a.state = 'active' AND \(anywhere: "the house must keep one of each")
        AND (EXISTS (SELECT 1 FROM administrator x WHERE x.account = a.id AND x.role = \(role) AND x.since <= \(scope.today) AND (x.until IS NULL OR x.until >= \(scope.today)))
          OR EXISTS (SELECT 1 FROM post p WHERE p.person = a.person AND p.role = \(role) AND p.since <= \(scope.today) AND (p.until IS NULL OR p.until >= \(scope.today))))
      ORDER BY a.id
      """) { $0.id(0) }
  }
  static func begin(_ id: ID<PostTable.Post>, _ role: Role, of account: AccountFacts, at place: Place, _ day: Day) -> Change {
    if let person = account.person { return PostTable.begin(id, person, role, at: place.id, since: day) }
    return begin(ID(id.value), role, account: account.id, at: place.id, day)
  }
  static func begin(_ id: ID<Administrator>, _ role: Role, account: ID<Account>, at organization: ID<Organization>, _ day: Day) -> Change {
    Change("INSERT INTO administrator (id, account, organization, role, since) VALUES (\(id), \(account), \(organization), \(role), \(day))")
  }
  /// It ends at once: yesterday was its last day, or it never began.
  static func end(_ role: Role, of account: AccountFacts, _ day: Day) -> [Change] {
    let held: SQL = "role = \(role) AND (until IS NULL OR until >= \(day))"
    if let person = account.person {
      return [
        Change("DELETE FROM post WHERE person = \(person) AND since >= \(day) AND \(held)"),
        Change("UPDATE post SET until = \(day.adding(-1)) WHERE person = \(person) AND since < \(day) AND \(held)"),
      ]
    }
    return [
      Change("DELETE FROM administrator WHERE account = \(account.id) AND since >= \(day) AND \(held)"),
      Change("UPDATE administrator SET until = \(day.adding(-1)) WHERE account = \(account.id) AND since < \(day) AND \(held)"),
    ]
  }
}

import FeatureKit

/// Accounts are made here: usernames by the rule, initial passwords and their hashes before the transaction begins.
enum Making {
  static let endpoints: [[Endpoint]] = [
    page(Accounts.new, reads: .manageAccounts) { scope, query in try NewPage.load(scope, Entered(query.fields)) },
    prepared(Accounts.new, { scope, entered in try NewPage.load(scope, entered) }, takes: Schema(reading: One.self), gives: .once(MadePage.self), prepare: one, then: shown),
    page(Accounts.batch, reads: .manageAccounts) { scope, query in try BatchPage.load(scope, Entered(query.fields)) },
    prepared(Accounts.batch, { scope, entered in try BatchPage.load(scope, entered) }, takes: Schema(reading: Many.self), gives: .once(BatchMadePage.self), prepare: many, then: shownMany),
    prepared(Accounts.reset, { scope, entered, id in try AccountPage.load(id, entered, in: scope) }, gives: .once(MadePage.self), prepare: reset, then: shownReset),
  ]
  struct Told: Sendable {
    var username: String
    var password: String
  }
  private struct One: Decodable {
    var person: ID<Person>?
    var username: String?
  }
  private struct Many: Decodable {
    var organization: ID<Organization>
    var people: [ID<Person>]
  }

  @Sendable private static func one(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (CreateOne, Told) {
    let typed = try decode(One.self, fields), pinyin = visit.desk.performer.house.pinyin
    let username = try await visit.desk.performer.read(as: identity.actor, sight: .manageAccounts) { scope in
      if let username = typed.username { return Username.normal(username) }
      guard let person = try typed.person.map({ try Candidate.one($0, in: scope) }) else { throw Refusal("missing", .usernameMissing, field: "username") }
      var given: Set<String> = []
      return try Candidate.username(for: person.name, pinyin, taken: { try Candidate.usernames(beginning: $0, in: scope) }, given: &given)
    }
    try may(.manageAccounts, identity, visit)
    let password = PasswordRules.initial()
    return (CreateOne(account: CreateAccount(username: username, person: typed.person, hash: try await Hashing.hash(password))), Told(username: username, password: password))
  }
  @Sendable private static func shown(_ receipt: Receipt, _ action: CreateOne, _ told: Told) -> After {
    // A form that was sent twice: the first answer had the password, and there is no other.
    receipt.again ? .go(receipt.made.map { Accounts.one(ID($0.id)) } ?? Accounts.list()) : .once(MadePage(username: told.username, password: told.password, reset: false))
  }

  @Sendable private static func many(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (CreateAccounts, BatchMadePage) {
    let typed = try decode(Many.self, fields), pinyin = visit.desk.performer.house.pinyin
    try may(.manageAccounts, identity, visit)
    guard typed.people.count <= Limits.batch else { throw Refusal("people.many", .tooManyPicked(Limits.batch), field: "people") }
    let (name, people) = try await visit.desk.performer.read(as: identity.actor, sight: .manageAccounts) { scope in
      var given: Set<String> = []
      let people = try Candidate.some(typed.people, in: scope).map { person in
        (person, try Candidate.username(for: person.name, pinyin, taken: { try Candidate.usernames(beginning: $0, in: scope) }, given: &given))
      }
      return (try OrganizationTable.one(typed.organization, in: scope).name, people)
    }
    var page = BatchMadePage(organizationName: name, lines: []), accounts: [CreateAccount] = []
    let passwords = people.map { _ in PasswordRules.initial() }, hashes = try await Hashing.hashes(passwords)
    for (n, (person, username)) in people.enumerated() {
      accounts.append(CreateAccount(username: username, person: person.id, hash: hashes[n]))
      page.lines.append(.init(name: person.name, organizationName: person.organizationName, username: username, password: passwords[n]))
    }
    return (CreateAccounts(organization: typed.organization, accounts: accounts), page)
  }
  @Sendable private static func shownMany(_ receipt: Receipt, _ action: CreateAccounts, _ page: BatchMadePage) -> After { receipt.again ? .go(Accounts.list()) : .once(page) }

  @Sendable private static func reset(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (ResetPassword, Told) {
    guard let id = fields["account"]?.text.flatMap({ ID<Account>($0) }) else { throw OutOfReach() }
    let account = try await visit.desk.performer.read(as: identity.actor, sight: .readAccounts) { try AccountTable.one(id, in: $0) }
    try may(.manageAccounts, identity, visit)
    let password = PasswordRules.initial()
    return (ResetPassword(account: id, hash: try await Hashing.hash(password)), Told(username: account.username, password: password))
  }
  @Sendable private static func shownReset(_ receipt: Receipt, _ action: ResetPassword, _ told: Told) -> After {
    receipt.again ? .go(Accounts.one(action.account)) : .once(MadePage(username: told.username, password: told.password, reset: true))
  }
  /// Asked before the hash is made; the action asks again, at its place.
  private static func may(_ permission: Permission, _ identity: Identity, _ visit: Visit) throws(Refusal) {
    guard identity.actor.may(permission) else { throw Refusal.notPermitted(permission, visit.desk.performer.house.grants) }
  }
}

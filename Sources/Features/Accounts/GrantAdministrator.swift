import FeatureKit

/// Makes an account one of the three administrators, from today on. Nobody is two of them, and none of them has a business post.
package struct GrantAdministrator: Storable {
  package static let name = "accounts.grantAdministrator"
  package static let permission: Permission = .appointAdministrators
  package static let sight: Permission? = .readAccounts
  package var account: ID<Account>
  package var role: Role
  package init(_ account: ID<Account>, _ role: Role) {
    self.account = account
    self.role = role
  }
  package func situation(in scope: Scope) throws -> AdministratorSituation { try AdministratorSituation.load(account, in: scope) }
  package func decide(_ s: AdministratorSituation, _ o: Occasion) throws(Refusal) -> Outcome {
    let account = s.account, others = s.held.filter { Role.administrators.contains($0) }, business = s.held.filter { !Role.administrators.contains($0) }
    var no = Refusal.Collector()
    no.check(Role.administrators.contains(role), "role.kind", .onlyAdministrators, field: "role")
    no.check(account.state == .active, "disabled", .alreadyDisabled, field: "role")
    no.check(!others.contains(role), "role.held", .alreadyHeld(role), field: "role")
    if let other = others.first(where: { $0 != role }) { no.check(false, "apart.three", .threeApart(other, role), field: "role") }
    if let post = business.first { no.check(false, "apart.business", .apartFromBusiness(post, role), field: "role") }
    try no.refuse()
    return Outcome(
      [AdministratorTable.begin(o.id(), role, of: account, at: s.place, o.today), SessionTable.endAll(of: account.id), TokenTable.endAll(of: account.id)],
      Entry(.granted(account.reference, role), subject: account.reference, at: s.place.id))
  }
}

/// The way back from `GrantAdministrator`: at once, and its sessions end. The last security administrator stays.
package struct EndAdministrator: Storable {
  package static let name = "accounts.endAdministrator"
  package static let permission: Permission = .appointAdministrators
  package static let sight: Permission? = .readAccounts
  package var account: ID<Account>
  package var role: Role
  package init(_ account: ID<Account>, _ role: Role) {
    self.account = account
    self.role = role
  }
  package func situation(in scope: Scope) throws -> AdministratorSituation { try AdministratorSituation.load(account, in: scope) }
  package func decide(_ s: AdministratorSituation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(Role.administrators.contains(role) && s.held.contains(role), "role.missing", .notHeld(role), field: "role")
    no.check(role != .securityAdministrator || s.security.contains { $0 != account }, "last", .lastSecurity, field: "role")
    try no.refuse()
    return Outcome(
      AdministratorTable.end(role, of: s.account, o.today) + [SessionTable.endAll(of: account)],
      Entry(.withdrawn(s.account.reference, role), subject: s.account.reference, at: s.place.id))
  }
}

/// Administrators stand at the top of the tree, whoever they are.
package struct AdministratorSituation: Placed {
  var account: AccountFacts
  package var place: Place
  var held: [Role]
  /// Accounts in use that are security administrators.
  var security: [ID<Account>]
  static func load(_ id: ID<Account>, in scope: Scope) throws -> AdministratorSituation {
    let account = try AccountTable.one(id, in: scope)
    return AdministratorSituation(
      account: account, place: try AccountTable.top(in: scope), held: try AdministratorTable.held(by: account, in: scope),
      security: try AdministratorTable.accounts(of: .securityAdministrator, in: scope))
  }
}

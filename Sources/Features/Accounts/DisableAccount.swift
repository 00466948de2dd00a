import FeatureKit

/// Nobody signs in with it any more; its sessions end at once. What it did stays in the journal.
package struct DisableAccount: Storable {
  package static let name = "accounts.disable"
  package static let permission: Permission = .manageAccounts
  package static let sight: Permission? = .readAccounts
  package var account: ID<Account>
  package init(_ account: ID<Account>) { self.account = account }

  package struct Situation: Placed {
    var facts: AccountFacts
    /// Other accounts in use that are security administrators.
    var others: Int
    var isSecurity: Bool
    package var place: Place { facts.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let facts = try AccountTable.one(account, in: scope), holders = try AdministratorTable.accounts(of: .securityAdministrator, in: scope)
    return Situation(facts: facts, others: holders.count { $0 != account }, isSecurity: holders.contains(account))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let facts = s.facts
    var no = Refusal.Collector()
    no.check(facts.id != o.actor.account, "own", .ownDisable)
    no.check(!s.isSecurity || s.others > 0, "last", .lastSecurity)
    no.check(facts.state == .active, "disabled", .alreadyDisabled)
    try no.refuse()
    return Outcome(
      [AccountTable.setState(facts.id, .disabled, version: facts.version), SessionTable.endAll(of: facts.id), SlipTable.revoke(of: facts.id, o.now), KnownDeviceTable.endAll(of: facts.id), TokenTable.endAll(of: facts.id)],
      Entry(.disabled(facts.reference), subject: facts.reference, at: facts.place.id))
  }
}

/// The way back from `DisableAccount`.
package struct EnableAccount: Storable {
  package static let name = "accounts.enable"
  package static let permission: Permission = .manageAccounts
  package static let sight: Permission? = .readAccounts
  package var account: ID<Account>
  package init(_ account: ID<Account>) { self.account = account }
  package func situation(in scope: Scope) throws -> Situation { Situation(facts: try AccountTable.one(account, in: scope)) }
  package struct Situation: Placed {
    var facts: AccountFacts
    package var place: Place { facts.place }
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.facts.state == .disabled else { throw Refusal("enabled", .alreadyEnabled) }
    return Outcome(
      [AccountTable.setState(s.facts.id, .active, version: s.facts.version), FailureTable.clear(.account, s.facts.username)],
      Entry(.enabled(s.facts.reference), subject: s.facts.reference, at: s.facts.place.id))
  }
}

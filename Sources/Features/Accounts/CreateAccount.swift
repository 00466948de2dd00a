import FeatureKit
import Secrets

/// Makes an account for a person of the register, or, for an administrator who is in none, at an organization.
/// It carries the hash only; whoever makes it hashes the password before.
package struct CreateAccount: Storable {
  package static let name = "accounts.create"
  package static let permission: Permission = .manageAccounts
  package var username: String
  package var person: ID<Person>?
  /// Where an account without a person is kept; by default the top of the tree.
  package var organization: ID<Organization>?
  package var hash: String
  /// The first thing its owner does is to choose a password.
  package var mustChange: Bool

  /// - Parameter hash: as `Password.hash` gives it.
  package init(username: String, person: ID<Person>?, at organization: ID<Organization>? = nil, hash: String, mustChange: Bool = true) {
    self.username = Username.normal(username)
    self.person = person
    self.organization = organization
    self.hash = hash
    self.mustChange = mustChange
  }

  package struct Situation: Placed {
    package var place: Place
    var name: String
    var taken: Bool
    var has: Bool
  }
  package func situation(in scope: Scope) throws -> Situation {
    let taken = try AccountTable.id(of: username, in: scope) != nil
    if let person {
      let found = try Candidate.one(person, in: scope)
      return Situation(place: found.place, name: found.name, taken: taken, has: try AccountTable.id(of: person, in: scope) != nil)
    }
    let place = try organization.map { try OrganizationTable.one($0, in: scope).place } ?? AccountTable.top(in: scope)
    return Situation(place: place, name: username, taken: taken, has: false)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(Username.isValid(username), "username.form", .usernameForm, field: "username")
    no.check(!s.taken, "username.taken", .usernameTaken, field: "username")
    no.check(!s.has, "person.has", .personHasAccount(s.name), field: "person")
    try no.refuse()
    let id: ID<Account> = o.id(), made = Reference(Account.reference, id)
    let owner = person.map { Reference(Person.reference, $0) }
    return Outcome(
      [AccountTable.add(id, username: username, person: person, at: s.place.id, hash: hash, mustChange: mustChange, o.now)],
      Entry(.created(made, for: owner), subject: made, at: s.place.id), claims: [Claim("account.username", username)], made: made)
  }
}

/// The same from a form. It is not kept, so that a form sent twice is known by its key although the second hash is another.
struct CreateOne: Action {
  static let name = CreateAccount.name
  static let permission = CreateAccount.permission
  var account: CreateAccount
  func situation(in scope: Scope) throws -> CreateAccount.Situation { try account.situation(in: scope) }
  func decide(_ s: CreateAccount.Situation, _ o: Occasion) throws(Refusal) -> Outcome { try account.decide(s, o) }
}

/// Accounts for many of an organization's people, each made by `CreateAccount` in the same transaction.
struct CreateAccounts: Action {
  static let name = "accounts.createMany"
  static let permission = Permission.manageAccounts
  var organization: ID<Organization>
  var accounts: [CreateAccount]

  struct Situation: Placed {
    var organization: Organization
    var steps: [StoredAction]
    var place: Place { organization.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    Situation(organization: try OrganizationTable.one(organization, in: scope), steps: try accounts.map { try StoredAction($0) })
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(!s.steps.isEmpty, "people.none", .nobodyPicked, field: "people")
    no.check(s.steps.count <= Limits.batch, "people.many", .tooManyPicked(Limits.batch), field: "people")
    try no.refuse()
    return Outcome([], Entry(.createdMany(s.organization.name, s.steps.count), subject: Reference(Organization.reference, s.organization.id), at: s.organization.id), next: s.steps)
  }
}

extension Permission {
  static let manageAccounts: Permission = "accounts.manage"
  static let readAccounts: Permission = "accounts.read"
  static let appointAdministrators: Permission = "accounts.administrators"
}

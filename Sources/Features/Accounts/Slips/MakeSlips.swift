import FeatureKit

/// Makes a slip for a member, and an account where there is none; the slip before it ends. It carries the keyed hash of the code only.
struct MakeSlip: Storable {
  static let name = "accounts.makeSlip"
  static let permission = Permission.makeSlips
  static let sight: Permission? = .makeSlips
  var person: ID<Person>
  var digest: [UInt8]
  /// For an account that has to be made: its name, and a hash that no password meets.
  var username: String
  var hash: String

  func situation(in scope: Scope) throws -> SlipHolder { try SlipTable.holder(person, in: scope) }
  func decide(_ s: SlipHolder, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(s.isMember, "slip.member", .slipMembersOnly(s.name), field: "people")
    no.check(s.enabled, "slip.disabled", .slipDisabled(s.name), field: "people")
    no.check(!s.administers, "slip.administrator", .slipAdministrator(s.name), field: "people")
    try no.refuse()
    let id: ID<Slip> = o.id(), account: ID<Account> = s.account ?? o.id(1)
    let fresh = s.account == nil ? [AccountTable.add(account, username: username, person: person, at: s.place.id, hash: hash, mustChange: false, o.now)] : []
    let ends = o.now.adding(seconds: Limits.slip).day
    return Outcome(
      fresh + [SlipTable.revoke(of: account, o.now), SlipTable.add(id, digest, for: account, o.now)],
      Entry(.slipMade(s.reference, until: ends, withAccount: s.account == nil), subject: s.reference, at: s.place.id), notices: [Notice(to: .person(person), .slipMadeForYou(until: ends))], made: Reference(Slip.reference, id))
  }
}

/// Slips for one or many of an organization's members, to be printed on one sheet. Not kept, so that a form sent twice is known by its key.
struct MakeSlips: Action {
  static let name = "accounts.makeSlips"
  static let permission = Permission.makeSlips
  static let sight: Permission? = .makeSlips
  var organization: ID<Organization>
  var slips: [MakeSlip]

  struct Situation: Placed {
    var organization: Organization
    var steps: [StoredAction]
    var place: Place { organization.place }
  }
  func situation(in scope: Scope) throws -> Situation { Situation(organization: try OrganizationTable.one(organization, in: scope), steps: try slips.map { try StoredAction($0) }) }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(!s.steps.isEmpty, "people.none", .nobodyPicked, field: "people")
    no.check(s.steps.count <= Limits.batch, "people.many", .tooManySlips(Limits.batch), field: "people")
    try no.refuse()
    return Outcome([], Entry(.slipsMade(s.organization.name, s.steps.count), subject: Reference(Organization.reference, s.organization.id), at: s.organization.id), next: s.steps)
  }
}

extension Accounts {
  /// A slip whose twelve digits are told to everybody: for the demo, whose people are invented. The person has an account already.
  package static func openSlip(for person: ID<Person>, code: String, _ vault: any Vault) -> any Storable {
    MakeSlip(person: person, digest: SlipCode.digest(code, vault), username: "", hash: "")
  }
}

/// Ends a slip that was lost or given to the wrong one.
struct RevokeSlip: Action {
  static let name = "accounts.revokeSlip"
  static let permission = Permission.makeSlips
  static let sight: Permission? = .makeSlips
  var person: ID<Person>
  struct Situation: Placed {
    var holder: SlipHolder
    var slip: Slip?
    var place: Place { holder.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    let holder = try SlipTable.holder(person, in: scope)
    return Situation(holder: holder, slip: try holder.account.flatMap { try SlipTable.open(of: $0, in: scope) })
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.slip != nil, let account = s.holder.account else { throw Refusal("slip.none", .slipNone, kind: .conflict) }
    return Outcome([SlipTable.revoke(of: account, o.now)], Entry(.slipRevoked(s.holder.reference), subject: s.holder.reference, at: s.place.id))
  }
}

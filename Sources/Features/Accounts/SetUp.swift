import FeatureKit
import Secrets

/// The first set-up of an empty database: the top of the tree and the first administrators, with a one-time token printed at the terminal.
package struct SetUp: Action {
  package static let name = "accounts.setUp"
  package static let permission: Permission = .door
  struct First: Codable, Hashable, Sendable {
    var role: Role
    var username: String
    var hash: String
  }
  var token: [UInt8]
  /// Name and kind of the top of the tree; not asked where an import has made it already.
  var organization: String?
  var kind: Organization.Kind?
  var administrators: [First]

  package struct Situation: Placed {
    package var place: Place { Place(id: ID(1), path: "/") }
    var empty: Bool
    var root: ID<Organization>?
    var tokenHolds: Bool
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(empty: try SetUpTable.isEmpty(in: scope), root: try SetUpTable.root(in: scope), tokenHolds: try SetUpTable.holds(token, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.empty, s.tokenHolds else { throw Refusal("setUp.over", .setUpOver, kind: .conflict) }
    try problems(asksOrganization: s.root == nil).refuse()
    let name = named, root = s.root ?? o.id(0)
    var changes = [SetUpTable.use(token, o.now)]
    if s.root == nil, let kind { changes += OrganizationTable.root(root, named: name, kind, founded: o.today) }
    for (n, first) in administrators.enumerated() {
      let account: ID<Account> = o.id(1 + 2 * n)
      changes.append(AccountTable.add(account, username: first.username, person: nil, at: root, hash: first.hash, mustChange: false, o.now))
      changes.append(AdministratorTable.begin(o.id(2 + 2 * n), first.role, account: account, at: root, o.today))
    }
    return Outcome(changes, Entry(.setUpDone(administrators.map(\.role)), subject: Reference(Organization.reference, root), at: root), made: Reference(Organization.reference, root))
  }

  private var named: String { (organization ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  /// What stands against it, whatever the passwords are.
  func problems(asksOrganization: Bool) -> Refusal.Collector {
    var no = Refusal.Collector()
    if asksOrganization {
      no.check(!named.isEmpty && named.count <= 100, "organization.name", .rootName, field: "organization")
      no.check(kind == .localCommittee || kind == .committee, "organization.kind", .rootKinds, field: "kind")
    }
    for first in administrators { no.check(Username.isValid(first.username), "username.form", .usernameForm, field: first.role.rawValue + "Name") }
    no.check(Set(administrators.map(\.username)).count == administrators.count, "username.same", .usernamesDiffer, field: "securityAdministratorName")
    let roles = Set(administrators.map(\.role))
    no.check(roles.isSuperset(of: [.systemAdministrator, .securityAdministrator]) && roles.count == administrators.count && roles.isSubset(of: Role.administrators), "administrators", .firstTwo)
    return no
  }

  /// A token for the address `/setup/TOKEN`, which makes all earlier ones void; nil where somebody can sign in already.
  package static func token(now: Moment, in session: any WriteSession) throws -> String? {
    guard try SetUpTable.isEmpty(in: session) else { return nil }
    let token = Digest.token()
    try SetUpTable.offer(digest(token), until: now.adding(seconds: Limits.setUpToken), in: session)
    return token
  }
  static func digest(_ token: String) -> [UInt8] { Digest.sha256("zhibu set-up " + token) }
}

import Essentials
import Journal
import Persistence

/// Something that a post may do: "gatherings.plan". Stored nowhere but in the code that asks for it.
package struct Permission: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let name: String
  package init(stringLiteral name: String) { self.name = name }
  package var description: String { name }
}

/// A kind of post. What it may do stands in the doors of the rooms (`Grant`).
package enum Role: String, Hashable, Sendable, Codable, CaseIterable, Stored {
  case systemAdministrator, securityAdministrator, auditAdministrator
  case leader, clerk
  case secretary, deputySecretary, organizationCommissioner, publicityCommissioner, disciplineCommissioner, committeeMember
  case inspector, groupLeader, member
  case villageCommitteeMember, gridWorker, liaison, departmentClerk, firstSecretary

  /// Offices that a branch or committee elects or appoints.
  package static let committee: [Role] = [.secretary, .deputySecretary, .organizationCommissioner, .publicityCommissioner, .disciplineCommissioner, .committeeMember]
  /// Who does the paper work of an organization.
  package static let desk: [Role] = [.clerk, .secretary, .deputySecretary, .organizationCommissioner]
  /// Who sees all of a subtree's work without doing it.
  package static let sight: [Role] = desk + [.leader, .publicityCommissioner, .disciplineCommissioner, .committeeMember, .firstSecretary]
  /// Kept apart from each other and from business posts.
  package static let administrators: [Role] = [.systemAdministrator, .securityAdministrator, .auditAdministrator]
  /// Looks and does nothing: a post of this role performs no action but those about its holder (`Grant.ofOneself`).
  package var onlyReads: Bool { self == .inspector }
  /// Everybody who belongs to a branch.
  package static let everyMember: [Role] = sight + [.groupLeader, .member]
}

/// One line of a room's door: a permission, what it is called, and the roles that have it.
package struct Grant: Sendable {
  package var permission: Permission
  package var word: Word
  package var roles: [Role]
  /// It is about nobody but who has it, as looking after one's own account: a role that only reads may do it too.
  package var ofOneself: Bool
  package init(_ permission: Permission, _ word: Word, to roles: [Role], ofOneself: Bool = false) {
    self.permission = permission
    self.word = word
    self.roles = roles
    self.ofOneself = ofOneself
  }
}

/// All grants of the house.
package struct Grants: Sendable {
  private let byRole: [Role: Set<Permission>]
  private let byPermission: [Permission: Grant]
  package init(_ all: [Grant]) {
    var byRole: [Role: Set<Permission>] = [:]
    for grant in all { for role in grant.roles { byRole[role, default: []].insert(grant.permission) } }
    self.byRole = byRole
    byPermission = Dictionary(all.map { ($0.permission, $0) }, uniquingKeysWith: { a, _ in preconditionFailure("\(a.permission) is granted twice") })
  }
  package func permissions(of role: Role) -> Set<Permission> { byRole[role] ?? [] }
  package var all: Set<Permission> { Set(byPermission.keys) }
  package subscript(_ permission: Permission) -> Grant? { byPermission[permission] }
  package var lines: [Grant] { byPermission.values.sorted { $0.permission.name < $1.permission.name } }
}

/// Who acts, and from which posts.
package struct Actor: Sendable, Hashable {
  package struct Post: Sendable, Hashable {
    package var role: Role
    package var place: Place
    package var group: ID<Group>?
    package var may: Set<Permission>
    package init(role: Role, place: Place, group: ID<Group>? = nil, may: Set<Permission>) {
      self.role = role
      self.place = place
      self.group = group
      self.may = may
    }
  }
  package var account: ID<Account>?
  package var person: ID<Person>?
  package var posts: [Post]
  /// Set for what no person at a page does: `clock`, or `console:` and the system user.
  package var house: String?
  package var assurance = Assurance.full

  package init(account: ID<Account>?, person: ID<Person>? = nil, posts: [Post], house: String? = nil) {
    self.account = account
    self.person = person
    self.posts = posts
    self.house = house
  }
  /// The house itself (the watch, the console): everywhere, everything, named in the journal as what it is.
  package static func house(_ name: String, _ grants: Grants) -> Actor {
    Actor(account: nil, posts: [Post(role: .systemAdministrator, place: Place(id: ID(1), path: "/"), may: grants.all)], house: name)
  }

  /// Whether the actor's own personal fields stand covered until they have proved who they are once more.
  package var isUnproven: Bool { assurance == .slip(proven: false) }
  /// Whether this is the actor's own file, and open to them.
  package func opensOwn(_ person: ID<Person>) -> Bool { self.person == person && !isUnproven }

  package func may(_ permission: Permission, at place: Place) -> Bool { post(for: permission, at: place) != nil }
  package func may(_ permission: Permission) -> Bool { posts.contains { $0.may.contains(permission) } }
  /// Whether some post that does more than read allows it there.
  func acts(_ permission: Permission, at place: Place) -> Bool { posts.contains { !$0.role.onlyReads && $0.may.contains(permission) && covers($0, place) } }
  /// The post nearest to `place` that allows it: the one the journal names.
  package func post(for permission: Permission, at place: Place) -> Post? {
    posts.filter { $0.may.contains(permission) && covers($0, place) }.max { $0.place.path.count < $1.place.path.count }
  }
  private func covers(_ post: Post, _ place: Place) -> Bool {
    post.role == .member ? post.place.path == place.path : place.path.hasPrefix(post.place.path)
  }

  /// What is seen: the subtrees of posts (those that hold `permission`, when given), the branches belonged to, and oneself.
  package func reach(_ permission: Permission? = nil) -> Reach {
    let holding = posts.filter { post in permission.map { post.may.contains($0) } ?? true }
    let own: Set<Role> = [.member, .groupLeader]
    return Reach(
      subtrees: Actor.outermost(holding.filter { !own.contains($0.role) }.map(\.place.path)),
      homes: Actor.outermost(holding.filter { own.contains($0.role) }.map(\.place.path)), person: person?.value)
  }
  /// Twelve posts in one town are one range, not twelve.
  private static func outermost(_ paths: [String]) -> [String] {
    var kept: [String] = []
    for path in Set(paths).sorted() where !(kept.last.map { path.hasPrefix($0) } ?? false) { kept.append(path) }
    return kept
  }
}

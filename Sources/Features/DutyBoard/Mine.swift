import FeatureKit

/// What an actor's posts make theirs to do: the desks they work at, the groups they lead, the organizations they look over.
package struct Mine {
  package var desks: [ID<Organization>]
  package var groups: [ID<Group>]
  package var overlooked: [ID<Organization>]

  package init(_ scope: Scope) {
    let posts = scope.actor.posts
    func places(_ roles: [Role]) -> [ID<Organization>] { Array(Set(posts.filter { roles.contains($0.role) }.map(\.place.id))).sorted() }
    desks = places(Role.desk)
    groups = posts.filter { $0.role == .groupLeader }.compactMap(\.group)
    overlooked = places(Role.sight)
  }
  package func count(in scope: Scope) throws -> Int { try DutyListTable.counts(of: desks, in: scope).values.reduce(0) { $0 + $1.open } }
}

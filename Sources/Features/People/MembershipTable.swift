import FeatureKit

/// One line of a branch's or group's list, for attendance and votes.
package struct MemberLine: Hashable, Sendable, Codable {
  package var id: ID<Person>
  package var name: String
  package var status: PersonStatus
  package var standing: Standing
  package var group: ID<Group>?
  /// Entitled to vote: full members, neither suspended nor stopped.
  package var voting: Bool
}

package enum Membership {
  /// The members of a branch, or of one of its groups, by name: probationers too, those whose membership is stopped not. Open to every member of the branch.
  package static func members(of branch: ID<Organization>, group: ID<Group>? = nil, in scope: Scope) throws -> [MemberLine] {
    let part: SQL = group.map { "AND p.party_group = \($0)" } ?? .nothing
    return try scope.all("""
      SELECT p.id, p.name, p.status, p.standing, p.party_group FROM person p JOIN organization o ON o.id = p.organization
      WHERE p.organization = \(branch) \(part) AND p.status IN ('full', 'probationary') AND p.standing <> 'stopped' AND \(scope.reach, withHome: "o.path") ORDER BY p.sort_name, p.id
      """) {
      let status: PersonStatus = try $0.choice(2), standing: Standing = try $0.choice(3)
      return MemberLine(id: $0.id(0), name: $0.text(1), status: status, standing: standing, group: $0.idIfAny(4), voting: status == .full && standing.votes)
    }
  }
  /// Who counts in the base of a vote of the branch (ZB-09): probationers and the suspended stand outside.
  package static func base(_ branch: ID<Organization>, in scope: Scope) throws -> [MemberLine] { try members(of: branch, in: scope).filter(\.voting) }
}

extension PersonTable {
  package static func members(of branch: ID<Organization>, group: ID<Group>? = nil, in scope: Scope) throws -> [MemberLine] { try Membership.members(of: branch, group: group, in: scope) }
}

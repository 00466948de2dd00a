import FeatureKit

/// The matrix of a branch as CSV: a row to each person, a column to each of the committee; days only.
struct MatrixFile: Sendable {
  var organization: Organization
  var round: Round

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> MatrixFile {
    let o = try OrganizationTable.one(id, in: scope)
    guard o.kind == .branch else { throw OutOfReach() }
    return MatrixFile(organization: o, round: try RoundTable.round(of: id, TalksPage.year(query, scope.today), in: scope))
  }
  var name: String { "talks-\(organization.id)-\(round.year).csv" }
  func bytes(_ t: Language) -> [UInt8] {
    let seats = round.committee, cells = Cells(round), plain = Set(round.members.map(\.id)), owed = round.owed
    func day(_ pair: Pair) -> String { cells.held[pair]?.on?.description ?? cells.planned[pair]?.due.map { t(.plannedUntil($0.description)) } ?? "" }
    let rows = round.people.map { p -> [String] in
      let post = p.role.map { t($0.word) } ?? "", days = seats.map { $0.id == p.person.id ? "·" : day(Pair($0.id, p.person.id)) }
      let among = p.role == nil ? cells.among(p.person.id, plain)?.on?.description ?? "" : "", missing = owed.committee.contains { $0.has(p.person.id) } || owed.withCommittee.contains(p.person.id) || owed.amongMembers.contains(p.person.id)
      return [p.person.name, post] + days + [among, missing ? t(.missing) : ""]
    }
    return commaSeparated([[t(.nameWord), t(.postWord)] + seats.map(\.name) + [t(.withOtherMember), t(.owedWord)]] + rows)
  }
}

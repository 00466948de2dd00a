import FeatureKit

/// 联合开展: which paired branches take part in a gathering that one of them holds.
enum JointTable {
  static let migrations = [
    Migration("joint gatherings",
      "CREATE TABLE gathering_partner (gathering BIGINT NOT NULL REFERENCES gathering (id), organization BIGINT NOT NULL REFERENCES organization (id), PRIMARY KEY (gathering, organization))",
      "CREATE INDEX gathering_partner_organization ON gathering_partner (organization, gathering)",
      "ALTER TABLE attendance ADD COLUMN partner BIGINT REFERENCES organization (id)"),
  ]

  static func partners(of gatherings: [ID<Gathering>], in scope: Scope) throws -> [ID<Gathering>: [Organization]] {
    if gatherings.isEmpty { return [:] }
    let rows = try scope.all("""
      SELECT gp.gathering, \(OrganizationTable.columns) FROM gathering_partner gp JOIN organization o ON o.id = gp.organization
      WHERE gp.gathering IN \(list: gatherings) AND \(anywhere: "partners of gatherings that were read within reach") ORDER BY o.path
      """) { r in (r.id(0, Gathering.self), try OrganizationTable.read(r, from: 1)) }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }
  /// Those who were marked and do not take part any more are taken off the list.
  static func change(_ g: Gathering, to partners: [ID<Organization>], version: Int) -> [Change] {
    let gone = g.partners.map(\.id).filter { !partners.contains($0) }
    return [GatheringTable.touch(g, version: version), Change("DELETE FROM gathering_partner WHERE gathering = \(g.id)")]
      + partners.map { Change("INSERT INTO gathering_partner (gathering, organization) VALUES (\(g.id), \($0))") }
      + (gone.isEmpty ? [] : [Change("DELETE FROM attendance WHERE gathering = \(g.id) AND person IN (SELECT p.id FROM person p WHERE p.organization IN \(list: gone))")])
  }
  /// How many of a partner's people were expected and came at each of these.
  static func held(at partner: ID<Organization>, from: Day, until: Day, kind: Gathering.Kind?, in scope: Scope) throws -> [GridTable.Held] {
    let of: SQL = kind.map { "AND EXISTS (SELECT 1 FROM gathering_kind k WHERE k.gathering = g.id AND k.kind = \($0))" } ?? .nothing
    return try scope.all("""
      SELECT g.id, gp.organization, g.starts, count(*), count(*) FILTER (WHERE a.mark IN ('came', 'online')) FROM gathering_partner gp JOIN gathering g ON g.id = gp.gathering JOIN attendance a ON a.gathering = g.id AND a.partner = gp.organization
      WHERE gp.organization = \(partner) AND g.state = 'held' AND g.starts >= \(Moment(from)) AND g.starts < \(Moment(until.adding(1))) \(of) AND \(anywhere: "a partner branch that was read within reach")
      GROUP BY g.id, gp.organization, g.starts ORDER BY g.starts, g.id LIMIT 500
      """) { GridTable.Held(id: $0.id(0), organization: $0.id(1), starts: $0.moment(2), expected: $0.int(3), attended: $0.int(4)) }
  }
}

extension Gathering {
  /// Members of another branch come to a lecture or a theme day; what a branch decides it decides among its own.
  static let jointKinds: [Kind] = [.partyLecture, .themeDay]
  var mayBeJoint: Bool { organization.kind == .branch && kinds.allSatisfy(Self.jointKinds.contains) }
  /// The partner from which somebody may do this here; nil where they may do it from the branch that holds it, or not at all.
  func side(of actor: Actor, _ permission: Permission) -> Organization? {
    actor.may(permission, at: place) ? nil : partners.first { actor.may(permission, at: $0.place) }
  }
}

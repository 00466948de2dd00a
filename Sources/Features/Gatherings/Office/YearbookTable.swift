import FeatureKit

/// What one branch held in a year and recorded, earliest first: three queries for all of it.
enum YearbookTable {
  static func held(at organization: ID<Organization>, from: Day, until: Day, in scope: Scope) throws -> [Yearbook.Line] {
    let rows = try scope.all("""
      SELECT g.id, g.title, g.starts, g.location, q.name, m.expected, m.attended, m.late, m.recorded_at, h.name FROM gathering g JOIN minutes m ON m.gathering = g.id JOIN organization h ON h.id = g.organization LEFT JOIN person q ON q.id = g.presider
      WHERE g.state = 'held' AND m.withdrawn IS NULL AND g.starts >= \(Moment(from)) AND g.starts < \(Moment(until.adding(1)))
        AND (g.organization = \(organization) OR g.id IN (SELECT gp.gathering FROM gathering_partner gp WHERE gp.organization = \(organization))) AND \(anywhere: "a branch that was read within reach") ORDER BY g.starts, g.id LIMIT 400
      """) { r in
      Yearbook.Line(
        id: r.id(0), title: r.text(1), kinds: [], starts: r.moment(2), location: r.text(3), presider: r.textIfAny(4), expected: r.int(5), attended: r.int(6), lateOn: r.flag(7) ? r.moment(8).day : nil, holder: r.text(9), resolutions: [])
    }
    let ids = rows.map(\.id)
    if ids.isEmpty { return [] }
    let kinds = Dictionary(grouping: try scope.all("SELECT k.gathering, k.kind FROM gathering_kind k WHERE k.gathering IN \(list: ids) AND \(anywhere: "kinds of gatherings that were read within reach")") { (id: $0.id(0, Gathering.self), kind: try $0.choice(1, Gathering.Kind.self)) }, by: \.id)
    let resolutions = Dictionary(grouping: try resolved(ids, in: scope), by: \.id)
    return rows.map { row in
      var line = row
      line.kinds = Gathering.Kind.ordered((kinds[row.id] ?? []).map(\.kind))
      line.resolutions = (resolutions[row.id] ?? []).map(\.resolution)
      return line
    }
  }
  private static func resolved(_ ids: [ID<Gathering>], in scope: Scope) throws -> [(id: ID<Gathering>, resolution: Yearbook.Decided)] {
    try scope.all("""
      SELECT m.gathering, m.resolution, m.agree, m.against, m.abstain, m.passed, 0 AS number FROM minutes m WHERE m.resolution IS NOT NULL AND m.gathering IN \(list: ids) AND \(anywhere: "minutes that were read within reach")
      UNION ALL SELECT r.gathering, r.text, r.agree, r.against, r.abstain, r.passed, r.id FROM gathering_resolution r WHERE r.gathering IN \(list: ids) ORDER BY 1, 7
      """) { r in (r.id(0), Yearbook.Decided(text: r.text(1), count: VoteCount(agree: r.int(2), against: r.int(3), abstain: r.int(4)), passed: r.flag(5))) }
  }
}

import FeatureKit

/// What is known of organizations, read where it stands: running counts, posts, terms, gatherings held.
enum KnownTable {
  /// The facts of each organization by name, a query to each source. Only of organizations that were read within reach.
  static func values(_ facts: [KnownFact], of ids: [ID<Organization>], in scope: Scope) throws -> [ID<Organization>: [String: String]] {
    guard !facts.isEmpty, !ids.isEmpty else { return [:] }
    var found: [ID<Organization>: [String: String]] = [:], counts: [String: String] = [:], posts: [String: String] = [:], held: [String: String] = [:]
    for fact in facts {
      switch fact.source {
      case .count(let name): counts[name] = fact.name
      case .post(let role): posts[role.rawValue] = fact.name
      case .held(let kind): held[kind] = fact.name
      default: continue
      }
      // What was never counted is none.
      let none = posts.values.contains(fact.name) ? "" : "0"
      for id in ids { found[id, default: [:]][fact.name] = none }
    }
    func put(_ id: ID<Organization>, _ name: String?, _ value: String, joining: Bool = false) {
      guard let name else { return }
      let before = found[id]?[name] ?? ""
      found[id, default: [:]][name] = joining && !before.isEmpty ? "\(before)、\(value)" : value
    }
    if !counts.isEmpty { for row in try Self.counts(counts.keys.sorted(), ids, in: scope) { put(row.id, counts[row.name], row.value) } }
    if !posts.isEmpty { for row in try Self.posts(posts.keys.sorted(), ids, in: scope) { put(row.id, posts[row.name], row.value, joining: true) } }
    if !held.isEmpty { for row in try Self.held(held.keys.sorted(), ids, in: scope) { put(row.id, held[row.name], row.value) } }
    let kept = facts.filter { [.founded, .termEnds, .address].contains($0.source) }
    if !kept.isEmpty {
      for row in try Self.kept(ids, in: scope) {
        for fact in kept { put(row.id, fact.name, fact.source == .founded ? row.founded.description : fact.source == .address ? row.address : row.ends?.description ?? "") }
      }
    }
    return found
  }

  private typealias Line = (id: ID<Organization>, name: String, value: String)
  private static func counts(_ names: [String], _ ids: [ID<Organization>], in scope: Scope) throws -> [Line] {
    try scope.all("SELECT c.organization, c.name, c.own FROM running_count c WHERE c.organization IN \(list: ids) AND c.name IN \(list: names) AND \(anywhere: "figures of organizations that were read within reach")") {
      ($0.id(0), $0.text(1), String(max(0, $0.int(2))))
    }
  }
  private static func posts(_ roles: [String], _ ids: [ID<Organization>], in scope: Scope) throws -> [Line] {
    try scope.all("""
      SELECT p.organization, p.role, n.name FROM post p JOIN person n ON n.id = p.person WHERE p.organization IN \(list: ids) AND p.role IN \(list: roles) AND p.since <= \(scope.today)
        AND (p.until IS NULL OR p.until >= \(scope.today)) AND \(anywhere: "who holds office in organizations that were read within reach") ORDER BY p.id
      """) { ($0.id(0), $0.text(1), $0.text(2)) }
  }
  private static func held(_ kinds: [String], _ ids: [ID<Organization>], in scope: Scope) throws -> [Line] {
    let from = Moment(Day(year: scope.today.year, month: 1, day: 1))
    return try scope.all("""
      SELECT g.organization, k.kind, count(*) FROM gathering g JOIN gathering_kind k ON k.gathering = g.id
      WHERE g.organization IN \(list: ids) AND g.state = 'held' AND g.starts >= \(from) AND k.kind IN \(list: kinds) AND \(anywhere: "figures of organizations that were read within reach") GROUP BY g.organization, k.kind
      """) { ($0.id(0), $0.text(1), String($0.int(2))) }
  }
  private static func kept(_ ids: [ID<Organization>], in scope: Scope) throws -> [(id: ID<Organization>, founded: Day, address: String, ends: Day?)] {
    try scope.all("""
      SELECT o.id, o.founded, o.address, (SELECT max(t.ends) FROM committee_term t WHERE t.organization = o.id) FROM organization o
      WHERE o.id IN \(list: ids) AND \(anywhere: "what is kept of organizations that were read within reach")
      """) { ($0.id(0), $0.day(1), $0.text(2), $0.dayIfAny(3)) }
  }
}

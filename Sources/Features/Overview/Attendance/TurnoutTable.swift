import FeatureKit
import Gatherings

/// Attendance as minutes keep it. Read through the organizations' gatherings of a stretch; nothing is kept twice.
enum TurnoutTable {
  private static let gatherings: SQL = "JOIN gathering g ON g.organization = o.id JOIN minutes m ON m.gathering = g.id"
  private static func held(_ stretch: Stretch, _ scope: Scope) -> SQL {
    "g.state = 'held' AND m.withdrawn IS NULL AND g.starts >= \(Moment(stretch.from)) AND g.starts < \(Moment(stretch.until.adding(1))) AND \(scope.reach, "o.path")"
  }
  private static func below(_ o: Organization) -> SQL { "o.path >= \(o.path) AND o.path < \(String(o.path.dropLast()) + "0")" }
  private static let sums: SQL = "count(*), CAST(COALESCE(sum(m.expected), 0) AS BIGINT), CAST(COALESCE(sum(m.attended), 0) AS BIGINT)"

  /// Of an organization with all below it.
  static func sum(below o: Organization, _ stretch: Stretch, in scope: Scope) throws -> Turnout {
    try scope.first("SELECT \(sums), count(*) FILTER (WHERE m.late = 0) FROM organization o \(gatherings) WHERE \(below(o)) AND \(held(stretch, scope))") { turnout($0, from: 0) } ?? Turnout()
  }
  /// Of each child with all below it.
  static func children(of o: Organization, _ stretch: Stretch, in scope: Scope) throws -> [ID<Organization>: Turnout] {
    let rows = try scope.all("""
      SELECT c.id, \(sums), count(*) FILTER (WHERE m.late = 0) FROM organization c JOIN organization o ON o.path >= c.path AND o.path < substr(c.path, 1, length(c.path) - 1) || '0' \(gatherings)
      WHERE c.parent = \(o.id) AND \(held(stretch, scope)) GROUP BY c.id
      """) { (id: $0.id(0, Organization.self), turnout: turnout($0, from: 1)) }
    return Dictionary(rows.map { ($0.id, $0.turnout) }, uniquingKeysWith: { a, _ in a })
  }
  private static func turnout(_ r: any Row, from i: Int) -> Turnout { Turnout(gatherings: r.int(i), expected: r.int(i + 1), attended: r.int(i + 2), prompt: r.int(i + 3)) }

  static func lines(by facet: Facet, below o: Organization, _ stretch: Stretch, in scope: Scope) throws -> [FacetLine] {
    switch facet {
    case .kind: try kinds(o, stretch, in: scope)
    case .weekday: try weekdays(o, stretch, in: scope)
    case .age: try ages(o, stretch, in: scope)
    case .place: try places(o, stretch, in: scope)
    }
  }
  /// A gathering of two kinds counts for both.
  static func kinds(_ o: Organization, _ stretch: Stretch, in scope: Scope) throws -> [FacetLine] {
    let found = try scope.all("""
      SELECT k.kind, \(sums) FROM organization o \(gatherings) JOIN gathering_kind k ON k.gathering = g.id WHERE \(below(o)) AND \(held(stretch, scope)) GROUP BY k.kind
      """) { line($0, $0.text(0)) }
    return Gathering.Kind.allCases.compactMap { kind in
      found.first { $0.key == kind.rawValue }.map { FacetLine(key: $0.key, word: kind.word, gatherings: $0.gatherings, expected: $0.expected, attended: $0.attended) }
    }
  }
  private static func line(_ r: any Row, _ name: String) -> FacetLine { FacetLine(key: name, word: Word(zh: name, en: name), gatherings: r.int(1), expected: r.int(2), attended: r.int(3)) }

  /// By days of the calendar, which are put together here: a day of the week is no business of SQL's.
  private static func weekdays(_ o: Organization, _ stretch: Stretch, in scope: Scope) throws -> [FacetLine] {
    let days = try scope.all("""
      SELECT (g.starts + 28800000) / 86400000, \(sums) FROM organization o \(gatherings) WHERE \(below(o)) AND \(held(stretch, scope)) GROUP BY (g.starts + 28800000) / 86400000
      """) { (weekday: Day(number: $0.int(0)).weekday, line: line($0, "")) }
    return (1...7).map { n in
      let those = days.filter { $0.weekday == n }.map(\.line)
      return FacetLine(key: String(n), word: .weekday(n), gatherings: those.reduce(0) { $0 + ($1.gatherings ?? 0) }, expected: those.reduce(0) { $0 + $1.expected }, attended: those.reduce(0) { $0 + $1.attended })
    }
  }
  /// The thirty places that were used most often; one more tells that there are others.
  private static func places(_ o: Organization, _ stretch: Stretch, in scope: Scope) throws -> [FacetLine] {
    try scope.all("""
      SELECT g.location, \(sums) FROM organization o \(gatherings) WHERE \(below(o)) AND \(held(stretch, scope)) GROUP BY g.location ORDER BY count(*) DESC, g.location LIMIT 31
      """) { line($0, $0.text(0)) }
  }
  /// Everybody on the kept lists, by the age reached at the end of the stretch.
  private static func ages(_ o: Organization, _ stretch: Stretch, in scope: Scope) throws -> [FacetLine] {
    let found = try scope.all("""
      SELECT t.age, count(*), count(*) FILTER (WHERE t.mark IN ('came', 'online')) FROM (SELECT \(age(on: stretch.until)) AS age, a.mark AS mark FROM organization o \(gatherings)
        JOIN attendance a ON a.gathering = g.id JOIN person p ON p.id = a.person WHERE a.franchise IS NOT NULL AND \(below(o)) AND \(held(stretch, scope))) t GROUP BY t.age
      """) { (key: $0.text(0), expected: $0.int(1), attended: $0.int(2)) }
    return AgeGroup.allCases.compactMap { group in
      let line = found.first { $0.key == group.rawValue }
      return line == nil && group == .unknown ? nil : FacetLine(key: group.rawValue, word: group.word, expected: line?.expected ?? 0, attended: line?.attended ?? 0)
    }
  }
  /// The age group of `p` as a column.
  static func age(on day: Day) -> SQL {
    func born(_ age: Int) -> Day { AgeGroup.born(after: age, on: day) }
    return """
      CASE WHEN p.birth IS NULL THEN 'unknown' WHEN p.birth > \(born(30)) THEN 'to30' WHEN p.birth > \(born(35)) THEN 'to35' WHEN p.birth > \(born(40)) THEN 'to40' WHEN p.birth > \(born(45)) THEN 'to45'
        WHEN p.birth > \(born(50)) THEN 'to50' WHEN p.birth > \(born(55)) THEN 'to55' WHEN p.birth > \(born(60)) THEN 'to60' ELSE 'over60' END
      """
  }
}

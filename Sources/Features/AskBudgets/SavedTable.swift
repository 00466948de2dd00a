import FeatureKit

/// How many rows the forms of an organization would have this year.
enum SavedTable {
  static func counts(_ o: Organization, in scope: Scope) throws -> (people: Int, gatherings: Int, duties: Int) {
    let from = Day(year: scope.today.year, month: 1, day: 1)
    let people = try OrganizationTable.count("persons", at: o.id, in: scope).total
    let gatherings = try scope.first("""
      SELECT count(*) FROM gathering g JOIN organization o ON o.id = g.organization WHERE o.path >= \(o.path) AND o.path < \(String(o.path.dropLast()) + "0") AND g.state = 'held' AND g.starts >= \(Moment(from)) AND \(scope.reach, withHome: "o.path")
      """) { $0.int(0) } ?? 0
    let duties = try scope.first("""
      SELECT COALESCE(sum(c.pending + c.met + c.late + c.missed + c.waived), 0) FROM duty_count c JOIN organization o ON o.id = c.organization WHERE c.organization = \(o.id) AND c.period_start >= \(from) AND \(scope.reach, withHome: "o.path")
      """) { $0.int(0) } ?? 0
    return (people, gatherings, duties)
  }
  /// The forms of this year that ask somebody at or below the organization, with how many they ask there.
  static func forms(_ o: Organization, in scope: Scope) throws -> [(title: String, places: Int, fields: Int, known: Int)] {
    let from = Moment(Day(year: scope.today.year, month: 1, day: 1))
    return try scope.all("""
      SELECT f.title, f.known, count(*), (SELECT count(*) FROM ask_form_field d WHERE d.form = f.id) FROM ask_form f JOIN ask_form_place p ON p.form = f.id JOIN organization o ON o.id = p.organization
      WHERE f.sent_at >= \(from) AND f.withdrawn_at IS NULL AND o.path >= \(o.path) AND o.path < \(String(o.path.dropLast()) + "0") AND \(scope.reach, withHome: "o.path") GROUP BY f.id, f.title, f.known ORDER BY f.id
      """) { ($0.text(0), $0.int(2), $0.int(3), $0.text(1).split(separator: "\n").count) }
  }
}

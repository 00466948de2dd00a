import FeatureKit
import People

/// Members by what the communiqué tells them apart by: one pass over the register below an organization, nothing personal opened.
enum StatisticsTable {
  static func cells(below o: Organization, in scope: Scope) throws -> [Statistics.Cell] {
    try scope.all("""
      SELECT t.status, t.sex, t.ethnicity, t.age, t.education, t.work, count(*) FROM (
        SELECT p.status AS status, p.sex AS sex, CASE WHEN p.ethnicity IS NULL THEN '' WHEN p.ethnicity = '01' THEN 'han' ELSE 'other' END AS ethnicity, \(TurnoutTable.age(on: scope.today)) AS age,
          substr(COALESCE(p.education, ''), 1, 1) AS education, COALESCE(p.work_post, '') AS work
        FROM organization o JOIN person p ON p.organization = o.id
        WHERE o.path >= \(o.path) AND o.path < \(String(o.path.dropLast()) + "0") AND p.status IN ('full', 'probationary') AND p.standing <> 'stopped' AND \(scope.reach, "o.path")) t
      GROUP BY t.status, t.sex, t.ethnicity, t.age, t.education, t.work
      """) { Statistics.Cell(status: $0.text(0), sex: $0.text(1), ethnicity: $0.text(2), age: $0.text(3), education: $0.text(4), work: $0.text(5), count: $0.int(6)) }
  }
}

import FeatureKit

/// What offices said of themselves, point by point and year by year.
enum SelfCheckTable {
  static let migrations = [
    Migration("self-checks",
      """
      CREATE TABLE self_check (organization BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, rule TEXT NOT NULL, answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')), remark TEXT NOT NULL,
        checked_by BIGINT, checked_on BIGINT NOT NULL, CHECK (answer = 'yes' OR remark <> ''), PRIMARY KEY (organization, year, rule))
      """)
  ]
  static func say(_ o: ID<Organization>, _ year: Int, _ rule: String, _ answer: SelfCheck.Answer, _ remark: String, _ occasion: Occasion) -> Change {
    Change("""
      INSERT INTO self_check (organization, year, rule, answer, remark, checked_by, checked_on) VALUES (\(o), \(year), \(rule), \(answer), \(remark), \(occasion.actor.person), \(occasion.today))
      ON CONFLICT (organization, year, rule) DO UPDATE SET answer = excluded.answer, remark = excluded.remark, checked_by = excluded.checked_by, checked_on = excluded.checked_on
      """)
  }
  static func said(by o: ID<Organization>, _ year: Int, in scope: Scope) throws -> [(rule: String, answer: SelfCheck.Answer, remark: String, on: Day)] {
    try scope.all("SELECT s.rule, s.answer, s.remark, s.checked_on FROM self_check s JOIN organization o ON o.id = s.organization WHERE s.organization = \(o) AND s.year = \(year) AND \(scope.reach, withHome: "o.path") ORDER BY s.rule") {
      ($0.text(0), try $0.choice(1), $0.text(2), $0.day(3))
    }
  }
}

import FeatureKit

/// Who is behind, and who was told.
enum ArrearsTable {
  struct Told: Hashable, Sendable {
    var person: ID<Person>
    var stage: Int
  }
  /// Of two years: whoever is further behind is known long since.
  private static let span = 24
  static func late(below o: Organization, in scope: Scope) throws -> [Arrears] {
    let current = DuesMonth(of: scope.today)
    let quarterly = try scope.all("SELECT q.person FROM dues_quarterly q JOIN organization o ON o.id = q.organization WHERE \(DuesSchemaTable.below(o)) AND \(scope.reach, "o.path")") { $0.id(0, Person.self) }
    return Arrears.count(try AssessmentTable.unpaid(below: o, from: current - span, until: current, in: scope), current: current, quarterly: Set(quarterly))
  }
  /// Unpaid in the last whole month: a run of months that goes on. Whoever pays by the quarter is late with the quarter's last one.
  private static func running(_ o: Organization, _ current: DuesMonth) -> SQL {
    """
    FROM dues_assessment a JOIN organization o ON o.id = a.organization LEFT JOIN dues_paid d ON d.person = a.person AND d.month = a.month AND d.reversed IS NULL LEFT JOIN dues_quarterly q ON q.person = a.person
    WHERE \(DuesSchemaTable.below(o)) AND a.month = CASE WHEN q.person IS NULL THEN CAST(\(current - 1) AS BIGINT) ELSE CAST(\(current.quarterStart - 1) AS BIGINT) END AND a.month >= \(current.quarterStart - 1) AND a.reversed IS NULL AND a.amount > 0 AND d.person IS NULL
    """
  }
  /// How many are behind in each branch.
  static func counts(below o: Organization, in scope: Scope) throws -> [(path: String, members: Int)] {
    try scope.all("SELECT o.path, count(*) \(running(o, DuesMonth(of: scope.today))) AND \(scope.reach, "o.path") GROUP BY o.path") { ($0.text(0), $0.int(1)) }
  }
  /// Those furthest behind; the rest is found at their branches.
  static func furthest(below o: Organization, limit: Int, in scope: Scope) throws -> [Arrears] {
    let current = DuesMonth(of: scope.today)
    let found = try scope.all("""
      SELECT a.person, q.since, (SELECT min(b.month) FROM dues_assessment b WHERE b.person = a.person AND b.month >= \(current - span) AND b.reversed IS NULL AND b.amount > 0
          AND NOT EXISTS (SELECT 1 FROM dues_paid e WHERE e.person = b.person AND e.month = b.month AND e.reversed IS NULL)) \(running(o, current)) AND \(scope.reach, "o.path") ORDER BY 3, a.person LIMIT \(limit)
      """) { (person: $0.id(0, Person.self), quarterly: !$0.isNull(1)) }
    if found.isEmpty { return [] }
    return Arrears.count(try AssessmentTable.unpaid(of: found.map(\.person), from: current - span, until: current, in: scope), current: current, quarterly: Set(found.filter(\.quarterly).map(\.person)))
  }
  static func told(below o: Organization, in scope: Scope) throws -> [Told: DuesMonth] {
    let rows = try scope.all("""
      SELECT w.person, w.stage, max(w.month) FROM dues_warning w JOIN organization o ON o.id = w.organization WHERE w.month >= \(DuesMonth(of: scope.today) - span) AND \(DuesSchemaTable.below(o)) AND \(scope.reach, "o.path") GROUP BY w.person, w.stage
      """) { (Told(person: $0.id(0), stage: $0.int(1)), $0.duesMonth(2)) }
    return Dictionary(uniqueKeysWithValues: rows)
  }
  /// Names of those who are behind, with the branch they are at now, and whether that is within reach: whoever moved away still owes where they were.
  static func names(of persons: [ID<Person>], in scope: Scope) throws -> [ID<Person>: (name: String, branch: String, isHere: Bool)] {
    if persons.isEmpty { return [:] }
    let found = try scope.all("SELECT p.id, p.name, o.name, o.path FROM person p JOIN organization o ON o.id = p.organization WHERE p.id IN \(list: persons) AND \(anywhere: "those who owe at branches that were read within reach")") {
      (id: $0.id(0, Person.self), name: $0.text(1), branch: $0.text(2), isHere: scope.reach.contains($0.text(3)))
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, ($0.name, $0.branch, $0.isHere)) })
  }
  static func note(_ all: [RemindArrears.Due], in month: DuesMonth, _ now: Moment) -> [Change] {
    stride(from: 0, to: all.count, by: 500).map { from in
      let values = all[from..<min(from + 500, all.count)].map { one -> SQL in "(\(one.late.person), \(month), \(one.stage), \(one.late.organization), \(now))" }
      return Change("INSERT INTO dues_warning (person, month, stage, organization, at) VALUES \(values.joined(", ")) ON CONFLICT DO NOTHING")
    }
  }
}

import FeatureKit

/// The weights of the index of participation, one row to each change; the last holds.
enum FormulaTable {
  static let migrations = [
    Migration("index of participation",
      """
      CREATE TABLE participation_formula (version BIGINT PRIMARY KEY CHECK (version > 0), duties BIGINT NOT NULL CHECK (duties >= 0), attendance BIGINT NOT NULL CHECK (attendance >= 0), prompt BIGINT NOT NULL CHECK (prompt >= 0),
        since BIGINT NOT NULL, set_by BIGINT, CHECK (duties + attendance + prompt = 100))
      """),
  ]
  static func current(in scope: Scope) throws -> Formula {
    try scope.first("SELECT version, duties, attendance, prompt, since FROM participation_formula WHERE \(anywhere: "one formula for the whole house, open to whoever sees an index") ORDER BY version DESC LIMIT 1") {
      Formula(duties: $0.int(1), attendance: $0.int(2), prompt: $0.int(3), version: $0.int(0), since: $0.moment(4))
    } ?? Formula.suggested
  }
  static func set(_ f: Formula, by actor: Actor, _ now: Moment) -> Change {
    Change("INSERT INTO participation_formula (version, duties, attendance, prompt, since, set_by) VALUES (\(f.version), \(f.duties), \(f.attendance), \(f.prompt), \(now), \(actor.person))")
  }
}

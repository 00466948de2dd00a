import Essentials

/// One step of the schema, for both engines. Columns: BIGINT, TEXT, BLOB, REAL, and PATH for materialised paths, which compare by bytes.
package struct Migration: Sendable {
  package enum Step: Sendable {
    case run(String)
    /// The engine refuses to update or delete rows of this table.
    case keepForever(table: String)
  }
  package var name: String
  package var steps: [Step]

  package init(_ name: String, _ statements: String..., keepForever tables: [String] = []) {
    self.name = name
    steps = statements.map(Step.run) + tables.map(Step.keepForever)
  }
}

/// The named differences between the engines, all in one place.
package enum Dialect: String, Sendable, CaseIterable {
  case sqlite, postgres

  package func statements(_ migration: Migration) -> [String] {
    migration.steps.flatMap { step -> [String] in
      switch step {
      case .run(let text): [render(text)]
      case .keepForever(let table): keepForever(table)
      }
    }
  }
  package func render(_ text: String) -> String {
    switch self {
    case .sqlite:
      let typed = text.replacing(" BIGINT", with: " INTEGER").replacing(" PATH", with: " TEXT")
      return typed.hasPrefix("CREATE TABLE") ? typed + " STRICT" : typed
    case .postgres:
      return text.replacing(" BLOB", with: " BYTEA").replacing(" REAL", with: " DOUBLE PRECISION").replacing(" PATH", with: " TEXT COLLATE \"C\"")
    }
  }
  /// A statement as the engine takes it: PostgreSQL numbers its parameters.
  package func statement(_ text: String) -> String {
    guard self == .postgres else { return text }
    var out = "", count = 0, quoted = false
    for c in text {
      if c == "'" { quoted.toggle() }
      if c == "?", !quoted {
        count += 1
        out += "$\(count)"
      } else {
        out.append(c)
      }
    }
    return out
  }
  private func keepForever(_ table: String) -> [String] {
    switch self {
    case .sqlite:
      return ["UPDATE", "DELETE"].map { "CREATE TRIGGER \(table)_refuses_\($0.lowercased()) BEFORE \($0) ON \(table) BEGIN SELECT RAISE(ABORT, '\(table) is kept for ever'); END" }
    case .postgres:
      return [
        "CREATE OR REPLACE FUNCTION kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is kept for ever', TG_TABLE_NAME; END $$",
        "CREATE TRIGGER \(table)_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table) FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever()",
      ]
    }
  }
}

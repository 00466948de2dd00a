import Persistence

/// `schema/sqlite.sql` and `schema/postgres.sql`: all migrations in their order, as an engine is told them.
package func schemaText(_ dialect: Dialect) -> String {
  let head = "-- Printed by `zhibu schema \(dialect.rawValue)` from the migrations; to be read, never run.\n"
  return head + Household.migrations.map { migration in
    "\n-- \(migration.name)\n" + dialect.statements(migration).map { "\($0);\n" }.joined()
  }.joined()
}

import FeatureKit

/// The few facts about the whole installation.
package enum SettingTable {
  package static let migrations = [Migration("settings", "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)")]

  package static func value(_ name: String, in session: any ReadSession) throws -> String? {
    try session.first("SELECT value FROM setting WHERE name = \(name)") { $0.text(0) }
  }
  static func value(_ name: String, in scope: Scope) throws -> String? {
    try scope.first("SELECT value FROM setting WHERE name = \(name) AND \(anywhere: "settings of the whole house")") { $0.text(0) }
  }
  package static func set(_ name: String, _ value: String) -> SQL {
    "INSERT INTO setting (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
  }
}

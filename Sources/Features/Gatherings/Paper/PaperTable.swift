import FeatureKit

/// Which photo is a gathering's minutes, where they were written by hand.
enum PaperTable {
  static let migrations = [
    Migration("paper minutes", "CREATE TABLE gathering_paper (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), photo TEXT NOT NULL CHECK (photo <> ''))")
  ]
  /// The photo's digest.
  static func photo(of gathering: ID<Gathering>, in scope: Scope) throws -> String? {
    try scope.first("SELECT photo FROM gathering_paper WHERE gathering = \(gathering) AND \(anywhere: "of a gathering that was read within reach")") { $0.text(0) }
  }
  static func keep(_ photo: String, of gathering: ID<Gathering>) -> Change {
    Change("INSERT INTO gathering_paper (gathering, photo) VALUES (\(gathering), \(photo)) ON CONFLICT (gathering) DO UPDATE SET photo = excluded.photo")
  }
  static func forget(_ gathering: ID<Gathering>) -> Change { Change("DELETE FROM gathering_paper WHERE gathering = \(gathering)") }
}

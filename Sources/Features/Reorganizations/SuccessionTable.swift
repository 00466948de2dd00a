import FeatureKit

/// How one organization came from another.
struct Succession: Hashable, Encodable, Sendable {
  enum Kind: String, Hashable, Codable, Sendable, Stored { case merged, divided }
  var kind: Kind
  var on: Day
  var predecessor: ID<Organization>
  var predecessorName: String
  var successor: ID<Organization>
  var successorName: String
}

enum SuccessionTable {
  static let migrations = [
    Migration("successions",
      """
      CREATE TABLE succession (predecessor BIGINT NOT NULL REFERENCES organization (id), successor BIGINT NOT NULL REFERENCES organization (id), kind TEXT NOT NULL CHECK (kind IN ('merged', 'divided')),
        happened BIGINT NOT NULL, PRIMARY KEY (predecessor, successor), CHECK (predecessor <> successor))
      """,
      "CREATE INDEX succession_successor ON succession (successor)"),
  ]
  static func add(_ predecessor: ID<Organization>, _ successor: ID<Organization>, _ kind: Succession.Kind, on day: Day) -> Change {
    Change("INSERT INTO succession (predecessor, successor, kind, happened) VALUES (\(predecessor), \(successor), \(kind), \(day))")
  }
  /// Whatever the other side is now: that a branch came from another is no secret to who may see the branch.
  static func of(_ id: ID<Organization>, in scope: Scope) throws -> [Succession] {
    try scope.all("""
      SELECT s.kind, s.happened, a.id, a.name, b.id, b.name FROM succession s JOIN organization a ON a.id = s.predecessor JOIN organization b ON b.id = s.successor
      WHERE (s.predecessor = \(id) OR s.successor = \(id)) AND \(anywhere: "the organization was asked for within reach") ORDER BY s.happened, a.id
      """) { Succession(kind: try $0.choice(0), on: $0.day(1), predecessor: $0.id(2), predecessorName: $0.text(3), successor: $0.id(4), successorName: $0.text(5)) }
  }
}

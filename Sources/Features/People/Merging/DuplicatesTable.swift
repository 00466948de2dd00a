import FeatureKit

/// Pairs within reach that are likely one person.
enum DuplicatesTable {
  struct Pair: Hashable, Sendable {
    var first: ID<Person>
    var second: ID<Person>
  }
  /// The same name, and the same birth date or one that is not recorded.
  static func byName(limit: Int, in scope: Scope) throws -> [Pair] {
    try pairs("b.sort_name = a.sort_name AND b.name = a.name AND (b.birth = a.birth OR a.birth IS NULL OR b.birth IS NULL)", limit, scope)
  }
  /// The same phone under different names, or under one name with different birth dates.
  static func byPhone(limit: Int, in scope: Scope) throws -> [Pair] {
    try pairs("b.phone_key = a.phone_key AND (b.name <> a.name OR b.birth <> a.birth)", limit, scope)
  }
  private static func pairs(_ alike: SQL, _ limit: Int, _ scope: Scope) throws -> [Pair] {
    try scope.all("""
      SELECT a.id, b.id FROM person a JOIN organization o ON o.id = a.organization JOIN person b ON \(alike) AND b.id > a.id JOIN organization q ON q.id = b.organization
      WHERE a.standing <> 'merged' AND b.standing <> 'merged' AND \(scope.reach, "o.path") AND \(scope.reach, "q.path")
        AND NOT EXISTS (SELECT 1 FROM person_apart x WHERE x.first = a.id AND x.second = b.id) ORDER BY a.sort_name, a.id, b.id LIMIT \(limit)
      """) { Pair(first: $0.id(0), second: $0.id(1)) }
  }
  static func apart(_ pair: Pair, at now: Moment) -> Change {
    Change("INSERT INTO person_apart (first, second, at) VALUES (\(min(pair.first, pair.second)), \(max(pair.first, pair.second)), \(now)) ON CONFLICT DO NOTHING", expects: 1, otherwise: Refusal("apart", .apartAlready, kind: .conflict))
  }
}

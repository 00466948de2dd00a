import FeatureKit

/// Pairs within reach that are likely one person.
enum DuplicatesTable {
  struct Pair: Hashable, Sendable {
    var first: ID<Person>
    var second: ID<Person>
  }
  /// The same name and the same birth date. What stands more than once is looked for first: it is found in one pass, and is little.
  static func byName(limit: Int, in scope: Scope) throws -> [Pair] {
    try pairs("""
      (SELECT s.name, s.birth FROM person s WHERE s.name <> '' GROUP BY s.name, s.birth HAVING count(*) > 1) d
      JOIN person a ON a.birth = d.birth AND a.name = d.name JOIN person b ON b.birth = a.birth AND b.name = a.name AND b.id > a.id
      """, limit, scope)
  }
  /// The same name, and no birth date with one of them.
  static func byNameAlone(limit: Int, in scope: Scope) throws -> [Pair] {
    try pairs("""
      (SELECT s.id AS person FROM person s WHERE s.birth IS NULL) d JOIN person h ON h.id = d.person JOIN person t ON t.sort_name = h.sort_name AND t.name = h.name AND (t.id > h.id OR t.id < h.id AND t.birth IS NOT NULL)
      JOIN person a ON a.id = CASE WHEN h.id < t.id THEN h.id ELSE t.id END JOIN person b ON b.id = CASE WHEN h.id < t.id THEN t.id ELSE h.id END
      """, limit, scope)
  }
  /// The same phone under different names, or under one name with different birth dates.
  static func byPhone(limit: Int, in scope: Scope) throws -> [Pair] {
    try pairs("""
      (SELECT s.phone_key FROM person s WHERE s.phone_key IS NOT NULL GROUP BY s.phone_key HAVING count(*) > 1) d
      JOIN person a ON a.phone_key = d.phone_key JOIN person b ON b.phone_key = a.phone_key AND b.id > a.id AND (b.name <> a.name OR b.birth <> a.birth)
      """, limit, scope)
  }
  /// - Parameter alike: where the two of a pair, `a` and `b`, come from.
  private static func pairs(_ alike: SQL, _ limit: Int, _ scope: Scope) throws -> [Pair] {
    guard limit > 0 else { return [] }
    return try scope.all("""
      SELECT a.id, b.id FROM \(alike) JOIN organization o ON o.id = a.organization JOIN organization q ON q.id = b.organization
      WHERE a.standing <> 'merged' AND b.standing <> 'merged' AND \(scope.reach, "o.path") AND \(scope.reach, "q.path")
        AND NOT EXISTS (SELECT 1 FROM person_apart x WHERE x.first = a.id AND x.second = b.id) ORDER BY a.sort_name, a.id, b.id LIMIT \(limit)
      """) { Pair(first: $0.id(0), second: $0.id(1)) }
  }
  static func apart(_ pair: Pair, at now: Moment) -> Change {
    Change("INSERT INTO person_apart (first, second, at) VALUES (\(min(pair.first, pair.second)), \(max(pair.first, pair.second)), \(now)) ON CONFLICT DO NOTHING", expects: 1, otherwise: Refusal("apart", .apartAlready, kind: .conflict))
  }
}

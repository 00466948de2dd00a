import FeatureKit

/// What was planned in one go: which gatherings were made together.
package enum Together {
  package static let reference = "together"
}

enum TogetherTable {
  static let migrations = [
    Migration("gatherings planned together",
      "CREATE TABLE gathering_together (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), together BIGINT NOT NULL)",
      "CREATE INDEX gathering_together_together ON gathering_together (together)")
  ]
  static func add(_ gathering: ID<Gathering>, to together: ID<Together>) -> Change { Change("INSERT INTO gathering_together (gathering, together) VALUES (\(gathering), \(together))") }

  /// All of them, or nothing at all for who does not see every one.
  static func all(_ id: ID<Together>, in scope: Scope) throws -> [Gathering] {
    let ids = try scope.all("SELECT gathering FROM gathering_together WHERE together = \(id) AND \(anywhere: "each of them is read within reach right after") ORDER BY gathering") { $0.id(0, Gathering.self) }
    guard !ids.isEmpty else { throw OutOfReach() }
    return try ids.map { try GatheringTable.one($0, in: scope) }
  }
  /// What a gathering was planned together with, for who may plan all of it.
  static func of(_ gathering: ID<Gathering>, in scope: Scope) throws -> ID<Together>? {
    let planning = scope.seeing(TakeBackTogether.permission)
    return try planning.first("""
      SELECT t.together FROM gathering_together t WHERE t.gathering = \(gathering)
        AND (SELECT count(*) FROM gathering_together a WHERE a.together = t.together)
          = (SELECT count(*) FROM gathering_together b JOIN gathering g ON g.id = b.gathering JOIN organization o ON o.id = g.organization WHERE b.together = t.together AND \(planning.reach, "o.path"))
      """) { $0.id(0) }
  }
  /// On which of these something was recorded since: marks, resolutions, files, a check-in that was opened.
  static func recorded(_ ids: [ID<Gathering>], in scope: Scope) throws -> Set<ID<Gathering>> {
    guard !ids.isEmpty else { return [] }
    let references = ids.map { Reference(Gathering.reference, $0).description }
    let found = try scope.all("""
      SELECT a.gathering FROM attendance a WHERE a.gathering IN \(list: ids) AND a.mark <> 'leave'
      UNION SELECT r.gathering FROM gathering_resolution r WHERE r.gathering IN \(list: ids)
      UNION SELECT d.gathering FROM check_in_desk d WHERE d.gathering IN \(list: ids) AND \(anywhere: "gatherings that were read within reach")
      """) { $0.id(0, Gathering.self) }
    let filed = try scope.all("SELECT DISTINCT f.subject FROM attachment f WHERE f.subject IN \(list: references) AND \(anywhere: "gatherings that were read within reach")") { Reference($0.text(0))?.id }
    return Set(found + filed.compactMap { $0.map { ID<Gathering>($0) } })
  }
}

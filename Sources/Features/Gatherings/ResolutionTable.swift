import FeatureKit

/// The resolutions of a gathering beside the one that stands in its minutes' own row.
enum ResolutionTable {
  static let migrations = [
    Migration("further resolutions",
      """
      CREATE TABLE gathering_resolution (id BIGINT PRIMARY KEY, gathering BIGINT NOT NULL REFERENCES gathering (id), text TEXT NOT NULL CHECK (text <> ''), body TEXT NOT NULL, method TEXT NOT NULL, entitled BIGINT NOT NULL,
        present BIGINT NOT NULL, needed BIGINT NOT NULL, agree BIGINT NOT NULL, against BIGINT NOT NULL, abstain BIGINT NOT NULL, passed BIGINT NOT NULL, CHECK (agree + against + abstain <= present))
      """,
      "CREATE INDEX gathering_resolution_gathering ON gathering_resolution (gathering, id)")
  ]
  struct Kept: Hashable, Sendable, Encodable {
    var id: ID<Resolution>
    var resolution: Resolution
  }
  static func of(_ id: ID<Gathering>, in scope: Scope) throws -> [Kept] {
    try scope.all("""
      SELECT id, text, body, method, entitled, present, needed, agree, against, abstain, passed FROM gathering_resolution
      WHERE gathering = \(id) AND \(anywhere: "resolutions of a gathering that was read within reach") ORDER BY id
      """) { r in
      Kept(id: r.id(0), resolution: Resolution(
        text: r.text(1), body: try r.choice(2), method: try r.choice(3), entitled: r.int(4), present: r.int(5), needed: r.int(6), count: VoteCount(agree: r.int(7), against: r.int(8), abstain: r.int(9)), passed: r.flag(10)))
    }
  }
  static func add(_ id: ID<Resolution>, _ r: Resolution, to gathering: ID<Gathering>) -> Change {
    Change("""
      INSERT INTO gathering_resolution (id, gathering, text, body, method, entitled, present, needed, agree, against, abstain, passed)
      VALUES (\(id), \(gathering), \(r.text), \(r.body), \(r.method), \(r.entitled), \(r.present), \(r.needed), \(r.count.agree), \(r.count.against), \(r.count.abstain), \(r.passed))
      """)
  }
  /// As it stands by the list of who came when the minutes are filed.
  static func settle(_ id: ID<Resolution>, _ r: Resolution) -> Change {
    Change("UPDATE gathering_resolution SET entitled = \(r.entitled), present = \(r.present), needed = \(r.needed), passed = \(r.passed) WHERE id = \(id)")
  }
  static func remove(_ id: ID<Resolution>, of gathering: ID<Gathering>) -> Change {
    Change("DELETE FROM gathering_resolution WHERE id = \(id) AND gathering = \(gathering)", expects: 1, otherwise: GatheringTable.stale)
  }
}

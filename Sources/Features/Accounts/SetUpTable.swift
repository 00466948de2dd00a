import FeatureKit

enum SetUpTable {
  static func isEmpty(in session: any ReadSession) throws -> Bool { try session.first("SELECT 1 FROM account LIMIT 1") { _ in true } == nil }
  static func isEmpty(in scope: Scope) throws -> Bool { try scope.first("SELECT 1 FROM account WHERE \(anywhere: "whether anybody can sign in") LIMIT 1") { _ in true } == nil }
  static func root(in scope: Scope) throws -> ID<Organization>? {
    try scope.first("SELECT id FROM organization WHERE parent IS NULL AND \(anywhere: "whether there is a tree") ORDER BY id LIMIT 1") { $0.id(0) }
  }
  static func holds(_ digest: [UInt8], in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM setup_token WHERE digest = \(Blob(digest)) AND used IS NULL AND ends > \(scope.now) AND \(anywhere: "whoever has the token may ask")") { _ in true } != nil
  }
  static func offer(_ digest: [UInt8], until: Moment, in session: any WriteSession) throws {
    try session.execute("DELETE FROM setup_token WHERE used IS NULL")
    try session.execute("INSERT INTO setup_token (digest, ends) VALUES (\(Blob(digest)), \(until))")
  }
  static func use(_ digest: [UInt8], _ now: Moment) -> Change {
    Change("UPDATE setup_token SET used = \(now) WHERE digest = \(Blob(digest)) AND used IS NULL", expects: 1, otherwise: Refusal("setUp.over", .setUpOver, kind: .conflict))
  }
}

import FeatureKit

/// Failures in a row, by account name and by address, both as keyed hashes: people type passwords where names belong.
enum FailureTable {
  enum Kind: String, Stored { case account, address }
  struct Kept: Hashable, Sendable {
    var failures: Int
    var last: Moment
  }
  private static func key(_ kind: Kind, _ who: String) -> Keyed { Keyed(who, field: "signin.\(kind.rawValue)") }

  static func kept(_ kind: Kind, _ who: String, in scope: Scope) throws -> Kept? {
    try scope.first("SELECT failures, last FROM sign_in_failure WHERE kind = \(kind) AND who = \(key(kind, who)) AND \(anywhere: "the door counts before anybody is known")") {
      Kept(failures: $0.int(0), last: $0.moment(1))
    }.flatMap { $0.last.adding(seconds: Limits.failuresKept) > scope.now ? $0 : nil }
  }
  static func add(_ kind: Kind, _ who: String, failures: Int, _ now: Moment) -> Change {
    Change("""
      INSERT INTO sign_in_failure (kind, who, failures, last) VALUES (\(kind), \(key(kind, who)), \(failures), \(now))
      ON CONFLICT (kind, who) DO UPDATE SET failures = CASE WHEN sign_in_failure.last < \(now.adding(seconds: -Limits.failuresKept)) THEN 1 ELSE sign_in_failure.failures + 1 END, last = excluded.last
      """)
  }
  static func clear(_ kind: Kind, _ who: String) -> Change { Change("DELETE FROM sign_in_failure WHERE kind = \(kind) AND who = \(key(kind, who))") }
  static func forget(_ now: Moment) -> Change { Change("DELETE FROM sign_in_failure WHERE last < \(now.adding(seconds: -Limits.failuresKept))") }
}

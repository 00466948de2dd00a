import FeatureKit
import Synchronization

/// When sessions and tokens were last used, between two writings: a read page must cost no write. Of one process; another one has its own.
package enum Sessions {
  private static let waiting = Mutex<[[UInt8]: Moment]>([:])

  static func lastSeen(_ digest: [UInt8], _ stored: Moment) -> Moment { max(stored, waiting.withLock { $0[digest] } ?? stored) }
  static func see(_ digest: [UInt8], stored: Moment, _ now: Moment) {
    guard now >= stored.adding(seconds: Limits.seenEvery) else { return }
    waiting.withLock { $0[digest] = now }
  }
  /// Writes down what was seen since the last time; to be called about once a minute and before the server stops.
  package static func write(to database: any Database) async throws {
    let seen = waiting.withLock { waiting in
      defer { waiting = [:] }
      return waiting
    }
    guard !seen.isEmpty else { return }
    try await database.write { session in
      for (digest, moment) in seen {
        try SessionTable.touch(digest, moment, in: session)
        try TokenTable.touch(digest, moment, in: session)
      }
    }
  }
}

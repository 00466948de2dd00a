import Essentials
import Journal
import Persistence

/// What was just done, as those that follow it see it.
package struct Deed: Sendable {
  package var recorded: Recorded
  package var notices: [Notice]
  package var occasion: Occasion
}

/// Runs in the same transaction as the action whose deed it follows: duties, notices, search, live updates.
package protocol Follower: Sendable {
  func follow(_ deed: Deed, in session: any WriteSession) throws
}

/// What an action answered: again the same for the same key.
package struct Receipt: Sendable, Hashable, Codable {
  package var made: Reference?
  package var sentence: Word
  /// True where an earlier try with the same key had done it already.
  package var again: Bool
  /// Where it was done, for telling open pages; nil for a receipt kept before.
  package var place: Place?
}

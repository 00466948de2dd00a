import FeatureKit

enum ReversalTable {
  /// Whether some receipt or assessment of an entry was taken back by itself.
  static func isBroken(_ e: LedgerEntry, in scope: Scope) throws -> Bool {
    try scope.first("""
      SELECT 1 FROM dues_entry e WHERE e.id = \(e.id) AND (EXISTS (SELECT 1 FROM dues_receipt c WHERE c.entry = e.id AND c.reversed IS NOT NULL) OR EXISTS (SELECT 1 FROM dues_assessment a WHERE a.entry = e.id AND a.reversed IS NOT NULL)) AND \(anywhere: "parts of an entry that was seen")
      """) { _ in true } ?? false
  }
}

import Acting
import Essentials
import Journal
import Persistence

/// Where short texts such as names are found by any part of them and by their initials: one- and two-character grams in a plain table of both engines.
package enum SearchTable {
  package static let migrations = [
    Migration("search",
      """
      CREATE TABLE gram (kind TEXT NOT NULL, id BIGINT NOT NULL, gram TEXT NOT NULL, place BIGINT NOT NULL CHECK (place IN (0, 1)), size BIGINT NOT NULL, PRIMARY KEY (kind, id, gram))
      """,
      "CREATE INDEX gram_found ON gram (kind, gram, place, size, id)"),
  ]

  /// For what is new: nothing stands there yet. Nil where the texts hold nothing to find.
  package static func add(_ reference: Reference, _ texts: [String]) -> Change? {
    let grams = Gram.all(of: texts)
    guard !grams.isEmpty else { return nil }
    let rows = grams.map { gram -> SQL in "(\(reference.kind), \(reference.id), \(gram.text), \(gram.place), \(gram.size))" }
    return Change("INSERT INTO gram (kind, id, gram, place, size) VALUES \(rows.joined(", "))")
  }
  /// Instead of what was found there before.
  package static func put(_ reference: Reference, _ texts: [String]) -> [Change] { [remove(reference)] + [add(reference, texts)].compactMap { $0 } }
  package static func remove(_ reference: Reference) -> Change { Change("DELETE FROM gram WHERE kind = \(reference.kind) AND id = \(reference.id)") }
}

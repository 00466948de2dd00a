import Essentials
import Persistence

/// What somebody typed to find, as parts of a statement. The caller's query joins them with its own tables and its reach:
///
///     "SELECT p.id FROM \(finding.table) CROSS JOIN person p WHERE p.id = hit.id AND \(finding.condition) AND … ORDER BY \(finding.order)"
///
/// Ranked: the whole text, then its beginning, then any part. From three characters on, every two neighbouring ones must occur.
package struct Finding: Sendable, Hashable {
  package let kind: String
  private let first: String
  private let others: [String]

  /// Nil where nothing is left to look for.
  package init?(_ text: String, of kind: String) {
    let characters = Gram.plain(text)
    guard let start = characters.first, characters.count <= 40 else { return nil }
    self.kind = kind
    if characters.count == 1 {
      first = String(start)
      others = []
    } else {
      let pairs = (0..<(characters.count - 1)).map { String([characters[$0], characters[$0 + 1]]) }
      first = pairs[0]
      others = Array(Set(pairs.dropFirst()).subtracting([pairs[0]])).sorted()
    }
  }
  package var table: SQL { "gram hit" }
  package var condition: SQL {
    let more = others.map { gram -> SQL in " AND EXISTS (SELECT 1 FROM gram also WHERE also.kind = \(kind) AND also.id = hit.id AND also.gram = \(gram))" }
    return "hit.kind = \(kind) AND hit.gram = \(first)\(more.isEmpty ? .nothing : more.joined(.nothing))"
  }
  package var order: SQL { "hit.place, hit.size, hit.id" }
}

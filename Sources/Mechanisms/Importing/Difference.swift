import Acting
import Essentials
import Journal

/// How a file stands to what is kept: the roster of a system elsewhere is reconciled by it, month by month.
package struct Difference: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// In the file only.
    case new
    /// In both, at different places.
    case moved
    /// In both, with other contents.
    case changed
    /// Kept outside the reader's reach.
    case elsewhere
    /// Kept, and not in the file.
    case missing
    /// A row that does not tell whom it is about.
    case unclear
    case same
  }
  package struct Line: Hashable, Sendable, Codable {
    package var kind: Kind
    /// The sheet's number of the row; nil for what the file does not have.
    package var row: Int?
    /// As it is kept; nil for what is new.
    package var subject: Reference?
    package var name: String
    /// Where it is kept, or what differs.
    package var detail: Word?
    package init(_ kind: Kind, _ name: String, row: Int? = nil, subject: Reference? = nil, detail: Word? = nil) {
      self.kind = kind
      self.row = row
      self.subject = subject
      self.name = name
      self.detail = detail
    }
  }
  /// How many lines of a kind are kept to be read; all are counted.
  package static let kept = 200
  private var counts: [String: Int] = [:]
  package private(set) var lines: [Line] = []
  package init() {}

  package func count(_ kind: Kind) -> Int { counts[kind.rawValue] ?? 0 }
  package var isEmpty: Bool { counts.isEmpty }
  package mutating func note(_ line: Line) {
    let n = count(line.kind)
    counts[line.kind.rawValue] = n + 1
    if n < Difference.kept, line.kind != .same { lines.append(line) }
  }
}

import Essentials

package struct SheetColumn: Hashable, Sendable {
  /// Text columns stay text when typed into: resident numbers and phones keep every digit.
  package enum Kind: Sendable { case text, number, date }
  package let heading: String
  package let kind: Kind
  /// In digits' widths; a Chinese character takes two.
  package let width: Int
  package init(_ heading: String, _ kind: Kind = .text, width: Int? = nil) {
    self.heading = heading
    self.kind = kind
    self.width = width ?? max(kind == .date ? 12 : 10, heading.unicodeScalars.reduce(2) { $0 + ($1.value < 0x2E80 ? 1 : 2) })
  }
}

/// Writes a table row after row to a file, which appears under its name only when `close` has succeeded.
/// A formula is never written as one. What is written reads back the same: in XLSX as the same cells (`shown` of a number without
/// format is made anew), in CSV as the same texts.
package protocol SheetWriter: AnyObject {
  /// Rows of data written so far, title and headings not counted.
  var count: Int { get }
  func write(_ cells: [Cell]) throws(Unusable)
  func close() throws(Unusable)
}

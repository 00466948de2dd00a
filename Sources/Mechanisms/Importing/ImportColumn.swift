import Essentials
import Spreadsheets

/// One thing that a sheet may say of a row. `name` is what refusals call the field; headings are compared without blanks, brackets and marks.
package struct ImportColumn: Hashable, Sendable {
  package var name: String
  package var heading: Word
  package var synonyms: [String]
  /// Without this column the file cannot be read.
  package var isRequired: Bool
  package var kind: SheetColumn.Kind
  /// Fields of an action that stand in this one column.
  package var covers: [String]
  package init(_ name: String, _ heading: Word, _ synonyms: [String] = [], required: Bool = false, _ kind: SheetColumn.Kind = .text, covers: [String] = []) {
    self.name = name
    self.heading = heading
    self.synonyms = synonyms
    self.kind = kind
    self.covers = covers
    isRequired = required
  }
  /// Every text that this column is headed by, as `plainHeading` gives it.
  var known: [String] { ([heading.zh, heading.en] + synonyms).map(plainHeading) }
}

extension Importer {
  /// The column that each known heading names.
  var headingNames: [String: String] { Dictionary(columns.flatMap { column in column.known.map { ($0, column.name) } }, uniquingKeysWith: { first, _ in first }) }
}

/// A heading without blanks, marks and what stands in brackets: `* 出生日期（年/月/日）：` is `出生日期`.
func plainHeading(_ text: String) -> String {
  var out = "", depth = 0
  for character in compacted(text).lowercased() {
    if "（([【<".contains(character) { depth += 1; continue }
    if "）)]】>".contains(character) { depth = max(0, depth - 1); continue }
    if depth == 0, !"*＊:：、.．_-".contains(character) { out.append(character) }
  }
  return out
}

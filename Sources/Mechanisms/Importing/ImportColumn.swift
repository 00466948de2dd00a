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
  /// The column that each known heading names; what a clerk said of a heading before goes first.
  var headingNames: [String: String] { remembered.merging(ownNames) { said, _ in said } }
  private var ownNames: [String: String] { Dictionary(columns.flatMap { column in column.known.map { ($0, column.name) } }, uniquingKeysWith: { first, _ in first }) }
  /// The same with what is remembered of headings, as `plainHeading` gives them.
  package func remembering(_ headings: [String: String]) -> Importer {
    var importer = self
    importer.remembered = headings.filter { column($0.value) != nil }
    return importer
  }
  /// What of a layout has to be remembered: headings taken for columns that do not know them.
  func toRemember(_ layout: Layout) -> [(heading: String, field: String)] {
    let names = ownNames
    return layout.headings.compactMap { h in
      let heading = plainHeading(h.text)
      guard let field = h.field, !heading.isEmpty, names[heading] != field else { return nil }
      return (heading, field)
    }
  }
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

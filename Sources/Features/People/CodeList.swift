import FeatureKit

/// A closed list of a standard's codes with their names, in the standard's order.
package struct CodeList: Sendable {
  package struct Line: Hashable, Sendable {
    package var code: String
    package var word: Word
  }
  package let lines: [Line]
  private let byCode: [String: Word]
  private let byName: [String: String]

  /// One code a line: `code|中文|English`.
  init(_ text: String) {
    lines = text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map(String.init)
      return cells.count == 3 ? Line(code: cells[0], word: Word(zh: cells[1], en: cells[2])) : nil
    }
    byCode = Dictionary(uniqueKeysWithValues: lines.map { ($0.code, $0.word) })
    byName = Dictionary(lines.flatMap { [($0.word.zh, $0.code), ($0.word.en.lowercased(), $0.code)] }, uniquingKeysWith: { first, _ in first })
  }
  package subscript(_ code: String) -> Word? { byCode[code] }
  /// The code that is called so, in either language.
  package func code(named name: String) -> String? { byName[name] ?? byName[name.lowercased()] }
}

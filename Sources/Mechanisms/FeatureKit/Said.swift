import Acting
import Essentials

/// Stored sentences name persons and rows by reference; here they are put into words for one reader.
package enum Said {
  package static func references(in sentence: Word) -> [Reference] {
    sentence.zh.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().compactMap { part in part.firstIndex(of: "⟧").flatMap { Reference("⟦" + part[...$0]) } }
  }
  /// The same in one language, for the reader of `scope`.
  static func resolved(_ text: String, in scope: Scope) throws -> String {
    guard text.contains("⟦") else { return text }
    let sentence = Word(zh: text, en: text)
    return resolved(sentence, try scope.names(references(in: sentence))).zh
  }
  package static func resolved(_ sentence: Word, _ names: [Reference: Named]) -> Word {
    var out = sentence
    for reference in Set(references(in: sentence)) {
      out.zh = out.zh.replacing(reference.description, with: names[reference]?.text ?? "某同志")
      out.en = out.en.replacing(reference.description, with: names[reference]?.text ?? "somebody")
    }
    return out
  }
}

import Acting
import Essentials

/// Stored sentences name persons and rows by reference; here they are put into words for one reader.
package enum Said {
  package static func references(in sentence: Word) -> [Reference] {
    sentence.zh.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().compactMap { part in part.firstIndex(of: "⟧").flatMap { Reference("⟦" + part[...$0]) } }
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

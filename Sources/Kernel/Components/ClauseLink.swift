import Essentials
import Web

/// Pages that components link to.
package enum Linked {
  package static let rule = Route<String>("/regulations/:rule")
}

/// A link to the rule behind a duty or a refusal: 支部条例 第十一条, with 条号待核 or 本县规定 where they apply.
/// `alone` leaves the book icon out, as inside a table.
package func clause(_ c: Clause, _ t: Reader, alone: Bool = false) -> HTML {
  let icon: HTML = alone ? .none : Icon.book.drawing
  return "<a class=\"clause\" href=\"\(Linked.rule(c.rule))\">\(icon)\(clauseText(c, t))</a>"
}
/// The same in words, for a sentence or a print.
package func clauseText(_ c: Clause, _ t: Reader) -> String {
  guard let citation = t.cite(c) else { return c.rule }
  var words = [t(citation.short), t(citation.article)].filter { !$0.isEmpty }.joined(separator: " ")
  // The county's own rules are called by what the mark would say.
  if citation.local, citation.short.zh != Word.localRule.zh {
    words += t(Word(zh: "（\(t(.localRule))）", en: " (\(t(.localRule)))"))
  } else if !citation.local, !citation.articleConfirmed {
    words += t(Word(zh: "（\(t(.articleToCheck))）", en: " (\(t(.articleToCheck)))"))
  }
  return words
}

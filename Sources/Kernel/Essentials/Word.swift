package enum Language: String, Sendable, Codable, Hashable, CaseIterable {
  case zh, en
  @inlinable package func callAsFunction(_ word: Word) -> String { self == .zh ? word.zh : word.en }
}

/// What is said, in every language at once: one cannot be made without the other.
package struct Word: Hashable, Sendable, Codable {
  package var zh: String
  package var en: String
  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}

/// Names a row in words that are kept for ever: resolved to a name, a link or a mask only when shown.
package struct Reference: Hashable, Sendable, Codable, CustomStringConvertible {
  package var kind: String
  package var id: Int64
  package init(_ kind: String, _ id: Int64) {
    self.kind = kind
    self.id = id
  }
  package init<T>(_ kind: String, _ id: ID<T>) { self.init(kind, id.value) }
  package init?(_ text: String) {
    guard text.hasPrefix("⟦"), text.hasSuffix("⟧") else { return nil }
    let parts = text.dropFirst().dropLast().split(separator: ":")
    guard parts.count == 2, let id = Int64(parts[1]) else { return nil }
    self.init(String(parts[0]), id)
  }
  package var description: String { "⟦\(kind):\(id)⟧" }
}

/// The clause a refusal, a duty or an entry rests on: `rule` is the id in `regulations/`.
package struct Clause: Hashable, Sendable, Codable {
  package var rule: String
  package init(_ rule: String) { self.rule = rule }
}

/// A clause as a page shows it: where it stands, what it says in our words, how sure we are.
package struct Citation: Hashable, Sendable, Codable {
  package var rule: String
  /// 支部条例 / Branch Regulations
  package var short: Word
  /// 第十一条 / Art. 11; empty where no article is known.
  package var article: Word
  package var text: Word
  /// False shows 条号待核 beside the article.
  package var articleConfirmed: Bool
  /// True shows 本县规定: no central text fixes this figure.
  package var local: Bool
  package init(rule: String, short: Word, article: Word, text: Word, articleConfirmed: Bool, local: Bool) {
    self.rule = rule
    self.short = short
    self.article = article
    self.text = text
    self.articleConfirmed = articleConfirmed
    self.local = local
  }
}

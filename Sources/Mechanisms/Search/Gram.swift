/// One or two neighbouring characters of a text: `place` 0 at its beginning, 1 elsewhere; `size` is the text's length, so that short hits come first.
struct Gram: Hashable {
  var text: String
  var place: Int
  var size: Int

  /// The grams of several texts, each once, at its best place.
  static func all(of texts: [String]) -> [Gram] {
    var best: [String: Gram] = [:]
    for text in texts {
      let characters = plain(text)
      for gram in grams(characters, size: characters.count) {
        guard let known = best[gram.text] else { best[gram.text] = gram; continue }
        if (gram.place, gram.size) < (known.place, known.size) { best[gram.text] = gram }
      }
    }
    return best.values.sorted { $0.text < $1.text }
  }
  /// Single letters are kept at the beginning only: in the middle they would find a twentieth of everybody.
  private static func grams(_ characters: [Character], size: Int) -> [Gram] {
    var out: [Gram] = []
    for (n, character) in characters.enumerated() {
      let place = n == 0 ? 0 : 1
      if n == 0 || !character.isASCII { out.append(Gram(text: String(character), place: place, size: size)) }
      if n + 1 < characters.count { out.append(Gram(text: String([character, characters[n + 1]]), place: place, size: size)) }
    }
    return out
  }
  /// Lower case, full-width letters and digits as half-width ones, without blanks and the dots inside names.
  static func plain(_ text: String) -> [Character] {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !ignored.contains(scalar) {
      let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      out.append(contentsOf: narrow.properties.lowercaseMapping.unicodeScalars)
    }
    return Array(String(out))
  }
  private static let ignored: Set<Unicode.Scalar> = [" ", "\u{3000}", "\t", "\u{00A0}", "·", "•", "．", "・"]
}

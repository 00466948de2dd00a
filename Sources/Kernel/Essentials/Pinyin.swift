/// First letters of how a name is read, so that 林晓梅 is found by `lxm`. Characters with several readings give several.
package struct Pinyin: Sendable {
  private let readings: [Unicode.Scalar: String]
  private let surnames: [String: String]
  /// How many characters the longest of them has.
  private let longest: Int
  package static let none = Pinyin(readings: [:], surnames: [:])

  /// - Parameters:
  ///   - readings: a character's distinct first letters, most frequent first, lower case.
  ///   - surnames: how a surname is read where it differs: 单 is `s`, 尉迟 is `yc`.
  package init(readings: [Unicode.Scalar: String], surnames: [String: String]) {
    self.readings = readings
    self.surnames = surnames
    longest = surnames.keys.map(\.count).max() ?? 0
  }
  /// At most eight ways to type a name's initials, lower case; empty where a character is unknown.
  package func initials(of name: String) -> [String] {
    let surname = (0..<longest).lazy.map { String(name.prefix(longest - $0)) }.first { surnames[$0] != nil }
    var ways = [surname.flatMap { surnames[$0] } ?? ""]
    for character in name.dropFirst(surname?.count ?? 0) {
      let letters = character.isASCII ? (character.isLetter ? character.lowercased() : "") : character.unicodeScalars.first.flatMap { readings[$0] } ?? ""
      if letters.isEmpty { continue }
      ways = ways.flatMap { way in letters.map { way + String($0) } }
      if ways.count > 8 { ways = Array(ways.prefix(8)) }
    }
    return ways.filter { !$0.isEmpty }
  }
}

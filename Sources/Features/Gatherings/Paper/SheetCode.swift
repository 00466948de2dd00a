import FeatureKit
import QRReading

/// The number on a printed record sheet: the gathering's own, and four digits by which a slip of the pen, or a sheet of another house, is not taken for it.
struct SheetCode: Hashable, Sendable, CustomStringConvertible {
  let digits: String

  init(_ g: Gathering) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(g.id)/\(g.plannedAt.ms)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let check = String(hash % 10_000)
    digits = g.id.description + String(repeating: "0", count: 4 - check.count) + check
  }
  /// As somebody types it: blanks and dashes are left out, full-width digits are digits. Nil for what cannot be a number of a sheet.
  init?(typed text: String) {
    var digits = ""
    for character in text where !character.isWhitespace && !"-－—".contains(character) {
      guard character.unicodeScalars.first?.properties.numericType == .decimal, let n = character.wholeNumberValue else { return nil }
      digits += String(n)
    }
    guard (5...19).contains(digits.count) else { return nil }
    self.digits = digits
  }
  /// What a square code says; nil where it is that of something else.
  init?(scanned text: String) {
    guard text.utf8.count <= 500, let mark = text.firstRange(of: SheetCode.mark) else { return nil }
    self.init(typed: String(text[mark.upperBound...]))
  }
  private static let mark = "/paper?sheet="

  var gathering: ID<Gathering>? { ID(String(digits.dropLast(4))) }
  /// In fours from the end: 482 0917.
  var description: String {
    var groups: [Substring] = [], rest = digits[...]
    while !rest.isEmpty {
      groups.append(rest.suffix(4))
      rest = rest.dropLast(4)
    }
    return groups.reversed().joined(separator: " ")
  }
  /// Where a phone that reads the square code comes to.
  func address(of id: ID<Gathering>) -> Address { Gatherings.paper(id).with(["sheet": digits]) }

  /// The sheets that can be told from a photo.
  static func read(_ photo: [UInt8]) async throws -> Set<SheetCode> {
    do { return Set(try await QRPhoto.texts(in: photo).compactMap(SheetCode.init(scanned:))) } catch let unreadable as QRPhoto.Unreadable {
      throw Refusal("photo.\(unreadable)", unreadable == .tooLarge ? .photoTooManyPixels : .photoBroken, field: "file")
    }
  }
}

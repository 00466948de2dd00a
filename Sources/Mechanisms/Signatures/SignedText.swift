import Crypto
import Essentials
import Foundation

/// A text that says itself who made it, and that nothing of it was changed since: short enough for a square code, read without a network.
///
///     ZB1.<payload>.<signature>
///
/// Both parts are base64 for addresses. The payload is UTF-8: a line `zhibu <kind> <mark of the key>`, then lines `name=value` in the order of their making,
/// composed (NFC), without control characters, none empty. There is one way only to write the same thing, and any other is refused.
package struct SignedText: Hashable, Sendable {
  /// What it is for: a text of one kind proves nothing of another.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case letter, receipt, card }
  package struct Line: Hashable, Sendable {
    package var name: String
    package var value: String
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
  package let kind: Kind
  /// Which key signed it, as it says itself.
  package let signer: String
  package let lines: [Line]
  private let payload: [UInt8]
  private let signature: [UInt8]

  static let mark = "ZB1.", longest = 4096, longestValue = 120
  package static let unreadable = Refusal("text.unreadable", .textUnreadable, field: "text")

  /// Signs these lines; those without a value are left out.
  package init(_ kind: Kind, _ lines: [Line], by key: SigningKey) throws(Refusal) {
    let lines = lines.map { Line($0.name, SignedText.tidy($0.value)) }.filter { !$0.value.isEmpty }, payload = SignedText.payload(kind, key.mark, lines)
    do { signature = Array(try key.secret.signature(for: Data(payload))) } catch { throw Refusal("signing.failed", .signingFailed) }
    self.kind = kind
    self.signer = key.mark
    self.lines = lines
    self.payload = payload
  }

  /// Reads what was scanned, pasted or brought as a file; blanks and an address before it are left out. Whether it is signed by somebody trusted is asked of a `TrustList`.
  package init(reading text: String) throws(Refusal) {
    guard text.utf8.count <= SignedText.longest * 2 else { throw SignedText.unreadable }
    let bare = text.filter { !$0.isWhitespace }
    guard let start = bare.range(of: SignedText.mark), bare.utf8.count <= SignedText.longest else { throw SignedText.unreadable }
    let parts = bare[start.upperBound...].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let payload = Base64.bytes(parts[0]), let signature = Base64.bytes(parts[1]), signature.count == 64, let said = String(validating: payload, as: UTF8.self) else { throw SignedText.unreadable }
    let rows = said.split(separator: "\n", omittingEmptySubsequences: false), head = rows[0].split(separator: " ", omittingEmptySubsequences: false)
    guard head.count == 3, head[0] == "zhibu", let kind = Kind(rawValue: String(head[1])) else { throw SignedText.unreadable }
    var lines: [Line] = []
    for row in rows.dropFirst() {
      guard let sign = row.firstIndex(of: "=") else { throw SignedText.unreadable }
      lines.append(Line(String(row[..<sign]), String(row[row.index(after: sign)...])))
    }
    self.kind = kind
    self.signer = String(head[2])
    self.lines = lines
    self.payload = payload
    self.signature = signature
    // The same lines written anew must be the same bytes, and no name stands twice.
    let tidy = lines.map { Line($0.name, SignedText.tidy($0.value)) }
    guard SignedText.payload(kind, signer, tidy) == payload, Set(lines.map(\.name)).count == lines.count, !lines.contains(where: { $0.value.isEmpty || $0.name.isEmpty }) else { throw SignedText.unreadable }
  }

  package var text: String { "\(SignedText.mark)\(Base64.text(payload)).\(Base64.text(signature))" }
  package subscript(_ name: String) -> String? { lines.first { $0.name == name }?.value }
  /// Names the text among all others: 32 hexadecimal digits.
  package var digest: String { SigningKey.hex(SHA256.hash(data: payload).prefix(16)) }

  /// - Parameter key: the 32 bytes of a public key.
  func isSigned(by key: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
    return key.isValidSignature(Data(signature), for: Data(payload))
  }
  private static func payload(_ kind: Kind, _ mark: String, _ lines: [Line]) -> [UInt8] {
    Array((["zhibu \(kind.rawValue) \(mark)"] + lines.map { "\($0.name)=\($0.value)" }).joined(separator: "\n").utf8)
  }
  private static func tidy(_ value: String) -> String {
    let plain = String(String.UnicodeScalarView(value.precomposedStringWithCanonicalMapping.unicodeScalars.filter { $0.properties.generalCategory != .control && $0.properties.generalCategory != .lineSeparator && $0.properties.generalCategory != .paragraphSeparator }))
    return String(trimmed(plain).prefix(longestValue))
  }
}

/// RFC 4648, section 5, without padding.
private enum Base64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "") }
  /// Nil for anything that `text` does not write.
  static func bytes(_ text: Substring) -> [UInt8]? {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    guard !text.isEmpty, let data = Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)), Base64.text(Array(data)) == text else { return nil }
    return Array(data)
  }
}

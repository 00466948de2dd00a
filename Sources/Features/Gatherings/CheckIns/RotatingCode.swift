import Crypto
import FeatureKit

/// 签到码: six digits from a gathering's own secret and the time, as RFC 6238 makes them with SHA-256.
enum RotatingCode {
  /// How long one code stands, in seconds, to choose from.
  static let periods = [30, 60]

  static func step(_ moment: Moment, _ seconds: Int) -> Int64 { moment.ms / 1000 / Int64(seconds) }
  static func of(step: Int64, _ secret: String) -> String {
    let message = withUnsafeBytes(of: step.bigEndian) { [UInt8]($0) }
    let hash = [UInt8](HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: [UInt8](secret.utf8))))
    let at = Int(hash[hash.count - 1] & 15)
    let number = hash[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
  /// The code of that time, the one before and the one after: clocks of phones and walking up to the screen take a while.
  static func fits(_ code: String, _ secret: String, at moment: Moment, _ seconds: Int) -> Bool {
    let now = step(moment, seconds)
    return (now - 1...now + 1).contains { of(step: $0, secret) == code }
  }
  /// Six digits as somebody types them: blanks are left out, full-width digits are digits. Nil for anything else.
  static func typed(_ text: String) -> String? {
    var digits = ""
    for character in text where !character.isWhitespace {
      guard character.unicodeScalars.first?.properties.numericType == .decimal, let n = character.wholeNumberValue, digits.count < 6 else { return nil }
      digits += String(n)
    }
    return digits.count == 6 ? digits : nil
  }
}

import Crypto
import Foundation

/// Codes from a shared secret and the time, as every authenticator app makes them: RFC 6238 with HMAC-SHA-1, six digits, 30 seconds a step.
enum OneTimeCode {
  static let period: Int64 = 30, digits = 6
  /// How many steps a telephone's clock may be off, either way.
  static let drift: Int64 = 1

  /// 160 bits, as RFC 4226, section 4, R6 asks.
  static func secret() -> [UInt8] { SymmetricKey(size: SymmetricKeySize(bitCount: 160)).withUnsafeBytes { Array($0) } }

  static func step(at seconds: Int64) -> Int64 { seconds / period }

  /// RFC 4226, section 5.3, for the moving factor `step`.
  static func code(_ secret: [UInt8], step: Int64, digits: Int = digits) -> String {
    let moving = withUnsafeBytes(of: step.bigEndian) { Array($0) }
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: moving, using: SymmetricKey(data: secret)))
    let offset = Int(mac[mac.count - 1] & 15)
    let cut = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
    let number = String(Int(cut) % (0..<digits).reduce(1) { power, _ in power * 10 })
    return String(repeating: "0", count: digits - number.count) + number
  }
  /// The step that `typed` is the code of: now, or one before or after. All are compared, so that the time taken tells nothing.
  static func matching(_ typed: String, _ secret: [UInt8], at seconds: Int64) -> Int64? {
    let now = step(at: seconds)
    return (now - drift...now + drift).reduce(nil) { found, step in isSame(typed, code(secret, step: step)) ? step : found }
  }
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8), b = Array(b.utf8)
    return a.count == b.count && zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  // MARK: the secret as it is told to the telephone

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
  /// RFC 4648 without padding.
  static func base32(_ bytes: [UInt8]) -> String {
    var out = "", held = 0, bits = 0
    for byte in bytes {
      held = held << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(alphabet[held >> bits & 31])
      }
      held &= 1 << bits - 1
    }
    if bits > 0 { out.append(alphabet[held << (5 - bits) & 31]) }
    return out
  }
  /// The bytes of what `base32` gave; nil for anything else.
  static func bytes(_ base32: String) -> [UInt8]? {
    var out: [UInt8] = [], held = 0, bits = 0
    for letter in base32 {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      held = held << 5 | value
      bits += 5
      if bits >= 8 {
        bits -= 8
        out.append(UInt8(held >> bits & 255))
        held &= 1 << bits - 1
      }
    }
    return out
  }
  /// ABCD EFGH …, for typing it off the screen.
  static func grouped(_ secret: String) -> String { stride(from: 0, to: secret.count, by: 4).map { String(secret.dropFirst($0).prefix(4)) }.joined(separator: " ") }
  /// What the square code says, in the form that authenticator apps share.
  static func address(_ secret: String, house: String, username: String) -> String {
    func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
    return "otpauth://totp/\(escaped(house)):\(escaped(username))?secret=\(secret)&issuer=\(escaped(house))&algorithm=SHA1&digits=\(digits)&period=\(period)"
  }
}

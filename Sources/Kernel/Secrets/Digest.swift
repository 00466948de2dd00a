import Foundation
import Crypto

package enum Digest {
  package static func sha256(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { Array(SHA256.hash(data: UnsafeRawBufferPointer($0))) }
  }
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
  package static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { out in
      for (i, byte) in bytes.enumerated() {
        out[2 * i] = digits[Int(byte >> 4)]
        out[2 * i + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }
  /// `count` random bytes as URL-safe text: tokens for sessions, set-up addresses, feeds.
  package static func token(_ count: Int = 32) -> String {
    var source = SystemRandomNumberGenerator()
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
    return Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}

import CArgon2
import Essentials
import Foundation

/// Argon2id with 19 MiB, two passes, one lane (OWASP's second choice for it); the encoded form carries salt and parameters.
package enum Password {
  private static let memoryKiB: UInt32 = 19_456, passes: UInt32 = 2, lanes: UInt32 = 1

  package static func hash(_ password: String) throws -> String {
    var salt = [UInt8](repeating: 0, count: 16)
    for i in salt.indices { salt[i] = UInt8.random(in: 0...255) }
    let length = argon2_encodedlen(passes, memoryKiB, lanes, 16, 32, Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    var password = password
    let result = password.withUTF8 { argon2id_hash_encoded(passes, memoryKiB, lanes, $0.baseAddress, $0.count, salt, 16, 32, &encoded, length) }
    guard result == ARGON2_OK.rawValue else { throw Fault("argon2: \(result)") }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
  package static func matches(_ password: String, _ encoded: String) -> Bool {
    var password = password
    return password.withUTF8 { argon2id_verify(encoded, $0.baseAddress, $0.count) } == ARGON2_OK.rawValue
  }
}

import Crypto
import Essentials
import Foundation

/// A key that seals personal fields and files, of 32 bytes, and how it does it. Every sealed value begins with the number of its key.
package struct FieldKey: Sendable {
  package enum Method: String, Sendable, CaseIterable {
    /// AES-256-GCM.
    case aes
    /// SM4 in counter mode, then HMAC-SM3 over all of it: OpenSSL 3.0 has no GCM for SM4.
    case sm4
    package var words: String { self == .aes ? "AES-256-GCM" : "SM4-CTR + HMAC-SM3" }
  }
  package let method: Method
  private let key: SymmetricKey
  /// For SM4, made of the key: one to encrypt, one to authenticate.
  private let parts: (encrypting: [UInt8], authenticating: [UInt8])

  init(_ method: Method, _ key: SymmetricKey) throws {
    self.method = method
    self.key = key
    let bytes = key.withUnsafeBytes { [UInt8]($0) }
    parts = method == .aes ? ([], []) : (Array(try SM3.authenticate(Array("zhibu sm4 encrypt".utf8), key: bytes).prefix(SM4.block)), try SM3.authenticate(Array("zhibu sm4 authenticate".utf8), key: bytes))
  }

  /// What stands behind the number: nonce ‖ cipher text ‖ tag. The field's name is authenticated with it.
  func seal(_ bytes: [UInt8], field: String) throws -> [UInt8] {
    switch method {
    case .aes:
      guard let combined = try AES.GCM.seal(bytes, using: key, authenticating: Data(field.utf8)).combined else { throw Fault("AES-GCM gave no combined form") }
      return [UInt8](combined)
    case .sm4:
      let start = SymmetricKey(size: .bits128).withUnsafeBytes { [UInt8]($0) }, body = try start + SM4.counter(bytes, key: parts.encrypting, start: start)
      return body + (try tag(body, field))
    }
  }
  func open(_ sealed: [UInt8], field: String) throws -> [UInt8] {
    switch method {
    case .aes: return [UInt8](try AES.GCM.open(.init(combined: sealed), using: key, authenticating: Data(field.utf8)))
    case .sm4:
      guard sealed.count >= SM4.block + SM3.bytes else { throw Fault("a sealed field is too short") }
      let body = Array(sealed.dropLast(SM3.bytes)), said = sealed.suffix(SM3.bytes), right = try tag(body, field)
      guard zip(said, right).reduce(UInt8(0), { $0 | ($1.0 ^ $1.1) }) == 0 else { throw Fault("a sealed field was changed, or belongs elsewhere") }
      return try SM4.counter(Array(body.dropFirst(SM4.block)), key: parts.encrypting, start: Array(body.prefix(SM4.block)))
    }
  }
  private func tag(_ body: [UInt8], _ field: String) throws -> [UInt8] {
    let name = Array(field.utf8)
    return try SM3.authenticate(withUnsafeBytes(of: UInt32(name.count).bigEndian) { Array($0) } + name + body, key: parts.authenticating)
  }
}

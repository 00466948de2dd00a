import Acting
import Crypto
import Essentials
import Foundation

/// 签名密钥: the instance's own, with which its letters, receipts and cards are signed. Kept sealed; the public half is given to those who are to trust it.
package struct SigningKey: Sendable {
  package let id: ID<SigningKey>
  let secret: Curve25519.Signing.PrivateKey

  /// - Parameter kept: what `fresh` gave.
  package init(_ id: ID<SigningKey>, kept: String) throws {
    guard let bytes = Data(base64Encoded: kept), let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { throw Fault("the signing key \(id) cannot be read") }
    self.id = id
    secret = key
  }
  /// A new secret half, to be kept sealed.
  package static func fresh() -> String { Curve25519.Signing.PrivateKey().rawRepresentation.base64EncodedString() }

  /// The public half, base64: what others enter to trust it.
  package var publicText: String { secret.publicKey.rawRepresentation.base64EncodedString() }
  package var mark: String { SigningKey.mark(of: Array(secret.publicKey.rawRepresentation)) }
  /// Sixteen hexadecimal digits that name a public key.
  package static func mark(of key: [UInt8]) -> String { hex(SHA256.hash(data: key).prefix(8)) }
  /// The 32 bytes of a public key as somebody entered it; nil for what is none.
  package static func publicKey(_ text: String) -> [UInt8]? {
    guard let data = Data(base64Encoded: text.filter { !$0.isWhitespace }), data.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: data)) != nil else { return nil }
    return Array(data)
  }
  /// Six digits that only this house can reckon, for somebody and a span of time: what is typed where nothing can be scanned.
  package func digits(_ about: String) -> String {
    let key = HKDF<SHA256>.deriveKey(inputKeyMaterial: SymmetricKey(data: secret.rawRepresentation), info: Data("zhibu digits".utf8), outputByteCount: 32)
    let hash = Array(HMAC<SHA256>.authenticationCode(for: Data(about.utf8), using: key)), number = hash.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } % 1_000_000
    return String(String(1_000_000 + number).dropFirst())
  }
  static func hex(_ bytes: some Sequence<UInt8>) -> String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}

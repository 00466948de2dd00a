import Essentials
import Foundation
import Persistence
import Crypto

/// The house's keys: one file each, mode 0600, in a folder beside the database and never in it.
package struct KeyRing: Vault {
  /// Signs the journal's seals.
  package let seal: Curve25519.Signing.PrivateKey
  private let fields: [UInt32: SymmetricKey]
  private let current: UInt32
  private let index: SymmetricKey

  package init(seal: Curve25519.Signing.PrivateKey, field: SymmetricKey, index: SymmetricKey) {
    self.seal = seal
    self.index = index
    fields = [1: field]
    current = 1
  }
  /// Keys that nobody keeps: for tests and previews.
  package static func ephemeral() -> KeyRing {
    KeyRing(seal: .init(), field: SymmetricKey(size: .bits256), index: SymmetricKey(size: .bits256))
  }

  /// Opens the keys in `directory`, making those that are missing at the first run.
  /// - Returns: the ring, and whether the signing key was made just now (its public half is then shown once).
  package static func open(directory: URL) throws -> (ring: KeyRing, fresh: Bool) {
    let files = FileManager.default
    try files.createDirectory(at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let fresh = !files.fileExists(atPath: directory.appending(path: "seal.key").path)
    let seal = try Curve25519.Signing.PrivateKey(rawRepresentation: key("seal.key", in: directory) { Curve25519.Signing.PrivateKey().rawRepresentation })
    let field = try SymmetricKey(data: key("field-1.key", in: directory) { SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) } })
    let index = try SymmetricKey(data: key("index.key", in: directory) { SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) } })
    return (KeyRing(seal: seal, field: field, index: index), fresh)
  }

  private static func key(_ name: String, in directory: URL, make: () -> Data) throws -> Data {
    let path = directory.appending(path: name).path
    if let text = FileManager.default.contents(atPath: path) {
      guard let bytes = Data(base64Encoded: String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32 else { throw Fault("\(path) is not a key") }
      return bytes
    }
    let bytes = make()
    guard FileManager.default.createFile(atPath: path, contents: Data((bytes.base64EncodedString() + "\n").utf8), attributes: [.posixPermissions: 0o600]) else { throw Fault("\(path) cannot be written") }
    return bytes
  }

  /// The public half of the signing key, base64: what `verify --key` takes.
  package var publicKey: String { seal.publicKey.rawRepresentation.base64EncodedString() }

  /// key id (4 bytes) ‖ nonce (12) ‖ cipher text ‖ tag (16); the field's name is authenticated with it.
  package func seal(_ text: String, field: String) throws -> [UInt8] { try seal(bytes: Array(text.utf8), field: field) }
  package func seal(bytes: [UInt8], field: String) throws -> [UInt8] {
    guard let key = fields[current] else { throw Fault("no field key \(current)") }
    let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(field.utf8))
    guard let combined = box.combined else { throw Fault("AES-GCM gave no combined form") }
    return withUnsafeBytes(of: current.bigEndian) { [UInt8]($0) } + [UInt8](combined)
  }
  package func open(_ bytes: [UInt8], field: String) throws -> String { String(decoding: try open(bytes: bytes, field: field), as: UTF8.self) }
  package func open(bytes: [UInt8], field: String) throws -> [UInt8] {
    guard bytes.count >= 32 else { throw Fault("a sealed field is too short") }
    let id = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard let key = fields[id] else { throw Fault("no field key \(id)") }
    return [UInt8](try AES.GCM.open(.init(combined: bytes.dropFirst(4)), using: key, authenticating: Data(field.utf8)))
  }
  /// 16 bytes of HMAC-SHA256.
  package func digest(_ text: String, field: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Data("\(field)\u{1f}\(text)".utf8), using: index)).prefix(16).map { $0 }
  }
}

import Essentials
import Foundation
import Persistence
import Crypto

/// The house's keys: one file each, mode 0600, in a folder beside the database and never in it.
package struct KeyRing: Vault {
  /// Signs the journal's seals.
  package let seal: Curve25519.Signing.PrivateKey
  private let fields: FieldKeys
  private let index: SymmetricKey

  private init(seal: Curve25519.Signing.PrivateKey, fields: FieldKeys, index: SymmetricKey) {
    self.seal = seal
    self.index = index
    self.fields = fields
  }
  /// Keys that nobody keeps: for tests and previews.
  package static func ephemeral(_ method: FieldKey.Method = .aes) -> KeyRing {
    do { return KeyRing(seal: .init(), fields: FieldKeys(ephemeral: try FieldKey(method, SymmetricKey(size: .bits256))), index: SymmetricKey(size: .bits256)) } catch {
      preconditionFailure("\(error)")
    }
  }

  /// Opens the keys in `directory`, making those that are missing at the first run.
  /// - Returns: the ring, and whether the signing key was made just now (its public half is then shown once).
  package static func open(directory: URL) throws -> (ring: KeyRing, fresh: Bool) {
    let files = FileManager.default
    try files.createDirectory(at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let fresh = !files.fileExists(atPath: directory.appending(path: "seal.key").path)
    let seal = try Curve25519.Signing.PrivateKey(rawRepresentation: key("seal.key", in: directory) { Curve25519.Signing.PrivateKey().rawRepresentation })
    if try !FieldKeys.isThere(directory) { _ = try FieldKeys.make(.aes, in: directory) }
    let index = try SymmetricKey(data: key("index.key", in: directory) { SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) } })
    return (KeyRing(seal: seal, fields: try FieldKeys(directory), index: index), fresh)
  }

  private static func key(_ name: String, in directory: URL, make: () -> Data) throws -> Data {
    let place = directory.appending(path: name)
    if FileManager.default.fileExists(atPath: place.path) { return try KeyFile.read(place) }
    let bytes = make()
    try KeyFile.write(bytes, place)
    return bytes
  }

  /// The public half of the signing key, base64: what `verify --key` takes.
  package var publicKey: String { seal.publicKey.rawRepresentation.base64EncodedString() }

  /// The number of the key (4 bytes) ‖ what the key made of it (`FieldKey.seal`); the field's name is authenticated with it.
  package func seal(_ text: String, field: String) throws -> [UInt8] { try seal(bytes: Array(text.utf8), field: field) }
  package func seal(bytes: [UInt8], field: String) throws -> [UInt8] {
    let (number, key) = try fields.current()
    return withUnsafeBytes(of: number.bigEndian) { [UInt8]($0) } + (try key.seal(bytes, field: field))
  }
  package func open(_ bytes: [UInt8], field: String) throws -> String { String(decoding: try open(bytes: bytes, field: field), as: UTF8.self) }
  package func open(bytes: [UInt8], field: String) throws -> [UInt8] {
    guard bytes.count >= 32 else { throw Fault("a sealed field is too short") }
    return try fields.key(KeyRing.number(of: bytes)).open(Array(bytes.dropFirst(4)), field: field)
  }
  /// The number of the key that sealed these bytes.
  package static func number(of sealed: some Sequence<UInt8>) -> UInt32 { sealed.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
  /// The number of the key that seals now.
  package func current() throws -> UInt32 { try fields.current().number }
  /// 16 bytes of HMAC-SHA256.
  package func digest(_ text: String, field: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Data("\(field)\u{1f}\(text)".utf8), using: index)).prefix(16).map { $0 }
  }
}

import Crypto
import Foundation
import Secrets

/// What an authenticator signed, looked at as WebAuthn level 2 asks (7.1, 7.2): ES256 only. Who made the authenticator is not asked, so the attestation is not read.
struct Ceremony {
  /// Where the house was asked for: https://host or http://localhost:port.
  var origin: String
  var challenge: [UInt8]

  /// What is kept of a new passkey.
  struct Made: Hashable {
    var credential: [UInt8]
    /// x and y of its public key on P-256.
    var key: [UInt8]
    var counter: Int
  }
  /// The host, to which a passkey belongs.
  static func host(of origin: String) -> String { URL(string: origin)?.host() ?? "" }

  func register(client: [UInt8], attestation: [UInt8]) -> Made? {
    guard isOurs(client, "webauthn.create"), let object = CBOR.read(attestation), let data = object[.text("authData")]?.content, let told = Told(data, host: Ceremony.host(of: origin)), let new = told.new else { return nil }
    return (1...1023).contains(new.credential.count) ? Made(credential: new.credential, key: new.key, counter: told.counter) : nil
  }
  /// The counter after it; nil where it was not signed by this key, for this house and this try.
  func verify(client: [UInt8], authenticator: [UInt8], signature: [UInt8], key: [UInt8], counter: Int) -> Int? {
    guard isOurs(client, "webauthn.get"), let told = Told(authenticator, host: Ceremony.host(of: origin)) else { return nil }
    guard let key = try? P256.Signing.PublicKey(rawRepresentation: key), let signed = try? P256.Signing.ECDSASignature(derRepresentation: signature) else { return nil }
    guard key.isValidSignature(signed, for: Data(authenticator + Digest.sha256(client))) else { return nil }
    // A counter that stands still belongs to a copy; most passkeys have none and say zero.
    return told.counter > counter || (told.counter == 0 && counter == 0) ? told.counter : nil
  }

  private struct Client: Decodable {
    var type: String
    var challenge: String
    var origin: String
    var crossOrigin: Bool?
  }
  private func isOurs(_ client: [UInt8], _ type: String) -> Bool {
    guard client.count < 4096, let said = try? JSONDecoder().decode(Client.self, from: Data(client)) else { return false }
    return said.type == type && said.challenge == Base64URL.text(challenge) && said.origin == origin && said.crossOrigin != true
  }

  /// Authenticator data: 32 bytes of the host's digest, flags, four bytes of counter, and for a new one its name and key.
  private struct Told {
    var counter: Int
    var new: (credential: [UInt8], key: [UInt8])?
    private static let present: UInt8 = 1, brings: UInt8 = 64, extends: UInt8 = 128

    init?(_ data: [UInt8], host: String) {
      guard (37...4096).contains(data.count), Array(data[0..<32]) == Digest.sha256(host), data[32] & Told.present != 0 else { return nil }
      counter = data[33..<37].reduce(0) { $0 << 8 | Int($1) }
      var rest = data[37...]
      if data[32] & Told.brings != 0 {
        guard rest.count > 18 else { return nil }
        let length = Int(data[53]) << 8 | Int(data[54])
        guard rest.count > 18 + length, let (cose, after) = CBOR.beginning(rest.dropFirst(18 + length)), let key = Told.key(cose) else { return nil }
        new = (Array(data[55..<55 + length]), key)
        rest = after
      }
      if data[32] & Told.extends != 0 {
        guard let (_, after) = CBOR.beginning(rest) else { return nil }
        rest = after
      }
      guard rest.isEmpty else { return nil }
    }
    /// RFC 9053: an EC2 key on P-256 for ES256, a point of the curve.
    private static func key(_ cose: CBOR) -> [UInt8]? {
      guard cose[.integer(1)] == .integer(2), cose[.integer(3)] == .integer(-7), cose[.integer(-1)] == .integer(1) else { return nil }
      guard let x = cose[.integer(-2)]?.content, let y = cose[.integer(-3)]?.content, x.count == 32, y.count == 32 else { return nil }
      return (try? P256.Signing.PublicKey(rawRepresentation: x + y)) == nil ? nil : x + y
    }
  }
}

/// RFC 4648, section 5, without padding: how browsers write bytes.
enum Base64URL {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "") }
  /// Nil for anything that `text` does not write, and for more than 8 KB.
  static func bytes(_ text: String) -> [UInt8]? {
    guard text.utf8.count < 8192, !text.contains(where: { "+/=".contains($0) }) else { return nil }
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)).map { [UInt8]($0) }
  }
}

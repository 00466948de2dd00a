import Crypto
import FeatureKit
import Foundation
import Secrets
import Support
import Testing
@testable import Accounts

/// An authenticator in software, that says what the tests want it to say.
struct SoftKey {
  var key = P256.Signing.PrivateKey()
  var credential = [UInt8](repeating: 7, count: 16)
  var host = "localhost", origin = "http://localhost"
  var flags: UInt8 = 1

  static func head(_ kind: UInt8, _ n: Int) -> [UInt8] { n < 24 ? [kind << 5 | UInt8(n)] : n < 256 ? [kind << 5 | 24, UInt8(n)] : [kind << 5 | 25, UInt8(n >> 8), UInt8(n & 255)] }
  static func bytes(_ all: [UInt8]) -> [UInt8] { head(2, all.count) + all }
  static func text(_ text: String) -> [UInt8] { head(3, text.utf8.count) + Array(text.utf8) }

  func client(_ type: String, _ challenge: [UInt8], crossOrigin: Bool = false) -> [UInt8] {
    Array(#"{"type":"\#(type)","challenge":"\#(Base64URL.text(challenge))","origin":"\#(origin)","crossOrigin":\#(crossOrigin)}"#.utf8)
  }
  func data(_ counter: Int, attested: [UInt8] = []) -> [UInt8] {
    Digest.sha256(host) + [attested.isEmpty ? flags : flags | 64] + [UInt8(counter >> 24 & 255), UInt8(counter >> 16 & 255), UInt8(counter >> 8 & 255), UInt8(counter & 255)] + attested
  }
  /// {1: 2, 3: alg, -1: 1, -2: x, -3: y}
  func cose(_ algorithm: UInt8 = 0x26) -> [UInt8] {
    let raw = [UInt8](key.publicKey.rawRepresentation)
    return [0xa5, 0x01, 0x02, 0x03, algorithm, 0x20, 0x01, 0x21] + SoftKey.bytes(Array(raw[0..<32])) + [0x22] + SoftKey.bytes(Array(raw[32...]))
  }
  func attestation(_ counter: Int = 0, cose: [UInt8]? = nil, after: [UInt8] = []) -> [UInt8] {
    let attested = [UInt8](repeating: 0, count: 16) + [UInt8(credential.count >> 8), UInt8(credential.count & 255)] + credential + (cose ?? self.cose())
    return [0xa3] + SoftKey.text("fmt") + SoftKey.text("none") + SoftKey.text("attStmt") + [0xa0] + SoftKey.text("authData") + SoftKey.bytes(data(counter, attested: attested)) + after
  }
  func signature(_ data: [UInt8], _ client: [UInt8]) throws -> [UInt8] { [UInt8](try key.signature(for: Data(data + Digest.sha256(client))).derRepresentation) }
}

@Suite struct PasskeyTests {
  private let challenge = [UInt8](repeating: 9, count: 32)
  private var ours: Ceremony { Ceremony(origin: "http://localhost", challenge: challenge) }

  @Test func aNewKeyIsReadOnlyWhereItWasMadeForThisHouseAndThisTry() {
    let key = SoftKey(), client = key.client("webauthn.create", challenge), made = ours.register(client: client, attestation: key.attestation(5))
    #expect(made?.credential == key.credential && made?.counter == 5 && made?.key == [UInt8](key.key.publicKey.rawRepresentation))
    #expect(ours.register(client: key.client("webauthn.get", challenge), attestation: key.attestation()) == nil)
    #expect(ours.register(client: key.client("webauthn.create", [1, 2, 3]), attestation: key.attestation()) == nil)
    #expect(ours.register(client: key.client("webauthn.create", challenge, crossOrigin: true), attestation: key.attestation()) == nil)
    #expect(ours.register(client: SoftKey(origin: "https://example.org").client("webauthn.create", challenge), attestation: key.attestation()) == nil)
    #expect(ours.register(client: client, attestation: SoftKey(host: "example.org").attestation()) == nil)
    #expect(ours.register(client: client, attestation: SoftKey(flags: 0).attestation()) == nil, "nobody was there")
    #expect(ours.register(client: client, attestation: key.attestation(cose: key.cose(0x27))) == nil, "another algorithm")
    #expect(ours.register(client: client, attestation: key.attestation(cose: [0xa0])) == nil)
    #expect(ours.register(client: client, attestation: key.attestation(after: [0])) == nil, "something stands behind it")
    for cut in 1..<key.attestation().count { #expect(ours.register(client: client, attestation: key.attestation().dropLast(cut)) == nil) }
  }
  @Test func aSignatureHoldsForItsKeyHouseTryAndCounter() throws {
    let key = SoftKey(), raw = [UInt8](key.key.publicKey.rawRepresentation), client = key.client("webauthn.get", challenge), data = key.data(6), signed = try key.signature(data, client)
    func verify(_ client: [UInt8], _ data: [UInt8], _ signed: [UInt8], _ key: [UInt8], _ counter: Int) -> Int? { ours.verify(client: client, authenticator: data, signature: signed, key: key, counter: counter) }
    #expect(verify(client, data, signed, raw, 5) == 6)
    #expect(verify(client, data, signed, raw, 6) == nil, "a copy of the key counts no further")
    let silent = key.data(0)
    #expect(verify(client, silent, try key.signature(silent, client), raw, 0) == 0)
    #expect(verify(client, silent, try key.signature(silent, client), raw, 5) == nil)
    #expect(verify(client, data, signed, [UInt8](SoftKey().key.publicKey.rawRepresentation), 5) == nil)
    #expect(verify(client, key.data(7), signed, raw, 5) == nil, "not what was signed")
    #expect(verify(client, data, signed.dropLast(), raw, 5) == nil)
    #expect(verify(client, data, [], raw, 5) == nil)
    let other = key.client("webauthn.get", [1]), elsewhere = SoftKey(key: key.key, host: "example.org").data(6)
    #expect(verify(other, data, try key.signature(data, other), raw, 5) == nil)
    #expect(verify(client, elsewhere, try key.signature(elsewhere, client), raw, 5) == nil)
  }

  /// RFC 8949, appendix A, as far as it is read; and what is not.
  @Test(arguments: [
    ("00", .integer(0)), ("17", .integer(23)), ("1818", .integer(24)), ("1903e8", .integer(1000)), ("20", .integer(-1)), ("3863", .integer(-100)), ("40", .bytes([])), ("4401020304", .bytes([1, 2, 3, 4])), ("6449455446", .text("IETF")),
    ("62c3bc", .text("ü")), ("80", .list([])), ("83010203", .list([.integer(1), .integer(2), .integer(3)])), ("a0", .map([:])), ("a201020304", .map([.integer(1): .integer(2), .integer(3): .integer(4)])), ("f5", .flag(true)),
    ("", nil), ("18", nil), ("1900", nil), ("44010203", nil), ("61ff", nil), ("8301", nil), ("a101", nil), ("a201020103", nil), ("0000", nil), ("5f42010243030405ff", nil), ("9fff", nil), ("bf00ff", nil), ("f93c00", nil), ("c001", nil), ("1c", nil),
    ("5bffffffffffffffff", nil), ("9bffffffffffffffff", nil), ("bb7fffffffffffffff", nil), ("8181818100", nil),
  ] as [(String, CBOR?)])
  func valuesAreReadStrictly(_ hex: String, _ value: CBOR?) {
    let digits = Array(hex)
    let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16) ?? 0 }
    #expect(CBOR.read(bytes) == value)
  }
}

import Essentials
import Foundation
import Secrets
import Testing

/// State cryptography by Debian's OpenSSL: the examples of the standards themselves.
@Suite struct SMTests {
  private func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.filter { $0 != " " })
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
  }

  @Test func digestsAreThoseOfTheStandard() throws {
    // GB/T 32905-2016, annex A.
    #expect(try SM3.hash(Array("abc".utf8)) == bytes("66c7f0f4 62eeedd9 d1f2d46b dc10e4e2 4167c487 5cf2f7a2 297da02b 8f4ba8e0"))
    #expect(try SM3.hash(Array(String(repeating: "abcd", count: 16).utf8)) == bytes("debe9ff9 2275b8a1 38604889 c18e5a4d 6fdb70e5 387e5765 293dcba3 9c0c5732"))
  }
  @Test func theKeyedDigestIsBuiltAsHMACIs() throws {
    // RFC 2104 over SM3, written out.
    for key in [Array("zhibu".utf8), [UInt8](repeating: 7, count: 64), try SM3.hash([1])] {
      let padded = key + [UInt8](repeating: 0, count: 64 - key.count), message = Array("支部".utf8)
      let inner = try SM3.hash(padded.map { $0 ^ 0x36 } + message)
      #expect(try SM3.authenticate(message, key: key) == SM3.hash(padded.map { $0 ^ 0x5c } + inner))
    }
  }
  @Test func blocksAreThoseOfTheStandard() throws {
    // GB/T 32907-2016, annex A.1: counter mode over zeros gives the block that the counter is encrypted to.
    let block = bytes("0123456789abcdef fedcba9876543210")
    #expect(try SM4.counter([UInt8](repeating: 0, count: 16), key: block, start: block) == bytes("681edf34d206965e 86b3e94f536e4246"))
  }
  @Test func theMillionthBlockIsThatOfTheStandard() throws {
    // Annex A.2: the same block encrypted a million times.
    let key = bytes("0123456789abcdef fedcba9876543210"), zeros = [UInt8](repeating: 0, count: 16)
    var block = key
    for _ in 0..<1_000_000 { block = try SM4.counter(zeros, key: key, start: block) }
    #expect(block == bytes("595298c7c6fd271f 0402f804c33d3f66"))
  }
  @Test func aKeyOfTheWrongLengthIsRefused() {
    #expect(throws: Fault.self) { try SM4.counter([1], key: [1, 2], start: [UInt8](repeating: 0, count: 16)) }
    #expect(throws: Fault.self) { try SM4.counter([1], key: [UInt8](repeating: 0, count: 16), start: [1]) }
  }
  @Test(arguments: FieldKey.Method.allCases) func whatIsSealedOpensAsWhatItWasAndNowhereElse(method: FieldKey.Method) throws {
    let ring = KeyRing.ephemeral(method)
    for text in ["", "13800000000", String(repeating: "湾", count: 5000)] {
      let sealed = try ring.seal(text, field: "person.phone")
      #expect(try ring.open(sealed, field: "person.phone") == text)
      #expect(try ring.seal(text, field: "person.phone") != sealed, "the same is never sealed alike")
      #expect(throws: (any Error).self, "another column") { try ring.open(sealed, field: "person.address") }
      #expect(throws: (any Error).self, "another house") { try KeyRing.ephemeral(method).open(sealed, field: "person.phone") }
      for n in [3, 4, sealed.count / 2, sealed.count - 1] {
        var changed = sealed
        changed[n] ^= 1
        #expect(throws: (any Error).self, "byte \(n)") { try ring.open(changed, field: "person.phone") }
      }
      #expect(throws: (any Error).self, "cut") { try ring.open(Array(sealed.dropLast()), field: "person.phone") }
    }
  }
  @Test func aNewKeySealsAtOnceAndTheOldOneStillOpens() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let ring = try KeyRing.open(directory: folder).ring, other = try KeyRing.open(directory: folder).ring, old = try ring.seal("13800000000", field: "person.phone")
    #expect(try FieldKeys.make(.sm4, in: folder) == 2)
    #expect(try ring.current() == 1, "made, not yet in use")
    try FieldKeys.use(2, in: folder)
    let new = try ring.seal("13800000000", field: "person.phone")
    #expect(KeyRing.number(of: old) == 1 && KeyRing.number(of: new) == 2)
    #expect(try other.open(new, field: "person.phone") == "13800000000", "who opened the folder before knows the new key too")
    #expect(try ring.open(old, field: "person.phone") == "13800000000")
    let lines = try FieldKeys.all(folder)
    #expect(lines.map(\.number) == [1, 2] && lines.map(\.method) == [.aes, .sm4] && lines.map(\.isCurrent) == [false, true])
    #expect(throws: FieldKeys.Unkeyed.inUse(2)) { try FieldKeys.remove(2, in: folder) }
    #expect(throws: FieldKeys.Unkeyed.noKey(3)) { try FieldKeys.use(3, in: folder) }
    #expect(throws: FieldKeys.Unkeyed.noKey(3)) { try FieldKeys.remove(3, in: folder) }
    try FieldKeys.remove(1, in: folder)
    #expect(throws: (any Error).self) { try KeyRing.open(directory: folder).ring.open(old, field: "person.phone") }
    #expect(try KeyRing.open(directory: folder).ring.open(new, field: "person.phone") == "13800000000")
    #expect(try FieldKeys.all(folder).count == 1, "no first key is made again")
    for name in ["field-2.sm4.key", "field.current"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }
  @Test func aSealedFileIsSealedAnewInItsPlace() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)"), ring = try KeyRing.open(directory: folder).ring
    defer { try? FileManager.default.removeItem(at: folder) }
    let plain = folder.appending(path: "plain"), sealed = folder.appending(path: "sealed"), content = Data((0..<700_000).map { UInt8($0 % 251) })
    try content.write(to: plain)
    try SealedFile.seal(plain, as: sealed, ring)
    #expect(try SealedFile.key(of: sealed) == 1)
    try FieldKeys.use(try FieldKeys.make(.sm4, in: folder), in: folder)
    try SealedFile.sealAnew(sealed, ring)
    var read = Data()
    try SealedFile.open(sealed, ring) { read += $0 }
    #expect(try SealedFile.key(of: sealed) == 2)
    #expect(read == content)
    var bytes = try Data(contentsOf: sealed)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: sealed)
    #expect(throws: (any Error).self) { try SealedFile.sealAnew(sealed, ring) }
    #expect(try Data(contentsOf: sealed) == bytes, "what cannot be opened is left as it is")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasSuffix(".part") })
  }
}

import CArgon2
import CZstd
import Crypto
import Essentials
import Foundation

/// How an archive's pieces are pressed and sealed: AES-256-GCM under a key that Argon2id makes of the passphrase and the archive's own salt.
/// A piece's number, and whether it is the last, are its nonce: pieces can be neither exchanged nor reordered nor left off, and no key meets a nonce twice.
struct Seal: Sendable {
  static let piece = 1 << 20, longest = piece + (1 << 16), mark = Array("zhibu backup 1\n".utf8)
  /// mark (15) ‖ salt (16) ‖ KiB of memory (4) ‖ passes (4) ‖ what proves the passphrase (16) ‖ what proves the header (8)
  static let headerLength = mark.count + 16 + 4 + 4 + 16 + 8
  private static let memoryKiB: UInt32 = 65_536, passes: UInt32 = 3
  private let key: SymmetricKey
  let header: [UInt8]

  /// For a new archive.
  init(passphrase: String) throws {
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255) }
    let front = Seal.mark + salt + bytes(Seal.memoryKiB) + bytes(Seal.passes)
    key = try Seal.derived(passphrase, salt, Seal.memoryKiB, Seal.passes)
    let proved = front + Seal.proof(key, front)
    header = proved + Seal.sum(proved)
  }
  /// For the archive that begins with `header`.
  init(header: [UInt8], passphrase: String) throws(Refusal) {
    let kind = Array("zhibu backup ".utf8)
    guard header.starts(with: kind) else { throw Refusal("backup.foreign", .foreignFile) }
    if header.dropFirst(kind.count).first.map({ $0 >= UInt8(ascii: "2") && $0 <= UInt8(ascii: "9") }) == true { throw Refusal("backup.newer", .newerFile) }
    guard header.count == Seal.headerLength else { throw Refusal("backup.cut", .cutFile) }
    let front = Array(header.prefix(Seal.mark.count + 24)), proof = Array(header[front.count..<(front.count + 16)])
    guard Seal.sum(front + proof) == Array(header.suffix(8)) else { throw Refusal("backup.damaged", .damagedFile(0)) }
    let salt = Array(front[Seal.mark.count..<(Seal.mark.count + 16)]), memory = number(front.dropLast(4).suffix(4)), passes = number(front.suffix(4))
    guard (8...1 << 20).contains(memory), (1...20).contains(passes) else { throw Refusal("backup.damaged", .damagedFile(0)) }
    do { key = try Seal.derived(passphrase, salt, UInt32(memory), UInt32(passes)) } catch { throw Refusal("backup.memory", .noMemory) }
    guard Seal.proof(key, front) == proof else { throw Refusal("backup.passphrase", .wrongPassphrase) }
    self.header = header
  }
  private static func derived(_ passphrase: String, _ salt: [UInt8], _ memory: UInt32, _ passes: UInt32) throws -> SymmetricKey {
    // One passphrase, however a keyboard composes its letters.
    var text = passphrase.precomposedStringWithCanonicalMapping, out = [UInt8](repeating: 0, count: 32)
    let code = text.withUTF8 { argon2id_hash_raw(passes, memory, 1, $0.baseAddress, $0.count, salt, salt.count, &out, out.count) }
    guard code == ARGON2_OK.rawValue else { throw Fault("argon2: \(code)") }
    return SymmetricKey(data: out)
  }
  private static func proof(_ key: SymmetricKey, _ front: [UInt8]) -> [UInt8] { Array(HMAC<SHA256>.authenticationCode(for: front, using: key).prefix(16)) }
  private static func sum(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes).prefix(8)) }

  private func nonce(_ number: Int, _ isLast: Bool) throws -> AES.GCM.Nonce { try AES.GCM.Nonce(data: bytes(UInt32(isLast ? 1 : 0)) + bytes(UInt64(number))) }

  /// Length (4 bytes) ‖ cipher text ‖ tag (16).
  func sealed(_ plain: ArraySlice<UInt8>, _ number: Int, isLast: Bool) throws -> [UInt8] {
    let room = ZSTD_compressBound(plain.count)
    let pressed = try [UInt8](unsafeUninitializedCapacity: room) { out, count in
      count = plain.withUnsafeBytes { ZSTD_compress(out.baseAddress, room, $0.baseAddress, $0.count, 1) }
      guard ZSTD_isError(count) == 0 else { count = 0; throw Fault("zstd: a piece cannot be pressed") }
    }
    let box = try AES.GCM.seal(pressed, using: key, nonce: nonce(number, isLast))
    return bytes(UInt32(box.ciphertext.count + 16)) + box.ciphertext + box.tag
  }
  /// The content of a piece, or nil where it is not this piece.
  func opened(_ sealed: [UInt8], _ number: Int, isLast: Bool) -> [UInt8]? {
    guard sealed.count >= 16, let nonce = try? nonce(number, isLast), let box = try? AES.GCM.SealedBox(nonce: nonce, ciphertext: sealed.dropLast(16), tag: sealed.suffix(16)),
      let pressed = try? AES.GCM.open(box, using: key) else { return nil }
    var isWell = true
    let plain = [UInt8](unsafeUninitializedCapacity: Seal.piece) { out, count in
      count = pressed.withUnsafeBytes { ZSTD_decompress(out.baseAddress, Seal.piece, $0.baseAddress, $0.count) }
      if ZSTD_isError(count) != 0 { (count, isWell) = (0, false) }
    }
    return isWell ? plain : nil
  }
}

/// Big-endian.
func bytes<N: FixedWidthInteger>(_ number: N) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

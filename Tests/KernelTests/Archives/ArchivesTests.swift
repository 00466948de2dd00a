import Archives
import Essentials
import Foundation
import Testing

@Suite struct ArchivesTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "archives-\(UUID().uuidString)")
  private static let passphrase = "石桥镇 twelve 口令"
  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func made(_ name: String, _ entries: [(String, [UInt8])]) throws -> URL {
    let file = folder.appending(path: name), archive = try ArchiveWriter(file, passphrase: Self.passphrase)
    for (name, content) in entries { try archive.add(name, content) }
    try archive.finish()
    return file
  }
  private func read(_ file: URL, _ passphrase: String = passphrase) throws -> [String: [UInt8]] {
    let archive = try ArchiveReader(file, passphrase: passphrase)
    var all: [String: [UInt8]] = [:]
    while let entry = try archive.next() { all[entry.name] = try archive.whole() }
    return all
  }
  private func refused(_ bytes: [UInt8], _ passphrase: String = passphrase) throws -> String? {
    let file = folder.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    do { _ = try read(file, passphrase); return nil } catch let refusal as Refusal { return refusal.problems[0].code }
  }
  private func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<count).map { _ in state ^= state << 13; state ^= state >> 7; state ^= state << 17; return UInt8(truncatingIfNeeded: state) }
  }

  @Test(arguments: [0, 1, 1 << 20, (4 << 20) - 100, 4 << 20, (9 << 20) + 7]) func contentComesBackAsItWas(size: Int) throws {
    let content = noise(size), source = folder.appending(path: "source")
    try Data(content).write(to: source)
    let file = folder.appending(path: "a"), archive = try ArchiveWriter(file, passphrase: Self.passphrase)
    try archive.add("empty", [])
    try archive.add("文件/big", file: source)
    try archive.add("last", Array("end".utf8))
    try archive.finish()
    #expect(try read(file) == ["empty": [], "文件/big": content, "last": Array("end".utf8)])
  }
  @Test func nothingOfWhatIsInsideStandsInTheFile() throws {
    let file = try made("a", [("keys/seal.key", Array("secret of the house".utf8))]), bytes = try Data(contentsOf: file)
    for secret in ["secret", "keys/", "seal.key", Self.passphrase] { #expect(bytes.range(of: Data(secret.utf8)) == nil) }
    let again = try made("b", [("keys/seal.key", Array("secret of the house".utf8))])
    #expect(try Data(contentsOf: again) != bytes, "a salt of its own")
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
  }
  @Test func anotherPassphraseOpensNothingAndALetterComposedOtherwiseDoes() throws {
    let bytes = try [UInt8](Data(contentsOf: made("a", [("x", [1])])))
    #expect(try refused(bytes, "石桥镇 twelve 口令 ") == "backup.passphrase")
    let file = folder.appending(path: "accent"), archive = try ArchiveWriter(file, passphrase: "caf\u{e9} caf\u{e9} caf\u{e9}")
    try archive.finish()
    _ = try ArchiveReader(file, passphrase: "cafe\u{301} cafe\u{301} cafe\u{301}")
  }
  @Test func everyFlippedBitIsFound() throws {
    let bytes = try [UInt8](Data(contentsOf: made("a", [("x", noise(3000)), ("y", Array("end".utf8))])))
    let places = Array(stride(from: 0, to: 63, by: 3)) + Array(stride(from: 63, to: bytes.count, by: 211)) + [bytes.count - 1]
    for place in places {
      var flipped = bytes
      flipped[place] ^= 4
      let code = try refused(flipped)
      #expect(code != nil, "byte \(place)")
      if place > 15 { #expect(code == "backup.damaged" || code == "backup.cut", "byte \(place): \(code ?? "-")") }
    }
  }
  @Test func aCutFileSaysThatItIsCut() throws {
    let bytes = try [UInt8](Data(contentsOf: made("a", [("x", noise(3 << 20))])))
    let firstPiece = 63 + 4 + bytes[63..<67].reduce(0) { $0 << 8 | Int($1) }
    for length in [20, 63, 65, 1000, firstPiece, firstPiece + 2, bytes.count - 1] { #expect(try refused(Array(bytes.prefix(length))) == "backup.cut", "\(length)") }
    #expect(try refused(Array(bytes.prefix(10))) == "backup.foreign")
    #expect(try refused(bytes + [0]) == "backup.damaged" || refused(bytes + [0]) == "backup.cut")
  }
  @Test func anotherKindOfFileAndANewerOneAreTold() throws {
    #expect(try refused(Array("PK\u{3}\u{4} some other archive that somebody chose by mistake, long enough".utf8)) == "backup.foreign")
    #expect(try refused([]) == "backup.foreign")
    #expect(try refused(Array("zhibu backup 2\n".utf8) + noise(200)) == "backup.newer")
  }
  @Test func aFileThatIsThereIsNeverWrittenOver() throws {
    let file = folder.appending(path: "there")
    try Data("mine".utf8).write(to: file)
    #expect(throws: Refusal.self) { try ArchiveWriter(file, passphrase: Self.passphrase) }
    #expect(throws: Refusal.self) { try Disk.place(made("a", []), as: file) }
    #expect(try Data(contentsOf: file) == Data("mine".utf8))
  }
}

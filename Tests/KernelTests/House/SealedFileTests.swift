import Essentials
import Foundation
import Secrets
import Testing

@Suite struct SealedFileTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "zhibu-sealed-\(UUID().uuidString)")
  let keys = KeyRing.ephemeral()
  private var plain: URL { folder.appending(path: "plain") }
  private var sealed: URL { folder.appending(path: "sealed") }
  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func seal(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: plain)
    try SealedFile.seal(plain, as: sealed, keys)
  }
  private func opened(_ keys: KeyRing? = nil) throws -> [UInt8] {
    var out: [UInt8] = []
    try SealedFile.open(sealed, keys ?? self.keys) { out += $0 }
    return out
  }
  private static func text(_ count: Int) -> [UInt8] { Array("陈桂兰,11010119540312".utf8).cycled(count) }

  @Test(arguments: [0, 1, 300, 1 << 18, 1 << 18 | 1, 3 << 18]) func whatIsSealedIsOpenedAsItWas(_ size: Int) throws {
    let bytes = Self.text(size)
    try seal(bytes)
    #expect(try opened() == bytes)
    #expect(try FileManager.default.attributesOfItem(atPath: sealed.path)[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["plain", "sealed"])
  }
  @Test func nothingOfItStandsInTheFile() throws {
    try seal(Self.text(5000))
    let kept = try Data(contentsOf: sealed)
    #expect(kept.range(of: Data("陈桂兰".utf8)) == nil)
    #expect(kept.range(of: Data("11010119540312".utf8)) == nil)
  }
  @Test func otherKeysDoNotOpenIt() throws {
    try seal(Self.text(300))
    #expect(throws: (any Error).self) { try opened(KeyRing.ephemeral()) }
  }
  @Test func whatIsCutChangedOrPutInAnotherOrderIsNoticed() throws {
    try seal(Self.text(3 << 18))
    let whole = try Data(contentsOf: sealed)
    let start = 15 + 1 + 22, piece = (whole.count - start) / 3
    #expect((whole.count - start) % 3 == 0)
    func refuses(_ bytes: Data) throws {
      try bytes.write(to: sealed)
      #expect(throws: (any Error).self) { try opened() }
    }
    try refuses(whole.prefix(start + 2 * piece))
    try refuses(whole.prefix(whole.count - 1))
    try refuses(whole.prefix(start) + whole[(start + piece)..<(start + 2 * piece)] + whole[start..<(start + piece)] + whole[(start + 2 * piece)...])
    var bent = whole
    bent[start + piece + 40] ^= 1
    try refuses(bent)
    try refuses(Data(Self.text(300)))
  }
}

extension Array {
  fileprivate func cycled(_ count: Int) -> [Element] { (0..<count).map { self[$0 % self.count] } }
}

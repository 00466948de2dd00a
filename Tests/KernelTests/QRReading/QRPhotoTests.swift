import Foundation
import Support
import Testing
@testable import QRReading

/// Square codes in photos that strangers sent.
@Suite struct QRPhotoTests {
  private static let address = "https://zhibu.example/gatherings/482/paper?sheet=4820917"

  @Test(arguments: [2, 3, 5, 9]) func aCodeIsReadLargeAndSmall(scale: Int) async throws {
    #expect(try await QRPhoto.texts(in: Photographs.png([Self.address], scale: scale)) == [Self.address])
  }
  @Test func allCodesOfAPhotoAreRead() async throws {
    #expect(try await QRPhoto.texts(in: Photographs.png([Self.address, "另一张"])) == [Self.address, "另一张"])
  }
  @Test func aPhotoWithoutACodeSaysNothing() async throws {
    #expect(try await QRPhoto.texts(in: Photographs.png([])).isEmpty)
  }
  /// A printed sheet as a phone saw it: askew, grainy, pressed to a small JPEG.
  @Test func aPhotographedSheetIsRead() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sheet.jpg")
    #expect(try await QRPhoto.texts(in: [UInt8](try Data(contentsOf: file))) == [Self.address])
  }
  @Test func whatIsNoPictureIsBroken() async throws {
    let whole = Photographs.png([Self.address])
    for bytes in [Array("<html>".utf8), [], Array(whole.prefix(60)), Array(whole.prefix(8)) + Array("no picture at all".utf8), [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xd9]] {
      await #expect(throws: QRPhoto.Unreadable.broken) { _ = try await QRPhoto.texts(in: bytes) }
    }
  }
  /// 2.5 kB that would be 400 million pixels, and more rows than any memory holds.
  @Test func aBombIsRefusedBeforeItIsUnpacked() async throws {
    for (width, height) in [(20_000, 20_000), (100_000, 100_000), (1 << 30, 1), (1, 1 << 30)] {
      let bomb = Photographs.png(width, height, [UInt8](repeating: 0, count: 1 << 20))
      do {
        _ = try await QRPhoto.texts(in: bomb)
        Issue.record("\(width) × \(height) was read")
      } catch is QRPhoto.Unreadable {}
    }
  }
  @Test func theBoundsHoldForJPEGToo() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sheet.jpg"), bytes = [UInt8](try Data(contentsOf: file))
    var few = QRPhoto.Limits(), little = QRPhoto.Limits()
    few.jpegPixels = 10_000
    little.memory = 4_096
    await #expect(throws: QRPhoto.Unreadable.tooLarge) { _ = try await QRPhoto.texts(in: bytes, few) }
    // One that appears little by little is kept whole while it is read.
    var slow = bytes
    slow[try #require(bytes.indices.dropLast().first { bytes[$0] == 0xff && bytes[$0 + 1] == 0xc0 }) + 1] = 0xc2
    await #expect(throws: QRPhoto.Unreadable.tooLarge) { _ = try await QRPhoto.texts(in: slow, little) }
  }
  @Test func aLargePhotoIsMadeSmallerWhileItIsRead() async throws {
    var limits = QRPhoto.Limits()
    limits.pixels = 60_000
    #expect(try await QRPhoto.texts(in: Photographs.png([Self.address], scale: 12), limits) == [Self.address])
  }
}

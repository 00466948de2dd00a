import FeatureKit
import Foundation
import Secrets
import Testing

@Suite struct FilesOnTheirWay {
  private final class Place {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zhibu-tray-\(UUID().uuidString)")
    let vault = KeyRing.ephemeral(), now = Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)
    func tray(of account: Int64 = 7, free: Int = .max) -> UploadTray { UploadTray(folder, of: account, vault) { _ in free } }
    var target: URL { folder.appending(path: "incoming") }
    /// All that lies on the disk.
    var kept: [UInt8] {
      let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      return (walk?.compactMap { $0 as? URL } ?? []).flatMap { [UInt8](FileManager.default.contents(atPath: $0.path) ?? Data()) }
    }
    deinit { try? FileManager.default.removeItem(at: folder) }
  }
  private func code(_ work: () throws -> Void) throws -> String? {
    do { try work() } catch let refusal as Refusal { return refusal.problems.first?.code }
    return nil
  }

  @Test func aFileInPiecesComesOutAsItWentIn() throws {
    let place = Place(), tray = place.tray(), content = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let id = try tray.begin("../../签到表.pdf", bytes: content.count, now: place.now).id
    for start in stride(from: 0, to: content.count, by: UploadTray.piece) { _ = try tray.take(id, at: start, Array(content[start..<min(start + UploadTray.piece, content.count)])) }
    let upload = try tray.collect(id, field: "file", into: place.target, most: content.count)
    #expect(upload.bytes == content.count && FileManager.default.contents(atPath: upload.file.path) == Data(content))
    try tray.drop(id)
    #expect(try code { _ = try tray.one(id) } == "upload.gone")
  }
  @Test func afterALostConnectionItGoesOnWhereItLeftOff() throws {
    let place = Place(), id = try place.tray().begin("a.pdf", bytes: 6, now: place.now).id
    _ = try place.tray().take(id, at: 0, [1, 2, 3])
    #expect(try place.tray().one(id).offset == 3)
    #expect(try place.tray().take(id, at: 0, [1, 2, 3]).offset == 3, "a piece whose answer was lost is sent again and counted once")
    #expect(try code { _ = try place.tray().take(id, at: 4, [5]) } == "upload.offset")
    #expect(try code { _ = try place.tray().collect(id, field: "file", into: place.target, most: 100) } == "upload.cut")
    #expect(try code { _ = try place.tray().take(id, at: 3, [4, 5, 6, 7]) } == "upload.piece", "more than was announced")
    _ = try place.tray().take(id, at: 3, [4, 5, 6])
    #expect(try code { _ = try place.tray().collect(id, field: "file", into: place.target, most: 5) } == "upload.large")
    #expect(try place.tray().collect(id, field: "file", into: place.target, most: 6).bytes == 6)
  }
  @Test func onTheDiskNobodyReadsIt() throws {
    let place = Place(), tray = place.tray(), id = try tray.begin("名单.pdf", bytes: 12, now: place.now).id
    _ = try tray.take(id, at: 0, Array("resident 511".utf8))
    let kept = String(decoding: place.kept, as: UTF8.self)
    #expect(!place.kept.isEmpty && !kept.contains("resident") && !kept.contains("名单"))
  }
  @Test func anotherAccountDoesNotFindIt() throws {
    let place = Place(), id = try place.tray().begin("a.pdf", bytes: 1, now: place.now).id
    #expect(try code { _ = try place.tray(of: 8).take(id, at: 0, [1]) } == "upload.gone")
    for wrong in ["", "..", "../7/\(id)", "\(id)x", String(repeating: "a", count: 16)] { #expect(try code { _ = try place.tray().one(wrong) } == "upload.gone", "\(wrong)") }
  }
  @Test func aVideoOfThreeGigabytesAndWhatTheDiskCannotHoldAreRefusedBeforeTheFirstByte() throws {
    let place = Place()
    #expect(try code { _ = try place.tray().begin("会议.mp4", bytes: 3 << 30, now: place.now) } == "upload.large")
    #expect(try code { _ = try place.tray(free: UploadTray.reserve + 99).begin("a.pdf", bytes: 100, now: place.now) } == "disk.full")
    #expect(try code { _ = try place.tray(free: UploadTray.reserve + 100).begin("a.pdf", bytes: 100, now: place.now) } == nil)
    for bytes in [0, -1, Int.min] { #expect(try code { _ = try place.tray().begin("a.pdf", bytes: bytes, now: place.now) } == "file.empty") }
    #expect(try code { _ = try place.tray().begin("a.pdf", bytes: .max, now: place.now) } == "upload.large")
  }
  @Test func aDiskThatFillsUpMeanwhileIsSaidAndWhatArrivedStays() throws {
    let place = Place(), id = try place.tray().begin("a.pdf", bytes: 6, now: place.now).id
    _ = try place.tray().take(id, at: 0, [1, 2, 3])
    #expect(try code { _ = try place.tray(free: UploadTray.reserve).take(id, at: 3, [4, 5, 6]) } == "disk.full")
    // What is written here is refused by the device as a full disk would.
    let full = place.folder.appending(path: "tray/7/\(id)/3-3.part")
    try FileManager.default.createSymbolicLink(atPath: full.path, withDestinationPath: "/dev/full")
    #expect(try code { _ = try place.tray().take(id, at: 3, [4, 5, 6]) } == "disk.full")
    #expect(try place.tray().one(id).offset == 3)
    #expect(try place.tray().take(id, at: 3, [4, 5, 6]).offset == 6, "once there is room it goes on")
  }
  @Test func whatWasNotFinishedIsGoneAfterADayAlsoWhereTheClockWasSetBack() throws {
    let place = Place(), old = try place.tray().begin("a.pdf", bytes: 6, now: place.now).id
    _ = try place.tray().begin("b.pdf", bytes: 6, now: place.now.adding(seconds: 86_300))
    #expect(try place.tray().one(old).bytes == 6)
    let young = try place.tray().begin("c.pdf", bytes: 6, now: place.now.adding(seconds: 86_500)).id
    #expect(try code { _ = try place.tray().one(old) } == "upload.gone")
    _ = try place.tray().begin("d.pdf", bytes: 6, now: place.now.adding(seconds: -86_400))
    #expect(try code { _ = try place.tray().one(young) } == "upload.gone")
  }
  @Test func nobodyFillsTheTrayWithBeginnings() throws {
    let place = Place()
    for _ in 0..<UploadTray.files { _ = try place.tray().begin("a.pdf", bytes: 1, now: place.now) }
    #expect(try code { _ = try place.tray().begin("a.pdf", bytes: 1, now: place.now) } == "upload.many")
  }
}

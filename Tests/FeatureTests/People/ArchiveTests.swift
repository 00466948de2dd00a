import Attachments
import FeatureKit
import Foundation
import HummingbirdTesting
import Support
import Testing
@testable import People

/// Photos and papers of a file: what is taken, how it lies on disk, who opens it.
@Suite struct ArchiveTests {
  /// A JPEG of segments only, as its reader sees one: a remark with a place, a frame, a scan.
  static func jpeg(_ place: String, orientation: UInt8? = nil) -> [UInt8] {
    func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] { [0xff, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 255)] + content }
    let upright: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0], remark = [UInt8](place.utf8)
    let way: [UInt8] = orientation.map { [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, $0, 0, 0, 0, 0, 0, 0, 0] } ?? upright
    let exif: [UInt8] = [UInt8]("Exif\u{0}\u{0}".utf8) + way + remark, head: [UInt8] = [0xff, 0xd8] + segment(0xe0, [UInt8]("JFIF\u{0}".utf8))
    let said: [UInt8] = segment(0xe1, exif) + segment(0xfe, remark), drawn: [UInt8] = segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]) + segment(0xda, [1, 1, 0, 0, 63, 0])
    return head + said + drawn + [0x12, 0x34, 0xff, 0xd9]
  }
  static func png(_ place: String) -> [UInt8] {
    func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
      let length: [UInt8] = [0, 0, UInt8(content.count >> 8), UInt8(content.count & 255)]
      return length + [UInt8](kind.utf8) + content + [0, 0, 0, 0]
    }
    let head: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + chunk("IHDR", [UInt8](repeating: 1, count: 13)), remark = [UInt8](place.utf8)
    return head + chunk("eXIf", remark) + chunk("tEXt", remark) + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
  }
  private func holds(_ bytes: [UInt8], _ text: String) -> Bool { Data(bytes).range(of: Data(text.utf8)) != nil }

  @Test func whereAPhotoWasTakenIsTakenOut() throws {
    let place = "30.2741N 109.4880E", jpeg = try Picture.cleaned(Self.jpeg(place, orientation: 6), .jpeg), png = try Picture.cleaned(Self.png(place), .png)
    #expect(!holds(jpeg, place) && holds(jpeg, "JFIF") && FileType(of: jpeg) == .jpeg && jpeg.suffix(4) == [0x12, 0x34, 0xff, 0xd9])
    #expect(holds(jpeg, "Exif") && jpeg.contains(6), "which way up stays")
    #expect(try !holds(Picture.cleaned(Self.jpeg(place), .jpeg), "Exif"))
    #expect(!holds(png, place) && holds(png, "IDAT") && holds(png, "IEND") && !holds(png, "eXIf"))
    #expect(try Picture.cleaned(jpeg, .jpeg) == jpeg, "cleaning twice changes nothing")
  }
  @Test(arguments: [([0xff, 0xd8, 0xff, 0xe0], .jpeg), (Array(jpeg("x").prefix(30)), .jpeg), ([0xff, 0xd8] + Array("<script>alert(1)</script>".utf8), .jpeg), (Array(png("x").prefix(20)), .png), (Array(png("x").dropLast(12)), .png)] as [([UInt8], FileType)])
  func whatOnlyClaimsToBeAPictureIsRefused(_ bytes: [UInt8], _ type: FileType) { #expect(throws: Refusal.self) { try Picture.cleaned(bytes, type) } }

  @Test func papersLieSealedAndOpenWithAReason() async throws {
    let open = try await OpenVillage(), path = "/people/\(open.person)/papers", place = "30.2741N 109.4880E"
    try await open.visit { site in
      let photo = try await site.upload(path, as: "clerk", kind: "photo", name: "照片.jpg", Self.jpeg(place))
      #expect(photo.status == 303)
      let pledge = try await site.upload(path, as: "clerk", kind: "pledge", name: "入党志愿书.pdf", Array("%PDF-1.7 secret".utf8))
      #expect(pledge.status == 303)
      #expect(try await site.upload(path, as: "clerk", kind: "photo", name: "a.png", Array("%PDF-1.7".utf8)).text.contains("照片只收 PNG、JPEG"))
      #expect(try await site.upload(path, as: "clerk", kind: "photo", name: "a.png", Array("<script>".utf8)).status == 422)
      #expect(try await site.upload(path, as: "leader", kind: "photo", name: "a.jpg", Self.jpeg(place)).status == 403)
      #expect(try await site.upload(path, as: "stranger", kind: "photo", name: "b.jpg", Self.jpeg("elsewhere")).status == 404)
      let page = try await site.get(path, as: "clerk").text
      #expect(page.contains("照片.jpg") && !page.contains("入党志愿书.pdf") && page.contains("材料已遮盖"))
      #expect(try await site.get(path, as: "member").text.contains("入党志愿书.pdf"), "one's own archive is open")
      #expect(try await site.get("/people/\(open.person)", as: "leader").text.contains("<img"))
      for who in ["stranger", "fellow"] { #expect(try await site.get(path, as: who).status == 404) }
    }
    let ids = try await open.village.world.text("SELECT id FROM person_paper ORDER BY id").split(separator: ",").map(String.init)
    try await open.visit { (site) async throws in
      #expect(try await site.get("\(path)/\(ids[0])", as: "leader").status == 200)
      #expect(try await site.get("\(path)/\(ids[1])", as: "clerk").status == 403)
      for who in ["stranger", "fellow"] { #expect(try await site.get("\(path)/\(ids[0])", as: who).status == 404) }
      #expect(try await site.post("/people/\(open.person)/open", as: "clerk", ["field": "archive", "reason": "转接组织关系"]).status == 303)
      #expect(try await site.get("\(path)/\(ids[1])", as: "clerk").text == "%PDF-1.7 secret")
      #expect(try await site.get("/me", as: "member").text.contains("转接组织关系"))
    }
    let digests = try await open.village.world.text("SELECT digest FROM person_paper ORDER BY id").split(separator: ",").map(String.init), stored = open.files.appending(path: "kept/sealed")
    for digest in digests {
      let bytes = [UInt8](try Data(contentsOf: stored.appending(path: String(digest.prefix(2))).appending(path: digest)))
      #expect(!holds(bytes, "secret") && !holds(bytes, "JFIF"), "nothing plain on disk")
    }
    try await open.visit { (site) async throws in
      let list = try await site.get(path, as: "clerk").text, asked = try await site.get("\(path)/\(ids[1])/remove", as: "clerk")
      #expect(list.contains("href=\"\(path)/\(ids[1])/remove\"") && !list.contains("action=\"\(path)/\(ids[1])/remove\""), "nothing is deleted by one press in a list")
      #expect(asked.status == 200 && asked.text.contains("移除“入党志愿书”") && asked.text.contains("不能恢复"))
      #expect(try await site.get("\(path)/\(ids[1])/remove", as: "leader").status == 403)
      #expect(try await site.get("\(path)/\(ids[1])/remove", as: "stranger").status == 404)
      #expect(try await site.get("\(path)/\(ids[1])", as: "member").status == 200, "asking removes nothing")
      #expect(try await site.post("\(path)/\(ids[1])/remove", as: "clerk", [:]).status == 303)
      #expect(try await site.get("\(path)/\(ids[1])", as: "member").status == 404)
    }
    #expect(!FileManager.default.fileExists(atPath: stored.appending(path: String(digests[1].prefix(2))).appending(path: digests[1]).path), "gone with the last row that named it")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: open.files.path).allSatisfy { !$0.hasSuffix(".clean") })
  }
}

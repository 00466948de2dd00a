import Attachments
import FeatureKit
import Foundation
import HTTPTypes
import Support
import Testing
@testable import Gatherings

@Suite struct FilesOfAGathering {
  static let png = Photographs.png([])
  static func zip(_ names: String...) -> [UInt8] { [0x50, 0x4b, 0x03, 0x04] + names.flatMap { Array($0.utf8) + [0] } }

  @Test(arguments: [
    (png, FileType.png), ([0xff, 0xd8, 0xff, 0xe0], .jpeg), (Array("%PDF-1.7".utf8), .pdf), (zip("[Content_Types].xml", "word/document.xml"), .docx), (zip("[Content_Types].xml", "xl/workbook.xml"), .xlsx),
    (zip("evil.exe"), nil), (Array("<html><script>".utf8), nil), (Array("MZ".utf8), nil), ([], nil),
  ] as [([UInt8], FileType?)])
  func theTypeIsToldByTheContent(_ bytes: [UInt8], _ type: FileType?) { #expect(FileType(of: bytes) == type) }

  @Test func aPhotoComesInIsShownAndIsRemovedWithItsBytes() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay])
    try await office.visit { site in
      let path = "/gatherings/\(id)/attachments"
      #expect(try await site.upload(path, as: "secretary", name: "../../签到表.png", FilesOfAGathering.png).location == "/gatherings/\(id)")
      let page = try await site.get("/gatherings/\(id)", as: "member").text
      #expect(page.contains("签到表.png") && !page.contains(".."))
      let address = try #require(page.firstMatch(of: try Regex("/gatherings/\(id)/attachments/[0-9]+")).map { String(page[$0.range]) })
      let shown = try await site.get(address, as: "member")
      #expect(shown.status == 200 && shown.type == "image/png")
      #expect(try await site.get(address, as: "stranger").status == 404)
      #expect(try await site.upload(path, as: "secretary", name: "again.png", FilesOfAGathering.png).status == 422, "the same content is there already")
      #expect(try await site.get(address, as: "member").status == 200, "and a refused copy takes nothing away")
      let digest = try await hall.world.text("SELECT digest FROM attachment")
      let stored = String(decoding: try #require(FileStore(office.desk.files).read(digest)), as: UTF8.self)
      #expect(!stored.contains("110.654321E") && String(decoding: FilesOfAGathering.png, as: UTF8.self).contains("110.654321E"), "where it was taken is gone")
      #expect(try await site.post("\(address)/remove", as: "secretary", []).status == 303)
      #expect(FileStore(office.desk.files).read(digest) == nil)
    }
    #expect(try await hall.world.journal().suffix(2) == ["gatherings.addAttachment", "gatherings.removeAttachment"])
  }
  @Test func whatIsNoDocumentIsRefusedAndLeavesNothing() async throws {
    let office = try await Office(), hall = office.hall, id = try await hall.plan([.themeDay])
    try await office.visit { site in
      let refused = try await site.upload("/gatherings/\(id)/attachments", as: "secretary", name: "photo.png", Array("<script>alert(1)</script>".utf8))
      #expect(refused.status == 422 && refused.text.contains("按文件内容判断"))
      #expect(try await site.upload("/gatherings/\(id)/attachments", as: "member", name: "a.png", FilesOfAGathering.png).status == 403)
    }
    #expect(try await hall.world.count("SELECT count(*) FROM attachment") == 0)
  }
}

extension Caller {
  func upload(_ path: String, as who: String, name: String, _ bytes: [UInt8]) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=XX"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    let body = Array("--XX\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\nform-token\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: image/png\r\n\r\n".utf8) + bytes + Array("\r\n--XX--\r\n".utf8)
    return try await send(path, .post, who, headers, bytes: body)
  }
}

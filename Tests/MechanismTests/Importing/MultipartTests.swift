import Essentials
import FeatureKit
import Foundation
import Testing

@Suite struct MultipartTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "zhibu-parts-\(UUID().uuidString)")
  private func reader(_ limits: UploadLimits = UploadLimits(fileBytes: 1000)) throws -> MultipartReader { try MultipartReader(contentType: "multipart/form-data; boundary=\"--x\"", folder: folder, limits: limits) }
  private var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }
  private let body = "preamble\r\n----x\r\nContent-Disposition: form-data; name=\"who.7\"\r\n\r\n来\r\n----x\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n"
    + "----x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\dir\\名 册;1.csv\"\r\nContent-Type: text/csv\r\n\r\na,b\r\n--not--x\r\n\r\n----x--\r\nepilogue"

  @Test(arguments: [1, 2, 3, 7, 64, 4096]) func fieldsAndFilesComeThroughInPiecesOfAnySize(_ size: Int) throws {
    var reader = try reader()
    let bytes = Array(body.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) { try reader.take(bytes[start..<min(start + size, bytes.count)]) }
    try reader.finish()
    #expect(reader.fields["empty"]?.text == "")
    #expect(reader.fields["who"] == .tree(["7": .text("来")]))
    #expect(reader.uploads.map(\.name) == ["名 册;1.csv"])
    #expect(try String(decoding: Data(contentsOf: reader.uploads[0].file), as: UTF8.self) == "a,b\r\n--not--x\r\n")
    #expect(try FileManager.default.attributesOfItem(atPath: reader.uploads[0].file.path)[.posixPermissions] as? Int == 0o600)
    reader.discard()
    #expect(files == [])
  }
  @Test func aBodyThatBreaksOffIsNoForm() throws {
    var reader = try reader()
    try reader.take(Array(body.utf8).dropLast(20))
    #expect(throws: Refusal.self) { try reader.finish() }
    reader.discard()
    #expect(files == [])
  }
  @Test func tooLargeAFileAndTooManyAreRefused() throws {
    var large = try reader(UploadLimits(fileBytes: 4))
    #expect(throws: Refusal.self) { try large.take(Array(body.utf8)) }
    large.discard()
    var none = try reader(UploadLimits(files: 0))
    #expect(throws: Refusal.self) { try none.take(Array(body.utf8)) }
    none.discard()
    #expect(files == [])
  }
  @Test func whatIsNoMultipartIsRefused() {
    #expect(throws: Refusal.self) { _ = try MultipartReader(contentType: "multipart/form-data", folder: folder) }
    #expect(throws: Refusal.self) { _ = try MultipartReader(contentType: "text/plain; boundary=x", folder: folder) }
  }
}

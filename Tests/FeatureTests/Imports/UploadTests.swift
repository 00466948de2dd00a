import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Importing
import Logging
import NIOCore
import People
import Support
import Testing
@testable import Imports

/// A clerk at the page.
@Suite struct UploadTests {
  struct Seen: Sendable { var status: Int, location: String?, type: String?, name: String?, text: String }
  let office: Office
  let desk: Desk
  init() async throws {
    let office = try await Office()
    self.office = office
    let clerk = office.clerk
    desk = Desk(
      performer: office.world.performer, identify: { _, _, _, _, _ in Identity(actor: clerk, name: "林晓梅", post: nil, formToken: "token") }, menu: office.world.features.flatMap(\.menu),
      assets: Assets(["zhibu.css": (Data("body{}".utf8), "text/css")]), live: Live(), logger: Logger(label: "test"), files: office.sheets.folder.appending(path: "zhibu.files"))
  }
  private var kept: [String] { (try? FileManager.default.contentsOfDirectory(atPath: desk.files.appending(path: "imports").path)) ?? [] }

  private func browse<T: Sendable>(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> T) async throws -> T {
    try await Application(router: houseRouter(office.world.features, desk)).test(.router) { try await work($0) }
  }
  private static func send(_ client: any TestClientProtocol, _ path: String, _ method: HTTPRequest.Method = .get, type: String? = nil, body: String = "", json: Bool = false) async throws -> Seen {
    var headers: HTTPFields = [.cookie: "zhibu=session"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    headers[.contentType] = type
    if json { headers[.accept] = "application/json" }
    return try await client.execute(uri: path, method: method, headers: headers, body: ByteBuffer(string: body)) {
      Seen(status: $0.status.code, location: $0.headers[.location], type: $0.headers[.contentType], name: $0.headers[.contentDisposition], text: String(buffer: $0.body))
    }
  }
  private func form(_ file: String, name: String = "名册.csv", token: String = "token", cut: Bool = false) -> String {
    var body = ""
    for (field, value) in [("_token", token), ("list", "members"), ("organization", office.tree.town.id.description)] { body += "--line\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n" }
    body += "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n\(file)"
    return cut ? body : body + "\r\n--line--\r\n"
  }
  private static let multipart = "multipart/form-data; boundary=line"
  private var roster: String {
    "姓名,身份号码,人员类别,所在支部,入党日期,转正日期\n陈桂兰,\(number("19540312", 932)),正式党员,柳河村党支部,1979-07-01,1980-07-01\n李四,\(number("19600101", 11)),正式党员,柳河村党支部,1990-02-30,1991-01-01\n"
  }

  @Test func aSheetIsCheckedShownAndThenWritten() async throws {
    let body = form(roster)
    try await browse { client in
      let sent = try await UploadTests.send(client, "/imports", .post, type: UploadTests.multipart, body: body)
      #expect(sent.status == 303)
      let address = try #require(sent.location)
      let page = try await UploadTests.send(client, address)
      #expect(page.status == 200)
      #expect(page.text.contains("试算结果，还没有写入"))
      #expect(page.text.contains("1990-02-30"))
      #expect(try await office.persons() == 0)
      let problems = try await UploadTests.send(client, address + "/problems")
      #expect(problems.type == "text/csv; charset=utf-8")
      #expect(problems.text.contains("入党日期"))

      let begun = try await UploadTests.send(client, address + "/begin", .post, type: "application/x-www-form-urlencoded", body: "_token=token")
      #expect(begun.status == 303)
      for _ in 0..<100 where try await UploadTests.send(client, address + "/progress", json: true).text.contains("running") { try await Task.sleep(for: .milliseconds(50)) }
      #expect(try await UploadTests.send(client, address).text.contains("写入完成"))
      #expect(try await UploadTests.send(client, address, json: true).text.contains("\"accepted\":1"))
    }
    #expect(try await office.world.text("SELECT name FROM person") == "陈桂兰")
    #expect(try await office.world.journal().filter { $0 == "imports.begin" || $0 == "people.add" } == ["imports.begin", "people.add"])
    #expect(kept == [])
  }
  @Test func anUploadThatIsCutOffKeepsNothing() async throws {
    let body = form(roster, cut: true)
    let seen = try await browse { client in try await UploadTests.send(client, "/imports", .post, type: UploadTests.multipart, body: body) }
    #expect(seen.status == 422)
    #expect(seen.text.contains("没有传完整"))
    #expect(kept == [])
    #expect(try await office.world.count("SELECT count(*) FROM import_run") == 0)
  }
  @Test func whatIsNoTableIsRefusedInWordsAndWhatWasTypedStays() async throws {
    let body = form("<html><table></table></html>", name: "名册.xls")
    let seen = try await browse { client in try await UploadTests.send(client, "/imports", .post, type: UploadTests.multipart, body: body) }
    #expect(seen.status == 422)
    #expect(seen.text.contains("网页"))
    #expect(seen.text.contains("value=\"\(office.tree.town.id)\" selected"))
    #expect(kept == [])
  }
  @Test func aFormFromElsewhereOrWithoutFileIsRefused() async throws {
    let foreign = form(roster, token: "other"), empty = form("", name: "")
    try await browse { client in
      let stale = try await UploadTests.send(client, "/imports", .post, type: UploadTests.multipart, body: foreign)
      #expect(stale.status == 409)
      let without = try await UploadTests.send(client, "/imports", .post, type: UploadTests.multipart, body: empty)
      #expect(without.status == 422)
    }
    #expect(kept == [])
  }
  @Test func aListIsTakenOutWithNameCountAndDigestAndJournalled() async throws {
    try await office.world.perform(AddPerson.awkward(0, at: office.tree.first))
    let body = "_token=token&list=members&format=csv&organization=\(office.tree.town.id)"
    let seen = try await browse { client in try await UploadTests.send(client, "/exports", .post, type: "application/x-www-form-urlencoded", body: body) }
    #expect(seen.status == 200)
    #expect(seen.name?.contains("attachment") ?? false)
    #expect(seen.text.contains("导出人：林晓梅"))
    #expect(try await office.world.journal().last == "exports.take")
    #expect(try await office.world.text("SELECT zh FROM journal WHERE action = 'exports.take'").contains("1 行"))
  }
}

import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Support
@testable import Imports

/// The pages of an office with its clerk signed in.
struct Counter {
  struct Seen: Sendable { var status: Int, location: String?, type: String?, name: String?, text: String }
  let office: Office
  let desk: Desk
  static let multipart = "multipart/form-data; boundary=line", plain = "application/x-www-form-urlencoded"

  init() async throws {
    let office = try await Office()
    self.office = office
    let clerk = office.clerk
    desk = Desk(
      performer: office.world.performer, identify: { _, _, _, _, _ in Identity(actor: clerk, name: "林晓梅", post: nil, formToken: "token") }, menu: office.world.features.flatMap(\.menu),
      assets: Assets(["zhibu.css": (Data("body{}".utf8), "text/css")]), live: Live(), logger: Logger(label: "test"), files: office.sheets.folder.appending(path: "zhibu.files"))
  }
  var folder: URL { desk.files.appending(path: "imports") }
  /// The names of what is kept of uploads.
  var kept: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0 != ".swept" } }

  func browse<T: Sendable>(_ work: @escaping @Sendable (Client) async throws -> T) async throws -> T {
    try await Application(router: houseRouter(office.world.features, desk)).test(.router) { try await work(Client(client: $0)) }
  }
  struct Client: Sendable {
    let client: any TestClientProtocol
    func send(_ path: String, _ method: HTTPRequest.Method = .get, type: String? = nil, body: [UInt8] = [], json: Bool = false) async throws -> Seen {
      var headers: HTTPFields = [.cookie: "zhibu=session"]
      headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
      headers[.contentType] = type
      if json { headers[.accept] = "application/json" }
      return try await client.execute(uri: path, method: method, headers: headers, body: ByteBuffer(bytes: body)) {
        Seen(status: $0.status.code, location: $0.headers[.location], type: $0.headers[.contentType], name: $0.headers[.contentDisposition], text: String(buffer: $0.body))
      }
    }
    func upload(_ body: [UInt8]) async throws -> Seen { try await send("/imports", .post, type: Counter.multipart, body: body) }
    func post(_ path: String, _ body: String = "_token=token") async throws -> Seen { try await send(path, .post, type: Counter.plain, body: Array(body.utf8)) }
    /// The page once nothing runs any more.
    func settled(_ address: String, json: Bool = false) async throws -> Seen {
      for _ in 0..<200 where try await send(address + "/progress", json: true).text.contains("\"running\"") { try await Task.sleep(for: .milliseconds(50)) }
      return try await send(address, json: json)
    }
  }
  /// The form of an upload as a browser sends it.
  func form(_ file: [UInt8], name: String = "名册.csv", token: String = "token", organization: String? = nil, cut: Bool = false) -> [UInt8] {
    var body: [UInt8] = []
    for (field, value) in [("_token", token), ("list", "members"), ("organization", organization ?? office.tree.town.id.description)] { body += Array("--line\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8) }
    body += Array("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n".utf8) + file
    return cut ? body : body + Array("\r\n--line--\r\n".utf8)
  }
  func form(_ text: String, name: String = "名册.csv", token: String = "token", cut: Bool = false) -> [UInt8] { form(Array(text.utf8), name: name, token: token, cut: cut) }
  /// One right row and one with a day that does not exist.
  var roster: String {
    "姓名,身份号码,人员类别,所在支部,入党日期,转正日期\n陈桂兰,\(residentNumber("19540312", 932)),正式党员,柳河村党支部,1979-07-01,1980-07-01\n李四,\(residentNumber("19600101", 11)),正式党员,柳河村党支部,1990-02-30,1991-01-01\n"
  }
}

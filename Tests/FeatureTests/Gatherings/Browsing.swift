import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Support
@testable import Gatherings

/// The hall with a door: who asks is said by the session's cookie.
struct Office: Sendable {
  let hall: Hall
  let desk: Desk

  init() async throws {
    try await self.init(Hall())
  }
  private init(_ hall: Hall, also more: [String: Actor] = [:]) {
    let actors = ["secretary": hall.secretary, "commissioner": hall.commissioner, "member": hall.member(4), "stranger": hall.stranger].merging(more) { own, _ in own }
    self.hall = hall
    desk = Desk(
      performer: hall.world.performer, identify: { session, _, _, _, _ in session.flatMap { actors[$0] }.map { Identity(actor: $0, name: "经办人", post: nil, formToken: "form-token") } },
      menu: [], assets: Assets(["zhibu.css": (Data("body{}".utf8), "text/css")]), live: Live(), logger: Logger(label: "test"),
      files: URL(filePath: hall.world.path + ".files"))
  }
  func visit<T: Sendable>(also more: [String: Actor], _ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T { try await Office(hall, also: more).visit(work) }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    try await Application(router: houseRouter(hall.world.features, desk)).test(.router) { try await work(Caller(client: $0)) }
  }
}

struct Caller: Sendable {
  struct Answer: Sendable {
    var status: Int
    var location: String?
    var text: String
    var type: String?
  }
  let client: any TestClientProtocol

  func get(_ path: String, as who: String?, json: Bool = false) async throws -> Answer { try await send(path, .get, who, json ? [.accept: "application/json"] : [:], "") }
  /// A form; a name may stand twice.
  func post(_ path: String, as who: String?, _ fields: [(String, String)]) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    let body = (fields + [("_token", "form-token")]).map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    return try await send(path, .post, who, headers, body)
  }
  func post(_ path: String, as who: String?, json body: String) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "application/json", .accept: "application/json"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    return try await send(path, .post, who, headers, body)
  }
  func send(_ path: String, _ method: HTTPRequest.Method, _ who: String?, _ given: HTTPFields, _ body: String) async throws -> Answer { try await send(path, method, who, given, bytes: Array(body.utf8)) }
  func send(_ path: String, _ method: HTTPRequest.Method, _ who: String?, _ given: HTTPFields, bytes: [UInt8]) async throws -> Answer {
    var headers = given
    headers[.cookie] = who.map { "zhibu=\($0)" }
    return try await client.execute(uri: path, method: method, headers: headers, body: ByteBuffer(bytes: bytes)) {
      Answer(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body), type: $0.headers[.contentType])
    }
  }
}

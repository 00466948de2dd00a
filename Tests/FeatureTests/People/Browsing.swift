import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Support
@testable import Approvals
@testable import People

/// The village with a door: who asks is said by the session's cookie.
struct OpenVillage: Sendable {
  struct Answer: Sendable {
    var status: Int
    var location: String?
    var text: String
  }
  let village: Village
  let person: ID<Person>
  private let desk: Desk
  var files: URL { desk.files }

  init() async throws {
    let village = try await Village(), person = try await village.add(.chen(at: village.branch.id))
    let actors = [
      "clerk": village.clerk, "member": village.world.actor(.member, at: village.branch, person: person, account: ID(901)), "fellow": village.world.actor(.member, at: village.branch, person: ID(77), account: ID(904)),
      "stranger": village.world.actor(.clerk, at: village.other, account: ID(906)), "leader": village.world.actor(.leader, at: village.town, account: ID(905)),
    ]
    self.village = village
    self.person = person
    desk = Desk(
      performer: village.world.performer, identify: { session, _, _, _, _ in session.flatMap { actors[$0] }.map { Identity(actor: $0, name: "经办人", post: nil, formToken: "form-token") } },
      menu: village.world.features.flatMap(\.menu), organizationTabs: village.world.features.flatMap(\.organizationTabs) + [OrganizationTab(Word(zh: "概况", en: "About"), People.read, order: 1) { People.list().with(["at": $0.description]) }],
      assets: Assets(["zhibu.css": (Data("body{}".utf8), "text/css")]), live: Live(), logger: Logger(label: "test"),
      files: URL(filePath: village.world.path + ".files"))
  }
  func visit(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
    try await Application(router: houseRouter(village.world.features, desk)).test(.router) { try await work($0) }
  }
}

extension TestClientProtocol {
  func get(_ path: String, as who: String, json: Bool = false) async throws -> OpenVillage.Answer { try await send(path, .get, who, json ? [.accept: "application/json"] : [:], "") }
  func post(_ path: String, as who: String, _ fields: KeyValuePairs<String, String>) async throws -> OpenVillage.Answer {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    let body = (fields.map { ($0, $1) } + [("_token", "form-token")]).map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    return try await send(path, .post, who, headers, body)
  }
  func post(_ path: String, as who: String, json body: String) async throws -> OpenVillage.Answer {
    var headers: HTTPFields = [.contentType: "application/json", .accept: "application/json"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    return try await send(path, .post, who, headers, body)
  }
  /// A form with a file.
  func upload(_ path: String, as who: String, kind: String, name: String, _ bytes: [UInt8]) async throws -> OpenVillage.Answer {
    var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=XX"]
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    let fields = [("_token", "form-token"), ("kind", kind)].map { "--XX\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
    let body = Array((fields + "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: image/png\r\n\r\n").utf8) + bytes + Array("\r\n--XX--\r\n".utf8)
    return try await send(path, .post, who, headers, bytes: body)
  }
  private func send(_ path: String, _ method: HTTPRequest.Method, _ who: String, _ given: HTTPFields, _ body: String) async throws -> OpenVillage.Answer { try await send(path, method, who, given, bytes: Array(body.utf8)) }
  private func send(_ path: String, _ method: HTTPRequest.Method, _ who: String, _ given: HTTPFields, bytes: [UInt8]) async throws -> OpenVillage.Answer {
    var headers = given
    headers[.cookie] = "zhibu=\(who)"
    return try await execute(uri: path, method: method, headers: headers, body: ByteBuffer(bytes: bytes)) { .init(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body)) }
  }
}

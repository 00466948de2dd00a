import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore

extension World {
  /// The rooms of this world over HTTP, for callers who are known by these names.
  package func visit<T: Sendable>(_ actors: [String: Actor], _ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    let desk = Desk(
      performer: performer, identify: { session, _, _, _, _ in session.flatMap { actors[$0] }.map { Identity(actor: $0, name: "经办人", post: nil, formToken: Caller.token) } },
      menu: features.flatMap(\.menu), organizationTabs: features.flatMap(\.organizationTabs), fileTabs: features.flatMap(\.fileTabs), assets: Assets(["zhibu.css": (Data("body{}".utf8), "text/css")]), live: Live(), logger: Logger(label: "test"))
    return try await Application(router: houseRouter(features, desk)).test(.router) { try await work(Caller(client: $0)) }
  }
}

/// Asks as a browser or a program would, in the name of one of the actors of a visit.
package struct Caller: Sendable {
  package struct Answer: Sendable {
    package var status: Int
    package var location: String?
    package var text: String
  }
  static let token = "form-token"
  let client: any TestClientProtocol

  package func get(_ path: String, as who: String?, json: Bool = false) async throws -> Answer { try await send(path, .get, who, json ? [.accept: "application/json"] : [:], "") }
  package func post(_ path: String, as who: String?, _ fields: [(String, String)] = []) async throws -> Answer {
    let body = (fields + [("_token", Caller.token)]).map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    return try await send(path, .post, who, [.contentType: "application/x-www-form-urlencoded"], body)
  }
  package func post(_ path: String, as who: String?, json body: String) async throws -> Answer { try await send(path, .post, who, [.contentType: "application/json", .accept: "application/json"], body) }
  private func send(_ path: String, _ method: HTTPRequest.Method, _ who: String?, _ given: HTTPFields, _ body: String) async throws -> Answer {
    var headers = given
    headers[.cookie] = who.map { "zhibu=\($0)" }
    headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
    return try await client.execute(uri: path, method: method, headers: headers, body: ByteBuffer(string: body)) { Answer(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body)) }
  }
}

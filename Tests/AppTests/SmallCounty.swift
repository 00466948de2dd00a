import Composition
import Demo
import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Support

/// The demo of three branches and forty people, made once for all tests of the whole house.
struct SmallCounty: Sendable {
  let household: Household
  let address: DatabaseAddress
  static let shared = Task { try await SmallCounty() }
  /// Another, for what no other test is to see.
  static let apart = Task { try await SmallCounty() }
  /// The same, made on Friday, 4 December 2026 at 9:20, whatever day it is: for what is compared with a kept file.
  static let pinned = Task { try await SmallCounty(at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)) }

  private init(at now: Moment? = nil) async throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "county-\(UUID().uuidString)")
    let home = Home(directory: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())
    address = try DatabaseAddress(TestEngine.empty(directory.path + "/zhibu.db"), keys: directory.path + "/keys", files: directory.path + "/files")
    household = try await Household.open(address, home: home, makeDemo: true, logger: Logger(label: "test"), heard: Statements.heard)
    if let now { household.clock.move(to: now.ms - household.clock.now.ms) }
    _ = try await DemoCounty(household.performer, material: home.data.appending(path: "demo"), size: .small).make { _, _ in }
  }
  func test<T: Sendable>(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> T) async throws -> T {
    try await Application(router: household.router).test(.router) { try await work($0) }
  }
}

/// A browser with cookies, signed in through the form.
struct Visitor: Sendable {
  let client: any TestClientProtocol
  let cookie: String?

  static func stranger(_ client: any TestClientProtocol) -> Visitor { Visitor(client: client, cookie: nil) }
  static func signIn(_ account: String, _ client: any TestClientProtocol) async throws -> Visitor {
    let body = "username=\(account)&password=\(DemoCounty.password)"
    let cookie = try await client.execute(uri: "/sign-in", method: .post, headers: [.contentType: "application/x-www-form-urlencoded"], body: ByteBuffer(string: body)) { response in
      response.headers[values: .setCookie].first { $0.hasPrefix("zhibu=") }.map { String($0.prefix { $0 != ";" }) }
    }
    return Visitor(client: client, cookie: cookie)
  }
  struct Seen: Sendable { var status: Int, location: String?, text: String, headers: HTTPFields }

  func get(_ path: String, json: Bool = false, language: Language = .zh) async throws -> Seen {
    var headers: HTTPFields = [:]
    headers[.cookie] = [cookie, "language=\(language.rawValue)"].compactMap { $0 }.joined(separator: "; ")
    if json { headers[.accept] = "application/json" }
    return try await client.execute(uri: path, method: .get, headers: headers) { Seen(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body), headers: $0.headers) }
  }
  func post(_ path: String, json body: String) async throws -> Seen {
    var headers: HTTPFields = [.contentType: "application/json", .accept: "application/json"]
    headers[.cookie] = cookie
    return try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body)) { Seen(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body), headers: $0.headers) }
  }
  func post(_ path: String, form body: String) async throws -> Seen {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    headers[.cookie] = cookie
    return try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body)) { Seen(status: $0.status.code, location: $0.headers[.location], text: String(buffer: $0.body), headers: $0.headers) }
  }
}

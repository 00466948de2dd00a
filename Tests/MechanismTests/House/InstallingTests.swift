import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Support
import Testing

/// A page that may be kept, one that may not, and a form for a file.
private struct Leaf: Page {
  var title: String, staysReadable: Bool
  static let samples = [Leaf(title: "a", staysReadable: true)]
  func title(_ t: Reader) -> String { title }
  func view(_ t: Reader) -> HTML { "<h1>\(title)</h1>" }
}
private let plan = Route< >("/plan"), file = Route< >("/file"), bring = Route< >("/bring")
private let room = Feature("Leaves", endpoints: [
  page(plan) { _, _ in Leaf(title: "计划", staysReadable: true) }, page(file) { _, _ in Leaf(title: "档案", staysReadable: false) },
  errand(bring, needs: "leaves.bring", limits: UploadLimits(fileBytes: 1000), showing: { (_: Scope, _: Entered) throws -> Leaf in Leaf(title: "上传", staysReadable: false) }, do: { _, delivered, _ in
    guard let upload = delivered.upload("file") else { throw Refusal("file.missing", Word(zh: "请选择文件", en: "Please choose a file"), field: "file") }
    return .answer(.text("\(upload.name) \(String(decoding: FileManager.default.contents(atPath: upload.file.path) ?? Data(), as: UTF8.self))"))
  }),
], grants: [Grant("leaves.bring", Word(zh: "上传", en: "bring files"), to: [.secretary])])

@Suite struct Installing {
  private struct Site {
    let client: any TestClientProtocol
    func ask(_ path: String, _ method: HTTPRequest.Method = .get, as who: String? = "first", _ headers: HTTPFields = [:], _ body: [UInt8] = []) async throws -> TestResponse {
      var all = headers
      all[.cookie] = who.map { "zhibu=\($0)" }
      all[HTTPField.Name("Sec-Fetch-Site")!] = all[HTTPField.Name("Sec-Fetch-Site")!] ?? "same-origin"
      return try await client.execute(uri: path, method: method, headers: all, body: ByteBuffer(bytes: body))
    }
    func text(_ path: String, as who: String? = "first") async throws -> String { String(buffer: try await ask(path, as: who).body) }
    func json(_ path: String, _ body: String) async throws -> TestResponse { try await ask(path, .post, [.contentType: "application/json"], Array(body.utf8)) }
    func piece(_ id: String, at offset: Int, _ bytes: String, token: String = "t", from site: String = "same-origin") async throws -> TestResponse {
      try await ask("/uploads/\(id)?offset=\(offset)", .post, [.contentType: "application/octet-stream", HTTPField.Name("Zhibu-Token")!: token, HTTPField.Name("Sec-Fetch-Site")!: site], Array(bytes.utf8))
    }
  }
  private func visit(_ work: @escaping @Sendable (Site) async throws -> Void) async throws {
    let world = try await World([room]), place = Place(id: ID(1), path: "/1/"), folder = FileManager.default.temporaryDirectory.appending(path: "zhibu-install-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let may = world.house.grants.permissions(of: .secretary)
    let actors = ["first": Actor(account: ID(7), posts: [.init(role: .secretary, place: place, may: may)]), "second": Actor(account: ID(8), posts: [.init(role: .secretary, place: place, may: may)])]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let desk = Desk(
      performer: world.performer, identify: { session, _, _, _, _ in session.flatMap { name in actors[name].map { Identity(actor: $0, name: name, post: nil, formToken: name == "first" ? "t" : "u") } } },
      menu: [], assets: try Assets.load(directory: World.root.appending(path: "Public")), live: Live(), logger: Logger(label: "test"), files: folder)
    try await Application(router: houseRouter(world.features, desk)).test(.router) { try await work(Site(client: $0)) }
  }
  private static let copy = HTTPField.Name("Zhibu-Copy")!

  @Test func aPhoneFindsNameDrawingsAndWorkerAtTheTop() async throws {
    try await visit { site async throws in
      let manifest = try await site.ask("/manifest.webmanifest?language=zh", as: nil), text = String(buffer: manifest.body)
      #expect(manifest.headers[.contentType] == "application/manifest+json" && text.contains(#""name":"支部""#) && text.contains(#""start_url":"/""#) && text.contains(#""display":"standalone""#))
      #expect(try await site.text("/manifest.webmanifest?language=en", as: nil).contains(#""name":"Zhibu""#))
      for name in ["icon-192.png", "icon-512.png", "icon-512-maskable.png", "icon-180.png"] {
        let icon = try await site.ask("/assets/\(name)", as: nil)
        #expect(icon.status == .ok && icon.headers[.contentType] == "image/png" && Array(icon.body.readableBytesView.prefix(4)) == [0x89, 0x50, 0x4e, 0x47], "\(name)")
      }
      let worker = try await site.ask("/service-worker.js", as: nil)
      #expect(worker.status == .ok && worker.headers[.contentType]?.hasPrefix("text/javascript") == true && worker.headers[.cacheControl] == "public, no-cache")
      #expect(worker.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true && worker.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
      #expect(try await site.text("/offline", as: nil).contains("现在没有网络"))
    }
  }
  @Test func aPageSaysWhetherItMayBeKeptAndForWhichSession() async throws {
    try await visit { site async throws in
      let one = try await site.ask("/plan").headers[Self.copy], other = try await site.ask("/plan", as: "second").headers[Self.copy]
      let first = try #require(one).split(separator: " "), second = try #require(other).split(separator: " ")
      #expect(first.count == 3 && first[0] == "keep" && first[1] != second[1], "another session is another owner")
      #expect(try await site.ask("/file").headers[Self.copy]?.hasPrefix("pass \(first[1]) ") == true, "what does not say so is not kept")
      #expect(try await site.ask("/plan", as: nil).headers[Self.copy] == nil, "a way to the door is no page")
      #expect(try await site.ask("/offline", as: nil).headers[Self.copy]?.hasPrefix("pass - ") == true)
      #expect(try await site.ask("/nowhere").headers[Self.copy] == nil, "nor is what is not there")
    }
  }
  @Test func aFileInPiecesGoesWithTheFormAndIsGoneThen() async throws {
    try await visit { site async throws in
      let begun = String(buffer: try await site.json("/uploads", #"{"name":"表.pdf","bytes":"8"}"#).body)
      let id = try #require(begun.firstMatch(of: #/"id":"([^"]+)"/#)).1.description
      #expect(try await site.piece(id, at: 0, "abcd").status == .ok)
      #expect(try await site.piece(id, at: 0, "abcd").status == .ok)
      #expect(try await site.piece(id, at: 6, "x").status == .conflict)
      #expect(try await site.text("/uploads/\(id)").contains(#""offset":4"#))
      #expect(try await site.ask("/uploads/\(id)", as: "second").status == .unprocessableContent, "it is nobody else's")
      #expect(try await site.ask("/uploads/\(id)", as: nil).status == .unauthorized)
      #expect(try await site.piece(id, at: 4, "efgh", token: "wrong").status == .conflict)
      #expect(try await site.piece(id, at: 4, "efgh", from: "cross-site").status == .conflict, "no other site adds to it")
      #expect(try await site.piece(id, at: 4, "efgh").status == .ok)
      let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"], body = Array("_token=t&upload=\(id)".utf8)
      let brought = try await site.ask("/bring", .post, form, body)
      #expect(String(buffer: brought.body) == "表.pdf abcdefgh")
      #expect(try await site.ask("/bring", .post, form, body).status == .unprocessableContent, "it was taken")
    }
  }
  @Test func whatIsTooLargeIsRefusedInWords() async throws {
    try await visit { site async throws in
      let refused = try await site.json("/uploads", #"{"name":"会议.mp4","bytes":3221225472}"#)
      #expect(refused.status == .unprocessableContent && String(buffer: refused.body).contains("50 MB"))
      for bad in [#"{"name":"a"}"#, #"{"bytes":"1"}"#, #"{"name":"a","bytes":"many"}"#, "[]", "{"] { #expect(try await site.json("/uploads", bad).status == .unprocessableContent, "\(bad)") }
      #expect(try await site.ask("/uploads", .post, [.contentType: "application/json", HTTPField.Name("Sec-Fetch-Site")!: "cross-site"], Array(#"{"name":"a","bytes":"1"}"#.utf8)).status == .conflict)
    }
  }
}

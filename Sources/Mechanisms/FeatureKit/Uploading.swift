import Acting
import Essentials
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// How a file comes in pieces: `POST /uploads {name, bytes}` says whether there is room and gives the id; each piece is posted to it with its
/// `offset`; a GET says how much has arrived. A form then names it as `upload` in place of the file. Without a script the form carries the file.
enum Uploading {
  static let all = Route< >("/uploads"), one = Route<String>("/uploads/:upload")
  static let endpoints = [begin, standing, piece]

  struct Standing: Encodable {
    var id: String
    var bytes: Int
    var offset: Int
    /// The most bytes of the next piece.
    var piece = UploadTray.piece
    init(_ waiting: UploadTray.Waiting) {
      id = waiting.id
      bytes = waiting.bytes
      offset = waiting.offset
    }
    static var schema: Schema {
      .object([.init("id", Schema(.string), required: true)] + ["bytes", "offset", "piece"].map { .init($0, Schema(.integer), required: true) })
    }
  }

  private static let begin = Endpoint(.post, all.pattern, needs: .account) { visit in
    try await visit.atTray { tray, identity, now in
      let fields = try await visit.bodyFields()
      try visit.checkOrigin(fields, identity)
      guard let name = fields["name"]?.text, !name.isEmpty else { throw Refusal("name.missing", .bodyUnreadable, field: "name") }
      guard let bytes = fields["bytes"]?.text.flatMap({ Int($0) }) else { throw Refusal("bytes.missing", .bodyUnreadable, field: "bytes") }
      return try .json(Standing(tray.begin(name, bytes: bytes, now: now)), .created)
    }
  }.telling(Told(takes: { .object([.init("name", Schema(.string), required: true), .init("bytes", Schema(.integer), required: true)]) }, gives: .value("Upload") { Standing.schema }, summary: "Begins a file that comes in pieces"))

  private static let standing = Endpoint(.get, one.pattern, needs: .account) { visit in
    try await visit.atTray { tray, _, _ in try .json(Standing(tray.one(visit.parameter("upload") ?? ""))) }
  }.telling(Told(one.told, gives: .value("Upload", status: 200) { Standing.schema } + .at([409, 422]), summary: "How much of a file has arrived"))

  private static let piece = Endpoint(.post, one.pattern, needs: .account) { visit in
    try await visit.atTray { tray, identity, _ in
      try visit.checkOrigin(["_token": .text(visit.request.headers[.formToken] ?? "")], identity)
      guard visit.request.headers[.contentType] == "application/octet-stream", let offset = visit.query["offset"].flatMap({ Int($0) }) else { throw Refusal("unreadable", .bodyUnreadable) }
      let bytes: ByteBuffer
      do { bytes = try await visit.request.body.collect(upTo: UploadTray.piece) } catch is NIOTooManyBytesError { throw Refusal("tooLarge", .bodyTooLarge) }
      return try .json(Standing(tray.take(visit.parameter("upload") ?? "", at: offset, Array(bytes.readableBytesView))))
    }
  }.telling(Told(one.told, gives: .value("Upload", status: 200) { Standing.schema }, summary: "Adds a piece to a file; the body is the bytes that begin at the query's offset"))
}

extension Visit {
  /// The work of a script: whatever it accepts, it is answered as JSON.
  fileprivate func atTray(_ work: (UploadTray, Identity, Moment) async throws -> Response) async throws -> Response {
    let now = desk.performer.clock.now()
    guard let identity = try await desk.performer.database.read({ try self.identity(now, in: $0) }), let tray = tray(identity) else { return try stranger() }
    do {
      try identity.checkConfines(for: nil)
      return try await work(tray, identity, now)
    } catch let refusal as Refusal {
      return try .json(ProblemDetails(refusal, status: refusal.status, reader(identity)), refusal.status, type: "application/problem+json")
    }
  }
  private func tray(_ identity: Identity) -> UploadTray? { identity.actor.account.map { UploadTray(desk.files, of: $0.value, desk.performer.database.vault) } }

  /// Puts a file that came in pieces where one that came with the form would be.
  func fetchUpload(_ delivered: inout Delivered, _ limits: UploadLimits, _ folder: String, _ identity: Identity) throws {
    guard limits.files > 0, delivered.uploads.isEmpty, let id = delivered["upload"], let tray = tray(identity) else { return }
    delivered.uploads = [try tray.collect(id, field: "file", into: desk.files.appending(path: folder), most: limits.fileBytes)]
  }
  func dropUpload(_ delivered: Delivered, _ identity: Identity) throws {
    if let id = delivered["upload"] { try tray(identity)?.drop(id) }
  }
}

extension HTTPField.Name {
  fileprivate static let formToken = HTTPField.Name("Zhibu-Token")!
}

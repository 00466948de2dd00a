import Acting
import Essentials
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// What a form with files brought.
package struct Delivered: Sendable {
  package var fields: [String: Field]
  package var uploads: [Upload]
  package subscript(_ name: String) -> String? { fields[name]?.text.flatMap { $0.isEmpty ? nil : $0 } }
  package func upload(_ field: String) -> Upload? { uploads.first { $0.field == field } }
}

/// Where an errand leads.
package enum Led: Sendable {
  case to(Address)
  /// With what was done, said on the page that follows.
  case done(Receipt, Address)
  case answer(Response)
}

/// A form behind which stands more than one action: an upload, a long work that is only begun. `work` performs what it needs as the
/// identity; a refusal shows the page of `load` again with what was typed. Uploads that `work` does not move away are removed.
/// `fields` and `gives` say for the contract what the body has beside the `file`, and what is answered.
package func errand<each P: LosslessStringConvertible & Sendable, V: Page>(
  _ route: Route<repeat each P>, needs permission: Permission, action: (any Action.Type)? = nil, limits: UploadLimits = UploadLimits(files: 0), folder: String = "uploads",
  fields: [String] = [], gives: [Told.Given] = .led,
  showing load: @escaping @Sendable (Scope, Entered, repeat each P) throws -> V, do work: @escaping @Sendable (Visit, Delivered, Identity, repeat each P) async throws -> Led
) -> [Endpoint] {
  [Endpoint(.post, route.pattern, needs: .permission(permission), action: action) { visit in
    guard let values = route.values({ visit.parameter($0) }) else { return try await visit.answer(.account) { (_: Scope) throws -> AbsentPage in throw OutOfReach() } }
    let now = visit.desk.performer.clock.now(), house = visit.desk.performer.house
    guard let identity = try await visit.desk.performer.database.read({ try visit.identity(now, in: $0) }) else { return try visit.unknownVisitor() }
    guard identity.actor.may(permission) else { return try visit.refuse(.notPermitted(permission, house.grants), visit.wantsJSON ? nil : try await visit.surroundings().1, identity) }
    var delivered = Delivered(fields: [:], uploads: [])
    do {
      try identity.checkConfines(for: permission)
      try await visit.deliver(&delivered, limits, folder)
      defer { for upload in delivered.uploads { unlink(upload.file.path) } }
      try visit.checkOrigin(delivered.fields, identity)
      try visit.fetchUpload(&delivered, limits, folder, identity)
      for name in route.parameters { delivered.fields[name] = visit.parameter(name[...]).map { .text($0) } }
      let led = try await work(visit, delivered, identity, repeat each values)
      try visit.dropUpload(delivered, identity)
      switch led {
      case .answer(let response): return response
      case .done(let receipt, let address) where !visit.wantsJSON: return try visit.gone(receipt, to: address)
      case .to(let address), .done(_, let address): return visit.wantsJSON ? try visit.made(Made(address: address)).locating(address) : .go(to: address)
      }
    } catch let refusal as Refusal {
      if visit.wantsJSON || refusal.kind == .forbidden { return try visit.refuse(refusal, visit.wantsJSON ? nil : try await visit.surroundings().1, identity) }
      let typed = delivered.fields
      return try await visit.answer(.permission(permission), status: refusal.status) { scope in try load(scope, Entered(typed, problems: refusal.problems), repeat each values) }
    } catch is OutOfReach {
      return try visit.absent(visit.wantsJSON ? nil : try await visit.surroundings().1, identity)
    }
  }.telling(Told(route.told, takes: { .object(fields.map { .init($0, Schema(.string)) }) }, files: limits.files > 0 ? ["file"] : [], gives: gives))]
}

extension Response {
  fileprivate func locating(_ address: Address) -> Response {
    var response = self
    response.headers[.location] = address.path
    return response
  }
  /// A file of this machine as a download under `name`, removed once it was read.
  package static func download(_ file: URL, name: String, type: String, headers: HTTPFields = [:]) throws -> Response {
    let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
    let handle = try FileHandle(forReadingFrom: file)
    unlink(file.path)
    var all = headers
    all[.contentType] = type
    all[.contentLength] = String(size)
    all[.cacheControl] = "no-store"
    let encoded = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: ".-_"))) ?? "file"
    all[.contentDisposition] = "attachment; filename=\"\(name.allSatisfy { $0.isASCII && $0 != "\"" } ? name : "export" + (name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""))\"; filename*=UTF-8''\(encoded)"
    let body = ResponseBody(contentLength: size) { writer in
      while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty { try await writer.write(ByteBuffer(bytes: piece)) }
      try handle.close()
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: all, body: body)
  }
}

extension Visit {
  /// The fields and files of the body; nothing is left behind where it breaks off.
  fileprivate func deliver(_ delivered: inout Delivered, _ limits: UploadLimits, _ folder: String) async throws {
    let type = request.headers[.contentType] ?? ""
    guard type.lowercased().hasPrefix("multipart/form-data") else {
      delivered.fields = try await bodyFields()
      return
    }
    var reader = try MultipartReader(contentType: type, folder: desk.files.appending(path: folder), limits: limits)
    defer { delivered.fields = reader.fields }
    do {
      let coming = request.headers[.contentLength].flatMap { Int($0) } ?? 0
      // Far too much is not even read; of what is a little too much the fields come first, and what was typed stays.
      guard coming <= limits.fileBytes * limits.files + (32 << 20) else { throw Refusal("upload.large", .fileTooLarge(limits.fileBytes >> 20), field: "file") }
      try UploadTray.checkRoom(for: coming, UploadTray.free(desk.files))
      for try await piece in request.body { try reader.take(piece.readableBytesView) }
      try reader.finish()
      delivered.uploads = reader.uploads
    } catch {
      reader.discard()
      throw error
    }
  }
}

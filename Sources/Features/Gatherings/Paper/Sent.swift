import Attachments
import FeatureKit
import Foundation

/// What a form with a photo brought: a new one is checked, rid of what tells where it was taken, and laid in the tray; one that was sent before is found there.
struct Sent: Sendable {
  struct Photo: Sendable {
    var name: String
    var file: URL
    var type: FileType
    /// The sheets that can be read on it: none, or one.
    var codes: Set<SheetCode>
  }
  var tray: PhotoTray
  var photo: Photo?

  /// Does `work`. A refusal shows the page of `load` again with what was typed and with the photo, unless it is the photo that is refused.
  static func handled<V: Page>(
    _ visit: Visit, _ delivered: Delivered, _ identity: Identity, showing load: @escaping @Sendable (Scope, Entered) throws -> V, _ work: (Sent) async throws -> Led
  ) async throws -> Led {
    let performer = visit.desk.performer
    var sent = Sent(tray: PhotoTray(visit.desk.files, for: identity.actor.account, now: performer.clock.now()))
    do {
      sent.photo = try await sent.photo(delivered)
      return try await work(sent)
    } catch let refusal as Refusal where refusal.kind != .forbidden {
      var typed = delivered.fields
      let unfit = refusal.problems.contains { $0.field == "file" }
      if let photo = sent.photo, unfit { try sent.tray.drop(photo.name) }
      typed["photo"] = unfit ? nil : sent.photo.map { .text($0.name) }
      if visit.wantsJSON { throw refusal }
      let entered = Entered(typed, problems: refusal.problems), page = try await performer.read(as: identity.actor, sight: FilePaper.permission) { try load($0, entered) }
      return .answer(try await visit.refuse(refusal, code: refusal.kind == .conflict ? 409 : 422, on: page))
    }
  }

  private func photo(_ delivered: Delivered) async throws -> Photo? {
    if let upload = delivered.upload("file") { return try await take([UInt8](try Data(contentsOf: upload.file))) }
    guard let name = delivered["photo"] else { return nil }
    guard let file = tray.file(name) else { throw Refusal("photo.gone", .photoGone, field: "file") }
    let bytes = [UInt8](try Data(contentsOf: file))
    return Photo(name: name, file: file, type: FileType(of: bytes) ?? .jpeg, codes: try await SheetCode.read(bytes))
  }
  private func take(_ bytes: [UInt8]) async throws -> Photo {
    if bytes.isEmpty { throw Refusal("file.empty", .choosePhoto, field: "file") }
    guard let type = FileType(of: bytes), type.isPicture else { throw Refusal("photo.type", .photoType, field: "file") }
    let clean = try Picture.cleaned(bytes, type), codes = try await SheetCode.read(clean)
    if codes.count > 1 { throw Refusal("sheet.several", .severalSheets, field: "file") }
    let name = try tray.put(clean)
    guard let file = tray.file(name) else { throw Fault("the photo \(name) was not kept") }
    return Photo(name: name, file: file, type: type, codes: codes)
  }
}

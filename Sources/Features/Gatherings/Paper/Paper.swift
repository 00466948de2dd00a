import Attachments
import FeatureKit
import Foundation

/// The photo of a record sheet on its way: it comes in, finds its gathering by what stands on it, and is filed.
enum Paper {
  private static let limits = UploadLimits(fileBytes: Attachment.mostBytes)
  static let endpoints: [Endpoint] =
    page(Gatherings.papers, reads: "gatherings.record") { scope, query in try PhotoPage.load(Entered(query.fields), in: scope) }
    + errand(
      Gatherings.papers, needs: "gatherings.record", limits: limits, folder: "incoming", fields: ["photo", "code", "gathering"], showing: { scope, entered in try PhotoPage.load(entered, in: scope) }, do: find)
    + page(Gatherings.paper, reads: "gatherings.record") { scope, query, id in try PaperPage.load(id, Entered(query.fields), in: scope) }
    + errand(
      Gatherings.paper, needs: "gatherings.record", action: FilePaper.self, limits: limits, folder: "incoming",
      fields: ["photo", "version", "on", "presider", "present", "makesUp", "resolution", "body", "paper", "agree", "against", "abstain"],
      showing: { scope, entered, id in try PaperPage.load(id, entered, in: scope) }, do: file)

  /// Whose sheet it is, from the photo or from what was said of it.
  @Sendable private static func find(_ visit: Visit, _ delivered: Delivered, _ identity: Identity) async throws -> Led {
    try await Sent.handled(visit, delivered, identity, showing: { scope, entered in try PhotoPage.load(entered, in: scope) }) { sent in
      guard let photo = sent.photo else { throw Refusal("file.missing", .choosePhoto, field: "file") }
      let named = try SheetNaming(delivered, photo.codes)
      let id = try await visit.desk.performer.read(as: identity.actor, sight: FilePaper.permission) { try named.gathering(in: $0) }
      return .to(Gatherings.paper(id).with(["photo": photo.name]))
    }
  }

  @Sendable private static func file(_ visit: Visit, _ delivered: Delivered, _ identity: Identity, _ id: ID<Gathering>) async throws -> Led {
    let performer = visit.desk.performer, store = FileStore(visit.desk.files)
    let g = try await performer.read(as: identity.actor, sight: FilePaper.sight) { try GatheringTable.one(id, in: $0) }
    guard identity.actor.may(FilePaper.permission, at: g.place) else { throw Refusal.notPermitted(FilePaper.permission, performer.house.grants) }
    return try await Sent.handled(visit, delivered, identity, showing: { scope, entered in try PaperPage.load(id, entered, in: scope) }) { sent in
      if let code = sent.photo?.codes.first, code != SheetCode(g) { throw try await performer.read(as: identity.actor, sight: FilePaper.permission) { try SheetNaming.other(code, in: $0) } }
      let kept = try sent.photo.map { try store.keep($0.file, named: "\(Word.paperName.zh).\($0.type == .png ? "png" : "jpg")") }
      do {
        let receipt = try await performer.perform(try action(delivered.fields, kept), as: identity.actor, key: delivered["_key"])
        if let place = receipt.place { visit.desk.live.tell(place.path) }
      } catch {
        if let kept, try await !performer.read(as: identity.actor, { try AttachmentTable.isNamed(kept.digest, in: $0) }) { try store.drop(kept.digest) }
        throw error
      }
      if let photo = sent.photo { try sent.tray.drop(photo.name) }
      return .to(Gatherings.one(id))
    }
  }
  /// What was typed, with the photo; a missing photo does not hide what else is missing.
  private static func action(_ typed: [String: Field], _ kept: KeptFile?) throws -> FilePaper {
    var fields = typed
    fields["photo"] = .tree(["name": .text(kept?.name ?? "-"), "type": .text((kept?.type ?? .jpeg).rawValue), "bytes": .number(Double(kept?.bytes ?? 1)), "digest": .text(kept?.digest ?? "-")])
    var problems = kept == nil ? [Refusal.Problem("file.missing", .choosePhoto, field: "file")] : []
    switch try understand(FilePaper.self, fields) {
    case .whole(let action): if problems.isEmpty { return action }
    case .wrong(let wrong, _): problems += wrong
    }
    throw Refusal(.invalid, problems)
  }
}

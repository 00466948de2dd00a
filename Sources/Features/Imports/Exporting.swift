import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import Importing
import Secrets

/// Writes a list to a file, journals that it was taken out, and sends it.
func takeOut(_ visit: Visit, _ delivered: Delivered, _ identity: Identity, _ exporters: [Exporter]) async throws -> Response {
  let performer = visit.desk.performer, actor = identity.actor
  var no = Refusal.Collector()
  let exporter = try await performer.read(as: actor, sight: Imports.permission) { scope in try Offered.lists(exporters, in: scope) }.first { $0.name == delivered["list"] }
  no.check(exporter != nil, "list", .chooseList, field: "list")
  no.check(delivered["organization"] != nil, "organization", .chooseOrganization, field: "organization")
  try no.refuse()
  guard let exporter, let text = delivered["organization"] else { throw Fault("a refusal was not thrown") }
  let format = delivered["format"].flatMap { SheetFormat(rawValue: $0) } ?? .xlsx
  let organization = try await performer.read(as: actor, sight: exporter.permission) { scope in try Target.find(text, in: scope) }
  guard actor.may(exporter.permission, at: organization.place) else { throw Refusal.notPermitted(exporter.permission, performer.house.grants) }

  let folder = visit.desk.files.appending(path: Imports.exportFolder), now = performer.clock.now()
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  let file = folder.appending(path: "\(UUID().uuidString).\(format.rawValue)")
  let title = Target.exportTitle(organization, exporter, exporter.isPersonal ? identity.name : nil, now)
  let exported: Exported
  do { exported = try await exporter.write(format, to: file.path, from: organization, title: visit.language(title), as: actor, performer) } catch let unusable as UnusableSheet { throw Refusal(unusable.code, unusable.word) }
  let digest = Digest.hex(exported.digest)
  do { try await Target.journal(exporter, organization, format, exported, as: actor, performer) } catch {
    unlink(file.path)
    throw error
  }
  let name = "\(organization.name)-\(exporter.word.zh)-\(exported.count)-\(now.day).\(format.rawValue)"
  let type = format == .xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8"
  return try .download(file, name: name, type: type, headers: [HTTPField.Name("X-Rows")!: String(exported.count), HTTPField.Name("X-SHA-256")!: digest])
}

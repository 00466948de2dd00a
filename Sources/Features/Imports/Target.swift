import FeatureKit
import Importing
import Secrets
import Structure

/// Where rows go, as a clerk or the command line names it.
package enum Target {
  /// By its number, or by its exact name within reach.
  package static func find(_ text: String, in scope: Scope) throws -> Organization {
    if let id = ID<Organization>(text), let found = try TargetTable.one(id, in: scope) { return found }
    let found = try TargetTable.named(text, in: scope)
    guard let only = found.first else { throw Refusal("into.unknown", .noSuchOrganization(text), field: "into") }
    guard found.count == 1 else { throw Refusal("into.several", .severalOrganizations(text, found.map(\.id.description)), field: "into") }
    return only
  }

  /// The ground to import to; branches that the sheet names are set up under it when `makesBranches` says so.
  package static func ground(_ into: Organization, isAssumed: Bool = false, makesBranches: Bool, on day: Day) -> ImportGround {
    guard makesBranches, into.kind != .branch else { return ImportGround(into: into, isAssumed: isAssumed) }
    return ImportGround(into: into, isAssumed: isAssumed) { name, under, seed in
      let action = SetUpOrganization(under: under.id, .branch, named: name, founded: day)
      return Mapped.Step(action, seed: seed, supposed: isAssumed ? action.supposed(under: under) : nil)
    }
  }

  /// A fresh committee: the action that sets it up and the organization that it will be. Under the root, or as the root of an empty house.
  package static func fresh(_ name: String, seed: Int64, on day: Day, in scope: Scope) throws -> (action: SetUpOrganization, organization: Organization, under: Organization?) {
    let root = try TargetTable.root(in: scope), id = ID<Organization>(seed)
    let action = SetUpOrganization(under: root?.id, .committee, named: name, founded: day)
    return (action, Organization(id: id, parent: root?.id, path: "\(root?.path ?? "/")\(id)/", name: name, kind: .committee), root)
  }
  /// The one of this name directly under the root, where an earlier run has made it; or the root itself.
  package static func made(_ name: String, in scope: Scope) throws -> Organization? {
    let root = try TargetTable.root(in: scope)
    if root?.name == name { return root }
    return try TargetTable.named(name, in: scope).first { $0.parent == root?.id && $0.parent != nil }
  }
}

extension Target {
  /// The key of a committee that a dry run supposes; beyond those of its rows.
  package static let supposedSeed: Int64 = 1 << 51

  package static func exportTitle(_ organization: Organization, _ exporter: Exporter, _ who: String?, _ now: Moment) -> Word { .exportTitle(organization.name, exporter.word, who, now) }
  /// Journals that a list was taken out.
  package static func journal(_ exporter: Exporter, _ organization: Organization, _ format: SheetFormat, _ exported: Exported, as actor: Actor, _ performer: Performer) async throws {
    _ = try await performer.perform(TakeOut(exporter.name, from: organization.id, format, count: exported.count, digest: Digest.hex(exported.digest)), as: actor)
  }
}

import Accounts
import FeatureKit
import Foundation
import Importing
import Imports
import Persistence

/// Lists brought in and taken out at the console.
extension Household {
  package var importers: [Importer] { features.flatMap(\.importers) }
  package var exporters: [Exporter] { features.flatMap(\.exporters) }

  /// Who acts: the account named, or the console itself in the system user's name.
  package func consoleActor(_ username: String?) async throws -> Actor {
    guard let username else { return .house("console:\(NSUserName())", performer.house.grants) }
    let day = clock.now.day, grants = performer.house.grants
    guard let actor = try await database.read({ session in try AccountTable.actor(named: username, on: day, grants, in: session) }) else {
      throw Unstartable(Word(zh: "没有可用的账号“\(username)”", en: "there is no account “\(username)” in use"))
    }
    return actor
  }

  /// Checks a file without writing anything.
  package func check(_ importer: Importer, _ file: String, into: String, makesBranches: Bool, as actor: Actor, _ progress: ImportProgress) async throws -> Findings {
    let source = try ImportSource.open(file, for: importer)
    let ground = try await performer.read(as: actor) { scope in
      let (organization, fresh) = try Household.place(into, in: scope)
      return Target.ground(organization, isAssumed: fresh != nil, makesBranches: makesBranches, on: scope.today)
    }
    return try await Import(importer, source, ground, as: actor, performer).check(progress)
  }

  /// Writes the good rows of a file; a run of the same file that was interrupted goes on.
  package func bringIn(_ importer: Importer, _ file: String, into: String, makesBranches: Bool, allOrNothing: Bool, as actor: Actor, _ progress: ImportProgress) async throws -> Findings {
    let source = try ImportSource.open(file, for: importer)
    let place = try await performer.read(as: actor) { scope in try Household.place(into, in: scope) }
    if allOrNothing, place.fresh != nil {
      let supposed = Target.ground(place.organization, isAssumed: true, makesBranches: makesBranches, on: clock.now.day)
      var found = try await Import(importer, source, supposed, as: actor, performer).check(progress)
      if !found.problems.isEmpty {
        (found.accepted, found.repaired) = (0, 0)
        return found
      }
    }
    let organization = try await settled(place, as: actor)
    let digest = source.digest
    let before = try await performer.read(as: actor, sight: importer.permission) { scope in try ImportTable.interrupted(digest, importer.name, into: organization.id, in: scope) }
    let id = if let before { before.id } else { try await begin(importer, source, organization, file, makesBranches, actor) }
    let ground = Target.ground(organization, makesBranches: makesBranches || before?.makesBranches ?? false, on: clock.now.day)
    return try await Import(importer, source, ground, as: actor, performer).run(id, allOrNothing: allOrNothing, progress)
  }

  private func begin(_ importer: Importer, _ source: ImportSource, _ organization: Organization, _ file: String, _ makesBranches: Bool, _ actor: Actor) async throws -> ID<ImportRun> {
    let id = ID<ImportRun>(try await performer.seeds(1)[0]), now = clock.now, name = URL(filePath: file).lastPathComponent
    guard actor.may(importer.permission, at: organization.place) else { throw Refusal.notPermitted(importer.permission, performer.house.grants) }
    _ = try await database.write { session in
      try session.execute(ImportTable.add(id, importer.name, into: organization.id, by: actor.account, source.digest, name, makesBranches: makesBranches, at: now))
    }
    return id
  }

  /// The organization that `into` names: by number, by exact name, or `new:NAME`, which need not be there yet.
  private static func place(_ into: String, in scope: Scope) throws -> (organization: Organization, fresh: String?) {
    guard into.hasPrefix("new:") else { return (try Target.find(into, in: scope), nil) }
    let name = String(into.dropFirst(4))
    if let made = try Target.made(name, in: scope) { return (made, nil) }
    let fresh = try Target.fresh(name, seed: Target.supposedSeed, on: scope.today, in: scope)
    return (fresh.organization, name)
  }
  private func settled(_ place: (organization: Organization, fresh: String?), as actor: Actor) async throws -> Organization {
    guard let name = place.fresh else { return place.organization }
    let seed = try await performer.seeds(1)[0], occasion = Occasion(now: clock.now, actor: actor, provenance: .imported, house: performer.house, seed: seed)
    return try await database.write { session in
      let scope = Scope(session, actor: actor, now: occasion.now, house: performer.house)
      if let made = try Target.made(name, in: scope) { return made }
      let fresh = try Target.fresh(name, seed: seed, on: occasion.today, in: scope)
      try performer.perform(fresh.action, occasion, in: session)
      return fresh.organization
    }
  }

  /// Writes a list to a file and journals that it was taken out.
  package func takeOut(_ exporter: Exporter, _ file: String, from: String, _ format: SheetFormat, as actor: Actor) async throws -> Exported {
    let organization = try await performer.read(as: actor) { scope in try Target.find(from, in: scope) }
    guard actor.may(exporter.permission, at: organization.place) else { throw Refusal.notPermitted(exporter.permission, performer.house.grants) }
    let title = Target.exportTitle(organization, exporter, exporter.isPersonal ? actor.house ?? "" : nil, clock.now)
    let exported = try await exporter.write(format, to: file, from: organization, title: title.zh, as: actor, performer)
    try await Target.journal(exporter, organization, format, exported, as: actor, performer)
    return exported
  }
}

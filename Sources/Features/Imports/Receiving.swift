import FeatureKit
import Foundation
import Importing
import Logging

/// Takes an uploaded file, checks it, and writes it when told to.
struct Receiving: Sendable {
  private let performer: Performer
  private let actor: Actor
  private let folder: URL
  private let importers: [Importer]
  private let work: AtWork
  private let logger: Logger

  init(_ visit: Visit, _ identity: Identity, _ importers: [Importer], _ work: AtWork) {
    performer = visit.desk.performer
    actor = identity.actor
    folder = visit.desk.files.appending(path: Imports.folder)
    self.importers = importers
    self.work = work
    logger = visit.desk.logger
  }
  private func file(_ id: ID<ImportRun>) -> URL { folder.appending(path: "\(id).upload") }

  /// Keeps the file and begins to check it; a small one is checked when this returns.
  func take(_ delivered: Delivered) async throws -> ID<ImportRun> {
    var no = Refusal.Collector()
    let importer = importers.first { $0.name == delivered["list"] }, upload = delivered.upload("file")
    no.check(importer != nil, "list", .chooseList, field: "list")
    no.check(delivered["organization"] != nil, "organization", .chooseOrganization, field: "organization")
    no.check(upload.map { $0.bytes > 0 } ?? false, "file", .chooseFile, field: "file")
    try no.refuse()
    guard let importer, let upload, let text = delivered["organization"] else { throw Fault("a refusal was not thrown") }
    try await sweep(after: upload.file)
    let organization = try await performer.read(as: actor, sight: importer.permission) { scope in try Target.find(text, in: scope) }
    guard actor.may(importer.permission, at: organization.place) else { throw Refusal.notPermitted(importer.permission, performer.house.grants) }

    let source: ImportSource
    do { source = try ImportSource.open(upload.file.path, for: importer) } catch let unusable as UnusableSheet { throw Refusal(unusable.code, unusable.word, field: "file") }
    let id = ID<ImportRun>(try await performer.seeds(1)[0]), makesBranches = delivered["makeBranches"] != nil, now = performer.clock.now(), account = actor.account
    try FileManager.default.moveItem(at: upload.file, to: file(id))
    _ = try await performer.database.write { session in
      try session.execute(ImportTable.add(id, importer.name, into: organization.id, by: account, source.digest, upload.name, makesBranches: makesBranches, at: now))
    }
    check(id, importer, organization, makesBranches)
    for _ in 0..<20 where work[id] != nil { try await Task.sleep(for: .milliseconds(100)) }
    return id
  }

  private func check(_ id: ID<ImportRun>, _ importer: Importer, _ organization: Organization, _ makesBranches: Bool) {
    work.begin(id) { progress in
      await guarded(id) {
        let job = try job(id, importer, organization, makesBranches)
        try await job.keep(job.check(progress), id)
      }
    }
  }

  /// Journals that the run begins and writes its rows in the background; an interrupted one goes on.
  func begin(_ id: ID<ImportRun>, allOrNothing: Bool) async throws {
    let (run, organization) = try await performer.read(as: actor, sight: Imports.permission) { scope in
      let run = try ImportTable.one(id, in: scope)
      return (run, try TargetTable.one(run.organization, in: scope))
    }
    guard let organization, let importer = importers.first(where: { $0.name == run.importer }) else { throw OutOfReach() }
    guard work[id] == nil else { return }
    guard FileManager.default.fileExists(atPath: file(id).path) else { throw Refusal("import.dropped", .uploadAgain, kind: .conflict) }
    if allOrNothing, run.refused > 0 { throw Refusal("import.problems", .allOrNothingRefused(run.refused), kind: .conflict) }
    _ = try await performer.perform(BeginImport(run: id), as: actor)
    work.begin(id) { progress in
      await guarded(id) {
        _ = try await job(id, importer, organization, run.makesBranches).run(id, allOrNothing: allOrNothing, progress)
        try FileManager.default.removeItem(at: file(id))
      }
    }
    for _ in 0..<10 where work[id] != nil { try await Task.sleep(for: .milliseconds(100)) }
  }

  private func job(_ id: ID<ImportRun>, _ importer: Importer, _ organization: Organization, _ makesBranches: Bool) throws -> Import {
    let source = try ImportSource.open(file(id).path, for: importer)
    return Import(importer, source, Target.ground(organization, makesBranches: makesBranches, on: performer.clock.now().day), as: actor, performer)
  }

  /// What goes wrong in the background is kept with the run, in words.
  private func guarded(_ id: ID<ImportRun>, _ work: () async throws -> Void) async {
    do { try await work() } catch {
      logger.error("an import stopped", metadata: ["run": "\(id)", "error": "\(error)"])
      guard let unusable = error as? UnusableSheet else { return }
      let now = performer.clock.now()
      do { _ = try await performer.database.write { session in try session.execute(ImportTable.give(up: id, unusable.word, at: now)) } } catch { logger.error("an import could not be given up", metadata: ["run": "\(id)", "error": "\(error)"]) }
    }
  }

  /// What was uploaded more than a day before `latest` and never written is removed. The age of files is told by files: the house's clock may have been moved.
  private func sweep(after latest: URL) async throws {
    let day = performer.clock.now().adding(seconds: -86_400), files = FileManager.default
    _ = try await performer.database.write { session in
      try session.execute(ImportTable.forgetProblems(before: day.adding(seconds: -6 * 86_400)))
      return try session.execute(ImportTable.drop(before: day))
    }
    guard let now = try modified(latest) else { return }
    for file in try files.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.contentModificationDateKey]) {
      if let then = try modified(file), now.timeIntervalSince(then) > 86_400 { try files.removeItem(at: file) }
    }
  }
  private func modified(_ file: URL) throws -> Date? { try file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate }
}

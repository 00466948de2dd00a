import Dispatch
import FeatureKit
import Foundation
import Importing
import Logging
import Secrets
import Spreadsheets

/// Takes an uploaded file, checks it, and writes it when told to.
struct Receiving: Sendable {
  private let performer: Performer
  private let actor: Actor
  private let files: URL
  private let store: UploadStore
  private let importers: [Importer]
  private let work: AtWork
  private let logger: Logger

  init(_ visit: Visit, _ identity: Identity, _ importers: [Importer], _ work: AtWork) {
    performer = visit.desk.performer
    actor = identity.actor
    files = visit.desk.files
    store = UploadStore(files, performer.database.vault)
    self.importers = importers
    self.work = work
    logger = visit.desk.logger
  }

  // MARK: taking in

  /// Keeps the file, sealed, and begins to check it; a small one is checked when this returns. A file whose writing was interrupted leads to its run, to go on.
  func take(_ delivered: Delivered) async throws -> ID<ImportRun> {
    var no = Refusal.Collector()
    let importer = importers.first { $0.name == delivered["list"] }, upload = delivered.upload("file")
    no.check(importer != nil, "list", .chooseList, field: "list")
    no.check(delivered["organization"] != nil, "organization", .chooseOrganization, field: "organization")
    no.check(upload.map { $0.bytes > 0 } ?? false, "file", .chooseFile, field: "file")
    try no.refuse()
    guard var importer, let upload, let text = delivered["organization"] else { throw Fault("a refusal was not thrown") }
    try await Imports.sweep(files, performer)
    let organization = try await performer.read(as: actor, sight: importer.permission) { scope in try Target.find(text, in: scope) }
    guard actor.may(importer.permission, at: organization.place) else { throw Refusal.notPermitted(importer.permission, performer.house.grants) }

    let name = importer.name, permission = importer.permission
    importer = importer.remembering(try await performer.read(as: actor, sight: permission) { scope in try ImportTable.headings(name, at: organization.id, in: scope) })
    let source: ImportSource
    do { source = try await aside { [importer] in try ImportSource.open(MemoryFile(copying: upload.file.path), for: importer) } } catch let unusable as UnusableSheet { throw Refusal(unusable.code, unusable.word, field: "file") }
    let digest = source.digest, makesBranches = delivered["makeBranches"] != nil
    let before = try await performer.read(as: actor, sight: permission) { scope in try ImportTable.interrupted(digest, name, into: organization.id, in: scope) }
    if let before, work[before.id] == nil {
      try store.keep(upload.file, as: before.id)
      return before.id
    }
    let id = ID<ImportRun>(try await performer.seeds(1)[0]), now = performer.clock.now(), account = actor.account
    try store.keep(upload.file, as: id)
    _ = try await performer.database.write { session in
      try session.execute(ImportTable.add(id, name, into: organization.id, by: account, digest, upload.name, makesBranches: makesBranches, at: now))
    }
    await check(id, importer, organization, makesBranches) { source }
    return id
  }

  /// Checks in the background, and waits two seconds for it.
  private func check(_ id: ID<ImportRun>, _ importer: Importer, _ organization: Organization, _ makesBranches: Bool, _ open: @escaping @Sendable () throws -> ImportSource) async {
    work.begin(id) { progress in
      await guarded(id) {
        let source = try await aside(open), job = job(importer, source, organization, makesBranches)
        if let why = source.lacking(importer) { return try await job.wait(why, id) }
        do { try await job.keep(job.prepared(for: id).check(progress), id) } catch let unusable as UnusableSheet where unusable.code == "headings.missing" { try await job.wait(unusable, id) }
      }
    }
    do { for _ in 0..<40 where work[id] != nil { try await Task.sleep(for: .milliseconds(50)) } } catch { return }
  }

  /// Checks once more: with the columns, the heading row and the choices that the form names.
  func recheck(_ id: ID<ImportRun>, _ delivered: Delivered) async throws {
    let (run, organization, importer) = try await known(id)
    guard [.checked, .checking].contains(run.state) else { throw Refusal("import.finished", .alreadyWritten, kind: .conflict) }
    guard work[id] == nil else { throw Refusal("import.checking", .stillChecking, kind: .conflict) }
    guard store.holds(id) else { throw Refusal("import.dropped", .uploadAgain, kind: .conflict) }
    let asked = Asked(delivered.fields), layout = try asked.layout(run.layout, importer), row = asked.row, now = performer.clock.now()
    try await performer.database.write { session in
      if asked.forgets { try session.execute(ImportTable.forgetPicks(of: id)) }
      for (line, pick) in asked.picks { try session.execute(ImportTable.pick(pick.isEmpty ? nil : pick, line: line, of: id)) }
      try session.execute(ImportTable.recheck(id, layout, at: now))
    }
    await check(id, importer, organization, run.makesBranches) { try ImportSource.open(store.open(id), for: importer, as: layout, headingsAt: row) }
  }

  // MARK: writing

  /// Journals that the run begins and writes its rows in the background; an interrupted one goes on.
  func begin(_ id: ID<ImportRun>, allOrNothing: Bool) async throws {
    let (run, organization, importer) = try await known(id)
    guard work[id] == nil else { return }
    guard store.holds(id) else { throw Refusal("import.dropped", run.state == .finished ? .alreadyWritten : .uploadAgain, kind: .conflict) }
    if let message = run.message, run.waitsForColumns { throw Refusal("headings.missing", message, kind: .conflict) }
    if allOrNothing, run.refused > 0 { throw Refusal("import.problems", .allOrNothingRefused(run.refused), kind: .conflict) }
    _ = try await performer.perform(BeginImport(run: id), as: actor)
    work.begin(id) { progress in
      await guarded(id) {
        let source = try await aside { try ImportSource.open(store.open(id), for: importer, as: run.layout) }
        _ = try await job(importer, source, organization, run.makesBranches).run(id, allOrNothing: allOrNothing, progress)
        if try await !isCheckedOnly(id) { try store.drop(id) }
      }
    }
    for _ in 0..<20 where work[id] != nil { try await Task.sleep(for: .milliseconds(50)) }
  }
  /// Journals that what was written is taken back, and takes it back in the background.
  func undo(_ id: ID<ImportRun>) async throws {
    let (_, _, importer) = try await known(id)
    guard let undo = ImportUndo(importer, as: actor, performer) else { throw Refusal("import.unknown", .cannotBeTakenBack, kind: .conflict) }
    guard actor.may(importer.permission) else { throw Refusal.notPermitted(importer.permission, performer.house.grants) }
    guard work[id] == nil else { return }
    _ = try await performer.perform(UndoImport(run: id), as: actor)
    work.begin(id) { progress in await guarded(id) { try await undo.run(id, progress) } }
    for _ in 0..<20 where work[id] != nil { try await Task.sleep(for: .milliseconds(50)) }
  }
  private func isCheckedOnly(_ id: ID<ImportRun>) async throws -> Bool { try await performer.read(as: actor, sight: Imports.permission) { scope in try ImportTable.one(id, in: scope).state == .checked } }

  private func known(_ id: ID<ImportRun>) async throws -> (ImportRun, Organization, Importer) {
    let (run, organization) = try await performer.read(as: actor, sight: Imports.permission) { scope in
      let run = try ImportTable.one(id, in: scope)
      return (run, try TargetTable.one(run.organization, in: scope))
    }
    guard let organization, let importer = importers.first(where: { $0.name == run.importer }) else { throw OutOfReach() }
    return (run, organization, importer)
  }
  private func job(_ importer: Importer, _ source: ImportSource, _ organization: Organization, _ makesBranches: Bool) -> Import {
    Import(importer, source, Target.ground(organization, makesBranches: makesBranches, on: performer.clock.now().day), as: actor, performer)
  }

  /// What goes wrong in the background is kept with the run, in words, for its page.
  private func guarded(_ id: ID<ImportRun>, _ work: () async throws -> Void) async {
    do { try await work() } catch {
      let reference = String(Digest.token(6).prefix(8)), now = performer.clock.now()
      logger.error("an import stopped", metadata: ["run": "\(id)", "reference": "\(reference)", "error": "\(error)"])
      if error is CancellationError { return }
      do {
        let said = try (error as? UnusableSheet).map { try ImportTable.give(up: id, $0.word, at: now) } ?? ImportTable.say(Word.stopped(by: error, reference), id, at: now)
        _ = try await performer.database.write { session in try session.execute(said) }
      } catch { logger.error("why an import stopped could not be kept", metadata: ["run": "\(id)", "error": "\(error)"]) }
    }
  }
}

extension Word {
  fileprivate static func stopped(by error: any Error, _ reference: String) -> Word {
    switch error {
    case let refusal as Refusal: Word(zh: refusal.problems.map(\.word.zh).joined(separator: "；"), en: refusal.problems.map(\.word.en).joined(separator: "; "))
    case let unusable as Unusable: unusable.word
    case is OutOfReach: .reachLost
    default: .stoppedByFault(reference)
    }
  }
}

/// Reads a file on a thread of its own: a large one takes a second, which pages must not wait for.
private func aside<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
  try await withCheckedThrowingContinuation { done in DispatchQueue.global().async { done.resume(with: Result { try work() }) } }
}

/// What a clerk says of a file: which column is which, where the headings stand, who is meant.
private struct Asked {
  private var columns: [Int: String] = [:]
  var picks: [Int: String] = [:]
  var row: Int?
  /// All choices made before are taken back.
  var forgets: Bool

  init(_ fields: [String: Field]) {
    func tree(_ name: String) -> [Int: String] {
      guard case .tree(let all)? = fields[name] else { return [:] }
      return Dictionary(all.compactMap { key, value in Int(key).flatMap { n in value.text.map { (n, String($0.prefix(60))) } } }, uniquingKeysWith: { first, _ in first })
    }
    columns = tree("column")
    picks = tree("pick")
    row = fields["headings"]?.text.flatMap { Int($0) }
    forgets = fields["forget"]?.text == "1"
  }
  /// The layout that they come to; two columns of a sheet cannot be the same one.
  func layout(_ layout: Layout?, _ importer: Importer) throws(Refusal) -> Layout? {
    guard let layout, !columns.isEmpty else { return layout }
    let known = columns.filter { importer.column($0.value) != nil }
    var no = Refusal.Collector()
    for (field, places) in Dictionary(grouping: known.keys, by: { known[$0] ?? "" }) where places.count > 1 {
      no.check(false, "columns.twice", .columnTwice(importer.column(field)?.heading ?? importer.word), field: "column.\(places.max() ?? 0)")
    }
    try no.refuse()
    return layout.taking(known)
  }
}

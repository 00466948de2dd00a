import Acting
import Essentials
import Journal
import Persistence

/// How the rows that a list brought in are taken back: a room publishes it with its importer.
package struct TakingBack: Sendable {
  /// Those of the rows made under these keys that are still there, by their keys: at most so many, the lowest first.
  package var made: @Sendable (_ keys: Range<Int64>, _ limit: Int, Scope) throws -> [Reference]
  /// Takes one of them back; refuses where it was changed since or something depends on it.
  package var action: @Sendable (Reference) -> any Storable
  package init(made: @escaping @Sendable (_ keys: Range<Int64>, _ limit: Int, Scope) throws -> [Reference], action: @escaping @Sendable (Reference) -> any Storable) {
    self.made = made
    self.action = action
  }
  /// Those of a run that are still there, the first of them.
  package func left(of id: ID<ImportRun>, limit: Int, in scope: Scope) throws -> [Reference] {
    var all: [Reference] = []
    for span in try ImportTable.spans(of: id, in: scope) where all.count < limit { all += try made(span, limit - all.count, scope) }
    return all
  }
}

/// One import on its way back out of the house.
package struct ImportUndo: Sendable {
  private static let batch = 50
  private let importer: Importer
  private let how: TakingBack
  private let actor: Actor
  private let performer: Performer
  /// nil where rows of this list cannot be taken back.
  package init?(_ importer: Importer, as actor: Actor, _ performer: Performer) {
    guard let how = importer.takingBack else { return nil }
    self.importer = importer
    self.how = how
    self.actor = actor
    self.performer = performer
  }

  /// Takes back every row that nothing depends on, a few to a transaction; goes on where an earlier try was interrupted.
  package func run(_ id: ID<ImportRun>, _ progress: ImportProgress = ImportProgress()) async throws {
    let (run, spans) = try await performer.read(as: actor, sight: importer.permission) { scope in (try ImportTable.one(id, in: scope), try ImportTable.spans(of: id, in: scope)) }
    var position = run.undoneTo, done = run.takenBack + run.leftStanding
    progress.begin(total: run.accepted, done: done)
    for span in spans where span.upperBound > position {
      while let step = try await step(id, max(span.lowerBound, position + 1)..<span.upperBound) {
        position = step.last
        done += step.count
        progress.reach(done)
        try await Task.sleep(for: Import.gap)
      }
    }
    let now = performer.clock.now()
    _ = try await performer.database.write { session in try session.execute(ImportTable.endUndo(id, at: now)) }
  }

  /// nil where nothing is left under these keys.
  private func step(_ id: ID<ImportRun>, _ keys: Range<Int64>) async throws -> (last: Int64, count: Int)? {
    guard !keys.isEmpty else { return nil }
    let now = performer.clock.now(), seeds = try await performer.seeds(Self.batch)
    return try await performer.database.write { session in
      let scope = Scope(session, actor: actor, now: now, house: performer.house, sight: importer.permission), some = try how.made(keys, Self.batch, scope)
      guard let last = some.last else { return nil }
      var left = 0
      for (one, seed) in zip(some, seeds) {
        do { try performer.perform(any: how.action(one), Occasion(now: now, actor: actor, house: performer.house, seed: seed), in: session) } catch is Refusal { left += 1 }
      }
      try session.execute(ImportTable.advanceUndo(id, to: last.id, takenBack: some.count - left, left: left, at: now))
      return (last.id, some.count)
    }
  }
}

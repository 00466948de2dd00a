import Acting
import Essentials
import Journal
import Persistence
import Spreadsheets

extension Import {
  /// Between two batches others may write.
  static var gap: Duration { .milliseconds(5) }

  /// A row that its actions refused although the check had passed it: its batch is tried again without it.
  private struct RowRefused: Error { let row: Int, problems: [RowProblem] }
  private struct Settled: Sendable { var mapper: any RowMapper, accepted = 0, repaired = 0, problems: [RowProblem] = [] }

  /// Checks the file, then writes its good rows in batches; a run of the same file that was interrupted goes on where it stood.
  /// - Parameters:
  ///   - id: the run, made before with `ImportTable.add`.
  ///   - allOrNothing: writes only if no row has a problem.
  package func run(_ id: ID<ImportRun>, allOrNothing: Bool = false, _ progress: ImportProgress = ImportProgress()) async throws -> Findings {
    let before = try await performer.read(as: actor, sight: importer.permission) { try ImportTable.one(id, in: $0) }
    guard before.digest == source.digest else { throw Refusal("import.changed", .fileChanged, kind: .conflict) }
    let job = try await prepared(for: id), position = before.state == .running ? before.position : 0
    let checked = try await job.check(from: position, progress)
    if allOrNothing, position == 0, !checked.problems.isEmpty {
      try await keep(checked, id)
      var findings = checked
      (findings.accepted, findings.repaired) = (0, 0)
      return findings
    }
    try await begin(checked, id, position)
    progress.begin(total: checked.rows, done: before.state == .running ? before.accepted + before.refused : 0)
    try await job.write(id, from: position, refused: checked.refused, progress)
    return try await finish(id, checked)
  }

  /// What a check found, kept for the page that shows it.
  package func keep(_ findings: Findings, _ id: ID<ImportRun>) async throws {
    let now = performer.clock.now(), glimpse = source.glimpse
    try await problems(findings.problems, id, after: 0)
    _ = try await performer.database.write { session in
      try session.execute(ImportTable.keep(findings, id, at: now))
      try session.execute(ImportTable.show(glimpse, id))
      return try session.execute(ImportTable.enter(.checked, id, from: [.checking, .checked], at: now))
    }
  }
  /// The sheet lacks columns that it must have, as far as its headings are understood: somebody has to say which they are. Nothing is checked yet.
  package func wait(_ why: UnusableSheet, _ id: ID<ImportRun>) async throws {
    try await keep(Findings(layout: source.layout), id)
    let now = performer.clock.now()
    _ = try await performer.database.write { session in try session.execute(ImportTable.say(why.word, id, at: now)) }
  }

  func begin(_ findings: Findings, _ id: ID<ImportRun>, _ position: Int) async throws {
    let now = performer.clock.now()
    try await problems(findings.problems, id, after: position)
    let said = importer.toRemember(findings.layout), name = importer.name, into = ground.into.id
    try await performer.database.write { session in
      try session.execute(ImportTable.begin(findings, id, at: now))
      for (heading, field) in said { try session.execute(ImportTable.remember(heading, field, name, at: into)) }
    }
  }
  private func problems(_ all: [RowProblem], _ id: ID<ImportRun>, after position: Int) async throws {
    let first = try await performer.database.write { session in
      try session.execute(ImportTable.forget(id, after: position))
      return try ImportTable.lastNumber(id, in: session) + 1
    }
    for start in stride(from: 0, to: all.count, by: 2000) {
      let some = all[start..<min(start + 2000, all.count)]
      try await performer.database.write { session in
        for (n, problem) in some.enumerated() { try session.execute(ImportTable.add(problem, number: first + start + n, to: id)) }
      }
    }
  }

  private func write(_ id: ID<ImportRun>, from start: Int, refused: Set<Int>, _ progress: ImportProgress) async throws {
    let now = performer.clock.now()
    var mapper = try await performer.database.readLong { session in try begin(scope(session, now)) }
    var position = start, done = progress.figures.done, seeds = SeedStore(performer)
    let pump = RowPump(source, after: start, by: importer.batch)
    defer { pump.stop() }
    while let rows = try await pump.next(), let last = rows.last {
      try Task.checkCancellation()
      mapper = try await settle(rows, id, mapper, from: position, refused: refused, seeds: seeds.take(rows.count * 2 + 8))
      position = last.number
      done += rows.count
      progress.reach(done)
      // Another process can take the database only while nobody holds it.
      try await Task.sleep(for: Import.gap)
    }
  }

  func settle(_ rows: [SheetRow], _ id: ID<ImportRun>, _ mapper: any RowMapper, from position: Int, refused: Set<Int>, seeds first: Int64) async throws -> any RowMapper {
    var skipped = refused, late: [RowProblem] = []
    while true {
      do {
        let skipping = skipped, known = late
        return try await performer.database.write { session in
          try attempt(rows, id, mapper, from: position, skipping, known, refused, Seeds(from: first), session)
        }
      } catch let one as RowRefused {
        skipped.insert(one.row)
        late += one.problems
      }
    }
  }

  private func attempt(
    _ rows: [SheetRow], _ id: ID<ImportRun>, _ mapper: any RowMapper, from position: Int, _ skipped: Set<Int>, _ late: [RowProblem], _ known: Set<Int>, _ seeds: Seeds, _ session: any WriteSession
  ) throws -> any RowMapper {
    let now = performer.clock.now(), scope = scope(session, now)
    let first = seeds.after
    var settled = Settled(mapper: mapper, problems: late), seeds = seeds
    for row in rows where !skipped.contains(row.number) {
      var line = SheetLine(row, source.layout, pick: ground.picks[row.number])
      let mapped = try settled.mapper.map(&line, scope, &seeds)
      guard line.problems.isEmpty else {
        settled.problems += line.problems
        continue
      }
      do {
        for step in mapped.steps { try performer.perform(any: step.action, occasion(now, seed: step.seed), in: session) }
      } catch {
        try line.note(error, importer)
        throw RowRefused(row: row.number, problems: line.problems)
      }
      settled.accepted += 1
      settled.repaired += line.repairs.isEmpty ? 0 : 1
    }
    for step in try settled.mapper.flush(scope, &seeds) { try performer.perform(any: step.action, occasion(now, seed: step.seed), in: session) }
    if seeds.after > first { try session.execute(ImportTable.add(first..<seeds.after, to: id)) }
    let number = try ImportTable.lastNumber(id, in: session)
    for (n, problem) in settled.problems.enumerated() { try session.execute(ImportTable.add(problem, number: number + 1 + n, to: id)) }
    let advanced = try session.execute(ImportTable.advance(
      id, from: position, to: rows[rows.count - 1].number, accepted: settled.accepted, repaired: settled.repaired, refused: rows.count - settled.accepted, at: now))
    guard advanced == 1 else { throw Refusal("import.taken", .takenUp, kind: .conflict) }
    return settled.mapper
  }

  private func finish(_ id: ID<ImportRun>, _ checked: Findings) async throws -> Findings {
    let now = performer.clock.now()
    _ = try await performer.database.write { session in try session.execute(ImportTable.enter(.finished, id, from: [.running], at: now)) }
    return try await performer.read(as: actor, sight: importer.permission) { scope in
      let run = try ImportTable.one(id, in: scope)
      var findings = checked
      (findings.accepted, findings.repaired) = (run.accepted, run.repaired)
      findings.problems = try ImportTable.problems(of: id, in: scope)
      findings.refused = Set(findings.problems.map(\.row))
      return findings
    }
  }
}

/// Keys for the occasions of many batches, taken from the database once for twenty of them.
private struct SeedStore {
  private let performer: Performer
  private var next: Int64 = 0, left = 0
  init(_ performer: Performer) { self.performer = performer }

  /// The first of `count` keys that follow each other.
  mutating func take(_ count: Int) async throws -> Int64 {
    if left < count {
      left = count * 20
      next = try await performer.seeds(left)[0]
    }
    defer {
      next += Int64(count) * Occasion.keys
      left -= count
    }
    return next
  }
}

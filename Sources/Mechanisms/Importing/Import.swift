import Acting
import Essentials
import Journal
import Persistence
import Spreadsheets

/// One file on its way into the house.
package struct Import: Sendable {
  package var importer: Importer
  package var source: ImportSource
  package var ground: ImportGround
  package var actor: Actor
  package var performer: Performer
  package init(_ importer: Importer, _ source: ImportSource, _ ground: ImportGround, as actor: Actor, _ performer: Performer) {
    self.importer = importer
    self.source = source
    self.ground = ground
    self.actor = actor
    self.performer = performer
  }

  func occasion(_ now: Moment, seed: Int64) -> Occasion { Occasion(now: now, actor: actor, provenance: .imported, house: performer.house, seed: seed) }
  func scope(_ session: any ReadSession, _ now: Moment) -> Scope { Scope(session, actor: actor, now: now, house: performer.house, sight: importer.permission) }

  /// The same with what a clerk chose for the rows of the run, and since when it writes.
  package func prepared(for id: ID<ImportRun>) async throws -> Import {
    var job = self
    (job.ground.since, job.ground.picks) = try await performer.read(as: actor, sight: importer.permission) { scope in (try ImportTable.one(id, in: scope).created, try ImportTable.picks(of: id, in: scope)) }
    return job
  }

  func begin(_ scope: Scope) throws -> any RowMapper {
    var ground = ground
    ground.present = source.layout.fields
    return try importer.begin(ground, scope)
  }

  // MARK: dry run

  /// Every row read, checked and decided on one read session; nothing is written. Rows of one file that claim the same thing are all refused.
  /// - Parameter position: rows up to this one are only read for what they claim: an interrupted run has settled them.
  package func check(from position: Int = 0, _ progress: ImportProgress = ImportProgress()) async throws -> Findings {
    let now = performer.clock.now()
    return try await performer.database.readLong { session in
      let scope = scope(session, now)
      var checking = Checking(findings: Findings(layout: source.layout), mapper: try begin(scope), importer: importer)
      progress.begin(total: source.about, checking: true)
      try source.rows { row in
        try checking.take(SheetLine(row, source.layout, pick: ground.picks[row.number]), settled: row.number <= position, scope) { step in try rehearse(step, now, session) }
        progress.reach(checking.findings.rows)
        if checking.findings.rows % importer.batch == 0 { try checking.flush(scope) { step in try rehearse(step, now, session) } }
      }
      try checking.flush(scope) { step in try rehearse(step, now, session) }
      try checking.compare(scope)
      guard checking.findings.rows > 0 else { throw UnusableSheet.noRows }
      checking.findings.problems.sort { $0.row < $1.row }
      return checking.findings
    }
  }

  private func rehearse(_ step: Mapped.Step, _ now: Moment, _ session: any ReadSession) throws -> [Claim] {
    let occasion = occasion(now, seed: step.seed)
    guard let supposed = step.supposed else { return try performer.rehearse(step.action, occasion, in: session).claims }
    let permission = type(of: step.action as any Action).permission
    guard actor.may(permission, at: supposed.place) else { throw Refusal.notPermitted(permission, performer.house.grants) }
    return try supposed.decide(occasion)
  }
}

/// The state of a dry run between two rows.
private struct Checking {
  var findings: Findings
  var mapper: any RowMapper
  let importer: Importer
  private var seeds = Seeds.supposed
  /// Who claimed it first, and what had been repaired there.
  private var claimed: [Claim: First] = [:]
  private struct First { var row: Int, repairs: Set<Repair>, written: String, isSettled: Bool }

  init(findings: Findings, mapper: any RowMapper, importer: Importer) {
    self.findings = findings
    self.mapper = mapper
    self.importer = importer
  }

  mutating func take(_ row: SheetLine, settled: Bool, _ scope: Scope, rehearse: (Mapped.Step) throws -> [Claim]) throws {
    findings.rows += 1
    var line = row
    let mapped = try mapper.map(&line, scope, &seeds)
    if var compared = mapped.compared {
      compared.row = line.number
      findings.difference.note(compared)
    }
    var claims = Set(mapped.claims)
    if line.problems.isEmpty, !settled {
      do { for step in mapped.steps { claims.formUnion(try rehearse(step)) } } catch { try line.note(error, importer) }
    }
    let others = collide(claims, &line, settled)
    if settled { return }
    line.problems.forEach { findings.refuse($0) }
    if line.problems.isEmpty, !others { findings.accept(line) }
  }

  mutating func flush(_ scope: Scope, rehearse: (Mapped.Step) throws -> [Claim]) throws {
    for step in try mapper.flush(scope, &seeds) { _ = try rehearse(step) }
  }

  /// What is kept and did not come up in the file.
  mutating func compare(_ scope: Scope) throws { try mapper.leftOver(scope) { findings.difference.note($0) } }

  /// Says to both rows that they claim the same.
  private mutating func collide(_ claims: Set<Claim>, _ line: inout SheetLine, _ settled: Bool) -> Bool {
    var any = false
    for claim in claims {
      let field = importer.claims[claim.kind], written = field.map { line[$0].shown } ?? ""
      guard let first = claimed[claim] else {
        claimed[claim] = First(row: line.number, repairs: line.repairs, written: written, isSettled: settled)
        continue
      }
      any = true
      let heading = importer.column(field)?.heading ?? importer.word
      if !first.isSettled {
        if !findings.refused.contains(first.row) { findings.withdraw(first.row, repairs: first.repairs) }
        findings.refuse(RowProblem(row: first.row, field: field, code: "file.twice", word: .sameAs(heading, line.number), written: first.written))
        claimed[claim]?.isSettled = true
      }
      line.refuse("file.twice", .sameAs(heading, first.row), field: field)
    }
    return any
  }
}

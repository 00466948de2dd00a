import FeatureKit

/// What proves a duty, with what the journal keeps of it: nothing of this was written for the inspection.
struct Proof: Hashable, Sendable, Encodable {
  var entry: Int64
  var sentence: Word
  var kind: String
  var day: Day
  var recorded: Moment
  var provenance: Provenance
  var withdrawn: Bool
  /// SHA-256 of the entry, in hexadecimal.
  var digest: String
  /// Where it stands in the chain, and the signed batch that covers it; nil where none does yet.
  var position: Int64?
  var seal: Int64?
  var subject: Reference?
  var person: ID<Person>?
  var account: String?
  var post: Word?
  /// Who recorded it, where the reader may see the name; else the account.
  var by: String?
  /// The gathering or whatever it was.
  var path: String?
  enum CodingKeys: CodingKey { case entry, sentence, kind, day, recorded, provenance, withdrawn, digest, position, seal, post, by, path }
  /// Days from what was done to its record.
  var delay: Int { recorded.day.number - day.number }
}

/// 佐证册: what the rules asked of one organization in these days, how it stands, and what proves it.
struct EvidenceBook: Hashable, Encodable {
  struct Line: Hashable, Encodable {
    var duty: DutyLine
    var waived: String?
    var proofs: [Proof]
  }
  struct Part: Hashable, Encodable {
    var rule: String
    var clause: Clause
    var matter: Word
    var lines: [Line]
  }
  struct Sum: Hashable, Encodable {
    var owed = 0, met = 0, afterwards = 0, late = 0, missed = 0, pending = 0, waived = 0
  }
  var organization: ID<Organization>
  var name: String
  var from: Day
  var until: Day
  var parts: [Part]
  var sum: Sum
  /// More is owed in these days than one book holds.
  var isCut: Bool
  var asOf: Moment
  /// 2026-01-01-2026-12-04-3: days and organization.
  var reference: String { "\(from)-\(until)-\(organization)" }
  static let most = 500

  /// Of the days asked for; else of those that a running inspection looks at; else of this year.
  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> EvidenceBook {
    let o = try OrganizationTable.one(id, in: scope)
    let running = query["from"] == nil && query["until"] == nil ? try InspectionTable.running(over: o, in: scope).first : nil
    let until = query.day("until") ?? running?.recordsUntil ?? scope.today
    let start = query.day("from") ?? running?.recordsFrom ?? Day(year: until.parts.year, month: 1, day: 1)
    let from = min(max(start, until.adding(months: -12 * Inspection.years)), until)
    let duties = try DutyListTable.book(of: id, from: from, until: until, limit: most + 1, in: scope)
    let proofs = try named(BookTable.proofs(of: id, from: from, until: until, in: scope), in: scope), waived = try BookTable.waivers(at: id, from: from, until: until, in: scope)
    let lines = duties.prefix(most).map { Line(duty: $0, waived: waived[$0.key], proofs: proofs[$0.key] ?? []) }
    let parts = Dictionary(grouping: lines, by: \.duty.rule).sorted { $0.key < $1.key }.map { rule, lines in
      Part(rule: rule, clause: Clause(rule), matter: scope.rules.binding(rule, start: lines[0].duty.start)?.matter(scope.rules.vocabulary) ?? Word(zh: rule, en: rule), lines: lines)
    }
    return EvidenceBook(organization: id, name: o.name, from: from, until: until, parts: parts, sum: sum(lines), isCut: duties.count > most, asOf: scope.now)
  }
  private static func sum(_ lines: [Line]) -> Sum {
    lines.reduce(into: Sum()) { sum, line in
      sum.owed += 1
      switch line.duty.state {
      case .met: sum.met += 1; sum.afterwards += line.duty.afterPeriod ? 1 : 0
      case .late: sum.late += 1
      case .missed: sum.missed += 1
      case .pending: sum.pending += 1
      case .waived: sum.waived += 1
      }
    }
  }
  private static func named(_ all: [(duty: Duty.Key, proof: Proof)], in scope: Scope) throws -> [Duty.Key: [Proof]] {
    let names = try scope.names(all.flatMap { Said.references(in: $0.proof.sentence) + [$0.proof.subject, $0.proof.person.map { Reference(Person.reference, $0) }].compactMap { $0 } })
    return all.reduce(into: [:]) { out, found in
      var proof = found.proof
      proof.sentence = Said.resolved(proof.sentence, names)
      proof.by = proof.person.flatMap { names[Reference(Person.reference, $0)]?.text } ?? proof.account
      proof.path = proof.subject.flatMap { names[$0]?.path }
      out[found.duty, default: []].append(proof)
    }
  }
}

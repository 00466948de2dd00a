import Documents
import FeatureKit

/// 会议记录: closes a gathering. What its kinds are asked for by the regulations is proved by this entry.
package struct RecordMinutes: Storable {
  package static let name = "gatherings.record"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var version: Int
  /// Markdown; each line is a paragraph.
  package var text: String?
  /// What the editor in the browser wrote; then it is the text, and `text` is not read.
  package var textDocument: String?
  package var presider: ID<Person>
  package var recorder: ID<Person>
  package var lecturer: ID<Person>?
  /// Kinds that make up the period before, while its grace runs; the others count for their own period.
  package var makesUp: [Gathering.Kind]
  package var resolution: String?
  package var body: VoteBody?
  package var paper: Bool
  package var agree: Int?
  package var against: Int?
  package var abstain: Int?
  package init(
    _ gathering: ID<Gathering>, version: Int, _ text: String, presider: ID<Person>, recorder: ID<Person>, lecturer: ID<Person>? = nil, makesUp: [Gathering.Kind] = [],
    resolution: String? = nil, body: VoteBody? = nil, paper: Bool = false, _ count: VoteCount? = nil
  ) {
    self.gathering = gathering
    self.version = version
    self.text = text
    self.presider = presider
    self.recorder = recorder
    self.lecturer = lecturer
    self.makesUp = makesUp
    self.resolution = resolution
    self.body = body
    self.paper = paper
    agree = count?.agree
    against = count?.against
    abstain = count?.abstain
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { gathering.place }
    var gathering: Gathering
    var roll: Roll
    var speakers: [Speaker]
    /// Entered before the minutes.
    var further: [ResolutionTable.Kept] = []
  }
  package func situation(in scope: Scope) throws -> Situation {
    let here = try Attending.load(gathering, in: scope)
    return Situation(gathering: here.gathering, roll: here.roll, speakers: try AttendanceTable.speakers(for: here.gathering.organization, on: here.gathering.day, in: scope),
      further: try ResolutionTable.of(gathering, in: scope))
  }

  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering
    try refuseUnlessPlanned(g)
    try confine(o.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, o.house.grants)
    var no = Refusal.Collector()
    let body = written(g, o, &no)
    checkMeeting(s, o, &no)
    checkPeople(s, &no)
    let making = madeUp(g, o, &no), decided = decided(s, o, &no), further = further(s, o, &no)
    guard let body, no.problems.isEmpty else { throw Refusal(.invalid, no.problems) }
    let late = o.today > g.day.adding(Minutes.promptDays) || g.plannedAt.day > g.day
    let minutes = Minutes(body: body, resolution: decided, recordedAt: o.now, recordedBy: o.actor.person, late: late, withdrawnBecause: nil, corrections: [])
    let evidences = g.evidences(makingUp: making) + lectures(s), subject = Reference(Gathering.reference, g.id)
    return Outcome(
      [GatheringTable.hold(g, presider: presider, recorder: recorder, lecturer: g.kinds.contains(.partyLecture) ? lecturer : nil, version: version), try MinutesTable.record(minutes, of: g, s.roll)]
        + further.map { ResolutionTable.settle($0.id, $0.resolution) }
        + AttendanceTable.keep(s.roll, of: g.id, now: o.now) + MinutesTable.prove(evidences, by: g),
      Entry(.recorded(g.label, s.roll, (decided.map { [$0] } ?? []) + further.map(\.resolution)), subject: subject, at: g.organization.id, clause: g.clause(o.rules), proves: evidences),
      made: subject, provenance: late && o.provenance == .live ? .recordedLate : nil)
  }

  /// The text, where it is one: with words, and nothing under no heading.
  private func written(_ g: Gathering, _ o: Occasion, _ no: inout Refusal.Collector) -> Document? {
    no.check(g.starts <= o.now, "notYet", .notYetHeld(g.day))
    let body: Document
    do throws(Refusal) {
      if let textDocument { body = try Document(editor: textDocument, field: "text") } else { body = try Minutes.typed(text ?? "", field: "text") }
    } catch {
      for p in error.problems { no.check(false, p.code, p.word, field: p.field, clause: p.clause) }
      return nil
    }
    no.check(!trimmed(body.text).isEmpty, "text.missing", .minutesMissing, field: "text", clause: Clause("ZB-26"))
    if let empty = RecordMinutes.emptyHeading(body) { no.check(false, "text.heading", .headingEmpty(empty), field: "text") }
    return body
  }
  private func checkMeeting(_ s: Situation, _ o: Occasion, _ no: inout Refusal.Collector) {
    let g = s.gathering
    no.check(s.roll.open == 0, "attendance.open", .attendanceOpen(s.roll.open), field: "attendance")
    guard s.roll.open == 0, !s.roll.attendees.isEmpty else { return }
    no.check(s.roll.attended > 0, "attendance.nobody", .nobodyCame, field: "attendance")
    guard g.kinds.contains(.committeeMeeting), let needs = VoteNeeds.of(.committee, s.roll, on: g.day, o.rules) else { return }
    no.check(needs.quorate, "committee.quorum", .committeeNotQuorate(needs), field: "attendance", clause: needs.body.clause)
  }
  /// The first heading with nothing written under it: a line in 【…】, or a heading of the document that none below it follows.
  static func emptyHeading(_ body: Document) -> String? {
    var lines: [(text: String, level: Int?)] = []
    for line in body.lines {
      for text in line.text.split(whereSeparator: \.isNewline).map({ trimmed(String($0)) }) where !text.isEmpty {
        lines.append((text, line.heading ?? (text.hasPrefix("【") && text.hasSuffix("】") ? 0 : nil)))
      }
    }
    return lines.indices.first { n in
      guard let own = lines[n].level else { return false }
      guard n + 1 < lines.count else { return true }
      return lines[n + 1].level.map { next in next <= own && (next == 0) == (own == 0) } ?? false
    }.map { lines[$0].text }
  }
  private func checkPeople(_ s: Situation, _ no: inout Refusal.Collector) {
    let known = Set(s.speakers.map(\.person.id))
    for (field, person) in [("presider", presider), ("recorder", recorder)] + (lecturer.map { [("lecturer", $0)] } ?? []) {
      no.check(known.contains(person), "\(field).unknown", .personUnknown, field: field)
      no.check(s.roll[person].map { $0.mark.attended || $0.mark == .expected } ?? true, "\(field).away", .personAway, field: field)
    }
  }
  /// The last day of the period that each of the named kinds makes up.
  private func madeUp(_ g: Gathering, _ o: Occasion, _ no: inout Refusal.Collector) -> [Gathering.Kind: Day] {
    let open = MakeUp.open(g.kinds, on: g.day, o.rules, o.house.calendar)
    for kind in makesUp { no.check(open[kind] != nil, "makesUp.closed", .nothingToMakeUp(kind), field: "makesUp") }
    return open.filter { makesUp.contains($0.key) }.mapValues(\.end)
  }
  /// The resolution in the form, and those that were entered before, each judged by the list of who came as it is now.
  private func decided(_ s: Situation, _ o: Occasion, _ no: inout Refusal.Collector) -> Resolution? {
    let vote = Vote(text: trimmed(resolution), body: body, paper: paper, agree: agree, against: against, abstain: abstain)
    return vote.isEmpty ? nil : vote.judged(s.gathering, s.roll, o.rules, &no)
  }
  private func further(_ s: Situation, _ o: Occasion, _ no: inout Refusal.Collector) -> [ResolutionTable.Kept] {
    s.further.compactMap { kept in
      var own = Refusal.Collector()
      let again = kept.resolution.vote.judged(s.gathering, s.roll, o.rules, &own)
      do throws(Refusal) { try own.refuse() } catch { for p in error.problems.prefix(1) { no.check(false, "further.\(p.code)", .furtherWrong(kept.resolution.text, p.word), clause: p.clause) } }
      return again.map { ResolutionTable.Kept(id: kept.id, resolution: $0) }
    }
  }
  /// A committee's secretary who lectures does so for that committee (ZB-15).
  private func lectures(_ s: Situation) -> [Evidence] {
    guard s.gathering.kinds.contains(.partyLecture), let speaker = s.speakers.first(where: { $0.person.id == lecturer }) else { return [] }
    return speaker.secretaryOf.map { Evidence("secretaryLecture", for: Reference(Organization.reference, $0), on: s.gathering.day) }
  }
}

extension Gathering {
  /// The first clause that asks for one of its kinds, else that minutes are kept.
  func clause(_ rules: RuleBook) -> Clause { kinds.lazy.compactMap { rules.asking(proof: $0.rawValue, on: day).first }.first.map { Clause($0.id) } ?? Clause("ZB-26") }
}
extension Minutes {
  /// Recorded within so many days after the gathering, minutes are prompt.
  static let promptDays = 7
  /// What was typed as Markdown: a line is a paragraph, as on paper.
  static func typed(_ markdown: String, field: String? = nil) throws(Refusal) -> Document { try Document(markdown: markdown, field: field).linesApart }
}

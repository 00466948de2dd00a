import FeatureKit

/// Two members talked, or one talked with several: recorded by one of them for both, or by the branch's secretary from paper.
/// Not stored as itself, because it may carry what was said.
package struct RecordTalks: Action {
  package static let name = "talks.record"
  package static let permission: Permission = "talks.record"
  package static let sight: Permission? = "talks.record"
  /// So many talks at once.
  static let most = 29
  package var organization: ID<Organization>
  /// Who talked; whoever records it where nothing is said.
  package var one: ID<Person>?
  package var with: [ID<Person>]
  package var on: Day
  package var kind: Talk.Kind
  /// What was said, for the two alone.
  package var note: String?
  package init(at organization: ID<Organization>, _ one: ID<Person>? = nil, with others: [ID<Person>], on day: Day, _ kind: Talk.Kind = .yearly, note: String? = nil) {
    self.organization = organization
    self.one = one
    with = others
    on = day
    self.kind = kind
    self.note = note
  }

  package struct Situation: Placed {
    var branch: Organization
    var round: Round
    package var place: Place { branch.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let branch = try OrganizationTable.one(organization, in: scope)
    return Situation(branch: branch, round: try RoundTable.round(of: branch.id, on.year, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let me = occasion.actor.person, text = trimmed(note), earliest = Day(year: occasion.today.year - 1, month: 1, day: 1)
    var no = Refusal.Collector()
    no.check(s.branch.kind == .branch, "branch.only", .branchesOnly)
    no.check(on <= occasion.today, "on.future", .dayToCome, field: "on")
    no.check(on >= earliest, "on.old", .dayLongPast(earliest), field: "on")
    no.check(!with.isEmpty, "with.missing", .withMissing, field: "with")
    no.check(with.count <= RecordTalks.most && Set(with).count == with.count, "with.many", .withMany(RecordTalks.most), field: "with")
    no.check(text.count <= Talk.longest, "note.long", .noteLong(Talk.longest), field: "note")
    guard let speaker = one ?? me else {
      no.check(false, "one.missing", .oneMissing, field: "one")
      throw Refusal(.invalid, no.problems)
    }
    no.check(!with.contains(speaker), "with.self", .withSelf, field: "with")
    no.check(s.round.has(speaker) && with.allSatisfy { s.round.has($0) }, "with.unknown", .notOfTheBranch, field: "with")
    no.check(speaker == me || with == [me] || occasion.actor.keepsTalks(at: s.place), "record.others", .notYoursToRecord)
    no.check(text.isEmpty || with.count == 1 && (speaker == me || with == [me]), "note.others", .notYoursToWrite, field: "note")
    let pairs = with.filter { $0 != speaker }.map { Pair(speaker, $0) }
    no.check(!s.round.talks.contains { $0.on == on && pairs.contains($0.pair) }, "talk.twice", .recordedAlready, field: "on")
    try no.refuse()
    return outcome(pairs, speaker, text, s, occasion)
  }
  private func outcome(_ pairs: [Pair], _ speaker: ID<Person>, _ text: String, _ s: Situation, _ occasion: Occasion) -> Outcome {
    let me = occasion.actor.person
    var changes: [Change] = [], after = s.round.talks, notices: [Notice] = [], first: ID<Talk>?
    for (n, pair) in pairs.enumerated() {
      let planned = after.first { $0.pair == pair && $0.on == nil }, id = planned?.id ?? occasion.id(n)
      changes.append(planned == nil ? TalkTable.add(id, at: s.branch.id, pair, kind, on: on, occasion) : TalkTable.hold(id, pair, kind, on: on, occasion))
      if !text.isEmpty, let me { changes.append(TalkTable.note(id, version: planned == nil ? 1 : 2, text, by: me, occasion.now)) }
      after = after.filter { $0.id != id } + [Round.Line(id: id, pair: pair, on: on)]
      first = first ?? id
      for person in [pair.one, pair.other] where person != me { notices.append(Notice(to: .person(person), .pleaseConfirm(pair.partner(of: person), on), about: Reference(Talk.reference, id))) }
    }
    let settled = s.round.settling(after, of: s.branch), made = first.map { Reference(Talk.reference, $0) }
    let sentence: Word = pairs.count == 1 ? .recordedOne(speaker, pairs[0].partner(of: speaker), on) : .recordedMany(speaker, pairs.count, on)
    return Outcome(changes + settled.changes, Entry(sentence, subject: made, at: s.branch.id, clause: Talk.clause, proves: settled.proves), notices: notices, made: made)
  }
}

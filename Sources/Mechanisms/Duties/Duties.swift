import Acting
import Essentials
import Journal
import Persistence
import Regulations

/// Turns what actions prove into duties met, in the action's own transaction, for the organization and every one above it.
///
/// Evidence dated inside a period counts for it whenever it is recorded. Evidence dated in the grace of an earlier period counts for its
/// own, unless it says that it makes up the earlier one. An election ends the last term that began before it. What is withdrawn no longer counts.
package struct Duties: Follower {
  package init() {}

  /// For the door of the room that shows them.
  package static let actions: [any Action.Type] = [TakeIn.self, OpenPeriod.self, OpenTerms.self, Lapse.self, Remind.self, Waive.self, UndoWaive.self, WaiveSeveral.self, UndoWaiveSeveral.self, MakeLocalRule.self, EndLocalRule.self]
  package static let grants = [
    Grant("duties.watch", .watchGrant, to: []),
    Grant("duties.read", .readGrant, to: Role.everyMember + [.inspector]),
    Grant("duties.waive", .waiveGrant, to: Role.desk),
    Grant("duties.localRule", .localRuleGrant, to: [.clerk]),
    Grant("duties.compare", .compareGrant, to: [.clerk]),
  ]

  package func follow(_ deed: Deed, in session: any WriteSession) throws {
    for evidence in deed.recorded.entry.proves {
      if evidence.withdrawn { try withdraw(evidence, deed, session) } else { try take(evidence, deed, session) }
    }
  }

  private func withdraw(_ evidence: Evidence, _ deed: Deed, _ session: any WriteSession) throws {
    for (duty, entry) in try EvidenceTable.supported(by: evidence, in: session) {
      try session.execute(EvidenceTable.withdraw(evidence, from: duty.key, entry: entry))
      try settle(duty, deed, session)
    }
  }

  private func take(_ evidence: Evidence, _ deed: Deed, _ session: any WriteSession) throws {
    let rules = deed.occasion.rules, asked = rules.asking(proof: evidence.kind, on: evidence.day)
    let earlier = evidence.makesUp.map { rules.asking(proof: evidence.kind, on: $0) } ?? []
    // A rule that has ended since may still be made up.
    for rule in asked + earlier.filter({ rule in !asked.contains { $0.id == rule.id } }) where rule.hangs(on: evidence.subject) {
      guard let duty = try target(rule, evidence, deed, session) else { continue }
      try session.execute(EvidenceTable.add(evidence, to: duty, entry: deed.recorded.id))
      try settle(duty, deed, session)
    }
  }

  /// The duty that this evidence counts for, opened where no one has yet judged whether it is owed.
  private func target(_ rule: Rule, _ evidence: Evidence, _ deed: Deed, _ session: any WriteSession) throws -> Duty? {
    let subject = evidence.subject
    guard rule.period != nil else {
      return try DutyTable.begunBefore(evidence.day, rule.id, subject, in: session) ?? OpeningTable.term(before: evidence.day, of: subject, in: session).flatMap { term in
        try open(rule, subject, PeriodSpan(key: "\(term.began)/\(max(term.began, term.ends))"), deed, session)
      }
    }
    if let day = evidence.makesUp, let earlier = try duty(rule, subject, day, deed, session), earlier.end < evidence.day, evidence.day <= earlier.graceEnd { return earlier }
    return try duty(rule, subject, evidence.day, deed, session)
  }
  private func duty(_ rule: Rule, _ subject: Reference, _ day: Day, _ deed: Deed, _ session: any WriteSession) throws -> Duty? {
    if let duty = try DutyTable.containing(day, rule.id, subject, in: session) { return duty }
    guard let span = rule.period?.span(containing: day) else { return nil }
    return try open(deed.occasion.rules.rule(rule.id, on: span.start) ?? rule, subject, span, deed, session)
  }
  private func open(_ rule: Rule, _ subject: Reference, _ span: PeriodSpan?, _ deed: Deed, _ session: any WriteSession) throws -> Duty? {
    let today = deed.occasion.today, house = deed.occasion.house
    guard let span, let found = try OpeningTable.standing(of: subject, rule, span, on: today, in: session), !found.judged, rule.owed(by: found.standing, in: span) else { return nil }
    let bound = try LocalRuleTable.binding(rule.id, span.start, at: found.path, in: session).reduce(rule) { $0.with($1.stricter) }
    var duty = Duty(bound, subject, at: found.organization, for: span, Plan(bound, for: span, house.rules, house.calendar, today: today))
    try session.execute(DutyTable.insert(duty))
    if let waiver = try WaiverTable.covering(rule.id, subject, span.start, in: session)?.waiver {
      try session.execute(DutyTable.waive(duty, waiver).sql)
      duty.waiver = waiver
      duty.state = .waived
    }
    if let sql = CountTable.move(duty, from: nil, to: duty.state, at: found.path) { try session.execute(sql) }
    return duty
  }

  private func settle(_ duty: Duty, _ deed: Deed, _ session: any WriteSession) throws {
    let finding = duty.judged(try EvidenceTable.days(duty.key, in: session), on: deed.occasion.today)
    let changed = try session.execute(DutyTable.update(duty, to: finding))
    guard changed == 1, let path = try OpeningTable.path(of: duty.organization, in: session) else { throw Fault("the duty \(duty.key) was lost while it was settled") }
    if let sql = CountTable.move(duty, from: duty.state, to: finding.state, at: path) { try session.execute(sql) }
  }
}

extension Rule {
  /// A group's duty hangs on each group, every other one on the organization.
  func hangs(on subject: Reference) -> Bool { subject.kind == (self.subject == .group ? Group.reference : Organization.reference) }
}

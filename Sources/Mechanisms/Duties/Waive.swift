import Acting
import Essentials
import Journal
import Persistence
import Regulations

/// The level above lets a duty fall, for a reason that stays with it: this period only, or every further period that begins by a day.
package struct Waive: Storable {
  package static let name = "duties.waive"
  package static let permission: Permission = "duties.waive"
  package static let sight: Permission? = "duties.read"
  package var duty: Duty.Key
  package var reason: String
  /// Nil for this period only.
  package var until: Day?
  package init(duty: Duty.Key, reason: String, until: Day? = nil) {
    self.duty = duty
    self.reason = reason
    self.until = until
  }
  /// What bounds the length of a waiver.
  static let clause = Clause("DB-02")

  package func situation(in scope: Scope) throws -> DutyAndAbove { try DutyAndAbove(duty, in: scope) }
  package func decide(_ s: DutyAndAbove, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let reason = trimmed(reason)
    var no = Refusal.Collector()
    no.check(!reason.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(reason.count <= 200, "reason.long", .reasonTooLong, field: "reason")
    no.check(s.duty.state != .met, "duty.met", .alreadyMet, clause: Clause(duty.rule))
    no.check(s.duty.state != .waived, "duty.waived", .alreadyWaived)
    if let until { checkEnd(until, s.duty, occasion, &no) }
    try no.refuse()
    let waiver = Duty.Waiver(reason: reason, by: occasion.actor.person, on: occasion.today)
    let along = until.map { until in s.later.filter { $0.key.start <= until && $0.state != .met && $0.state != .waived } } ?? []
    var changes = ([s.duty] + along).flatMap { waive($0, waiver, s.path) }
    if let until {
      changes.append(WaiverTable.add(StandingWaiver(
        id: occasion.id(), rule: duty.rule, subject: duty.subject, organization: s.duty.organization, since: duty.start, until: until, reason: reason, by: occasion.actor.person, on: occasion.today)))
    }
    return Outcome(changes, Entry(.waived(s.title(occasion), duty.subject.description, until: until), subject: duty.subject, at: s.duty.organization, clause: Clause(duty.rule)))
  }
  private func checkEnd(_ until: Day, _ duty: Duty, _ occasion: Occasion, _ no: inout Refusal.Collector) {
    let months = occasion.rules.integer(Self.clause.rule, "longest", on: occasion.today) ?? 12, last = max(occasion.today, duty.key.start).adding(months: months)
    no.check(occasion.rules.binding(duty.key.rule, start: duty.key.start)?.period != nil, "until.term", .termHasNoNext, field: "until")
    no.check(until > duty.end, "until.early", .untilTooEarly(duty.end), field: "until")
    no.check(until <= last, "until.far", .untilTooFar(months, last), field: "until", clause: Self.clause)
  }
  private func waive(_ duty: Duty, _ waiver: Duty.Waiver, _ path: String) -> [Change] {
    [DutyTable.waive(duty, waiver)] + (CountTable.move(duty, from: duty.state, to: .waived, at: path).map { [Change($0)] } ?? [])
  }
}

/// Takes a waiver back: what it waived from this period on is owed again.
package struct UndoWaive: Storable {
  package static let name = "duties.undoWaive"
  package static let permission: Permission = "duties.waive"
  package static let sight: Permission? = "duties.read"
  package var duty: Duty.Key
  package init(duty: Duty.Key) { self.duty = duty }

  package func situation(in scope: Scope) throws -> DutyAndAbove { try DutyAndAbove(duty, in: scope) }
  package func decide(_ s: DutyAndAbove, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard s.duty.state == .waived else { throw Refusal("duty.notWaived", .notWaived) }
    let standing = s.standing.flatMap { $0.waiver == s.duty.waiver ? $0 : nil }
    let along = standing.map { standing in s.later.filter { $0.state == .waived && $0.waiver == standing.waiver } } ?? []
    let changes = ([s.duty] + along).flatMap { duty -> [Change] in
      let state = duty.phase(on: occasion.today)
      return [DutyTable.undoWaiver(duty, to: state)] + (CountTable.move(duty, from: .waived, to: state, at: s.path).map { [Change($0)] } ?? [])
    }
    let end = standing.map { [WaiverTable.end($0.id, on: occasion.today)] } ?? []
    return Outcome(changes + end, Entry(.waiverUndone(s.title(occasion), duty.subject.description, on: standing != nil), subject: duty.subject, at: s.duty.organization, clause: Clause(duty.rule)))
  }
}

/// A duty, the later ones of the same rule and subject, the waiver that holds on, and the level above, whose desk decides about it.
package struct DutyAndAbove: Placed {
  package var duty: Duty
  package var later: [Duty]
  package var standing: StandingWaiver?
  package var path: String
  package var place: Place

  package init(_ key: Duty.Key, in scope: Scope) throws {
    duty = try DutyTable.one(key, in: scope)
    later = try DutyTable.after(key, in: scope)
    standing = try WaiverTable.covering(key, in: scope)
    (path, place) = try OpeningTable.above(duty.organization, in: scope)
  }
  init(duty: Duty, later: [Duty] = [], standing: StandingWaiver? = nil, path: String, place: Place) {
    self.duty = duty
    self.later = later
    self.standing = standing
    self.path = path
    self.place = place
  }
  func title(_ occasion: Occasion) -> Word {
    Duty.title(occasion.rules.binding(duty.key.rule, start: duty.key.start), duty.key.rule, start: duty.key.start, end: duty.end, today: occasion.today, occasion.rules.vocabulary)
  }
}

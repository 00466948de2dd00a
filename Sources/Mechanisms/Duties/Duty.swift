import Essentials
import Journal
import Persistence
import Regulations

/// What one rule asks of one subject in one period.
package struct Duty: Hashable, Sendable {
  /// What moves a duty: see `judged`. `waived` is owed no longer, for a reason.
  package enum State: String, Hashable, Sendable, Codable, CaseIterable, Stored { case pending, met, late, missed, waived }

  package var key: Key
  package var version: String
  /// Whose desk it lies on: the subject itself, or the branch of the group.
  package var organization: ID<Organization>
  package var end: Day
  package var graceEnd: Day
  /// The first day of the period that counts are kept under: its own, or the year in which a term ends.
  package var counted: Day
  /// From when on it stands in task lists: its first day, or for a term its first reminder.
  package var shown: Day
  package var reminder: Day?
  package var state: State
  package var needed: Int
  package var have: Int
  package var metOn: Day?
  /// Met by what was done after the period, within its grace.
  package var afterPeriod: Bool
  package var waiver: Waiver?

  package struct Waiver: Hashable, Sendable, Encodable {
    package var reason: String
    package var by: ID<Person>?
    package var on: Day
    package init(reason: String, by: ID<Person>?, on: Day) {
      self.reason = reason
      self.by = by
      self.on = on
    }
  }

  /// Rule, subject and first day: `ZB-12.group.41.2026-11-01`.
  package struct Key: Hashable, Sendable, Codable, LosslessStringConvertible {
    package var rule: String
    package var subject: Reference
    package var start: Day
    package init(_ rule: String, _ subject: Reference, _ start: Day) {
      self.rule = rule
      self.subject = subject
      self.start = start
    }
    package init?(_ text: String) {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 4, !parts[0].isEmpty, [Organization.reference, Group.reference].contains(parts[1]) else { return nil }
      guard let id = ID<Duty>(parts[2]), let start = Day(parts[3]) else { return nil }
      self.init(parts[0], Reference(parts[1], id), start)
    }
    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer(), text = try container.decode(String.self)
      guard let key = Key(text) else { throw DecodingError.dataCorruptedError(in: container, debugDescription: text) }
      self = key
    }
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    }
    package var description: String { "\(rule).\(subject.kind).\(subject.id).\(start)" }
  }
}

extension Duty {
  /// As it opens: pending, with nothing done yet.
  init(_ rule: Rule, _ subject: Reference, at organization: ID<Organization>, for span: PeriodSpan, _ plan: Plan) {
    key = Key(rule.id, subject, span.start)
    version = rule.version
    self.organization = organization
    end = span.end
    graceEnd = plan.table.graceEnds
    counted = plan.counted
    shown = plan.shown
    reminder = plan.reminder
    state = .pending
    needed = rule.times
    have = 0
    afterPeriod = false
  }

  /// How things stand by the evidence and the day.
  struct Finding: Hashable, Sendable {
    var state: State
    var have: Int
    var metOn: Day?
    var afterPeriod: Bool
    /// Nobody is told of what is settled or past; what is owed again is told on its first late day.
    var reminder: Day?
  }
  /// Enough evidence makes it met, whenever it is recorded; else a waiver holds; else the day decides: pending until the end of the
  /// period, late until the end of the grace, then missed.
  func judged(_ days: [Day], on today: Day) -> Finding {
    let days = days.sorted()
    if days.count >= needed {
      let metOn = days[needed - 1]
      return Finding(state: .met, have: days.count, metOn: metOn, afterPeriod: metOn > end)
    }
    let state = waiver == nil ? phase(on: today) : .waived
    return Finding(state: state, have: days.count, afterPeriod: false, reminder: state == .pending ? reminder ?? end.adding(1) : nil)
  }
  package func phase(on today: Day) -> State { today <= end ? .pending : today <= graceEnd ? .late : .missed }
}

/// The days of one period under one rule, and where its counts and reminders stand.
struct Plan: Hashable, Sendable {
  var table: Timetable
  var counted: Day
  var shown: Day
  var reminder: Day?

  init(_ rule: Rule, for span: PeriodSpan, _ rules: RuleBook, _ calendar: WorkingCalendar, today: Day) {
    table = Timetable(rule, for: span, reminders: rules.reminders(rule, on: max(span.start, rule.from)), calendar)
    let isTerm = span.period == nil
    counted = isTerm ? Day(year: span.end.year, month: 1, day: 1) : span.start
    shown = isTerm ? table.reminders.first ?? span.start : span.start
    // A reminder that is already past when the period opens is not sent.
    reminder = table.next(from: today)
  }
}

extension Timetable {
  /// The next day on or after `day` on which somebody is told: a reminder, or the first late day.
  func next(from day: Day) -> Day { reminders.first { $0 >= day } ?? lateFrom }
}

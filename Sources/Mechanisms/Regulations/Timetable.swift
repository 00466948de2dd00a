import Essentials

/// The days that move a duty which nobody meets: pending until `ends`, late until `graceEnds`, then missed.
package struct Timetable: Hashable, Sendable {
  package enum Phase: Hashable, Sendable { case pending, late, missed }
  package let ends: Day
  package let graceEnds: Day
  /// True where the grace runs beyond the published holidays and only weekends were left out.
  package let estimated: Bool
  /// When the subject itself is reminded, soonest first. The level above hears of it on `lateFrom`.
  package let reminders: [Day]

  package init(_ rule: Rule, for span: PeriodSpan, reminders: [Rule.Reminder]? = nil, _ calendar: WorkingCalendar) {
    ends = span.end
    let grace = calendar.estimating(workingDays: rule.grace, to: span.end)
    graceEnds = grace.day
    estimated = grace.estimated
    self.reminders = (reminders ?? rule.reminders).map { $0.day(before: span.end) }.filter { $0 >= span.start }.sorted()
  }
  package var lateFrom: Day { ends.adding(1) }
  package var missedFrom: Day { graceEnds.adding(1) }
  package func phase(on day: Day) -> Phase { day <= ends ? .pending : day <= graceEnds ? .late : .missed }
}

import FeatureKit

extension DutyLine {
  /// Whose: the branch, and its group where it is a group's.
  package var whose: String { groupName.map { "\(organizationName) \($0)" } ?? organizationName }
  package var tag: Tag {
    switch state {
    case .pending: .pending
    case .met: .met
    case .late: .late
    case .missed: .missed
    case .waived: .waived
    }
  }
}

extension Reader {
  /// The deadline in words: 还有 3 天（12月31日）, 还有 6 个工作日可补（12月14日）.
  package func deadline(_ line: DutyLine) -> String {
    switch line.state {
    case .pending: return self(.inBrackets(daysLeft(until: line.end), date(line.end)))
    case .late: return self(.inBrackets(self(.workingDaysLeft(line.workingDaysLeft ?? 0)), date(line.graceEnd)))
    case .met: return line.metOn.map { self(line.afterPeriod ? .metAfter(date($0)) : .metOn(date($0))) } ?? ""
    case .missed, .waived: return self(.ended(date(line.end)))
    }
  }
  /// Only how long: 还有 3 天.
  package func left(_ line: DutyLine) -> String { line.state == .late ? self(.workingDaysLeft(line.workingDaysLeft ?? 0)) : daysLeft(until: line.end) }
}

enum Sample {
  static let november = Day(year: 2026, month: 11, day: 1)
  static func line(_ state: Duty.State, _ rule: String = "ZB-12", group: Bool = true) -> DutyLine {
    DutyLine(
      key: Duty.Key(rule, Reference(group ? "group" : "organization", 41), november), title: Word(zh: "11月党小组会", en: "Party-group meeting, November"), organization: ID(4), organizationName: "上湾村党支部",
      groupName: group ? "第二党小组" : nil, state: state, end: Day(year: 2026, month: 11, day: 30), graceEnd: Day(year: 2026, month: 12, day: 14), needed: 1, have: state == .met ? 1 : 0,
      metOn: state == .met ? Day(year: 2026, month: 12, day: 3) : nil, afterPeriod: state == .met, proof: ["groupMeeting"], workingDaysLeft: state == .late ? 6 : nil)
  }
  static let lines = Duty.State.allCases.map { line($0) } + [line(.pending, "ZB-16", group: false)]
}

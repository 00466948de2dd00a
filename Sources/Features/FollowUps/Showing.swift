import FeatureKit

extension FollowUp {
  func tag(on today: Day) -> Tag {
    switch state {
    case .open: isOverdue(on: today) ? .warn(.overdueWord) : Tag(.plain, .openWord, icon: .clock)
    case .answered: .info(.answeredWord)
    case .closed: .ok(.closedWord)
    }
  }
  /// How it stands, in one line.
  func stands(on today: Day) -> Word {
    switch state {
    case .open: isOverdue(on: today) ? .overdueSince(answerBy) : .waitsUntil(answerBy)
    case .answered: .waitsForAsker
    case .closed: .closedOn(closedOn ?? askedOn)
    }
  }
}

enum Sample {
  private static func one(_ id: Int64, _ state: FollowUp.State, _ by: Day, closed: Day? = nil) -> FollowUp {
    FollowUp(
      id: ID(id), organization: ID(4), organizationName: "上湾村党支部", asker: ID(2), askerName: "石桥镇党委", duty: id == 1 ? duty.key : nil, question: "第二党小组11月没有开会，请说明原因和补开的日期。", askedBy: ID(9),
      askedOn: Day(year: 2026, month: 12, day: 1), answerBy: by, state: state, escalatedOn: id == 2 ? Day(year: 2026, month: 12, day: 4) : nil, closedOn: closed)
  }
  static let all = [
    one(1, .open, Day(year: 2026, month: 12, day: 11)), one(2, .open, Day(year: 2026, month: 12, day: 3)), one(3, .answered, Day(year: 2026, month: 12, day: 11)),
    one(4, .closed, Day(year: 2026, month: 12, day: 3), closed: Day(year: 2026, month: 12, day: 4)),
  ]
  static let duty = DutyLine(
    key: Duty.Key("ZB-12", Reference("group", 41), Day(year: 2026, month: 11, day: 1)), title: Word(zh: "11月党小组会", en: "Party-group meeting, November"), organization: ID(4), organizationName: "上湾村党支部",
    groupName: "第二党小组", state: .late, end: Day(year: 2026, month: 11, day: 30), graceEnd: Day(year: 2026, month: 12, day: 14), proof: ["groupMeeting"], workingDaysLeft: 6)
}

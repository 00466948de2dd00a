import DutyBoard
import FeatureKit

private enum Sample {
  static let now = Stretch(.month, containing: Day(year: 2026, month: 11, day: 1)), before = now.back(1)
  static let asOf = Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)
  static let figures = PeriodFigures(
    now: now, before: before,
    lines: [
      RuleLine(rule: "ZB-16", matter: Word(zh: "主题党日", en: "theme day"), now: Tally(met: 33, late: 2, missed: 1, waived: 1), before: Tally(met: 30, missed: 6)),
      RuleLine(rule: "ZB-12", matter: Word(zh: "党小组会", en: "Party-group meeting"), now: Tally(pending: 9), before: Tally()),
    ],
    turnout: Turnout(gatherings: 40, expected: 900, attended: 801, prompt: 38), turnoutBefore: Turnout())
  static let none = PeriodFigures(now: now, before: before, lines: [], turnout: Turnout(), turnoutBefore: Turnout())
  static let kinds = [FacetLine(key: "themeDay", word: Word(zh: "主题党日", en: "theme day"), gatherings: 40, expected: 900, attended: 801)]
}

extension PeriodsPage {
  static let samples = [Sample.figures, Sample.none].map { PeriodsPage(organization: ID(1), name: "青禾县委", figures: $0, asOf: Sample.asOf) }
}
extension AttendancePage {
  static let samples: [AttendancePage] = {
    let full = AttendancePage(organization: ID(1), name: "青禾县委", now: Sample.now, by: .kind, turnout: Sample.figures.turnout, lines: Sample.kinds, more: false, tooWide: false, asOf: Sample.asOf)
    var ages = full, wide = full, empty = full
    (ages.by, ages.lines) = (.age, [FacetLine(key: "to30", word: AgeGroup.to30.word, gatherings: nil, expected: 90, attended: 60)])
    (wide.by, wide.lines, wide.tooWide) = (.age, [], true)
    (empty.lines, empty.turnout) = ([], Turnout())
    return [full, ages, wide, empty]
  }()
}
extension ChildrenPage {
  static let samples: [ChildrenPage] = {
    let line = Line(id: ID(3), name: "石桥镇党委", due: Share(12, of: 14), dueBefore: Share(10, of: 14), turnout: Sample.figures.turnout, turnoutBefore: Turnout())
    let on = ChildrenPage(organization: ID(1), name: "青禾县委", now: Sample.now, before: Sample.before, since: Sample.asOf, hasChildren: true, lines: [line], maySwitch: true, asOf: Sample.asOf)
    var off = on, empty = on, branch = on
    (off.since, off.lines) = (nil, [])
    empty.lines = []
    (branch.since, branch.lines, branch.hasChildren, branch.maySwitch) = (nil, [], false, false)
    return [on, off, empty, branch]
  }()
}
extension ParticipationPage {
  static let samples = [Sample.figures, Sample.none].map { ParticipationPage(ID(1), "青禾县委", $0, .suggested, mayWeigh: $0 == Sample.figures, asOf: Sample.asOf) }
}
extension Bulletin {
  fileprivate static let sample = Bulletin(
    organization: ID(1), name: "青禾县委", month: Sample.now,
    sections: [
      Section(title: .bulletinGeneral, lines: [Line(text: .bulletinUnits(36, 902), to: Overview.of(ID(1)))]),
      Section(title: .bulletinDuties, lines: Sample.figures.lines.map { Line(text: .bulletinDuty($0.matter, Sample.now.label, $0.now), to: DutyBoard.list(.all, rule: $0.rule, organization: ID(1))) }),
      Section(title: .bulletinToDo, lines: [Line(text: .bulletinLate(2), to: DutyBoard.list(.late, organization: ID(1)))]),
    ], asOf: Sample.asOf)
}
extension BulletinPage {
  static let samples = [BulletinPage(bulletin: .sample)]
}
extension BulletinPrint {
  static let samples: [BulletinPrint] = {
    var long = Bulletin.sample
    long.sections[1].lines = (0..<24).map { _ in Bulletin.sample.sections[1].lines[0] }
    return [BulletinPrint(bulletin: .sample, printedBy: "林晓梅"), BulletinPrint(bulletin: long, printedBy: nil)]
  }()
}

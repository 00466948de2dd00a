import DutyBoard
import FeatureKit
import Gatherings

/// 月报: a month in sentences that are written from the figures, each leading to its list.
struct Bulletin: Hashable, Encodable {
  struct Line: Hashable, Encodable {
    var text: Word
    var to: Address
  }
  struct Section: Hashable, Encodable {
    var title: Word
    var lines: [Line]
  }
  var organization: ID<Organization>
  var name: String
  var month: Stretch
  var sections: [Section]
  var asOf: Moment
  /// 2026-11-1: month and organization.
  var reference: String { "\(month.key)-\(organization)" }

  /// Five queries and what names the organization; of the month that `period` asks for, else the one that presses.
  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> Bulletin {
    let o = try OrganizationTable.one(id, in: scope), asked = Stretch.asked(query, in: scope).now
    let month = asked.period == .month ? asked : Stretch(.month, containing: min(asked.until, scope.today)), whole = Month(containing: month.from)
    let columns = scope.rules.columns(in: whole, today: scope.today)
    let counts = try CountTable.own(of: id, starting: Array(Set(columns.map(\.period))).sorted(), in: scope)
    let owed = columns.map { column in (column: column, tally: counts.first { $0.rule == column.rule && $0.period == column.period }?.tally ?? Tally()) }.filter { $0.tally.owed > 0 }
    let figures = try PeriodFigures.load(o, month, month.back(1), in: scope), kinds = try TurnoutTable.kinds(o, month, in: scope)
    let branches = try OrganizationTable.count("branches", at: id, in: scope).total, members = try OrganizationTable.count("members", at: id, in: scope).total
    let writer = BulletinWriter(id: id, month: month, rules: scope.rules)
    let sections = [
      Section(title: .bulletinGeneral, lines: [Line(text: .bulletinUnits(branches, members), to: Overview.of(id).with(["month": month.key]))]),
      Section(title: .bulletinDuties, lines: owed.map(writer.duty)), Section(title: .bulletinTurnout, lines: writer.turnout(figures.turnout, kinds)),
      Section(title: .bulletinCompared, lines: writer.compared(figures)), Section(title: .bulletinToDo, lines: writer.open(owed.map(\.tally).reduce(Tally(), +))),
    ]
    return Bulletin(organization: id, name: o.name, month: month, sections: sections.filter { !$0.lines.isEmpty }, asOf: scope.now)
  }
}

/// Puts figures into sentences.
private struct BulletinWriter {
  let id: ID<Organization>
  let month: Stretch
  let rules: RuleBook

  func duty(_ found: (column: RuleColumn, tally: Tally)) -> Bulletin.Line {
    let c = found.column
    return .init(text: .bulletinDuty(c.matter, c.label, found.tally), to: DutyBoard.list(.all, rule: c.rule, period: c.period, organization: id))
  }
  func turnout(_ all: Turnout, _ kinds: [FacetLine]) -> [Bulletin.Line] {
    [.init(text: all.gatherings == 0 ? .bulletinNoMinutes : .bulletinTurnoutAll(all), to: held(nil))] + kinds.map { .init(text: .bulletinTurnoutKind($0), to: held($0.key)) }
  }
  private func held(_ kind: String?) -> Address { Gatherings.list(id).with(["kind": kind, "state": "held", "from": month.from.description, "until": month.until.description]) }
  func compared(_ figures: PeriodFigures) -> [Bulletin.Line] {
    let to = Overview.periods(id).with(["period": figures.now.key, "with": figures.before.key])
    return [Word.bulletinShare(.bulletinMonthly, figures.due, figures.dueBefore, figures.before.label), .bulletinShare(.cameShare, figures.turnout.came, figures.turnoutBefore.came, figures.before.label)].compactMap { $0.map { .init(text: $0, to: to) } }
  }
  func open(_ sum: Tally) -> [Bulletin.Line] {
    let late: Bulletin.Line? = sum.late == 0 ? nil : .init(text: .bulletinLate(sum.late), to: DutyBoard.list(.late, organization: id))
    let missed: Bulletin.Line? = sum.missed == 0 ? nil : .init(text: .bulletinMissed(sum.missed), to: DutyBoard.list(.missed, organization: id))
    let pending: Bulletin.Line? = sum.pending == 0 ? nil : .init(text: .bulletinPending(sum.pending), to: DutyBoard.list(.pending, organization: id))
    let all = [late, missed, pending].compactMap { $0 }
    return all.isEmpty ? [.init(text: .bulletinNothingOpen, to: DutyBoard.list(.all, organization: id))] : all
  }
}

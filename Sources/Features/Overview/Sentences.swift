import DutyBoard
import FeatureKit

/// One line in words, with the way to its evidence.
package struct OverviewSentence: Hashable, Sendable, Encodable {
  package enum Tone: String, Sendable, Encodable { case done, late, open }
  package var text: Word
  package var tone: Tone
  package var address: Address
  package init(text: Word, tone: Tone, address: Address) {
    self.text = text
    self.tone = tone
    self.address = address
  }
  package var icon: Icon {
    switch tone {
    case .done: .check
    case .late: .warn
    case .open: .clock
    }
  }
}

extension Overview {
  /// How an organization and all below it stand, in at most five lines.
  package static func sentences(of organization: Organization, in scope: Scope) throws -> [OverviewSentence] {
    let month = Month(pressingOn: scope.today, scope.rules, scope.house.calendar), columns = scope.rules.columns(in: month, today: scope.today)
    let lines = try CountTable.own(of: organization.id, starting: Array(Set(columns.map(\.period))).sorted(), in: scope)
    let tallies = columns.map { column in lines.first { $0.rule == column.rule && $0.period == column.period }?.tally ?? Tally() }
    return Sentences(organization.id, month, columns, tallies, scope).all
  }
}

/// At most five lines that tell a leader how things stand, each leading to its evidence.
struct Sentences {
  private let id: ID<Organization>
  private let month: Month
  private let columns: [(column: RuleColumn, tally: Tally)]
  private let scope: Scope

  init(_ id: ID<Organization>, _ month: Month, _ columns: [RuleColumn], _ tallies: [Tally], _ scope: Scope) {
    self.id = id
    self.month = month
    self.columns = Array(zip(columns, tallies).map { (column: $0, tally: $1) })
    self.scope = scope
  }

  var all: [OverviewSentence] {
    var lines = meetings
    for rule in ["ZB-08", "ZB-17", "XJ-02"] { if let line = about(rule) { lines.append(line) } }
    return Array(lines.prefix(5))
  }

  /// The month's meetings by the rules that ask every month, and what of them is still missing.
  private var meetings: [OverviewSentence] {
    let monthly = columns.filter { scope.rules.rule($0.column.rule, on: month.end)?.period == .month }
    let sum = monthly.reduce(Tally()) { $0 + $1.tally }
    guard sum.owed > 0, let label = monthly.first?.column.label else { return [] }
    var lines = [OverviewSentence(text: .monthMet(label, sum.met, of: sum.owed), tone: .done, address: DutyBoard.list(.all, period: month.start, organization: id))]
    if sum.late > 0 {
      let grace = scope.rules.opening(on: month.end).filter { $0.period == .month }.map(\.grace).max() ?? 0
      lines.append(.init(text: .lateUntil(sum.late, scope.house.calendar.estimating(workingDays: grace, to: month.end).day), tone: .late, address: DutyBoard.list(.late, period: month.start, organization: id)))
    }
    if sum.missed > 0 { lines.append(.init(text: .missed(label, sum.missed), tone: .late, address: DutyBoard.list(.missed, period: month.start, organization: id))) }
    if sum.late == 0 && sum.missed == 0 && sum.pending > 0 { lines.append(.init(text: .pending(sum.pending, month.end), tone: .open, address: DutyBoard.list(.pending, period: month.start, organization: id))) }
    return lines
  }
  private func about(_ rule: String) -> OverviewSentence? {
    guard let found = columns.first(where: { $0.column.rule == rule }), found.tally.owed > 0 else { return nil }
    let c = found.column, t = found.tally, left = t.owed - t.met
    let states: DutyFilter.States = left == 0 ? .met : t.pending > 0 ? .pending : .missed
    return .init(text: .heldOf(c.label, c.matter, t.met, left), tone: left == 0 ? .done : t.late + t.missed > 0 ? .late : .open, address: DutyBoard.list(states, rule: rule, period: c.period, organization: id))
  }
}

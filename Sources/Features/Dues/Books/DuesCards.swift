import FeatureKit

/// What the room tells on the first page.
enum DuesCards {
  /// What the reader owes.
  static let mine: TodayCard.Load = { scope in
    guard let me = scope.actor.person, scope.actor.may(Dues.own) else { return nil }
    let scope = scope.seeing(Dues.own), current = DuesMonth(of: scope.today), open = try AssessmentTable.months(of: me, from: current - 24, in: scope).filter { !$0.isPaid }
    guard let first = open.first else { return nil }
    return TodayCard(.myDues, [TodayCard.Line(.openMonths(open.count, Fen(sum: open.map(\.amount))), under: .openSince(first.month), to: Dues.mine())], more: Dues.mine())
  }
  /// What waits at the desks: requests to be decided, remittances to be confirmed, members half a year behind.
  static let desk: TodayCard.Load = { scope in
    guard scope.actor.may(Dues.keep) else { return nil }
    let scope = scope.seeing(Dues.keep), current = DuesMonth(of: scope.today), alert = Arrears.Stages(scope.rules, on: scope.today).alert
    let desks = try OrganizationTable.all(Set(scope.actor.posts.filter { $0.may.contains(Dues.keep) }.map(\.place.id)).sorted(), in: scope).prefix(4)
    var lines: [TodayCard.Line] = []
    for o in desks {
      if o.kind == .branch {
        let late = try ArrearsTable.late(below: o, in: scope).count { $0.months >= alert }
        if late > 0 { lines.append(TodayCard.Line(.halfYearBehind(late), under: Word(zh: o.name, en: o.name), to: Dues.of(o.id))) }
      } else {
        let waiting = try RemittanceTable.waiting(at: o.id, in: scope).count, asked = try ReliefTable.open(below: o, from: current, in: scope).count { $0.state == .considered }
        if waiting > 0 { lines.append(TodayCard.Line(.remittancesWait(waiting), under: Word(zh: o.name, en: o.name), to: Dues.of(o.id))) }
        if asked > 0 { lines.append(TodayCard.Line(.reliefsWait(asked), under: Word(zh: o.name, en: o.name), to: Dues.of(o.id))) }
      }
    }
    return lines.isEmpty ? nil : TodayCard(.duesWord, lines, more: desks.first.map { Dues.of($0.id) })
  }
}

import FeatureKit

/// What the room tells its reader on the first page.
enum Cards {
  /// A branch is told who looks at it, and till when; an inspector where to begin.
  static func running(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(Inspections.read) else { return nil }
    let found = try InspectionTable.list(.running, limit: 5, in: scope.seeing(Inspections.read))
    let lines = found.map { i in
      TodayCard.Line(i.inspector.id == scope.actor.person ? .youInspectShort(i.organization.name) : .looksAtShort(i.inspector.name, i.organization.name), under: .untilAndWhat(i.until, i.office, i.looks), day: i.until, to: Inspections.one(i.id))
    }
    return lines.isEmpty ? nil : TodayCard(.runningNow, lines, more: Inspections.list())
  }
}

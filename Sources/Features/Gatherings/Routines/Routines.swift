import FeatureKit

/// What recurs: its pages and buttons. Each deed leads back to the list that it was done on.
enum Routines {
  static let endpoints: [Endpoint] =
    page(Gatherings.routines, reads: "gatherings.read") { scope, _, id in try RoutinesPage.load(id, in: scope) }
    + form(Gatherings.fixRoutine, FixRoutine.self, { scope, entered, id in try RoutinePage.new(id, entered, in: scope) }, then: { Gatherings.routines($1.organization) })
    + form(Gatherings.changeRoutine, ChangeRoutine.self, { scope, entered, id in try RoutinePage.change(id, entered, in: scope) }, then: { receipt, _ in list(receipt) })
    + post(Gatherings.undoRoutine, UndoRoutine.self, then: { receipt, _ in list(receipt) }) + post(Gatherings.endRoutine, EndRoutine.self, then: { receipt, _ in list(receipt) })
    + post(Gatherings.resumeRoutine, ResumeRoutine.self, then: { receipt, _ in list(receipt) }) + post(Gatherings.planRoutine, PlanRoutine.self, then: { receipt, _ in list(receipt) })

  private static func list(_ receipt: Receipt) -> Address { receipt.place.map { Gatherings.routines($0.id) } ?? Gatherings.all() }
}

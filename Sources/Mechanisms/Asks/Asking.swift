import Acting
import Essentials
import Journal
import Organizations
import Persistence
import Regulations

/// What an action that asks has to know before: whom it reaches, and where the year has no room left. Load it in `situation`, `check` and `charge` in `decide`.
package struct Asking: Hashable, Sendable {
  /// An organization of which no more can be asked.
  struct Full: Hashable, Sendable {
    var name: String
    var tasks: Int
    var fields: Int
  }
  let asker: ID<Organization>
  let asked: Asked
  let fields: Int
  let year: Int
  let budget: AskBudget
  /// How many organizations are charged; nothing is charged where nobody stands below.
  package let places: Int
  /// The first of those that are full, and how many these are.
  let full: [Full]
  let fullCount: Int

  /// Notes why no more can be asked this year.
  package func check(_ no: inout Refusal.Collector) {
    guard places > 0 else { return }
    no.check(fields <= budget.fields, "asks.fields", .fieldsBeyond(fields, budget.fields), clause: AskBudget.clause)
    guard let first = full.first, fields <= budget.fields else { return }
    let names = full.map(\.name)
    no.check(first.tasks < budget.tasks, "asks.used", .tasksUsed(names, fullCount, budget.tasks), clause: AskBudget.clause)
    no.check(first.tasks >= budget.tasks, "asks.fieldsUsed", .fieldsUsed(names, fullCount, first.fields, budget.fields), clause: AskBudget.clause)
  }
  /// What it costs, saved with what is asked. Two clerks at once cannot go beyond the year: the second is told so.
  package func charge(_ kind: Ask.Kind, about: Reference, _ occasion: Occasion) -> [Change] {
    guard places > 0 else { return [] }
    let ask = Ask(id: occasion.id(Asks.row), asker: asker, kind: kind, about: about, year: year, fields: fields, places: places, askedAt: occasion.now)
    return AskTable.charge(ask, asked, budget)
  }
}

extension Asking {
  /// - Parameter fields: how many somebody has to fill in by hand at each place.
  package init(_ asked: Asked, by asker: ID<Organization>, fields: Int = 0, in scope: Scope) throws {
    let budget = AskBudget(scope.rules, on: scope.today), year = scope.today.year, places = try AskTable.places(asked, by: asker, in: scope)
    let (full, count) = places == 0 ? ([], 0) : try AskTable.full(asked, by: asker, fields: fields, year, budget, in: scope)
    self.init(asker: asker, asked: asked, fields: fields, year: year, budget: budget, places: places, full: full, fullCount: count)
  }
  /// What asks nothing of anybody.
  package static func nothing(of asker: ID<Organization>, _ rules: RuleBook, on day: Day) -> Asking {
    Asking(asker: asker, asked: .these([]), fields: 0, year: day.year, budget: AskBudget(rules, on: day), places: 0, full: [], fullCount: 0)
  }
}

extension Ask {
  /// What comes back when it is withdrawn at this moment: nothing when it is too late, or came back before.
  package func giveBack(_ occasion: Occasion) -> [Change] {
    let budget = AskBudget(occasion.rules, on: occasion.today)
    guard givenBackAt == nil, occasion.now <= askedAt.adding(seconds: budget.givesBackWithin * 3600) else { return [] }
    return AskTable.giveBack(self, at: occasion.now)
  }
}

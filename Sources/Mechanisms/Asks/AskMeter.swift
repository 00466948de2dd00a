import Acting
import Components
import Essentials
import Journal
import Organizations
import Regulations
import Web

/// How much of its year an office has used: what stands beside every form that asks something of those below.
package struct AskMeter: Hashable, Sendable, Encodable {
  package var office: ID<Organization>
  package var name: String
  package var year: Int
  /// The most that was asked of any one organization below.
  package var tasks: Int
  package var fields: Int
  package var budget: AskBudget
  package init(office: ID<Organization>, name: String, year: Int, tasks: Int, fields: Int, budget: AskBudget) {
    self.office = office
    self.name = name
    self.year = year
    self.tasks = tasks
    self.fields = fields
    self.budget = budget
  }
  package init(_ office: Organization, in scope: Scope) throws {
    let peak = try AskTable.peak(of: office.id, scope.today.year, in: scope)
    self.init(office: office.id, name: office.name, year: scope.today.year, tasks: peak.tasks, fields: peak.fields, budget: AskBudget(scope.rules, on: scope.today))
  }
  package var isFull: Bool { tasks >= budget.tasks }
  /// Stands where the figures are samples.
  package static let sample = AskMeter(office: ID(2), name: "石桥镇党委", year: 2026, tasks: 4, fields: 12, budget: AskBudget(tasks: 6, fields: 60, givesBackWithin: 24))

  /// Used and left in words, with the clause and the way to the ready data.
  package func html(_ t: Reader) -> HTML {
    guard budget.tasks < .max else { return .none }
    return note(isFull ? .warn : .info, t(isFull ? .meterFull(name, budget.tasks) : .meterTitle(name, budget.tasks - tasks)), t(.meterText(tasks, budget.tasks, fields, budget.fields)), t,
      row(clause(AskBudget.clause, t), act(t(isFull ? .seeKnown : .seeAsks), Asks.page(office))))
  }
}

extension AskBudget {
  package init(tasks: Int, fields: Int, givesBackWithin: Int) {
    self.tasks = tasks
    self.fields = fields
    self.givesBackWithin = givesBackWithin
  }
}

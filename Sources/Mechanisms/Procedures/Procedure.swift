import Acting
import Essentials
import Journal
import Regulations

/// A matter that goes through declared steps. Its shape is Swift; its figures come from the regulations, by the version that binds a case.
package protocol Procedure: Sendable {
  static var plan: Plan { get }
}
extension Procedure {
  /// For whoever takes a step of it, checked at the office whose step it is.
  package static var act: Permission { plan.act }
}

package struct Plan: Sendable {
  /// In rows, actions and addresses for ever.
  package var name: String
  /// 整顿软弱涣散党组织
  package var title: Word
  /// The rule whose version, on the day of opening, binds the case.
  package var clause: Clause
  /// What kinds of organizations a case of it can be about.
  package var kinds: Set<Organization.Kind>
  package var stages: [Stage]
  package init(_ name: String, _ title: Word, of kinds: Set<Organization.Kind>, under clause: Clause, _ stages: [Stage]) {
    self.name = name
    self.title = title
    self.kinds = kinds
    self.clause = clause
    self.stages = stages
  }
  package var act: Permission { Permission(stringLiteral: name + ".act") }
  package var steps: [Step] { stages.flatMap(\.steps) }
  package func step(_ name: String) -> Step? { steps.first { $0.name == name } }
  package func step(after name: String) -> Step? { steps.firstIndex { $0.name == name }.flatMap { $0 + 1 < steps.count ? steps[$0 + 1] : nil } }
  package func step(before name: String) -> Step? { steps.firstIndex { $0.name == name }.flatMap { $0 > 0 ? steps[$0 - 1] : nil } }
}

package struct Stage: Sendable {
  package var name: Word
  package var steps: [Step]
  package init(_ name: Word, _ steps: [Step]) {
    self.name = name
    self.steps = steps
  }
}

/// Whose desk a step lies on, seen from the organization that the case is about.
package enum Office: Hashable, Sendable {
  case own
  /// So many levels up; the top where the tree is lower.
  case above(Int)
}

/// A figure of the regulations: a number of working days, days or months.
package struct Figure: Hashable, Sendable {
  package var clause: Clause
  package var parameter: String
  package init(_ rule: String, _ parameter: String) {
    clause = Clause(rule)
    self.parameter = parameter
  }
}

/// Something to be filled in at a step.
package struct Blank: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Encodable { case line, text, day, number }
  package var name: String
  package var label: Word
  package var hint: Word?
  package var kind: Kind
  package init(_ name: String, _ label: Word, _ kind: Kind = .line, hint: Word? = nil) {
    self.name = name
    self.label = label
    self.kind = kind
    self.hint = hint
  }
  var most: Int { kind == .text ? 500 : 60 }
}

/// What stands in the way of a step: nil where nothing does.
package typealias Guard = @Sendable (CaseFile, Given, Occasion) -> Refusal.Problem?

package struct Step: Sendable {
  /// In rows for ever.
  package var name: String
  /// What is to be done: 县委组织部研究确定.
  package var title: Word
  /// What was done, for the journal.
  package var done: Word
  package var office: Office
  package var clause: Clause?
  /// How long it may take from the day on which it became its turn.
  package var within: Figure?
  /// How long after the named step was taken it can be taken at the earliest.
  package var notBefore: (step: String, figure: Figure)?
  package var blanks: [Blank]
  /// The rule whose lines are ticked, one at least.
  package var ticks: Clause?
  package var guards: [Guard]
  package init(
    _ name: String, _ title: Word, done: Word, by office: Office, under clause: Clause? = nil, within: Figure? = nil, notBefore: (step: String, figure: Figure)? = nil, blanks: [Blank] = [], ticks: Clause? = nil, guards: [Guard] = []
  ) {
    self.name = name
    self.title = title
    self.done = done
    self.office = office
    self.clause = clause
    self.within = within
    self.notBefore = notBefore
    self.blanks = blanks
    self.ticks = ticks
    self.guards = guards
  }
}

/// What is handed over with a step.
package struct Given: Hashable, Sendable {
  package var values: [String: String]
  package var ticked: Set<Int>
  package var text: String
  package init(values: [String: String]? = nil, ticked: [String]? = nil, text: String? = nil) {
    self.values = (values ?? [:]).mapValues(trimmed).filter { !$0.value.isEmpty }
    self.ticked = Set((ticked ?? []).compactMap { Int($0) })
    self.text = trimmed(text ?? "")
  }
  package static let longest = 500
}

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
  /// Whom a case is about.
  package enum Subject: Hashable, Sendable {
    /// An organization goes through it once at a time.
    case organization
    /// Somebody at an organization; a person goes through it once at a time. What is filled in and typed is kept sealed.
    case person
  }
  /// What guards, effects and papers know beside the case, loaded with it: a type of the procedure's own room.
  package typealias Known = @Sendable (CaseFile, Scope) throws -> (any Sendable)?
  /// In rows, actions and addresses for ever.
  package var name: String
  /// 整顿软弱涣散党组织
  package var title: Word
  /// The rule whose version, on the day of opening, binds the case.
  package var clause: Clause
  /// What kinds of organizations a case of it can be about.
  package var kinds: Set<Organization.Kind>
  package var subject: Subject
  /// Whether a second organization belongs to it, whose desks may have steps too.
  package var hasCounterpart: Bool
  /// A figure that is 1 where the text of the day of opening binds a case to its end, 0 where an open case goes on by the text in force.
  package var transition: Figure?
  package var known: Known?
  package var papers: [CasePaper]
  package var stages: [Stage]
  package init(
    _ name: String, _ title: Word, of kinds: Set<Organization.Kind>, about subject: Subject = .organization, counterpart: Bool = false, under clause: Clause, transition: Figure? = nil, knowing known: Known? = nil, papers: [CasePaper] = [],
    _ stages: [Stage]
  ) {
    self.name = name
    self.title = title
    self.kinds = kinds
    self.subject = subject
    hasCounterpart = counterpart
    self.clause = clause
    self.transition = transition
    self.known = known
    self.papers = papers
    self.stages = stages
  }
  package var act: Permission { Permission(stringLiteral: name + ".act") }
  /// Every step of every version; a case goes through those that apply to it.
  package var steps: [Step] { stages.flatMap(\.steps) }
  package func step(_ name: String) -> Step? { steps.first { $0.name == name } }
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
  /// The nearest of these kinds above it; the top where there is none.
  case nearest(Set<Organization.Kind>)
  /// The second organization, and what stands above that one.
  case counterpart, aboveCounterpart(Int), nearestCounterpart(Set<Organization.Kind>)
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

/// How long after a named step another can be taken at the earliest, and why.
package struct Wait: Hashable, Sendable {
  package var step: String
  package var figure: Figure
  package var why: Word?
  package init(_ step: String, _ figure: Figure, why: Word? = nil) {
    self.step = step
    self.figure = figure
    self.why = why
  }
}

/// What stands in the way of a step: nil where nothing does. A problem without a field stands whatever is filled in, and is shown ahead of time.
package typealias Guard = @Sendable (CaseFile, Given, Occasion) -> Refusal.Problem?
/// What else is done with a step: actions of other rooms, performed after it in the same unit by whoever took it.
package typealias Effect = @Sendable (CaseFile, Given, Occasion) throws(Refusal) -> [StoredAction]

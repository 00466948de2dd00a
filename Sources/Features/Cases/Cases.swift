import FeatureKit
import Procedures

/// 办件: what goes through steps. One list and one page for cases of every procedure; a procedure's own room declares its steps and takes its endpoints from here.
package enum Cases {
  package static let list = Route< >("/cases")
  package static let listOf = Route<ID<Organization>>("/organizations/:organization/cases")
  package static let one = Route<ID<Case>>("/cases/:id")
  /// Where a case of a procedure is opened.
  package static func begin(_ plan: Plan) -> Route<ID<Organization>> { Route("/organizations/:organization/cases/\(address(plan))") }
  /// Several that wait at an office for the same step.
  package static func several(_ plan: Plan) -> Route<ID<Organization>, String> { Route("/organizations/:organization/cases/\(address(plan))/several/:step") }
  /// A page that is printed from what is known of a case.
  package static let paper = Route<ID<Case>, String>("/cases/:id/papers/:paper")
  static func move(_ plan: Plan, _ move: Move) -> Route<ID<Case>> { Route("/cases/:id/\(address(plan))/\(move.address)") }
  /// `weakBranches` is weak-branches.
  private static func address(_ plan: Plan) -> String { plan.name.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined() }
  static func at(_ filter: CaseTable.Filter, _ organization: ID<Organization>? = nil) -> Address {
    (organization.map { listOf($0) } ?? list()).with(["state": filter == .open ? nil : filter.rawValue])
  }
  static let read = CaseReading.permission

  package static func actions<P: Procedure>(_: P.Type) -> [any Action.Type] {
    [BeginCase<P>.self, TakeStep<P>.self, ReturnCase<P>.self, SuspendCase<P>.self, ResumeCase<P>.self, WithdrawCase<P>.self, NoteCase<P>.self, DateStep<P>.self, TakeSeveral<P>.self]
  }
  package static func endpoints<P: Procedure>(_: P.Type) -> [[Endpoint]] {
    let plan = P.plan
    @Sendable func again(_ move: Move) -> @Sendable (Scope, Entered, ID<Case>) throws -> CasePage { { scope, entered, id in try CasePage.load(id, [plan], entered, of: move, in: scope.seeing(read)) } }
    return [
      form(begin(plan), BeginCase<P>.self, { scope, entered, id in try BeginPage.load(plan, id, entered, in: scope.seeing(read)) }, then: { receipt, action in receipt.made.map { one(ID($0.id)) } ?? listOf(action.organization) }),
      form(several(plan), TakeSeveral<P>.self, { scope, entered, id, step in try SeveralPage.load(plan, id, step, entered, in: scope.seeing(read)) }, then: { several(plan)($1.organization, $1.step) }),
      post(move(plan, .take), TakeStep<P>.self, showing: again(.take), then: { one($1.id) }),
      post(move(plan, .sendBack), ReturnCase<P>.self, showing: again(.sendBack), then: { one($1.id) }),
      post(move(plan, .suspend), SuspendCase<P>.self, showing: again(.suspend), then: { one($1.id) }),
      post(move(plan, .resume), ResumeCase<P>.self, showing: again(.resume), then: { one($1.id) }),
      post(move(plan, .withdraw), WithdrawCase<P>.self, showing: again(.withdraw), then: { one($1.id) }),
      post(move(plan, .note), NoteCase<P>.self, showing: again(.note), then: { one($1.id) }),
      post(move(plan, .date), DateStep<P>.self, showing: again(.date), then: { one($1.id) }),
    ]
  }
  /// For the room of a procedure, which has no page of its own.
  package static let beginPreview = Preview(BeginPage.self)
  /// The same, where several cases can be taken through a step at once.
  package static let severalPreview = Preview(SeveralPage.self)
}

/// What can be done with a case.
enum Move: String, Hashable, Sendable, Encodable, CaseIterable {
  case take, sendBack, suspend, resume, withdraw, note, date
  var address: String { self == .sendBack ? "send-back" : rawValue }
}

/// - Parameter plans: the procedures of the house.
package func cases(over plans: [Plan]) -> Feature {
  Feature(
    "Cases",
    endpoints: [
      page(Cases.list, reads: Cases.read) { scope, query in try ListPage.load(query, nil, plans, in: scope) },
      page(Cases.listOf, reads: Cases.read) { scope, query, id in try ListPage.load(query, OrganizationTable.one(id, in: scope), plans, in: scope) },
      page(Cases.paper, reads: Cases.read) { scope, _, id, name in try PaperPage.load(id, name, plans, in: scope) },
      page(Cases.one, reads: Cases.read) { scope, _, id in try CasePage.load(id, plans, .nothing, in: scope) },
    ],
    actions: [TellLate.self], migrations: CaseTable.migrations, grants: [Grant(Cases.read, .mayReadCases, to: Role.sight + [.inspector]), Grant(TellLate.permission, .mayTellLate, to: [])],
    menu: [MenuItem(.cases, .flow, Cases.list(), Cases.read, order: 19, count: { scope in try Waiting.count(plans, in: scope) })],
    names: [Case.reference: { scope, ids in
      let found = scope.actor.may(Cases.read) ? try CaseTable.names(ids, in: scope.seeing(Cases.read)) : [:]
      return found.reduce(into: [:]) { $0[$1.key] = Named($1.value, path: Cases.one(ID($1.key)).path) }
    }],
    pages: [Preview(ListPage.self), Preview(CasePage.self), Preview(PaperPage.self)], organizationTabs: [OrganizationTab(.cases, Cases.read, order: 57) { Cases.listOf($0) }], cards: [{ scope in try Waiting.card(plans, in: scope) }],
    hindrances: [Waiting.hindrance], matters: [{ scope, organization, _ in try Waiting.matters(plans, organization, in: scope) }],
    personRows: [CaseTable.rows])
}

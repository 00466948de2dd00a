import FeatureKit
import Procedures

/// What waits for the reader's offices, on the first page and when a post is handed over.
enum Waiting {
  /// The offices at which the reader takes steps.
  private static func offices(_ plans: [Plan], _ scope: Scope) -> [ID<Organization>] {
    let acts = Set(plans.map(\.act))
    return Set(scope.actor.posts.filter { !acts.isDisjoint(with: $0.may) }.map(\.place.id)).sorted()
  }
  static func count(_ plans: [Plan], in scope: Scope) throws -> Int { try CaseTable.waiting(at: offices(plans, scope), limit: 100, in: scope.seeing(Cases.read)).count }

  static func card(_ plans: [Plan], in scope: Scope) throws -> TodayCard? {
    let found = try CaseTable.waiting(at: offices(plans, scope), limit: 6, in: scope.seeing(Cases.read))
    let lines = found.map { c -> TodayCard.Line in
      let plan = plans.first { $0.name == c.plan }, step = plan?.step(c.step)?.title ?? Word(zh: c.step, en: c.step)
      let late: Word = c.isLate(on: scope.today) ? .lateAlready : Word(zh: "", en: "")
      return TodayCard.Line(Word(zh: "\(late.zh)\(step.zh)", en: "\(late.en)\(step.en)"), under: .aboutWhom(plan?.title ?? step, c.about), day: c.due, to: Cases.one(c.id))
    }
    return lines.isEmpty ? nil : TodayCard(.waitingCases, lines, more: Cases.list())
  }
  /// An organization ends when nothing about it is in hand any more.
  static let hindrance: House.Hindrance = { scope, o in
    let open = try CaseTable.open(of: o.id, in: scope).filter { $0.organization == o.id }.count
    return open == 0 ? [] : [.stillOpen(open)]
  }
  static func matters(_ plans: [Plan], _ organization: Organization, in scope: Scope) throws -> [OpenMatter] {
    try CaseTable.open(of: organization.id, in: scope).map { c in
      let plan = plans.first { $0.name == c.plan }, title = plan?.title ?? Word(zh: c.plan, en: c.plan), step = plan?.step(c.step)?.title ?? title
      return OpenMatter(.other, Word(zh: "\(title.zh)（\(c.about)）：\(step.zh)", en: "\(title.en) (\(c.about)): \(step.en)"), due: c.due, path: Cases.one(c.id).path, clause: plan?.clause)
    }
  }
}

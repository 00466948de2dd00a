import FeatureKit

/// One of several that are planned in one go; made by `PlanForOthers` and `PlanSeveral` only.
struct PlanTogether: Storable {
  static let name = "gatherings.planTogether"
  static let permission = Plan.permission
  static let sight = Plan.sight
  var together: ID<Together>
  var plan: Plan

  func situation(in scope: Scope) throws -> Planning { try plan.situation(in: scope) }
  func decide(_ s: Planning, _ occasion: Occasion) throws(Refusal) -> Outcome {
    var outcome = try plan.decide(s, occasion)
    outcome.changes.append(TogetherTable.add(occasion.id(), to: together))
    return outcome
  }
}

/// Takes back what was planned in one go: all of it is called off, as long as nothing was recorded on any of it.
package struct TakeBackTogether: Storable {
  package static let name = "gatherings.takeBackTogether"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.plan"
  package var together: ID<Together>
  package init(_ together: ID<Together>) { self.together = together }

  package struct Situation: Placed {
    package var place: Place
    var gatherings: [Gathering]
    var recorded: Set<ID<Gathering>>
    /// What still stands and would be called off.
    var planned: [Gathering] { gatherings.filter { $0.state == .planned } }
    /// What keeps all of it: on which of them something was recorded, or their plan changed.
    var kept: [Gathering] { gatherings.filter { $0.state == .held || $0.state == .planned && ($0.version > 1 || recorded.contains($0.id)) } }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let all = try TogetherTable.all(together, in: scope)
    guard let first = all.first else { throw OutOfReach() }
    return Situation(place: first.place, gatherings: all, recorded: try TogetherTable.recorded(all.map(\.id), in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    for g in s.gatherings where !o.actor.may(Self.permission, at: g.place) { throw .notPermitted(Self.permission, o.house.grants) }
    if !s.kept.isEmpty { throw Refusal("recorded", .keptTogether(s.kept.map(\.organization.name)), kind: .conflict) }
    guard let first = s.planned.first else { throw Refusal("cancelled", .takenBackAlready, kind: .conflict) }
    var next: [StoredAction] = []
    for g in s.planned { next.append(try StoredAction(Cancel(g.id, version: g.version, because: Word.takenBack.zh))) }
    return Outcome([], Entry(.tookBack(Gathering.Kind.names(first.kinds), s.planned.count), subject: Reference(Organization.reference, s.place.id), at: s.place.id), next: next)
  }
}

extension Word {
  fileprivate static let takenBack = Word(zh: "一次安排的几场全部撤回", en: "All that was planned in one go was taken back")
  fileprivate static let takenBackAlready = Word(zh: "这几场已经全部取消", en: "All of these have been called off")
  static func keptTogether(_ names: [String]) -> Word {
    Word(zh: "\(names.joined(separator: "、"))的已有登记或改过安排，不能一次撤回；要取消的请逐场取消", en: "Something was recorded or changed at \(names.joined(separator: ", ")), so they are not taken back at once; cancel one by one")
  }
  fileprivate static func tookBack(_ kinds: Word, _ n: Int) -> Word { Word(zh: "撤回一次安排的 \(n) 场\(kinds.zh)", en: n == 1 ? "took back 1 gathering that was planned: \(kinds.en)" : "took back \(n) gatherings that were planned at once: \(kinds.en)") }
}

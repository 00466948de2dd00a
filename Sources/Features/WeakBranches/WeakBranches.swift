import Cases
import FeatureKit
import Procedures

/// 整顿软弱涣散党组织: proposed by the town, decided by the county, put right by a plan with four helpers, checked, struck off.
package enum WeakBranches: Procedure {
  static let clause = Clause("RS-01")
  package static let plan = Plan(
    "weakBranches", .weakBranches, of: [.branch, .generalBranch, .committee], under: clause,
    [
      Stage(.finding, [
        Step("propose", .propose, done: .proposed, by: .above(1), blanks: [Blank("facts", .facts, .text, hint: .factsHint)], ticks: Clause("RS-02")),
        Step("decide", .decide, done: .decided, by: .above(2), within: Figure("RS-01", "decide"), blanks: [Blank("decidedOn", .decidedOn, .day)], guards: [{ _, given, occasion in notAfterToday("decidedOn", given, occasion) }]),
      ]),
      Stage(.puttingRight, [
        Step(
          "plan", .makePlan, done: .planned, by: .above(1), within: Figure("RS-01", "plan"),
          blanks: [
            Blank("countyLeader", .countyLeader), Blank("townLeader", .townLeader), Blank("firstSecretary", .firstSecretary), Blank("partner", .partner, hint: .partnerHint), Blank("measures", .measures, .text, hint: .measuresHint), Blank("until", .until, .day),
          ], guards: [helpersDiffer, planFits]),
        Step("putRight", .putRight, done: .wasPutRight, by: .own, within: Figure("RS-01", "most"), notBefore: Wait("plan", Figure("RS-01", "least")), blanks: [Blank("report", .report, .text)]),
      ]),
      Stage(.checking, [
        Step(
          "review", .review, done: .reviewed, by: .above(1), within: Figure("RS-01", "review"), blanks: [Blank("asked", .asked, .number), Blank("satisfied", .satisfied, .number), Blank("report", .report, .text)], guards: [peopleAreSatisfied]),
        Step("strikeOff", .strikeOff, done: .struckOff, by: .above(2), within: Figure("RS-01", "check"), blanks: [Blank("checkedOn", .checkedOn, .day)], guards: [{ _, given, occasion in notAfterToday("checkedOn", given, occasion) }]),
      ]),
    ])

  private static func notAfterToday(_ blank: String, _ given: Given, _ occasion: Occasion) -> Refusal.Problem? {
    guard let day = given.values[blank].flatMap({ Day($0) }), day > occasion.today else { return nil }
    return .init("day.ahead", .notAfterToday, field: "values.\(blank)")
  }
  private static let helpersDiffer: Guard = { _, given, _ in
    let names = ["countyLeader", "townLeader", "firstSecretary"].compactMap { given.values[$0] }
    return Set(names).count == names.count ? nil : .init("helpers.same", .helpersSame, field: "values.townLeader", clause: clause)
  }
  /// The last day of the plan leaves the shortest time, and no more than the longest.
  private static let planFits: Guard = { file, given, occasion in
    guard let until = given.values["until"].flatMap({ Day($0) }) else { return nil }
    let least = occasion.rules.integer("RS-01", "least", on: file.file.boundOn) ?? 0, most = occasion.rules.integer("RS-01", "most", on: file.file.boundOn) ?? 24
    let first = occasion.today.adding(months: least), last = occasion.today.adding(months: most)
    return first <= until && until <= last ? nil : .init("until.range", .untilRange(first, last), field: "values.until", clause: clause)
  }
  private static let peopleAreSatisfied: Guard = { file, given, occasion in
    guard let asked = given.values["asked"].flatMap({ Int($0) }), let satisfied = given.values["satisfied"].flatMap({ Int($0) }), asked >= 0, satisfied >= 0 else { return nil }
    if asked < 1 || satisfied > asked { return .init("satisfied.more", .moreThanAsked, field: "values.satisfied") }
    guard let share = occasion.rules.fraction("RS-01", "satisfied", on: file.file.boundOn), satisfied < share.atLeast(of: asked) else { return nil }
    return .init("satisfied.few", .tooFewSatisfied(share.atLeast(of: asked), asked), field: "values.satisfied", clause: clause)
  }
}

package let weakBranches = Feature(
  "WeakBranches", endpoints: Cases.endpoints(WeakBranches.self), actions: Cases.actions(WeakBranches.self), grants: [Grant(WeakBranches.act, .mayAct, to: Role.desk)], pages: [Cases.beginPreview])

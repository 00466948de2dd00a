import FeatureKit

/// What a gathering settles of what its branch owes, and what it does not, each with the reason: before the minutes as it would, after them as it did.
struct Settlement: Hashable, Sendable, Encodable {
  struct Line: Hashable, Sendable, Encodable {
    /// 2026年12月主题党日
    var what: Word
    var why: Word
    var clause: Clause
  }
  var settled: [Line]
  var open: [Line]

  static func of(_ g: Gathering, makingUp: [Gathering.Kind: PeriodSpan] = [:], lecturesFor: [ID<Organization>], in scope: Scope) throws -> Settlement {
    let since = try GatheringTable.founded(g.organization.id, in: scope)
    let groups = g.organization.kind == .branch ? try OrganizationTable.groups(of: g.organization.id, in: scope) : []
    let full = try OrganizationTable.count("fullMembers", at: g.organization.id, in: scope).own
    let standing = Standing(
      kind: g.organization.kind.rawValue, setting: g.organization.setting.rawValue, measures: ["fullMembers": full, "groups": groups.count], since: since.founded)
    let judge = Judge(gathering: g, standing: standing, makingUp: makingUp, rules: scope.rules)
    var result = judge.judge()
    if !lecturesFor.isEmpty { result.settled += judge.secretaries(lecturesFor.count) }
    result.open += try judge.owedBesides().filter { rule, span in
      try !MinutesTable.isProved(rule.proof, for: Reference(Organization.reference, g.organization.id), from: span.start, until: span.end, in: scope)
    }.map { rule, span in Line(what: .periodOf(span, judge.name(rule)), why: .notOfThisKind, clause: Clause(rule.id)) }
    return result
  }
}

/// The pure part: rules, kinds and day against what the organization is.
struct Judge {
  var gathering: Gathering
  var standing: Standing
  var makingUp: [Gathering.Kind: PeriodSpan]
  var rules: RuleBook

  func judge() -> Settlement {
    var result = Settlement(settled: [], open: [])
    for kind in gathering.kinds {
      for rule in rules.asking(proof: kind.rawValue, on: gathering.day) {
        guard let span = makingUp[kind] ?? rule.period?.span(containing: gathering.day) else { continue }
        let what = Word.periodOf(span, kind.word)
        if let exemption = rule.exemption(for: standing, in: span) {
          result.open.append(.init(what: what, why: exemption.word(), clause: Clause(rule.id)))
        } else if kind == .groupMeeting {
          result.settled += gathering.groups.map { .init(what: .ofGroup(what, $0.name), why: why(kind), clause: Clause(rule.id)) }
        } else {
          result.settled.append(.init(what: what, why: why(kind), clause: Clause(rule.id)))
        }
      }
    }
    return result
  }
  private func why(_ kind: Gathering.Kind) -> Word { makingUp[kind] == nil ? .byItsDay : .madeUp }

  func secretaries(_ n: Int) -> [Settlement.Line] {
    rules.asking(proof: "secretaryLecture", on: gathering.day).compactMap { rule in
      rule.period.map { .init(what: .periodOf($0.span(containing: gathering.day), .secretaryLectures), why: .byItsLecturer, clause: Clause(rule.id)) }
    }
  }
  /// What the organization owes in this time by meetings that this one is not.
  func owedBesides() -> [(Rule, PeriodSpan)] {
    let kinds = Set(gathering.kinds.map(\.rawValue)), meetings = Set(Gathering.Kind.allCases.map(\.rawValue))
    return rules.opening(on: gathering.day).compactMap { rule in
      guard rule.subject != .group, !rule.proof.isEmpty, Set(rule.proof).isSubset(of: meetings), kinds.isDisjoint(with: rule.proof), let span = rule.period?.span(containing: gathering.day) else { return nil }
      return rule.exemption(for: standing, in: span) == nil ? (rule, span) : nil
    }
  }
  func name(_ rule: Rule) -> Word { rule.proof.first.flatMap(Gathering.Kind.init(rawValue:))?.word ?? rule.text }
}

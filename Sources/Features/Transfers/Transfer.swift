import FeatureKit
import People
import Procedures

/// 组织关系接转 within the house: applied for, checked by the out-branch and its committee, received by the in-committee and the in-branch. Until received, the out-branch stays responsible.
package enum Transfer: Procedure {
  static let primary: Set<Organization.Kind> = [.committee, .localCommittee]
  private static let step = Figure("ZZ-08", "step")

  package static let plan = Plan(
    "transfers", .transfer, of: [.branch], about: .person, counterpart: true, under: Clause("ZZ-08"), knowing: { file, scope in try Known(file, in: scope) },
    [
      Stage(.goingOut, [
        Step("apply", .apply, done: .applied, by: .own, under: Clause("ZZ-01"), blanks: [Blank("ground", .whyMoves, of: { _ in Ground.allCases.map { .init($0.rawValue, $0.word) } }), Blank("contact", .contactAfter, .line, hint: .contactHint, optional: true)], guards: [isMember, branchTakesMembers, isFree]),
        Step("outBranch", .outBranch, done: .outBranchDone, by: .own, under: Clause("ZZ-06"), within: step, blanks: [Blank("dues", .duesTo, .line, hint: .duesHint)], guards: [duesMonth, isMember]),
        Step("outCommittee", .outCommittee, done: .outCommitteeDone, by: .nearest(primary), under: Clause("ZZ-02"), within: step, blanks: decision, guards: [saysWhy, isMember], leads: sentBack),
      ]),
      Stage(.comingIn, [
        // Where one committee stands above both, it has looked at it already.
        Step("inCommittee", .inCommittee, done: .inCommitteeDone, by: .nearestCounterpart(primary), under: Clause("ZZ-02"), within: step, blanks: decision, guards: [saysWhy, branchTakesMembers], leads: sentBack, applies: { $0.counterpart == nil || $0.office(.nearest(primary)).id != $0.office(.nearestCounterpart(primary)).id }),
        Step("inBranch", .inBranch, done: .inBranchDone, by: .counterpart, under: Clause("ZZ-03"), within: step, blanks: decision, guards: [saysWhy, branchTakesMembers, isMember], effect: receives, leads: sentBack),
      ]),
    ])

  /// 为何转: what the regulations name.
  enum Ground: String, CaseIterable {
    case work, home, away, study, graduated, other
    var word: Word {
      switch self {
      case .work: Word(zh: "工作单位变动", en: "changed workplace")
      case .home: Word(zh: "经常居住地变动", en: "moved home")
      case .away: Word(zh: "外出六个月以上且地点固定", en: "away at a settled place for six months or more")
      case .study: Word(zh: "入学", en: "began studies")
      case .graduated: Word(zh: "毕业后落实单位", en: "took up a post after graduation")
      case .other: Word(zh: "其他（在备注里写明）", en: "other, as the remark says")
      }
    }
  }
  /// What the register knows of who moves, and the grounds on which a transfer may be sent back.
  struct Known: Sendable {
    var who: Registered?
    var grounds: [Word]
    var hasLetter: Bool
    var ended: Bool
    init(_ file: CaseFile, in scope: Scope) throws {
      who = try file.file.person.map { try TransferTable.person($0, in: scope) } ?? nil
      grounds = scope.rules.lines(of: Clause("ZZ-10"), on: file.file.boundOn)
      hasLetter = try file.file.person.map { try LetterTable.isOpen($0, in: scope) } ?? false
      ended = try file.counterpart.map { try TransferTable.hasEnded($0.id, in: scope) } ?? false
    }
  }
  static func known(_ file: CaseFile) -> Known? { file.known as? Known }

  // MARK: what is decided

  static let accept = "accept", back = "back"
  private static let decision = [
    Blank("decision", .decisionWord, of: { _ in [.init(accept, .accepts), .init(back, .sendsBack)] }),
    Blank("ground", .groundWord, of: { file in (known(file)?.grounds ?? []).enumerated().map { .init(String($0), $1) } }, hint: .groundHint, optional: true),
  ]
  private static let sentBack: @Sendable (CaseFile, Given) -> String? = { _, given in given.values["decision"] == back ? "outBranch" : nil }
  /// The receiving branch receives: the affiliation moves with this step, and not before.
  private static let receives: Effect = { file, given, _ throws(Refusal) in
    guard given.values["decision"] == accept, let person = file.file.person, let to = file.counterpart else { return [] }
    return [try StoredAction(ReceiveMember(file.file.id, person: person, organization: to.id))]
  }

  // MARK: what stands in the way

  /// Nobody is refused without a ground that the rules name (ZZ-03).
  private static let saysWhy: Guard = { file, given, _ in
    given.values["decision"] == back && given.values["ground"] == nil ? .init("ground.missing", .groundMissing, field: "values.ground", clause: Clause("ZZ-03")) : nil
  }
  private static let isMember: Guard = { file, _, _ in
    guard let who = known(file)?.who else { return nil }
    if who.organization.id != file.organization.id { return .init("person.elsewhere", .isElsewhere(who.organization.name)) }
    let f = who.facts
    return f.status.isMember && f.standing != .stopped && !f.standing.ends ? nil : .init("person.member", .onlyMembersMove, clause: Clause("ZZ-01"))
  }
  private static let isFree: Guard = { file, _, _ in known(file)?.hasLetter == true ? .init("letter.open", .letterIsOpen) : nil }
  private static let branchTakesMembers: Guard = { file, _, _ in
    guard let to = file.counterpart else { return nil }
    if to.kind != .branch || to.setting == .temporary || to.setting == .virtual { return .init("to.kind", .onlyBranchesReceive, field: file.file.id.value == 0 ? "to" : nil, clause: Clause("ZZ-03")) }
    return known(file)?.ended == true ? .init("to.ended", .branchHasEnded(to.name), field: file.file.id.value == 0 ? "to" : nil, clause: Clause("ZZ-10")) : nil
  }
  private static let duesMonth: Guard = { _, given, occasion in
    guard let text = given.values["dues"] else { return nil }
    guard let month = Month.first(text) else { return .init("dues.month", .duesMonth, field: "values.dues", clause: Clause("ZZ-06")) }
    return month <= occasion.today.adding(months: 12) ? nil : .init("dues.ahead", .duesAhead, field: "values.dues", clause: Clause("ZZ-06"))
  }
}

/// The effect of receiving: the member belongs to the in-branch from today. Performed with the last step of a transfer only.
package struct ReceiveMember: Storable {
  package static let name = "transfers.receiveMember"
  package static let permission = Transfers.act
  package static let sight: Permission? = CaseReading.permission
  package var transfer: ID<Case>
  package var person: ID<Person>
  package var organization: ID<Organization>
  init(_ transfer: ID<Case>, person: ID<Person>, organization: ID<Organization>) {
    self.transfer = transfer
    self.person = person
    self.organization = organization
  }

  package struct Situation: Placed {
    package var place: Place { moving.target.place }
    var transfer: Case
    var moving: Moving
  }
  package func situation(in scope: Scope) throws -> Situation {
    let file = try CaseTable.one(transfer, in: scope)
    guard file.plan == Transfer.plan.name, file.person == person, file.counterpart == organization, file.state == .done else { throw OutOfReach() }
    return Situation(transfer: file, moving: try Moving.agreed(person, to: OrganizationTable.one(organization, in: scope), in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let changes = try s.moving.agreed(on: o.today, reason: "组织关系接转", o), about = Reference(Person.reference, person)
    return Outcome(
      changes, Entry(Moving.sentence(person, from: s.moving.before.organization, to: s.moving.target), subject: about, at: organization, clause: Clause("ZZ-03")),
      notices: [Notice(to: .person(person), .youAreMoved(s.moving.target.name), about: Reference(Case.reference, transfer))])
  }
}

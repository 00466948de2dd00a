import FeatureKit

/// Switches reviewing by sample on or off below an office. Off until an office wants it.
package struct SwitchReview: Storable {
  package static let name = "gatherings.switchReview"
  package static let permission: Permission = "gatherings.review"
  package static let sight: Permission? = "gatherings.book"
  package var organization: ID<Organization>
  /// How many minutes a month; nil switches it off.
  package var perMonth: Int?
  package init(_ organization: ID<Organization>, perMonth: Int?) {
    self.organization = organization
    self.perMonth = perMonth
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { organization.place }
    var organization: Organization
    var setting: ReviewSetting?
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(organization: try OrganizationTable.one(organization, in: scope), setting: try ReviewTable.setting(of: organization, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.organization.kind == .branch { throw Refusal("kind.branch", .reviewsComeFromAbove) }
    if perMonth == s.setting?.perMonth { throw Refusal("same", .reviewSame, kind: .conflict) }
    let subject = Reference(Organization.reference, organization)
    guard let perMonth else { return Outcome([ReviewTable.switchOff(organization)], Entry(.switchedReviewOff(s.organization.name), subject: subject, at: organization), made: subject) }
    guard (1...Review.most).contains(perMonth) else { throw Refusal("perMonth", .reviewNumber(Review.most), field: "perMonth") }
    return Outcome([ReviewTable.switchOn(organization, perMonth, at: o.now)], Entry(.switchedReviewOn(s.organization.name, perMonth), subject: subject, at: organization), made: subject)
  }
}

/// Draws some of a month's minutes below an office. The journal says the seed and how many they were drawn from.
package struct DrawReview: FallsDue {
  package static let name = "gatherings.drawReview"
  package static let permission: Permission = "gatherings.review"
  package static let sight: Permission? = "gatherings.book"
  package var organization: ID<Organization>
  /// Its first day.
  package var month: Day
  package init(_ organization: ID<Organization>, month: Day) {
    self.organization = organization
    self.month = month
  }
  package static func due(in scope: Scope) throws -> [any Action] {
    guard scope.today.day >= Review.drawnOn else { return [] }
    let month = Review.month(of: scope.today).adding(months: -1)
    return try ReviewTable.due(month, in: scope).map { DrawReview($0, month: month) }
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { organization.place }
    var organization: Organization
    var setting: ReviewSetting?
    var drawn: Bool
    var recorded: [Int64]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let o = try OrganizationTable.one(organization, in: scope)
    return Situation(
      organization: o, setting: try ReviewTable.setting(of: organization, in: scope), drawn: try ReviewTable.isDrawn(month, at: organization, in: scope), recorded: try ReviewTable.recorded(below: o.path, in: month, scope: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard let setting = s.setting else { throw Refusal("review.off", .reviewIsOff) }
    if s.drawn { throw Refusal("drawn", .reviewDrawn(month), kind: .conflict) }
    guard month == Review.month(of: month), month < Review.month(of: o.today) else { throw Refusal("month", .reviewMonthNotOver) }
    let id: ID<Review> = o.id(), drawn = Sampling.draw(setting.perMonth, of: s.recorded, seed: o.seed)
    return Outcome(
      ReviewTable.draw(id, organization, month, seed: o.seed, from: s.recorded.count, drawn, at: o.now),
      Entry(.drewReview(s.organization.name, month, drawn.count, of: s.recorded.count, seed: o.seed), subject: Reference(Review.reference, id), at: organization), made: Reference(Review.reference, id))
  }
}

/// Says of one that was drawn that it is in order, or what is to be corrected; its branch is told of the latter.
package struct JudgeReview: Storable {
  package static let name = "gatherings.judgeReview"
  package static let permission: Permission = "gatherings.review"
  package static let sight: Permission? = "gatherings.book"
  var review: ID<Review>
  var gathering: ID<Gathering>
  var verdict: Review.Verdict
  var reason: String?

  package struct Situation: Placed, Hashable {
    package var place: Place { office.place }
    var office: Organization
    var before: Review.Verdict?
    var gathering: Gathering
  }
  package func situation(in scope: Scope) throws -> Situation {
    let found = try ReviewTable.drawn(gathering, in: review, scope: scope)
    return Situation(office: found.office, before: found.verdict, gathering: try GatheringTable.one(gathering, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let why = trimmed(reason), subject = Reference(Gathering.reference, gathering)
    if verdict == .correction && why.isEmpty { throw Refusal("reason.missing", .whatToCorrect, field: "reason") }
    if why.count > 300 { throw Refusal("reason.long", .tooLong(300), field: "reason") }
    if s.before == .inOrder && verdict == .inOrder { throw Refusal("same", .reviewSame, kind: .conflict) }
    let told = verdict == .correction ? [Notice(to: .posts(Role.desk, s.gathering.organization.id), .askedToCorrect(s.office.name, s.gathering), about: subject)] : []
    return Outcome(
      [ReviewTable.judge(gathering, in: review, verdict, verdict == .correction ? why : "", at: o.now)], Entry(.judgedReview(s.office.name, s.gathering.label, verdict), subject: subject, at: s.office.id), notices: told, made: subject)
  }
}

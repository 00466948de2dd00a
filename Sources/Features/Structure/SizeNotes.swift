import FeatureKit

/// What the regulations say of an organization as it stands now: shown on its page, never a refusal.
struct SizeNote: Encodable, Sendable, Hashable {
  var code: String
  var word: Word
  var clause: Clause?
  /// True where something should be done about it.
  var calls: Bool
}

/// The figures that the notes are made from.
struct Size: Sendable {
  var fullMembers: Int
  var members: Int
  var units: Int
  /// Persons in the branch committee, the secretary and deputies among them.
  var committee: Int
  var secretaries: Int
  var term: Term?

  func notes(on organization: Organization, _ rules: RuleBook, today: Day) -> [SizeNote] {
    var found: [SizeNote] = []
    func add(_ holds: Bool, _ code: String, _ word: @autoclosure () -> Word, _ rule: String? = nil, calls: Bool = true) {
      if holds { found.append(SizeNote(code: code, word: word(), clause: rule.map { Clause($0) }, calls: calls)) }
    }
    func figure(_ rule: String, _ name: String) -> Int { rules.integer(rule, name, on: today) ?? 0 }
    for what in Withheld.allCases { if let problem = organization.withholds(what) { add(true, "withheld.\(what)", problem.word, calls: false) } }
    if organization.kind == .branch, organization.setting == .ordinary || organization.setting == .joint {
      let least = figure("ZB-01", "foundAt"), most = figure("ZB-02", "maxMembers"), committeeAt = figure("ZB-06", "committeeAt")
      add(fullMembers == 0, "members.none", .noMembersYet(least), "ZB-01")
      add(fullMembers > 0 && fullMembers < least && organization.setting == .ordinary, "members.few", .fewMembers(fullMembers, least), "ZB-03")
      add(members > most, "members.many", .manyMembers(members, most), "ZB-02")
      add(organization.setting == .joint && units < 2, "units.few", .fewUnits, "ZB-03")
      let fewest = figure("ZB-06", "least"), usual = figure("ZB-06", "usual")
      add(fullMembers >= committeeAt && committee < fewest, "committee.few", .committeeWanted(fullMembers, committee, fewest, usual), "ZB-06")
      add(committee > usual, "committee.large", .committeeLarge(committee, usual), "ZB-06", calls: false)
      add(fullMembers > 0 && fullMembers < committeeAt && committee > 2, "committee.small", .noCommittee(fullMembers), "ZB-07")
    }
    add(secretaries == 0, "secretary.none", .noSecretary, organization.kind == .branch ? "ZB-07" : nil)
    if organization.withholds(.elect) == nil, organization.kind != .localCommittee || term != nil { termNotes(organization, today, add) }
    return found
  }
  private func termNotes(_ organization: Organization, _ today: Day, _ add: (Bool, String, @autoclosure () -> Word, String?, Bool) -> Void) {
    guard let term else { return add(true, "term.none", .noTerm, "XJ-01", true) }
    add(term.ends < today, "term.over", .termOver(term.ends), "XJ-02", true)
    add(term.ends >= today && term.ends <= today.adding(months: 6), "term.ends", .termEndsSoon(term.ends), "XJ-03", true)
  }
}

extension Word {
  static func noMembersYet(_ least: Int) -> Word { Word(zh: "还没有登记正式党员；正式党员满 \(least) 人才成立党支部", en: "No full members are registered yet; a branch is formed with \(least) or more") }
  static func fewMembers(_ n: Int, _ least: Int) -> Word {
    Word(zh: "正式党员 \(n) 人，不足 \(least) 人，应与邻近或同行业单位成立联合党支部", en: "\(n) full members, fewer than \(least): form a joint branch with units nearby or of the same trade")
  }
  static func manyMembers(_ n: Int, _ most: Int) -> Word { Word(zh: "党员 \(n) 人，一个支部一般不超过 \(most) 人", en: "\(n) members; a branch normally has at most \(most)") }
  static let fewUnits = Word(zh: "联合党支部覆盖两个以上单位，请登记所在单位", en: "A joint branch covers two or more units; record which")
  static func committeeWanted(_ full: Int, _ n: Int, _ least: Int, _ usual: Int) -> Word {
    Word(zh: "正式党员 \(full) 人，应设支部委员会，委员 \(least) 至 \(usual) 人，现有 \(n) 人", en: "\(full) full members: a committee of \(least) to \(usual) is set up; it has \(n)")
  }
  static func committeeLarge(_ n: Int, _ usual: Int) -> Word { Word(zh: "支部委员 \(n) 人，通常最多 \(usual) 人", en: "The committee has \(n) members; usually there are at most \(usual)") }
  static let noSecretary = Word(zh: "没有在任的书记", en: "There is no secretary in office")
  static let noTerm = Word(zh: "没有记录本届任期，请补记换届日期", en: "No term is recorded; record the last election")
  static func termOver(_ day: Day) -> Word { Word(zh: "任期已于\(day.inChinese)届满，应换届", en: "The term ended on \(day.inEnglish): an election is due") }
  static func termEndsSoon(_ day: Day) -> Word { Word(zh: "任期将于\(day.inChinese)届满，请准备换届", en: "The term ends on \(day.inEnglish): prepare the election") }
}

import FeatureKit

enum Sample {
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "云溪镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "柳河村党支部", kind: .branch)
  static let today = Day(year: 2026, month: 12, day: 4)
  static let candidate = PostTable.Candidate(person: Person(id: ID(7), name: "沈立群"), organization: "云岭县委办公室党支部")
  static func inspection(_ id: Int64, _ o: Organization, since: Int, until: Int, ended: Moment? = nil) -> Inspection {
    Inspection(
      id: ID(id), organization: o, inspector: candidate.person, office: "云岭县委", since: today.adding(since), until: today.adding(until), looks: "三会一课、主题党日的记录", recordsFrom: Day(year: 2026, month: 1, day: 1),
      recordsUntil: today, ended: ended, because: ended == nil ? "" : "已看完", post: ID(id + 1))
  }
  static let all = [inspection(11, town, since: -1, until: 5), inspection(13, branch, since: 3, until: 9), inspection(15, branch, since: -30, until: -24, ended: Moment(today.adding(-25), minutes: 600))]
  private static let november = Day(year: 2026, month: 11, day: 1)
  static func duty(_ state: Duty.State, _ rule: String = "ZB-16") -> DutyLine {
    DutyLine(
      key: Duty.Key(rule, Reference("organization", 3), november), title: Word(zh: "11月主题党日", en: "Theme day, November"), organization: ID(3), organizationName: branch.name, state: state, end: Day(year: 2026, month: 11, day: 30),
      graceEnd: Day(year: 2026, month: 12, day: 14), have: state == .met ? 1 : 0, metOn: state == .met ? november.adding(9) : nil, proof: ["themeDay"])
  }
  static let proof = Proof(
    entry: 4127, sentence: Word(zh: "记录“11月主题党日”", en: "recorded the theme day"), kind: "themeDay", day: november.adding(9), recorded: Moment(november.adding(12), minutes: 1170), provenance: .recordedLate, withdrawn: false,
    digest: String(repeating: "a3f0", count: 16), position: 812, seal: 14, subject: nil, person: nil, account: nil, post: Word(zh: "柳河村党支部书记", en: "secretary, Liuhe"), by: "周国安", path: "/gatherings")
  static let book: EvidenceBook = {
    var live = proof
    (live.provenance, live.seal, live.withdrawn) = (.live, nil, true)
    let parts = [
      EvidenceBook.Part(rule: "ZB-12", clause: Clause("ZB-12"), matter: Word(zh: "党小组会", en: "Group meeting"), lines: [.init(duty: duty(.waived, "ZB-12"), waived: "全组外出务工", proofs: []), .init(duty: duty(.late, "ZB-12"), proofs: [])]),
      EvidenceBook.Part(rule: "ZB-16", clause: Clause("ZB-16"), matter: Word(zh: "主题党日", en: "Theme day"), lines: (0..<12).map { _ in .init(duty: duty(.met), proofs: [proof, live]) }),
    ]
    return EvidenceBook(organization: ID(3), name: branch.name, from: Day(year: 2026, month: 1, day: 1), until: today, parts: parts, sum: .init(owed: 14, met: 12, afterwards: 1, late: 1, waived: 1), isCut: true, asOf: Moment(today, minutes: 560))
  }()
  static let emptyBook = EvidenceBook(organization: ID(3), name: branch.name, from: today.adding(-30), until: today, parts: [], sum: .init(), isCut: false, asOf: Moment(today, minutes: 560))
}

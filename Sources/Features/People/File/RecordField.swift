import FeatureKit

/// The names of all fields that records of a file may have, as forms and JSON call them.
package enum RecordKey: String, Hashable, Sendable, Codable, CaseIterable, CodingKey {
  case institution, major, level, degree, mode, title, hours, outcome, rank, document, measure, how, place, cause, relation, fullName, birth, phone, help, note
}

/// One field of a section's records, declared once: form, check, page and journal all read it.
struct RecordField: Sendable {
  enum Kind: Sendable {
    case text(Int), area(Int), number(ClosedRange<Int>), day
    case choice(CodeList)
  }
  var key: RecordKey
  var word: Word
  var kind: Kind
  var needed: Bool

  init(_ key: RecordKey, _ zh: String, _ en: String, _ kind: Kind, needed: Bool = false) {
    self.key = key
    word = Word(zh: zh, en: en)
    self.kind = kind
    self.needed = needed
  }
  /// A kept value as a page shows it.
  func shown(_ value: String) -> Word {
    if case .choice(let list) = kind, let word = list[value] { return word }
    if case .day = kind, let day = Day(value) { return Word(zh: day.inChinese, en: day.inEnglish) }
    return Word(zh: value, en: value)
  }
}

extension FileSection {
  var fields: [RecordField] { FileSection.declared[self] ?? [] }
  func field(_ key: RecordKey) -> RecordField? { fields.first { $0.key == key } }
  /// What is said of a record in one line.
  var headline: [RecordKey] {
    switch self {
    case .education: [.institution, .major, .level]
    case .work: [.institution, .title]
    case .training: [.title, .institution]
    case .reward: [.title, .rank]
    case .discipline: [.measure]
    case .away: [.how, .place]
    case .family: [.relation, .fullName]
    case .hardship: [.how]
    }
  }

  private static let declared: [FileSection: [RecordField]] = [
    .education: [
      RecordField(.institution, "学校", "School", .text(60), needed: true), RecordField(.major, "专业", "Subject", .text(40)), RecordField(.level, "学历", "Education", .choice(educations), needed: true),
      RecordField(.degree, "学位", "Degree", .choice(degrees)), RecordField(.mode, "学习形式", "Form of study", .choice(studyModes)),
    ],
    .work: [RecordField(.institution, "单位", "Employer", .text(60), needed: true), RecordField(.title, "职务或岗位", "Position", .text(40), needed: true), RecordField(.note, "说明", "Remarks", .area(300))],
    .training: [
      RecordField(.title, "培训内容", "Subject", .text(60), needed: true), RecordField(.institution, "主办单位", "Held by", .text(60)), RecordField(.hours, "学时", "Hours", .number(1...2000)), RecordField(.outcome, "结果", "Result", .text(60)),
    ],
    .reward: [
      RecordField(.title, "奖励名称", "Reward", .text(60), needed: true), RecordField(.rank, "级别", "Level", .choice(rewardRanks), needed: true), RecordField(.institution, "授予单位", "Granted by", .text(60), needed: true),
      RecordField(.document, "文号", "Document", .text(40)),
    ],
    .discipline: [
      RecordField(.measure, "处分或处理", "Measure", .choice(measures), needed: true), RecordField(.cause, "事由", "Reason", .area(300), needed: true), RecordField(.institution, "决定单位", "Decided by", .text(60), needed: true),
      RecordField(.document, "文号", "Document", .text(40)),
    ],
    .away: [
      RecordField(.how, "情形", "Kind", .choice(absences), needed: true), RecordField(.place, "去向", "Where to", .text(60), needed: true), RecordField(.cause, "事由", "Reason", .text(100)),
      RecordField(.institution, "在当地参加的党组织", "Branch attended there", .text(60)),
    ],
    .family: [
      RecordField(.relation, "称谓", "Relation", .choice(relations), needed: true), RecordField(.fullName, "姓名", "Name", .text(40), needed: true), RecordField(.birth, "出生日期", "Birth date", .day),
      RecordField(.institution, "单位及职务", "Employer and position", .text(80)), RecordField(.phone, "电话", "Phone", .text(20)),
    ],
    .hardship: [
      RecordField(.how, "情形", "Kind", .choice(hardships), needed: true), RecordField(.note, "情况", "Circumstances", .area(500), needed: true), RecordField(.help, "帮扶措施", "Help given", .area(300)),
    ],
  ]

  private static let degrees = CodeList("""
    doctor|博士|doctor
    master|硕士|master
    bachelor|学士|bachelor
    """)
  private static let studyModes = CodeList("""
    fullTime|全日制|full-time
    inService|在职|while working
    distance|函授、网络|by correspondence or online
    """)
  private static let rewardRanks = CodeList("""
    national|中央、国家级|national
    province|省（自治区、直辖市）级|provincial
    city|市（州）级|prefectural
    county|县（市、区）级|county
    town|乡镇（街道）级|town
    unit|单位、支部|own unit or branch
    """)
  /// The five punishments in the order of 《中国共产党纪律处分条例》, then the ways an organization deals with a member by itself.
  private static let measures = CodeList("""
    warning|警告|warning
    seriousWarning|严重警告|serious warning
    removedFromPost|撤销党内职务|removed from posts within the Party
    suspended|留党察看|placed on probation within the Party
    expelled|开除党籍|expelled
    reminder|谈话提醒、批评教育|talk and criticism
    correction|限期改正|set a time to correct
    """)
  private static let absences = CodeList("""
    floating|外出务工、经商|away for work or trade
    withFamily|随家人居住|living with family
    studyAway|外出学习|away for study
    abroadPrivate|因私出国（境）|abroad on private grounds
    abroadStudy|出国（境）留学|abroad for study
    abroadDuty|因公出国（境）|abroad on duty
    settled|出国（境）定居|settled abroad
    """)
  private static let relations = CodeList("""
    spouse|配偶|spouse
    child|子女|child
    parent|父母|parent
    sibling|兄弟姐妹|brother or sister
    inLaw|配偶的父母|parent-in-law
    other|其他|other
    """)
  private static let hardships = CodeList("""
    illness|重大疾病|serious illness
    disability|残疾|disability
    disaster|受灾、意外|disaster or accident
    income|收入困难|low income
    alone|年老独居|old and living alone
    other|其他|other
    """)
}

import FeatureKit

extension Word {
  static let awayTitle = Word(zh: "流动和失联党员", en: "Members away"), branchWord = Word(zh: "所在支部", en: "Branch"), whereWord = Word(zh: "去向", en: "Where"), lastContact = Word(zh: "最近联系", en: "Last contact")
  static func awayLead(_ months: Int) -> Word { Word(zh: "流动党员每 \(months) 个月至少汇报一次，最久没有联系的排在前面。", en: "Whoever is away reports at least every \(months) months; those longest without contact come first.") }
  static let nobodyAway = Word(zh: "没有流动和失联党员", en: "Nobody is away"), nobodyAwayWhy = Word(zh: "去向和失联情形在人员名册里登记。", en: "Where somebody is, and that contact was lost, is entered in the register.")
  static func lostFor(_ months: Int, _ searches: Int) -> Word { Word(zh: "失联 \(months) 个月，查找 \(searches) 次", en: "out of contact for \(months) months, looked for \(searches) times") }
  static let isLost = Word(zh: "失联", en: "out of contact"), writeContact = Word(zh: "记联系情况", en: "Write down a contact"), contactLog = Word(zh: "联系和查找记录", en: "Contacts and searches")
  static let lostNote = Word(zh: "停止党籍、除名由支部和上级研究决定，本页只提供查找记录，不会自动变更。", en: "Stopping membership or removal is decided by the branch and those above it; this page gives the log and changes nothing by itself.")
  static func contactsWith(_ name: String) -> Word { Word(zh: "联系情况：\(name)", en: "Contact with \(name)") }
  static func sinceWhen(_ day: Day) -> Word { Word(zh: "自\(day.inChinese)起", en: "since \(day.inEnglish)") }
  static let noContacts = Word(zh: "还没有记录", en: "Nothing is written down yet"), noContactsWhy = Word(zh: "打过电话、收到汇报或者查找过，都记在这里。", en: "Calls, reports and searches are written down here.")
  static let contactDay = Word(zh: "日期", en: "Day"), contactKind = Word(zh: "方式", en: "What"), contactNote = Word(zh: "情况", en: "What was said or found"), contactNoteHint = Word(zh: "不要写别人的隐私", en: "Nothing private of others")
  static let notAhead = Word(zh: "日期不能晚于今天", en: "The day is not after today"), noteOfContactMissing = Word(zh: "请写明联系或查找的情况", en: "Say what was said or found")
  static func notBeforeAway(_ day: Day) -> Word { Word(zh: "日期不能早于\(day.inChinese)，那时还没有外出或失联", en: "Not before \(day.inEnglish): they were not away then") }
  static func wroteContact(_ who: Reference, _ kind: Contact.Kind) -> Word { Word(zh: "记录\(who)：\(kind.word.zh)", en: "wrote down of \(who): \(kind.word.en)") }
  static let mayContact = Word(zh: "记录与流动、失联党员的联系", en: "write down contacts with members away")
}

extension Contact.Kind {
  var word: Word {
    switch self {
    case .contact: Word(zh: "支部联系到本人", en: "the branch reached them")
    case .report: Word(zh: "本人汇报", en: "they reported")
    case .search: Word(zh: "查找未果", en: "looked for, not found")
    }
  }
}

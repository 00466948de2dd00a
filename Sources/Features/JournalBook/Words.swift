import FeatureKit

extension Word {
  static let journal = Word(zh: "台账", en: "Journal")
  static let journalLead = Word(zh: "每一次办理都在这里留下一条，不能修改，也不能删除。", en: "Everything done leaves an entry here; none can be changed or removed.")
  static let onlyAbout = Word(zh: "只列出与这一条有关的记录", en: "Only entries about this one"), showAll = Word(zh: "看全部记录", en: "Show all entries")
  static let from = Word(zh: "从", en: "From"), until = Word(zh: "到", en: "Until")
  static let howRecorded = Word(zh: "记录方式", en: "How recorded")
  static let older = Word(zh: "更早的记录", en: "Older entries")
  static let noEntries = Word(zh: "没有记录", en: "No entries"), noEntriesWhy = Word(zh: "这个范围内没有记录。可以换一个日期，或清空筛选。", en: "Nothing was recorded here. Choose other days, or clear the filter.")
  static let when = Word(zh: "时间", en: "When"), what = Word(zh: "事项", en: "What"), `where` = Word(zh: "党组织", en: "Organization"), who = Word(zh: "经办", en: "By whom")
  static func entry(_ id: Int64) -> Word { Word(zh: "记录 \(id)", en: "Entry \(id)") }
  static let underClause = Word(zh: "依据", en: "Under"), about = Word(zh: "涉及", en: "About"), openIt = Word(zh: "查看", en: "Open")
  static let sealedWord = Word(zh: "签封", en: "Seal"), isSealed = Word(zh: "已签封", en: "Sealed"), notSealed = Word(zh: "待签封，提交后 10 秒内完成", en: "Waiting; sealed within 10 seconds")
  static let digestWord = Word(zh: "摘要", en: "Digest")
  static let sealsTitle = Word(zh: "签封记录", en: "Seals")
  static let sealsLead = Word(zh: "记录按顺序相连并分批签名。核验请在服务器上运行 zhibu verify。", en: "Entries are chained in order and signed in batches. To verify them run zhibu verify on the server.")
  static func waitingCount(_ n: Int) -> Word { Word(zh: "待签封 \(n) 条。", en: "\(n) waiting to be sealed.") }
  static let sealNumber = Word(zh: "批次", en: "Seal"), firstPosition = Word(zh: "首条", en: "First"), lastPosition = Word(zh: "末条", en: "Last")
}

extension Word {
  static let byTheWatch = Word(zh: "系统值守", en: "the watch")
  static let atTheConsole = Word(zh: "服务器操作员", en: "the console")
}

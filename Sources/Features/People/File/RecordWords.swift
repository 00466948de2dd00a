import FeatureKit

extension Word {
  static let mayKeepFile = Word(zh: "补充自己的档案", en: "keep one's own file current")
  static func fieldMissing(_ field: Word) -> Word { Word(zh: "请填写\(field.zh)", en: "Enter: \(field.en.lowercased())") }
  static func noSuchField(_ section: FileSection) -> Word { Word(zh: "“\(section.word.zh)”没有这一项", en: "“\(section.word.en)” has no such field") }
  static func noDays(_ section: FileSection) -> Word { Word(zh: "“\(section.word.zh)”不填起止日期", en: "“\(section.word.en)” has no days of its own") }
  static let before1900 = Word(zh: "日期应在 1900 年以后", en: "The day must be after 1900")
  static func beforeBirth(_ birth: Day) -> Word { Word(zh: "这一天早于出生日期 \(birth)", en: "This day is before the birth date \(birth)") }
  static func tooYoungThen(_ age: Int) -> Word { Word(zh: "那时只有 \(age) 岁，请核对这一天和出生日期", en: "Aged \(age) then; please check this day and the birth date") }
  static func beforeJoining(_ joined: Day) -> Word { Word(zh: "这一天早于入党日期 \(joined)", en: "This day is before the date of joining, \(joined)") }
  static let oneDayOnly = Word(zh: "这一类记录只有一个日期", en: "Records of this kind have one day only")
  static let endsBeforeItBegins = Word(zh: "结束早于开始，请核对两个日期是否填反", en: "It ends before it begins; please check whether the two days are exchanged")
  static let tooFarAhead = Word(zh: "这一天太远，请核对", en: "This day is too far ahead; please check")
  static func numberOutside(_ range: ClosedRange<Int>) -> Word { Word(zh: "应为 \(range.lowerBound) 到 \(range.upperBound) 的整数", en: "A whole number from \(range.lowerBound) to \(range.upperBound) is needed") }
  static func noDay(_ text: String) -> Word { Word(zh: "“\(text)”不是日期，请写成 2026-12-04", en: "“\(text)” is no date; write it as 2026-12-04") }
  static let recordThere = Word(zh: "同样的记录已经有了", en: "The same record is there already")
  static func recordsFull(_ most: Int) -> Word { Word(zh: "这一部分最多 \(most) 条", en: "This section takes at most \(most) records") }
  static func keptByDesk(_ section: FileSection) -> Word { Word(zh: "“\(section.word.zh)”由党组织填写，有出入请向支部书记说明", en: "“\(section.word.en)” is written by the organization; if something is wrong, tell the branch secretary") }
  static func openFirst(_ section: FileSection) -> Word { Word(zh: "“\(section.word.zh)”已遮盖，请先写明事由查看，再作更正", en: "“\(section.word.en)” is covered; state a reason and look at it first, then correct it") }
  static let recordRemoved = Word(zh: "这条记录已经作废", en: "This record was removed already")

  private static func byThemselves(_ own: Bool) -> (zh: String, en: String) { own ? ("本人", " (the person themselves)") : ("", "") }
  static func recordAdded(_ who: Reference, _ section: FileSection, own: Bool) -> Word {
    Word(zh: "\(byThemselves(own).zh)在\(who)的档案里补记“\(section.word.zh)”一条", en: "Added a record to “\(section.word.en)” in the file of \(who)\(byThemselves(own).en)")
  }
  static func recordCorrected(_ who: Reference, _ section: FileSection, _ fields: [Word], own: Bool) -> Word {
    Word(zh: "\(byThemselves(own).zh)更正\(who)的档案“\(section.word.zh)”中的\(fields.map(\.zh).joined(separator: "、"))", en: "Corrected \(fields.map { $0.en.lowercased() }.joined(separator: ", ")) in “\(section.word.en)” of the file of \(who)\(byThemselves(own).en)")
  }
  static func recordRemovedSentence(_ who: Reference, _ section: FileSection, own: Bool) -> Word {
    Word(zh: "\(byThemselves(own).zh)将\(who)的档案“\(section.word.zh)”中一条记录作废", en: "Marked a record in “\(section.word.en)” of the file of \(who) as removed\(byThemselves(own).en)")
  }

  static let addRecord = Word(zh: "补记", en: "Add")
  static func addTo(_ section: FileSection) -> Word { Word(zh: "补记：\(section.word.zh)", en: "Add to: \(section.word.en)") }
  static func correctIn(_ section: FileSection) -> Word { Word(zh: "更正：\(section.word.zh)", en: "Correct: \(section.word.en)") }
  static func removeFrom(_ section: FileSection) -> Word { Word(zh: "作废一条记录：\(section.word.zh)", en: "Remove a record: \(section.word.en)") }
  static let correctWord = Word(zh: "更正", en: "Correct"), removeWord = Word(zh: "作废", en: "Remove")
  static let removedBefore = Word(zh: "［已作废］", en: "[removed]")
  static func removedWhy(_ when: String, _ reason: String) -> Word { Word(zh: "已作废：\(when)，\(reason)", en: "Removed \(when): \(reason)") }
  static let removeHint = Word(zh: "记录不会删除，会注明已作废和事由，有权更改档案的人和本人能看到。", en: "The record is not deleted: it stays with its mark and the reason, for those who may change the file and for the person.")
  static let untilHint = Word(zh: "至今的不填", en: "Leave empty if it lasts")
  static let untilNowWord = Word(zh: "至今", en: "until now")
  static func recordsCovered(_ n: Int) -> Word { Word(zh: "\(n) 条，已遮盖", en: n == 1 ? "1 record, covered" : "\(n) records, covered") }
  static let fileContents = Word(zh: "档案内容", en: "The file")
  static let otherSections = Word(zh: "还可以补记", en: "More can be added")
  static let recordOwnHint = Word(zh: "请如实填写；党组织能看到，台账记下由本人补充。", en: "Please write what is true; the organization sees it, and the journal says that you added it.")
  static let sealedHint = Word(zh: "内容加密保存，只有本人和写明事由的经办人能看到。", en: "Kept sealed: only the person, and a clerk who states a reason, can read it.")
  static let lifeWord = Word(zh: "经历", en: "A life by days")
  static let born = Word(zh: "出生", en: "Born")
  static let joinedThen = Word(zh: "接收为预备党员", en: "Accepted as a probationary member")
  static let confirmedThen = Word(zh: "转为正式党员", en: "Became a full member")
  static func tookOffice(_ organization: String, _ role: Role) -> Word { Word(zh: "任“\(organization)”\(role.word.zh)", en: "Took office at “\(organization)”: \(role.word.en)") }
  static func leftOffice(_ organization: String, _ role: Role) -> Word { Word(zh: "不再任“\(organization)”\(role.word.zh)", en: "Left office at “\(organization)”: \(role.word.en)") }
  static func inSection(_ section: FileSection, _ headline: Word) -> Word { Word(zh: "\(section.word.zh)：\(headline.zh)", en: "\(section.word.en): \(headline.en)") }
  static func earlier(_ n: Int) -> Word { Word(zh: "更早的 \(n) 条", en: n == 1 ? "1 earlier entry" : "\(n) earlier entries") }
  static func whoseFile(_ name: String) -> Word { Word(zh: "\(name)的档案", en: "File of \(name)") }
}

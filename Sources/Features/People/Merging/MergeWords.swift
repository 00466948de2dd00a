import FeatureKit

extension Word {
  static let duplicates = Word(zh: "疑似重复的人员", en: "Likely duplicates")
  static let duplicatesLead = Word(zh: "姓名相同或者电话相同的两份档案。核对后合并，或注明不是同一人。", en: "Two files with the same name or the same phone. Check, then merge them or say that they are two persons'.")
  static let noDuplicates = Word(zh: "没有疑似重复的人员", en: "No likely duplicates")
  static let noDuplicatesWhy = Word(zh: "只在您的查看范围内查找；注明过不是同一人的不再列出。", en: "Looked for within your reach; those marked as two persons are not listed again.")
  static func moreDuplicates(_ n: Int) -> Word { Word(zh: "先列出 \(n) 对，处理以后会列出其余的。", en: "The first \(n) pairs; the rest follow when these are settled.") }
  static let compareAndMerge = Word(zh: "对照与合并", en: "Compare and merge")
  static let fieldWord = Word(zh: "项目", en: "Field"), firstFile = Word(zh: "第一份", en: "First"), keptFile = Word(zh: "第一份（保留）", en: "First (kept)"), secondFile = Word(zh: "第二份", en: "Second")
  static let keepTheOther = Word(zh: "改为保留另一份", en: "Keep the other instead")
  static let mergeLead = Word(zh: "左边的一份保留，右边的并入。", en: "The file on the left is kept; the one on the right goes into it.")
  static let mergeInto = Word(zh: "是同一人，合并", en: "The same person: merge")
  static let mergeHint = Word(
    zh: "保留的一份内容不变，缺的项目用另一份补上；出席、档案记录、职务和账号一起转过来。两份都有账号的，另一个账号请安全管理员停用。合并以后，只要档案没有再改动，可以撤销。",
    en: "What the kept file says stands; what it lacks comes from the other, and attendance, records, posts and account move over. If both have an account, have the other one disabled. It can be undone as long as the file was not changed since.")
  static let mergeReasonHint = Word(zh: "写明怎样核对的，例如：本人到场、户口簿", en: "Say how it was checked, such as the person being present or the household register")
  static let merge = Word(zh: "合并", en: "Merge")
  static let otherNumberIsWrong = Word(zh: "第二份的身份号码登记有误，以第一份为准", en: "The second file's resident number is wrong; the first one's stands")
  static let otherNumberHint = Word(zh: "两个身份号码不同，多半是两个人；核对过证件才可以勾选", en: "Two different numbers mostly mean two persons; tick only after looking at the papers")
  static let twoPersons = Word(zh: "不是同一人", en: "Two persons"), twoPersonsDo = Word(zh: "注明不是同一人", en: "Mark as two persons")
  static let twoPersonsHint = Word(zh: "以后不再把这两份列为疑似重复。", en: "They will not be listed as likely duplicates again.")
  static let mergeWithItself = Word(zh: "这是同一份档案", en: "This is one and the same file")
  static let mergedAway = Word(zh: "这份档案已并入另一份，不能再改动", en: "This file went into another one and is changed no more")
  static let keepTheMember = Word(zh: "要并入的一份是党员，应保留党员的那一份", en: "The other file is a member's: keep that one")
  static let twoNumbers = Word(zh: "两份档案的身份号码不同，可能是两个人；确认第二份登记有误的，请勾选后再合并", en: "The resident numbers differ, so these may be two persons; if the second one is wrong, say so and merge again")
  static let undoneAlready = Word(zh: "这次合并已经撤销过", en: "This merge was undone already")
  static let keptChangedSince = Word(zh: "合并以后这份档案又有改动，不能撤销；请逐项更正，或重新登记另一人", en: "The file was changed since the merge, so it cannot be undone; correct it field by field, or register the other person anew")
  static let apartAlready = Word(zh: "已注明过不是同一人", en: "Marked as two persons already")
  static func mergedSentence(_ kept: Reference, _ other: Reference) -> Word { Word(zh: "把\(other)的一份档案并入\(kept)的档案", en: "Merged the file of \(other) into that of \(kept)") }
  static func partedSentence(_ kept: Reference, _ other: Reference) -> Word { Word(zh: "撤销合并，恢复\(other)的档案，与\(kept)的分开", en: "Undid a merge: the file of \(other) stands apart from that of \(kept) again") }
  static func apartSentence(_ a: Reference, _ b: Reference) -> Word { Word(zh: "注明\(a)与\(b)不是同一人", en: "Marked \(a) and \(b) as two persons") }
  static func holdsMerged(_ name: String, _ when: String) -> Word { Word(zh: "\(when) 并入了“\(name)”的另一份档案。", en: "Another file, of “\(name)”, went into this one on \(when).") }
  static func wentInto(_ when: String) -> Word { Word(zh: "这份档案已于 \(when) 并入另一份。", en: "This file went into another one on \(when).") }
  static let seeMergedFile = Word(zh: "查看并入的那一份", en: "See the file that went into it")
  static let undoMerge = Word(zh: "撤销合并", en: "Undo the merge")
}

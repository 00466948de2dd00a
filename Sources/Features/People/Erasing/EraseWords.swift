import FeatureKit

extension Word {
  private static func named(_ fields: [Erasable]) -> (zh: String, en: String) { (fields.map(\.word.zh).joined(separator: "、"), fields.map { $0.word.en.lowercased() }.joined(separator: ", ")) }
  static func askedErasure(_ who: Reference, _ fields: [Erasable]) -> Word { Word(zh: "\(who)申请删除自己的\(named(fields).zh)", en: "\(who) asks to have their \(named(fields).en) erased") }
  static func erased(_ who: Reference, _ fields: [Erasable]) -> Word { Word(zh: "按\(who)本人的申请删除\(named(fields).zh)", en: "Erased the \(named(fields).en) of \(who), who had asked for it") }
  static func erasureOf(_ fields: [Erasable]) -> Word { Word(zh: "删除\(named(fields).zh)", en: "Erase: \(named(fields).en)") }
  static func eraseOf(_ name: String) -> Word { Word(zh: "删除\(name)的个人信息", en: "Erase personal information of \(name)") }
  package static let ownData = Word(zh: "我的个人信息", en: "My personal information")
  package static let askErasure = Word(zh: "申请删除个人信息", en: "Ask for an erasure")
  static let askErasureLead = Word(zh: "勾选要删除的内容。支部或上级的经办人核对后删除，结果会通知您。删除后不能恢复。", en: "Tick what is to be erased. A clerk of the branch or above checks it, and you are told. What was erased cannot be brought back.")
  static let eraseLead = Word(zh: "本人书面或当面提出的，由经办人在这里办理。删除后不能恢复；谁办理的、什么时候办理的记入台账，内容不记。", en: "For who asked on paper or in person. What was erased cannot be brought back; the journal says who did it and when, not what stood there.")
  static let eraseWhich = Word(zh: "删除哪些内容", en: "What is to be erased"), eraseThem = Word(zh: "删除", en: "Erase")
  static let eraseReasonHint = Word(zh: "写明本人怎样提出的，例如：12 月 2 日交来书面申请", en: "Say how the person asked, such as: a letter handed in on 2 December")
  static let askedOn = Word(zh: "本人提出的日期", en: "Asked for on")
  static func askedAt(_ day: String) -> Word { Word(zh: "\(day)提出", en: "asked for on \(day)") }
  static func decidedBy(_ name: String) -> Word { Word(zh: "\(name)办理", en: "by \(name)") }
  static let erasures = Word(zh: "已按申请删除的内容", en: "Erased as asked"), recorded = Word(zh: "有记录", en: "recorded")
  static let chooseErasable = Word(zh: "请勾选要删除的内容", en: "Tick what is to be erased"), nothingToErase = Word(zh: "勾选的内容里已经没有记录", en: "Nothing is recorded of what was ticked")
  static let askedLater = Word(zh: "提出的日期不能晚于今天", en: "This day has not come yet"), erasedByOthers = Word(zh: "自己的信息由别的经办人办理", en: "Your own information is erased by another clerk")
  static let erasureAsked = Word(zh: "您已有一份删除申请在等待核对", en: "A request of yours for an erasure is waiting already")
  static let nothingErasable = Word(zh: "没有可以删除的内容", en: "There is nothing that can be erased"), nothingErasableWhy = Word(zh: "电话、住址、家庭成员、困难帮扶记录和照片都没有登记。", en: "No phone, address, family, hardship record or photo is recorded.")
  static let keptByLaw = Word(zh: "依照规定不能删除的内容", en: "What is kept whoever asks"), keptWhat = Word(zh: "内容", en: "What"), keptWhy = Word(zh: "为什么保留", en: "Why"), keptClause = Word(zh: "依据", en: "Clause")
  static let keptRegister = Word(zh: "姓名、性别、民族、出生日期、身份号码、入党和转正日期、党籍变化、职务", en: "Name, sex, ethnic group, birth date, resident number, dates of joining and confirmation, changes of standing, posts")
  static let keptRegisterWhy = Word(zh: "登记党员、核实党龄和身份是党组织的职责", en: "Registering members and proving since when they are members is the organization's duty")
  static let keptRecords = Word(zh: "到会、表决人数、党费、谈心谈话等组织生活记录", en: "Records of organization life: attendance, numbers of votes, dues, talks"), keptRecordsWhy = Word(zh: "属于应当归档的材料", en: "They belong into the archives")
  static let keptPapers = Word(zh: "入党材料、奖励和处分", en: "Papers of admission, rewards and discipline"), keptPapersWhy = Word(zh: "属于党员档案", en: "They are the member's archive")
  static let keptJournal = Word(zh: "台账和网络日志", en: "The journal and the network log"), keptJournalWhy = Word(zh: "记录谁在什么时候做了什么，不记姓名和内容", en: "They say who did what and when, by number and without the contents")
  static let keptCopies = Word(zh: "已有的备份里还留有删除前的内容，随备份到期清除；合并、导入时为了撤销而加密保存的旧值也会保留。", en: "Backups made before still hold what was erased until they expire; so do old values that are kept sealed for undoing a merge or an import.")
  static let eraseAsAsked = Word(zh: "按本人申请删除信息", en: "Erase as the person asked"), seeOwnData = Word(zh: "查看、下载保存的全部信息", en: "See and download all that is kept")
}

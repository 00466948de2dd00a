import FeatureKit

extension Word {
  static func yearsOld(_ n: Int) -> Word { Word(zh: "\(n) 岁", en: n == 1 ? "1 year old" : "\(n) years old") }
  static func partyYears(_ n: Int) -> Word { Word(zh: "党龄 \(n) 年", en: n == 1 ? "1 year in the Party" : "\(n) years in the Party") }
  static let partyYearsFrom = Word(zh: "党龄从这一天算起", en: "The years in the Party count from this day")
  static func standing(_ s: Standing) -> Word { s == .normal ? Word(zh: "党籍正常", en: "in good standing") : s.word }
  static func lost(_ kind: LostContact, _ day: Day) -> Word { Word(zh: "\(day.inChinese)起失联：\(kind.word.zh)", en: "contact lost: \(kind.word.en), since \(day.inEnglish)") }
  static func fiftyYears(_ year: Int) -> Word { Word(zh: "\(year) 年满党龄 50 年", en: "50 years in the Party in \(year)") }
  static let fiftyYearsPast = Word(zh: "党龄已满 50 年", en: "over 50 years in the Party")
  static let comma = Word(zh: "，", en: ", ")
  /// Between who somebody is and where they belong.
  static let wideGap = Word(zh: "　", en: " · ")
  static func held(_ organization: String, _ role: Role, _ since: String, _ until: String) -> Word { Word(zh: "\(organization)\(role.word.zh)（\(since)至\(until)）", en: "\(organization): \(role.word.en) (\(since) to \(until))") }
  static let basics = Word(zh: "基本情况", en: "Basics")
  static let membershipWord = Word(zh: "党籍", en: "Membership")
  static let history = Word(zh: "经历", en: "History")
  static let noHistory = Word(zh: "还没有记录", en: "Nothing is recorded yet")
  static let notRecorded = Word(zh: "未登记", en: "not recorded")
  static let uncover = Word(zh: "写明事由后查看", en: "Uncover, giving a reason")
  static let untilNow = Word(zh: "今", en: "now")
  static let probationUntil = Word(zh: "预备期满", en: "Probation ends")
  static let postsHeld = Word(zh: "职务", en: "Posts")
  static let nothingHeld = Word(zh: "无", en: "none")
  static let reason = Word(zh: "事由", en: "Reason")
  static func eventAdded(_ organization: String, _ status: PersonStatus) -> Word { Word(zh: "在“\(organization)”登记，\(status.word.zh)", en: "Registered at “\(organization)” as \(status.word.en)") }
  static func eventMoved(_ organization: String) -> Word { Word(zh: "编入“\(organization)”", en: "Moved to “\(organization)”") }
  static func eventStatus(_ status: PersonStatus, _ standing: Standing) -> Word {
    Word(zh: standing == .normal ? "记为\(status.word.zh)" : "记为\(status.word.zh)，\(standing.word.zh)", en: standing == .normal ? "Recorded as \(status.word.en)" : "Recorded as \(status.word.en), \(standing.word.en)")
  }
  static func looked(_ field: PersonField) -> Word { Word(zh: "看了\(field.word.zh)", en: "looked at the \(field.word.en.lowercased())") }
  static let whoLooked = Word(zh: "谁看过遮盖的信息", en: "Who looked at covered fields")
  static let whoLookedAtMe = Word(zh: "谁看过我的信息", en: "Who looked at my fields")
  static let nobodyLooked = Word(zh: "还没有人看过。", en: "Nobody has.")
  static let whoLookedHint = Word(zh: "本人在“我的”里看到同样的清单。", en: "The person sees the same list on their own page.")
  static let askAboutLooks = Word(zh: "有疑问可以向支部书记或上级党组织的经办人提出。", en: "If something looks wrong, ask the branch secretary or the clerk of the organization above.")
  static let changeStatus = Word(zh: "变更类别或党籍", en: "Change status or standing")
  static let moveOrGroup = Word(zh: "编入支部、党小组", en: "Branch and group")
  static let correctFile = Word(zh: "更正资料", en: "Correct the file")
  static let me = Word(zh: "我的", en: "My page")
  static let myMonth = Word(zh: "我这个月", en: "My month")
  static let seeAll = Word(zh: "看全部", en: "See all")
  static let quietMonth = Word(zh: "这个月没有安排。", en: "Nothing is planned for this month.")
  static let noPerson = Word(zh: "这个账号没有对应的人员", en: "This account belongs to nobody in the register")
  static let noPersonWhy = Word(zh: "管理账号不在人员名册里，所以没有个人档案。", en: "An administrative account has no file of its own.")
  static func uncoverOf(_ field: PersonField, _ name: String) -> Word { Word(zh: "查看\(name)的\(field.word.zh)", en: "\(field.word.en) of \(name)") }
  static let uncoverHint = Word(zh: "查看会记入台账；本人能看到是谁、什么时候、为什么看的。", en: "This is recorded in the journal; the person sees who looked, when and why.")
  static let whichField = Word(zh: "查看哪一项", en: "Which field")
  static let reasonHint = Word(zh: "例如：通知体检", en: "For example: to tell them about a medical check")
  static let look = Word(zh: "查看", en: "Uncover")
  static let timeOver = Word(zh: "查看时间已过，需要时请重新写明事由。", en: "The time to look is over; state a reason again if you need to.")
  static let backToFile = Word(zh: "回到档案", en: "Back to the file")
}

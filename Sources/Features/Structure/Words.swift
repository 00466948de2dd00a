import FeatureKit

// What may be done.
extension Word {
  static let readStructure = Word(zh: "查看党组织和单位", en: "see organizations and units")
  static let changeStructure = Word(zh: "设立、更名、调整、撤销党组织，记录换届", en: "set up, rename, move and dissolve organizations, record elections")
  static let keepStructure = Word(zh: "维护联系方式、党小组和单位", en: "keep contacts, groups and units")
  static let appointPosts = Word(zh: "任免职务", en: "give and end posts")
}

// Why not.
extension Word {
  static let nameMissing = Word(zh: "请填写名称", en: "Please enter a name")
  static func tooLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let nameTaken = Word(zh: "同一上级下已有同名的党组织，请换一个名称", en: "Another organization under the same superior has this name; please choose a different one")
  static let nameSame = Word(zh: "名称没有变化", en: "The name is the same as before")
  static let groupNameTaken = Word(zh: "本支部已有同名的党小组", en: "The branch has a group of this name already")
  static let phoneForm = Word(zh: "电话只能含数字、空格、“-”和“+”，5 至 20 位", en: "A phone number has 5 to 20 digits, spaces, “-” or “+”")
  static let divisionForm = Word(zh: "行政区划代码是 6、9 或 12 位数字", en: "A division code has 6, 9 or 12 digits")
  static let divisionUnknown = Word(zh: "行政区划代码表中没有这个代码；村级不全，查不到时填乡镇代码，并在地址中写明村名", en: "The register of divisions lacks this code. Villages are incomplete: use the town's code and name the village in the address")
  static let foundedLater = Word(zh: "成立日期不能晚于今天", en: "The founding day cannot be later than today")
  static let dayBetweenFoundingAndToday = Word(zh: "日期不能早于党组织成立日，也不能晚于今天", en: "The day must lie between the organization's founding and today")
  static func cannotStandUnder(_ kind: Organization.Kind, _ parent: Organization) -> Word {
    let may = parent.kind.below
    if may.isEmpty { return Word(zh: "“\(parent.name)”是\(parent.kind.word.zh)，下面不能再设党组织", en: "“\(parent.name)” is a \(parent.kind.word.en); no organization can stand under it") }
    return Word(
      zh: "“\(parent.name)”是\(parent.kind.word.zh)，下面不能设\(kind.word.zh)，可以设：\(may.map(\.word.zh).joined(separator: "、"))",
      en: "“\(parent.name)” is a \(parent.kind.word.en); a \(kind.word.en) cannot stand under it, but these can: \(may.map(\.word.en).joined(separator: ", "))")
  }
  static let rootThere = Word(zh: "顶层党组织已经存在，请选择上级党组织", en: "The organization at the top exists already; please choose a superior")
  static let rootKind = Word(zh: "顶层只能是地方党委或党委", en: "Only a local committee or a committee can stand at the top")
  static let settingOfBranches = Word(zh: "联合、临时、网上只用于党支部", en: "Joint, temporary and virtual are ways to set up a branch only")
  static func jointUnits(_ most: Int) -> Word { Word(zh: "联合党支部覆盖的单位一般不超过 \(most) 个", en: "A joint branch normally covers at most \(most) units") }
  static let severalUnits = Word(zh: "覆盖多个单位的支部应设为联合党支部", en: "A branch of several units is set up as a joint branch")
  static let alreadyDissolved = Word(zh: "该党组织已撤销", en: "This organization was dissolved")
  static let rootStays = Word(zh: "顶层党组织不能调整或撤销", en: "The organization at the top cannot be moved or dissolved")
  static let cannotMoveBelowItself = Word(zh: "不能调整到自己或自己的下级之下", en: "An organization cannot be moved below itself")
  static let standsThereAlready = Word(zh: "已经隶属于该党组织", en: "It stands there already")
  static let hasChildren = Word(zh: "下面还有党组织，请先调整或撤销下级", en: "Organizations still stand below it; move or dissolve them first")
  static func hasPersons(_ n: Int) -> Word { Word(zh: "还有在册人员 \(n) 名，请先转到其他党组织", en: n == 1 ? "1 person is still registered here; assign that person elsewhere first" : "\(n) persons are still registered here; assign them elsewhere first") }
  static func hasLateDuties(_ n: Int) -> Word { Word(zh: "还有 \(n) 项逾期可补的事项，请先补办，或由上级免除", en: n == 1 ? "1 duty is late and can still be made up; make it up, or have it waived by the level above" : "\(n) duties are late and can still be made up; make them up, or have them waived by the level above") }
  static let groupsOfBranches = Word(zh: "党小组只能设在党支部内", en: "Groups are formed in branches only")
  static let termOrder = Word(zh: "已有同日或更晚开始的任期", en: "A term that began on this day or later is recorded already")
  static let termNeedsEnd = Word(zh: "请填写任期届满日：规定没有给出这类党组织的任期", en: "Please enter when the term ends: no rule gives the term of such an organization")
  static let termEndsBeforeItBegins = Word(zh: "届满日应晚于开始日", en: "The term must end after it begins")
  static func termTooLong(until day: Day) -> Word { Word(zh: "超过规定任期：届满日最迟为\(day.inChinese)", en: "Longer than the term allows: it ends on \(day.inEnglish) at the latest") }
  static let administratorsElsewhere = Word(zh: "系统、安全、审计管理员在“账号”中授予", en: "System, security and audit administrators are named under “Accounts”")
  static let memberElsewhere = Word(zh: "党员身份由人员登记产生，不在这里任命", en: "Membership comes from the register of people and is not given here")
  static let inspectorsElsewhere = Word(zh: "检查人员在“检查”中确定和结束", en: "Inspectors are named, and their reach is ended, under “Inspections”")
  static let administratorsApart = Word(zh: "该人员现任系统、安全或审计管理员，不能同时担任业务职务", en: "This person is a system, security or audit administrator, who cannot hold other posts")
  static let untilBeforeSince = Word(zh: "结束日不能早于任职日", en: "A post cannot end before it begins")
  static let postBeforeFounding = Word(zh: "任职日不能早于党组织成立日", en: "A post cannot begin before the organization was founded")
  static let groupMissing = Word(zh: "请选择党小组", en: "Please choose the group")
  static let groupForLeaders = Word(zh: "只有党小组长才选择党小组", en: "Only a group leader belongs to a group")
  static let groupElsewhere = Word(zh: "所选党小组不在本支部", en: "The group chosen is not part of this branch")
  static let postHeld = Word(zh: "该人员已担任此职务", en: "The person holds this post already")
  static let oneSecretary = Word(zh: "已有书记在任，请先记录其离任", en: "There is a secretary in office; record the end of that post first")
  static func noCommittee(_ n: Int) -> Word { Word(zh: "正式党员 \(n) 名，不足 7 名的支部不设支部委员会，只设书记，必要时设副书记", en: "With \(n) full members, fewer than 7, a branch has no committee but a secretary and, where needed, a deputy") }
  static func deputies(_ most: Int) -> Word { Word(zh: "正式党员不足 7 名的支部最多设副书记 \(most) 名", en: "A branch with fewer than 7 full members has at most \(most) deputy") }
  static func committeeFull(_ most: Int) -> Word { Word(zh: "支部委员会最多 \(most) 人，现已满员", en: "A branch committee has at most \(most) members, and this one is full") }
  static let postEnded = Word(zh: "该职务已在此前结束", en: "This post has ended before that day")
}

// What the journal says.
extension Word {
  static func setUp(_ o: Organization, under parent: Organization?) -> Word {
    let setting = o.setting == .ordinary ? o.kind.word : o.setting.word
    guard let parent else { return Word(zh: "成立\(setting.zh)“\(o.name)”", en: "Set up the \(setting.en) “\(o.name)”") }
    return Word(zh: "在“\(parent.name)”下成立\(setting.zh)“\(o.name)”", en: "Set up the \(o.setting == .joint || o.setting == .ordinary ? setting.en : setting.en + " branch") “\(o.name)” under “\(parent.name)”")
  }
  static func renamed(_ before: String, to after: String) -> Word { Word(zh: "“\(before)”更名为“\(after)”", en: "Renamed “\(before)” to “\(after)”") }
  static func moved(_ name: String, to parent: String) -> Word { Word(zh: "“\(name)”调整到“\(parent)”下", en: "Moved “\(name)” under “\(parent)”") }
  static func dissolved(_ name: String) -> Word { Word(zh: "撤销“\(name)”", en: "Dissolved “\(name)”") }
  static func contactChanged(_ name: String) -> Word { Word(zh: "更新“\(name)”的联系方式", en: "Updated the contact of “\(name)”") }
  static func groupFormed(_ name: String, _ branch: String) -> Word { Word(zh: "“\(branch)”成立党小组“\(name)”", en: "Formed the group “\(name)” in “\(branch)”") }
  static func groupRenamed(_ before: String, to after: String, _ branch: String) -> Word { Word(zh: "“\(branch)”党小组“\(before)”更名为“\(after)”", en: "Renamed the group “\(before)” of “\(branch)” to “\(after)”") }
  static func groupDissolved(_ name: String, _ branch: String) -> Word { Word(zh: "撤销“\(branch)”党小组“\(name)”", en: "Dissolved the group “\(name)” of “\(branch)”") }
  static func termBegan(_ name: String, _ day: Day, until end: Day) -> Word { Word(zh: "“\(name)”于\(day.inChinese)换届，任期至\(end.inChinese)", en: "“\(name)” held its election on \(day.inEnglish); the term ends on \(end.inEnglish)") }
  static func appointed(_ person: Reference, _ role: Role, _ organization: String, _ group: String?, _ day: Day) -> Word {
    let at = group.map { "\(organization) \($0)" } ?? organization
    return Word(zh: "\(person)自\(day.inChinese)起任“\(at)”\(role.word.zh)", en: "\(person) is \(role.word.en) of “\(at)” from \(day.inEnglish)")
  }
  static func postEnded(_ person: Reference, _ role: Role, _ organization: String, _ day: Day) -> Word {
    Word(zh: "\(person)于\(day.inChinese)不再担任“\(organization)”\(role.word.zh)", en: "\(person) ceased to be \(role.word.en) of “\(organization)” on \(day.inEnglish)")
  }
}

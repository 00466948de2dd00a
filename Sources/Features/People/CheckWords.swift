import FeatureKit

extension Word {
  static let nameMissing = Word(zh: "请填写姓名", en: "Enter the name")
  static let nameWrong = Word(zh: "姓名最多 40 个字，不含数字和括号，请核对是否填错了列", en: "A name has at most 40 characters and no digits or brackets; please check that it is in the right place")
  static func unknownCode(_ code: String) -> Word { Word(zh: "代码表里没有“\(code)”，请从列表中选", en: "“\(code)” is not in the list of codes; please choose from the list") }
  static let birthWrong = Word(zh: "出生日期应在 1900 年以后，且不晚于今天", en: "The birth date must be after 1900 and not later than today")
  static let residentMissing = Word(zh: "党员须填写身份号码", en: "A member's resident number is needed")
  static func birthAgainstResident(_ typed: Day, _ certain: Day) -> Word {
    Word(zh: "所填出生日期 \(typed) 与身份号码不一致；身份号码的校验位正确，其中的出生日期是 \(certain)，请改为这一天或更正身份号码",
      en: "The birth date \(typed) does not agree with the resident number, whose check digit is right and whose birth date is \(certain); use that day or correct the number")
  }
  static func sexAgainstResident(_ typed: Sex, _ certain: Sex) -> Word {
    Word(zh: "所填性别“\(typed.word.zh)”与身份号码不一致；身份号码的校验位正确，第 17 位表示“\(certain.word.zh)”，请改为“\(certain.word.zh)”或更正身份号码",
      en: "The sex “\(typed.word.en)” does not agree with the resident number, whose check digit is right and whose 17th digit says “\(certain.word.en)”; use that or correct the number")
  }
  static func resident(_ fault: ResidentNumber.Fault, _ text: String) -> Word {
    switch fault {
    case .shape: Word(zh: "身份号码应为 18 位，前 17 位是数字，最后一位是数字或 X；现为 \(text.count) 位", en: "A resident number has 18 characters: 17 digits, then a digit or X; this one has \(text.count)")
    case .region: Word(zh: "身份号码前两位不是省级行政区划代码，请核对", en: "The first two digits of the resident number are no province's code; please check")
    case .birth: Word(zh: "身份号码第 7 至 14 位不是有效的出生日期，请核对", en: "Digits 7 to 14 of the resident number are no valid birth date; please check")
    case .check: Word(zh: "身份号码最后一位（校验位）与前 17 位不符，有数字写错了，请对照证件核对", en: "The last character of the resident number does not agree with the 17 before it: a digit is wrong; please compare with the card")
    }
  }
  static func standingEnds(_ standing: Standing) -> Word { Word(zh: "党籍状态为“\(standing.word.zh)”的，人员类别应为“不再是党员”", en: "With the standing “\(standing.word.en)” the status must be “no longer a member”") }
  static let formerNeedsStanding = Word(zh: "不再是党员的，请选党籍状态：为什么不再是党员", en: "For a person who is no longer a member, choose the standing that says why")
  static let standingOfNoMember = Word(zh: "不是党员的人没有党籍状态，请选“正常”或留空", en: "A person who is not a member has no standing of membership; leave it out")
  static let joinedMissing = Word(zh: "党员须填写入党日期", en: "A member's date of joining is needed")
  static let confirmedMissing = Word(zh: "正式党员须填写转正日期", en: "A full member's date of confirmation is needed")
  static let confirmedWhileProbationary = Word(zh: "预备党员还没有转正日期；已经转正的，人员类别应为“正式党员”", en: "A probationary member has no date of confirmation yet; if confirmed, the status is “full member”")
  static func datesOfNoMember(_ status: PersonStatus) -> Word { Word(zh: "人员类别为“\(status.word.zh)”的，没有入党日期和转正日期", en: "With the status “\(status.word.en)” there is no date of joining or confirmation") }
  static let futureDay = Word(zh: "这一天还没有到", en: "This day is still to come")
  static func joinedTooYoung(_ age: Int) -> Word { Word(zh: "入党时只有 \(age) 岁；党章规定年满十八岁才可以申请入党，请核对出生日期和入党日期", en: "Aged \(age) on joining; the Party Constitution asks for 18 years; please check both dates") }
  static let confirmedBeforeJoined = Word(zh: "转正日期早于入党日期，请核对两个日期是否填反", en: "Confirmation is before joining; please check whether the two dates are exchanged")
  static func confirmedTooSoon(_ earliest: Day) -> Word { Word(zh: "预备期为一年，转正日期最早是 \(earliest)，请核对", en: "Probation is one year: the earliest date of confirmation is \(earliest); please check") }
  static func needsBranch(_ name: String) -> Word { Word(zh: "党员和发展中的人员须编入党支部，“\(name)”不是党支部", en: "Members and those on the way to membership belong to a branch; “\(name)” is none") }
  static func noMembership(_ name: String, _ setting: Organization.Setting) -> Word {
    Word(zh: "“\(name)”是\(setting == .temporary ? "临时" : "网上")党支部，不发展党员、不接收组织关系；组织关系留在原支部", en: "“\(name)” is a \(setting.word.en) branch: it neither develops members nor holds their affiliation, which stays with their own branch")
  }
  static func phoneWrong(_ count: Int) -> Word { Word(zh: "电话应为 11 位数字，现为 \(count) 位或含其他字符", en: "A phone number has 11 digits; this one has \(count) characters or others than digits") }
  static func tooLong(_ limit: Int) -> Word { Word(zh: "最多 \(limit) 个字", en: "At most \(limit) characters") }
  static let lostNeedsDay = Word(zh: "请填写从哪天起失去联系", en: "Enter since when contact has been lost")
  static let lostNeedsKind = Word(zh: "请选择失联情形", en: "Choose why contact was lost")
  static let floatsNeedsPlace = Word(zh: "请填写流动到哪里", en: "Enter where the person has gone")
  static func twin(_ name: String, _ organization: String) -> Word { Word(zh: "这个身份号码已经登记：\(name)，在“\(organization)”", en: "This resident number is already in the register: \(name), at “\(organization)”") }
  static let twinElsewhere = Word(zh: "这个身份号码已经在您查看范围以外的党组织登记，请与上级党组织的经办人核对", en: "This resident number is already registered outside what you may see; please check with the clerk of the organization above")
  static let noSuchGroup = Word(zh: "这个党小组不在所选支部", en: "This group is not one of the branch's")
  static let reasonMissing = Word(zh: "请写明事由", en: "State the reason")
  static let dayBeforeRecord = Word(zh: "这一天早于已记录的日期", en: "This day is before what is already recorded")
  static let nothingToCorrect = Word(zh: "没有改动任何内容", en: "Nothing was changed")
  static func cannotBecome(_ from: PersonStatus, _ to: PersonStatus) -> Word { Word(zh: "“\(from.word.zh)”不能直接变为“\(to.word.zh)”", en: "“\(from.word.en)” cannot become “\(to.word.en)” directly") }
  static let sameBranch = Word(zh: "本来就在这个党组织", en: "Already there")
  static func clearNeeded(_ field: PersonField) -> Word { Word(zh: "“\(field.word.zh)”不能清空", en: "“\(field.word.en)” cannot be cleared") }
}

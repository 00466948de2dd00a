import FeatureKit

extension Word {
  static let handovers = Word(zh: "交接", en: "Hand-overs")
  static func handoversOf(_ name: String) -> Word { Word(zh: "\(name)：交接", en: "Hand-overs of \(name)") }
  static let mayRead = Word(zh: "查看工作交接", en: "see hand-overs")
  static let listLead = Word(
    zh: "换人时一次办完：列出未办结的事项和钥匙，结束原任职，由接交人从次日起任职，并打印清单签名。", en: "A change of hands in one step: what is open and the keys are listed, the old post ends, the new one begins the day after, and the list is printed to be signed.")
  static let heldNow = Word(zh: "现任职务", en: "Posts held now"), myPosts = Word(zh: "我的职务", en: "My posts"), doneOnes = Word(zh: "已办理的交接", en: "Done")
  static let noneYet = Word(zh: "还没有办理过交接", en: "Nothing was handed over yet"), noneYetWhy = Word(zh: "书记、副书记、组织委员和组织干事换人时在这里办理。", en: "Secretaries, deputies, organization commissioners and clerks hand over here.")
  static let what = Word(zh: "交接", en: "Hand-over"), personName = Word(zh: "姓名", en: "Name"), post = Word(zh: "职务", en: "Post"), since = Word(zh: "任职日期", en: "Since")
  static let holder = Word(zh: "任职人", en: "Holder"), outgoing = Word(zh: "移交人", en: "Gives"), incoming = Word(zh: "接交人", en: "Takes over"), witness = Word(zh: "监交", en: "Looked on")
  static let lastDay = Word(zh: "移交人任职至", en: "Last day of the old post"), beginsOn = Word(zh: "接交人任职自", en: "The new post begins")
  static func handOverPost(_ role: Role) -> Word { Word(zh: "办理\(role.word.zh)交接", en: "Hand over: \(role.word.en)") }
  static func handoverOf(_ role: Role, _ name: String) -> Word { Word(zh: "\(name)\(role.word.zh)交接", en: "Hand-over of the \(role.word.en) of \(name)") }
  static let handOverLead = Word(zh: "核对清单，选接交人和日期。办理后原任职结束，新任职开始，清单按此刻的内容留存。", en: "Check the list, choose who takes over and the day. The old post ends, the new one begins, and the list is kept as it is now.")
  static let askLead = Word(zh: "核对清单，选接交人和日期，报上级党组织。上级确认后一次办完。", en: "Check the list, choose who takes over and the day, and send it to the level above, which completes it with one press.")
  static let handOverGo = Word(zh: "办理交接", en: "Hand over"), askGo = Word(zh: "报上级确认", en: "Send to the level above"), cancel = Word(zh: "取消", en: "Cancel")
  static let toWhom = Word(zh: "交给谁", en: "To whom"), findByName = Word(zh: "按姓名找人", en: "Find a person by name"), successor = Word(zh: "接交人", en: "Who takes over")
  static func successorHint(_ name: String) -> Word { Word(zh: "须是\(name)的人员", en: "Somebody who belongs to \(name)") }
  static let lastDayHint = Word(zh: "这一天仍由移交人办理，次日起由接交人办理", en: "The old holder still works on this day; the new one from the day after")
  static let things = Word(zh: "实物和其他", en: "Things and anything else"), thingsHint = Word(zh: "每行一项，如印章、钥匙、档案柜、存折；不写个人信息", en: "One a line: seals, keys, cabinets, bank books; nothing personal")
  static let nobodyThere = Word(zh: "没有可选的人员", en: "There is nobody to choose"), nobodyThereWhy = Word(zh: "请在上面输入姓名查找。", en: "Look for a name above.")
  static let matter = Word(zh: "事项", en: "Matter"), due = Word(zh: "期限", en: "Due"), itemsWord = Word(zh: "交接事项", en: "What is handed over")
  static func items(_ n: Int) -> Word { Word(zh: "交接事项 \(n) 项", en: n == 1 ? "1 matter" : "\(n) matters") }
  static func kindAndCount(_ kind: Word, _ n: Int) -> Word { Word(zh: "\(kind.zh)（\(n)）", en: "\(kind.en) (\(n))") }
  static func whatItAllows(_ n: Int) -> Word { Word(zh: "本职务的办理权限 \(n) 项", en: "What the post allows (\(n))") }
  static let nothingOpen = Word(zh: "没有未办结的事项", en: "Nothing is open"), nothingOpenWhy = Word(zh: "应尽事项、活动会议、督办、表格等都已办结。", en: "Duties, gatherings, follow-ups, forms and the rest are all done.")
  static let seeHandover = Word(zh: "查看交接清单", en: "See the list"), printList = Word(zh: "打印清单", en: "Print the list"), printTitle = Word(zh: "工作交接清单", en: "Hand-over list")
  static let asksAlready = Word(zh: "已报上级，等待确认", en: "Sent to the level above, which has not decided yet"), asksAlreadyWhy = Word(zh: "要改动，先在“我的申请”撤回再报。", en: "To change it, take the request back and send it again.")
  static func keptLead(_ at: String) -> Word { Word(zh: "清单为 \(at) 办理时的内容，之后不再改动。", en: "The list as it stood when this was done, \(at); it does not change any more.") }
  static let afterwards = Word(zh: "钥匙", en: "Keys")
  static func keysEnd(_ day: Day) -> Word {
    Word(zh: "移交人的账号、访问令牌从\(day.adding(1).inChinese)起不再有本职务的权限；登录条本来只能以党员身份登录。", en: "From \(day.adding(1).inEnglish) on the account and the access tokens of who gave the post are without what it allowed; slips let in as a member only anyway.")
  }
  static let sealsByHand = Word(zh: "印章、钥匙、档案等实物当面点交。", en: "Seals, keys and folders are counted face to face.")
  static let calendarAnew = Word(zh: "支部日历的订阅地址由接交人更换，旧地址随即失效。", en: "Whoever takes over renews the branch's calendar address; the old one then opens nothing.")
}

// Why not.
extension Word {
  static let notHandedOver = Word(zh: "这里只办理书记、副书记、组织委员和组织干事的交接", en: "Only secretaries, deputies, organization commissioners and clerks hand over here")
  static let successorIsHolder = Word(zh: "接交人就是现任，请另选", en: "This person holds the post; choose another")
  static func successorElsewhere(_ name: String) -> Word { Word(zh: "接交人不是\(name)的人员，请先转入或另选", en: "This person does not belong to \(name); choose another, or register them there first") }
  static let beforeItBegan = Word(zh: "日期早于任职日期", en: "The post had not begun on this day")
  static let afterItEnded = Word(zh: "任职在这一天之前已经结束", en: "The post ends before this day")
  static func dayFar(_ n: Int) -> Word { Word(zh: "日期应在今天前后 \(n) 天以内", en: "The day must lie within \(n) days of today") }
  static func thingsLong(_ lines: Int, _ characters: Int) -> Word { Word(zh: "实物最多 \(lines) 行、共 \(characters) 字", en: "At most \(lines) lines and \(characters) characters") }
  static let handedAlready = Word(zh: "这个职务已经办理交接", en: "This post was handed over already")
  static let onlyOwnPost = Word(zh: "只能申请交接自己的职务", en: "Only the holder asks to hand over a post")
}

// What the journal and notices say.
extension Word {
  static func handedOver(_ from: Reference, _ to: Reference, _ role: Role, _ name: String, _ on: Day, _ n: Int) -> Word {
    Word(zh: "办理“\(name)”\(role.word.zh)交接：\(from)交给\(to)，任职至\(on.inChinese)，清单 \(n) 项", en: "Handed over the post of \(role.word.en) of “\(name)” from \(from) to \(to), last day \(on), \(n) matters listed")
  }
  static func askedToHandOver(_ who: Reference, _ role: Role, _ name: String, _ on: Day) -> Word {
    Word(zh: "\(who)申请交接“\(name)”\(role.word.zh)，任职至\(on.inChinese)", en: "\(who) asked to hand over the post of \(role.word.en) of “\(name)”, last day \(on)")
  }
  static func takesOver(_ role: Role, _ name: String, _ since: Day, _ n: Int) -> Word { Word(zh: "您自\(since.inChinese)起任“\(name)”\(role.word.zh)，交接清单 \(n) 项", en: "From \(since) you are \(role.word.en) of “\(name)”; \(n) matters are on the list") }
  static func handsOver(_ role: Role, _ name: String, _ on: Day) -> Word { Word(zh: "您的“\(name)”\(role.word.zh)职务已办理交接，任职至\(on.inChinese)", en: "Your post of \(role.word.en) of “\(name)” was handed over; its last day is \(on)") }
  static func permissionsOf(_ role: Role, _ n: Int) -> Word { Word(zh: "\(role.word.zh)的办理权限 \(n) 项：交接次日起由接交人行使", en: "What the post of \(role.word.en) allows (\(n)): with who takes over from the day after") }
}

extension OpenMatter.Kind {
  var word: Word {
    switch self {
    case .duty: Word(zh: "应尽事项", en: "Duties")
    case .gathering: Word(zh: "活动会议", en: "Gatherings")
    case .followUp: Word(zh: "督办", en: "Follow-ups")
    case .approval: Word(zh: "申请", en: "Requests")
    case .form: Word(zh: "表格", en: "Forms")
    case .promise: Word(zh: "承诺、结对", en: "Promises and pairings")
    case .booking: Word(zh: "预订", en: "Bookings")
    case .importing: Word(zh: "导入", en: "Imports")
    case .other: Word(zh: "其他事项和实物", en: "Other matters, and things")
    case .key: Word(zh: "权限和钥匙", en: "Keys")
    }
  }
}

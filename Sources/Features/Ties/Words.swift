import FeatureKit

extension Word {
  static let ties = Word(zh: "联系共建", en: "Ties"), contacts = Word(zh: "联系点", en: "Contact points"), teams = Word(zh: "第一书记和工作队", en: "First secretaries and teams")
  static func tiesOf(_ name: String) -> Word { Word(zh: "\(name)的联系共建", en: "Ties of \(name)") }
  static let findByName = Word(zh: "按姓名查找", en: "Find by name"), nobodyFound = Word(zh: "没有找到", en: "Nobody found"), nobodyFoundWhy = Word(zh: "请换一个姓名，或先把人员登记到系统里。", en: "Try another name, or register the person first.")
  static let findFirst = Word(zh: "先按姓名查找要派驻的人员。", en: "First find by name whom to send.")
  static func nameAndPlace(_ name: String, _ place: String) -> Word { Word(zh: "\(name)　\(place)", en: "\(name), \(place)") }
  static let whichWord = Word(zh: "范围", en: "Which"), placeWord = Word(zh: "党组织", en: "Organization"), nameWord = Word(zh: "姓名", en: "Name"), termWord = Word(zh: "起止", en: "From, until")
  static let sinceWord = Word(zh: "从", en: "From"), lastDayWord = Word(zh: "最后一天", en: "Last day"), untilHint = Word(zh: "没有定下来就空着", en: "Leave empty where it is not fixed")
  static func term(_ since: Day, _ until: Day?) -> Word { until.map { Word(zh: "\(since.inChinese)至\($0.inChinese)", en: "\(since.inEnglish) to \($0.inEnglish)") } ?? Word(zh: "\(since.inChinese)起", en: "since \(since.inEnglish)") }

  // MARK: contact points

  static let contactsLead = Word(zh: "领导联系的村和支部：走访听到了什么，承诺办到没有。", en: "Villages and branches that leaders look after: what was asked there, and whether promises were kept.")
  static let assignWhere = Word(zh: "安排联系领导：选择村、支部", en: "Name a leader: choose the village or branch")
  static let noContacts = Word(zh: "没有联系点", en: "No contact points"), noContactsWhy = Word(zh: "这个范围内没有联系点。", en: "There is none here."), noContactsArrange = Word(zh: "从上面选择一个村或支部，安排联系领导。", en: "Choose a village or branch above to name its leader.")
  static let noContactHere = Word(zh: "没有安排联系领导", en: "No leader looks after it"), notYetThere = Word(zh: "还没有走访", en: "not yet visited")
  static let leaderWord = Word(zh: "联系领导", en: "Leader"), lastVisitWord = Word(zh: "最近走访", en: "Last visit"), promisesWord = Word(zh: "承诺", en: "Promises"), visitsWord = Word(zh: "走访", en: "Visits")
  static func overdueCount(_ n: Int) -> Word { Word(zh: "逾期 \(n) 项", en: "\(n) overdue") }
  static func openCount(_ n: Int) -> Word { Word(zh: "待办 \(n) 项", en: "\(n) open") }
  static func contactOf(_ place: String, _ leader: String) -> Word { Word(zh: "联系点：\(place)", en: "Contact point: \(place)") }
  static let assignContact = Word(zh: "安排联系领导", en: "Name a leader"), endContact = Word(zh: "结束联系", en: "End the contact")
  static let recordVisit = Word(zh: "记一次走访", en: "Record a visit"), visitDay = Word(zh: "走访日期", en: "Day of the visit"), askedWord = Word(zh: "反映的问题和需求", en: "What was asked"), askedHint = Word(zh: "写事情，不写群众的姓名、电话", en: "Say what, without names or phone numbers of residents")
  static let promiseWord = Word(zh: "承诺", en: "Promise"), promiseHint = Word(zh: "答应办的一件事；没有就空着", en: "One thing that was promised; leave empty where there is none"), dueWord = Word(zh: "办结期限", en: "To be done by")
  static let morePromise = Word(zh: "再记一项承诺", en: "Add a promise"), noPromises = Word(zh: "没有承诺。", en: "Nothing was promised.")
  static let answerPromise = Word(zh: "办结或说明", en: "Kept, or explain"), outcomeWord = Word(zh: "结果", en: "Outcome"), answerWord = Word(zh: "办理情况", en: "What was done"), answerHint = Word(zh: "没有办成的，写明原因和以后怎么办", en: "Where it was not kept, say why and what comes next"), answerGo = Word(zh: "提交", en: "Submit")
  static let reopen = Word(zh: "撤销", en: "Undo"), overdueWord = Word(zh: "逾期", en: "Overdue"), openWord = Word(zh: "待办", en: "Open")
  static func dueBy(_ day: String) -> Word { Word(zh: "期限 \(day)", en: "by \(day)") }
  static func answeredOn(_ day: String) -> Word { Word(zh: "\(day)答复", en: "answered \(day)") }
  static let myPromises = Word(zh: "我在联系点的承诺", en: "What I promised"), overduePromises = Word(zh: "联系点逾期的承诺", en: "Promises overdue")

  // MARK: first secretaries and work teams

  static let teamsLead = Word(zh: "派驻到村的第一书记和工作队员：谁在哪里，从什么时候到什么时候。", en: "Who was sent to which village, from when to when.")
  static let nowThere = Word(zh: "在任", en: "There now"), timeOver = Word(zh: "已期满", en: "Over"), nobodySent = Word(zh: "没有派驻人员", en: "Nobody was sent"), nobodySentWhy = Word(zh: "打开一个村的“联系共建”，就能任命第一书记、登记工作队员。", en: "Open the ties of a village to name its first secretary and team.")
  static let nobodyHere = Word(zh: "没有第一书记和工作队", en: "No first secretary and no team"), dutyWord = Word(zh: "职责", en: "Duty"), senderWord = Word(zh: "派出单位", en: "Sent by"), senderHint = Word(zh: "如：县水利局", en: "Such as the county's water bureau")
  static let memberWord = Word(zh: "工作队员", en: "Team member"), sendMember = Word(zh: "登记工作队员", en: "Add a team member"), nameFirstSecretary = Word(zh: "任命第一书记", en: "Name a first secretary")
  static let recallTitle = Word(zh: "工作队员期满", en: "A team member leaves"), recallGo = Word(zh: "登记", en: "Record")
}

extension ContactsPage.Which {
  var word: Word {
    switch self {
    case .current: Word(zh: "现在的", en: "Present")
    case .mine: Word(zh: "我联系的", en: "Mine")
    case .overdue: Word(zh: "有逾期承诺的", en: "With overdue promises")
    case .ended: Word(zh: "已结束的", en: "Ended")
    }
  }
}

extension Promise.State {
  var word: Word {
    switch self {
    case .open: .openWord
    case .kept: Word(zh: "已办结", en: "Kept")
    case .explained: Word(zh: "已说明", en: "Explained")
    }
  }
}

import FeatureKit

extension Word {
  static let forms = Word(zh: "填报", en: "Forms"), allForms = Word(zh: "全部", en: "All"), newForm = Word(zh: "布置填报", en: "Ask for a form")
  static func formsOf(_ name: String) -> Word { Word(zh: "\(name)的填报", en: "Forms of \(name)") }
  static func newFormOf(_ name: String) -> Word { Word(zh: "\(name)布置填报", en: "Ask for a form as \(name)") }
  static let formsLead = Word(zh: "上级要支部填的几栏数据；系统已经掌握的自动填好，不必再填。", en: "A few fields that an office asks branches for; what is known already is filled in.")
  static let noForms = Word(zh: "没有填报", en: "No forms"), noFormsWhy = Word(zh: "这个范围内没有需要填报的。", en: "Nothing was asked for here.")
  static let titleWord = Word(zh: "标题", en: "Title"), askerWord = Word(zh: "布置单位", en: "Asked by"), dueWord = Word(zh: "报送期限", en: "Due"), stateWord = Word(zh: "情况", en: "State"), organizationWord = Word(zh: "党组织", en: "Organization")
  static let openWord = Word(zh: "待填报", en: "To be filled in"), lateWord = Word(zh: "到期未报", en: "Not in time"), answeredWord = Word(zh: "已报", en: "Filled in"), answeredLate = Word(zh: "逾期报送", en: "Filled in late")
  static let allAnswered = Word(zh: "全部已报", en: "All filled in"), withdrawnWord = Word(zh: "已撤回", en: "Withdrawn"), answeredDay = Word(zh: "报送日期", en: "Filled in on")
  static func notYet(_ n: Int) -> Word { Word(zh: "未报 \(n) 个", en: "\(n) not yet") }

  // MARK: asking

  static let leadWord = Word(zh: "填写说明", en: "Explanation"), leadHint = Word(zh: "写清填什么、用在哪里", en: "What to fill in, and what it is for")
  static let askedOf = Word(zh: "由谁填", en: "Who fills it in")
  static func allBelow(_ name: String) -> Word { Word(zh: "\(name)下的全部党支部", en: "Every branch below \(name)") }
  static let knownTitle = Word(zh: "系统已经掌握的", en: "Known already"), knownLegend = Word(zh: "勾选的由系统填好，支部不必填，也不计栏目", en: "What is ticked is filled in for the branches and costs no field")
  static let knownLead = Word(zh: "下面这些各支部的数据已经有了，不要再让支部填。", en: "These are known of every branch; do not ask for them.")
  static let readyExport = Word(zh: "直接导出现成的人员名册", en: "Take out the register of people as it is")
  static let fieldsTitle = Word(zh: "还需要支部填的栏目", en: "What branches still have to fill in"), fieldsLead = Word(zh: "空着的行不算；选项之间用顿号隔开。", en: "Empty rows do not count; choices are parted by commas.")
  static let labelWord = Word(zh: "栏目", en: "Field"), kindWord = Word(zh: "类型", en: "Kind"), choicesWord = Word(zh: "选项", en: "Choices")
  static func labelOf(_ n: Int) -> Word { Word(zh: "第 \(n) 栏", en: "Field \(n)") }
  static func kindOf(_ n: Int) -> Word { Word(zh: "第 \(n) 栏的类型", en: "Kind of field \(n)") }
  static func choicesOf(_ n: Int) -> Word { Word(zh: "第 \(n) 栏的选项", en: "Choices of field \(n)") }
  static let send = Word(zh: "布置填报", en: "Ask for it")

  // MARK: filling in

  static func sentBy(_ office: String, _ day: String, _ due: String) -> Word { Word(zh: "\(office)\(day)布置，\(due)前报送", en: "Asked by \(office) on \(day), due by \(due)") }
  static func answersOf(_ t: Tally) -> Word { Word(zh: "应报 \(t.all) 个，已报 \(t.answered) 个", en: "\(t.answered) of \(t.all) have filled it in") }
  static let csvWord = Word(zh: "下载 CSV", en: "Download CSV"), fillIn = Word(zh: "填报", en: "Fill in"), fillInAgain = Word(zh: "修改", en: "Change"), fillInGo = Word(zh: "报送", en: "Send"), askWhy = Word(zh: "督办", en: "Follow up")
  static func fillInTitle(_ name: String) -> Word { Word(zh: "\(name)填报", en: "Filled in by \(name)") }
  static func answeredOn(_ time: String) -> Word { Word(zh: "\(time)已报送，可以修改。", en: "Filled in on \(time); it may be changed.") }
  static let filledForYou = Word(zh: "已替您填好", en: "Filled in for you"), filledHint = Word(zh: "来自系统里的记录；有差错请在原处更正，这里会跟着改。", en: "From what is on record; correct a mistake there, and it changes here.")
  static let notKept = Word(zh: "没有记录", en: "nothing on record")
  static let reasonWord = Word(zh: "撤回原因", en: "Reason"), withdrawGo = Word(zh: "撤回填报", en: "Withdraw the form"), withdrawHint = Word(zh: "已报的数据会保留；24 小时内撤回的不计入今年限额。", en: "What was filled in is kept; withdrawn within 24 hours it does not count for the year.")
  static func withdrawnAt(_ time: String) -> Word { Word(zh: "已于\(time)撤回，不必再填", en: "Withdrawn on \(time); nothing has to be filled in") }
  static let toFillIn = Word(zh: "待填报", en: "Forms to fill in"), notFilledIn = Word(zh: "填报到期未交", en: "Forms that did not come in time")
  static func forWhom(_ office: String, _ branch: String) -> Word { Word(zh: "\(office)　\(branch)", en: "\(office), \(branch)") }
}

extension FormField.Kind {
  var word: Word {
    switch self {
    case .text: Word(zh: "文字", en: "text")
    case .number: Word(zh: "数字", en: "number")
    case .choice: Word(zh: "选项", en: "choice")
    case .date: Word(zh: "日期", en: "date")
    }
  }
}

extension ListPage.Which {
  var word: Word {
    switch self {
    case .open: .openWord
    case .late: .lateWord
    }
  }
}

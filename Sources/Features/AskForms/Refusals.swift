import FeatureKit

// Why not, and what to do instead; what the journal says; who may.
extension Word {
  static let titleMissing = Word(zh: "请填写标题", en: "Please enter a title")
  static func titleLong(_ n: Int) -> Word { Word(zh: "标题一行，最多 \(n) 个字", en: "A title is one line of at most \(n) characters") }
  static func leadLong(_ n: Int) -> Word { Word(zh: "说明最多 \(n) 个字", en: "An explanation has at most \(n) characters") }
  static func labelLong(_ n: Int) -> Word { Word(zh: "栏目名称一行，最多 \(n) 个字", en: "A field's name is one line of at most \(n) characters") }
  static func labelTwice(_ label: String) -> Word { Word(zh: "“\(label)”写了两遍", en: "“\(label)” stands here twice") }
  static let noSuchKind = Word(zh: "类型只能是文字、数字、选项或日期", en: "A kind is text, number, choice or date"), noSuchFact = Word(zh: "没有这样的已掌握数据", en: "No such thing is known")
  static func needless(_ label: String, _ fact: Word) -> Word {
    Word(zh: "“\(label)”系统已经掌握（\(fact.zh)），不必再填；请删去，需要的话在上面勾选", en: "“\(label)” is known already (\(fact.en)); remove it, and tick it above if it is wanted")
  }
  static func askedBefore(_ label: String, _ form: String) -> Word { Word(zh: "“\(label)”今年在《\(form)》里已经填过，请直接使用", en: "“\(label)” was filled in this year in “\(form)”; please use that") }
  static func choicesNeeded(_ n: Int) -> Word { Word(zh: "请写 2 至 \(n) 个不同的选项，用顿号隔开", en: "Please give 2 to \(n) different choices, parted by commas") }
  static func tooManyFields(_ n: Int) -> Word { Word(zh: "一次最多 \(n) 栏", en: "A form has at most \(n) fields") }
  static let noFields = Word(zh: "请至少写一栏", en: "Please name at least one field")
  static let allKnown = Word(zh: "各栏系统都已经掌握，不必布置填报，请直接导出", en: "All of this is known already; there is nothing to ask for, take it out instead")
  static func duePast(_ today: Day) -> Word { Word(zh: "请选择\(today.inChinese)以后的日期", en: "Choose a day after \(today.inEnglish)") }
  static let dueFar = Word(zh: "期限最长六个月", en: "Six months at most"), nobodyBelow = Word(zh: "下面没有党支部，不需要布置", en: "No branch stands below; there is nobody to ask")
  static func notBelow(_ name: String) -> Word { Word(zh: "只能向\(name)下级布置", en: "Only those below \(name) can be asked") }

  static func valueMissing(_ label: String) -> Word { Word(zh: "请填写“\(label)”", en: "Please fill in “\(label)”") }
  static func valueLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let valueNumber = Word(zh: "请填数字，没有的填 0", en: "Please enter a number, 0 for none"), valueChoice = Word(zh: "请选择其中一项", en: "Please choose one of these"), valueDate = Word(zh: "请填日期，如 2026-12-01", en: "Please enter a day, as 2026-12-01")
  static let noSuchField = Word(zh: "这份填报没有这一栏", en: "This form has no such field"), notOwnForm = Word(zh: "由被要求填报的党组织填写，布置单位不能代填", en: "Those who were asked fill it in; the office that asked does not do it for them")
  static let alreadyWithdrawn = Word(zh: "这份填报已经撤回，不必再填", en: "This form was withdrawn; nothing has to be filled in"), reasonMissing = Word(zh: "请写明撤回的原因", en: "Please say why it is withdrawn")

  static func sent(_ places: Int, _ fields: Int, _ due: Day) -> Word {
    Word(zh: "向 \(places) 个党支部布置填报，每个填 \(fields) 栏，\(due.inChinese)前报送", en: "asked \(places) branches to fill in \(fields) fields each by \(due.inEnglish)")
  }
  static func filledIn(_ name: String, late: Bool) -> Word { Word(zh: "\(name)\(late ? "逾期" : "")报送了填报", en: "\(name) filled a form in\(late ? ", late" : "")") }
  static let withdrewForm = Word(zh: "撤回填报", en: "withdrew a form")
  static let mayReadForms = Word(zh: "查看填报", en: "see forms"), mayAskForms = Word(zh: "向下级布置填报", en: "ask branches for forms"), mayAnswerForms = Word(zh: "填报", en: "fill forms in")
}

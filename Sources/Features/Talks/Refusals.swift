import FeatureKit

// Why not, and what to do instead; what the journal and the notices say; who may.
extension Word {
  static let branchesOnly = Word(zh: "谈心谈话由党支部登记，请选择党支部", en: "Talks are recorded at a branch; please choose one")
  static let dayToCome = Word(zh: "请填写已经谈过的日期；还没有谈的，请支部安排", en: "Please give a day that has come; what is still to be held is arranged by the branch")
  static func dayLongPast(_ from: Day) -> Word { Word(zh: "只能补登\(from.inChinese)以后的谈话", en: "Only talks since \(from.inEnglish) can be recorded") }
  static let withMissing = Word(zh: "请选择与谁谈", en: "Please choose whom the talk was with"), withSelf = Word(zh: "不能是同一个人", en: "This has to be somebody else"), oneMissing = Word(zh: "请选择是谁谈的", en: "Please choose who talked")
  static func withMany(_ n: Int) -> Word { Word(zh: "一次最多登记 \(n) 人，不能重复", en: "At most \(n) people at once, each once") }
  static let notOfTheBranch = Word(zh: "只能登记本支部党员和支委之间的谈话", en: "Only talks among the members and the committee of this branch can be recorded")
  static let notYoursToRecord = Word(zh: "您只能登记自己参加的谈话；别人的谈话由他们本人或本支部书记、副书记、组织委员登记", en: "You may record talks of your own; those of others are recorded by themselves or by their branch's secretary, deputy or organization commissioner")
  static let notYoursToWrite = Word(zh: "谈话内容只能由谈话的两人写，一次写一场", en: "What was said is written by one of the two, one talk at a time")
  static func noteLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let recordedAlready = Word(zh: "这两人这一天的谈话已经登记过", en: "A talk of these two on that day is on record"), nothingWritten = Word(zh: "还没有写谈话内容", en: "Nothing was written down yet")
  static let branchItselfPlans = Word(zh: "由本支部书记、副书记、组织委员安排或取消，上级不能代办", en: "The branch's own secretary, deputy or organization commissioner arranges and cancels talks; those above do not")
  static func dueRange(_ from: Day, _ until: Day) -> Word { Word(zh: "请选择\(from.inChinese)至\(until.inChinese)之间的日期", en: "Choose a day from \(from.inEnglish) to \(until.inEnglish)") }
  static let pairsMissing = Word(zh: "请至少勾选一行", en: "Please tick at least one row"), plannedAlready = Word(zh: "其中有已经安排、还没有谈的", en: "Some of these are arranged already")
  static func pairsMany(_ n: Int) -> Word { Word(zh: "一轮最多 \(n) 对", en: "A round has at most \(n) pairs") }
  static let withdrawnAlready = Word(zh: "这次登记已经撤销", en: "This record was withdrawn"), onlyTheTwo = Word(zh: "只有谈话的两人可以确认", en: "Only the two of them can confirm it"), notHeldYet = Word(zh: "还没有谈，请谈过以后登记", en: "It was not held yet; please record it afterwards")
  static let answeredAlready = Word(zh: "您已经这样回答过", en: "You have answered so already"), notYoursToCorrect = Word(zh: "由登记的人或本支部书记、副书记、组织委员更正、撤销；登记有误请选“没有谈”", en: "Whoever recorded it, or the branch's secretary, deputy or organization commissioner, corrects or withdraws it; if it is wrong, say that it was not so")
  static func sameYear(_ year: Int) -> Word { Word(zh: "只能改为\(year)年内的日期；不是这一年的，请撤销后重新登记", en: "Only days of \(year); for another year withdraw it and record it anew") }
  static let nothingChanged = Word(zh: "没有变化", en: "Nothing has changed")

  private static func person(_ id: ID<Person>) -> String { Reference(Person.reference, id).description }
  static func recordedOne(_ a: ID<Person>, _ b: ID<Person>, _ on: Day) -> Word { Word(zh: "登记\(person(a))与\(person(b))的谈心谈话，\(on.inChinese)谈", en: "recorded a talk of \(person(a)) with \(person(b)) on \(on.inEnglish)") }
  static func recordedMany(_ a: ID<Person>, _ n: Int, _ on: Day) -> Word { Word(zh: "登记\(person(a))与 \(n) 人的谈心谈话，\(on.inChinese)谈", en: "recorded talks of \(person(a)) with \(n) people on \(on.inEnglish)") }
  static func planned(_ n: Int, _ due: Day) -> Word { Word(zh: "安排谈心谈话 \(n) 对，\(due.inChinese)前谈", en: n == 1 ? "arranged 1 talk by \(due.inEnglish)" : "arranged \(n) talks by \(due.inEnglish)") }
  static let didConfirm = Word(zh: "确认了谈心谈话", en: "confirmed a talk"), didDeny = Word(zh: "否认了登记的谈心谈话", en: "denied a talk that was recorded"), didWithdraw = Word(zh: "撤销了谈心谈话的登记", en: "withdrew the record of a talk"), didUnplan = Word(zh: "取消了谈心谈话的安排", en: "cancelled a talk that was arranged")
  static func didCorrect(_ was: Day, _ on: Day) -> Word { was == on ? Word(zh: "更正了谈心谈话的登记", en: "corrected the record of a talk") : Word(zh: "把谈心谈话的日期由\(was.inChinese)更正为\(on.inChinese)", en: "corrected the day of a talk from \(was.inEnglish) to \(on.inEnglish)") }
  static let didWrite = Word(zh: "写了谈话内容", en: "wrote down what was said in a talk"), didErase = Word(zh: "删除了谈话内容", en: "erased what was said in a talk"), didAgree = Word(zh: "同意书记查看谈话内容", en: "agreed that the secretary reads what was said"), didDisagree = Word(zh: "不再同意书记查看谈话内容", en: "no longer agrees that the secretary reads what was said")

  static func pleaseConfirm(_ with: ID<Person>, _ on: Day) -> Word { Word(zh: "登记了您与\(person(with))\(on.inChinese)的谈心谈话，请确认", en: "A talk of yours with \(person(with)) on \(on.inEnglish) was recorded; please confirm it") }
  static func pleaseTalk(_ with: ID<Person>, _ due: Day) -> Word { Word(zh: "请在\(due.inChinese)前与\(person(with))谈心谈话", en: "Please talk with \(person(with)) by \(due.inEnglish)") }
  static func wasDenied(_ by: ID<Person>) -> Word { Word(zh: "\(person(by))说没有谈过您登记的谈话，请核对后更正或撤销", en: "\(person(by)) says that the talk which you recorded was not held; please correct or withdraw it") }
  static func wasWithdrawn(_ with: ID<Person>) -> Word { Word(zh: "您与\(person(with))的谈心谈话登记或安排已撤销", en: "The talk with \(person(with)) that was recorded or arranged is withdrawn") }

  static func stillArranged(_ n: Int) -> Word { Word(zh: "安排的谈心谈话还有 \(n) 对没有谈", en: n == 1 ? "1 talk that was arranged is still to be held" : "\(n) talks that were arranged are still to be held") }
  static let mayRecord = Word(zh: "登记、确认自己的谈心谈话", en: "record and confirm talks of one's own"), mayRead = Word(zh: "查看谈话矩阵", en: "see who talked with whom and when"), mayKeep = Word(zh: "为本支部登记、安排谈心谈话", en: "record and arrange talks of one's branch")
}

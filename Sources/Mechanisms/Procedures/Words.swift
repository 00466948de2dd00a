import Essentials

extension Word {
  // MARK: why not

  static let caseOpenAlready = Word(zh: "已有同一事项在办，请先办结", en: "One of these is open already; finish it first"), planTooShort = Word(zh: "流程没有后续步骤", en: "The procedure has no further step")
  static func noRule(_ clause: Clause) -> Word { Word(zh: "条目 \(clause.rule) 今天没有施行，不能启动", en: "Rule \(clause.rule) is not in force today, so it cannot begin") }
  static let otherKind = Word(zh: "这一事项不适用于这类党组织", en: "This is not for this kind of organization"), noSuchNumber = Word(zh: "请填写整数，如 60", en: "Enter a whole number such as 60")
  static func pleaseFill(_ label: Word) -> Word { Word(zh: "请填写\(label.zh)", en: "Please fill in: \(label.en)") }
  static func tooLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let noSuchDay = Word(zh: "请写成 2026-12-31 这样的日期", en: "Write a day such as 2026-12-31")
  static let tickOne = Word(zh: "请至少勾选一种情形", en: "Tick one at least"), tickUnknown = Word(zh: "勾选的情形不在本条之中，请刷新后重选", en: "What was ticked is none of these; reload and choose again")
  static func notBefore(_ day: Day, _ why: Word?) -> Word {
    Word(zh: "最早可于\(day.inChinese)办理这一步\(why.map { "：\($0.zh)" } ?? "")", en: "This step can be taken from \(day.inEnglish) on\(why.map { ": \($0.en)" } ?? "")")
  }
  static let dayAhead = Word(zh: "日期不能晚于今天", en: "The day is still to come"), noSuchChoice = Word(zh: "请从列出的选项中选择", en: "Choose one of those listed")
  static func dayBefore(_ last: Day) -> Word { Word(zh: "日期不能早于上一步的\(last.inChinese)", en: "The step before was taken on \(last.inEnglish)") }
  static let sayHolidays = Word(zh: "放假安排还没有公布到这一天，请在备注中写明工作日怎么算的", en: "The holidays are not published that far: say in the remark how the working days were counted")
  static let personMissing = Word(zh: "请选择是谁的事", en: "Choose whom it is about"), personElsewhere = Word(zh: "这个人不在这个党组织", en: "This person belongs to another organization")
  static let counterpartMissing = Word(zh: "请选择对方党组织", en: "Choose the other organization"), counterpartSame = Word(zh: "对方党组织不能是本党组织", en: "The other organization is this one")
  static let takenAlone = Word(zh: "这一步要逐件办理", en: "This step is taken one case at a time"), chooseCases = Word(zh: "请至少选择一件", en: "Choose one at least")
  static func tooManyCases(_ n: Int) -> Word { Word(zh: "一次最多 \(n) 件", en: "At most \(n) at once") }
  static func waitsElsewhere(_ about: String) -> Word { Word(zh: "\(about)已经不在这里办理，请刷新", en: "\(about) waits elsewhere by now; reload") }
  static func ofCase(_ about: String, _ problem: Word) -> Word { Word(zh: "\(about)：\(problem.zh)", en: "\(about): \(problem.en)") }
  static let isSuspended = Word(zh: "本件已中止，请先恢复办理", en: "The case rests; go on with it first"), isNotSuspended = Word(zh: "本件没有中止", en: "The case does not rest"), isClosed = Word(zh: "本件已经办结或者撤回", en: "The case is over")
  static let stepPassed = Word(zh: "这一步已经办过，本件在别的步骤，请看办理进度", en: "This step was taken; the case stands elsewhere now"), nothingBefore = Word(zh: "前面没有可以退回的步骤", en: "There is no step to send it back to")
  static let reasonMissing = Word(zh: "请写明理由", en: "Please say why"), noteMissing = Word(zh: "请写明情况", en: "Please say what happened")
  static let isCounted = Word(zh: "这一步的期限能够推算，不用填写", en: "The day of this step is counted and not entered"), duePast = Word(zh: "期限不能早于今天", en: "The day is past"), dueFar = Word(zh: "期限最远两年", en: "Two years ahead at most")

  // MARK: the journal and notices: nothing that somebody typed

  static func taken(_ title: Word, _ whose: String, _ done: Word) -> Word { Word(zh: "\(title.zh)（\(whose)）：\(done.zh)", en: "\(title.en) (\(whose)): \(done.en)") }
  static func takenTogether(_ title: Word, _ done: Word, _ n: Int) -> Word { Word(zh: "\(title.zh)：\(n) 件一起\(done.zh)", en: "\(title.en): \(done.en), \(n) together") }
  static func returned(_ title: Word, _ whose: String, _ to: Word) -> Word { Word(zh: "\(title.zh)（\(whose)）：退回到“\(to.zh)”", en: "\(title.en) (\(whose)): sent back to “\(to.en)”") }
  static func suspended(_ title: Word, _ whose: String) -> Word { Word(zh: "\(title.zh)（\(whose)）：中止办理", en: "\(title.en) (\(whose)): suspended") }
  static func resumed(_ title: Word, _ whose: String) -> Word { Word(zh: "\(title.zh)（\(whose)）：恢复办理", en: "\(title.en) (\(whose)): resumed") }
  static func withdrawn(_ title: Word, _ whose: String) -> Word { Word(zh: "\(title.zh)（\(whose)）：撤回", en: "\(title.en) (\(whose)): withdrawn") }
  static func noted(_ title: Word, _ whose: String) -> Word { Word(zh: "\(title.zh)（\(whose)）：补记办理情况", en: "\(title.en) (\(whose)): a note was added") }
  static func dated(_ title: Word, _ whose: String, _ due: Day) -> Word { Word(zh: "\(title.zh)（\(whose)）：期限定为\(due.inChinese)", en: "\(title.en) (\(whose)): due by \(due.inEnglish)") }
  static func yourTurn(_ title: Word, _ whose: String, _ step: Word, _ due: Day?) -> Word {
    let zh = due.map { "，\($0.inChinese)前" } ?? "", en = due.map { ", by \($0.inEnglish)" } ?? ""
    return Word(zh: "轮到你处办理：\(title.zh)（\(whose)），\(step.zh)\(zh)", en: "Your turn: \(title.en) (\(whose)), \(step.en)\(en)")
  }
  static func wasReturned(_ title: Word, _ whose: String, _ step: Word) -> Word { Word(zh: "退回补正：\(title.zh)（\(whose)），\(step.zh)", en: "Sent back: \(title.en) (\(whose)), \(step.en)") }
  static func goesOn(_ title: Word, _ whose: String, _ due: Day?) -> Word {
    let zh = due.map { "，期限顺延到\($0.inChinese)" } ?? "", en = due.map { ", now by \($0.inEnglish)" } ?? ""
    return Word(zh: "恢复办理：\(title.zh)（\(whose)）\(zh)", en: "Resumed: \(title.en) (\(whose))\(en)")
  }
  static func isDone(_ title: Word, _ whose: String) -> Word { Word(zh: "已办结：\(title.zh)（\(whose)）", en: "Done: \(title.en) (\(whose))") }
  static func wasWithdrawn(_ title: Word, _ whose: String) -> Word { Word(zh: "已撤回：\(title.zh)（\(whose)）", en: "Withdrawn: \(title.en) (\(whose))") }
}

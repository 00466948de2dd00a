import FeatureKit

extension Word {
  static let history = Word(zh: "沿革", en: "History")
  static let mergeIt = Word(zh: "并入其他支部", en: "Merge into another branch")
  static let divideIt = Word(zh: "拆分支部", en: "Divide the branch")
  static let whatHappened = Word(zh: "历次变动", en: "What happened")
  static let onThatDay = Word(zh: "某一天的情况", en: "On one day")
  static let dayAsked = Word(zh: "哪一天", en: "Which day")
  static let showDay = Word(zh: "查看", en: "Show"), backToToday = Word(zh: "看现在", en: "Show the present")
  static let nameThen = Word(zh: "名称", en: "Name")
  static let superiorThen = Word(zh: "上级", en: "Superior")
  static let termThen = Word(zh: "本届任期", en: "Term")
  static let groupsThen = Word(zh: "党小组", en: "Groups")
  static let hadEnded = Word(zh: "这一天已经撤销，以下是撤销时的情况。", en: "It had been dissolved by that day; this is how it last stood.")
  static func notYetFounded(_ day: String) -> Word { Word(zh: "这一天还没有成立，成立于\(day)。", en: "It did not exist on that day; it was founded on \(day).") }

  static func foundedAs(_ name: String) -> Word { Word(zh: "成立：\(name)", en: "Founded as \(name)") }
  static func renamedTo(_ name: String) -> Word { Word(zh: "更名为\(name)", en: "Renamed \(name)") }
  static func movedUnder(_ name: String) -> Word { Word(zh: "改由\(name)领导", en: "Moved under \(name)") }
  static func groupFormed(_ name: String) -> Word { Word(zh: "设立\(name)", en: "\(name) formed") }
  static func groupDissolved(_ name: String) -> Word { Word(zh: "撤销\(name)", en: "\(name) dissolved") }
  static func elected(until day: Day) -> Word { Word(zh: "换届，任期至\(day.inChinese)", en: "Election; the term runs until \(day.inEnglish)") }
  static func tookOffice(_ person: String, _ role: Role) -> Word { Word(zh: "\(person)任\(role.word.zh)", en: "\(person) became \(role.word.en)") }
  static func leftOffice(_ person: String, _ role: Role) -> Word { Word(zh: "\(person)不再任\(role.word.zh)", en: "\(person) was no longer \(role.word.en)") }
  static let ended = Word(zh: "撤销", en: "Dissolved")
  static func succession(_ s: Succession, seenFromSuccessor: Bool) -> Word {
    switch (s.kind, seenFromSuccessor) {
    case (.merged, true): Word(zh: "\(s.predecessorName)并入", en: "\(s.predecessorName) merged into it")
    case (.merged, false): Word(zh: "并入\(s.successorName)", en: "Merged into \(s.successorName)")
    case (.divided, true): Word(zh: "由\(s.predecessorName)拆分设立", en: "Divided from \(s.predecessorName)")
    case (.divided, false): Word(zh: "拆分设立\(s.successorName)", en: "\(s.successorName) was divided from it")
    }
  }

  static func firstInOrder(_ name: String) -> Word { Word(zh: "\(name)还不能并入其他支部，请先处理", en: "\(name) cannot be merged yet; put this in order first") }
  static let noTarget = Word(zh: "没有可以并入的支部", en: "There is no branch to merge into")
  static let noTargetWhy = Word(zh: "只能并入您管理范围内的另一个支部。", en: "It can only be merged into another branch that you administer.")
  static func mergeHead(_ name: String, _ n: Int) -> Word { Word(zh: "\(name)的 \(n) 人将全部转入，支部随后撤销", en: "All \(n) people of \(name) move, and the branch is dissolved") }
  static let mergeText = Word(zh: "支部的会议、应尽事项和台账保留可查；在该支部担任的职务同时结束。留下的支部本期未完成的事项免除。合并不能撤回，只能再拆分。", en: "Its meetings, duties and journal are kept; posts held there end. What the branch that stays owes for the present period is waived. A merger cannot be undone, only divided again.")
  static let mergeInto = Word(zh: "并入", en: "Into")
  static let dayOfChange = Word(zh: "变动日期", en: "Day of the change")
  static let basis = Word(zh: "依据", en: "Basis")
  static let basisHint = Word(zh: "上级批复的文号，或会议决定", en: "The number of the superior's reply, or the meeting that decided")
  static func divideText(_ name: String) -> Word { Word(zh: "从\(name)分出一个新支部，由同一上级领导。勾选转入新支部的人。", en: "A new branch is divided from \(name), under the same superior. Tick who moves to it.") }
  static let newBranchName = Word(zh: "新支部名称", en: "Name of the new branch")
  static let whoMoves = Word(zh: "转入新支部的人", en: "Who moves")
  static func atLeast(_ n: Int) -> Word { Word(zh: "至少 \(n) 名正式党员", en: "At least \(n) full members") }
  static let nobodyHere = Word(zh: "支部里还没有人", en: "Nobody is kept here")
  static let nobodyHereWhy = Word(zh: "拆分需要有人转入新支部。", en: "To divide a branch, somebody has to move.")

  static let mergeIntoItself = Word(zh: "不能并入自己，请选另一个支部", en: "A branch cannot be merged into itself; choose another")
  static let onlyBranches = Word(zh: "只有党支部可以合并", en: "Only branches can be merged")
  static let onlyOrdinaryBranches = Word(zh: "只有普通党支部可以拆分", en: "Only ordinary branches can be divided")
  static func hasEnded(_ name: String) -> Word { Word(zh: "\(name)已经撤销", en: "\(name) has been dissolved") }
  static func tooManyToMove(_ n: Int, _ most: Int) -> Word { Word(zh: "一次最多转入 \(most) 人，现有 \(n) 人；请先分批变更所在支部", en: "At most \(most) people move at once and there are \(n); change the branch of some first") }
  static let virtualNotMerged = Word(
    zh: "网上党支部没有自己的党员，不能合并；请撤销它，编入随之结束，再由原支部把党员编入另一个网上党支部", en: "A virtual branch has no members of its own and is not merged: dissolve it, which ends the enrolments, and let the branches enrol their members in another")
  static let dayOfBoth = Word(zh: "日期应在两个支部成立之后、今天或以前", en: "A day after both were founded, today at the latest")
  static let basisMissing = Word(zh: "请写明依据，如批复文号或会议决定", en: "Say on what basis, such as the number of the reply")
  static let basisLong = Word(zh: "依据最多 200 字", en: "The basis has at most 200 characters")
  static let notOfThisBranch = Word(zh: "所选的人有的不在这个支部，请重新勾选", en: "Some of those chosen are not of this branch; choose again")
  static func tooFewToDivide(_ n: Int, _ least: Int) -> Word { Word(zh: "新支部至少要有 \(least) 名正式党员，现选了 \(n) 名", en: "A new branch needs at least \(least) full members; \(n) are chosen") }
  static let mergedWithin = Word(zh: "本期内合并，当期不计", en: "merged within the period: nothing is owed for it")

  static func merged(_ from: String, _ into: String, _ n: Int) -> Word { Word(zh: "\(from)并入\(into)，转入 \(n) 人", en: "\(from) was merged into \(into); \(n) people moved") }
  static func divided(_ from: String, _ name: String, _ n: Int) -> Word { Word(zh: "从\(from)拆分设立\(name)，转入 \(n) 人", en: "\(name) was divided from \(from); \(n) people moved") }
}

import FeatureKit

extension Word {
  static let weakBranches = Word(zh: "整顿软弱涣散党组织", en: "Putting a weak organization right"), mayAct = Word(zh: "办理软弱涣散党组织整顿", en: "handle the putting right of weak organizations")
  static let finding = Word(zh: "排查确定", en: "Finding"), puttingRight = Word(zh: "集中整顿", en: "Putting right"), checking = Word(zh: "验收销号", en: "Checking")
  static let propose = Word(zh: "上级党委排查提出", en: "The committee above proposes it"), proposed = Word(zh: "排查提出", en: "proposed")
  static let decide = Word(zh: "县级研究确定", en: "The county decides"), decided = Word(zh: "研究确定，列入整顿", en: "decided: to be put right")
  static let makePlan = Word(zh: "制定整顿方案，落实联系人", en: "Make a plan with four helpers"), planned = Word(zh: "制定整顿方案", en: "the plan was made")
  static let putRight = Word(zh: "本支部落实整顿，报告情况", en: "The organization carries it out and reports"), wasPutRight = Word(zh: "报告整顿落实情况", en: "reported what was done")
  static let review = Word(zh: "上级党委初验", en: "The committee above reviews"), reviewed = Word(zh: "初验通过", en: "passed the review")
  static let strikeOff = Word(zh: "县级验收销号", en: "The county checks and strikes it off"), struckOff = Word(zh: "验收合格，销号", en: "checked and struck off")

  static let facts = Word(zh: "具体表现", en: "What was seen"), factsHint = Word(zh: "写清时间、事情和影响，不写群众姓名", en: "When, what and with which effect; no names of residents")
  static let decidedOn = Word(zh: "研究确定的日期", en: "Day of the decision"), checkedOn = Word(zh: "验收的日期", en: "Day of the check")
  static let countyLeader = Word(zh: "联村县级领导", en: "County leader"), townLeader = Word(zh: "包村乡镇领导", en: "Town leader"), firstSecretary = Word(zh: "第一书记", en: "First secretary")
  static let partner = Word(zh: "结对单位", en: "Partner unit"), partnerHint = Word(zh: "县以上机关单位", en: "An office of the county or above")
  static let measures = Word(zh: "整顿措施", en: "Measures"), measuresHint = Word(zh: "一支部一方案，写明谁负责、何时完成", en: "For this organization alone: who does what by when"), until = Word(zh: "整顿完成的日期", en: "To be done by")
  static let report = Word(zh: "落实情况", en: "What was done"), asked = Word(zh: "参加测评的群众人数", en: "Residents who were asked"), satisfied = Word(zh: "其中表示满意的人数", en: "Of these, satisfied")

  static let notAfterToday = Word(zh: "日期不能晚于今天", en: "The day is still to come"), helpersSame = Word(zh: "联村县级领导、包村乡镇领导和第一书记应是不同的人", en: "County leader, town leader and first secretary are three people")
  static func untilRange(_ first: Day, _ last: Day) -> Word { Word(zh: "完成日期应在\(first.inChinese)至\(last.inChinese)之间", en: "The day is from \(first.inEnglish) to \(last.inEnglish)") }
  static let moreThanAsked = Word(zh: "满意人数不能多于参加测评的人数，参加测评的至少 1 人", en: "Not more are satisfied than were asked, and one at least is asked")
  static func tooFewSatisfied(_ needed: Int, _ asked: Int) -> Word { Word(zh: "参加测评 \(asked) 人，满意的应不少于 \(needed) 人；没有达到的，退回继续整顿", en: "Of \(asked) asked at least \(needed) have to be satisfied; otherwise send it back") }
}

import FeatureKit

extension Word {
  static let participation = Word(zh: "参与指数", en: "Index of participation")
  static func participationLead(_ name: String) -> Word { Word(zh: "\(name)和所有下级组织。公式和每个数字都在本页，只用于同本单位以前对照。", en: "\(name) and everything below it. The formula and every figure stand on this page; it is for comparison with the same organization's past only.") }
  static let indexWord = Word(zh: "指数（满分 100）", en: "Index (out of 100)")
  static let ingredients = Word(zh: "构成", en: "What it is made of")
  static let ingredient = Word(zh: "分项", en: "Part")
  static let howReckoned = Word(zh: "怎样算出来", en: "How it is reckoned")
  static let whatByWhat = Word(zh: "分子和分母", en: "What by what")
  static let weight = Word(zh: "权重", en: "Weight")
  static let pointsWord = Word(zh: "得分", en: "Points")
  static let numerator = Word(zh: "分子", en: "Numerator")
  static let denominator = Word(zh: "分母", en: "Denominator")
  static let promptShare = Word(zh: "按时记录率", en: "Minutes in time")
  static let dutiesMeans = Word(zh: "完成的事项 ÷ 到期的事项（未到期、已免除的不计）", en: "duties done ÷ duties due (not those not due yet or waived)")
  static let attendanceMeans = Word(zh: "到会人次 ÷ 应到人次（线上参加的算到会，请假的算应到）", en: "those present ÷ those expected (online counts as present, leave as expected)")
  static let promptMeans = Word(zh: "按时完成的会议记录 ÷ 全部会议记录（补记的不算按时）", en: "minutes recorded in time ÷ all minutes (late ones are not in time)")
  static let localFigure = Word(zh: "本地参数，未经确认", en: "Local figures, not confirmed")
  static let localFigureWhy = Word(zh: "没有上级文件规定参与指数和权重。随产品提供的 50、30、20 只是建议，改动后立即用于全部单位和全部时段，并记入台账。", en: "No central text has such an index or its weights. The 50, 30 and 20 that come with the product are suggestions; a change holds at once for every organization and period and is entered in the journal.")
  static let indexMeans = Word(zh: "没有上级文件规定参与指数。权重由本地自定；不给个人计分，不用于单位排名，不作考核依据。", en: "No central text has such an index. The weights are local; no person is given a score, no organization is ranked, nobody is appraised by it.")
  static let noFiguresNoWeight = Word(zh: "没有数字的分项不计入，它的权重按比例分给其他分项。", en: "A part without figures is left out, and its weight goes to the others in proportion.")
  static let weighAnew = Word(zh: "调整权重", en: "Change the weights")
  static let weighAnewLead = Word(zh: "三项权重合计 100，全部单位用同一个公式。", en: "The three weights add up to 100; all organizations have one formula.")
  static func weightOf(_ part: Word) -> Word { Word(zh: "\(part.zh)的权重（%）", en: "Weight of: \(part.en) (%)") }
  static let weightRange = Word(zh: "权重是 0 到 100 的整数", en: "A weight is a whole number from 0 to 100")
  static func weightSum(_ n: Int) -> Word { Word(zh: "三项权重合计应为 100，现在是 \(n)", en: "The three weights should add up to 100; they add up to \(n)") }
  static let weightSame = Word(zh: "权重没有变化", en: "The weights are the same as before")
  static func formulaSet(_ f: Formula) -> Word { Word(zh: "调整参与指数的权重：\(f.words.zh)", en: "changed the weights of the index of participation: \(f.words.en)") }
  static let mayWeigh = Word(zh: "调整参与指数的权重", en: "change the weights of the index of participation")
}

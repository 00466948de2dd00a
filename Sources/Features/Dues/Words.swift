import FeatureKit

extension Word {
  static let calculator = Word(zh: "党费计算", en: "Dues calculator"), mayCalculate = Word(zh: "计算党费", en: "work out dues")
  static let calculatorLead = Word(zh: "按收入类别和交纳基数，算出每月应交多少。只计算，不保存。", en: "What is owed a month, by kind of income and base. It is worked out and not kept.")
  static let categoryWord = Word(zh: "收入类别", en: "Kind of income"), baseWord = Word(zh: "每月交纳基数（元）", en: "Base a month (yuan)"), calculate = Word(zh: "计算", en: "Work out"), calculateAgain = Word(zh: "另算一个", en: "Work out another")
  static let baseHint = Word(zh: "税后工资、当月实领薪酬、上季度月平均纯收入，或者养老金总额；定额交纳的不填", en: "Pay after tax, pay received this month, last quarter's monthly average, or the whole pension; empty for fixed amounts")
  static let quarterWord = Word(zh: "上季度纯收入（元）", en: "Last quarter's net income (yuan)"), quarterHint = Word(zh: "只用于个体经营者，与每月基数填一项，按三个月平均", en: "For the self-employed, instead of the base: a third of it is the base")
  static let monthlyWord = Word(zh: "每月应交", en: "Owed a month"), yearlyWord = Word(zh: "全年（十二个月不变）", en: "A year, where nothing changes"), rateWord = Word(zh: "比例", en: "Rate"), clauseWord = Word(zh: "依据", en: "Clause"), yuanWord = Word(zh: "元", en: "yuan")
  static func yuan(_ amount: Fen) -> Word { Word(zh: "\(amount.grouped) 元", en: "\(amount.grouped) yuan") }
  static func rateOn(_ rate: String) -> Word { Word(zh: "\(rate)，乘全部基数", en: "\(rate) of the whole base") }
  static let standardsTitle = Word(zh: "交纳标准", en: "Rates"), setByProvince = Word(zh: "0.20 至 1.00 元，由省里规定", en: "0.20 to 1.00 yuan, as the province sets")
  static func band(_ over: Fen?, _ upTo: Fen?, _ rate: String) -> Word {
    switch (over, upTo) {
    case (nil, let end?): Word(zh: "\(end.grouped) 元以下（含）：\(rate)", en: "up to \(end.grouped): \(rate)")
    case (let start?, let end?): Word(zh: "\(start.grouped) 元以上至 \(end.grouped) 元（含）：\(rate)", en: "above \(start.grouped) up to \(end.grouped): \(rate)")
    case (let start?, nil): Word(zh: "\(start.grouped) 元以上：\(rate)", en: "above \(start.grouped): \(rate)")
    case (nil, nil): Word(zh: rate, en: rate)
    }
  }
  static let roundingNote = Word(zh: "按全部基数乘一个比例，不分段累进；结果四舍五入到分，规定本身没有写明尾数取舍。", en: "One rate on the whole base, not by slices; rounded half up to the fen, on which the provisions say nothing.")
  static func cited(_ short: Word, _ article: Word) -> Word { Word(zh: short.zh + article.zh, en: article.en.isEmpty ? short.en : "\(short.en), \(article.en)") }

  // MARK: why not

  static let categoryMissing = Word(zh: "请选择收入类别", en: "Choose the kind of income"), categoryUnknown = Word(zh: "没有这个类别，请从列表中选", en: "There is no such kind; choose one of the list")
  static let baseMissing = Word(zh: "请填写每月交纳基数，如 5000.01", en: "Enter the base a month, such as 5000.01")
  static let amountNegative = Word(zh: "金额不能是负数", en: "An amount is not negative"), amountUnreadable = Word(zh: "请写成数字，如 5000 或者 5000.01，不加逗号和单位", en: "Write a number such as 5000 or 5000.01, without commas or unit")
  static let amountDecimals = Word(zh: "最多两位小数，精确到分", en: "At most two decimals")
  static func amountLarge(_ most: Fen) -> Word { Word(zh: "金额太大，最多 \(most.grouped) 元，请核对", en: "Too large: at most \(most.grouped) yuan; please check") }
  static let baseOrQuarter = Word(zh: "每月基数和上季度纯收入只填一项", en: "Enter the base or last quarter's income, not both"), quarterNeedless = Word(zh: "上季度纯收入只用于个体经营者", en: "Last quarter's income is for the self-employed only")
  static func farmerUnset(_ least: Fen, _ most: Fen) -> Word {
    Word(zh: "本省规定的农民党员交纳数额还没有填入（应在 \(least) 至 \(most) 元之间），请系统管理员写入本县规定后再算", en: "The province's amount for farmers (\(least) to \(most) yuan) is not set: the system administrator enters it into the local rules")
  }
  static func farmerRange(_ amount: Fen, _ least: Fen, _ most: Fen) -> Word { Word(zh: "填入的本省数额 \(amount) 元不在 \(least) 至 \(most) 元之间，请系统管理员改正", en: "The province's amount of \(amount) yuan is not within \(least) and \(most); the system administrator has to correct it") }
  static func noRateThen(_ day: Day) -> Word { Word(zh: "\(day.inChinese)没有施行中的交纳标准", en: "No rates are in force on \(day.inEnglish)") }
}

extension DuesCategory {
  package var word: Word {
    switch self {
    case .salaried: Word(zh: "按月领取工资", en: "Paid monthly")
    case .annualSalary: Word(zh: "年薪制", en: "Annual salary")
    case .selfEmployed: Word(zh: "个体经营、不按月取得收入", en: "Self-employed, no monthly pay")
    case .retired: Word(zh: "离退休", en: "Retired")
    case .farmer: Word(zh: "农民", en: "Farmer")
    case .student: Word(zh: "学生", en: "Student")
    case .unemployed: Word(zh: "下岗失业", en: "Unemployed")
    case .relief: Word(zh: "靠抚恤、救济或低保生活", en: "Living on relief, aid or the minimum allowance")
    }
  }
}

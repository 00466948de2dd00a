import Essentials

extension Rule.Period {
  package var label: Word {
    switch self {
    case .month: Word(zh: "每月", en: "every month")
    case .quarter: Word(zh: "每季度", en: "every quarter")
    case .halfYear: Word(zh: "每半年", en: "every half-year")
    case .year: Word(zh: "每年", en: "every year")
    }
  }
}

extension PeriodSpan {
  /// 2026年11月 / November 2026; 2026年第四季度 / Q4 2026
  package var label: Word {
    let year = start.year, half = start.month < 7 ? 0 : 1, quarter = (start.month + 2) / 3
    switch period {
    case .month: return Word(zh: "\(year)年\(start.month)月", en: "\(Day.months[start.month - 1]) \(year)")
    case .quarter: return Word(zh: "\(year)年第\(["一", "二", "三", "四"][quarter - 1])季度", en: "Q\(quarter) \(year)")
    case .halfYear: return Word(zh: "\(year)年\(["上", "下"][half])半年", en: "\(["first", "second"][half]) half of \(year)")
    case .year: return Word(zh: "\(year)年", en: "\(year)")
    case nil: return Word(zh: "\(start.inChinese)至\(end.inChinese)的任期", en: "term from \(start.inEnglish) to \(end.inEnglish)")
    }
  }
}

extension Rule.Modality {
  package var label: Word {
    switch self {
    case .must: Word(zh: "应当", en: "must")
    case .normally: Word(zh: "一般", en: "normally")
    case .guide: Word(zh: "参照", en: "guide")
    }
  }
}

extension Rule.Kind {
  package var label: Word {
    switch self {
    case .duty: Word(zh: "应尽事项", en: "duty")
    case .bound: Word(zh: "限额与次序", en: "bound")
    case .vote: Word(zh: "表决", en: "vote")
    case .term: Word(zh: "任期", en: "term")
    case .waiting: Word(zh: "待开", en: "waiting")
    }
  }
}

extension Rule.Exemption {
  /// Why nothing is owed, for the screen.
  package func word(_ vocabulary: Vocabulary = .house) -> Word {
    switch self {
    case .opensNoDuty: return Word(zh: "本条不产生应尽事项", en: "this rule opens no duty")
    case .notAsked: return Word(zh: "本条不适用于这类党组织", en: "this rule does not ask this kind of organization")
    case .foundedWithin(let day): return Word(zh: "\(day.inChinese)设立或合并，当期不计", en: "founded or merged on \(day.inEnglish): nothing is owed for that period")
    case .measure(let condition, let value):
      let name = vocabulary.measures[condition.measure] ?? Word(zh: condition.measure, en: condition.measure)
      if let least = condition.atLeast, value < least { return Word(zh: "\(name.zh) \(value)，不足 \(least)", en: "\(name.en): \(value), fewer than \(least)") }
      return Word(zh: "\(name.zh) \(value)，超过 \(condition.atMost ?? 0)", en: "\(name.en): \(value), more than \(condition.atMost ?? 0)")
    }
  }
}

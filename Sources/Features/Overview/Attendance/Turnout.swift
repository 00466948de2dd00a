import FeatureKit

/// What minutes say of those expected and those who came, each counted at every gathering.
struct Turnout: Hashable, Encodable {
  var gatherings: Int
  var expected: Int
  var attended: Int
  /// Minutes that were not recorded late.
  var prompt: Int
  init(gatherings: Int = 0, expected: Int = 0, attended: Int = 0, prompt: Int = 0) {
    self.gatherings = gatherings
    self.expected = expected
    self.attended = attended
    self.prompt = prompt
  }
  var came: Share { Share(attended, of: expected) }
  var recorded: Share { Share(prompt, of: gatherings) }
}

/// What attendance is told apart by.
enum Facet: String, Hashable, Encodable, CaseIterable {
  case kind, weekday, age, place
  var word: Word {
    switch self {
    case .kind: .byKind
    case .weekday: .byWeekday
    case .age: .byAge
    case .place: .byPlace
    }
  }
}

/// One kind, weekday, age group or place.
struct FacetLine: Hashable, Encodable {
  var key: String
  var word: Word
  /// Nil by age: one gathering has people of every age.
  var gatherings: Int?
  var expected: Int
  var attended: Int
  var came: Share { Share(attended, of: expected) }
}

/// Age groups of the yearly communiqué, by the age reached on a day.
enum AgeGroup: String, Hashable, Encodable, CaseIterable {
  case to30, to35, to40, to45, to50, to55, to60, over60, unknown

  var word: Word {
    switch self {
    case .to30: Word(zh: "30 岁及以下", en: "30 and younger")
    case .to35: AgeGroup.span(31, 35)
    case .to40: AgeGroup.span(36, 40)
    case .to45: AgeGroup.span(41, 45)
    case .to50: AgeGroup.span(46, 50)
    case .to55: AgeGroup.span(51, 55)
    case .to60: AgeGroup.span(56, 60)
    case .over60: Word(zh: "61 岁及以上", en: "61 and older")
    case .unknown: Word(zh: "未登记出生日期", en: "no date of birth on record")
    }
  }
  private static func span(_ a: Int, _ b: Int) -> Word { Word(zh: "\(a)—\(b) 岁", en: "\(a) to \(b)") }
  /// Whoever was born after this day is at most `age` years old on `day`.
  static func born(after age: Int, on day: Day) -> Day { day.adding(months: -12 * (age + 1)) }
}

extension Word {
  static func weekday(_ n: Int) -> Word {
    let zh = ["一", "二", "三", "四", "五", "六", "日"], en = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return Word(zh: "星期\(zh[n - 1])", en: en[n - 1])
  }
}

import FeatureKit

/// What the index of participation is put together from.
enum Ingredient: String, Hashable, Encodable, CaseIterable {
  case duties, attendance, prompt
  var word: Word {
    switch self {
    case .duties: .shareDone
    case .attendance: .cameShare
    case .prompt: .promptShare
    }
  }
  /// What is divided by what.
  var means: Word {
    switch self {
    case .duties: .dutiesMeans
    case .attendance: .attendanceMeans
    case .prompt: .promptMeans
    }
  }
}

/// How much each ingredient weighs, in hundredths. One for the whole house; no central text has one.
struct Formula: Hashable, Encodable {
  var duties: Int
  var attendance: Int
  var prompt: Int
  /// How many came before it: 0 is the one that the product comes with.
  var version: Int
  var since: Moment?

  static let suggested = Formula(duties: 50, attendance: 30, prompt: 20, version: 0)
  subscript(_ ingredient: Ingredient) -> Int {
    switch ingredient {
    case .duties: duties
    case .attendance: attendance
    case .prompt: prompt
    }
  }
  /// 指数 = 50% × 事项完成率 + …
  var words: Word {
    let parts = Ingredient.allCases.filter { self[$0] > 0 }
    return Word(
      zh: "指数 = " + parts.map { "\(self[$0])% × \($0.word.zh)" }.joined(separator: " + "), en: "Index = " + parts.map { "\(self[$0])% × \($0.word.en)" }.joined(separator: " + "))
  }
  /// Tenths of a point out of 100; nil where no ingredient has figures. One without figures leaves its weight to the others.
  func index(_ shares: [Ingredient: Share]) -> Int? {
    var sum = 0.0, weight = 0
    for ingredient in Ingredient.allCases {
      guard let share = shares[ingredient]?.fraction else { continue }
      sum += Double(self[ingredient]) * share
      weight += self[ingredient]
    }
    return weight > 0 ? Int((sum * 1000 / Double(weight)).rounded()) : nil
  }
}

extension PeriodFigures {
  var ingredients: [Ingredient: Share] { [.duties: due, .attendance: turnout.came, .prompt: turnout.recorded] }
  var ingredientsBefore: [Ingredient: Share] { [.duties: dueBefore, .attendance: turnoutBefore.came, .prompt: turnoutBefore.recorded] }
}

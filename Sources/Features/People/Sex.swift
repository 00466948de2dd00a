import FeatureKit

package enum Sex: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case male, female, unknown
  package var word: Word {
    switch self {
    case .male: Word(zh: "男", en: "male")
    case .female: Word(zh: "女", en: "female")
    case .unknown: Word(zh: "未说明", en: "not stated")
    }
  }
}

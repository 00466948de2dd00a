import FeatureKit

/// 失联情形: why contact was lost.
package enum LostContact: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case migrantWork, unitClosed, graduated, jobChanged, abroad, moved, other
  package var word: Word {
    switch self {
    case .migrantWork: Word(zh: "外出务工", en: "working elsewhere")
    case .unitClosed: Word(zh: "单位改制或破产", en: "unit restructured or bankrupt")
    case .graduated: Word(zh: "毕业后去向不明", en: "whereabouts unknown after graduation")
    case .jobChanged: Word(zh: "工作变动", en: "changed job")
    case .abroad: Word(zh: "出国（境）", en: "went abroad")
    case .moved: Word(zh: "居住地改变", en: "moved home")
    case .other: Word(zh: "其他", en: "other")
    }
  }
}

import FeatureKit

/// A part of somebody's file beside the collection form: what it is called and which fields its records have.
package enum FileSection: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder, LosslessStringConvertible {
  case education, work, training, reward, discipline, away, family, hardship

  package init?(_ description: String) { self.init(rawValue: description) }
  package var description: String { rawValue }

  /// Shown to others only for a reason that the person reads.
  package var sealed: PersonField? {
    switch self {
    case .family: .family
    case .hardship: .hardship
    case .education, .work, .training, .reward, .discipline, .away: nil
    }
  }
  /// Members write these themselves; the others rest on decisions and checks of an organization.
  package var keptBySelf: Bool { self != .reward && self != .discipline && self != .hardship }
  /// The least age at which a record can begin, in years.
  var leastAge: Int {
    switch self {
    case .work: 14
    case .education: 3
    case .training, .reward, .discipline, .away, .family, .hardship: 0
    }
  }
  /// Whether its end may lie ahead: a punishment that still weighs, a return that is planned.
  var mayEndLater: Bool { self == .discipline || self == .hardship || self == .away }

  package var word: Word {
    switch self {
    case .education: Word(zh: "学历学位", en: "Education")
    case .work: Word(zh: "工作经历", en: "Work")
    case .training: Word(zh: "教育培训", en: "Training")
    case .reward: Word(zh: "奖励", en: "Rewards")
    case .discipline: Word(zh: "处分和组织处理", en: "Discipline")
    case .away: Word(zh: "外出流动、出国（境）", en: "Away and abroad")
    case .family: Word(zh: "家庭成员", en: "Family")
    case .hardship: Word(zh: "生活困难和帮扶", en: "Hardship and help")
    }
  }
  /// What its first day is called; nil where records have no days.
  var from: Word? {
    switch self {
    case .education: Word(zh: "入学日期", en: "Began on")
    case .work: Word(zh: "从哪天起", en: "From")
    case .training: Word(zh: "开始日期", en: "Began on")
    case .reward: Word(zh: "授予日期", en: "Granted on")
    case .discipline: Word(zh: "决定日期", en: "Decided on")
    case .away: Word(zh: "离开日期", en: "Left on")
    case .family: nil
    case .hardship: Word(zh: "从哪天起", en: "Since")
    }
  }
  /// What its last day is called; nil where a record is of one day.
  var until: Word? {
    switch self {
    case .education: Word(zh: "毕业（结业）日期", en: "Ended on")
    case .work: Word(zh: "到哪天止", en: "Until")
    case .training: Word(zh: "结束日期", en: "Ended on")
    case .reward, .family: nil
    case .discipline: Word(zh: "影响期满日期", en: "In effect until")
    case .away: Word(zh: "返回日期", en: "Came back on")
    case .hardship: Word(zh: "到哪天止", en: "Until")
    }
  }
}

import FeatureKit

/// 党籍状态.
package enum Standing: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case normal
  /// 留党察看: neither votes nor elects nor stands for election.
  case suspended
  /// 停止党籍: out of contact; counted among the members no more until restored.
  case stopped
  case restored, inTransit
  case probationCancelled, persuadedToLeave, removed, selfExit, withdrew, expelled, dead
  /// Not a standing of anybody's: the file went into another one.
  case merged
  /// What people decide.
  package static let decided = allCases.filter { $0 != .merged }

  /// With these a person is a member no more.
  package var ends: Bool {
    switch self {
    case .normal, .suspended, .stopped, .restored, .inTransit, .merged: false
    case .probationCancelled, .persuadedToLeave, .removed, .selfExit, .withdrew, .expelled, .dead: true
    }
  }
  package var votes: Bool { self == .normal || self == .restored || self == .inTransit }
  package var word: Word {
    switch self {
    case .normal: Word(zh: "正常", en: "in good standing")
    case .suspended: Word(zh: "留党察看", en: "on probation within the Party, without vote")
    case .stopped: Word(zh: "停止党籍", en: "membership stopped")
    case .restored: Word(zh: "恢复党籍", en: "membership restored")
    case .inTransit: Word(zh: "已转出（在途）", en: "transferred out, in transit")
    case .probationCancelled: Word(zh: "取消预备党员资格", en: "probationary membership cancelled")
    case .persuadedToLeave: Word(zh: "劝其退党", en: "persuaded to withdraw")
    case .removed: Word(zh: "除名", en: "removed from the roll")
    case .selfExit: Word(zh: "自行脱党予以除名", en: "removed as having left of own accord")
    case .withdrew: Word(zh: "退党", en: "withdrew")
    case .expelled: Word(zh: "开除党籍", en: "expelled")
    case .dead: Word(zh: "已去世", en: "deceased")
    case .merged: Word(zh: "已并入另一份档案", en: "merged into another file")
    }
  }
}

import FeatureKit

/// 人员类别: membership is one state of a person.
package enum PersonStatus: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case full, probationary, prospect, activist, applicant, former
  /// In the register for a post or for work, without any tie of membership.
  case none
  package static var placeholder: PersonStatus { .none }

  package var isMember: Bool { self == .full || self == .probationary }
  /// On the way to membership: only a branch that develops members can have them.
  package var isDeveloping: Bool { self == .applicant || self == .activist || self == .prospect }
  /// What a human decision may make of it; the procedures of admission and disposal decide, this records.
  var next: [PersonStatus] {
    switch self {
    case .none, .former: [.applicant, .none]
    case .applicant: [.activist, .none]
    case .activist: [.prospect, .applicant, .none]
    case .prospect: [.probationary, .activist, .none]
    case .probationary: [.full, .former]
    case .full: [.former]
    }
  }
  package var word: Word {
    switch self {
    case .full: Word(zh: "正式党员", en: "full member")
    case .probationary: Word(zh: "预备党员", en: "probationary member")
    case .prospect: Word(zh: "发展对象", en: "prospect")
    case .activist: Word(zh: "入党积极分子", en: "activist")
    case .applicant: Word(zh: "入党申请人", en: "applicant")
    case .former: Word(zh: "不再是党员", en: "no longer a member")
    case .none: Word(zh: "非党员", en: "not a member")
    }
  }
}

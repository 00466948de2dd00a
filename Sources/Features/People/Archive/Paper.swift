import Attachments
import FeatureKit

/// 档案材料: a file of somebody's electronic archive, sealed on disk.
package struct Paper: Hashable, Sendable, Encodable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
    case photo, application, pledge, report, review, transfer, decision, other
    package var word: Word {
      switch self {
      case .photo: Word(zh: "照片", en: "Photo")
      case .application: Word(zh: "入党申请书", en: "Application for membership")
      case .pledge: Word(zh: "入党志愿书", en: "Admission form")
      case .report: Word(zh: "思想汇报、自传", en: "Reports and life story")
      case .review: Word(zh: "政治审查材料", en: "Political review")
      case .transfer: Word(zh: "组织关系材料", en: "Papers of affiliation")
      case .decision: Word(zh: "奖惩决定", en: "Decisions on rewards and discipline")
      case .other: Word(zh: "其他材料", en: "Other papers")
      }
    }
  }
  package var id: ID<Paper>
  package var person: ID<Person>
  package var kind: Kind
  package var file: KeptFile
  package var at: Moment
  package static let reference = "paper"
  /// The most papers of one archive.
  static let most = 100
}

import Approvals
import FeatureKit

/// The fields that a member changes by asking only: who somebody is, and since when they are a member. Those that are asked for have a value.
package struct KeyFacts: Hashable, Sendable, Codable {
  package var name: String?
  package var sex: Sex?
  package var birth: Day?
  package var ethnicity: String?
  package var residentNumber: String?
  package var joined: Day?
  package var confirmed: Day?
  package init(name: String? = nil, sex: Sex? = nil, birth: Day? = nil, ethnicity: String? = nil, residentNumber: String? = nil, joined: Day? = nil, confirmed: Day? = nil) {
    self.name = name
    self.sex = sex
    self.birth = birth
    self.ethnicity = ethnicity
    self.residentNumber = residentNumber
    self.joined = joined
    self.confirmed = confirmed
  }
  init(_ f: PersonFacts) { self.init(name: f.name, sex: f.sex, birth: f.birth, ethnicity: f.ethnicity, residentNumber: f.residentNumber, joined: f.joined, confirmed: f.confirmed) }

  static let fields: [PersonField] = [.name, .sex, .birth, .ethnicity, .residentNumber, .joined, .confirmed]

  func applied(to before: PersonFacts) -> PersonFacts {
    var f = before
    f.name = name ?? f.name
    f.sex = sex ?? f.sex
    f.birth = birth ?? f.birth
    f.ethnicity = ethnicity ?? f.ethnicity
    f.residentNumber = residentNumber ?? f.residentNumber
    f.joined = joined ?? f.joined
    f.confirmed = confirmed ?? f.confirmed
    return f
  }
  /// A value in words; nil where there is none.
  func value(_ field: PersonField) -> Word? {
    func plain(_ text: String?) -> Word? { text.map { Word(zh: $0, en: $0) } }
    func said(_ day: Day) -> Word { Word(zh: day.inChinese, en: day.inEnglish) }
    switch field {
    case .name: return plain(name)
    case .sex: return sex?.word
    case .birth: return birth.map(said)
    case .ethnicity: return ethnicity.flatMap { ethnicities[$0] }
    case .residentNumber: return plain(residentNumber)
    case .joined: return joined.map(said)
    case .confirmed: return confirmed.map(said)
    default: return nil
    }
  }
  /// Field by field, before and after, for whoever decides.
  static func changes(_ fields: [PersonField], from before: KeyFacts, to after: KeyFacts) -> [ApprovalChange] {
    fields.map { ApprovalChange(name: $0.word, before: before.value($0), after: after.value($0)) }
  }
}

import FeatureKit

extension Word {
  static func added(_ who: Reference, _ organization: String) -> Word { Word(zh: "在“\(organization)”登记\(who)", en: "Registered \(who) at “\(organization)”") }
  static func corrected(_ who: Reference, _ fields: [PersonField]) -> Word {
    Word(zh: "更正\(who)的\(fields.map(\.word.zh).joined(separator: "、"))", en: "Corrected \(fields.map { $0.word.en.lowercased() }.joined(separator: ", ")) of \(who)")
  }
  static func moved(_ who: Reference, _ from: String, _ to: String) -> Word { Word(zh: "把\(who)从“\(from)”编入“\(to)”", en: "Moved \(who) from “\(from)” to “\(to)”") }
  static func grouped(_ who: Reference, _ group: String?) -> Word {
    guard let group else { return Word(zh: "把\(who)移出党小组", en: "Took \(who) out of the group") }
    return Word(zh: "把\(who)编入\(group)", en: "Put \(who) into \(group)")
  }
  static func decided(_ who: Reference, _ status: PersonStatus, _ standing: Standing) -> Word {
    let zh = standing == .normal ? "" : "，党籍状态：\(standing.word.zh)", en = standing == .normal ? "" : ", standing: \(standing.word.en)"
    return Word(zh: "\(who)的人员类别记为“\(status.word.zh)”\(zh)", en: "Recorded \(who) as “\(status.word.en)”\(en)")
  }
  static func opened(_ who: Reference, _ field: PersonField) -> Word { Word(zh: "写明事由后查看\(who)的\(field.word.zh)", en: "Looked at the \(field.word.en.lowercased()) of \(who), giving a reason") }
  static let notPersonal = Word(zh: "只有身份号码、电话、住址、家庭成员、生活困难、档案材料需要写明事由查看", en: "Only resident number, phone, address, family, hardship and archive papers are covered")
}

import FeatureKit

/// The fields of the collection form, by the names that forms and actions use.
package enum PersonField: String, Hashable, Sendable, Codable, CaseIterable, Stored {
  case name, residentNumber, sex, ethnicity, birth, education, status, organization, joined, confirmed, workPost, phone, address, standing, lostContact, lostSince, floatsTo, floatsSince, group
  /// Sealed sections of the file beside the collection form.
  case family, hardship
  /// The papers of the electronic archive.
  case archive

  package static let personal: [PersonField] = [.residentNumber, .phone, .address]
  /// All that is shown for a reason only.
  package static let covered = personal + [.family, .hardship, .archive]
  /// What may be made empty again.
  package static let clearable: [PersonField] = [.phone, .address, .birth, .ethnicity, .education, .workPost, .joined, .confirmed, .lostContact, .floatsTo, .floatsSince, .residentNumber]
  package var word: Word {
    switch self {
    case .name: Word(zh: "姓名", en: "Name")
    case .residentNumber: Word(zh: "身份号码", en: "Resident number")
    case .sex: Word(zh: "性别", en: "Sex")
    case .ethnicity: Word(zh: "民族", en: "Ethnic group")
    case .birth: Word(zh: "出生日期", en: "Birth date")
    case .education: Word(zh: "学历", en: "Education")
    case .status: Word(zh: "人员类别", en: "Status")
    case .organization: Word(zh: "所在支部", en: "Branch")
    case .joined: Word(zh: "入党日期", en: "Joined on")
    case .confirmed: Word(zh: "转正日期", en: "Confirmed on")
    case .workPost: Word(zh: "工作岗位", en: "Occupation")
    case .phone: Word(zh: "电话", en: "Phone")
    case .address: Word(zh: "住址", en: "Address")
    case .standing: Word(zh: "党籍状态", en: "Standing")
    case .lostContact: Word(zh: "失联情形", en: "Lost contact")
    case .lostSince: Word(zh: "失联日期", en: "Contact lost since")
    case .floatsTo: Word(zh: "流动去向", en: "Floats to")
    case .floatsSince: Word(zh: "流动起始日期", en: "Floats since")
    case .group: Word(zh: "党小组", en: "Group")
    case .family: FileSection.family.word
    case .hardship: FileSection.hardship.word
    case .archive: .archive
    }
  }
}

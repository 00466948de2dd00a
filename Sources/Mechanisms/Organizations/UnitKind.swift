import Essentials
import Persistence

/// What kind of body an organization stands at: terms of office ask for it (village and community). The names are those that rules use.
package enum UnitKind: String, Hashable, Sendable, Codable, CaseIterable, Stored {
  case department, village, community, school, firm, institution, socialOrganization, other

  package var word: Word {
    switch self {
    case .department: Word(zh: "党政机关、部门", en: "Party or government department")
    case .village: Word(zh: "村", en: "village")
    case .community: Word(zh: "社区", en: "community")
    case .school: Word(zh: "学校", en: "school")
    case .firm: Word(zh: "企业", en: "firm")
    case .institution: Word(zh: "医院等其他事业单位", en: "hospital or other public institution")
    case .socialOrganization: Word(zh: "社会组织", en: "social organization")
    case .other: Word(zh: "其他", en: "other")
    }
  }
}

import FeatureKit

/// 工作岗位, as the yearly communiqué groups them.
package enum WorkPost: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case worker, farmer, professional, manager, official, student, otherOccupation, retired
  package var word: Word {
    switch self {
    case .worker: Word(zh: "工人（工勤技能人员）", en: "workers (skilled and service staff)")
    case .farmer: Word(zh: "农牧渔民", en: "farmers, herders and fishers")
    case .professional: Word(zh: "专业技术人员", en: "professional and technical staff")
    case .manager: Word(zh: "管理人员", en: "managerial staff")
    case .official: Word(zh: "党政机关工作人员", en: "staff of Party and government offices")
    case .student: Word(zh: "学生", en: "students")
    case .otherOccupation: Word(zh: "其他职业人员", en: "other occupations")
    case .retired: Word(zh: "离退休人员", en: "retirees")
    }
  }
}

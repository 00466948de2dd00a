import Essentials
import Journal

extension Organization.Kind {
  package var word: Word {
    switch self {
    case .localCommittee: Word(zh: "地方党委", en: "local committee")
    case .committee: Word(zh: "党委", en: "committee")
    case .generalBranch: Word(zh: "党总支", en: "general branch")
    case .branch: Word(zh: "党支部", en: "branch")
    }
  }
}

extension Organization.Setting {
  package var word: Word {
    switch self {
    case .ordinary: Word(zh: "单独组建", en: "ordinary")
    case .joint: Word(zh: "联合党支部", en: "joint")
    case .temporary: Word(zh: "临时党支部", en: "temporary")
    case .virtual: Word(zh: "网上党支部", en: "virtual")
    }
  }
}

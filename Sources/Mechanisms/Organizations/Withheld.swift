import Essentials
import Journal

/// What temporary and virtual branches may not do. A joint branch is a full one.
package enum Withheld: Sendable, CaseIterable {
  case elect, developMembers, collectDues

  var word: Word {
    switch self {
    case .elect: Word(zh: "不进行换届选举", en: "hold no elections")
    case .developMembers: Word(zh: "不发展党员", en: "do not develop members")
    case .collectDues: Word(zh: "不收缴党费", en: "do not collect dues")
    }
  }
}

extension Organization {
  /// Why this organization may not do it; nil where it may.
  package func withholds(_ what: Withheld) -> Refusal.Problem? {
    switch setting {
    case .ordinary, .joint: nil
    case .temporary: .init("setting.temporary", Word(
      zh: "“\(name)”是临时党支部：党员的组织关系仍在原支部，临时党支部\(what.word.zh)，请在党员组织关系所在支部办理",
      en: "“\(name)” is a temporary branch: its members stay affiliated with their own branches. Temporary branches \(what.word.en); do this in the branch of affiliation"))
    case .virtual: .init("setting.virtual", Word(
      zh: "“\(name)”是网上党支部：党员的组织关系、党费和表决权仍在原支部，网上党支部\(what.word.zh)，请在党员组织关系所在支部办理",
      en: "“\(name)” is a virtual branch: affiliation, dues and votes of its members stay with their own branches. Virtual branches \(what.word.en); do this in the branch of affiliation"))
    }
  }
}

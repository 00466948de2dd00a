import FeatureKit

extension Word {
  static let jointWord = Word(zh: "联合开展", en: "Joint gathering"), whichPartners = Word(zh: "一起开展的结对支部", en: "Paired branches that take part")
  static let partnersHint = Word(zh: "他们的党员列入应到名单，记录归档后给各支部各记一次。各支部可以登记自己的人。", en: "Their members are on the list, and the minutes count for each branch. Each branch may mark its own people.")
  static let noPartners = Word(zh: "没有结对的支部", en: "No branch is paired with this one"), noPartnersWhy = Word(zh: "双方都同意的结对共建在期内，才能联合开展。", en: "Branches hold a gathering together while a pairing that both agreed to stands.")
  static let jointKinds = Word(zh: "只有党课和主题党日可以联合开展；党员大会、支委会、党小组会和组织生活会由各支部自己召开", en: "Only lectures and theme days are held together; members' meetings, committee, group and organization-life meetings are each branch's own")
  static let notPaired = Word(zh: "所选支部当天没有与本支部结对", en: "A chosen branch is not paired with this one on that day"), jointSame = Word(zh: "没有变化", en: "Nothing was changed")
  static func jointWith(_ names: [String]) -> Word { Word(zh: "联合开展：\(names.joined(separator: "、"))", en: "Held with \(names.joined(separator: ", "))") }
  static func heldBy(_ name: String) -> Word { Word(zh: "由\(name)牵头", en: "held by \(name)") }
  static let jointHere = Word(zh: "与结对支部联合开展的", en: "Held together with paired branches"), markOwn = Word(zh: "登记本支部人员", en: "Mark our own people")
  static func invited(_ g: Gathering) -> Word {
    Word(zh: "\(g.organization.name)邀请本支部参加\(g.label.zh)，\(g.starts.time) 开始，地点：\(g.location)", en: "\(g.organization.name) invites the branch to the \(g.label.en), beginning at \(g.starts.time), at \(g.location)")
  }
  static func jointWith(_ label: Word, _ names: [String]) -> Word { Word(zh: "\(label.zh)与\(names.joined(separator: "、"))联合开展", en: "the \(label.en) is held with \(names.joined(separator: ", "))") }
  static func jointNoMore(_ label: Word) -> Word { Word(zh: "\(label.zh)不再联合开展", en: "the \(label.en) is not held with others any more") }
}

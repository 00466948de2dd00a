import FeatureKit

extension Word {
  static let pairings = Word(zh: "结对共建", en: "Pairings"), pairingsLead = Word(zh: "支部之间约定一起做的事：为了什么，到什么时候，各方是否确认。", en: "What branches agreed to do together: what for, until when, and who agreed.")
  static let allPairings = Word(zh: "全部", en: "All"), noPairings = Word(zh: "没有结对共建", en: "No pairings"), noPairingsWhy = Word(zh: "由一个支部提出，对方确认后生效；结束的会保留在这里。", en: "A branch proposes, and it stands when the others agree; ended ones remain here.")
  static let propose = Word(zh: "提出结对", en: "Propose a pairing"), purposeWord = Word(zh: "共建内容", en: "Purpose"), sidesWord = Word(zh: "结对各方", en: "Sides"), stateWord = Word(zh: "状态", en: "State"), pairingUntil = Word(zh: "到期", en: "Until")
  static func proposeFor(_ name: String) -> Word { Word(zh: "由\(name)提出", en: "Propose for \(name)") }
  static func pairingOf(_ names: [String]) -> Word { Word(zh: names.joined(separator: "、") + "结对", en: "Pairing of " + names.joined(separator: ", ")) }
  static let agreedWord = Word(zh: "已确认", en: "Agreed"), proposedWord = Word(zh: "提出", en: "Proposed"), notAgreed = Word(zh: "待确认", en: "Not yet"), endedWord = Word(zh: "结束", en: "Ended")
  static func endedByOn(_ who: String, _ day: String, _ reason: String) -> Word { Word(zh: "\(day)，\(who)：\(reason)", en: "\(day), \(who): \(reason)") }
  static func agreeFor(_ name: String) -> Word { Word(zh: "\(name)是否同意结对", en: "Does \(name) agree?") }
  static let agree = Word(zh: "同意结对", en: "Agree"), decline = Word(zh: "不同意", en: "Decline"), endPairing = Word(zh: "结束结对", en: "End the pairing"), reasonWord = Word(zh: "原因", en: "Reason")
  static let findBranch = Word(zh: "按名称查找支部", en: "Find a branch by name"), findBranchFirst = Word(zh: "先按名称查找要结对的支部，可以在别的乡镇。", en: "First find the branches by name; they may be in another town.")
  static let noBranchFound = Word(zh: "请换一个名称，只写其中几个字也可以。", en: "Try another name; a part of it will do."), partnersWord = Word(zh: "与谁结对", en: "With whom"), pairingPurposeHint = Word(zh: "如：联合开展主题党日，共用讲课人和场地", en: "Such as theme days together, sharing speakers and rooms")

  static let branchesPair = Word(zh: "结对共建由党支部提出", en: "Pairings are proposed by branches"), partnersMissing = Word(zh: "请选择与谁结对", en: "Choose with whom"), partnerSelf = Word(zh: "不能与自己结对", en: "A branch is not paired with itself")
  static func partnersMany(_ n: Int) -> Word { Word(zh: "连同本支部最多 \(n) 个支部", en: "At most \(n) branches in all") }
  static let partnerUnknown = Word(zh: "所选的支部已不存在，请重新查找", en: "A branch chosen is not there any more; find it again"), pairingPurposeMissing = Word(zh: "请填写共建内容", en: "Please say what for")
  static let pairingEndPast = Word(zh: "到期日应在今天以后", en: "It ends after today"), pairingEndFar = Word(zh: "最长五年", en: "At most five years")
  static let pairingEnded = Word(zh: "这个结对已经结束", en: "This pairing has ended"), pairingAgreed = Word(zh: "本支部已经确认", en: "This side has agreed"), pairingReasonMissing = Word(zh: "请写明原因", en: "Please say why")

  static func proposedPairing(_ who: String, _ with: [String]) -> Word { Word(zh: "\(who)提出与\(with.joined(separator: "、"))结对共建", en: "\(who) proposed a pairing with \(with.joined(separator: ", "))") }
  static func agreedPairing(_ who: String) -> Word { Word(zh: "\(who)同意结对共建", en: "\(who) agreed to a pairing") }
  static func declinedPairing(_ who: String) -> Word { Word(zh: "\(who)不同意结对共建", en: "\(who) declined a pairing") }
  static func endedPairing(_ who: String) -> Word { Word(zh: "\(who)结束结对共建", en: "\(who) ended a pairing") }
  static func pleaseAgree(_ who: String, _ you: String) -> Word { Word(zh: "\(who)提出与\(you)结对共建，请确认", en: "\(who) proposes a pairing with \(you); please answer") }
  static let toAgree = Word(zh: "等您确认的结对", en: "Pairings that wait for you"), mayPair = Word(zh: "办理结对共建", en: "agree on pairings")
}

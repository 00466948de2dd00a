import FeatureKit

extension Word {
  static let memberCard = Word(zh: "党员卡", en: "Member card"), cardLead = Word(zh: "到别的支部参加主题党日、听党课，出示这个二维码签到。", en: "Show this code to check in at theme days and lectures of other branches.")
  static let cardCode = Word(zh: "党员卡二维码", en: "The card's square code"), typedCode = Word(zh: "扫不了码时，报编号和六位数：", en: "Where it cannot be scanned, say the number and the six digits:")
  static func cardRenews(_ seconds: Int) -> Word { Word(zh: "二维码 \(seconds) 秒内有效，页面会自动更新，截图无效。", en: "It holds for \(seconds) seconds and renews itself; a screenshot does not hold.") }
  static let noCard = Word(zh: "没有党员卡", en: "No card"), noCardWhy = Word(zh: "党员卡只发给本系统登记的党员本人；停止党籍期间没有党员卡。", en: "Members of the register have one for themselves; not while membership is stopped.")
  static let noKeyForCard = Word(zh: "本县还没有签名密钥，不能亮卡。请联系安全管理员在“签名与信任”里生成。", en: "The house has no signing key yet. Ask the security administrator to make one under “Signatures and trust”.")
  static let printCard = Word(zh: "打印党员卡", en: "Print the card"), visited = Word(zh: "最近的签到", en: "Latest check-ins"), asGuest = Word(zh: "外支部活动", en: "as a guest")
  static let takeCards = Word(zh: "扫卡签到", en: "Check in by card"), takeCardsLead = Word(zh: "正在签到的会议和活动。本支部党员计入出席，别的支部的党员记为来访。", en: "Gatherings where checking in is open. Own members are marked as come, those of other branches as guests.")
  static let noDesks = Word(zh: "现在没有开放签到的会议或活动", en: "Nowhere is checking in open now"), noDesksWhy = Word(zh: "党组织启用签到后，在会议或活动的“签到”页开放，这里就能扫卡。", en: "Once the organization has switched it on, open checking in at the gathering; then cards are taken here.")
  static let toGatherings = Word(zh: "查看会议和活动", en: "See the gatherings"), whoIsIn = Word(zh: "看谁签到了", en: "Who has checked in")
  static let cardText = Word(zh: "扫码内容，或者编号和六位数", en: "What the code says, or number and six digits"), cardTextHint = Word(zh: "用扫码枪直接扫；手工输入如 1024 482917", en: "A hand scanner writes into it; typed as 1024 482917"), takeGo = Word(zh: "签到", en: "Check in")
  static let mayShow = Word(zh: "出示自己的党员卡", en: "show one's own card")

  // MARK: why not

  static let digitsWrong = Word(zh: "编号或六位数不对，请按党员手机上现在显示的输入", en: "Number or digits do not fit; enter what the phone shows now"), notACard = Word(zh: "这不是党员卡的二维码", en: "This is not the code of a card")
  static func cardOfOthers(_ name: String) -> Word { Word(zh: "这是“\(name)”签发的党员卡，本县不能用它签到", en: "This card was issued by \(name); it does not check anybody in here") }
  static let cardLate = Word(zh: "二维码已过时，请党员打开党员卡页面更新后再扫", en: "The code is out of date; ask for the page to be opened again")
  static func cardExpired(_ on: Day) -> Word { Word(zh: "打印的党员卡已于\(on.inChinese)到期，请重新打印", en: "The printed card ran out on \(on.inEnglish); it has to be printed anew") }
  static let cardEnded = Word(zh: "持卡人现在不能凭党员卡签到，请联系其所在党组织", en: "Its holder cannot check in by a card now; ask their organization")

  // MARK: the journal

  static func tookCard(_ who: Reference, _ label: Word, guest: Bool) -> Word {
    guest ? Word(zh: "\(who)凭党员卡到\(label.zh)签到（来访）", en: "\(who) checked in by card as a guest of \(label.en)") : Word(zh: "\(who)凭党员卡到\(label.zh)签到", en: "\(who) checked in by card at \(label.en)")
  }
}

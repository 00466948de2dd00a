import FeatureKit

extension CheckInWay {
  var word: Word { self == .qr ? Word(zh: "扫码", en: "square code") : Word(zh: "输入签到码", en: "typed code") }
}

extension Word {
  static let mayCheckIn = Word(zh: "签到", en: "check in"), maySwitchCheckIn = Word(zh: "设置是否签到", en: "switch checking in on and off")
  static let checkInWord = Word(zh: "签到", en: "Check-in"), checkInSettingWord = Word(zh: "签到设置", en: "Check-in setting")
  static let checkInLead = Word(zh: "会场屏幕上有六位签到码，输入它，或者用手机扫屏幕上的二维码。", en: "A screen in the hall shows six digits: type them, or scan the square code beside them.")
  static let codeWord = Word(zh: "签到码", en: "Code"), codeHint = Word(zh: "六位数字，定时更换", en: "Six digits that change")
  static func checkInOffline(_ days: Int) -> Word { Word(zh: "没有网络时，手机先记下签到码和时间，\(days) 天内连上网再送出，按当时的规则判断。", en: "Without a network the phone keeps the code and its time and sends them within \(days) days; they are judged as of then.") }
  static let nothingToCheckInAt = Word(zh: "现在没有您应到、正在签到的活动会议。", en: "There is no gathering now at which you are expected and can check in.")
  static let checkedInShort = Word(zh: "已签到", en: "Checked in"), checkedInAlready = Word(zh: "已经签到过，不用再签", en: "You have checked in already")
  static func checkedInAt(_ title: String) -> Word { Word(zh: "已签到：\(title)", en: "Checked in: \(title)") }

  static let checkInIsOn = Word(zh: "本组织已启用签到", en: "Checking in is on here"), checkInIsOff = Word(zh: "签到没有启用", en: "Checking in is off")
  static func checkInOnSince(_ day: Day, _ seconds: Int) -> Word { Word(zh: "\(day.inChinese)启用，签到码每 \(seconds) 秒更换。签到只用来登记到会，不计分、不排名。", en: "Since \(day.inEnglish); the code changes every \(seconds) seconds. It marks who attended, and nothing is counted or ranked by it.") }
  static let checkInWhyOff = Word(
    zh: "默认不启用：到会由书记或记录人登记就够了，不需要党员为开会再操作一次手机。人多、登记不便的会议可以由本组织自己决定启用；上级不能要求启用，也不能拿签到考核。",
    en: "It is off by default: the secretary or the recorder marks who came, and nobody needs a phone for a meeting. An organization may switch it on for itself where a hall is large; it is not for the level above to demand it, nor to judge anybody by it.")
  static let howItWorks = Word(zh: "怎么签到", en: "How it works")
  static let checkInHow1 = Word(zh: "记录人在活动开始前 30 分钟内打开签到，会场屏幕显示签到码和二维码。", en: "From 30 minutes before the beginning the recorder opens it; a screen in the hall shows the code.")
  static let checkInHow2 = Word(zh: "应到人员扫码或输入签到码，各签各的。一部手机在一次活动只能签一个人。", en: "Each person scans or types it for oneself. One phone checks in one person at a gathering.")
  static let checkInHow3 = Word(zh: "没有手机、不便操作的，由记录人在出席表上登记，效力相同。", en: "Who has no phone is marked on the attendance list by the recorder; it counts the same.")
  static let checkInHow4 = Word(zh: "不取定位，不拍照，不记手机型号。", en: "No location, no photograph and no make of phone is asked for or kept.")
  static let changeIt = Word(zh: "更改", en: "Change it"), offWord = Word(zh: "不启用", en: "Off"), saveIt = Word(zh: "保存", en: "Save")
  static func onWithSeconds(_ n: Int) -> Word { Word(zh: "启用，签到码每 \(n) 秒更换", en: "On; the code changes every \(n) seconds") }

  static let openCheckIn = Word(zh: "打开签到", en: "Open check-in"), closeCheckIn = Word(zh: "结束签到", en: "Close check-in"), showScreen = Word(zh: "会场屏幕", en: "Screen for the hall")
  static let checkInWillShow = Word(zh: "打开后，会场屏幕显示签到码；可以随时结束。", en: "Once opened, the screen shows the code; it can be closed at any time.")
  static let checkInIsClosed = Word(zh: "签到已经结束；漏签的在出席表上登记。", en: "Check-in is over; mark anybody missing on the attendance list.")
  static func checkInOpensAt(_ at: Moment) -> Word { Word(zh: "\(at.day.inChinese)\(at.time) 起可以打开签到。", en: "Check-in can be opened from \(at.time) on \(at.day.inEnglish).") }
  static func checkInOpenUntil(_ at: Moment) -> Word { Word(zh: "到 \(at.time) 为止。", en: "Until \(at.time).") }
  static let whoCheckedIn = Word(zh: "已签到人员", en: "Checked in"), howWord = Word(zh: "方式", en: "How")
  static func broughtLater(_ at: Moment) -> Word { Word(zh: "手机离线，\(at.day.inChinese)\(at.time) 送达", en: "offline, arrived at \(at.time) on \(at.day.inEnglish)") }
  static func checkedInOf(_ n: Int, _ all: Int) -> Word { Word(zh: "已签到 \(n) 人，应到 \(all) 人", en: "\(n) of \(all) expected have checked in") }
  static let codeAsSquare = Word(zh: "签到二维码", en: "The code as a square")
  static func screenHow(_ address: String) -> Word { Word(zh: "扫码，或打开 \(address) 输入签到码", en: "Scan it, or type the code at \(address)") }
  static func changesIn(_ left: Int, _ seconds: Int) -> Word { Word(zh: "每 \(seconds) 秒更换", en: "changes every \(seconds) seconds") }
}

// Why not.
extension Word {
  static let sixDigits = Word(zh: "签到码是六位数字", en: "The code has six digits")
  static let codeWrong = Word(zh: "签到码不对，或者已经更换；请看屏幕上现在的码", en: "This code is wrong, or has changed; look at the screen again")
  static func checkInLocked(_ seconds: Int) -> Word { Word(zh: "签到码连续输错，请过 \(seconds) 秒再试，或请记录人登记", en: "Too many wrong codes; try again in \(seconds) seconds, or ask the recorder to mark you") }
  static let timeUnreadable = Word(zh: "签到时间无法识别", en: "The time of the scan cannot be read")
  static let scannedAhead = Word(zh: "手机上的签到时间晚于现在，请校准手机时钟；到会请记录人登记", en: "The phone says it was scanned later than now; set its clock right, and ask the recorder to mark you")
  static func scannedLongAgo(_ days: Int) -> Word { Word(zh: "签到已超过 \(days) 天，不再接收；到会请记录人登记", en: "This was scanned more than \(days) days ago and is not taken any more; ask the recorder to mark you") }
  static let deviceMissing = Word(zh: "离线签到缺少手机标识，请在会场的手机上送出", en: "A check-in that comes later needs the key of the phone that scanned it")
  static let deviceOfAnother = Word(zh: "这部手机已在本次活动为别人签到；一部手机只能签一个人，到会请记录人登记", en: "This phone has checked in somebody else here; one phone checks in one person, so ask the recorder to mark you")
  static let checkInNotOpened = Word(zh: "这次活动没有打开签到", en: "Check-in is not open at this gathering")
  static let checkInOffHere = Word(zh: "本组织没有启用签到，到会由记录人登记。", en: "This organization does not use check-in; the recorder marks who came.")
  static let notRunningThen = Word(zh: "签到的时间不在这次活动的签到时段内", en: "The gathering was not open for checking in at that time")
  static let checkInAfterMinutes = Word(zh: "会议记录已经归档，签到不再接收；到会有出入的，请联系书记或记录人更正", en: "The minutes stand, so check-ins are not taken any more; ask the secretary or the recorder for a correction")
  static let checkInIsOpen = Word(zh: "签到已打开", en: "Check-in is open")
  static func checkInNotYet(_ minutes: Int) -> Word { Word(zh: "活动开始前 \(minutes) 分钟到结束为止可以打开签到", en: "It can be opened from \(minutes) minutes before the beginning until the end") }
  static let checkInSame = Word(zh: "设置没有变化", en: "Nothing was changed"), checkInSeconds = Word(zh: "请选择 30 秒或 60 秒", en: "Choose 30 or 60 seconds")
  static func tooManyItems(_ n: Int) -> Word { Word(zh: "一次最多送 \(n) 条签到", en: "At most \(n) check-ins at once") }
  static let itemUnreadable = Word(zh: "送来的签到无法识别", en: "A check-in cannot be read")
}

// What the journal says.
extension Word {
  static func checkedIn(_ who: Reference, _ label: Word, _ how: CheckInWay, late: Bool) -> Word {
    Word(zh: "\(who)签到，到会\(label.zh)（\(how.word.zh)\(late ? "，离线后送达" : "")）", en: "\(who) checked in at the \(label.en) (\(how.word.en)\(late ? ", brought later" : ""))")
  }
  static func missedCode(_ who: Reference, _ n: Int) -> Word { Word(zh: "\(who)签到码不对，连续第 \(n) 次", en: "\(who): wrong code, number \(n) in a row") }
  static func openedCheckIn(_ label: Word) -> Word { Word(zh: "打开\(label.zh)的签到", en: "opened check-in at the \(label.en)") }
  static func closedCheckIn(_ label: Word) -> Word { Word(zh: "结束\(label.zh)的签到", en: "closed check-in at the \(label.en)") }
  static func switchedCheckInOn(_ name: String, _ seconds: Int) -> Word { Word(zh: "\(name)启用签到，签到码每 \(seconds) 秒更换", en: "switched checking in on at \(name), codes change every \(seconds) seconds") }
  static func switchedCheckInOff(_ name: String) -> Word { Word(zh: "\(name)停用签到", en: "switched checking in off at \(name)") }
}

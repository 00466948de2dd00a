import FeatureKit

// What the journal and notices say of the second step: never a code, a secret or an address.
extension Word {
  static func signedInTwice(_ a: Reference) -> Word { Word(zh: "\(a) 登录，经两步验证", en: "\(a) signed in with a second step") }
  static func signedInByRecovery(_ a: Reference, _ left: Int) -> Word { Word(zh: "\(a) 用恢复码登录，还剩 \(left) 个", en: "\(a) signed in with a recovery code; \(left) left") }
  static func secondFailed(_ a: Reference, _ n: Int) -> Word { Word(zh: "\(a) 密码正确，验证码不对，连续第 \(n) 次", en: "\(a): the password was right and the code wrong, try \(n) in a row") }
  static func twoStepStarted(_ a: Reference) -> Word { Word(zh: "\(a) 开始设置两步验证", en: "\(a) began to set up two-step sign-in") }
  static func twoStepOn(_ a: Reference) -> Word { Word(zh: "\(a) 开启两步验证", en: "\(a) turned two-step sign-in on") }
  static func twoStepOff(_ a: Reference) -> Word { Word(zh: "\(a) 关闭两步验证", en: "\(a) turned two-step sign-in off") }
  static func recoveryRenewed(_ a: Reference) -> Word { Word(zh: "\(a) 更换恢复码", en: "\(a) had new recovery codes made") }
  static func twoStepReset(_ a: Reference) -> Word { Word(zh: "取消 \(a) 的两步验证", en: "The two-step sign-in of \(a) was taken off") }
  static let twoStepResetForYou = Word(zh: "安全管理员取消了您的两步验证；如果不是您要求的，请立即联系安全管理员并修改密码", en: "The security administrator took off your two-step sign-in; if you did not ask for it, tell them at once and change your password")
  static func recoveryUsed(_ left: Int) -> Word { Word(zh: "您的账号用恢复码登录，还剩 \(left) 个；不是您本人的，请立即修改密码并更换恢复码", en: "Your account was signed in with a recovery code, \(left) left; if it was not you, change your password and the codes at once") }
  static func codesGuessed(_ n: Int) -> Word { Word(zh: "有人输对了您的密码，又连续 \(n) 次输错验证码；不是您本人的，请立即修改密码", en: "Somebody gave your right password and then \(n) wrong codes in a row; if it was not you, change your password at once") }
  static func newDevice(_ device: String) -> Word { Word(zh: "您的账号在一台新设备上登录：\(device)。不是您本人的，请到“我的账号”结束它并修改密码", en: "Your account was signed in on a new device: \(device). If it was not you, end it under “My account” and change your password") }
}

// Refusals.
extension Word {
  static let secondAsked = Word(zh: "这个账号开启了两步验证，请同时提供验证码", en: "This account has two-step sign-in: give a code too")
  static let passwordWrong = Word(zh: "密码不对", en: "The password is wrong")
  static let codeWrong = Word(zh: "验证码不对。请输入验证器现在显示的 6 位数字，并核对手机时间", en: "The code is wrong. Enter the six digits that the authenticator shows now, and check your phone's clock")
  static let codeSpent = Word(zh: "这个验证码已经用过，请等下一个", en: "This code was used already; wait for the next one")
  static let passwordAgain = Word(zh: "时间过长或密码已改，请重新输入密码", en: "It took too long or the password was changed; please give your password again")
  static let twoStepIsOn = Word(zh: "两步验证已经开启", en: "Two-step sign-in is on already")
  static let twoStepIsOff = Word(zh: "没有开启两步验证", en: "Two-step sign-in is off")
  static let twoStepNotBySlip = Word(zh: "凭登录条登录时不能设置两步验证，请用密码登录", en: "Two-step sign-in is set up after signing in with a password, not with a slip")
  static let twoStepStays = Word(zh: "登录规则要求您的岗位使用两步验证，不能关闭", en: "The access rules ask your post for two-step sign-in: it cannot be turned off")
  static let ownTwoStepElsewhere = Word(zh: "自己的两步验证在“我的账号”中关闭，需要密码和验证码", en: "Turn off your own under “My account”, with password and code")
  static let twoStepFirst = Word(zh: "请先设置两步验证", en: "please set up two-step sign-in first")
}

// Pages.
extension Word {
  static let secondTitle = Word(zh: "输入验证码", en: "Enter the code"), codeWord = Word(zh: "验证码", en: "Code")
  static let codeHint = Word(zh: "验证器显示的 6 位数字，或一个 12 位的恢复码", en: "The six digits of the authenticator, or a recovery code of twelve")
  static let phoneLost = Word(zh: "手机不在身边", en: "I do not have the phone here")
  static let phoneLostText = Word(zh: "输入一个没用过的恢复码。恢复码也没有了，请安全管理员取消两步验证。", en: "Enter a recovery code that was not used. Without one, ask the security administrator to take two-step sign-in off.")
  static let backToSignIn = Word(zh: "回到登录", en: "Back to the sign-in")
  static let twoStepTitle = Word(zh: "两步验证", en: "Two-step sign-in")
  static let twoStepLead = Word(zh: "登录时除密码外，再输入手机上的 6 位数字。别人知道了密码也登录不了。", en: "Beside the password, signing in takes six digits from your phone: a password alone opens nothing.")
  static let twoStepAsked = Word(zh: "您的岗位须先设置两步验证", en: "Your post asks for two-step sign-in"), twoStepAskedText = Word(zh: "设置好以后，其他事项才能办理。", en: "Everything else opens once it is set up.")
  static let twoStepNeeds = Word(zh: "需要准备", en: "What you need")
  static let twoStepNeedsApp = Word(zh: "手机上的验证器应用：支持 TOTP 的都可以，不需要联网。", en: "An authenticator on your phone: any that knows TOTP; it needs no network.")
  static let twoStepNeedsPaper = Word(zh: "一张纸：设置好以后会显示 10 个恢复码，请抄下或打印。", en: "A sheet of paper: ten recovery codes are shown at the end, to be written down or printed.")
  static let twoStepStart = Word(zh: "开始设置", en: "Begin"), twoStepConfirm = Word(zh: "开启两步验证", en: "Turn it on"), twoStepEnd = Word(zh: "关闭两步验证", en: "Turn off two-step sign-in")
  static let twoStepScan = Word(zh: "设置两步验证", en: "Set up two-step sign-in"), squareOfSecret = Word(zh: "二维码：两步验证的密钥", en: "Square code: the secret of two-step sign-in")
  static let scanFirst = Word(zh: "一、用验证器扫码", en: "1. Scan with the authenticator"), scanFirstText = Word(zh: "二维码和密钥只显示这一次，不要给别人看。", en: "The square and the secret are shown this once; let nobody see them.")
  static let cannotScan = Word(zh: "不能扫码", en: "It cannot scan"), secretTyped = Word(zh: "在验证器中选择手工输入，类型为“基于时间”，密钥是：", en: "Choose manual entry in the authenticator, time-based; the secret is:")
  static let scanThen = Word(zh: "二、输入验证器显示的数字", en: "2. Enter what it shows"), firstCodeHint = Word(zh: "6 位数字，每 30 秒变一次", en: "Six digits, new every 30 seconds")
  static let recoveryCodes = Word(zh: "恢复码", en: "Recovery codes"), recoveryOnce = Word(zh: "恢复码只显示这一次", en: "Recovery codes are shown this once")
  static let recoveryOnceText = Word(zh: "手机丢失时，用一个恢复码代替验证码登录，每个只能用一次。请现在打印或抄下，和密码分开存放。", en: "When the phone is lost, one of these signs you in in place of a code, once each. Print or write them down now and keep them apart from your password.")
  static let recoveryKept = Word(zh: "已经抄好", en: "I have written them down")
  static func twoStepSince(_ day: String) -> Word { Word(zh: "\(day) 开启", en: "On since \(day)") }
  static func codesLeft(_ n: Int) -> Word { Word(zh: "还剩 \(n) 个", en: "\(n) left") }
  static func fewCodes(_ n: Int) -> Word { Word(zh: "恢复码还剩 \(n) 个", en: n == 1 ? "One recovery code is left" : "\(n) recovery codes are left") }
  static let fewCodesText = Word(zh: "请换一批，免得手机丢失时登录不了。", en: "Have new ones made, so that a lost phone does not lock you out.")
  static let renewCodes = Word(zh: "换一批恢复码", en: "New recovery codes"), renewCodesText = Word(zh: "原来的恢复码立即作废。", en: "The old ones end at once.")
  static let twoStepEndText = Word(zh: "关闭后，只凭密码就能登录；恢复码作废。", en: "A password alone then signs you in; the recovery codes end.")
  static let twoStepIsOnWord = Word(zh: "已开启", en: "On"), twoStepIsOffWord = Word(zh: "没有开启", en: "Off")
  static let twoStepLost = Word(zh: "手机和恢复码都丢失时：核实本人后取消两步验证，所有登录立即结束，并通知本人。", en: "When phone and codes are lost: make sure who it is, then take it off. All sessions end at once and the owner is told.")
  static let twoStepTakeOff = Word(zh: "取消两步验证", en: "Take off two-step sign-in")
}

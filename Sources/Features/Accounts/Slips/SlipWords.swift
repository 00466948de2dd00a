import FeatureKit

// What the journal and notices say of slips: never a code, an address or a name.
extension Word {
  static func slipMade(_ who: Reference, until day: Day, withAccount: Bool) -> Word {
    Word(zh: "为 \(who) 制作登录条，有效至\(day.inChinese)\(withAccount ? "，同时开设账号" : "")", en: "A slip was made for \(who), valid until \(day.inEnglish)\(withAccount ? "; an account was made with it" : "")")
  }
  static func slipsMade(_ organization: String, _ n: Int) -> Word { Word(zh: "为\(organization)制作 \(n) 张登录条", en: "\(n) slip\(n == 1 ? "" : "s") made for \(organization)") }
  static func slipMadeForYou(until day: Day) -> Word {
    Word(zh: "支部为您制作了登录条，有效至\(day.inChinese)；如果不是您要的，请告诉支部", en: "Your branch made a slip for you to sign in with, valid until \(day.inEnglish); tell the branch if you did not ask for it")
  }
  static func slipRevoked(_ who: Reference) -> Word { Word(zh: "收回 \(who) 的登录条", en: "The slip of \(who) was taken back") }
  static func signedInBySlip(_ a: Reference) -> Word { Word(zh: "\(a) 凭登录条登录", en: "\(a) signed in with a slip") }
  static func cameBack(_ a: Reference) -> Word { Word(zh: "\(a) 在已认识的设备上登录", en: "\(a) signed in on a known device") }
  static let slipRefused = Word(zh: "登录条登录失败", en: "A sign-in with a slip failed")
  static func deviceEnded(_ who: Reference) -> Word { Word(zh: "不再认识 \(who) 的一台设备", en: "A device of \(who) was forgotten") }
  static func proved(_ a: Reference) -> Word { Word(zh: "\(a) 再次确认身份", en: "\(a) confirmed who they are") }
}

// Refusals.
extension Word {
  static let slipOpensNothing = Word(
    zh: "这组数字不能登录：可能输错了，也可能登录条已用过、已过期或已作废。请对照纸条再输一次；还不行，请支部重新打印一张",
    en: "This number does not sign you in: it may be mistyped, or the slip was used, has ended or was taken back. Compare it with the paper and try once more; if it still fails, ask your branch to print another")
  static let slipForm = Word(zh: "请输入登录条上的 12 位数字", en: "Enter the 12 digits on the slip")
  static let deviceForgotten = Word(zh: "系统已不认识这台设备，请用登录条或密码登录", en: "This device is no longer known; sign in with a slip or a password")
  static func slipMembersOnly(_ name: String) -> Word { Word(zh: "\(name)不是在册党员，不能制作登录条", en: "\(name) is no registered member; slips are for members") }
  static func slipDisabled(_ name: String) -> Word { Word(zh: "\(name)的账号已停用，请先由安全管理员恢复", en: "The account of \(name) is disabled; the security administrator has to enable it first") }
  static func slipAdministrator(_ name: String) -> Word { Word(zh: "\(name)是系统、安全或审计管理员，只能用密码登录", en: "\(name) is an administrator and signs in with a password only") }
  static func tooManySlips(_ n: Int) -> Word { Word(zh: "一次最多制作 \(n) 张，请分几次", en: "At most \(n) slips can be made at a time; please do it in parts") }
  static let slipNone = Word(zh: "现在没有未使用的登录条", en: "There is no unused slip now")
  static let tokenNotBySlip = Word(zh: "凭登录条登录时不能新建访问令牌，请用密码登录", en: "Access tokens are made after signing in with a password, not with a slip")
  static let provedWrong = Word(zh: "密码或登录条不对", en: "The password or the slip is wrong")
}

// Pages.
extension Word {
  static let slipsTitle = Word(zh: "登录条", en: "Sign-in slips"), slipWord = Word(zh: "登录条", en: "Slip")
  static let slipsLead = Word(
    zh: "给不便记密码的党员打印登录条：扫码或输入 12 位数字即可登录。14 天内有效，只能用一次；登录过的设备记住 180 天。凭登录条只以党员身份使用，办理职务事项请用密码登录。",
    en: "For members who would rather not keep a password: they scan the square or type 12 digits. A slip is valid for 14 days and once; its device stays known for 180 days. With a slip one acts as a member only; work of an office takes a password.")
  static let slipMember = Word(zh: "党员", en: "Member")
  static let boardButton = Word(zh: "公开栏张贴页", en: "Sheet for the board")
  static let slipsNobody = Word(zh: "这里没有党员", en: "No members here"), slipsNobodyYet = Word(zh: "登记党员以后，在这里制作登录条。", en: "Once members are registered, their slips are made here.")
  static let slipsChoose = Word(zh: "选择支部", en: "Choose a branch"), slipsNobodyWhy = Word(zh: "登录条按支部制作，请从上面选择一个。", en: "Slips are made branch by branch; choose one above.")
  static let makeSlipsDo = Word(zh: "为所选党员制作登录条", en: "Make slips for those selected")
  static let makeSlipDo = Word(zh: "制作登录条", en: "Make a slip"), makeSlipAgain = Word(zh: "重新制作，原来的作废", en: "Make it anew; the old one ends")
  static func slipsOf(_ name: String) -> Word { Word(zh: "\(name)的登录条", en: "Slip of \(name)") }
  static func slipOpenUntil(_ day: String) -> Word { Word(zh: "未使用，有效至\(day)", en: "Not used, valid until \(day)") }
  static func slipUsedOn(_ day: String) -> Word { Word(zh: "\(day)已使用", en: "Used on \(day)") }
  static func slipMadeAt(_ time: String) -> Word { Word(zh: "\(time) 制作", en: "Made \(time)") }
  static let slipNever = Word(zh: "没有制作", en: "None made"), slipNoneNow = Word(zh: "现在没有未使用的登录条。", en: "There is no unused slip now.")
  static let slipRevoke = Word(zh: "收回这张登录条", en: "Take this slip back")
  static let slipHandOver = Word(zh: "请当面交给本人。制作和使用都记入台账，本人会收到通知。", en: "Hand it over in person. Making and using it stand in the journal, and the member is told.")
  static let knownDevices = Word(zh: "已认识的设备", en: "Known devices")
  static let noDevices = Word(zh: "没有凭登录条登录过的设备。", en: "No device has come in by a slip.")
  static let knownSince = Word(zh: "首次登录", en: "Since"), knownUntil = Word(zh: "记住至", en: "Known until"), forgetDevice = Word(zh: "不再认识", en: "Forget")
  static func slipsMadeTitle(_ n: Int) -> Word { Word(zh: "\(n) 张登录条", en: n == 1 ? "1 slip" : "\(n) slips") }
  static let slipsOnce = Word(zh: "登录条只显示这一次", en: "These slips are shown this once")
  static let slipsOnceText = Word(zh: "系统不保存数字原文。请现在打印、沿虚线剪开，当面交给本人。没有打印好的，可以重新制作。", en: "The numbers are kept nowhere. Print now, cut along the dotted lines and hand them over in person; what was not printed can be made anew.")
  static let backToSlips = Word(zh: "回到登录条列表", en: "Back to the slips")

  static let slipSignIn = Word(zh: "用登录条登录", en: "Sign in with a slip")
  static let slipCode = Word(zh: "登录条上的数字", en: "The number on the slip"), slipCodeHint = Word(zh: "12 位；扫码进来的已经填好，直接按“登录”", en: "12 digits; if you scanned the square they are filled in: just press “Sign in”")
  static let slipLost = Word(zh: "没有登录条或已经用过，请找支部重新打印一张。", en: "No slip, or used already? Ask your branch to print one.")
  static let signInWithPassword = Word(zh: "用密码登录", en: "Sign in with a password")
  static let deviceKnown = Word(zh: "这台设备已认识", en: "This device is known")
  static func goOnAs(_ name: String) -> Word { Word(zh: "以\(name)的身份继续", en: "Go on as \(name)") }
  static let bySlip = Word(zh: "凭登录条登录", en: "by slip")
  static let passwordOrSlip = Word(zh: "密码，或一张新登录条上的数字", en: "Password, or the number on a new slip")
  static let passwordOrSlipHint = Word(zh: "没有密码的，请支部打印一张新的登录条", en: "Without a password, ask your branch to print a new slip")
  static func proveText(_ minutes: Int) -> Word { Word(zh: "您是凭登录条登录的，号码、住址等本人信息已遮盖。确认后 \(minutes) 分钟内可以查看和修改。", en: "You came in by a slip, so your own numbers and address are covered. Once confirmed, you can see and change them for \(minutes) minutes.") }
  static let provenNow = Word(zh: "不需要再确认", en: "Nothing to confirm")
  static func provenNowText(_ minutes: Int) -> Word { Word(zh: "本人信息现在可以查看。凭登录条登录的，\(minutes) 分钟后会重新遮盖。", en: "Your personal fields are open now. After a sign-in by slip they are covered again \(minutes) minutes later.") }
  static let signedInSlip = Word(zh: "凭登录条登录", en: "Signed in with a slip")
  static let bySlipText = Word(zh: "这台设备是凭登录条登录的，只以党员身份使用。退出后，这台设备不再认识，要用新的登录条。", en: "This device came in by a slip and acts as a member only. Signing out makes it forget you: then it takes a new slip.")
}

import FeatureKit

extension Word {
  static let signInTitle = Word(zh: "登录", en: "Sign in")
  static let username = Word(zh: "用户名", en: "Username")
  static let password = Word(zh: "密码", en: "Password")
  static let forgotten = Word(zh: "忘记密码，请找本单位的安全管理员重置。", en: "If you have forgotten your password, ask your security administrator to reset it.")
  static let wrongPassword = Word(zh: "用户名或密码不对", en: "The username or the password is wrong")
  static let accountDisabled = Word(zh: "这个账号已停用，请联系安全管理员", en: "This account is disabled; please ask the security administrator")
  static let doorBusy = Word(zh: "现在登录的人较多，请过几秒再试", en: "Many people are signing in just now; please try again in a few seconds")
  static let changeFirst = Word(zh: "请先修改初始密码", en: "please change the initial password first")
  static func waitAtDoor(_ seconds: Int) -> Word {
    let minutes = (seconds + 59) / 60
    if seconds < 60 { return Word(zh: "连续多次没有登录成功，请 \(seconds) 秒后再试", en: "Too many failed tries; please try again in \(seconds) seconds") }
    return Word(zh: "连续多次没有登录成功，请 \(minutes) 分钟后再试", en: "Too many failed tries; please try again in \(minutes) minute\(minutes == 1 ? "" : "s")")
  }

  static let usernameTaken = Word(zh: "这个用户名已有人使用，请换一个", en: "This username is taken; please choose another")
  static func passwordShort(_ least: Int) -> Word { Word(zh: "密码至少 \(least) 个字符", en: "This password needs at least \(least) characters") }
  static let passwordLong = Word(zh: "密码最多 128 个字符", en: "A password has at most 128 characters")
  static let passwordCommon = Word(zh: "这个密码太常见，容易被猜到，请换一个", en: "This password is a very common one and easily guessed; please choose another")
  static let passwordIsName = Word(zh: "密码不能就是用户名或姓名", en: "A password must not simply be the username or the name")

  // What the journal says
  static func signedIn(_ a: Reference) -> Word { Word(zh: "\(a) 登录", en: "\(a) signed in") }
  static func signedOut(_ a: Reference) -> Word { Word(zh: "\(a) 退出登录", en: "\(a) signed out") }
  static func signInFailed(_ a: Reference, _ n: Int) -> Word { Word(zh: "\(a) 登录失败，密码不对，连续第 \(n) 次", en: "\(a) failed to sign in: wrong password, try \(n) in a row") }
  static let signInUnknown = Word(zh: "登录失败，没有这个用户名", en: "A sign-in failed: there is no such username")
}

// What the journal says of accounts. Owners stand as references.
extension Word {
  static func created(_ a: Reference, for owner: Reference?) -> Word {
    guard let owner else { return Word(zh: "开设账号 \(a)", en: "Account \(a) was made") }
    return Word(zh: "为 \(owner) 开设账号 \(a)", en: "Account \(a) was made for \(owner)")
  }
  static func createdMany(_ organization: String, _ n: Int) -> Word { Word(zh: "为\(organization)批量开设 \(n) 个账号", en: "\(n) account\(n == 1 ? "" : "s") made for \(organization)") }
  static func passwordChanged(_ a: Reference) -> Word { Word(zh: "\(a) 修改密码", en: "\(a) changed the password") }
  static func passwordReset(_ a: Reference) -> Word { Word(zh: "重置 \(a) 的密码", en: "The password of \(a) was reset") }
  static func sessionEnded(_ a: Reference) -> Word { Word(zh: "\(a) 结束一处登录", en: "\(a) ended a session") }
  static func disabled(_ a: Reference) -> Word { Word(zh: "停用账号 \(a)", en: "Account \(a) was disabled") }
  static func enabled(_ a: Reference) -> Word { Word(zh: "恢复账号 \(a)", en: "Account \(a) was enabled again") }
  static func granted(_ a: Reference, _ role: Role) -> Word { Word(zh: "设 \(a) 为\(role.word.zh)", en: "\(a) was made \(role.word.en)") }
  static func withdrawn(_ a: Reference, _ role: Role) -> Word { Word(zh: "免去 \(a) 的\(role.word.zh)", en: "\(a) is no longer \(role.word.en)") }
  static func setUpDone(_ roles: [Role]) -> Word {
    Word(zh: "首次设置完成，设\(roles.map(\.word.zh).joined(separator: "、"))", en: "First set-up done; made: \(roles.map(\.word.en).joined(separator: ", "))")
  }
}

// Refusals.
extension Word {
  static let usernameForm = Word(zh: "用户名为 2 至 40 个小写字母、数字、点、横线，以字母开头", en: "A username has 2 to 40 small letters, digits, points and lines, and begins with a letter")
  static func personHasAccount(_ name: String) -> Word { Word(zh: "\(name)已有账号", en: "\(name) has an account already") }
  static let nobodyPicked = Word(zh: "请至少选择一人", en: "Please select at least one person")
  static func tooManyPicked(_ n: Int) -> Word { Word(zh: "一次最多开设 \(n) 个账号，请分几次办理", en: "At most \(n) accounts can be made at a time; please do it in parts") }
  static let oldPasswordWrong = Word(zh: "原密码不对", en: "The present password is wrong")
  static let passwordSame = Word(zh: "新密码和原密码一样，请换一个", en: "The new password is the present one; please choose another")
  static let passwordsDiffer = Word(zh: "两次填写的新密码不一样", en: "The two new passwords differ")
  static let ownPasswordElsewhere = Word(zh: "自己的密码在“我的账号”中修改", en: "Change your own password under “My account”")
  static let ownDisable = Word(zh: "不能停用自己的账号，请由另一名安全管理员办理", en: "You cannot disable your own account; another security administrator can")
  static let lastSecurity = Word(zh: "这是唯一的安全管理员，停用或免去后无人能管理账号；请先设另一名", en: "This is the only security administrator; without one nobody could manage accounts. Please appoint another first")
  static let alreadyDisabled = Word(zh: "这个账号已停用", en: "This account is disabled")
  static let alreadyEnabled = Word(zh: "这个账号正在使用", en: "This account is in use")
  static let sessionEnded = Word(zh: "这处登录已经结束", en: "This session has ended already")
  static let onlyAdministrators = Word(zh: "这里只设系统、安全、审计三种管理员，其他岗位在组织页面任命", en: "Only system, security and audit administrators are appointed here; other posts are given on the page of the organization")
  static func alreadyHeld(_ role: Role) -> Word { Word(zh: "已是\(role.word.zh)", en: "Is \(role.word.en) already") }
  static func notHeld(_ role: Role) -> Word { Word(zh: "现在不是\(role.word.zh)", en: "Is not \(role.word.en) now") }
  private static let standardZh = "GB/T 22239—2019 第 8.1.4.2、8.1.5 条（条号待核）", standardEn = "GB/T 22239-2019, 8.1.4.2 and 8.1.5 (article numbers to be confirmed)"
  static func threeApart(_ has: Role, _ wanted: Role) -> Word {
    Word(zh: "已是\(has.word.zh)，不能再任\(wanted.word.zh)：系统、安全、审计三员分设，一人只任其一。依据 \(standardZh)",
      en: "Is \(has.word.en) and cannot also be \(wanted.word.en): the system, security and audit administrators are three different people. \(standardEn)")
  }
  static func apartFromBusiness(_ has: Role, _ wanted: Role) -> Word {
    Word(zh: "现任\(has.word.zh)，不能再任\(wanted.word.zh)：管理员不兼业务岗位。依据 \(standardZh)",
      en: "Holds the post of \(has.word.en) and cannot also be \(wanted.word.en): administrators hold no business post. \(standardEn)")
  }
  static let setUpOver = Word(zh: "这个设置地址已用过、已过期，或已有账号；如需重新设置，请重启服务并使用终端显示的新地址", en: "This set-up address was used, has expired, or there are accounts already. If nobody can sign in, restart the server and use the address it prints")
  static let rootName = Word(zh: "请填写组织名称，最多 100 字", en: "Please enter the name of the organization, at most 100 characters")
  static let rootKinds = Word(zh: "最上级应是地方党委或党委", en: "At the top stands a local committee or a committee")
  static let usernamesDiffer = Word(zh: "三个管理员的用户名不能相同", en: "The administrators need different usernames")
  static let firstTwo = Word(zh: "至少设系统管理员和安全管理员各一名", en: "At least a system and a security administrator are needed")
}

// Pages.
extension Word {
  static let setUpTitle = Word(zh: "首次设置", en: "First set-up")
  static let setUpClosed = Word(zh: "这个地址不能再用", en: "This address can no longer be used")
  static let setUpLead = Word(zh: "这是一个新的数据库。请填写最上级组织和首批管理员，之后用这些账号登录。", en: "This is a new database. Name the organization at the top and the first administrators, then sign in with their accounts.")
  static let setUpOrganization = Word(zh: "最上级组织", en: "The organization at the top")
  static let organizationName = Word(zh: "组织名称", en: "Name of the organization")
  static let organizationHint = Word(zh: "全称，例如“中共某某县委员会”", en: "The full name")
  static let organizationKind = Word(zh: "组织类别", en: "Kind")
  static let threeAdministrators = Word(zh: "系统、安全、审计三种管理员由不同的人担任，一人只任其一，也不兼业务岗位。", en: "The system, security and audit administrators are different people; none of them holds two of these or a post of business.")
  static let setUpDo = Word(zh: "完成设置", en: "Finish the set-up")
  static func duties(of role: Role) -> Word {
    switch role {
    case .systemAdministrator: Word(zh: "管理组织架构、备份和运行。", en: "Looks after the tree, backups and running.")
    case .securityAdministrator: Word(zh: "开设和停用账号、重置密码、设管理员。", en: "Makes and disables accounts, resets passwords, appoints administrators.")
    default: Word(zh: "查看工作记录，核对谁在何时做了什么。可以以后再设。", en: "Reads the journal: who did what, and when. May be appointed later.")
    }
  }
  static func username(of role: Role) -> Word { Word(zh: "\(role.word.zh)的用户名", en: "Username of the \(role.word.en)") }
  static func password(of role: Role) -> Word { Word(zh: "\(role.word.zh)的密码", en: "Password of the \(role.word.en)") }
  static let whoDoesWhat = Word(zh: "三种管理员各管什么", en: "What each of the three does")
  static func passwordHint(_ least: Int) -> Word { Word(zh: "至少 \(least) 个字符，可用一句容易记的话；不要求大小写和符号，太常见的不能用", en: "At least \(least) characters; a sentence that you remember is fine. No capitals or signs are required; very common ones are refused") }
  static let changePassword = Word(zh: "修改密码", en: "Change the password")
  static let myAccount = Word(zh: "我的账号", en: "My account")
  static let changeFirstTitle = Word(zh: "先设自己的密码", en: "Choose your own password first")
  static let changeFirstText = Word(zh: "现在用的是初始密码。改好以后才能办理其他事项。", en: "You signed in with an initial password. Everything else opens once you have changed it.")
  static let oldPassword = Word(zh: "原密码", en: "Present password")
  static let newPassword = Word(zh: "新密码", en: "New password")
  static let newPasswordAgain = Word(zh: "再填一次新密码", en: "New password again")
}

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
  static let passwordShort = Word(zh: "密码至少 8 个字符", en: "A password has at least 8 characters")
  static let passwordLong = Word(zh: "密码最多 128 个字符", en: "A password has at most 128 characters")
  static let passwordCommon = Word(zh: "这个密码太常见，容易被猜到，请换一个", en: "This password is a very common one and easily guessed; please choose another")
  static let passwordIsName = Word(zh: "密码不能就是用户名或姓名", en: "A password must not simply be the username or the name")

  // What the journal says
  static func signedIn(_ a: Reference) -> Word { Word(zh: "\(a) 登录", en: "\(a) signed in") }
  static func signedOut(_ a: Reference) -> Word { Word(zh: "\(a) 退出登录", en: "\(a) signed out") }
  static func signInFailed(_ a: Reference, _ n: Int) -> Word { Word(zh: "\(a) 登录失败，密码不对，连续第 \(n) 次", en: "\(a) failed to sign in: wrong password, try \(n) in a row") }
  static let signInUnknown = Word(zh: "登录失败，没有这个用户名", en: "A sign-in failed: there is no such username")
}

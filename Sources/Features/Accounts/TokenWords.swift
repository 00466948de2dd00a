import FeatureKit

// What the journal says of tokens: neither their names nor anything of them.
extension Word {
  static func tokenMade(_ a: Reference, _ readsOnly: Bool, until day: Day) -> Word {
    Word(zh: "\(a) 新建访问令牌，\(readsOnly ? "只读" : "可办理")，有效至 \(day)", en: "\(a) made an access token \(readsOnly ? "to read" : "to read and act"), valid until \(day)")
  }
  static func tokenRevoked(_ a: Reference) -> Word { Word(zh: "\(a) 撤销一个访问令牌", en: "\(a) revoked an access token") }
}

// Refusals.
extension Word {
  static let tokenEnded = Word(zh: "这个访问令牌已经失效", en: "This access token has ended already")
  static let tokenNameLength = Word(zh: "名称为 1 至 40 个字，写明给哪个程序使用", en: "The name has 1 to 40 characters and says which program it is for")
  static func tokenDaysMost(_ n: Int) -> Word { Word(zh: "请选择列出的期限，最长 \(n) 天", en: "Choose one of the periods listed, at most \(n) days") }
  static let tokenPermissionNotMine = Word(zh: "只能授予自己现有的权限", en: "You can only give permissions that you have yourself")
  static func tokensMany(_ n: Int) -> Word { Word(zh: "最多同时有 \(n) 个访问令牌，请先撤销不用的", en: "There can be at most \(n) access tokens; revoke one that is not used") }
}

// Pages.
extension Word {
  static let tokensTitle = Word(zh: "访问令牌", en: "Access tokens")
  static let tokensForPrograms = Word(zh: "更多：给程序用的访问令牌", en: "More: access tokens for programs")
  static let tokenWord = Word(zh: "令牌", en: "Token")
  static let newToken = Word(zh: "新建访问令牌", en: "New access token")
  static let makeToken = Word(zh: "新建令牌", en: "Make the token")
  static let backToAccount = Word(zh: "回到我的账号", en: "Back to my account")
  static let tokenWhat = Word(zh: "给程序使用，不要给人使用", en: "For a program, not for a person")
  static let tokenWhatText = Word(
    zh: "持有令牌的程序以您的名义读取或办理，每次办理都记在您的名下。令牌不能修改密码、新建令牌、设管理员。修改或重置密码、停用账号后，所有令牌立即失效。",
    en: "A program with the token reads or acts in your name, and whatever it does is recorded under your name. It cannot change the password, make tokens or appoint administrators. All tokens end when the password is changed or reset or the account is disabled.")
  static let tokenName = Word(zh: "名称", en: "Name")
  static let tokenNameHint = Word(zh: "给哪个程序使用，例如“县统计报表”", en: "Which program it is for, such as “county statistics”")
  static let tokenDays = Word(zh: "有效期", en: "Valid for")
  static func daysLong(_ n: Int) -> Word { Word(zh: "\(n) 天", en: "\(n) days") }
  static let tokenCan = Word(zh: "可以做什么", en: "What it can do")
  static let tokenReads = Word(zh: "只读取", en: "Read only")
  static let tokenActs = Word(zh: "读取并办理，可以新增、修改记录", en: "Read and act: it may add and change records")
  static let tokenPowers = Word(zh: "只限这些权限", en: "Only these permissions")
  static let tokenPowersHint = Word(zh: "都不选，表示您现有的全部权限；选了之后，不再开放首页等综合页面", en: "None ticked means all that you have. With some ticked, pages that gather everything, such as the first page, stay closed to it")
  static let tokenReady = Word(zh: "访问令牌已新建", en: "The access token was made")
  static let tokenOnce = Word(zh: "令牌只显示这一次", en: "The token is shown this once")
  static let tokenOnceText = Word(zh: "系统只保存令牌的摘要，无法再次显示。请现在复制到要使用它的程序中。", en: "Only a digest of it is kept, so it cannot be shown again. Copy it into the program now.")
  static let tokenUse = Word(zh: "怎样使用", en: "How to use it")
  static let tokenHow = Word(zh: "程序访问与浏览器相同的地址，在请求头中带上：", en: "The program asks at the same addresses as a browser and sends this header:")
  static let tokenEnds = Word(zh: "有效至", en: "Valid until")
  static let tokenReach = Word(zh: "范围", en: "Reach")
  static func tokenReachOf(_ readsOnly: Bool, _ permissions: Int) -> Word {
    let zh = readsOnly ? "只读" : "读取并办理", en = readsOnly ? "Read only" : "Read and act"
    if permissions == 0 { return Word(zh: zh, en: en) }
    return Word(zh: "\(zh)，限 \(permissions) 项权限", en: "\(en), \(permissions) permission\(permissions == 1 ? "" : "s")")
  }
  static let notYetUsed = Word(zh: "未使用", en: "Not used yet")
  static let revoke = Word(zh: "撤销", en: "Revoke")
  static let noTokens = Word(zh: "没有访问令牌", en: "No access tokens")
  static let noTokensWhy = Word(zh: "要让其他程序读取或办理时才需要。", en: "You need one only where another program is to read or act for you.")
}

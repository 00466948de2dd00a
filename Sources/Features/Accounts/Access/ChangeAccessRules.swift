import FeatureKit

/// Who needs a second step, and after which time without a request sessions end.
struct ChangeAccessRules: Action {
  static let name = "accounts.changeAccessRules"
  static let permission = Permission.manageAccounts
  static let sight: Permission? = .readAccounts
  var twoStep: AccessRules.Asked
  var administratorMinutes: Int
  var officeHours: Int
  var memberDays: Int
  var version: Int

  struct Situation: Placed {
    var before: AccessRules
    /// Whether whoever asks others for a second step has one.
    var hasTwoStep: Bool
    var place: Place
  }
  func situation(in scope: Scope) throws -> Situation {
    Situation(before: try AccessTable.rules(in: scope), hasTwoStep: try scope.actor.account.map { try AccessTable.hasTwoStep($0, in: scope) } ?? true, place: try AccountTable.top(in: scope))
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(twoStep == .nobody || s.hasTwoStep, "twoStep.own", .ownTwoStepFirst, field: "twoStep")
    no.check(AccessRules.minutes.contains(administratorMinutes), "idle.minutes", .between(AccessRules.minutes), field: "administratorMinutes")
    no.check(AccessRules.hours.contains(officeHours), "idle.hours", .between(AccessRules.hours), field: "officeHours")
    no.check(AccessRules.days.contains(memberDays), "idle.days", .between(AccessRules.days), field: "memberDays")
    try no.refuse()
    let after = AccessRules(twoStep: twoStep, administratorMinutes: administratorMinutes, officeHours: officeHours, memberDays: memberDays, version: version)
    return Outcome([AccessTable.set(after)], Entry(.rulesChanged(after), subject: nil, at: s.place.id))
  }
}

/// The rules of the house about signing in, on one page.
struct AccessRulesPage: Page {
  var rules: AccessRules
  var mayChange: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case rules, mayChange }
  static let samples = [
    AccessRulesPage(rules: AccessRules(), mayChange: true), AccessRulesPage(rules: AccessRules(twoStep: .offices, administratorMinutes: 15, officeHours: 12, memberDays: 14, version: 2), mayChange: false),
    AccessRulesPage(rules: AccessRules(), mayChange: true, entered: Entered(["administratorMinutes": .text("1")], problems: [.init("idle.minutes", .between(AccessRules.minutes), field: "administratorMinutes"), .init("twoStep.own", .ownTwoStepFirst, field: "twoStep")])),
  ]
  static let endpoints =
    page(Accounts.accessRules, reads: .readAccounts) { scope, _ in try load(scope, .nothing) }
    + post(Accounts.accessRules, ChangeAccessRules.self, showing: { scope, entered in try load(scope.seeing(.readAccounts), entered) }, then: { _, _ in Accounts.accessRules() })
  static func load(_ scope: Scope, _ entered: Entered) throws -> AccessRulesPage {
    AccessRulesPage(rules: try AccessTable.rules(in: scope), mayChange: scope.actor.may(.manageAccounts), entered: entered)
  }
  func title(_ t: Reader) -> String { t(.accessRulesTitle) }
  var crumbs: [Crumb] { [Crumb(.accountsTitle, Accounts.list())] }
  func view(_ t: Reader) -> HTML {
    guard mayChange else {
      return stack(.normal, pageHead(t(.accessRulesTitle), t(.accessRulesLead)), box(nil, summary([
        SummaryLine(t(.twoStepFor), text: t(rules.twoStep.word)), SummaryLine(t(.idleAdministrators), text: String(rules.administratorMinutes)), SummaryLine(t(.idleOffices), text: String(rules.officeHours)),
        SummaryLine(t(.idleMembers), text: String(rules.memberDays)),
      ])))
    }
    let form = Form(Accounts.accessRules(), t, entered), choices = AccessRules.Asked.allCases.map { Choice($0.rawValue, t($0.word)) }
    let fields = form.html(
      form.hidden("version", String(rules.version)), form.radios("twoStep", t(.twoStepFor), choices, hint: t(.twoStepForHint), value: rules.twoStep.rawValue),
      form.number("administratorMinutes", t(.idleAdministrators), hint: t(.between(AccessRules.minutes)), value: String(rules.administratorMinutes)),
      form.number("officeHours", t(.idleOffices), hint: t(.between(AccessRules.hours)), value: String(rules.officeHours)), form.number("memberDays", t(.idleMembers), hint: t(.between(AccessRules.days)), value: String(rules.memberDays)),
      submit(t(.save)))
    return stack(.normal, pageHead(t(.accessRulesTitle), t(.accessRulesLead)), fields)
  }
}

extension AccessRules.Asked {
  static let placeholder = AccessRules.Asked.nobody, otherPlaceholder = AccessRules.Asked.administrators
  var word: Word {
    switch self {
    case .nobody: Word(zh: "由各人自己决定", en: "Nobody: everybody decides for themselves")
    case .administrators: Word(zh: "系统、安全、审计管理员", en: "The three administrators")
    case .offices: Word(zh: "三种管理员，以及书记、副书记、组织委员和业务经办人", en: "The three administrators, secretaries, their deputies, organization commissioners and clerks")
    }
  }
}

extension Word {
  static let accessRulesTitle = Word(zh: "登录规则", en: "Access rules"), accessRulesLead = Word(zh: "谁必须使用两步验证，多久不用自动退出。改动立即生效。", en: "Who needs two-step sign-in, and after which time without use a session ends. Changes hold at once.")
  static let twoStepFor = Word(zh: "必须使用两步验证的人", en: "Two-step sign-in is required of")
  static let twoStepForHint = Word(zh: "还没有设置的人，登录后只能先设置两步验证", en: "Whoever has not set it up can do nothing else before")
  static let idleAdministrators = Word(zh: "管理员多少分钟不用自动退出", en: "Administrators: minutes without use until signed out"), idleOffices = Word(zh: "书记、副书记、组织委员和经办人多少小时不用自动退出", en: "Secretaries, deputies, organization commissioners and clerks: hours without use")
  static let idleMembers = Word(zh: "其他人多少天不用自动退出", en: "Everybody else: days without use")
  static func between(_ range: ClosedRange<Int>) -> Word { Word(zh: "\(range.lowerBound) 至 \(range.upperBound) 的整数", en: "A whole number from \(range.lowerBound) to \(range.upperBound)") }
  static let ownTwoStepFirst = Word(zh: "请先在“我的账号”为自己设置两步验证，再要求别人使用", en: "Set up two-step sign-in for yourself under “My account” before you ask it of others")
  static func rulesChanged(_ r: AccessRules) -> Word {
    Word(
      zh: "修改登录规则：两步验证——\(r.twoStep.word.zh)；不用自动退出——管理员 \(r.administratorMinutes) 分钟、岗位 \(r.officeHours) 小时、其他 \(r.memberDays) 天",
      en: "Access rules changed: two-step sign-in: \(r.twoStep.word.en); sessions end without use after \(r.administratorMinutes) minutes (administrators), \(r.officeHours) hours (offices), \(r.memberDays) days (others)")
  }
  static func othersEnded(_ a: Reference) -> Word { Word(zh: "\(a) 结束其他所有登录", en: "\(a) ended all other sessions") }
  static let endOthers = Word(zh: "结束其他所有登录", en: "Sign out everywhere else"), networkWord = Word(zh: "网络", en: "Network")
  static let twoStepSetUp = Word(zh: "设置", en: "Set up"), twoStepLook = Word(zh: "管理", en: "Manage")
}

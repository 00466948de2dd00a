import FeatureKit
import Outbox

/// Who may come in, and as whom: accounts, sessions, passwords, the three administrators, the first set-up.
package let accounts = Feature(
  "Accounts",
  endpoints: [
    Entrance.endpoints, SlipDoor.endpoints, SlipMaking.endpoints, ProvePage.endpoints, telling, SettingUp.endpoints, PasswordPage.endpoints, TokenPage.endpoints,
    page(Accounts.own) { scope, _ in try OwnPage.load(scope) },
    post(Accounts.endSession, EndSession.self, then: { _, _ in Accounts.own() }),
    post(Accounts.endOtherSessions, EndOtherSessions.self, then: { _, _ in Accounts.own() }),
    post(Accounts.endOwnDevice, EndOwnDevice.self, then: { _, _ in Accounts.own() }),
    page(Accounts.list, reads: .readAccounts) { scope, query in try ListPage.load(scope, query) },
    page(Accounts.one, reads: .readAccounts) { scope, _, id in try AccountPage.load(id, in: scope) },
    post(Accounts.disable, DisableAccount.self, showing: { scope, entered, id in try AccountPage.load(id, entered, in: scope) }, then: { _, action in Accounts.one(action.account) }),
    post(Accounts.enable, EnableAccount.self, showing: { scope, entered, id in try AccountPage.load(id, entered, in: scope) }, then: { _, action in Accounts.one(action.account) }),
    post(Accounts.grant, GrantAdministrator.self, showing: { scope, entered, id in try AccountPage.load(id, entered, in: scope) }, then: { _, action in Accounts.one(action.account) }),
    post(Accounts.withdraw, EndAdministrator.self, showing: { scope, entered, id in try AccountPage.load(id, entered, in: scope) }, then: { _, action in Accounts.one(action.account) }),
    AccessRulesPage.endpoints,
  ] + Making.endpoints + TwoStepMaking.endpoints + PasskeyPage.endpoints,
  actions: [
    SignIn.self, RefuseSignIn.self, SignOut.self, SetUp.self, ChangePassword.self, EndSession.self, CreateAccount.self, CreateAccounts.self, ResetPassword.self, DisableAccount.self, EnableAccount.self,
    GrantAdministrator.self, EndAdministrator.self, MakeToken.self, RevokeToken.self,
    RefuseSecondStep.self, StartTwoStep.self, ConfirmTwoStep.self, RenewRecoveryCodes.self, EndTwoStep.self, ResetTwoStep.self, EndOtherSessions.self, ChangeAccessRules.self, AddPasskey.self, EndPasskey.self,
    MakeSlip.self, MakeSlips.self, RevokeSlip.self, UseSlip.self, RefuseSlip.self, ComeBack.self, EndOwnDevice.self, EndDevice.self, Prove.self,
  ] + Outbox.actions,
  migrations: AccountTable.migrations + TokenTable.migrations + SlipTable.migrations + TwoStepTable.migrations + AccessTable.migrations + PasskeyTable.migrations,
  grants: [
    Grant(.readAccounts, Word(zh: "查看账号", en: "see accounts"), to: [.securityAdministrator, .auditAdministrator]),
    Grant(.manageAccounts, Word(zh: "开设、停用账号，重置密码", en: "make and disable accounts, reset passwords"), to: [.securityAdministrator]),
    Grant(.appointAdministrators, Word(zh: "设系统、安全、审计管理员", en: "appoint the three administrators"), to: [.securityAdministrator]),
    Grant(.ownAccount, Word(zh: "管理自己的账号", en: "look after one's own account"), to: Role.allCases, ofOneself: true),
    Grant(.makeSlips, Word(zh: "制作登录条", en: "make sign-in slips"), to: Role.desk),
    Grant(.door, Word(zh: "登录", en: "sign in"), to: []),
  ] + Outbox.grants,
  menu: [
    MenuItem(.accountsTitle, .lock, Accounts.list(), in: .records, .readAccounts, order: 80),
    MenuItem(.slipsTitle, .printer, Accounts.slips(), in: .records, .makeSlips, order: 82),
    MenuItem(.outboxTitle, .mail, Accounts.outbox(), in: .records, RetryDelivery.permission, order: 84),
    MenuItem(.myAccount, .person, Accounts.own(), in: .own, .ownAccount, order: 95),
  ],
  names: [
    Account.reference: { scope, ids in try AccountTable.names(scope, ids) }, Delivery.reference: { _, ids in Dictionary(uniqueKeysWithValues: ids.map { ($0, Named(String($0), path: Accounts.outbox().path)) }) },
  ],
  pages: [
    Preview(SignInPage.self), Preview(SetUpPage.self), Preview(PasswordPage.self), Preview(OwnPage.self), Preview(ListPage.self), Preview(AccountPage.self), Preview(NewPage.self), Preview(MadePage.self),
    Preview(BatchPage.self), Preview(BatchMadePage.self), Preview(TokenPage.self), Preview(TokenMadePage.self),
    Preview(SlipPage.self), Preview(SlipsPage.self), Preview(PersonSlipsPage.self), Preview(SlipSheet.self), Preview(ProvePage.self), Preview(ChannelPage.self), Preview(OutboxPage.self),
    Preview(SecondPage.self), Preview(TwoStepPage.self), Preview(ScanPage.self), Preview(RecoveryPage.self), Preview(ProofPage.self), Preview(AccessRulesPage.self), Preview(PasskeyPage.self),
  ],
  cards: [WantingCard.card], matters: [MatterTable.keys], personRows: [AccountTable.rows])

private let telling: [Endpoint] = form(Accounts.messages, ChooseChannel.self, { scope, entered in try ChannelPage.load(scope, entered) }, then: { _, _ in Accounts.own() })
  + page(Accounts.outbox, reads: RetryDelivery.permission) { scope, _ in try OutboxPage.load(scope) } + post(Accounts.retryDelivery, RetryDelivery.self, then: { _, _ in Accounts.outbox() })

package enum Accounts {
  static let signIn = Route< >("/sign-in")
  static let session = Route< >("/session")
  static let secondStep = Route< >("/sign-in/code")
  static let signOut = Route< >("/sign-out")
  /// Shown at the terminal when nobody can sign in yet.
  package static let setUp = Route<String>("/setup/:token")
  package static let own = Route< >("/account")
  static let password = Route< >("/account/password")
  static let endSession = Route<String>("/account/sessions/:session/end")
  static let endOtherSessions = Route< >("/account/sessions/end-others")
  static let twoStep = Route< >("/account/two-step")
  static let confirmTwoStep = Route< >("/account/two-step/confirm")
  static let recoveryCodes = Route< >("/account/two-step/codes")
  static let endTwoStep = Route< >("/account/two-step/end")
  static let passkeys = Route< >("/account/passkeys")
  static let endPasskey = Route<ID<Passkey>>("/account/passkeys/:passkey/end")
  static let passkeyStep = Route< >("/sign-in/passkey")
  static let endOwnDevice = Route<ID<KnownDevice>>("/account/devices/:device/end")
  /// Where a slip's square leads; its code stands behind the #, which no browser sends.
  package static let slip = Route< >("/slip")
  static let comeBack = Route< >("/known-device")
  package static let slips = Route< >("/slips")
  package static let slipsOf = Route<ID<Person>>("/slips/:person")
  static let revokeSlip = Route<ID<Person>>("/slips/:person/revoke")
  static let endDevice = Route<ID<Person>, ID<KnownDevice>>("/slips/:person/devices/:device/end")
  static let messages = Route< >("/account/messages")
  static let outbox = Route< >("/outbox")
  static let retryDelivery = Route<ID<Delivery>>("/outbox/:delivery/retry")
  /// What hangs on the board of a village; answered where all rooms are known.
  package static let board = Route<ID<Organization>>("/organizations/:organization/board")
  static let newToken = Route< >("/account/tokens/new")
  static let revokeToken = Route<ID<AccessToken>>("/account/tokens/:token/revoke")
  package static let list = Route< >("/accounts")
  package static let new = Route< >("/accounts/new")
  package static let batch = Route< >("/accounts/batch")
  package static let one = Route<ID<Account>>("/accounts/:account")
  static let accessRules = Route< >("/accounts/rules")
  static let resetTwoStep = Route<ID<Account>>("/accounts/:account/two-step/end")
  static let disable = Route<ID<Account>>("/accounts/:account/disable")
  static let enable = Route<ID<Account>>("/accounts/:account/enable")
  static let reset = Route<ID<Account>>("/accounts/:account/reset")
  static let grant = Route<ID<Account>>("/accounts/:account/administrator")
  static let withdraw = Route<ID<Account>>("/accounts/:account/administrator/end")
}

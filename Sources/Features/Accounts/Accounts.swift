import FeatureKit

/// Who may come in, and as whom: accounts, sessions, passwords, the three administrators, the first set-up.
package let accounts = Feature(
  "Accounts",
  endpoints: [Entrance.endpoints, SettingUp.endpoints, PasswordPage.endpoints],
  actions: [
    SignIn.self, RefuseSignIn.self, SignOut.self, SetUp.self, ChangePassword.self, EndSession.self, CreateAccount.self, CreateAccounts.self, ResetPassword.self, DisableAccount.self, EnableAccount.self,
    GrantAdministrator.self, EndAdministrator.self,
  ],
  migrations: AccountTable.migrations,
  grants: [
    Grant(.readAccounts, Word(zh: "查看账号", en: "see accounts"), to: [.securityAdministrator, .auditAdministrator]),
    Grant(.manageAccounts, Word(zh: "开设、停用账号，重置密码", en: "make and disable accounts, reset passwords"), to: [.securityAdministrator]),
    Grant(.appointAdministrators, Word(zh: "设系统、安全、审计管理员", en: "appoint the three administrators"), to: [.securityAdministrator]),
    Grant(.ownAccount, Word(zh: "管理自己的账号", en: "look after one's own account"), to: Role.allCases),
    Grant(.door, Word(zh: "登录", en: "sign in"), to: []),
  ],
  pages: [Preview(SignInPage.self), Preview(SetUpPage.self), Preview(PasswordPage.self)])

package enum Accounts {
  static let signIn = Route< >("/sign-in")
  static let session = Route< >("/session")
  static let signOut = Route< >("/sign-out")
  /// Shown at the terminal when nobody can sign in yet.
  package static let setUp = Route<String>("/setup/:token")
  package static let own = Route< >("/account")
  package static let password = Route< >("/account/password")
}

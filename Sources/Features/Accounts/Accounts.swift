import FeatureKit

/// Who may come in, and as whom: accounts, sessions, passwords, the three administrators, the first set-up.
package let accounts = Feature(
  "Accounts",
  endpoints: [Entrance.endpoints],
  actions: [SignIn.self, RefuseSignIn.self, SignOut.self],
  migrations: AccountTable.migrations,
  grants: [
    Grant(.ownAccount, Word(zh: "管理自己的账号", en: "look after one's own account"), to: Role.allCases),
    Grant(.door, Word(zh: "登录", en: "sign in"), to: []),
  ],
  pages: [Preview(SignInPage.self)])

package enum Accounts {
  static let signIn = Route< >("/sign-in")
  static let session = Route< >("/session")
  static let signOut = Route< >("/sign-out")
  package static let password = Route< >("/account/password")
}

import FeatureKit
import Secrets

/// One's own password.
struct PasswordPage: Page {
  var username: String
  /// True at the first sign-in, where nothing else can be done before.
  var mustChange: Bool
  /// The fewest characters that a new one may have.
  var least = Limits.passwordLength.lowerBound
  var entered: Entered
  enum CodingKeys: CodingKey { case username, mustChange, least }
  static let samples = [
    PasswordPage(username: "branch.secretary", mustChange: false, entered: .nothing), PasswordPage(username: "lxm01", mustChange: true, entered: .nothing),
    PasswordPage(username: "lxm01", mustChange: true, entered: Entered(["old": .text("")], problems: [.init("password.common", .passwordCommon, field: "password"), .init("password.old", .oldPasswordWrong, field: "old")])),
  ]
  static let endpoints =
    page(Accounts.password) { scope, _ in try load(scope, .nothing) } + prepared(Accounts.password, { scope, entered in try load(scope, entered) }, takes: Schema(reading: Typed.self), prepare: prepare, then: { _, _, _ in .go(Accounts.own()) })

  private static func load(_ scope: Scope, _ entered: Entered) throws -> PasswordPage {
    let own = try AccountTable.own(in: scope)
    return PasswordPage(username: own.username, mustChange: own.mustChange, least: try PasswordPage.least(own, in: scope), entered: entered)
  }
  /// Of an administrator's account that a password opens alone, more is asked.
  static func least(_ own: AccountFacts, in scope: Scope) throws -> Int {
    let lone = try AccessRules.administers(AdministratorTable.held(by: own, in: scope)) && !AccessTable.hasTwoStep(own.id, in: scope)
    return lone ? Limits.lonePassword : Limits.passwordLength.lowerBound
  }
  private struct Typed: Decodable {
    var old: String
    var password: String
    var again: String
  }
  @Sendable private static func prepare(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (ChangePassword, Bool) {
    let typed = try decode(Typed.self, fields), actor = identity.actor
    let (own, before, least) = try await visit.desk.performer.read(as: actor) { scope in
      let own = try AccountTable.own(in: scope)
      return (own, try AccountTable.password(of: own.id, in: scope), try PasswordPage.least(own, in: scope))
    }
    let wait = try await visit.desk.performer.read(as: actor) { try Knock.load(own.username, from: nil, in: $0).wait }
    if wait > 0 { throw Refusal("password.wait", .waitAtDoor(wait), field: "old") }
    guard try await Hashing.matches(typed.old, before), let before else {
      _ = try await visit.desk.performer.perform(RefuseSignIn(username: own.username, account: own.id, address: visit.origin), as: .door(own.id))
      throw Refusal("password.old", .oldPasswordWrong, field: "old")
    }
    var problems = try PasswordRules.problems(typed.password, field: "password", names: [own.username, own.name ?? ""], least: least)
    if typed.password != typed.again { problems.append(.init("password.again", .passwordsDiffer, field: "again")) }
    if typed.password == typed.old { problems.append(.init("password.same", .passwordSame, field: "password")) }
    guard problems.isEmpty else { throw Refusal(.invalid, problems) }
    return (ChangePassword(before: before, hash: try await Hashing.hash(typed.password), mark: SessionTable.mark(identity.formToken)), true)
  }

  func title(_ t: Reader) -> String { t(.changePassword) }
  var crumbs: [Crumb] { mustChange ? [] : [Crumb(.myAccount, Accounts.own())] }
  func view(_ t: Reader) -> HTML {
    // Passwords never come back to the page.
    let form = Form(Accounts.password(), t, Entered([:], problems: entered.problems), keep: false)
    let first: HTML = mustChange ? note(.info, t(.changeFirstTitle), t(.changeFirstText), t) : .none
    let fields = form.html(form.hidden("username", username), form.text("old", t(.oldPassword), kind: .password, limit: 200), form.text("password", t(.newPassword), hint: t(.passwordHint(least)), kind: .newPassword, limit: 200), form.text("again", t(.newPasswordAgain), kind: .newPassword, limit: 200), submit(t(.changePassword)))
    return stack(.normal, pageHead(t(.changePassword)), first, fields)
  }
}

import FeatureKit

/// The door: name, password, and what went wrong. What was typed as a password never comes back.
struct SignInPage: Page {
  var username: String
  var next: String?
  var wrong: Word?
  /// Whose device this is, where a slip has made it known: the first character of the name.
  var known: String?
  var frame: PageFrame { .door }
  static let samples = [
    SignInPage(username: "", next: nil, wrong: nil), SignInPage(username: "", next: "/me", wrong: nil, known: "陈**"), SignInPage(username: "branch.secretary", next: "/organizations/1", wrong: .wrongPassword), SignInPage(username: "branch.secretary", next: nil, wrong: .waitAtDoor(600)),
  ]
  func title(_ t: Reader) -> String { t(.signInTitle) }
  func view(_ t: Reader) -> HTML {
    let entered = Entered([:], problems: wrong.map { [.init("signIn.wrong", $0)] } ?? [])
    let form = Form(Accounts.signIn(), t, entered, keep: false)
    let back: HTML = next.map { form.hidden("next", $0) } ?? .none
    let fields = form.html(back, form.text("username", t(.username), value: username, kind: .username, limit: 80), form.text("password", t(.password), kind: .password, limit: 200), submit(t(.signInTitle), .big))
    let bySlip = row(act(t(.slipSignIn), Accounts.slip().with(["next": next])))
    return stack(.normal, "<h1>\(t(.signInTitle))</h1>", goOn(t), fields, bySlip, smallNote(t(.forgotten)))
  }
  private func goOn(_ t: Reader) -> HTML {
    guard let known else { return .none }
    let form = Form(Accounts.comeBack(), t, name: "known", keep: false), back: HTML = next.map { form.hidden("next", $0) } ?? .none
    return box(t(.deviceKnown), form.html(back, submit(t(.goOnAs(known)), .big)))
  }
}

import FeatureKit

/// One new account: for somebody found in the register, or for an administrator who is in none.
struct NewPage: Page {
  var find: String?
  var found: [Candidate]
  var entered: Entered
  enum CodingKeys: CodingKey { case find, found }
  static let samples = [
    NewPage(find: nil, found: [], entered: .nothing), NewPage(find: "周", found: Candidate.samples, entered: .nothing),
    NewPage(find: "周", found: Candidate.samples, entered: Entered(["username": .text("周")], problems: [.init("username.form", .usernameForm, field: "username")])),
  ]
  static func load(_ scope: Scope, _ entered: Entered) throws -> NewPage {
    if let person = entered["person"].flatMap({ ID<Person>($0) }) { return NewPage(find: entered["find"], found: try Candidate.some([person], in: scope), entered: entered) }
    let find = entered["find"].flatMap { $0.isEmpty ? nil : $0 }
    return NewPage(find: find, found: try find.map { try Candidate.find($0, in: scope) } ?? [], entered: entered)
  }
  func title(_ t: Reader) -> String { t(.newAccount) }
  var crumbs: [Crumb] { [Crumb(.accountsTitle, Accounts.list())] }
  func view(_ t: Reader) -> HTML {
    var bar = FilterBar(at: Accounts.new(), name: "person")
    bar.text("find", t(.findPerson), find)
    let none: HTML = find != nil && found.isEmpty ? note(.info, t(.nobodyFound), t(.nobodyFoundWhy), t) : .none
    // A search leaves nothing typed in the form, so its marks and values are shown only after a POST.
    let form = Form(Accounts.new(), t, entered.problems.isEmpty ? .nothing : entered, keep: false)
    let people = found.map { Choice($0.id.description, $0.name, hint: $0.organizationName) } + [Choice("", t(.noPerson), hint: t(.noPersonHint))]
    let fields = form.html(form.radios("person", t(.owner), people, value: found.count == 1 ? found[0].id.description : nil), form.text("username", t(.username), hint: t(.usernameHint), optional: !found.isEmpty, kind: .plain, limit: 40), submit(t(.newAccount)))
    return stack(.normal, pageHead(t(.newAccount), t(.newAccountLead)), bar.html(t), none, fields)
  }
}

/// The password of a new or reset account, shown this once.
struct MadePage: Page {
  var username: String
  var password: String
  var reset: Bool
  static let samples = [MadePage(username: "zgl01", password: "k7pm-x2wd-9hqt", reset: false), MadePage(username: "zgl01", password: "k7pm-x2wd-9hqt", reset: true)]
  func title(_ t: Reader) -> String { t(reset ? .resetDone : .madeOne) }
  var crumbs: [Crumb] { [Crumb(.accountsTitle, Accounts.list())] }
  func view(_ t: Reader) -> HTML {
    stack(
      .normal, pageHead(title(t)), note(.warn, t(.shownOnce), t(.shownOnceText), t),
      box(nil, summary([SummaryLine(t(.username), text: username), SummaryLine(t(.initialPassword), "<code>\(password)</code>")])), row(printButton(t), button(t(.toAccounts), Accounts.list())))
  }
}

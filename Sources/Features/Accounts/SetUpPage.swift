import FeatureKit

/// The first page of a new house, reached by the address that the terminal prints.
struct SetUpPage: Page {
  /// False where the address was used or has expired, or somebody can sign in already.
  var open: Bool
  /// False where an import has made the top of the tree already.
  var asksOrganization: Bool
  var entered: Entered
  enum CodingKeys: CodingKey { case open, asksOrganization }
  var frame: PageFrame { .door }
  static let samples = [
    SetUpPage(open: true, asksOrganization: true, entered: .nothing), SetUpPage(open: false, asksOrganization: true, entered: .nothing),
    SetUpPage(open: true, asksOrganization: false, entered: Entered(["systemAdministratorName": .text("a")], problems: [.init("password.short", .passwordShort(Limits.lonePassword), field: "systemAdministratorPassword")])),
  ]
  var token = ""

  static func load(_ token: String, _ entered: Entered, in scope: Scope) throws -> SetUpPage {
    let open = try SetUpTable.isEmpty(in: scope) && SetUpTable.holds(SetUp.digest(token), in: scope)
    var page = SetUpPage(open: open, asksOrganization: try SetUpTable.root(in: scope) == nil, entered: entered)
    page.token = token
    return page
  }
  func title(_ t: Reader) -> String { t(.setUpTitle) }
  func view(_ t: Reader) -> HTML {
    guard open else { return stack(.normal, "<h1>\(t(.setUpTitle))</h1>", note(.warn, t(.setUpClosed), t(.setUpOver), t), row(button(t(.signInTitle), Accounts.signIn()))) }
    let form = Form(Accounts.setUp(token), t, entered, keep: false)
    let kinds = [Organization.Kind.localCommittee, .committee].map { Choice($0.rawValue, t($0.word)) }
    let organization: HTML = asksOrganization ? box(t(.setUpOrganization), form.text("organization", t(.organizationName), hint: t(.organizationHint), limit: 100), form.radios("kind", t(.organizationKind), kinds, value: "localCommittee", across: true)) : .none
    let people = Role.administrators.map { role in administrator(role, form, t) }
    return stack(
      .normal, "<h1>\(t(.setUpTitle))</h1>", "<p>\(t(.setUpLead))</p>", form.html(organization, smallNote(t(.threeAdministrators)), people.joined(), FirstClerk.fields(form, t), submit(t(.setUpDo), .big)))
  }
  private func administrator(_ role: Role, _ form: Form, _ t: Reader) -> HTML {
    let optional = role == .auditAdministrator, suggested: [Role: String] = [.systemAdministrator: "system.admin", .securityAdministrator: "security.admin", .auditAdministrator: "auditor"]
    return box(
      t(role.word), smallNote(t(.duties(of: role))),
      form.text(role.rawValue + "Name", t(.username(of: role)), value: suggested[role], optional: optional, kind: .username, limit: 40),
      form.text(role.rawValue + "Password", t(.password(of: role)), hint: t(.passwordHint(Limits.lonePassword)), optional: optional, kind: .newPassword, limit: 200))
  }
}

/// The set-up page's POST: nobody is known yet, the token in the address is the proof.
enum SettingUp {
  static let endpoints =
    open(Accounts.setUp) { scope, _, token in try SetUpPage.load(token, .nothing, in: scope) } + answering(Accounts.setUp, SetUp.self, Told(takes: { taken }, gives: .value("Made") { .object([.init("address", Address.schema, required: true)]) } + .at([303]))) { visit, token in try await set(token, visit) }

  private static var taken: Schema {
    let administrators = Role.administrators.flatMap { role in ["Name", "Password"].map { Schema.Property(role.rawValue + $0, Schema(.string), required: role != .auditAdministrator) } }
    return .object([.init("organization", Schema(.string)), .init("kind", Schema(.string, choices: Organization.Kind.allCases.map(\.rawValue)))] + administrators + FirstClerk.schema)
  }
  private static func set(_ token: String, _ visit: Visit) async throws -> Endpoint.Reply {
    let performer = visit.desk.performer
    var fields: [String: Field] = [:]
    do {
      try visit.checkNotForeign()
      fields = try await visit.bodyFields()
      let page = try await performer.read(as: .door(nil)) { try SetUpPage.load(token, .nothing, in: $0) }
      guard page.open else { throw Refusal("setUp.over", .setUpOver, kind: .conflict) }
      let (action, clerk) = try await prepare(token, fields, asksOrganization: page.asksOrganization)
      try await FirstClerk.begin(action, clerk, performer)
      return visit.wantsJSON ? try visit.made(["address": Accounts.signIn()]) : .go(to: Accounts.signIn())
    } catch let refusal as Refusal {
      let entered = Entered(fields, problems: refusal.problems)
      let page = try await performer.read(as: .door(nil)) { try SetUpPage.load(token, entered, in: $0) }
      return try await visit.refuse(refusal, code: refusal.kind == .conflict ? 409 : 422, on: page)
    }
  }
  /// Everything that is wrong at once, then the hashes.
  private static func prepare(_ token: String, _ fields: [String: Field], asksOrganization: Bool) async throws -> (SetUp, FirstClerk?) {
    var problems: [Refusal.Problem] = [], passwords: [String] = []
    var action = SetUp(token: SetUp.digest(token), organization: fields["organization"]?.text, kind: fields["kind"]?.text.flatMap { Organization.Kind(rawValue: $0) }, administrators: [])
    for role in Role.administrators {
      let username = Username.normal(fields[role.rawValue + "Name"]?.text ?? ""), password = fields[role.rawValue + "Password"]?.text ?? ""
      if role == .auditAdministrator, password.isEmpty { continue }
      problems += try PasswordRules.problems(password, field: role.rawValue + "Password", names: [username], least: Limits.lonePassword)
      passwords.append(password)
      action.administrators.append(.init(role: role, username: username, hash: ""))
    }
    let clerk = FirstClerk(fields)
    problems += action.problems(asksOrganization: asksOrganization).problems + (try clerk?.problems(besides: action.administrators.map(\.username)) ?? [])
    guard problems.isEmpty else { throw Refusal(.invalid, problems) }
    for n in passwords.indices { action.administrators[n].hash = try await Hashing.hash(passwords[n]) }
    return (action, clerk)
  }
}

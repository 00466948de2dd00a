import FeatureKit
import People
import Structure

/// The first who does the house's business: without one, nobody may register people or give posts. Left out where an import
/// has brought the people already; the security administrator then names one of them.
struct FirstClerk {
  var name: String
  var username: String
  var password: String

  /// Nil where nothing was typed.
  init?(_ fields: [String: Field]) {
    func typed(_ field: String) -> String { fields[field]?.text ?? "" }
    name = typed("clerkPerson").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    (username, password) = (Username.normal(typed("clerkName")), typed("clerkPassword"))
    if name.isEmpty && username.isEmpty && password.isEmpty { return nil }
  }
  static let schema = ["clerkPerson", "clerkName", "clerkPassword"].map { Schema.Property($0, Schema(.string)) }

  static func fields(_ form: Form, _ t: Reader) -> HTML {
    box(
      t(.firstClerk), smallNote(t(.firstClerkWhy)), form.text("clerkPerson", t(.firstClerkPerson), optional: true, limit: 50),
      form.text("clerkName", t(.firstClerkUsername), optional: true, kind: .username, limit: 40),
      form.text("clerkPassword", t(.firstClerkPassword), hint: t(.firstClerkPasswordHint), optional: true, kind: .newPassword, limit: 200))
  }

  func problems(besides taken: [String]) throws -> [Refusal.Problem] {
    var no = Refusal.Collector()
    no.check(!name.isEmpty && name.count <= 50, "clerk.person", .firstClerkNameMissing, field: "clerkPerson")
    no.check(Username.isValid(username), "username.form", .usernameForm, field: "clerkName")
    no.check(!taken.contains(username), "username.same", .usernamesDiffer, field: "clerkName")
    return no.problems + (try PasswordRules.problems(password, field: "clerkPassword", names: [username, name]))
  }

  /// The set-up and, in the same transaction, the clerk as a person of the register, with the post and an account whose password is to be changed.
  static func begin(_ setUp: SetUp, _ clerk: FirstClerk?, _ performer: Performer) async throws {
    guard let clerk else { _ = try await performer.perform(setUp, as: .door(nil)); return }
    let house = Actor.house("console", performer.house.grants), hash = try await Hashing.hash(clerk.password)
    let first = try await performer.occasion(.door(nil), .live)
    var occasions: [Occasion] = []
    for _ in 0..<3 { occasions.append(try await performer.occasion(house, .live)) }
    try await performer.database.write { [occasions] session in
      guard let made = try performer.perform(setUp, first, in: session).made else { throw Fault("the set-up made no organization") }
      let root = ID<Organization>(made.id)
      try performer.perform(AddPerson(organization: root, name: clerk.name, status: .none), occasions[0], in: session)
      let person: ID<Person> = occasions[0].id()
      try performer.perform(AppointPost(person, .clerk, at: root, since: first.today), occasions[1], in: session)
      try performer.perform(CreateAccount(username: clerk.username, person: person, hash: hash), occasions[2], in: session)
    }
  }
}

extension Word {
  static let firstClerk = Word(zh: "第一位业务经办人", en: "The first clerk")
  static let firstClerkWhy = Word(
    zh: "设立党组织、登记人员、任命职务的人，一般是组织部门的工作人员。三种管理员不做这些事。人员名册已用命令行导入的，可以不填，由安全管理员从名册中任命。",
    en: "Sets up organizations, registers people and gives posts; usually somebody of the organization department. The three administrators do none of this. Leave it empty where the register was imported at the command line: the security administrator then names somebody from it.")
  static let firstClerkPerson = Word(zh: "经办人姓名", en: "Clerk's name"), firstClerkUsername = Word(zh: "经办人的用户名", en: "Clerk's username"), firstClerkPassword = Word(zh: "经办人的初始密码", en: "Clerk's first password")
  static let firstClerkPasswordHint = Word(zh: "首次登录时须改为自己的密码", en: "To be changed at the first sign-in")
  static let firstClerkNameMissing = Word(zh: "请填写经办人姓名，不超过 50 个字", en: "Give the clerk's name, 50 characters at most")
}

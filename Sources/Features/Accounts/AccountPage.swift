import FeatureKit
import People

/// One account: whose it is, which posts it acts from, what the security administrator may do with it.
struct AccountPage: Page {
  struct Post: Encodable, Sendable, Hashable {
    var role: Role
    var organization: ID<Organization>
    var organizationName: String
    var since: Day
    var until: Day?
  }
  var account: AccountLine
  var posts: [Post]
  var sessions: Int
  var mayManage: Bool
  var mayAppoint: Bool
  var isOwn: Bool
  /// The person's file is for those who read the register; administrators do not.
  var maySeePerson: Bool
  var twoStep = false
  var problems: [Refusal.Problem] = []
  enum CodingKeys: CodingKey { case account, posts, sessions, mayManage, mayAppoint, isOwn, maySeePerson, twoStep }
  static let samples = [
    AccountPage(account: AccountLine.samples[0], posts: Post.samples, sessions: 2, mayManage: true, mayAppoint: true, isOwn: false, maySeePerson: false, twoStep: true),
    AccountPage(account: AccountLine.samples[1], posts: [], sessions: 0, mayManage: true, mayAppoint: true, isOwn: false, maySeePerson: false, problems: [.init("apart.three", .threeApart(.systemAdministrator, .securityAdministrator))]),
    AccountPage(account: AccountLine.samples[2], posts: [], sessions: 1, mayManage: false, mayAppoint: false, isOwn: true, maySeePerson: true),
  ]
  static func load(_ id: ID<Account>, _ entered: Entered = .nothing, in scope: Scope) throws -> AccountPage {
    guard let line = try AccountTable.line(id, in: scope) else { throw OutOfReach() }
    return AccountPage(
      account: line, posts: try AccountTable.posts(of: line, in: scope), sessions: try SessionTable.open(of: id, in: scope).count,
      mayManage: scope.actor.may(.manageAccounts), mayAppoint: scope.actor.may(.appointAdministrators), isOwn: scope.actor.account == id, maySeePerson: scope.actor.may(People.read), twoStep: try AccessTable.hasTwoStep(id, in: scope), problems: entered.problems)
  }
  func title(_ t: Reader) -> String { account.username }
  var crumbs: [Crumb] { [Crumb(.accountsTitle, Accounts.list())] }
}

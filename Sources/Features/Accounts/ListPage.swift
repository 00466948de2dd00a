import FeatureKit

/// All accounts within reach, for the security administrator; the audit administrator sees them too.
struct ListPage: Page {
  var accounts: Listed<AccountLine>
  var filter: AccountFilter
  var mayManage: Bool
  static let samples = [
    ListPage(accounts: Listed(AccountLine.samples, total: 3, Paging(page: 1, per: 50)), filter: AccountFilter(), mayManage: true),
    ListPage(accounts: Listed([], total: 0, Paging(page: 1, per: 50)), filter: AccountFilter(q: "zzz", state: .disabled), mayManage: false),
  ]
  static func load(_ scope: Scope, _ query: Query) throws -> ListPage {
    let filter = AccountFilter(query)
    return ListPage(accounts: try AccountTable.list(filter, query.paging, in: scope), filter: filter, mayManage: scope.actor.may(.manageAccounts))
  }
  func title(_ t: Reader) -> String { t(.accountsTitle) }
  func view(_ t: Reader) -> HTML {
    var bar = FilterBar(at: Accounts.list())
    bar.text("q", t(.nameOrUsername), filter.q)
    bar.select("state", t(.state), AccountState.allCases.map { Choice($0.rawValue, t($0.word)) }, filter.state?.rawValue, t)
    bar.select("administrators", t(.postsWord), [Choice("1", t(.onlyThree))], filter.administrators ? "1" : nil, t)
    let actions: HTML? = mayManage ? "\(button(t(.accessRulesTitle), Accounts.accessRules(), icon: .lock))\(button(t(.newBatch), Accounts.batch(), icon: .people))\(button(t(.newAccount), Accounts.new(), .go, icon: .plus))" : nil
    let found: HTML = accounts.items.isEmpty
      ? emptyState(t(.noAccounts), t(.noAccountsWhy))
      : stack(.small, flatBox(nil, table(t)), Pager(page: accounts.page, per: accounts.per, total: accounts.total, more: accounts.more, at: filter.address).html(t))
    return stack(.normal, pageHead(t(.accountsTitle), t(.accountsLead), actions: actions), bar.html(t), found)
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.accountsTitle), [Column(t(.username)), Column(t(.owner)), Column(t(.keptAt)), Column(t(.postsWord)), Column(t(.state)), Column(t(.lastSeen))])
    for line in accounts.items {
      let roles = line.roles.prefix(3).map { t($0.word) }.joined(separator: t.language == .zh ? "、" : ", ")
      let owner: HTML = line.name.map { "\($0)" } ?? "<span class=\"muted\">\(t(.noPerson))</span>"
      let seen: HTML = line.lastSeen.map { "\(t.dateAndTime($0))" } ?? "<span class=\"muted\">\(t(.notSignedIn))</span>"
      table.row("<a href=\"\(Accounts.one(line.id))\">\(line.username)</a>", owner, "\(line.organizationName)", "\(roles)", line.state.tag.html(t), seen)
    }
    return table.html(t)
  }
}

extension AccountState {
  var tag: Tag { self == .active ? .ok(word) : .plain(word) }
}

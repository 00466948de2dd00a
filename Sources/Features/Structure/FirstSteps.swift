import FeatureKit
import Importing

/// What to begin with while no branch is there: nobody owes anything yet, and an empty first page would not say why.
enum FirstSteps {
  static func card(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(SetUpOrganization.permission) else { return nil }
    let seen = scope.seeing(SetUpOrganization.permission)
    guard let top = try OrganizationTable.tops(in: seen).first, top.kind != .branch, try OrganizationTable.count("branches", at: top.id, in: seen).total == 0 else { return nil }
    var lines = [TodayCard.Line(.stepSetUp, under: .stepSetUpWhy, to: Structure.setUp(top.id))]
    if scope.actor.may(SheetDesk.permission) {
      lines.insert(TodayCard.Line(.stepBringIn, under: .stepBringInWhy, to: SheetDesk.bringIn("organizations", into: top.id)), at: 0)
      lines.append(TodayCard.Line(.stepPeople, under: .stepPeopleWhy, to: SheetDesk.bringIn("members", into: top.id)))
    }
    if scope.actor.may(AppointPost.permission) { lines.append(TodayCard.Line(.stepPosts, under: .stepPostsWhy, to: Structure.tree())) }
    return TodayCard(.firstSteps, lines, first: true)
  }
}

extension Word {
  fileprivate static let firstSteps = Word(zh: "从这里开始", en: "Where to begin")
  fileprivate static let stepBringIn = Word(zh: "导入党组织", en: "Bring the organizations in")
  fileprivate static let stepBringInWhy = Word(zh: "用现有的表格，列的顺序不限，先检查再写入", en: "From the sheet you have, its columns in any order; it is checked before anything is written")
  fileprivate static let stepSetUp = Word(zh: "设立下级党组织", en: "Set up an organization below")
  fileprivate static let stepSetUpWhy = Word(zh: "数量不多时可以逐个填写", en: "One by one, where there are few")
  fileprivate static let stepPeople = Word(zh: "导入党员名册", en: "Bring the members in")
  fileprivate static let stepPeopleWhy = Word(zh: "表中写明所在支部，还没有的支部也可以一并设立", en: "The sheet names each member's branch; a branch that is not there can be set up along the way")
  fileprivate static let stepPosts = Word(zh: "任命书记和委员", en: "Give posts to secretaries and committee members")
  fileprivate static let stepPostsWhy = Word(zh: "在各党组织的页面上任命，再请安全管理员为他们开设账号", en: "On each organization's page; the security administrator then makes their accounts")
}

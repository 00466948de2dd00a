import FeatureKit

/// The duties of one organization with all below it, among the other pages about it.
struct OrganizationBoardPage: TurnedPage, OrganizationPage {
  var board: BoardPage
  var tabsOf: ID<Organization>
  var total: Int { board.total }
  var page: Int { board.page }
  var per: Int { board.per }
  var more: Bool { board.more }

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> OrganizationBoardPage {
    OrganizationBoardPage(board: try BoardPage.load(query, below: OrganizationTable.one(id, in: scope), in: scope), tabsOf: id)
  }
  func encode(to encoder: any Encoder) throws { try board.encode(to: encoder) }
  static let samples = [OrganizationBoardPage(board: BoardPage.samples[1], tabsOf: ID(7))]
  var crumbs: [Crumb] { [Crumb(.duties, DutyBoard.list())] }
  func title(_ t: Reader) -> String { board.title(t) }
  func view(_ t: Reader) -> HTML { board.view(t) }
}

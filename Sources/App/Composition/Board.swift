import Accounts
import FeatureKit
import Gatherings
import QRCodes

/// A sheet for the board of a village, for those who read no screen: when and where the branch meets next, and what was published.
package let villageBoard = Feature(
  "VillageBoard",
  endpoints: [page(Accounts.board, reads: "gatherings.read") { scope, _, id in try BoardPage.load(id, in: scope) }],
  pages: [Preview(BoardPage.self)])

/// One A4, in Chinese, as it hangs there.
struct BoardPage: Page {
  var id: ID<Organization>
  var organization: String
  var gatherings: [BoardTable.Line]
  var published: [BoardTable.Published]
  var on: Day
  var frame: PageFrame { .sheet }
  static func load(_ id: ID<Organization>, in scope: Scope) throws -> BoardPage {
    let here = try OrganizationTable.one(id, in: scope)
    return BoardPage(id: id, organization: here.name, gatherings: try BoardTable.gatherings(of: id, in: scope), published: try BoardTable.published(to: here, in: scope), on: scope.today)
  }
  func title(_ t: Reader) -> String { t(.boardSheet) }
  func view(_ t: Reader) -> HTML {
    let rows: [HTML] = gatherings.map { line in
      "<tr><th scope=\"row\">\(day(line.starts.day))<br>\(line.starts.time)</th><td>\(line.kinds.map(\.word.zh).joined(separator: "、"))</td><td>\(line.location)</td></tr>"
    }
    let plans: HTML = rows.isEmpty ? Sheet.paragraph("近期没有安排，另行通知。") : "<table><caption class=\"sr\">近期活动</caption><tbody>\(rows)</tbody></table>"
    let notices: [HTML] = published.map { Sheet.paragraph("\($0.title)（\($0.by)，\(day($0.on))）", lead: "· ") }
    let more: HTML = notices.isEmpty ? .none : "<p class=\"no\"><span class=\"hei\">近期公告</span></p>\(notices.joined())"
    let address = t.site + House.home().path
    return Sheet.desk([
      Sheet(
        "公开栏", reference: organization, title: ["近期活动安排"], footer: "\(on.inChinese)打印。详情请登录“支部”查看，或向支部询问。", mark: QR.svg(address, label: "二维码：\(address)"), plans, more, Sheet.signature(organization, on.inChinese))
    ], t)
  }
  private func day(_ day: Day) -> String { "\(day.month)月\(day.day)日（\(["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1])）" }
  static let samples = [
    BoardPage(
      id: ID(32), organization: "中共青禾县柳溪镇河湾村支部委员会",
      gatherings: [
        .init(kinds: [.branchAssembly, .themeDay], starts: Moment(Day(year: 2026, month: 12, day: 10), minutes: 1140), location: "村部会议室"), .init(kinds: [.partyLecture], starts: Moment(Day(year: 2026, month: 12, day: 24), minutes: 900), location: "村文化礼堂"),
      ], published: [.init(title: "检查冬季用电安全", by: "中共青禾县柳溪镇委员会", on: Day(year: 2026, month: 12, day: 2))], on: Day(year: 2026, month: 12, day: 4)),
    BoardPage(id: ID(33), organization: "中共青禾县柳溪镇委员会", gatherings: [], published: [], on: Day(year: 2026, month: 12, day: 4)),
  ]
}

extension Word {
  static let boardSheet = Word(zh: "公开栏张贴页", en: "Sheet for the village board")
}

import FeatureKit
import QRCodes

/// 会议记录纸: printed before a gathering, filled in by hand, photographed afterwards. Chinese, as offices file it.
struct SheetPage: Page {
  var gathering: GatheringPage
  /// What the square code and the number at the top say.
  var code: String
  var address: Address
  /// Who prints, and when.
  var printedBy: String?
  var printedAt: Moment
  /// So many names find room beside the rest on one page; a longer list has pages of its own.
  private static let besides = 24, perPage = 66

  static func load(_ id: ID<Gathering>, in scope: Scope) throws -> SheetPage {
    var page = try GatheringPage.load(id, in: scope)
    let code = SheetCode(try GatheringTable.one(id, in: scope))
    for i in page.attendance.people.indices { page.attendance.people[i].reason = nil }
    let reader = try scope.actor.person.flatMap { try AttendanceTable.names([$0], in: scope)[$0] }
    return SheetPage(gathering: page, code: code.description, address: code.address(of: id), printedBy: reader, printedAt: scope.now)
  }
  static var samples: [SheetPage] {
    let at = Moment(Day(year: 2026, month: 12, day: 9), minutes: 510), small = SheetPage(gathering: Sample.planned, code: "9 0917", address: Gatherings.paper(ID(9)).with(["sheet": "90917"]), printedBy: "林晓梅", printedAt: at)
    var large = small
    large.gathering.attendance.people = (0..<70).map { GatheringPage.Person(person: ID($0), name: "党员\($0 + 1)", mark: .expected) }
    return [small, large]
  }
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.recordSheet) }
  func view(_ t: Reader) -> HTML { Sheet.desk(sheets(t.site), t) }

  func sheets(_ site: String) -> [Sheet] {
    let whole = site + address.path, code = QR.svg(whole, label: "二维码：\(whole)"), people = gathering.attendance.people
    // Larger than elsewhere, so that a photo that a messenger made small can still be read.
    let mark: HTML? = code.map { "<div class=\"large\">\($0)</div>" }
    let lists = people.count <= Self.besides ? [] : stride(from: 0, to: people.count, by: Self.perPage).map { Array(people[$0..<min($0 + Self.perPage, people.count)]) }
    return [record(mark, people.count <= Self.besides)] + lists.enumerated().map { n, part in list(part, n + 2, mark) }
  }
  private var reference: String { "记录纸编号　\(code)" }
  private var footer: String {
    let who = printedBy ?? ""
    return "\(who) \(PrintPage.day(printedAt.day))\(PrintPage.clock(printedAt))打印　会后拍下本页，扫码上传即为会议记录"
  }
  private var kinds: String { Gathering.Kind.names(gathering.kinds).zh }
  private var time: String { PrintPage.day(gathering.starts.day) + PrintPage.clock(gathering.starts) }

  private func record(_ mark: HTML?, _ besides: Bool) -> Sheet {
    let agenda: [HTML] = gathering.agenda.split(whereSeparator: \.isNewline).prefix(8).enumerated().map { n, line in "<p class=\"no\">\(n + 1)．\(String(line))</p>" }
    let people = gathering.attendance.people, names: HTML = besides && !people.isEmpty ? boxes(people) : people.isEmpty ? .none : "名单另页，共\(people.count)人"
    let groups: HTML = gathering.groups.isEmpty ? .none : "<tr><th scope=\"row\">党小组</th><td>\(gathering.groups.map(\.name).joined(separator: "、"))</td></tr>"
    let written: HTML = "<tr class=\"h2r\"><th scope=\"row\">记录</th><td></td></tr>"
    return Sheet(
      "会议记录纸", reference: reference, title: [gathering.organization.name, "会议记录纸"], number: besides ? nil : 1, footer: footer, mark: mark, """
      <table class="paper"><caption class="sr">会议记录纸</caption><tbody>
      <tr><th scope="row">种类</th><td>\(kinds)</td></tr>\(groups)
      <tr><th scope="row">时间</th><td>\(time)　　实际：　　　年　　月　　日</td></tr>
      <tr><th scope="row">地点</th><td>\(gathering.location)</td></tr>
      <tr><th scope="row">主持</th><td>\(gathering.presider)　　　　　　记录</td></tr>
      <tr><th scope="row">议程</th><td>\(agenda)</td></tr>
      <tr><th scope="row">到会</th><td>应到\(people.count)人　实到　　　人　请假　　　人\(names)</td></tr>
      \(written)
      <tr class="h1r"><th scope="row">决议</th><td>赞成　　　人　反对　　　人　弃权　　　人</td></tr>
      <tr><th scope="row">签名</th><td>主持　　　　　　　　　记录</td></tr></tbody></table>
      """)
  }
  /// □ before each name, to be ticked by hand; who is on leave is named so. No phone, no number, no reason of anybody's absence.
  private func boxes(_ people: [GatheringPage.Person]) -> HTML {
    let all: [HTML] = people.map { p in "<li>□ \(p.name)\(p.mark == .leave ? "（请假）" : "")</li>" }
    return "<ul class=\"ticks\">\(all)</ul>"
  }
  private func list(_ people: [GatheringPage.Person], _ number: Int, _ mark: HTML?) -> Sheet {
    Sheet("到会名单", reference: reference, title: [gathering.organization.name, "到会名单"], number: number, footer: footer, mark: mark, Sheet.line("时间", time), boxes(people))
  }
}

import FeatureKit
import OfficeText
import QRCodes

/// The year's book on A4 pages, and as a text for word processors. Chinese, as offices file it.
struct YearbookPage: Page {
  var book: Yearbook
  /// Who prints.
  var printedBy: String?

  /// `?year=`, else the year that runs.
  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> YearbookPage {
    let o = try OrganizationTable.one(id, in: scope), year = min(max(query["year"].flatMap { Int($0) } ?? scope.today.year, 1921), scope.today.year)
    let lines = try YearbookTable.held(at: id, from: Day(year: year, month: 1, day: 1), until: Day(year: year, month: 12, day: 31), in: scope)
    let reader = try scope.actor.person.flatMap { try AttendanceTable.names([$0], in: scope)[$0] }
    return YearbookPage(book: Yearbook(organization: o, year: year, lines: lines, asOf: scope.now), printedBy: reader)
  }
  static var samples: [YearbookPage] {
    let decided = Yearbook.Decided(text: Sample.resolution.text, count: Sample.resolution.count, passed: true)
    let line = Yearbook.Line(
      id: ID(9), title: Sample.planned.title, kinds: Sample.planned.kinds, starts: Sample.starts, location: Sample.planned.location, presider: "周国安", expected: 23, attended: 17, lateOn: Sample.day.adding(10), holder: Sample.branch.name, resolutions: [decided])
    let book = Yearbook(organization: Sample.branch, year: 2026, lines: (0..<9).map { n in
      var other = line
      (other.id, other.starts) = (ID(Int64(n)), Moment(Day(year: 2026, month: n + 1, day: 5), minutes: 1140))
      if n == 3 { other.holder = "下湾村党支部" }
      return other
    }, asOf: Sample.starts)
    var empty = book
    empty.lines = []
    return [YearbookPage(book: book, printedBy: "林晓梅"), YearbookPage(book: empty)]
  }
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.yearbookOf(book.organization.name, book.year)) }

  private var heading: [String] { [book.organization.name, "\(book.year)年组织生活年册"] }
  private var number: String { "编号　年册 \(book.year)-\(book.organization.id)" }
  private func address(_ site: String) -> String { site + Gatherings.yearbook(book.organization.id).with(["year": String(book.year)]).path }
  private var footer: String {
    let who = printedBy.map { $0 + "　" } ?? ""
    return "\(who)\(book.asOf.day.inChinese)\(book.asOf.time)打印　扫码核对原页"
  }
  private var basis: String { "截至\(book.asOf.day.inChinese)\(book.asOf.time)，由已归档的会议记录生成；撤回的记录不列入。" }

  // MARK: A4

  /// So many lines of 28 characters find room on a page under its title.
  private static let lines = 20, characters = 28
  private static func height(_ text: String) -> Int { (text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 55 : 100) } / 100 + 2 + characters - 1) / characters }
  private var pages: [[(Int, Yearbook.Line)]] {
    var pages: [[(Int, Yearbook.Line)]] = [], used = Self.lines
    for (n, line) in book.lines.enumerated() {
      let needed = 1 + book.sentences(line).reduce(0) { $0 + Self.height($1) }
      if used + needed > Self.lines {
        pages.append([])
        used = 0
      }
      pages[pages.count - 1].append((n + 1, line))
      used += needed
    }
    return pages
  }
  func view(_ t: Reader) -> HTML {
    let link = address(t.site), mark = QR.svg(link, label: "二维码：\(link)")
    let cover = Sheet(
      "封面", reference: number, title: heading, footer: footer, mark: mark, Sheet.paragraph(book.summary), Sheet.paragraph(basis), Sheet.signature(book.organization.name, book.asOf.day.inChinese))
    let rest = pages.enumerated().map { n, page in
      let body: [HTML] = page.map { number, line in "<p><span class=\"hei\">\(book.heading(line, number))</span></p>\(book.sentences(line).map { Sheet.paragraph($0) }.joined())" }
      return Sheet("第\(n + 1)页", reference: number, title: [heading[1]], number: n + 1, footer: footer, mark: mark, body.joined())
    }
    let word = Gatherings.yearbookFile(book.organization.id).with(["year": String(book.year)])
    let years: [HTML] = (0..<5).map { t.today.year - $0 }.filter { $0 != book.year }.map { act(String($0), Gatherings.yearbook(book.organization.id).with(["year": String($0)])) }
    return "<nav class=\"no-print sheet-bar\" aria-label=\"\(t(.yearbook))\">\(button(t(.asWordFile), word, icon: .transfer))　\(years.joined("　"))</nav>\(Sheet.desk([cover] + rest, t))"
  }

  // MARK: .docx

  func text(_ site: String) -> OfficeText {
    let body = book.lines.enumerated().flatMap { n, line in [OfficeText.Part.heading(book.heading(line, n + 1), level: 2)] + book.sentences(line).map { .paragraph($0, lead: nil) } }
    let overview = OfficeText.Table(["序号", "日期", "种类", "主持", "应到", "到会", "备注"], book.lines.enumerated().map { n, line in
      [String(n + 1), line.starts.day.description, Gathering.Kind.names(line.kinds).zh, line.presider ?? "", String(line.expected), String(line.attended), line.lateOn == nil ? "" : "补记"]
    })
    return OfficeText(
      heading.joined(), site: site,
      [.small(number), .title(heading), .paragraph(book.summary, lead: nil), .paragraph(basis, lead: nil), .signature([book.organization.name, book.asOf.day.inChinese])]
        + (book.lines.isEmpty ? [] : [.pageBreak, .heading("一览", level: 1), .table(overview), .pageBreak, .heading("各次活动会议", level: 1)]) + body + [.small("核对原页：\(address(site))")])
  }
  var file: String { "yearbook-\(book.year)-\(book.organization.id).docx" }
}

extension Word {
  static let yearbook = Word(zh: "组织生活年册", en: "Year's book"), asWordFile = Word(zh: "下载 Word 文件", en: "Download for Word")
  static func yearbookOf(_ name: String, _ year: Int) -> Word { Word(zh: "\(name)\(year)年组织生活年册", en: "\(name): book of \(year)") }
  static let minutesAsWord = Word(zh: "会议记录（Word 文件）", en: "Minutes for Word"), listAsWord = Word(zh: "签到名单（Word 文件）", en: "Attendance list for Word"), signSheetAsWord = Word(zh: "签到表（Word 文件）", en: "Sheet to sign in, for Word")
}

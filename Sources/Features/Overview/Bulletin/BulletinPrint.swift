import FeatureKit
import OfficeText
import QRCodes

/// The bulletin as A4 pages, and as a text for word processors. Chinese, as offices file it.
struct BulletinPrint: Page {
  var bulletin: Bulletin
  /// Who prints.
  var printedBy: String?

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> BulletinPrint {
    let reader = scope.actor.person.map { Reference(Person.reference, $0) }
    return BulletinPrint(bulletin: try Bulletin.load(id, query, in: scope), printedBy: try reader.flatMap { try scope.names([$0])[$0]?.text })
  }
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.bulletinTitle(bulletin.name, bulletin.month.label)) }

  private var heading: [String] { [bulletin.name, "\(bulletin.month.label.zh)工作月报"] }
  private var number: String { "编号　月报 \(bulletin.reference)" }
  private var footer: String {
    let at = bulletin.asOf, who = printedBy.map { $0 + "　" } ?? ""
    return "\(who)\(at.day.inChinese)\(at.time)打印　扫码核对原页"
  }
  private var basis: String { "数据截至\(bulletin.asOf.day.inChinese)\(bulletin.asOf.time)，由应尽事项和会议记录的数字生成，包括所有下级组织。各单位不排名。" }
  /// On paper no blanks stand between words and figures.
  private static func filed(_ text: Word) -> String { text.zh.filter { $0 != " " } }
  private func address(_ site: String) -> String { site + Overview.bulletin(bulletin.organization).with(["period": bulletin.month.key]).path }

  // MARK: A4

  /// So many lines of 28 characters find room on a page, the title's among them; figures and Latin letters take little more than half of one.
  private static let lines = 22, characters = 28
  private static func breadth(_ text: String) -> Int { (text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 55 : 100) } + 99) / 100 }
  private enum Piece {
    case heading(String), paragraph(String)
    var lines: Int {
      switch self {
      case .heading: 1
      case .paragraph(let text): (BulletinPrint.breadth(text) + 2 + BulletinPrint.characters - 1) / BulletinPrint.characters
      }
    }
    var html: HTML {
      switch self {
      case .heading(let text): "<p><span class=\"hei\">\(text)</span></p>"
      case .paragraph(let text): Sheet.paragraph(text)
      }
    }
  }
  private var pieces: [Piece] { numbered.flatMap { [Piece.heading($0.title)] + $0.lines.map { .paragraph($0) } } + [.paragraph(basis)] }
  private var numbered: [(title: String, lines: [String])] {
    let numerals = ["一", "二", "三", "四", "五", "六"]
    return bulletin.sections.enumerated().map { n, section in ("\(n < numerals.count ? numerals[n] : String(n + 1))、\(section.title.zh)", section.lines.map { BulletinPrint.filed($0.text) }) }
  }
  /// Pieces page by page; a heading never stands last on one.
  private var pages: [[Piece]] {
    var pages: [[Piece]] = [[]], used = 3
    for (n, piece) in pieces.enumerated() {
      var needed = piece.lines
      if case .heading = piece, n + 1 < pieces.count { needed += pieces[n + 1].lines }
      if used + needed > Self.lines, !pages[pages.count - 1].isEmpty {
        pages.append([])
        used = 2
      }
      pages[pages.count - 1].append(piece)
      used += piece.lines
    }
    // The last page carries who issues it.
    if used + 3 > Self.lines { pages.append([]) }
    return pages
  }
  func view(_ t: Reader) -> HTML {
    let link = address(t.site), mark = QR.svg(link, label: "二维码：\(link)"), pages = pages
    let sheets = pages.enumerated().map { n, page in
      let last: HTML = n == pages.count - 1 ? Sheet.signature(bulletin.name, bulletin.asOf.day.inChinese) : .none
      return Sheet("月报第\(n + 1)页", reference: number, title: n == 0 ? heading : ["\(heading[1])（续）"], number: n + 1, footer: footer, mark: mark, page.map(\.html).joined(), last)
    }
    return Sheet.desk(sheets, t)
  }

  // MARK: .docx

  /// - Parameter site: where the page is read that this was made from.
  func text(_ site: String) -> OfficeText {
    let body = numbered.flatMap { section in [OfficeText.Part.heading(section.title, level: 1)] + section.lines.map { .paragraph($0, lead: nil) } }
    return OfficeText(
      heading.joined(), site: site,
      [.small(number), .title(heading)] + body + [.paragraph(basis, lead: nil), .signature([bulletin.name, bulletin.asOf.day.inChinese]), .small("核对原页：\(address(site))")] + (printedBy.map { [.small("下载：\($0)　\(bulletin.asOf.day.inChinese)\(bulletin.asOf.time)")] } ?? []))
  }
  var file: String { "bulletin-\(bulletin.reference).docx" }
}

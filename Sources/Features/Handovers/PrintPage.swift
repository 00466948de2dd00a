import FeatureKit
import QRCodes

/// 工作交接清单: A4, with a line to sign for who gives, who takes and who looks on. Chinese, as offices file it.
struct PrintPage: Page {
  var handover: Handover
  var items: [OpenMatter]
  var printedBy: String?
  var printedAt: Moment

  static func load(_ id: ID<Handover>, in scope: Scope) throws -> PrintPage {
    let page = try HandoverPage.load(id, in: scope), reader = scope.actor.person.map { Reference(Person.reference, $0) }
    return PrintPage(handover: page.handover, items: page.items, printedBy: try reader.flatMap { try scope.names([$0])[$0]?.text }, printedAt: scope.now)
  }
  static let samples = [
    PrintPage(handover: Sample.handover, items: Sample.items, printedBy: "林晓梅", printedAt: Sample.handover.at),
    PrintPage(handover: Sample.handover, items: (1...60).map { OpenMatter(.duty, Word(zh: "第\($0)项：\($0)月主题党日", en: "Theme day \($0)"), due: Sample.handover.on) }, printedBy: nil, printedAt: Sample.handover.at),
  ]
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.printTitle) }
  func view(_ t: Reader) -> HTML {
    let link = t.site + Handovers.one(handover.id).path, mark = QR.svg(link, label: "二维码：\(link)"), pages = pages
    return Sheet.desk(pages.enumerated().map { n, page in
      let first: HTML = n == 0 ? head : .none, last: HTML = n == pages.count - 1 ? signatures : .none
      return Sheet(
        "交接清单第\(n + 1)页", reference: "交接编号　\(handover.id)", title: n == 0 ? [handover.organization.name, "\(handover.role.word.zh)工作交接清单"] : ["工作交接清单（续）"], number: n + 1, footer: footer, mark: mark,
        first, page.isEmpty ? .none : table(page), last)
    }, t)
  }
  private var footer: String {
    let who = printedBy.map { $0 + "　" } ?? ""
    return "\(who)\(printedAt.day.inChinese)\(printedAt.time)打印　扫码核对原页"
  }
  private var head: HTML {
    Sheet.paragraph("\(handover.outgoing.name)自\(handover.on.adding(1).inChinese)起不再担任\(handover.organization.name)\(handover.role.word.zh)，由\(handover.successor.name)接任。截至\(handover.at.day.inChinese)\(handover.at.time)，应交接的事项共\(items.count)项，逐项列后。")
  }

  // MARK: pages

  /// Lines of the table's type that a page holds beside its heading; the first has the opening, the last the signatures.
  private static let lines = 34, opening = 12, signing = 14, perLine = 19
  private static func height(_ item: OpenMatter) -> Int {
    let breadth = item.words.zh.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 55 : 100) }
    return max(1, (breadth + perLine * 100 - 1) / (perLine * 100)) + 1
  }
  private typealias Numbered = (number: Int, item: OpenMatter)
  private var pages: [[Numbered]] {
    var pages: [[Numbered]] = [[]], used = Self.opening
    for (n, item) in items.enumerated() {
      let height = Self.height(item)
      if used + height > Self.lines {
        pages.append([])
        used = 4
      }
      pages[pages.count - 1].append((n + 1, item))
      used += height
    }
    if used + Self.signing > Self.lines { pages.append([]) }
    return pages
  }
  private func table(_ page: [Numbered]) -> HTML {
    let rows: [HTML] = page.map { "<tr><td>\($0.number)</td><td>\($0.item.kind.word.zh)</td><td>\($0.item.words.zh)</td><td>\($0.item.due.map { PrintPage.short($0) })</td></tr>" }
    return "<table class=\"paper list\"><caption class=\"sr\">交接事项</caption><thead><tr><th scope=\"col\" class=\"n\">序号</th><th scope=\"col\">类别</th><th scope=\"col\" class=\"w\">事项</th><th scope=\"col\">期限</th></tr></thead><tbody>\(rows)</tbody></table>"
  }
  private static func short(_ day: Day) -> String { day.description.replacing("-", with: ".") }
  private var signatures: HTML {
    let lines: [HTML] = ["移交人", "接交人", "监交人"].map { "<p class=\"no signs\"><span class=\"hei\">\($0)（签名）：</span><span class=\"rule\"></span>　　年　　月　　日</p>" }
    return "\(Sheet.paragraph("以上事项已逐项核对。\(handover.on.adding(1).inChinese)起由接交人办理。本清单一式三份，移交人、接交人和\(handover.office)各存一份。"))\(lines.joined())"
  }
}

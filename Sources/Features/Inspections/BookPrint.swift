import DutyBoard
import FeatureKit
import OfficeText
import QRCodes

/// The evidence book as A4 pages and as a text for word processors. Chinese, as offices file it.
struct BookPrint: Page {
  var book: EvidenceBook
  var printedBy: String?

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> BookPrint {
    let reader = scope.actor.person.map { Reference(Person.reference, $0) }
    return BookPrint(book: try EvidenceBook.load(id, query, in: scope), printedBy: try reader.flatMap { try scope.names([$0])[$0]?.text })
  }
  static let samples = [BookPrint(book: Sample.book, printedBy: "林晓梅"), BookPrint(book: Sample.emptyBook)]
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.bookOf(book.name)) }

  private var heading: [String] { [book.name, "组织生活佐证册"] }
  private var number: String { "编号　佐证 \(book.reference)" }
  private var stamp: String { "\(printedBy.map { $0 + "　" } ?? "")\(book.asOf.day.inChinese)\(book.asOf.time)" }
  private var opening: String {
    let s = book.sum, rest = [(s.late, "逾期可补"), (s.missed, "未完成"), (s.pending, "未到期"), (s.waived, "免除")].filter { $0.0 > 0 }.map { "，\($0.1)\($0.0)项" }.joined()
    return "\(book.from.inChinese)至\(book.until.inChinese)，应尽事项共\(s.owed)项，完成\(s.met)项（其中期后补办\(s.afterwards)项）\(rest)。各项佐证取自台账原有记录，没有为检查另行填写。台账号、摘要和签封号可在系统中逐条核对。"
  }
  private static func day(_ day: Day) -> String { day.description.replacing("-", with: ".") }
  private static func state(_ line: EvidenceBook.Line) -> String {
    let d = line.duty, times = d.needed > 1 ? "（\(d.have)/\(d.needed)）" : ""
    return d.tag.word.zh + times + (d.afterPeriod ? "，期后补办" : "") + (line.waived.map { "：\($0)" } ?? "")
  }
  private static func recorded(_ p: Proof) -> String {
    let late = p.provenance == .live ? "" : "（\(p.provenance.word.zh)）", who = [p.post?.zh, p.by].compactMap { $0 }.joined(separator: " ")
    return "\(day(p.recorded.day)) \(p.recorded.time)\(late)\(who.isEmpty ? "" : "，\(who)")\(p.withdrawn ? "，已撤回" : "")"
  }
  private static func proof(_ p: Proof) -> String { "台账\(p.entry)　\(p.seal.map { "签封\($0)" } ?? "待签封")" }
  private static func name(_ line: EvidenceBook.Line) -> String { line.duty.title.zh + (line.duty.groupName.map { "（\($0)）" } ?? "") }

  // MARK: A4

  /// Lines of the table's type on a page, and what stands in one line of the column of proofs.
  private static let lines = 33, perLine = 24
  private static func height(_ text: String) -> Int {
    max(1, (text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 55 : 100) } + perLine * 100 - 1) / (perLine * 100))
  }
  private enum Piece {
    case heading(String, String)
    case line(EvidenceBook.Line)
    var height: Int {
      switch self {
      case .heading: 2
      case .line(let line): max(3, line.proofs.reduce(0) { $0 + BookPrint.height(BookPrint.day($1.day) + "　" + $1.sentence.zh) + BookPrint.height(BookPrint.recorded($1)) + 2 })
      }
    }
  }
  private var pieces: [Piece] {
    book.parts.flatMap { part in [Piece.heading(part.matter.zh, part.rule)] + part.lines.map { .line($0) } }
  }
  private var pages: [[Piece]] {
    var pages: [[Piece]] = [[]], used = 13
    let all = pieces
    for (n, piece) in all.enumerated() {
      var needed = piece.height
      if case .heading = piece, n + 1 < all.count { needed += all[n + 1].height }
      if used + needed > Self.lines, !(pages.last?.isEmpty ?? true) || pages.count == 1 {
        pages.append([])
        used = 4
      }
      pages[pages.count - 1].append(piece)
      used += piece.height
    }
    return pages
  }
  func view(_ t: Reader) -> HTML {
    let link = t.site + address.path, mark = QR.svg(link, label: "二维码：\(link)")
    return Sheet.desk(pages.enumerated().map { n, page in
      Sheet(
        "佐证册第\(n + 1)页", reference: number, title: n == 0 ? heading : ["\(heading[1])（续）"], number: n + 1, footer: "\(stamp)打印　扫码核对原页", mark: mark,
        n == 0 ? Sheet.paragraph(opening) : .none, body(page, t))
    }, t)
  }
  private var address: Address { Inspections.evidenceBook(book.organization).with(["from": book.from.description, "until": book.until.description]) }
  private func body(_ page: [Piece], _ t: Reader) -> HTML {
    var out = HTML.none, rows: [HTML] = []
    func close() {
      if !rows.isEmpty { out += "<table class=\"paper list\"><caption class=\"sr\">应尽事项和佐证</caption><tbody>\(rows)</tbody></table>" }
      rows = []
    }
    for piece in page {
      switch piece {
      case .heading(let matter, let rule):
        close()
        let cited = t.cite(Clause(rule)).map { "（\($0.short.zh)\($0.article.zh)）" } ?? ""
        out += "<p class=\"no\"><span class=\"hei\">\(matter)</span>\(cited)</p>"
      case .line(let line): rows.append("<tr><td class=\"m\">\(BookPrint.name(line))<br>\(BookPrint.state(line))</td><td>\(cells(line))</td></tr>")
      }
    }
    close()
    return out
  }
  private func cells(_ line: EvidenceBook.Line) -> HTML {
    if line.proofs.isEmpty { return "没有佐证" }
    let all: [HTML] = line.proofs.map { "\(BookPrint.day($0.day))　\($0.sentence.zh)<br>记于\(BookPrint.recorded($0))<br>\(BookPrint.proof($0))<br><span class=\"hash\">\($0.digest)</span>" }
    return all.joined("<br>")
  }

  // MARK: .docx

  /// - Parameter t: cites, and tells where the page is read that this was made from.
  func text(_ t: Reader) -> OfficeText {
    let body = book.parts.flatMap { part -> [OfficeText.Part] in
      let cited = t.cite(part.clause).map { "（\($0.short.zh)\($0.article.zh)）" } ?? ""
      let rows = part.lines.flatMap { line -> [[String]] in
        let first = [BookPrint.name(line), BookPrint.state(line)]
        if line.proofs.isEmpty { return [first + ["没有佐证", "", ""]] }
        return line.proofs.enumerated().map { n, p in (n == 0 ? first : ["", ""]) + ["\(BookPrint.day(p.day))　\(p.sentence.zh)", BookPrint.recorded(p), "\(BookPrint.proof(p))　\(p.digest)"] }
      }
      return [.heading(part.matter.zh + cited, level: 1), .table(.init(["事项", "状态", "佐证", "记录", "台账和摘要"], rows))]
    }
    return OfficeText(
      heading.joined(), site: t.site, [.small(number), .title(heading), .paragraph(opening, lead: nil)] + body + [.signature([book.name, book.asOf.day.inChinese]), .small("核对原页：\(t.site)\(address.path)"), .small("下载：\(stamp)")])
  }
  var file: String { "evidence-\(book.reference).docx" }
}

import FeatureKit
import Procedures
import QRCodes

/// A form that is printed from what is known of a case: Chinese, as offices file it, with a code that leads back.
struct PaperPage: Page {
  var file: Case
  var heading: String
  var parts: [CasePaper.Part]
  /// Where its code leads.
  var link: String
  var printedBy: String?
  var printedAt: Moment
  enum CodingKeys: CodingKey { case file, heading, printedAt }

  static func load(_ id: ID<Case>, _ name: String, _ plans: [Plan], in scope: Scope) throws -> PaperPage {
    let (found, plan) = try CaseFile.load(id, among: plans, in: scope)
    guard let paper = plan.papers.first(where: { $0.name == name }), paper.from.map({ found.taken($0) != nil }) ?? true else { throw OutOfReach() }
    let reader = try scope.actor.person.flatMap { try scope.names([Reference(Person.reference, $0)])[Reference(Person.reference, $0)]?.text }
    return PaperPage(file: found.file, heading: paper.title.zh, parts: paper.parts(found, scope.today), link: paper.link?(id) ?? Cases.one(id).path, printedBy: reader, printedAt: scope.now)
  }
  static var samples: [PaperPage] {
    [PaperPage(file: Sample.file(.open, step: "decide", due: nil), heading: "公示", parts: [.line("姓名", "周明"), .text("现予公示。"), .table([["事项", "日期"], ["确定", "2026-12-04"]]), .sign("石桥镇党委", "2026年12月4日")], link: "/cases/77", printedBy: "林晓梅", printedAt: Moment(Sample.day, minutes: 560))]
  }
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { heading }
  func view(_ t: Reader) -> HTML {
    let link = t.site + link, mark = QR.svg(link, label: "二维码：\(link)"), at = printedAt.day
    let body: [HTML] = parts.map(drawn)
    return Sheet.desk([Sheet(heading, reference: "编号 \(file.openedOn.year)-\(file.id)", title: [file.organizationName, heading], footer: "\(printer) \(at.inChinese)打印　扫码核对原记录", mark: mark, body.joined())], t)
  }
  private var printer: String { printedBy ?? "" }
  private func drawn(_ part: CasePaper.Part) -> HTML {
    switch part {
    case .line(let word, let text): Sheet.line(word, text)
    case .text(let text): Sheet.paragraph(text)
    case .sign(let who, let day): Sheet.signature(who, day, blank: true)
    case .table(let rows): table(rows)
    }
  }
  private func table(_ rows: [[String]]) -> HTML {
    let head: [HTML] = (rows.first ?? []).map { "<th scope=\"col\">\($0)</th>" }
    let body: [HTML] = rows.dropFirst().map { row -> HTML in
      let cells: [HTML] = row.map { "<td>\($0)</td>" }
      return "<tr>\(cells)</tr>"
    }
    return "<table><caption class=\"sr\">\(heading)</caption><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>"
  }
}

import Documents
import FeatureKit
import QRCodes

/// What is printed: the minutes with the list of who came, or before the meeting the sheet on which they are written by hand. Chinese, as offices file it.
struct PrintPage: Page {
  var gathering: GatheringPage
  /// As long as no minutes stand.
  var sheet: SheetPage?
  /// Who prints, and when.
  var printedBy: String?
  var printedAt: Moment

  static func load(_ id: ID<Gathering>, in scope: Scope) throws -> PrintPage {
    var page = try GatheringPage.load(id, in: scope)
    for i in page.attendance.people.indices { page.attendance.people[i].reason = nil }
    let reader = try scope.actor.person.flatMap { try AttendanceTable.names([$0], in: scope)[$0] }
    let stand = page.minutes.map { $0.withdrawnBecause == nil } ?? false
    return PrintPage(gathering: page, sheet: stand ? nil : try SheetPage.load(id, in: scope), printedBy: reader, printedAt: scope.now)
  }
  static var samples: [PrintPage] { [(Sample.held, nil), (Sample.planned, SheetPage.samples.first)].map { PrintPage(gathering: $0, sheet: $1, printedBy: "林晓梅", printedAt: Moment(Day(year: 2026, month: 12, day: 11), minutes: 510)) } }
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { gathering.title }

  func view(_ t: Reader) -> HTML {
    if let sheet { return sheet.view(t) }
    let address = t.site + Gatherings.one(gathering.id).path
    let mark = QR.svg(address, label: "二维码：\(address)")
    return Sheet.desk([minutes(mark), list(mark)] + (photo(mark).map { [$0] } ?? []), t)
  }
  private var reference: String { "编号 \(gathering.starts.day.year)-\(gathering.id)" }
  private var footer: String {
    let at = printedAt.day, who = printedBy ?? ""
    return "\(who) \(at.year)年\(at.month)月\(at.day)日\(Self.clock(printedAt))打印　扫码核对原记录"
  }
  /// 19时, 20时40分
  static func clock(_ moment: Moment) -> String { "\(moment.minutes / 60)时\(moment.minutes % 60 == 0 ? "" : "\(moment.minutes % 60)分")" }
  static func day(_ day: Day) -> String { "\(day.year)年\(day.month)月\(day.day)日" }
  var first: Gathering.Kind { gathering.kinds.first ?? .themeDay }
  var time: String { Self.day(gathering.starts.day) + Self.clock(gathering.starts) + (gathering.ends.map { "至\(Self.clock($0))" } ?? "") }
  /// What stands over the minutes, on paper and in the file alike.
  var factLines: [(word: String, text: String)] {
    let a = gathering.attendance, also = gathering.kinds.dropFirst().map(\.word.zh).joined(separator: "、"), groups = gathering.groups.map(\.name).joined(separator: "、")
    let all: [(String, String)] = [
      ("时间", time), ("地点", gathering.location), ("党小组", groups), ("联合开展", gathering.partners.map(\.name).joined(separator: "、")), ("主持", gathering.presider ?? ""), ("记录", gathering.recorder ?? ""),
      ("出席", "应到\(a.expected)人，到会\(a.attended)人，请假\(a.leave)人，缺席\(a.absent)人。签到名单另附。"), ("同时进行", also), ("主讲", gathering.lecturer ?? ""),
    ]
    return all.filter { !$0.1.isEmpty }
  }
  private var facts: HTML { factLines.map { Sheet.line($0.word, $0.text) }.joined() }
  private func minutes(_ mark: HTML?) -> Sheet {
    let body: HTML = gathering.minutes.map { $0.body.html } ?? .none
    let corrections: [HTML] = corrections.map { Sheet.paragraph($0.text, lead: $0.lead) }, late: HTML = lateLine.map { Sheet.paragraph($0) } ?? .none
    return Sheet(
      "会议记录", reference: reference, title: [gathering.organization.name, "\(first.word.zh)记录"], number: 1, footer: footer, mark: mark, facts, body, decision, corrections.joined(), late,
      Sheet.signature("主持人签名：", Self.day(gathering.starts.day), blank: true))
  }
  var lateLine: String? { gathering.minutes.flatMap { $0.late ? "本记录于\(Self.day($0.recordedAt.day))补记。" : nil } }
  var corrections: [(lead: String, text: String)] { (gathering.minutes?.corrections ?? []).map { ("更正说明（\(Self.day($0.at.day))）：", $0.text) } }
  private var decision: HTML { decisions.map { Sheet.paragraph($0.text, lead: $0.lead) }.joined() }
  var decisions: [(lead: String, text: String)] {
    let all = gathering.minutes?.resolutions ?? []
    return all.enumerated().map { n, r in (all.count > 1 ? "决议\(n + 1)。" : "决议。", Self.resolved(r)) }
  }
  static func resolved(_ r: Resolution) -> String {
    let how = r.method == .hands ? "举手" : "书面", base = r.body == .assembly ? "应到会有表决权党员\(r.entitled)人" : "全体委员\(r.entitled)人"
    let passed = r.passed ? "赞成人数超过\(base)的半数，通过。" : "未达到\(r.needed)人，未通过。"
    return "\(r.text)。以\(how)方式表决，到会\(r.present)人，赞成\(r.count.agree)人，反对\(r.count.against)人，弃权\(r.count.abstain)人。\(passed)"
  }
  /// Names only: no phone, no number, no reason of anybody's absence.
  private func list(_ mark: HTML?) -> Sheet {
    let people = gathering.attendance.people
    let rows: [HTML] = stride(from: 0, to: people.count, by: 2).map { i in "<tr>\(cells(people[i]))\(i + 1 < people.count ? cells(people[i + 1]) : "<td></td><td></td>" as HTML)</tr>" }
    let head: HTML = people.isEmpty ? Sheet.paragraph("名册上没有应到人员。") : "<table><caption class=\"sr\">签到名单</caption><tbody>\(rows)</tbody></table>"
    return Sheet("签到名单", reference: reference, title: [gathering.organization.name, gathering.title, "签到名单"], number: 2, footer: footer, mark: mark, Sheet.line("时间", time), head)
  }
  private func cells(_ p: GatheringPage.Person) -> HTML { "<th scope=\"row\">\(p.name)</th><td>\(p.mark.word.zh)</td>" }
  /// Where the minutes were written by hand, the sheet that they were written on.
  private func photo(_ mark: HTML?) -> Sheet? {
    gathering.files.first(where: \.isMinutes).map { file in
      Sheet("手写会议记录", reference: reference, title: [gathering.organization.name, "手写会议记录"], number: 3, footer: footer, mark: mark, "<p class=\"no\"><img class=\"paper\" src=\"\(file.address)\" alt=\"手写会议记录的照片\"></p>")
    }
  }
}

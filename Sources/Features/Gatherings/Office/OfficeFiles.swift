import Documents
import FeatureKit
import OfficeText

/// Minutes, the list of who came, and a year's book, as texts for word processors beside their A4 pages.
enum OfficeFiles {
  static let endpoints: [Endpoint] =
    document(Gatherings.minutesFile, { scope, _, id in
      let page = try PrintPage.load(id, in: scope)
      guard page.sheet == nil else { throw OutOfReach() }
      return page
    }) { ($0.minutesFile, $0.minutesText($1)) }
    + document(Gatherings.attendanceFile, { scope, _, id in try PrintPage.load(id, in: scope) }) { ($0.listFile, $0.listText($1)) }
    + page(Gatherings.yearbook, reads: "gatherings.book") { scope, query, id in try YearbookPage.load(id, query, in: scope) }
    + document(Gatherings.yearbookFile, reads: "gatherings.book", { scope, query, id in try YearbookPage.load(id, query, in: scope) }) { ($0.file, $0.text($1)) }

  private static func document<T: Sendable, V: Sendable>(
    _ route: Route<ID<T>>, reads: Permission = "gatherings.read", _ load: @escaping @Sendable (Scope, Query, ID<T>) throws -> V, _ make: @escaping @Sendable (V, String) -> (name: String, text: OfficeText)
  ) -> [Endpoint] {
    file(route, reads: reads, types: [OfficeText.type], load) { value, visit in
      let made = make(value, visit.reader(nil).site)
      return .stored(try made.text.bytes(), type: OfficeText.type, name: made.name, inline: false)
    }
  }
}

extension PrintPage {
  private var known: String { "编号 \(gathering.starts.day.year)-\(gathering.id)" }
  private func source(_ site: String) -> OfficeText.Part { .small("核对原记录：\(site)\(Gatherings.one(gathering.id).path)") }
  var minutesFile: String { "minutes-\(gathering.starts.day)-\(gathering.id).docx" }
  var listFile: String { "attendance-\(gathering.starts.day)-\(gathering.id).docx" }

  func minutesText(_ site: String) -> OfficeText {
    let title = [gathering.organization.name, "\(first.word.zh)记录"]
    let body = gathering.minutes.map { [OfficeText.Part.document($0.body)] } ?? []
    let decided = decisions.map { OfficeText.Part.paragraph($0.text, lead: $0.lead) }, corrected = corrections.map { OfficeText.Part.paragraph($0.text, lead: $0.lead) }
    let late = lateLine.map { [OfficeText.Part.paragraph($0, lead: nil)] } ?? []
    return OfficeText(
      title.joined(), site: site,
      [.small(known), .title(title)] + factLines.map { .line($0.word, $0.text) } + body + decided + corrected + late + [.signature(["主持人签名：　　　　　", Self.day(gathering.starts.day)]), source(site)])
  }
  /// Marks where minutes stand; before, a column to sign in.
  func listText(_ site: String) -> OfficeText {
    let title = [gathering.organization.name, gathering.title, sheet == nil ? "签到名单" : "签到表"], a = gathering.attendance
    let rows = a.people.enumerated().map { n, p in [String(n + 1), p.name, p.of ?? "", sheet == nil ? p.mark.word.zh : p.mark == .leave ? "请假" : ""] }
    let hasPartners = a.people.contains { $0.of != nil }, heads = ["序号", "姓名", "所在支部", sheet == nil ? "到会情况" : "签名"]
    func kept(_ cells: [String]) -> [String] { hasPartners ? cells : [cells[0], cells[1], cells[3]] }
    let table: [OfficeText.Part] = rows.isEmpty ? [.paragraph("名册上没有应到人员。", lead: nil)] : [.table(.init(kept(heads), rows.map(kept)))]
    let came = sheet == nil ? "应到\(a.expected)人，到会\(a.attended)人，请假\(a.leave)人，缺席\(a.absent)人" : "应到\(a.expected)人，实到　　　人"
    return OfficeText(title.joined(), site: site, [.small(known), .title(title), .line("时间", time), .line("地点", gathering.location), .line("人数", came)] + table + [source(site)])
  }
}

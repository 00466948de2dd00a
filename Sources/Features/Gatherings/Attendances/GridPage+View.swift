import FeatureKit

extension GridPage {
  func view(_ t: Reader) -> HTML {
    let address = Gatherings.grid(organization.id).with(["year": String(year), "kind": kind?.rawValue])
    let pager = Pager(page: lines.page, per: lines.per, total: lines.total, more: lines.more, at: address)
    let virtual: HTML = self.virtual > 0 ? "<p class=\"small muted\">\(t(.virtualColumns)) \(clause(VirtualAttendance.clause, t))</p>" : .none
    let more: HTML = leftOff > 0 ? smallNote(t(.leftOff(leftOff))) : .none, signs: HTML = organization.kind == .branch ? smallNote(t(.markSigns)) : smallNote(t(.monthCells))
    return """
      \(pageHead(t(.attendanceBook), "\(organization.name)　\(year)", actions: printButton(t)))
      <div class="stack mt">\(filters(t))
      \(lines.items.isEmpty || headings.isEmpty ? emptyState(t(.noAttendance), t(.noAttendanceWhy)) : flatBox(nil, table(t)))
      \(signs)\(virtual)\(more)\(pager.html(t))\(signOff(t))</div>
      """
  }
  private func filters(_ t: Reader) -> HTML {
    var bar = FilterBar(at: Gatherings.grid(organization.id))
    let last = t.today.year
    bar.select("year", t(.yearWord), (0..<5).map { Choice(String(last - $0), String(last - $0)) }, String(year), t)
    bar.select("kind", t(.kindWord), Gathering.Kind.allCases.map { Choice($0.rawValue, t($0.word)) }, kind?.rawValue, t)
    return bar.html(t)
  }
  private func table(_ t: Reader) -> HTML {
    let first = t(organization.kind == .branch ? .name : .organizationWord)
    var table = Table(t(.attendanceBook), [Column(first)] + headings.map { Column(t($0.text), number: true, sort: $0.to) } + [Column(t(.attendedWord), number: true), Column(t(.rateWord), number: true)], phone: .scroll, dense: true, wrap: false)
    for line in lines.items {
      let home: HTML = line.home.map { "<span class=\"small muted\">　\($0)</span>" } ?? .none, name: HTML = line.to.map { "<a href=\"\($0)\">\(line.name)</a>" } ?? "\(line.name)\(home)"
      table.row(of: [name] + line.cells.map { cell($0, t) } + ["\(line.attended)/\(line.expected)", rate(line.attended, line.expected)])
    }
    return table.html(t)
  }
  /// A member: a sign, with its word for screen readers. A branch: how many came of how many, over all gatherings of the month.
  private func cell(_ c: Cell, _ t: Reader) -> HTML {
    if let mark = c.mark { return "<span role=\"img\" aria-label=\"\(t(mark.word))\">\(mark.sign)</span>" }
    if organization.kind == .branch { return "<span role=\"img\" aria-label=\"\(t(.notAsked))\">·</span>" }
    return c.gatherings == 0 ? "<span class=\"muted\">–</span>" : "\(c.attended)/\(c.expected)"
  }
  private func rate(_ attended: Int, _ expected: Int) -> HTML { expected == 0 ? "–" : "\(attended * 100 / expected)%" }
}

extension Mark {
  /// As a ledger on paper has it.
  fileprivate var sign: String {
    switch self {
    case .came: "√"
    case .online: "⊙"
    case .leave: "△"
    case .absent: "×"
    case .expected: "?"
    }
  }
}

extension Word {
  static let attendanceBook = Word(zh: "出席台账", en: "Attendance book"), yearWord = Word(zh: "年份", en: "Year"), rateWord = Word(zh: "出席率", en: "Rate")
  static let mayReadBook = Word(zh: "查看出席台账", en: "see the attendance book")
  static let markSigns = Word(zh: "√ 到会　⊙ 线上　△ 请假　× 缺席　· 不在应到名单", en: "√ present, ⊙ online, △ on leave, × absent, · not expected")
  static let virtualColumns = Word(zh: "“网”是网上党支部的活动会议，只计编入它的本支部党员。", en: "“v” was held by a virtual branch; only the members of this branch who are enrolled there are counted.")
  static let monthCells = Word(zh: "每格为当月各次活动会议的到会人次/应到人次", en: "Each cell: attended of expected, over all gatherings of the month")
  static let notAsked = Word(zh: "不在应到名单", en: "not expected"), noAttendance = Word(zh: "这一年还没有归档的活动会议", en: "No gathering of that year is on record"), noAttendanceWhy = Word(zh: "会议记录归档后，到会情况列在这里。", en: "Once minutes are filed, attendance is listed here.")
  static func leftOff(_ n: Int) -> Word { Word(zh: "较早的 \(n) 次没有列出，可按种类筛选", en: "\(n) earlier ones are not shown; narrow them by kind") }
}

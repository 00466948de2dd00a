import FeatureKit

/// 到会情况: one person's attendance of a year, what was held at home and what in virtual branches, each counted once.
struct PersonAttendancePage: FilePage {
  var person: Person
  var organization: Organization
  var year: Int
  var lines: [PersonAttendanceTable.Line]
  /// Whether the figures of the year count what virtual branches held (XN-01).
  var countsVirtual: Bool
  var expected: Int { counted.count }
  var attended: Int { counted.count { $0.mark.attended } }
  private var counted: [PersonAttendanceTable.Line] { countsVirtual ? lines : lines.filter { $0.organization.setting != .virtual } }
  enum CodingKeys: String, CodingKey { case person, organization, year, lines, countsVirtual }

  /// - Parameter scope: as those who read gatherings see it; of others only who may open the attendance book of their branch.
  static func load(_ id: ID<Person>, _ query: Query, in scope: Scope) throws -> PersonAttendancePage {
    let found = try PersonAttendanceTable.person(id, in: scope.seeing("gatherings.book")), year = min(max(query["year"].flatMap { Int($0) } ?? scope.today.year, 1921), scope.today.year + 1)
    let days = Day(year: year, month: 1, day: 1)...Day(year: year, month: 12, day: 31)
    return PersonAttendancePage(person: found.person, organization: found.home, year: year, lines: try PersonAttendanceTable.lines(of: id, days, in: scope), countsVirtual: VirtualAttendance.counts(scope.rules, on: days.lowerBound))
  }
  static var samples: [PersonAttendancePage] {
    let away = Organization(id: ID(33), parent: ID(1), path: "/1/33/", name: "在外党员网上党支部", kind: .branch, setting: .virtual)
    let lines = [
      PersonAttendanceTable.Line(day: Day(year: 2026, month: 11, day: 25), kinds: [.themeDay], organization: away, mark: .online, to: nil),
      PersonAttendanceTable.Line(day: Day(year: 2026, month: 11, day: 5), kinds: [.themeDay, .partyLecture], organization: Sample.branch, mark: .leave, to: Gatherings.one(ID(9))),
    ]
    let page = PersonAttendancePage(person: Person(id: ID(101), name: "陈桂兰"), organization: Sample.branch, year: 2026, lines: lines, countsVirtual: true)
    var none = page, apart = page
    none.lines = []
    apart.countsVirtual = false
    return [page, none, apart]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id))] }
  var fileOf: ID<Person>? { person.id }
  func title(_ t: Reader) -> String { t(.attendanceOf(person.name)) }

  func view(_ t: Reader) -> HTML {
    var bar = FilterBar(at: Gatherings.ofPerson(person.id))
    bar.select("year", t(.yearWord), (0..<5).map { Choice(String(t.today.year - $0), String(t.today.year - $0)) }, String(year), t)
    return """
      \(pageHead(title(t), "\(organization.name)　\(year)", actions: printButton(t)))
      <div class="stack mt">\(bar.html(t))\(figures(t))
      \(lines.isEmpty ? emptyState(t(.noAttendance), t(.noAttendanceWhy)) : flatBox(nil, table(t)))</div>
      """
  }
  private func figures(_ t: Reader) -> HTML {
    if lines.isEmpty { return .none }
    let virtual = lines.filter { $0.organization.setting == .virtual }, own = lines.count - virtual.count, came = lines.count { $0.mark.attended } - virtual.count { $0.mark.attended }
    var all = [SummaryLine(t(.ofTheYear), text: t(.cameOf(attended, expected)))]
    if !virtual.isEmpty {
      all.append(SummaryLine(t(.atHome), text: t(.cameOf(came, own))))
      all.append(SummaryLine(t(.inVirtualBranches), "\(t(.cameOf(virtual.count { $0.mark.attended }, virtual.count)))　\(smallNote(t(countsVirtual ? .virtualCounts : .virtualCountsNot)))\(clause(VirtualAttendance.clause, t))"))
    }
    return box(nil, summary(all))
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(title(t), [Column(t(.timeWord)), Column(t(.kindWord)), Column(t(.organizationWord)), Column(t(.attendanceWord))])
    for line in lines {
      let name = t(Gathering.Kind.names(line.kinds)), what: HTML = line.to.map { "<a href=\"\($0)\">\(name)</a>" } ?? "\(name)"
      let tag: HTML = line.organization.setting == .virtual ? Tag.plain(line.organization.setting.word).html(t) : .none
      table.row("\(t.date(line.day))", what, "\(line.organization.name) \(tag)", "\(t(line.mark.word))")
    }
    return table.html(t)
  }
}

/// Whether attendance in a virtual branch counts in the book of the branch of affiliation: no text decides it, so it is the county's to say.
enum VirtualAttendance {
  static let clause = Clause("XN-01")
  static func counts(_ rules: RuleBook, on day: Day) -> Bool { (rules.integer("XN-01", "times", on: day) ?? 1) > 0 }
}

extension Word {
  static func attendanceOf(_ name: String) -> Word { Word(zh: "\(name)的到会情况", en: "Attendance of \(name)") }
  static let ofTheYear = Word(zh: "全年", en: "Of the year"), atHome = Word(zh: "本支部及联合开展", en: "Own branch, and held with partners"), inVirtualBranches = Word(zh: "网上党支部", en: "Virtual branches")
  static let virtualCounts = Word(zh: "到会情况回到原支部，计入全年数。", en: "It flows back to the member's own branch and counts in the year's figure."), virtualCountsNot = Word(zh: "到会情况列在这里，不计入全年数。", en: "It is listed here and does not count in the year's figure.")
}

import FeatureKit

/// 出席台账: a year's attendance, of a branch by member and gathering, above it by branch and month.
struct GridPage: Page {
  struct Heading: Encodable, Sendable, Hashable {
    var text: Word
    var to: Address?
  }
  struct Cell: Encodable, Sendable, Hashable {
    /// A member's mark at one gathering; nil where the member was not expected.
    var mark: Mark?
    var expected = 0, attended = 0, gatherings = 0
  }
  struct Line: Encodable, Sendable, Hashable {
    var name: String
    /// Where somebody enrolled in a virtual branch belongs.
    var home: String?
    var to: Address?
    var cells: [Cell]
    var expected: Int { cells.reduce(0) { $0 + $1.expected } }
    var attended: Int { cells.reduce(0) { $0 + $1.attended } }
  }
  var organization: Organization
  var year: Int
  var kind: Gathering.Kind?
  var headings: [Heading]
  var lines: Listed<Line>
  /// The year's gatherings of a branch; a busier one shows the latest.
  static let mostColumns = 60
  var leftOff: Int
  /// Columns of what virtual branches held with the branch's people.
  var virtual = 0
  enum CodingKeys: String, CodingKey { case organization, year, kind, headings, lines, leftOff, virtual }

  /// `?year=`, `?kind=` and `?page=`.
  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> GridPage {
    let o = try OrganizationTable.one(id, in: scope), year = min(max(query["year"].flatMap { Int($0) } ?? scope.today.year, 1921), scope.today.year + 1)
    let kind: Gathering.Kind? = query.choice("kind"), days = Day(year: year, month: 1, day: 1)...Day(year: year, month: 12, day: 31)
    return try o.kind == .branch ? ofBranch(o, days, kind, query.paging, in: scope) : ofBranches(o, days, kind, query.paging, in: scope)
  }
  private static func ofBranch(_ o: Organization, _ days: ClosedRange<Day>, _ kind: Gathering.Kind?, _ paging: Paging, in scope: Scope) throws -> GridPage {
    let own = try GridTable.held(at: [o.id], from: days.lowerBound, until: days.upperBound, kind: kind, in: scope), joint = try JointTable.held(at: o.id, from: days.lowerBound, until: days.upperBound, kind: kind, in: scope)
    let away = VirtualAttendance.counts(scope.rules, on: days.lowerBound) ? try EnrolledTable.held(with: o.id, days, kind: kind, in: scope) : [], elsewhere = Set(away.map(\.id))
    let all = joint.isEmpty && away.isEmpty ? own : (own + joint + away).sorted { ($0.starts, $0.id.value) < ($1.starts, $1.id.value) }, held = Array(all.suffix(mostColumns))
    let people = try listed(o, days, paging, in: scope), marks = try GridTable.marks(people.map(\.person.id), at: held.map(\.id), in: scope), opens = scope.actor.may("gatherings.book", at: o.place) && o.setting != .virtual
    let lines = people.map { p in
      Line(name: p.person.name, home: p.home, to: opens ? Gatherings.ofPerson(p.person.id).with(["year": String(days.lowerBound.year)]) : nil, cells: held.map { g in
        let mark = marks[p.person.id]?[g.id]
        return Cell(mark: mark, expected: mark == nil ? 0 : 1, attended: mark?.attended == true ? 1 : 0, gatherings: 1)
      })
    }
    let headings = held.map { g in
      let day = g.starts.day, virtual = elsewhere.contains(g.id)
      // What a virtual branch held is not the branch's to open: it tells of more than its own people.
      return Heading(text: Word(zh: "\(day.month)月\(day.day)日\(virtual ? "网" : "")", en: String(day.description.dropFirst(5)) + (virtual ? " v" : "")), to: virtual ? nil : Gatherings.one(g.id))
    }
    let total = o.setting == .virtual ? try EnrolledTable.count(o.id, days, in: scope) : try GridTable.countPeople(of: o.id, in: scope)
    return GridPage(organization: o, year: days.lowerBound.year, kind: kind, headings: headings, lines: Listed(lines, total: total, paging), leftOff: all.count - held.count, virtual: held.count { elsewhere.contains($0.id) })
  }
  private static func listed(_ o: Organization, _ days: ClosedRange<Day>, _ paging: Paging, in scope: Scope) throws -> [(person: Person, home: String?)] {
    if o.setting == .virtual { return try EnrolledTable.within(o.id, days, limit: paging.per, offset: paging.offset, in: scope).map { ($0.person, $0.home) } }
    return try GridTable.people(of: o.id, limit: paging.per, offset: paging.offset, in: scope).map { ($0, nil) }
  }
  private static func ofBranches(_ o: Organization, _ days: ClosedRange<Day>, _ kind: Gathering.Kind?, _ paging: Paging, in scope: Scope) throws -> GridPage {
    let branches = try GridTable.branches(below: o.path, limit: paging.per, offset: paging.offset, in: scope), total = try GridTable.countBranches(below: o.path, most: 1001, in: scope)
    let held = Dictionary(grouping: try GridTable.held(at: branches.map(\.id), from: days.lowerBound, until: days.upperBound, kind: kind, in: scope), by: \.organization)
    let lines = branches.map { branch in
      var cells = [Cell](repeating: Cell(), count: 12)
      for g in held[branch.id] ?? [] {
        let month = g.starts.day.month - 1
        cells[month].gatherings += 1
        cells[month].expected += g.expected
        cells[month].attended += g.attended
      }
      return Line(name: branch.name, to: Gatherings.grid(branch.id).with(["year": String(days.lowerBound.year), "kind": kind?.rawValue]), cells: cells)
    }
    let months = (1...12).map { Heading(text: Word(zh: "\($0)月", en: "\($0)"), to: nil) }
    return GridPage(organization: o, year: days.lowerBound.year, kind: kind, headings: months, lines: Listed(lines, total: min(total, 1000), paging, more: total > 1000), leftOff: 0)
  }
  static var samples: [GridPage] {
    let marks: [Mark?] = [.came, .leave, nil, .absent, .online], headings = (1...5).map { Heading(text: Word(zh: "\($0)月5日", en: "0\($0)-05"), to: Gatherings.one(ID(Int64($0)))) }
    let line = Line(name: "陈桂兰", to: Gatherings.ofPerson(ID(101)), cells: marks.map { Cell(mark: $0, expected: $0 == nil ? 0 : 1, attended: $0?.attended == true ? 1 : 0, gatherings: 1) })
    let town = Organization(id: ID(3), parent: ID(1), path: "/1/3/", name: "石桥镇党委", kind: .committee)
    var months = [Cell](repeating: Cell(), count: 12)
    months[0] = Cell(expected: 40, attended: 31, gatherings: 2)
    let branch = GridPage(organization: Sample.branch, year: 2026, headings: headings, lines: Listed([line], total: 1, Paging(page: 1, per: 50)), leftOff: 3)
    let above = GridPage(
      organization: town, year: 2026, kind: .themeDay, headings: (1...12).map { Heading(text: Word(zh: "\($0)月", en: "\($0)"), to: nil) },
      lines: Listed([Line(name: "上湾村党支部", to: Gatherings.grid(ID(31)), cells: months)], total: 1, Paging(page: 1, per: 50)), leftOff: 0)
    var away = branch
    (away.virtual, away.lines.items[0].home, away.lines.items[0].to) = (1, "下湾村党支部", nil)
    let none = GridPage(organization: town, year: 2026, headings: [], lines: Listed([], total: 0, Paging(page: 1, per: 50)), leftOff: 0)
    return [branch, above, away, none]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id))] }
  func title(_ t: Reader) -> String { t(.attendanceBook) }
}

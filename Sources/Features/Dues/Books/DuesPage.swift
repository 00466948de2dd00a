import FeatureKit

/// Dues of a branch, member by member; above branches, how far each of those below is.
struct DuesPage: OrganizationPage {
  struct MemberLine: Hashable, Encodable {
    var person: Person
    var rate: DuesRate?
    var granted: Fen?
    var quarterly: Bool
    var owes: Fen
    var months: Int
  }
  struct ChildLine: Hashable, Encodable {
    var organization: Organization
    var figures: LedgerFigures
    var late: Int
  }
  struct LateLine: Hashable, Encodable {
    var person: Person
    /// Where they are now; what they owe, they owe here.
    var branch: String
    var isHere = true
    var months: Int
    var amount: Fen
  }
  var organization: Organization
  var year: Int
  var month: DuesMonth
  var terms: DuesTerms
  var figures: LedgerFigures
  var members: [MemberLine] = []
  var children: [ChildLine] = []
  var late: [LateLine] = []
  var lateInAll = 0
  var reliefs: [Relief] = []
  var waiting: [Remittance] = []
  /// Assessed for the month, and without an amount.
  var done = 0
  var without = 0
  var alert = 6
  var mayKeep: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, year, month, terms, figures, members, children, late, lateInAll, reliefs, waiting, done, without, alert, mayKeep }
  var tabsOf: ID<Organization> { organization.id }
  var isBranch: Bool { organization.kind == .branch }

  static func load(_ id: ID<Organization>, _ query: Query, _ entered: Entered = .nothing, in outer: Scope) throws -> DuesPage {
    let scope = outer.seeing(Dues.read), o = try OrganizationTable.one(id, in: scope), month = DuesMonth(of: scope.today), year = query["year"].flatMap { Int($0) }.map { min(max($0, 2008), month.year) } ?? month.year
    let span = (Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31)), counts = try ArrearsTable.counts(below: o, in: scope)
    var page = DuesPage(
      organization: o, year: year, month: month, terms: try RateTable.terms(at: o, in: scope), figures: try LedgerTable.figures(of: o, below: true, from: span.0, until: span.1, in: scope), mayKeep: scope.actor.may(Dues.keep, at: o.place), entered: entered)
    (page.done, page.without, page.alert) = (try AssessmentTable.done(below: o, in: month, scope), try AssessmentTable.without(below: o, in: month, scope), Arrears.Stages(scope.rules, on: scope.today).alert)
    page.reliefs = try ReliefTable.open(below: o, from: month, in: scope)
    page.waiting = try RemittanceTable.waiting(at: id, in: scope)
    let first = try ArrearsTable.furthest(below: o, limit: most, in: scope).sorted { $0.months > $1.months }, names = try ArrearsTable.names(of: first.map(\.person), in: scope)
    page.lateInAll = counts.reduce(0) { $0 + $1.members }
    page.late = first.map { l in LateLine(person: Person(id: l.person, name: names[l.person]?.name ?? ""), branch: names[l.person]?.branch ?? "", isHere: names[l.person]?.isHere ?? false, months: l.months, amount: l.amount) }
    if page.isBranch { try page.addMembers(scope) } else { try page.addChildren(counts, span, scope) }
    return page
  }
  private static let most = 100
  private mutating func addMembers(_ scope: Scope) throws {
    let owed = Dictionary(grouping: try AssessmentTable.months(at: organization.id, from: month - 24, in: scope).filter { !$0.isPaid }, by: \.person)
    let granted = Dictionary(reliefs.filter { $0.state == .approved && $0.since <= month }.map { ($0.person.id, $0.amount) }, uniquingKeysWith: { a, _ in a })
    members = try RateTable.payers(of: organization.id, in: month, scope).map { payer in
      let open = owed[payer.person.id] ?? []
      return MemberLine(person: payer.person, rate: payer.rate.flatMap { $0.holds(month) ? $0 : nil }, granted: granted[payer.person.id], quarterly: payer.quarterly, owes: Fen(sum: open.map(\.amount)), months: open.count)
    }
  }
  private mutating func addChildren(_ late: [(path: String, members: Int)], _ span: (Day, Day), _ scope: Scope) throws {
    let behind = Dictionary(grouping: late) { organization.child(towards: $0.path) }.mapValues { $0.reduce(0) { $0 + $1.members } }
    let figures = try LedgerTable.figuresOfChildren(organization, from: span.0, until: span.1, in: scope)
    children = try OrganizationTable.children(of: organization.id, in: scope).filter { $0.kind != .branch || $0.setting == .ordinary || $0.setting == .joint }.map { child in
      ChildLine(organization: child, figures: figures[child.path] ?? LedgerFigures(), late: behind[child.path] ?? 0)
    }
  }
  /// The same as a table for spreadsheet programs.
  func rows(_ language: Language) -> [[String]] {
    if isBranch {
      let heads: [Word] = [.memberWord, .categoryWord, .monthlyWord, .owesMonths, .owesAmount]
      return [heads.map { language($0) }] + members.map { m -> [String] in
        let kind = m.rate.map { language($0.category.word) } ?? "", monthly = m.granted ?? m.rate?.monthly
        return [m.person.name, kind, monthly?.description ?? "", String(m.months), m.owes.description]
      }
    }
    let heads: [Word] = [.organizationWord, .assessedWord, .receivedWord, .extraWord, .owedWord, .lateWord, .remittedWord, .spentWord, .keptWord]
    return [heads.map { language($0) }] + children.map { c -> [String] in
      let f = c.figures, first: [Fen] = [f.assessed, f.received, f.extra, f.owed], last: [Fen] = [f.remitted, f.spentInAll, f.kept]
      return [c.organization.name] + first.map(\.description) + [String(c.late)] + last.map(\.description)
    }
  }
  static var samples: [DuesPage] { Sample.duesPages }
  func title(_ t: Reader) -> String { t(.duesOf(organization.name)) }
}

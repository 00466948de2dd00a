import FeatureKit
import Importing

/// The register of people within reach, or of one part of the tree.
struct RosterPage: TurnedPage, NarrowedPage {
  struct Part: Hashable, Sendable, Encodable {
    var id: ID<Organization>
    var name: String
    init(_ organization: Organization) {
      id = organization.id
      name = organization.name
    }
  }
  struct Chip: Hashable, Sendable, Encodable {
    var view: RosterView
    var count: Int?
  }
  var items: [RosterLine]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  /// Where the list goes on after the pages that have numbers.
  var next: Address?
  var organization: Part?
  var views: [Chip]
  var above: [Part] = []
  var parts: [Part] = []
  var groups: [Group] = []
  var filter = RosterFilter(Query(""))
  var mayAdd = false
  /// Whether lists may be brought in and taken out.
  var mayExchange = false
  var reader: String?
  var at: Moment

  enum CodingKeys: CodingKey { case items, total, page, per, more, next, organization, views }

  static func load(_ query: Query, in scope: Scope) throws -> RosterPage {
    let filter = RosterFilter(query), paging = query.paging
    let chosen = try filter.organization.map { try OrganizationTable.one($0, in: scope) }
    let tops = try chosen.map { [$0] } ?? OrganizationTable.tops(in: scope)
    let counts = try RosterTable.counts(at: tops.map(\.id), in: scope)
    let asked = RosterTable.Asked(filter: filter, path: chosen?.path, wide: (counts[People.Count.persons] ?? 0) > RosterTable.narrow)
    let items = try RosterTable.lines(asked, paging, in: scope)
    let found: Int
    if let name = filter.count { found = counts[name] ?? 0 } else if paging.page == 1, filter.after == nil, items.count < paging.per { found = items.count } else { found = try RosterTable.count(asked, in: scope) }
    let exact = filter.count != nil || found <= 1000
    let last = filter.after != nil || paging.offset + 2 * paging.per > 1000
    let goesOn = filter.goesOn && items.count == paging.per && last && found > 1000
    let single = tops.count == 1 ? tops.first : nil
    return RosterPage(
      items: items, total: exact ? found : 1000, page: paging.page, per: paging.per, more: !exact, next: goesOn ? items.last.map { filter.address.with(["after": $0.id.description]) } : nil,
      organization: chosen.map(Part.init), views: RosterView.allCases.map { Chip(view: $0, count: $0.count.map { counts[$0] ?? 0 }) },
      above: try chosen.map { try OrganizationTable.ancestors(of: $0, in: scope).filter { scope.reach.contains($0.path) }.map(Part.init) } ?? [],
      parts: try single.map { try OrganizationTable.children(of: $0.id, in: scope).map(Part.init) } ?? [], groups: try single?.kind == .branch ? OrganizationTable.groups(of: tops[0].id, in: scope) : [],
      filter: filter, mayAdd: scope.actor.may(AddPerson.permission), mayExchange: scope.actor.may(SheetDesk.permission), reader: try scope.readerName(), at: scope.now)
  }
  var narrowedTo: ID<Organization>? { organization?.id }
  func title(_ t: Reader) -> String { t(.roster) }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.roster, People.list())] + above.map { Crumb($0.name, People.list().with(["organization": $0.id.description])) } }
}

/// Ways into the list that clerks ask for again and again.
enum RosterView: String, Hashable, Sendable, Codable, CaseIterable {
  case all, full, probationary, activists, floating, over60
  var word: Word {
    switch self {
    case .all: Word(zh: "全部人员", en: "Everybody")
    case .full: Word(zh: "正式党员", en: "Full members")
    case .probationary: Word(zh: "预备党员", en: "Probationary members")
    case .activists: Word(zh: "入党积极分子", en: "Activists")
    case .floating: Word(zh: "流动党员", en: "Floating members")
    case .over60: Word(zh: "60 岁以上", en: "60 and over")
    }
  }
  /// The running count that says how many.
  var count: String? {
    switch self {
    case .all: People.Count.persons
    case .full: People.Count.fullMembers
    case .probationary: People.Count.probationary
    case .activists: People.Count.activists
    case .floating: People.Count.floating
    case .over60: nil
    }
  }
  func filter(at organization: ID<Organization>?) -> RosterFilter {
    var filter = RosterFilter(Query(""))
    filter.organization = organization
    switch self {
    case .all: break
    case .full: filter.status = .full
    case .probationary: filter.status = .probationary
    case .activists: filter.status = .activist
    case .floating: filter.floating = true
    case .over60: filter.ages = AgeBand("60-")
    }
    return filter
  }
}

extension Scope {
  /// Who reads: named on pages with personal fields.
  func readerName() throws -> String? {
    try actor.person.flatMap { id in try names([Reference(Person.reference, id)])[Reference(Person.reference, id)]?.text }
  }
}

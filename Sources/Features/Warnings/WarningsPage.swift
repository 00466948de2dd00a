import FeatureKit
import FollowUps
import People
import Structure

/// What is out of its band within reach: how many of each kind, and those of one kind in words.
struct WarningsPage: TurnedPage, NarrowedPage {
  struct Counted: Hashable, Encodable {
    var kind: WarningKind
    var count: Int
    var more: Bool
    /// Days, times, people or months, by the kind.
    var limit: Int
  }
  var items: [Warning]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var kind: WarningKind
  var kinds: [Counted]
  var organization: ID<Organization>?
  var organizationName: String?

  /// Without a kind asked for, the first that has something.
  static func load(_ query: Query, _ below: Organization?, in scope: Scope) throws -> WarningsPage {
    let kinds = try WarningKind.allCases.compactMap { kind -> Counted? in
      guard let limit = kind.limit(scope.rules, on: scope.today) else { return nil }
      let found = try WarningTable.count(kind, limit, below: below, in: scope)
      return Counted(kind: kind, count: found.count, more: found.more, limit: limit)
    }
    let asked = query.choice("kind", WarningKind.self), shown = kinds.first { $0.kind == asked } ?? kinds.first { $0.count > 0 } ?? kinds.first, paging = query.paging
    let kind = shown?.kind ?? .silent
    let found = try shown.map { try WarningTable.list(kind, $0.limit, below: below, offset: paging.offset, per: paging.per, in: scope) } ?? []
    let names = try scope.names(found.compactMap { $0.person.map { Reference(Person.reference, $0) } })
    return WarningsPage(
      items: found.map { w in var named = w; named.personName = w.person.flatMap { names[Reference(Person.reference, $0)]?.text }; return named }, total: shown?.count ?? 0, page: paging.page, per: paging.per,
      more: shown?.more ?? false, kind: kind, kinds: kinds, organization: below?.id, organizationName: below?.name)
  }
  static let samples: [WarningsPage] = {
    let day = Day(year: 2026, month: 10, day: 20)
    func one(_ kind: WarningKind, count: Int? = nil, day: Day? = nil, person: Int64? = nil) -> Warning {
      Warning(kind: kind, organization: ID(4), name: "上湾村党支部", person: person.map { ID($0) }, personName: person == nil ? nil : "陈桂兰", count: count, day: day)
    }
    let kinds = [Counted(kind: .silent, count: 2, more: false, limit: 30), Counted(kind: .absences, count: 1, more: false, limit: 3), Counted(kind: .oversized, count: 1, more: false, limit: 50), Counted(kind: .term, count: 2, more: false, limit: 6)]
    func page(_ kind: WarningKind, _ items: [Warning]) -> WarningsPage { WarningsPage(items: items, total: items.count, page: 1, per: 50, more: false, kind: kind, kinds: kinds) }
    var large = page(.silent, [one(.silent, day: day), one(.silent)])
    (large.total, large.more, large.organization, large.organizationName) = (1000, true, ID(2), "石桥镇党委")
    return [
      WarningsPage(items: [], total: 0, page: 1, per: 50, more: false, kind: .silent, kinds: kinds.map { Counted(kind: $0.kind, count: 0, more: false, limit: $0.limit) }),
      large, page(.absences, [one(.absences, day: day, person: 7)]), page(.oversized, [one(.oversized, count: 63)]),
      page(.term, [one(.term, day: Day(year: 2026, month: 11, day: 2)), one(.term, day: Day(year: 2027, month: 3, day: 2))]),
    ]
  }()
  private var here: Address { Warnings.at(kind, organization) }
  private var limit: Int { kinds.first { $0.kind == kind }?.limit ?? 0 }
  var narrowedTo: ID<Organization>? { organization }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.warnings, Warnings.list())] }
  func title(_ t: Reader) -> String { organizationName.map { t(.warningsOf($0)) } ?? t(.warnings) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(.warningsLead)))
    \(stack(.normal, chips(t(.kindWord), kinds.map { (text: t($0.kind.word), to: Warnings.at($0.kind, organization), count: $0.count, here: $0.kind == kind) }), body(t), Pager(page: page, per: per, total: total, more: more, at: here).html(t)))
    """
  }
  private func body(_ t: Reader) -> HTML {
    let rule: HTML = "\(t(kind.meaning(limit))) \(clause(kind.clause, t))"
    if items.isEmpty { return stack(.normal, emptyState(t(.noneOfKind(kind.word)), t(.noneOfKindWhy)), smallLine(rule)) }
    return flatBox(t(kind.word), table(t), boxLine(rule))
  }
  private func smallLine(_ html: HTML) -> HTML { "<p class=\"small muted\">\(html)</p>" }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(kind.word), [Column(t(.whose)), Column(t(.whatIsIt)), .spoken(t(.toDo))])
    for item in items {
      let place: HTML = "<a href=\"\(Structure.organization(item.organization))\">\(item.name)</a>"
      let person: HTML = item.person.map { id in
        let name = item.personName ?? t(.somebody)
        return "<a href=\"\(People.file(id))\">\(name)</a> "
      } ?? .none
      // A person's name stays out of the question, so there is nothing to begin it with.
      let question = item.person == nil ? t(.asking(item.text(on: t.today, limit: limit))) : nil
      let ask = act(t(.askThem), FollowUps.new(item.organization).with(["question": question]), about: item.name)
      table.row("\(person)\(place)", "\(t(item.text(on: t.today, limit: limit)))", ask, t: t)
    }
    return table.html(t)
  }
}

import FeatureKit
import Importing

/// The tree from the tops of the reader's reach, opened along one line; or what a search by name found.
struct TreePage: TurnedPage {
  var items: [TreeLine]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var q: String?
  /// The organization that is opened.
  var at: ID<Organization>?
  /// Whether lists may be brought in and taken out.
  var mayExchange = false
  enum CodingKeys: CodingKey { case items, total, page, per, more, q, at }

  static func load(_ query: Query, in scope: Scope) throws -> TreePage {
    if let q = query["q"].map(trimmed), !q.isEmpty {
      let found = try TreeTable.named(String(q.prefix(50)), query.paging, in: scope), listed = Listed(found.lines, total: found.total, query.paging)
      return TreePage(items: listed.items, total: listed.total, page: listed.page, per: listed.per, more: listed.more, q: q, mayExchange: scope.actor.may(SheetDesk.permission))
    }
    let tops = try OrganizationTable.tops(in: scope)
    let at = try query.id("at", Organization.self).map { try OrganizationTable.one($0, in: scope) }
    let chain = at?.path.split(separator: "/").compactMap { ID<Organization>(String($0)) } ?? tops.prefix(5).map(\.id)
    let lines = try TreeTable.lines(tops.map(\.id), childrenOf: chain, in: scope)
    let items = unfold(tops.map(\.id), lines, open: Set(chain))
    return TreePage(items: items, total: items.count, page: 1, per: max(items.count, 1), more: false, at: at?.id, mayExchange: scope.actor.may(SheetDesk.permission))
  }
  /// Each organization followed by those under it, where it is open.
  static func unfold(_ tops: [ID<Organization>], _ lines: [TreeLine], open: Set<ID<Organization>>) -> [TreeLine] {
    let byID = Dictionary(lines.map { ($0.id, $0) }) { a, _ in a }, byParent = Dictionary(grouping: lines.filter { $0.parent != nil }) { $0.parent }
    func walk(_ id: ID<Organization>, _ depth: Int) -> [TreeLine] {
      guard var line = byID[id] else { return [] }
      line.depth = depth
      let below = open.contains(id) ? byParent[id] ?? [] : []
      line.isOpen = !below.isEmpty
      return [line] + below.flatMap { walk($0.id, depth + 1) }
    }
    return tops.flatMap { walk($0, 0) }
  }

  static let samples = [
    TreePage(items: [], total: 0, page: 1, per: 50, more: false),
    TreePage(items: unfold([ID(1)], Sample.lines, open: [ID(1), ID(2)]), total: 4, page: 1, per: 4, more: false, at: ID(2)),
    TreePage(items: [], total: 0, page: 1, per: 50, more: false, q: "不存在"),
    TreePage(items: [Sample.lines[2]], total: 1, page: 1, per: 50, more: false, q: "柳河"),
  ]
  func title(_ t: Reader) -> String { t(.organizations) }
  func view(_ t: Reader) -> HTML {
    var filters = FilterBar(at: Structure.tree())
    filters.text("q", t(.nameOfOrganization), q)
    return """
      <div class="stack">
      \(pageHead(t(.organizations), t(.treeLead), actions: actions(t)))
      \(filters.html(t))
      \(items.isEmpty ? nothing(t) : table(t))
      \(q == nil ? HTML.none : Pager(page: page, per: per, total: total, more: more, at: Structure.tree().with(["q": q])).html(t))
      </div>
      """
  }
  private func actions(_ t: Reader) -> HTML {
    let sheets: [HTML] = mayExchange ? [button(t(.bringInSheet), SheetDesk.bringIn("organizations", into: at), icon: .upload), button(t(.takeOutSheet), SheetDesk.takeOut("organizations", from: at), icon: .transfer)] : []
    return (sheets + [button(t(.units), Structure.units())]).joined(" ")
  }
  private func nothing(_ t: Reader) -> HTML {
    if q != nil { return emptyState(t(.nothingFound), t(.nothingFoundWhy), button(t(.wholeTree), Structure.tree())) }
    return emptyState(t(.noOrganizations), t(.noOrganizationsWhy))
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.organizations), [Column(t(.name)), Column(t(.kind)), Column(t(.branches), number: true), Column(t(.members), number: true), .spoken(t(.unfold))])
    for line in items {
      let indent = String(repeating: "　", count: line.depth)
      let tag: Tag = line.setting == .ordinary ? .plain(line.kindWord) : .kind(line.kindWord)
      table.row(
        "<span aria-hidden=\"true\">\(indent)</span><a href=\"\(Structure.organization(line.id))\">\(line.name)</a>", tag.html(t),
        line.kind == .branch ? .none : "\(line.branches)", "\(line.members)", unfolding(line, t))
    }
    return flatBox(nil, table.html(t))
  }
  private func unfolding(_ line: TreeLine, _ t: Reader) -> HTML {
    guard line.below > 0, q == nil else { return .none }
    if line.isOpen {
      guard line.depth > 0, let parent = line.parent else { return .none }
      return act(t(.fold), Structure.tree().with(["at": parent.description]), about: line.name)
    }
    return act(t(.unfoldMany(line.below)), Structure.tree().with(["at": line.id.description]), about: line.name)
  }
}

import FeatureKit
import Registers

/// The rows of one register: by the beginning of a code, a part of a name, or what belongs to a row.
struct RegisterPage: Page {
  var register: Register
  var above: [RegisterRow]
  var list: Listed<RegisterRow>
  var filter: RegisterTable.Filter
  var mayChange: Bool

  func encode(to encoder: any Encoder) throws { try list.encode(to: encoder) }
  static func load(_ register: Register, _ query: Query, in scope: Scope) throws -> RegisterPage {
    let filter = RegisterTable.Filter(q: query["q"].map { String($0.prefix(50)) }, parent: query["parent"], level: query["level"].flatMap { Int($0) }), paging = query.paging
    let above = try filter.parent.map { try RegisterTable.line($0, of: register.name, in: scope) } ?? []
    let mayChange = try register.fixed == nil && scope.actor.may("registers.change", at: OrganizationTable.root(in: scope))
    if let fixed = register.fixed {
      let found = fixed.filter { row in filter.q.map { row.code.hasPrefix($0) || row.name.contains($0) || (row.english ?? "").lowercased().contains($0.lowercased()) } ?? true }
      return RegisterPage(register: register, above: [], list: Listed(Array(found.dropFirst(paging.offset).prefix(paging.per)), total: found.count, paging), filter: filter, mayChange: false)
    }
    let found = try RegisterTable.list(register.name, filter, offset: paging.offset, limit: paging.per, in: scope)
    return RegisterPage(register: register, above: above, list: Listed(found.rows, total: min(found.total, 1000), paging, more: found.total > 1000), filter: filter, mayChange: mayChange)
  }
  static let samples = [
    RegisterPage(register: Divisions.territory, above: [], list: Listed([], total: 0, Paging(page: 1, per: 50)), filter: .init(), mayChange: true),
    RegisterPage(
      register: Divisions.territory, above: [RegisterRow("130000", "河北省", level: 1)], list: Listed([RegisterRow("130100", "石家庄市", parent: "130000", level: 2, source: "nbs2023")], total: 1, Paging(page: 1, per: 50)),
      filter: .init(parent: "130000"), mayChange: true),
    RegisterPage(register: Divisions.territory, above: [], list: Listed([], total: 0, Paging(page: 1, per: 50)), filter: .init(q: "不存在"), mayChange: false),
  ]
  var crumbs: [Crumb] { [Crumb(.registers, Divisions.list())] }
  func title(_ t: Reader) -> String { t(register.word) }
  func view(_ t: Reader) -> HTML {
    let here = Divisions.register(register.name)
    var filters = FilterBar(at: here)
    filters.text("q", t(.codeOrName), filter.q)
    filters.keep("parent", filter.parent)
    let trail: [HTML] = above.map { act($0.name, here.with(["parent": $0.code])) }
    return """
      <div class="stack">
      \(pageHead(t(register.word), actions: mayChange ? button(t(.addRow), Divisions.add(register.name), icon: .plus) : nil))
      \(register.gaps.map { note(.info, nil, t($0), t) })
      \(filters.html(t))
      \(trail.isEmpty ? HTML.none : "<p class=\"row\">\(act(t(.wholeRegister), here))\(trail)</p>")
      \(list.items.isEmpty ? nothing(t) : table(t))
      \(Pager(page: list.page, per: list.per, total: list.total, more: list.more, at: here.with(["q": filter.q, "parent": filter.parent])).html(t))
      </div>
      """
  }
  private func nothing(_ t: Reader) -> HTML {
    if filter.q != nil || filter.parent != nil { return emptyState(t(.noRows), t(.noRowsFound), button(t(.wholeRegister), Divisions.register(register.name))) }
    return emptyState(t(.noRows), t(.noRowsWhy))
  }
  private func table(_ t: Reader) -> HTML {
    let nests = register.parts.contains(.parent)
    var columns = [Column(t(.code)), Column(t(.rowName))] + register.parts.map { Column(t($0.word), number: $0 == .level) }
    if mayChange { columns.append(.spoken(t(.edit))) }
    var table = Table(t(register.word), columns)
    for row in list.items {
      var name: HTML = "\(row.name)"
      if nests { name = "<a href=\"\(Divisions.register(register.name).with(["parent": row.code]))\">\(row.name)</a>" }
      if row.isRetired { name = "\(name) \(Tag.plain(.retired).html(t))" }
      let parts: [HTML] = register.parts.map { "\(row.shown($0))" }
      table.row(of: ["\(row.code)", name] + parts + (mayChange ? [act(t(.edit), Divisions.row(register.name, row.code), about: row.name)] : []))
    }
    return flatBox(nil, table.html(t))
  }
}

extension RegisterRow {
  func shown(_ part: Register.Part) -> String {
    switch part {
    case .english: english ?? ""
    case .parent: parent ?? ""
    case .level: level.map(String.init) ?? ""
    case .source: source ?? ""
    }
  }
}

import AskForms
import FeatureKit
import Importing

/// Used and left in a year: of an office what it asked, of anybody what was asked of them; and what nobody has to ask for.
struct AsksPage: OrganizationPage {
  struct Line: Hashable, Encodable {
    var ask: Ask
    var asker: String
    /// What was asked, where the reader sees it.
    var what: String?
    var to: String?
    /// What a stricter rule rests on.
    var clause: Clause?
    enum CodingKeys: CodingKey { case ask, asker, what, clause }
  }
  struct Kind: Hashable, Encodable {
    var kind: Ask.Kind
    var count: Int
    var fields: Int
  }
  var organization: Organization
  var year: Int
  /// Nil for a branch, which asks nobody below.
  var meter: AskMeter?
  var made: [Line]
  var most: [AskTable.Use]
  var received: [Line]
  /// By each office above, in sum what the organization bears.
  var used: [AskTable.Use]
  var known: [KnownFact]
  var ready: [ReadyExport]
  var tabsOf: ID<Organization> { organization.id }

  static func first(_ query: Query, _ exporters: [ReadyExport], in scope: Scope) throws -> AsksPage {
    guard let top = try OrganizationTable.tops(in: scope).first else { throw OutOfReach() }
    return try load(top.id, query, exporters, in: scope)
  }
  static func load(_ id: ID<Organization>, _ query: Query, _ exporters: [ReadyExport], in scope: Scope) throws -> AsksPage {
    let o = try OrganizationTable.one(id, in: scope), year = query["year"].flatMap { Int($0) }.flatMap { (2000...9999).contains($0) ? $0 : nil } ?? scope.today.year
    let made = try AskTable.asked(by: id, year, in: scope), received = try AskTable.asked(of: id, year, in: scope), used = try AskTable.used(at: id, year, in: scope)
    let names = try scope.names((made + received).map(\.about)), askers = Dictionary(used.map { ($0.organization, $0.name) }, uniquingKeysWith: { a, _ in a })
    let stricter = Dictionary((made + received).contains { $0.kind == .localRule } ? try LocalRuleTable.seen(in: scope).map { ($0.id.value, $0.rule) } : [], uniquingKeysWith: { a, _ in a })
    func line(_ ask: Ask) -> Line {
      let rule = ask.kind == .localRule ? stricter[ask.about.id] : nil, matter = rule.flatMap { scope.rules.binding($0, start: scope.today)?.matter() }
      return Line(ask: ask, asker: ask.asker == id ? o.name : askers[ask.asker] ?? "", what: names[ask.about]?.text ?? matter?.zh, to: names[ask.about]?.path, clause: rule.map { Clause($0) })
    }
    return AsksPage(
      organization: o, year: year, meter: o.kind == .branch || year != scope.today.year ? nil : try AskMeter(o, in: scope), made: made.map(line), most: try AskTable.most(by: id, year, in: scope), received: received.map(line),
      used: used, known: KnownFact.all, ready: exporters.filter { scope.actor.may($0.permission, at: o.place) && scope.actor.may(SheetDesk.permission, at: o.place) })
  }
  /// What was asked, by kind; what was taken back soon is left out.
  static func kinds(_ lines: [Line]) -> [Kind] {
    Ask.Kind.allCases.compactMap { kind in
      let those = lines.filter { $0.ask.kind == kind && $0.ask.givenBackAt == nil }
      return those.isEmpty ? nil : Kind(kind: kind, count: those.count, fields: those.reduce(0) { $0 + $1.ask.fields })
    }
  }
  static var samples: [AsksPage] { Sample.asks }
  var crumbs: [Crumb] { [Crumb(.asks, AskBudgets.start())] }
  func title(_ t: Reader) -> String { t(.asksOf(organization.name)) }

  func view(_ t: Reader) -> HTML {
    let actions: HTML = "\(button(t(.complainGo), AskBudgets.complain()))\(organization.kind == .branch ? HTML.none : button(t(.checkTitle), AskBudgets.check(organization.id)))"
    let left: HTML = meter.map { $0.html(t) } ?? .none
    return """
      \(pageHead(title(t), t(.asksLead(year)), actions: actions))
      \(stack(.normal, left, own(t), borne(t), ready(t), years(t)))
      """
  }
  private func own(_ t: Reader) -> HTML {
    guard organization.kind != .branch else { return .none }
    if made.isEmpty { return emptyState(t(.nothingAsked), t(.nothingAskedWhy)) }
    return "\(kindTable(AsksPage.kinds(made), t))\(flatBox(t(.askedTitle), list(made, withAsker: false, t)))\(most.isEmpty ? HTML.none : flatBox(t(.mostTitle), uses(most, t(.organizationWord), t)))"
  }
  private func borne(_ t: Reader) -> HTML {
    guard !received.isEmpty else { return organization.kind == .branch ? emptyState(t(.nothingBorne), t(.nothingBorneWhy)) : .none }
    return "\(flatBox(t(.borneTitle), uses(used, t(.askerWord), t)))\(organization.kind == .branch ? kindTable(AsksPage.kinds(received), t) : .none)\(flatBox(t(.receivedTitle), list(received, withAsker: true, t)))"
  }
  private func kindTable(_ kinds: [Kind], _ t: Reader) -> HTML {
    var table = Table(t(.byKind), [Column(t(.kindWord)), Column(t(.tasksWord), number: true), Column(t(.fieldsWord), number: true)])
    for kind in kinds { table.row("\(t(kind.kind.word))", "\(kind.count)", "\(kind.fields)", t: t) }
    table.total("\(t(.sumWord))", "\(kinds.reduce(0) { $0 + $1.count })", "\(kinds.reduce(0) { $0 + $1.fields })")
    return flatBox(t(.byKind), table.html(t))
  }
  private func uses(_ all: [AskTable.Use], _ head: String, _ t: Reader) -> HTML {
    var table = Table(t(.mostTitle), [Column(head), Column(t(.tasksWord), number: true), Column(t(.fieldsWord), number: true)])
    for use in all { table.row("\(use.name)", "\(use.tasks)", "\(use.fields)", t: t) }
    if all == used, all.count > 1 { table.total("\(t(.sumWord))", "\(all.reduce(0) { $0 + $1.tasks })", "\(all.reduce(0) { $0 + $1.fields })") }
    return table.html(t)
  }
  private func list(_ lines: [Line], withAsker: Bool, _ t: Reader) -> HTML {
    var table = Table(t(.askedTitle), [Column(t(.whatWord)), Column(t(.kindWord))] + (withAsker ? [Column(t(.askerWord))] : [Column(t(.placesWord), number: true)]) + [Column(t(.fieldsWord), number: true), Column(t(.dayWord))])
    for line in lines {
      let name = line.what ?? t(line.ask.kind.word), shown: HTML = line.to.map { "<a href=\"\($0)\">\(name)</a>" } ?? "\(name)"
      let back: HTML = line.ask.givenBackAt == nil ? .none : " \(Tag.plain(.gaveBack).html(t))"
      let cited: HTML = line.clause.map { "<div class=\"small\">\(Components.clause($0, t))</div>" } ?? .none
      table.row(of: ["\(shown)\(back)\(cited)", "\(t(line.ask.kind.word))", withAsker ? "\(line.asker)" : "\(line.ask.places)", "\(line.ask.fields)", "<span class=\"nowrap\">\(t.date(line.ask.askedAt.day))</span>"], t: t)
    }
    return table.html(t)
  }
  private func ready(_ t: Reader) -> HTML {
    let links: [HTML] = ready.map { act(t(.takeOut($0.word, $0.columns)), SheetDesk.takeOut($0.name, from: organization.id)) }
    let words = known.map { t($0.word) }.joined(separator: t.language == .zh ? "、" : ", ")
    return box(t(.readyTitle), id: "known", "<p>\(t(.readyLead))</p><p>\(words)</p>", links.isEmpty ? .none : plainList(links), "<p>\(act(t(.savedTitle), AskBudgets.saved(organization.id)))</p>")
  }
  private func years(_ t: Reader) -> HTML {
    let here = Asks.page(organization.id), now = t.today.year
    return chips(t(.yearWord), [now, now - 1].map { (t(.yearOf($0)), $0 == now ? here : here.with(["year": String($0)]), nil, $0 == year) })
  }
}

import DutyBoard
import FeatureKit
import Overview

struct TodayPage: Page {
  enum Section: String, Encodable, CaseIterable { case late, week, month, later }
  struct Item: Hashable, Encodable {
    var section: Section
    var duty: DutyLine
    /// Where it is settled; nil where no room does it yet.
    var settle: Address?
    var why: Word
  }
  /// One of the organizations that the reader works for, with what is late and what is to do.
  struct Desk: Hashable, Encodable {
    var id: ID<Organization>
    var name: String
    var late: Int
    var open: Int
  }
  /// How an organization above branches stands, in words, and what is late below it, child by child in tree order.
  struct Lead: Hashable, Encodable {
    var organization: ID<Organization>
    var name: String
    var sentences: [OverviewSentence]
    var late: [LateBelow]
  }
  struct LateBelow: Hashable, Encodable {
    var organization: ID<Organization>
    var name: String
    var total: Int
    var what: [Counted]
  }
  /// How many of one matter.
  struct Counted: Hashable, Encodable {
    var title: Word
    var count: Int
  }
  /// A rule that the list can be narrowed to.
  struct RuleChoice: Hashable, Encodable {
    var rule: String
    var matter: Word
    var count: Int
  }
  /// Something that was told, and where it leads.
  struct NoticeShown: Hashable, Encodable {
    var text: Word
    var path: String?
    var at: Moment
  }
  /// How the list stands: by deadline, or folded under each organization.
  enum Order: String, Encodable, CaseIterable { case deadline, organization }
  var day: Day
  var name: String?
  /// Soonest first.
  var items: [Item]
  var total: Int
  /// The organization and the rule that the list is narrowed to.
  var branch: ID<Organization>?
  var rule: String?
  var rules: [RuleChoice]
  var order: Order
  /// Nil where the order is the one that fits the length of the list.
  var chosenOrder: Order?
  var desks: [Desk]
  var leads: [Lead]
  var cards: [TodayCard]
  /// The newest unread ones; `unread` is how many there are.
  var notices: [NoticeShown]
  var unread: Int
  var asOf: Moment

  static func load(_ query: Query, _ settles: Settles, _ cards: [TodayCard.Load], in scope: Scope) throws -> TodayPage {
    let mine = Mine(scope), branch = query.id("branch", Organization.self).flatMap { mine.desks.contains($0) ? $0 : nil }
    let owed = try DutyListTable.owed(by: branch.map { [$0] } ?? mine.desks, groups: branch == nil ? mine.groups : [], in: scope), rules = choices(owed, in: scope)
    let rule = query["rule"].flatMap { asked in rules.contains { $0.rule == asked } ? asked : nil }, lines = rule.map { rule in owed.filter { $0.rule == rule } } ?? owed
    let chosen = query.choice("order", Order.self), order = chosen ?? (lines.count > foldFrom ? .organization : .deadline)
    let places = try OrganizationTable.all(Array(Set(mine.desks + mine.overlooked)), in: scope), counts = try DutyListTable.counts(of: mine.desks, in: scope)
    let person = scope.actor.person.map { Reference(Person.reference, $0) }, notices = try NoticeTable.mine(unreadOnly: true, limit: 5, in: scope)
    let names = try scope.names(notices.flatMap { Said.references(in: $0.text) + ($0.about.map { [$0] } ?? []) } + (person.map { [$0] } ?? []))
    return TodayPage(
      day: scope.today, name: person.flatMap { names[$0]?.text }, items: lines.map { item($0, settles, in: scope) }, total: lines.count, branch: branch, rule: rule, rules: rules, order: order, chosenOrder: chosen,
      desks: places.filter { mine.desks.contains($0.id) }.map { Desk(id: $0.id, name: $0.name, late: counts[$0.id]?.late ?? 0, open: counts[$0.id]?.open ?? 0) },
      leads: try scope.actor.may(Overview.read) ? leads(places.filter { $0.kind != .branch && mine.overlooked.contains($0.id) }, in: scope) : [],
      cards: try cards.compactMap { try $0(scope) }, notices: notices.map { NoticeShown(text: Said.resolved($0.text, names), path: $0.about.flatMap { names[$0]?.path }, at: $0.at) },
      unread: try NoticeTable.unread(in: scope), asOf: scope.now)
  }
  /// A list longer than this begins folded.
  static let foldFrom = 24

  private static func choices(_ lines: [DutyLine], in scope: Scope) -> [RuleChoice] {
    Dictionary(grouping: lines, by: \.rule).sorted { $0.key < $1.key }.map { rule, lines in
      RuleChoice(rule: rule, matter: scope.rules.binding(rule, start: lines[0].start)?.matter(scope.rules.vocabulary) ?? lines[0].title, count: lines.count)
    }
  }
  private static func leads(_ organizations: [Organization], in scope: Scope) throws -> [Lead] {
    try organizations.prefix(3).map { Lead(organization: $0.id, name: $0.name, sentences: try Overview.sentences(of: $0, in: scope), late: try late(below: $0.id, in: scope)) }
  }
  private static func late(below id: ID<Organization>, in scope: Scope) throws -> [LateBelow] {
    try LateBelowTable.children(of: id, in: scope).map { line in
      LateBelow(organization: line.organization, name: line.name, total: line.total, what: line.late.map { late in
        let rule = scope.rules.binding(late.rule, start: late.period), span = rule?.period?.span(containing: late.period)
        let title = span.map { Duty.title(rule, late.rule, start: $0.start, end: $0.end, today: scope.today, scope.rules.vocabulary) } ?? rule?.matter(scope.rules.vocabulary)
        return Counted(title: title ?? Word(zh: late.rule, en: late.rule), count: late.count)
      })
    }
  }
  private static func item(_ line: DutyLine, _ settles: Settles, in scope: Scope) -> Item {
    let rule = scope.rules.binding(line.rule, start: line.start), left = line.end.number - scope.today.number
    let monthEnd = Day(year: scope.today.year, month: scope.today.month + 1, day: 1).adding(-1)
    let section: Section = line.state == .late ? .late : left <= 7 ? .week : line.end <= monthEnd ? .month : .later
    return Item(section: section, duty: line, settle: line.proof.compactMap { settles[$0] }.first?(line), why: rule?.text ?? line.title)
  }
}

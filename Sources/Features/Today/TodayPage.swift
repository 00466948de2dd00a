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
  /// How an organization above branches stands, in words.
  struct Lead: Hashable, Encodable {
    var organization: ID<Organization>
    var name: String
    var sentences: [OverviewSentence]
  }
  var day: Day
  var name: String?
  /// Soonest first.
  var items: [Item]
  var total: Int
  /// The organization that the list is narrowed to.
  var branch: ID<Organization>?
  var desks: [Desk]
  var leads: [Lead]
  var cards: [TodayCard]
  /// The newest unread ones; `unread` is how many there are.
  var notices: [NoticeLine]
  var unread: Int
  var asOf: Moment

  static func load(_ query: Query, _ settles: Settles, _ cards: [TodayCard.Load], in scope: Scope) throws -> TodayPage {
    let mine = Mine(scope), branch = query.id("branch", Organization.self).flatMap { mine.desks.contains($0) ? $0 : nil }
    let lines = try DutyListTable.owed(by: branch.map { [$0] } ?? mine.desks, groups: branch == nil ? mine.groups : [], in: scope)
    let places = try OrganizationTable.all(Array(Set(mine.desks + mine.overlooked)), in: scope), counts = try DutyListTable.counts(of: mine.desks, in: scope)
    let person = scope.actor.person.map { Reference(Person.reference, $0) }, notices = try NoticeTable.mine(unreadOnly: true, limit: 5, in: scope)
    let names = try scope.names(notices.flatMap { Said.references(in: $0.text) } + (person.map { [$0] } ?? []))
    return TodayPage(
      day: scope.today, name: person.flatMap { names[$0]?.text }, items: lines.map { item($0, settles, in: scope) }, total: lines.count, branch: branch,
      desks: places.filter { mine.desks.contains($0.id) }.map { Desk(id: $0.id, name: $0.name, late: counts[$0.id]?.late ?? 0, open: counts[$0.id]?.open ?? 0) },
      leads: try scope.actor.may(Overview.read) ? leads(places.filter { $0.kind != .branch && mine.overlooked.contains($0.id) }, in: scope) : [],
      cards: try cards.compactMap { try $0(scope) }, notices: notices.map { n in var shown = n; shown.text = Said.resolved(n.text, names); return shown },
      unread: try NoticeTable.unread(in: scope), asOf: scope.now)
  }
  private static func leads(_ organizations: [Organization], in scope: Scope) throws -> [Lead] {
    try organizations.prefix(3).map { Lead(organization: $0.id, name: $0.name, sentences: try Overview.sentences(of: $0, in: scope)) }
  }
  private static func item(_ line: DutyLine, _ settles: Settles, in scope: Scope) -> Item {
    let rule = scope.rules.binding(line.rule, start: line.start), left = line.end.number - scope.today.number
    let monthEnd = Day(year: scope.today.year, month: scope.today.month + 1, day: 1).adding(-1)
    let section: Section = line.state == .late ? .late : left <= 7 ? .week : line.end <= monthEnd ? .month : .later
    return Item(section: section, duty: line, settle: line.proof.compactMap { settles[$0] }.first?(line), why: rule?.text ?? line.title)
  }
}

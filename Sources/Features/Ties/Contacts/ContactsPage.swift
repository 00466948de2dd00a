import FeatureKit

/// Contact points within reach, by the tree: who looks after what, when they were last there, what they owe.
struct ContactsPage: Page {
  enum Which: String, Hashable, Sendable, Codable, CaseIterable { case current, mine, overdue, ended }
  struct Line: Encodable, Sendable, Hashable {
    var contact: ContactPoint
    var lastVisit: Day?
    var open: Int
    var overdue: Int
  }
  var contacts: Listed<Line>
  var which: Which
  var arranges: Bool
  /// What stands directly below the reader's offices: each may be given a leader.
  var places: [Organization] = []

  static func load(_ query: Query, in scope: Scope) throws -> ContactsPage {
    let which = query.choice("which", Which.self) ?? .current, paging = query.paging, found = try ContactTable.list(which, below: nil, offset: paging.offset, limit: paging.per, in: scope)
    return ContactsPage(contacts: Listed(found.lines, total: min(found.total, 1000), paging, more: found.total > 1000), which: which, arranges: scope.actor.may(AssignContact.permission), places: which == .current ? try places(in: scope) : [])
  }
  private static func places(in scope: Scope) throws -> [Organization] {
    let offices = Set(scope.actor.posts.filter { $0.may.contains(AssignContact.permission) }.map(\.place.id)).sorted().prefix(3)
    return Array(try offices.flatMap { try OrganizationTable.children(of: $0, in: scope) }.prefix(60))
  }
  static let samples = [
    ContactsPage(contacts: Listed([], total: 0, Paging(page: 1, per: 50)), which: .current, arranges: true, places: [Sample.branch]), ContactsPage(contacts: Listed([], total: 0, Paging(page: 1, per: 50)), which: .overdue, arranges: false),
    ContactsPage(contacts: Listed(Sample.lines, total: 60, Paging(page: 1, per: 50)), which: .current, arranges: true),
  ]
  func title(_ t: Reader) -> String { t(.contacts) }
  func view(_ t: Reader) -> HTML {
    let choices = Which.allCases.map { (text: t($0.word), to: Ties.start().with(["which": $0 == .current ? nil : $0.rawValue]), count: Int?.none, here: $0 == which) }
    let empty = emptyState(t(.noContacts), t(arranges && which == .current ? .noContactsArrange : .noContactsWhy))
    return """
      \(pageHead(t(.contacts), t(.contactsLead)))
      \(stack(.normal, Ties.parts(.contacts, t), chips(t(.whichWord), choices), begin(t), contacts.items.isEmpty ? empty : flatBox(nil, Self.table(contacts.items, t)),
        Pager(page: contacts.page, per: contacts.per, total: contacts.total, more: contacts.more, at: Ties.start().with(["which": which == .current ? nil : which.rawValue])).html(t)))
      """
  }
  private func begin(_ t: Reader) -> HTML { places.isEmpty ? .none : details(t(.assignWhere), chips(t(.assignWhere), places.map { ($0.name, Ties.newContact($0.id), nil, false) })) }
  static func table(_ lines: [Line], _ t: Reader) -> HTML {
    var table = Table(t(.contacts), [Column(t(.placeWord)), Column(t(.leaderWord)), Column(t(.termWord)), Column(t(.lastVisitWord)), Column(t(.promisesWord))])
    for line in lines {
      let c = line.contact, visited: HTML = line.lastVisit.map { "\(t.date($0))" } ?? "<span class=\"muted\">\(t(.notYetThere))</span>"
      let owed: HTML = line.overdue > 0 ? Tag.warn(.overdueCount(line.overdue)).html(t) : line.open > 0 ? Tag.info(.openCount(line.open)).html(t) : .none
      table.row("<a href=\"\(Ties.contact(c.id))\">\(c.organization.name)</a>", "\(c.leader.name)", "\(t(.term(c.since, c.until)))", visited, owed, t: t)
    }
    return table.html(t)
  }
}

import FeatureKit
import Structure

/// What became of an organization, oldest last, and how it stood on one day.
struct HistoryPage: OrganizationPage {
  /// How it stood: nil before it was founded.
  struct Standing: Hashable, Encodable, Sendable {
    var name: String
    var parent: String?
    var offices: [HistoryTable.Office]
    var groups: [String]
    var term: HistoryTable.Term?
    var hasEnded: Bool
  }
  struct Event: Hashable, Encodable, Sendable {
    var on: Day
    var word: Word
    var organization: ID<Organization>?
  }
  var organization: Organization
  var founded: Day
  var ended: Day?
  /// The day asked about.
  var on: Day
  var standing: Standing?
  /// Latest first.
  var events: [Event]
  var mayChange: Bool
  var tabsOf: ID<Organization> { organization.id }
  var crumbs: [Crumb] { [Crumb(organization.name, Structure.organization(organization.id))] }

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> HistoryPage {
    let life = try Structure.life(of: id, in: scope), on = query.day("on") ?? life.ended ?? scope.today
    let forms = try HistoryTable.forms(of: id, in: scope), groups = try HistoryTable.groups(of: id, in: scope), terms = try HistoryTable.terms(of: id, in: scope), offices = try HistoryTable.offices(of: id, in: scope)
    let standing = forms.last { $0.since <= on }.map { form in
      Standing(
        name: form.name, parent: form.parent, offices: offices.filter { $0.contains(on) }, groups: groups.filter { $0.contains(on) }.map(\.name), term: terms.last { $0.from <= on && on <= $0.until },
        hasEnded: life.ended.map { $0 < on } ?? false)
    }
    let above = try Structure.committee(above: life.organization, in: scope), mayChange = life.ended == nil && life.organization.kind == .branch && scope.actor.may(Reorganizations.change, at: above)
    return HistoryPage(
      organization: life.organization, founded: life.founded, ended: life.ended, on: on, standing: standing,
      events: events(id, forms, groups, terms, offices, try SuccessionTable.of(id, in: scope), ended: life.ended), mayChange: mayChange)
  }
  static func events(
    _ id: ID<Organization>, _ forms: [HistoryTable.Form], _ groups: [HistoryTable.Span], _ terms: [HistoryTable.Term], _ offices: [HistoryTable.Office], _ successions: [Succession], ended: Day?
  ) -> [Event] {
    var all: [Event] = []
    for (n, form) in forms.enumerated() {
      guard n > 0 else { all.append(Event(on: form.since, word: .foundedAs(form.name))); continue }
      if forms[n - 1].name != form.name { all.append(Event(on: form.since, word: .renamedTo(form.name))) }
      if forms[n - 1].parent != form.parent, let parent = form.parent { all.append(Event(on: form.since, word: .movedUnder(parent))) }
    }
    for group in groups {
      all.append(Event(on: group.from, word: .groupFormed(group.name)))
      if let until = group.until { all.append(Event(on: until, word: .groupDissolved(group.name))) }
    }
    all += terms.map { Event(on: $0.from, word: .elected(until: $0.until)) }
    for office in offices {
      all.append(Event(on: office.from, word: .tookOffice(office.person, office.role)))
      if let until = office.until { all.append(Event(on: until, word: .leftOffice(office.person, office.role))) }
    }
    all += successions.map { s in
      let here = s.successor == id
      return Event(on: s.on, word: .succession(s, seenFromSuccessor: here), organization: here ? s.predecessor : s.successor)
    }
    if let ended { all.append(Event(on: ended, word: .ended)) }
    return all.enumerated().sorted { ($0.element.on, $0.offset) > ($1.element.on, $1.offset) }.map(\.element)
  }
  func title(_ t: Reader) -> String { t(.history) }
  static let samples = [Sample.history, Sample.before]
}

extension HistoryPage {
  func view(_ t: Reader) -> HTML {
    var asked = FilterBar(at: Reorganizations.history(organization.id))
    asked.day("on", t(.dayAsked), on)
    let isToday = on == (ended.map { $0 } ?? t.today)
    let changes: HTML? = mayChange ? row(button(t(.mergeIt), Reorganizations.merge(organization.id)), button(t(.divideIt), Reorganizations.split(organization.id))) : nil
    return """
      <div class="stack">
      \(pageHead(organization.name, t(.history), actions: changes))
      \(columns(.aside, box(t(.whatHappened), id: "events", timeline(days(t))), box(t(.onThatDay), asked.html(t, go: t(.showDay), clear: isToday ? "" : t(.backToToday)), stood(t))))
      </div>
      """
  }
  /// What happened on one day stands under one date, in the order of the list.
  private func days(_ t: Reader) -> [TimelineEntry] {
    var days: [(on: Day, lines: [HTML])] = []
    for event in events {
      if days.last?.on == event.on { days[days.count - 1].lines.append(line(event, t)) } else { days.append((event.on, [line(event, t)])) }
    }
    return days.map { TimelineEntry(t.longDate($0.on), $0.lines.joined("<br>")) }
  }
  private func line(_ event: Event, _ t: Reader) -> HTML {
    let text = t(event.word)
    return event.organization.map { "<a href=\"\(Reorganizations.history($0))\">\(text)</a>" } ?? "\(text)"
  }
  private func stood(_ t: Reader) -> HTML {
    guard let standing else { return smallNote(t(.notYetFounded(t.longDate(founded)))) }
    var lines = [SummaryLine(t(.nameThen), text: standing.name)]
    if let parent = standing.parent { lines.append(SummaryLine(t(.superiorThen), text: parent)) }
    if let term = standing.term { lines.append(SummaryLine(t(.termThen), text: "\(t.longDate(term.from)) – \(t.longDate(term.until))")) }
    if !standing.groups.isEmpty { lines.append(SummaryLine(t(.groupsThen), text: standing.groups.joined(separator: t(.listComma)))) }
    lines += standing.offices.map { SummaryLine(t($0.role.word), text: $0.person) }
    let over: HTML = standing.hasEnded ? smallNote(t(.hadEnded)) : .none
    return "\(over)\(summary(lines, small: true))"
  }
}

import FeatureKit
import People

/// Members away and members whom nobody reaches: those longest without contact first.
struct AwayPage: Page, NarrowedPage {
  struct Line: Encodable, Sendable, Hashable {
    var away: Away
    var due: Day?
    var late: Bool
    /// Months without contact, for whoever cannot be reached.
    var months: Int
  }
  var organization: Organization?
  var lines: [Line]
  /// Within how many months somebody away is in touch.
  var within: Int
  var mayRecord: Bool
  var narrowedTo: ID<Organization>? { organization?.id }
  static let most = 300

  static func load(_ below: Organization?, in scope: Scope) throws -> AwayPage {
    let within = scope.rules.integer("LD-04", "months", on: scope.today) ?? 12, all = try AwayTable.list(below: below, limit: most, in: scope)
    let lines = all.map { a -> Line in
      let due = a.due(within)
      return Line(away: a, due: due, late: due.map { $0 < scope.today } ?? false, months: months(from: a.since, to: scope.today))
    }
    return AwayPage(organization: below, lines: lines.sorted { ($0.late ? 0 : 1, $0.due?.number ?? 0) < ($1.late ? 0 : 1, $1.due?.number ?? 0) }, within: within, mayRecord: scope.actor.may(RecordContact.permission))
  }
  static func months(from: Day, to: Day) -> Int { max(0, (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)) }
  static var samples: [AwayPage] {
    let away = Away(person: Person(id: ID(12), name: "何玉珍"), branch: Sample.branch, place: "广东佛山", lost: nil, since: Sample.day.adding(-500), last: Sample.day.adding(-400), searches: 0)
    var lost = away
    (lost.person, lost.place, lost.lost, lost.searches) = (Person(id: ID(13), name: "李秋菊"), nil, .migrantWork, 2)
    let page = AwayPage(organization: nil, lines: [Line(away: away, due: Sample.day.adding(-35), late: true, months: 16), Line(away: lost, due: nil, late: false, months: 8)], within: 12, mayRecord: true)
    return [page, AwayPage(organization: Sample.branch, lines: [], within: 12, mayRecord: false)]
  }
  func title(_ t: Reader) -> String { t(.awayTitle) }
  func view(_ t: Reader) -> HTML {
    let head = pageHead(title(t), organization?.name ?? t(.awayLead(within)))
    if lines.isEmpty { return "\(head)\(emptyState(t(.nobodyAway), t(.nobodyAwayWhy)))" }
    var table = Table(title(t), [Column(t(.personName)), Column(t(.branchWord)), Column(t(.whereWord)), Column(t(.lastContact)), Column(t(.dueWord)), .spoken(t(.openIt))])
    for line in lines {
      let a = line.away, place = a.lost.map { t($0.word) } ?? a.place ?? "", lost: HTML = a.lost == nil ? .none : "<br><span class=\"small muted\">\(t(.lostFor(line.months, a.searches)))</span>"
      let late: HTML = line.late ? "\(Tag.warn(.lateTag).html(t)) " : .none, due: HTML = line.due.map { "\(late)\(t.date($0))" } ?? "\(Tag.warn(.isLost).html(t))"
      table.row("\(a.person.name)", "\(a.branch.name)", "\(place)\(lost)", "\(a.last.map { t.date($0) })", due, act(t(mayRecord ? .writeContact : .openIt), Transfers.contact(a.person.id), about: a.person.name))
    }
    return "\(head)\(stack(.normal, flatBox(nil, end: printButton(t), table.html(t)), note(.info, nil, t(.lostNote), t)))"
  }
}

/// One of them: what was written down, and the form for what comes next.
struct ContactPage: Page {
  var away: Away
  var contacts: [Contact]
  var mayRecord: Bool
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case away, contacts, mayRecord, today }

  static func load(_ id: ID<Person>, _ entered: Entered, in scope: Scope) throws -> ContactPage {
    let scope = scope.seeing(Transfers.read), away = try AwayTable.one(id, in: scope)
    return ContactPage(away: away, contacts: try AwayTable.contacts(with: id, in: scope), mayRecord: scope.actor.may(RecordContact.permission, at: away.branch.place), today: scope.today, entered: entered)
  }
  static var samples: [ContactPage] {
    let away = Away(person: Person(id: ID(12), name: "何玉珍"), branch: Sample.branch, place: "广东佛山", lost: nil, since: Sample.day.adding(-500), last: Sample.day.adding(-400), searches: 0)
    var lost = away
    (lost.place, lost.lost, lost.searches) = (nil, .migrantWork, 1)
    let page = ContactPage(away: away, contacts: [], mayRecord: true, today: Sample.day)
    var some = page, refused = page
    (some.away, some.contacts, some.mayRecord) = (lost, [Contact(on: Sample.day.adding(-40), kind: .search, note: "到其亲属家走访，未取得联系方式", by: "林晓梅")], false)
    refused.entered = Entered(["on": .text("2027-01-01"), "note": .text("")], problems: [.init("on.ahead", .notAhead, field: "on"), .init("note.missing", .noteOfContactMissing, field: "note")])
    return [page, some, refused]
  }
  var crumbs: [Crumb] { [Crumb(.awayTitle, Transfers.away())] }
  func title(_ t: Reader) -> String { t(.contactsWith(away.person.name)) }
  func view(_ t: Reader) -> HTML {
    let entries = contacts.map { c in TimelineEntry(t.longDate(c.on), "<b>\(t(c.kind.word))</b>　\(c.note)\(c.by.map { "　<span class=\"small muted\">\($0)</span>" as HTML })") }
    let log = contacts.isEmpty ? emptyState(t(.noContacts), t(.noContactsWhy)) : timeline(entries), place = away.lost.map { t($0.word) } ?? away.place ?? ""
    return "\(pageHead(title(t), "\(away.branch.name)　\(place)　\(t(.sinceWhen(away.since)))"))\(columns(.aside, stack(.normal, box(t(.contactLog), log)), form(t)))"
  }
  private func form(_ t: Reader) -> HTML {
    guard mayRecord else { return .none }
    let form = Form(Transfers.contact(away.person.id), t, entered), kinds = away.lost == nil ? [Contact.Kind.contact, .report] : [.search, .contact]
    return box(t(.writeContact), next: true, form.html(form.day("on", t(.contactDay), value: today), form.radios("kind", t(.contactKind), kinds.map { Choice($0.rawValue, t($0.word)) }), form.area("note", t(.contactNote), hint: t(.contactNoteHint), rows: 3), row(submit(t(.writeContact)))))
  }
}

import FeatureKit

/// One contact point: promises with what became of them, visits, and what its leader writes next.
struct ContactPage: OrganizationPage {
  enum Part: Hashable { case visit, promise, answer(ID<Promise>), end }
  var contact: ContactPoint
  var visits: [Visit]
  var promises: [Promise]
  var mayWrite: Bool
  var mayEnd: Bool
  var entered = Entered.nothing
  /// Which form was refused.
  var refused: Part?
  enum CodingKeys: CodingKey { case contact, visits, promises, mayWrite, mayEnd }

  static func load(_ id: ID<ContactPoint>, _ entered: Entered = .nothing, of refused: Part? = nil, in scope: Scope) throws -> ContactPage {
    let scope = scope.seeing(Ties.read), c = try ContactTable.one(id, in: scope), writes = scope.actor.may(RecordVisit.permission, at: Looking.load(c, in: scope).place)
    return ContactPage(
      contact: c, visits: try ContactTable.visits(id, in: scope), promises: try ContactTable.promises(id, in: scope), mayWrite: writes, mayEnd: c.goesOn(on: scope.today) && scope.actor.may(EndContact.permission, at: c.organization.above),
      entered: entered, refused: refused)
  }
  static func answering(_ id: ID<Promise>, _ entered: Entered, in scope: Scope) throws -> ContactPage {
    try load(ContactTable.promise(id, in: scope.seeing(Ties.read)).0.contact, entered, of: .answer(id), in: scope)
  }
  static var samples: [ContactPage] { Sample.contactPages }
  var tabsOf: ID<Organization> { contact.organization.id }
  var crumbs: [Crumb] { [Crumb(.contacts, Ties.start()), Crumb(contact.organization.name, Ties.of(contact.organization.id))] }
  func title(_ t: Reader) -> String { t(.contactOf(contact.organization.name, contact.leader.name)) }

  func view(_ t: Reader) -> HTML {
    let lead = "\(t(.leaderWord))\(t(.colon))\(contact.leader.name) · \(t(.term(contact.since, contact.until)))"
    return """
      \(pageHead(contact.organization.name, lead))
      \(columns(.aside, stack(.normal, owed(t), record(t), history(t)), stack(.normal, more(t), end(t))))
      """
  }
  private func form(_ part: Part, _ to: Address, _ name: String, _ t: Reader) -> Form { Form(to, t, refused == part ? entered : .nothing, name: name) }

  private func owed(_ t: Reader) -> HTML {
    guard !promises.isEmpty else { return box(t(.promisesWord), smallNote(t(.noPromises))) }
    return box(t(.promisesWord), next: promises.contains { $0.isOverdue(on: t.today) }, promises.map { promise($0, t) }.joined())
  }
  private func promise(_ p: Promise, _ t: Reader) -> HTML {
    let left = p.state == .open ? t.daysLeft(until: p.due) : p.answeredOn.map { t(.answeredOn(t.date($0))) } ?? ""
    let head: HTML = "<div class=\"row\">\(p.tag(on: t.today).html(t))<span class=\"push small muted\">\(t(.dueBy(t.date(p.due)))) · \(left)</span></div><p><b>\(p.text)</b></p>"
    let said: HTML = p.answer.isEmpty ? .none : "<p class=\"small\">\(p.answer)</p>"
    return "<div class=\"stack-s\">\(head)\(said)\(answer(p, t))</div>"
  }
  private func answer(_ p: Promise, _ t: Reader) -> HTML {
    guard mayWrite else { return .none }
    if p.state != .open { return Form(Ties.reopenPromise(p.id), t, name: "reopen\(p.id)", keep: false).html(submit(t(.reopen), .tight, icon: .undo)) }
    let form = form(.answer(p.id), Ties.answerPromise(p.id), "answer\(p.id)", t), choices = [Promise.State.kept, .explained].map { Choice($0.rawValue, t($0.word)) }
    let inner = form.html(form.radios("state", t(.outcomeWord), choices, value: Promise.State.kept.rawValue, across: true), form.area("text", t(.answerWord), hint: t(.answerHint), optional: true, rows: 2), submit(t(.answerGo)))
    return refused == .answer(p.id) ? inner : details(t(.answerPromise), inner)
  }
  private func record(_ t: Reader) -> HTML {
    guard mayWrite else { return .none }
    let form = form(.visit, Ties.visit(contact.id), "visit", t)
    return box(t(.recordVisit), form.html(
      form.day("day", t(.visitDay), value: min(t.today, contact.until ?? t.today)), form.area("asked", t(.askedWord), hint: t(.askedHint), rows: 3), form.area("promise", t(.promiseWord), hint: t(.promiseHint), optional: true, rows: 2),
      form.day("due", t(.dueWord), optional: true), submit(t(.recordVisit))))
  }
  private func history(_ t: Reader) -> HTML {
    if visits.isEmpty { return box(t(.visitsWord), smallNote(t(.notYetThere))) }
    return box(t(.visitsWord), timeline(visits.map { TimelineEntry(t.longDate($0.day), " \($0.asked)") }))
  }
  private func more(_ t: Reader) -> HTML {
    guard mayWrite, contact.goesOn(on: t.today) else { return .none }
    let form = form(.promise, Ties.promise(contact.id), "promise", t)
    let inner = form.html(form.area("promise", t(.promiseWord), rows: 2), form.day("due", t(.dueWord)), submit(t(.morePromise), .plain))
    return refused == .promise ? box(t(.morePromise), inner) : details(t(.morePromise), inner)
  }
  private func end(_ t: Reader) -> HTML {
    guard mayEnd else { return .none }
    let form = form(.end, Ties.endContact(contact.id), "end", t), inner = form.html(form.day("on", t(.lastDayWord), value: t.today), submit(t(.endContact), .danger))
    return refused == .end ? box(t(.endContact), inner) : details(t(.endContact), inner)
  }
}

extension Promise {
  func tag(on day: Day) -> Tag {
    switch state {
    case .open: isOverdue(on: day) ? .warn(.overdueWord) : Tag(.plain, .openWord, icon: .clock)
    case .kept: .ok(state.word)
    case .explained: .info(state.word)
    }
  }
}

import FeatureKit
import People

/// Where somebody goes, to which month dues are paid, and for how long the letter holds.
struct IssuePage: Page {
  var person: Person
  var branch: Organization
  var committee: String
  /// Days of a letter within the city, beyond it, and the most.
  var near: Int
  var far: Int
  var most: Int
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, branch, committee, near, far, most }

  static func load(_ id: ID<Person>, _ entered: Entered, in scope: Scope) throws -> IssuePage {
    let who = try PersonTable.one(id, in: scope.seeing(Transfers.read)), committee = try Organization.committee(of: who.organization, in: scope)
    try scope.demand(Transfers.act, at: committee.place)
    return IssuePage(
      person: Person(id: id, name: who.facts.name), branch: who.organization, committee: committee.name, near: scope.rules.integer("ZZ-04", "near", on: scope.today) ?? 10, far: scope.rules.integer("ZZ-04", "far", on: scope.today) ?? 30,
      most: Validity.most(scope.rules, on: scope.today), entered: entered)
  }
  static var samples: [IssuePage] {
    let page = IssuePage(person: Person(id: ID(12), name: "何玉珍"), branch: Sample.branch, committee: Sample.town.name, near: 10, far: 30, most: 90)
    var refused = page
    refused.entered = Entered(["toCommittee": .text(""), "days": .text("200")], problems: [.init("toCommittee.missing", .toCommitteeMissing, field: "toCommittee"), .init("days.range", .daysRange(90), field: "days", clause: Clause("ZZ-04"))])
    return [page, refused]
  }
  var crumbs: [Crumb] { [Crumb(.transfers, Transfers.list()), Crumb(person.name, People.file(person.id))] }
  func title(_ t: Reader) -> String { t(.issueLetter) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Transfers.issue(person.id), t, entered)
    return """
      \(pageHead(t(.issueLetterFor(person.name)), branch.name))
      \(columns(.aside, form.html(
        form.text("toCommittee", t(.toCommittee), hint: t(.toCommitteeHint), limit: Destination.longest), form.text("toBranch", t(.toBranch), optional: true, limit: Destination.longest), form.text("dues", t(.duesTo), hint: t(.duesHint), limit: 7),
        form.number("days", t(.validDays), hint: t(.validDaysHint(near, far, most)), value: String(far)), row(submit(t(.issueLetter)), act(t(.back), Transfers.list()))), box(t(.howItTravels), level: 2, plainList([Word.travels1, .travels2(committee), .travels3, .travels4].map { "\(t($0))" }), "<p>\(clause(Clause("ZZ-05"), t))</p>")))
      """
  }
}

/// A letter that ran out, made anew.
struct ReissuePage: Page {
  var letter: TransferLetter
  var most: Int
  var far: Int
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case letter, most, far }

  static func load(_ id: ID<TransferLetter>, _ entered: Entered, in scope: Scope) throws -> ReissuePage {
    let l = try LetterTable.one(id, in: scope.seeing(Transfers.read))
    try scope.demand(Transfers.act, at: Organization.committee(of: l.branch, in: scope).place)
    return ReissuePage(letter: l, most: Validity.most(scope.rules, on: scope.today), far: scope.rules.integer("ZZ-04", "far", on: scope.today) ?? 30, entered: entered)
  }
  static var samples: [ReissuePage] {
    let page = ReissuePage(letter: Sample.letter, most: 90, far: 30)
    var refused = page
    refused.entered = Entered(["dues": .text("2026年")], problems: [.init("statement.missing", .statementMissing, field: "branchStatement", clause: Clause("ZZ-07")), .init("dues.month", .duesMonth, field: "dues")])
    return [page, refused]
  }
  var crumbs: [Crumb] { [Crumb(.transfers, Transfers.list()), Crumb(.letterTitle(letter.number), Transfers.letter(letter.id))] }
  func title(_ t: Reader) -> String { t(.reissue) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Transfers.reissue(letter.id), t, entered)
    return """
      \(pageHead(t(.reissue), "\(t(.letterTitle(letter.number)))　\(letter.person.name)"))
      \(note(.warn, t(.ranOutOn(letter.validUntil)), nil, t, "<p>\(clause(Clause("ZZ-07"), t))</p>"))
      \(form.html(form.box("branchStatement", t(.branchStatement)), form.box("request", t(.memberRequest)), form.text("dues", t(.duesTo), hint: t(.duesHint), value: letter.dues, limit: 7), form.number("days", t(.validDays), hint: t(.atMostDays(most)), value: String(far)), row(submit(t(.reissue)), act(t(.back), Transfers.letter(letter.id)))))
      """
  }
}

/// Why a letter is cancelled.
struct CancelPage: Page {
  var letter: TransferLetter
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case letter }
  static func load(_ id: ID<TransferLetter>, _ entered: Entered, in scope: Scope) throws -> CancelPage {
    let l = try LetterTable.one(id, in: scope.seeing(Transfers.read))
    try scope.demand(Transfers.act, at: Organization.committee(of: l.branch, in: scope).place)
    return CancelPage(letter: l, entered: entered)
  }
  static var samples: [CancelPage] { [CancelPage(letter: Sample.letter), CancelPage(letter: Sample.letter, entered: Entered(["reason": .text("")], problems: [.init("reason.missing", .whyMissing, field: "reason")]))] }
  var crumbs: [Crumb] { [Crumb(.transfers, Transfers.list()), Crumb(.letterTitle(letter.number), Transfers.letter(letter.id))] }
  func title(_ t: Reader) -> String { t(.cancelLetter) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Transfers.cancel(letter.id), t, entered)
    return "\(pageHead(t(.cancelLetter), "\(t(.letterTitle(letter.number)))　\(letter.person.name)"))\(form.html(smallNote(t(.cancelWhy)), form.text("reason", t(.whyWord), limit: 100), row(submit(t(.cancelLetter), .danger), act(t(.back), Transfers.letter(letter.id)))))"
  }
}

import Cases
import FeatureKit
import People
import Procedures

/// Opens a transfer of one member: to a branch of the house, found by its name, or by a letter beyond it.
struct ApplyPage: Page {
  struct Branch: Encodable, Sendable, Hashable {
    var id: ID<Organization>
    var name: String
    var parent: String
  }
  var person: Person
  var branch: Organization
  /// A part of a name that was looked for.
  var q: String?
  var found: [Branch]
  /// A letter is issued by the committee above only.
  var mayIssue: Bool
  /// One that is open already.
  var open: ID<Case>?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, branch, q, found, mayIssue, open }
  private static let most = 60

  static func load(_ id: ID<Person>, _ entered: Entered, in scope: Scope) throws -> ApplyPage {
    let who = try PersonTable.one(id, in: scope.seeing(Transfers.read)), o = who.organization, sought = entered["q"].map { trimmed($0) }.flatMap { $0.isEmpty ? nil : String($0.prefix(50)) }
    try scope.demand(Transfers.act, at: o.place)
    let found = try sought.map { try TransferTable.branches(named: pattern($0), limit: most, in: scope) } ?? []
    return ApplyPage(
      person: Person(id: id, name: who.facts.name), branch: o, q: sought, found: found.filter { $0.branch.id != o.id }.map { Branch(id: $0.branch.id, name: $0.branch.name, parent: $0.parent) },
      mayIssue: scope.actor.may(Transfers.act, at: try Organization.committee(of: o, in: scope).place), open: try TransferTable.mine(id, in: scope).first { $0.closedOn == nil }?.id, entered: entered)
  }
  /// A part of a name, for LIKE.
  static func pattern(_ text: String) -> String { "%" + text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%" }
  static var samples: [ApplyPage] {
    let page = ApplyPage(person: Person(id: ID(12), name: "何玉珍"), branch: Sample.branch, found: [], mayIssue: false)
    var sought = page, nobody = page, refused = page, moving = page
    (sought.q, sought.found, sought.mayIssue) = ("中学", [Branch(id: ID(4), name: "云溪中学党支部", parent: "云溪镇党委")], true)
    nobody.q = "没有"
    refused = sought
    refused.entered = Entered(["q": .text("中学"), "_key": .text("k")], problems: [.init("to.missing", .onlyBranchesReceive, field: "to"), .init("value.missing", .whyMissing, field: "values.ground")])
    moving.open = ID(9)
    return [page, sought, nobody, refused, moving]
  }
  var crumbs: [Crumb] { [Crumb(.transfers, Transfers.list()), Crumb(person.name, People.file(person.id))] }
  func title(_ t: Reader) -> String { t(.transfer) }
  func view(_ t: Reader) -> HTML {
    let head = pageHead(t(.transferOf(person.name)), branch.name)
    if let open { return "\(head)\(note(.info, t(.transferIsOpen), nil, t, "<p>\(act(t(.seeWhereItStands), Cases.one(open)))</p>"))" }
    return "\(head)\(columns(.aside, stack(.normal, finder(t), fields(t)), box(t(.elsewhere), smallNote(t(mayIssue ? .elsewhereWhy : .elsewhereAsk)), mayIssue ? "<p>\(act(t(.issueLetter), Transfers.issue(person.id)))</p>" : .none)))"
  }
  private func finder(_ t: Reader) -> HTML {
    var find = FilterBar(at: Transfers.apply(person.id), name: "branch")
    find.text("q", t(.findBranch), q)
    return find.html(t)
  }
  private func fields(_ t: Reader) -> HTML {
    guard let q else { return smallNote(t(.findBranchFirst)) }
    if found.isEmpty { return emptyState(t(.noBranchFound), t(.noBranchFoundWhy)) }
    let form = Form(Transfers.apply(person.id), t, entered.problems.isEmpty ? .nothing : entered), grounds = Transfer.Ground.allCases.map { Choice($0.rawValue, t($0.word)) }
    return form.html(
      form.hidden("q", q), form.hidden("organization", branch.id.description), form.radios("to", t(.toWord), found.map { Choice($0.id.description, $0.name, hint: $0.parent.isEmpty ? nil : $0.parent) }, value: found.count == 1 ? found[0].id.description : nil),
      form.select("values.ground", t(.whyMoves), grounds), form.text("values.contact", t(.contactAfter), hint: t(.contactHint), optional: true, limit: 60), form.area("text", t(.remarkWord), optional: true, rows: 2), row(submit(t(.applyGo)), act(t(.back), People.file(person.id))))
  }
}

/// Where my own transfer stands, and whose turn it is.
struct MinePage: Page {
  struct Step: Encodable, Sendable, Hashable {
    var title: Word
    var done: Bool
    var here: Bool
  }
  struct Way: Encodable, Sendable, Hashable {
    var from: String
    var to: String
    var opened: Day
    var waitsAt: String
    var due: Day?
    var state: Case.State
    var closed: Day?
    var steps: [Step]
  }
  var ways: [Way]
  var letters: [TransferLetter]
  var today: Day

  static func load(in scope: Scope) throws -> MinePage {
    guard let person = scope.actor.person else { return MinePage(ways: [], letters: [], today: scope.today) }
    let ways = try TransferTable.mine(person, in: scope).map { c -> Way in
      let file = try CaseFile.whole(c, Transfer.plan, in: scope), steps = file.steps(of: Transfer.plan), here = steps.firstIndex { $0.name == c.step } ?? 0
      return Way(
        from: c.organizationName, to: c.counterpartName ?? "", opened: c.openedOn, waitsAt: c.waitsAtName, due: c.due, state: c.state, closed: c.closedOn,
        steps: steps.enumerated().map { Step(title: $1.title, done: c.state == .done || $0 < here, here: c.closedOn == nil && $0 == here) })
    }
    return MinePage(ways: ways, letters: try LetterTable.mine(person, in: scope), today: scope.today)
  }
  static var samples: [MinePage] {
    let steps = Transfer.plan.steps.enumerated().map { Step(title: $1.title, done: $0 < 2, here: $0 == 2) }
    let way = Way(from: "上湾村党支部", to: "云溪中学党支部", opened: Sample.day.adding(-6), waitsAt: "石桥镇党委", due: Sample.day.adding(2), state: .open, closed: nil, steps: steps)
    var done = way
    (done.state, done.closed, done.steps) = (.done, Sample.day, steps.map { Step(title: $0.title, done: true, here: false) })
    return [MinePage(ways: [way], letters: [], today: Sample.day), MinePage(ways: [done], letters: [Sample.letter], today: Sample.day), MinePage(ways: [], letters: [], today: Sample.day)]
  }
  func title(_ t: Reader) -> String { t(.myTransfers) }
  func view(_ t: Reader) -> HTML {
    if ways.isEmpty && letters.isEmpty { return "\(pageHead(title(t)))\(emptyState(t(.noOwnTransfer), t(.noOwnTransferWhy)))" }
    return "\(pageHead(title(t), t(.myTransfersLead)))\(stack(.normal, ways.map { card($0, t) }.joined(), letters.map { letter($0, t) }.joined()))"
  }
  private func card(_ w: Way, _ t: Reader) -> HTML {
    let stage = FlowStage("\(w.from) → \(w.to)", w.steps.map { FlowStage.Step(t($0.title), nil, $0.done ? .done : $0.here ? .here : .ahead) })
    let state: HTML = switch w.state {
    case .open: "<p>\(t(.waitsAtNow(w.waitsAt)))\(w.due.map { "　\(t(.dueUntil($0)))" as HTML })</p>"
    case .suspended: "<p>\(t(.restsNow))</p>"
    case .done: "<p>\(Tag.ok(.isReceived).html(t))　\(w.closed.map { t.longDate($0) })</p>"
    case .withdrawn: "<p>\(Tag.plain(.isWithdrawn).html(t))　\(w.closed.map { t.longDate($0) })</p>"
    }
    return box(t(.fromTo(w.from, w.to)), state, flow([stage], t), w.state == .open ? smallNote(t(.stillWithFormer)) : .none)
  }
  private func letter(_ l: TransferLetter, _ t: Reader) -> HTML {
    let state = l.hasRunOut(on: today) ? Word.letterRanOut : l.state.word
    return box(t(.letterTitle(l.number)), "<p>\(t(.fromTo(l.branch.name, l.toCommittee)))</p><p>\(t(state))　\(t(.validUntilOn(l.validUntil)))</p>", l.state == .open ? smallNote(t(l.hasRunOut(on: today) ? .askReissue : .bringIt)) : .none)
  }
}

import Approvals
import FeatureKit

/// What is kept whoever asks, why, and under which clause.
struct KeptByLaw: Hashable, Sendable, Encodable {
  var what: Word
  var why: Word
  var clauses: [String]
  static let all = [
    KeptByLaw(what: .keptRegister, why: .keptRegisterWhy, clauses: ["GX-04", "GX-03"]), KeptByLaw(what: .keptRecords, why: .keptRecordsWhy, clauses: ["DA-01", "GX-03"]),
    KeptByLaw(what: .keptPapers, why: .keptPapersWhy, clauses: ["DA-01", "GX-03"]), KeptByLaw(what: .keptJournal, why: .keptJournalWhy, clauses: ["AQ-05", "GX-03"]),
  ]
  static func table(_ t: Reader) -> HTML {
    var table = Table(t(.keptByLaw), [Column(t(.keptWhat)), Column(t(.keptWhy)), Column(t(.keptClause))])
    for line in all { table.row("\(t(line.what))", "\(t(line.why))", "\(line.clauses.map { clause(Clause($0), t, alone: true) }.joined("<br>"))") }
    return stack(.small, flatBox(t(.keptByLaw), table.html(t)), smallNote(t(.keptCopies)))
  }
}

/// A member's form: what of one's own is to be erased.
struct AskErasurePage: Page {
  var fields: [Erasable]
  var waiting: Bool
  var kept = KeptByLaw.all
  var request: ID<Approval>?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case fields, waiting, kept, request }

  static func load(_ scope: Scope, _ entered: Entered) throws -> AskErasurePage {
    guard let me = scope.actor.person else { throw OutOfReach() }
    if scope.actor.isUnproven { throw Refusal.unproven }
    let waiting = try ApprovalTable.isWaiting(for: me, AskErasure.kind, in: scope)
    let request = waiting ? try ApprovalTable.mine(in: scope).first { $0.state == .waiting && $0.title.zh.hasPrefix(Word.erasureOf([]).zh) }?.id : nil
    return AskErasurePage(fields: try Held.load(me, in: scope).fields, waiting: waiting, request: request, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.askErasure) }
  var crumbs: [Crumb] { [Crumb(.me, People.me()), Crumb(.ownData, People.ownData())] }
  func view(_ t: Reader) -> HTML {
    if waiting && entered.problems.isEmpty {
      let see: HTML = request.map { button(t(.seeRequest), Approvals.one($0)) } ?? .none
      return "\(pageHead(title(t)))\(emptyState(t(.erasureAsked), t(.askedAlreadyWhy), see, act(t(.me), People.me())))"
    }
    if fields.isEmpty && entered.problems.isEmpty { return "\(pageHead(title(t)))\(emptyState(t(.nothingErasable), t(.nothingErasableWhy), act(t(.me), People.me())))\(KeptByLaw.table(t))" }
    let form = Form(People.askErasure(), t, entered)
    let parts: [HTML] = [form.checkboxes("fields", t(.eraseWhich), fields.map { Choice($0.rawValue, t($0.word)) }), form.area("reason", t(.reason), rows: 3)]
    return """
      \(pageHead(title(t), t(.askErasureLead)))
      <div class="stack mt">\(form.html(parts.joined(), row(submit(t(.sendRequest)), act(t(.cancel), People.ownData()))))\(KeptByLaw.table(t))</div>
      """
  }
  static let samples = [
    AskErasurePage(fields: Erasable.allCases, waiting: false), AskErasurePage(fields: [.phone], waiting: true, request: ID(31)), AskErasurePage(fields: [], waiting: false),
    AskErasurePage(fields: [.phone, .photo], waiting: false, entered: Entered(["reason": .text("")], problems: [.init("missing", .chooseErasable, field: "fields"), .init("reason", .reasonMissing, field: "reason")])),
  ]
}

/// The desk's form, for who asked on paper or has no account.
struct ErasePage: Page {
  var person: ID<Person>
  var name: String
  var fields: [Erasable]
  var kept = KeptByLaw.all
  var done: [Erasure]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, name, fields, kept, done }

  static func load(_ scope: Scope, _ entered: Entered, _ id: ID<Person>) throws -> ErasePage {
    let seen = scope.seeing(People.read), held = try Held.load(id, in: seen)
    try seen.demand(EraseFields.permission, at: held.place)
    return ErasePage(person: id, name: held.person.facts.name, fields: held.fields, done: try ErasureTable.of(id, in: seen), entered: entered)
  }
  func title(_ t: Reader) -> String { t(.eraseOf(name)) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(name, People.file(person))] }
  func view(_ t: Reader) -> HTML {
    let form = Form(People.erase(person), t, entered)
    let parts: [HTML] = [
      form.checkboxes("fields", t(.eraseWhich), fields.map { Choice($0.rawValue, t($0.word)) }), form.day("asked", t(.askedOn)), form.area("reason", t(.reason), hint: t(.eraseReasonHint), rows: 3),
    ]
    let what: HTML = fields.isEmpty && entered.problems.isEmpty ? emptyState(t(.nothingErasable), t(.nothingErasableWhy), act(t(.backToFile), People.file(person)))
      : form.html(parts.joined(), row(submit(t(.eraseThem), .danger), act(t(.cancel), People.file(person))))
    return """
      \(pageHead(title(t), t(.eraseLead)))
      <div class="stack mt">\(what)\(Erasure.box(done, t))\(KeptByLaw.table(t))</div>
      """
  }
  static let samples = [
    ErasePage(person: ID(11), name: "陈桂兰", fields: Erasable.allCases, done: []), ErasePage(person: ID(11), name: "陈桂兰", fields: [], done: [Erasure.sample]),
    ErasePage(person: ID(11), name: "陈桂兰", fields: [.phone], done: [], entered: Entered(["reason": .text("")], problems: [.init("missing", .chooseErasable, field: "fields"), .init("reason", .reasonMissing, field: "reason"), .init("later", .askedLater, field: "asked")])),
  ]
}

extension Erasure {
  /// What was erased, when it was asked for, who decided.
  package static func box(_ done: [Erasure], _ t: Reader) -> HTML {
    if done.isEmpty { return .none }
    let lines: [HTML] = done.map { e in
      let who: HTML = e.decider.map { "　\(t(.decidedBy($0)))" } ?? .none
      return "\(t(.erasureOf(e.fields)))<br><span class=\"small muted\">\(t(.askedAt(t.longDate(e.asked))))　\(t.dateAndTime(e.at))\(who)</span><br><span class=\"small\">\(e.reason)</span>"
    }
    return Components.box(t(.erasures), level: 3, id: "erasures", plainList(lines))
  }
  static let sample = Erasure(fields: [.phone, .photo], reason: "本人书面申请：号码已停用", asked: Day(year: 2026, month: 12, day: 2), at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560), decider: "林晓梅")
}

import FeatureKit

/// 谈心谈话: who talked with whom and when, what a year still asks for, and for the two of each a place for what was said.
package enum Talks {
  package static let mine = Route< >("/talks")
  package static let one = Route<ID<Talk>>("/talks/:talk")
  static let answer = Route<ID<Talk>>("/talks/:talk/answer")
  static let note = Route<ID<Talk>>("/talks/:talk/note")
  static let share = Route<ID<Talk>>("/talks/:talk/share")
  static let correct = Route<ID<Talk>>("/talks/:talk/correct")
  static let withdraw = Route<ID<Talk>>("/talks/:talk/withdraw")
  /// A branch's matrix of a year, `?year=`; above branches, how far each of them is.
  package static let of = Route<ID<Organization>>("/organizations/:organization/talks")
  package static let csv = Route<ID<Organization>>("/organizations/:organization/talks.csv")
  package static let new = Route<ID<Organization>>("/organizations/:organization/talks/new")
  package static let plan = Route<ID<Organization>>("/organizations/:organization/talks/plan")

  static let read: Permission = "talks.read"
  /// What the desk of the branch itself may do, and no desk above it.
  static let keep: Permission = "talks.keep"

  /// Pairs that would leave a branch nothing owed for the year.
  package static func proposal(_ branch: ID<Organization>, _ year: Int, in scope: Scope) throws -> [(ID<Person>, ID<Person>)] { try RoundTable.round(of: branch, year, in: scope).proposal.map { ($0.one, $0.other) } }
}

package let talks = Feature(
  "Talks",
  endpoints: [
    page(Talks.mine, reads: RecordTalks.permission) { scope, query in try MinePage.load(query, in: scope) },
    page(Talks.of, reads: Talks.read) { scope, query, id in try TalksPage.load(id, query, in: scope) },
    file(Talks.csv, reads: Talks.read, types: ["text/csv"]) { scope, query, id in try MatrixFile.load(id, query, in: scope) } _: { file, visit in
      .stored(file.bytes(visit.language), type: "text/csv; charset=utf-8", name: file.name, inline: false)
    },
    form(Talks.new, RecordTalks.self, { scope, entered, id in try RecordPage.load(id, entered, in: scope) }, then: { _, action in action.one == nil ? Talks.mine() : Talks.of(action.organization).with(["year": String(action.on.year)]) }),
    form(Talks.plan, PlanTalks.self, { scope, entered, id in try PlanPage.load(id, entered, in: scope) }, then: { _, action in Talks.of(action.organization) }),
    page(Talks.one, reads: RecordTalks.permission) { scope, _, id in try TalkPage.load(id, in: scope) },
    post(Talks.answer, AnswerTalk.self, showing: { scope, entered, id in try TalkPage.load(id, entered, of: .answer, in: scope) }, then: { _, action in Talks.one(action.talk) }),
    post(Talks.note, WriteNote.self, showing: { scope, entered, id in try TalkPage.load(id, entered, of: .note, in: scope) }, then: { _, action in Talks.one(action.talk) }),
    post(Talks.share, ShareNote.self, showing: { scope, entered, id in try TalkPage.load(id, entered, of: .share, in: scope) }, then: { _, action in Talks.one(action.talk) }),
    post(Talks.correct, CorrectTalk.self, showing: { scope, entered, id in try TalkPage.load(id, entered, of: .correct, in: scope) }, then: { _, action in Talks.one(action.talk) }),
    post(Talks.withdraw, WithdrawTalk.self, showing: { scope, entered, id in try TalkPage.load(id, entered, of: .withdraw, in: scope) }, then: { _, action in Talks.one(action.talk) }),
  ],
  actions: [RecordTalks.self, PlanTalks.self, AnswerTalk.self, CorrectTalk.self, WithdrawTalk.self, WriteNote.self, ShareNote.self],
  migrations: TalkTable.migrations,
  grants: [
    Grant(RecordTalks.permission, .mayRecord, to: Role.everyMember), Grant(Talks.read, .mayRead, to: Role.sight + [.inspector]), Grant(Talks.keep, .mayKeep, to: [.secretary, .deputySecretary, .organizationCommissioner]),
  ],
  menu: [MenuItem(.talks, .message, Talks.mine(), in: .own, RecordTalks.permission, order: 67)],
  names: [Talk.reference: { scope, ids in try TalkTable.names(ids, in: scope) }],
  pages: [Preview(MinePage.self), Preview(TalksPage.self), Preview(RecordPage.self), Preview(PlanPage.self), Preview(TalkPage.self)],
  organizationTabs: [OrganizationTab(.talks, Talks.read, order: 17) { Talks.of($0) }],
  settles: [Talk.evidence: { line in Talks.of(line.organization).with(["year": String(line.start.year)]) }],
  cards: [Cards.mine], calendar: Cards.calendar, matters: [Cards.open], personRows: [TalkTable.rows])

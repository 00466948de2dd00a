import FeatureKit
import Structure

/// 联系共建: contact points of leaders, first secretaries and work teams, paired branches, instructors.
package enum Ties {
  /// Contact points; the other parts stand beside it.
  package static let start = Route< >("/ties")
  package static let of = Route<ID<Organization>>("/organizations/:organization/ties")
  package static let newContact = Route<ID<Organization>>("/organizations/:organization/contacts/new")
  package static let contact = Route<ID<ContactPoint>>("/contacts/:contact")
  static let visit = Route<ID<ContactPoint>>("/contacts/:contact/visits")
  static let promise = Route<ID<ContactPoint>>("/contacts/:contact/promises")
  static let endContact = Route<ID<ContactPoint>>("/contacts/:contact/end")
  static let answerPromise = Route<ID<Promise>>("/promises/:promise/answer")
  static let reopenPromise = Route<ID<Promise>>("/promises/:promise/reopen")
  package static let teams = Route< >("/ties/teams")
  package static let newMember = Route<ID<Organization>>("/organizations/:organization/team/new")
  static let recall = Route<ID<TeamMember>>("/team/:teamMember/recall")

  package static let pairings = Route< >("/pairings")
  package static let newPairing = Route<ID<Organization>>("/organizations/:organization/pairings/new")
  package static let pairing = Route<ID<Pairing>>("/pairings/:pairing")
  static let agree = Route<ID<Pairing>>("/pairings/:pairing/agree")
  static let endPairing = Route<ID<Pairing>>("/pairings/:pairing/end")

  /// The query: `day`, and `gathering` for the meeting that somebody is to guide.
  package static let instructors = Route< >("/instructors")
  package static let newInstructor = Route<ID<Organization>>("/organizations/:organization/instructors/new")
  static let endInstructor = Route<ID<Instructor>>("/instructors/:instructor/end")
  package static let bookInstructor = Route<ID<Instructor>>("/instructors/:instructor/book")
  package static let guidance = Route<ID<Guidance>>("/guidance/:guidance")
  static let cancelGuidance = Route<ID<Guidance>>("/guidance/:guidance/cancel")
  static let restoreGuidance = Route<ID<Guidance>>("/guidance/:guidance/restore")
  package static let checklist = Route<GuidedKind>("/checklists/:kind")

  static let read: Permission = "ties.read"

  /// The parts of the room, one beside the other.
  enum Part: CaseIterable { case contacts, teams, pairings, instructors }
  static func parts(_ here: Part, _ t: Reader) -> HTML {
    chips(t(.ties), Part.allCases.map { part in (text: t(part.word), to: part.address, count: Int?.none, here: part == here) })
  }

  /// Promises of one contact point, the first made first.
  package static func promises(at contact: ID<ContactPoint>, in scope: Scope) throws -> [ID<Promise>] { try ContactTable.promises(contact, in: scope).map(\.id).sorted() }

  // MARK: choosing somebody

  static func wanted(_ entered: Entered) -> String? { entered["q"].map { trimmed($0) }.flatMap { $0.isEmpty ? nil : String($0.prefix(50)) } }
  /// A part of a name, for LIKE.
  static func pattern(_ text: String) -> String { "%" + text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%" }
  static func finder(_ to: Address, _ q: String?, _ t: Reader) -> HTML {
    var find = FilterBar(at: to, name: "person")
    find.text("q", t(.findByName), q)
    return find.html(t)
  }
  static func choices(_ people: [PostTable.Candidate], _ t: Reader) -> [Choice] { people.map { Choice($0.person.id.description, t(.nameAndPlace($0.person.name, $0.organization))) } }
}

extension Ties.Part {
  var word: Word {
    switch self {
    case .contacts: .contacts
    case .teams: .teams
    case .pairings: .pairings
    case .instructors: .instructors
    }
  }
  var address: Address {
    switch self {
    case .contacts: Ties.start()
    case .teams: Ties.teams()
    case .pairings: Ties.pairings()
    case .instructors: Ties.instructors()
    }
  }
}

package let ties = Feature(
  "Ties",
  endpoints: [
    page(Ties.start, reads: Ties.read) { scope, query in try ContactsPage.load(query, in: scope) },
    page(Ties.of, reads: Ties.read) { scope, _, id in try TiesPage.load(id, in: scope) },
    form(Ties.newContact, AssignContact.self, { scope, entered, id in try AssignPage.load(id, entered, in: scope) }, then: { receipt, action in receipt.made.map { Ties.contact(ID($0.id)) } ?? Ties.of(action.organization) }),
    page(Ties.contact, reads: Ties.read) { scope, _, id in try ContactPage.load(id, in: scope) },
    post(Ties.visit, RecordVisit.self, showing: { scope, entered, id in try ContactPage.load(id, entered, of: .visit, in: scope) }, then: { Ties.contact($1.contact) }),
    post(Ties.promise, MakePromise.self, showing: { scope, entered, id in try ContactPage.load(id, entered, of: .promise, in: scope) }, then: { Ties.contact($1.contact) }),
    post(Ties.endContact, EndContact.self, showing: { scope, entered, id in try ContactPage.load(id, entered, of: .end, in: scope) }, then: { Ties.contact($1.contact) }),
    post(Ties.answerPromise, AnswerPromise.self, showing: { scope, entered, id in try ContactPage.answering(id, entered, in: scope) }, then: toContact),
    post(Ties.reopenPromise, ReopenPromise.self, then: toContact),
    page(Ties.teams, reads: Ties.read) { scope, query in try TeamsPage.load(query, in: scope) },
    form(Ties.newMember, SendMember.self, { scope, entered, id in try SendPage.load(id, entered, in: scope) }, then: { Ties.of($1.organization) }),
    form(Ties.recall, RecallMember.self, { scope, entered, id in try RecallPage.load(id, entered, in: scope) }, then: { receipt, _ in receipt.place.map { Ties.of($0.id) } ?? Ties.teams() }),
    page(Ties.pairings, reads: Ties.read) { scope, query in try PairingsPage.load(query, in: scope) },
    form(Ties.newPairing, ProposePairing.self, { scope, entered, id in try ProposePage.load(id, entered, in: scope) }, then: { receipt, _ in receipt.made.map { Ties.pairing(ID($0.id)) } ?? Ties.pairings() }),
    page(Ties.pairing, reads: Ties.read) { scope, _, id in try PairingPage.load(id, in: scope) },
    post(Ties.agree, AgreePairing.self, showing: { scope, entered, id in try PairingPage.load(id, entered, in: scope) }, then: { Ties.pairing($1.pairing) }),
    post(Ties.endPairing, EndPairing.self, showing: { scope, entered, id in try PairingPage.load(id, entered, in: scope) }, then: { Ties.pairing($1.pairing) }),
    page(Ties.instructors, reads: Ties.read) { scope, query in try InstructorsPage.load(query, in: scope) },
    form(Ties.newInstructor, NameInstructor.self, { scope, entered, id in try NameInstructorPage.load(id, entered, in: scope) }, then: { _, _ in Ties.instructors() }),
    post(Ties.endInstructor, EndInstructor.self, then: { _, _ in Ties.instructors() }),
    form(Ties.bookInstructor, BookInstructor.self, { scope, entered, id in try BookInstructorPage.load(id, entered, in: scope) }, then: { receipt, _ in receipt.made.map { Ties.guidance(ID($0.id)) } ?? Ties.instructors() }),
    page(Ties.guidance, reads: Ties.read) { scope, _, id in try GuidancePage.load(id, in: scope) },
    post(Ties.cancelGuidance, CancelGuidance.self, then: { Ties.guidance($1.guidance) }),
    post(Ties.restoreGuidance, RestoreGuidance.self, then: { Ties.guidance($1.guidance) }),
    page(Ties.checklist, reads: Ties.read) { scope, _, kind in try ChecklistPage.load(kind, in: scope) },
  ],
  actions: [AssignContact.self, EndContact.self, RecordVisit.self, MakePromise.self, AnswerPromise.self, ReopenPromise.self, SendMember.self, RecallMember.self, ProposePairing.self, AgreePairing.self, EndPairing.self, NameInstructor.self, EndInstructor.self, BookInstructor.self, CancelGuidance.self, RestoreGuidance.self],
  migrations: ContactTable.migrations + TeamTable.migrations + PairingTable.migrations + InstructorTable.migrations,
  grants: [Grant(Ties.read, .mayRead, to: Role.sight), Grant(AssignContact.permission, .mayArrange, to: Role.desk), Grant(RecordVisit.permission, .mayVisit, to: Role.sight), Grant(ProposePairing.permission, .mayPair, to: Role.desk), Grant(BookInstructor.permission, .mayGuide, to: Role.desk)],
  menu: [MenuItem(.ties, .people, Ties.start(), in: .oversight, also: [Ties.contact.pattern, Ties.recall.pattern, Ties.pairings.pattern, Ties.instructors.pattern, Ties.guidance.pattern, Ties.checklist.pattern], Ties.read, order: 58)],
  names: [
    ContactPoint.reference: { scope, ids in try ContactTable.names(ids, in: scope) }, Pairing.reference: { scope, ids in try PairingTable.names(ids, in: scope) },
    Instructor.reference: { scope, ids in try InstructorTable.names(ids, in: scope) }, Guidance.reference: { scope, ids in try InstructorTable.guidanceNames(ids, in: scope) },
  ],
  pages: [Preview(ContactsPage.self), Preview(ContactPage.self), Preview(AssignPage.self), Preview(TiesPage.self), Preview(TeamsPage.self), Preview(SendPage.self), Preview(RecallPage.self), Preview(PairingsPage.self), Preview(PairingPage.self), Preview(ProposePage.self), Preview(InstructorsPage.self), Preview(NameInstructorPage.self), Preview(BookInstructorPage.self), Preview(GuidancePage.self), Preview(ChecklistPage.self)],
  organizationTabs: [OrganizationTab(.ties, Ties.read, order: 58) { Ties.of($0) }], cards: [Cards.promises, Cards.overdue, Cards.toAgree, Cards.guided], matters: [MatterTable.open], personRows: [ContactTable.rows, TeamTable.rows, InstructorTable.rows, InstructorTable.partRows])

@Sendable private func toContact(_ receipt: Receipt, _: AnswerPromise) -> Address { receipt.made.map { Ties.contact(ID($0.id)) } ?? Ties.start() }
@Sendable private func toContact(_ receipt: Receipt, _: ReopenPromise) -> Address { receipt.made.map { Ties.contact(ID($0.id)) } ?? Ties.start() }

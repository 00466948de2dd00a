import FeatureKit
import Importing

/// 减负: what was asked of branches and what is left of the year, a self-check, where to complain, and what need not be filled in.
package enum AskBudgets {
  package static let start = Route< >("/asks")
  package static let saved = Route<ID<Organization>>("/organizations/:organization/asks/saved")
  package static let check = Route<ID<Organization>>("/organizations/:organization/asks/check")
  package static let complaints = Route< >("/complaints")
  /// Every footer leads here.
  static let complain = House.complain
  package static let complaint = Route<ID<Complaint>>("/complaints/:complaint")
  static let answer = Route<ID<Complaint>>("/complaints/:complaint/answer")
  static let read: Permission = "asks.read"
}

/// - Parameter rooms: those whose lists can be taken out as they are.
package func askBudgets(over rooms: [Feature]) -> Feature {
  // Registers of codes are public and asked of nobody.
  let exporters = rooms.flatMap(\.exporters).filter { $0.permission != "registers.read" }.map { ReadyExport(name: $0.name, word: $0.word, permission: $0.permission, columns: $0.columns.count) }
  return Feature(
    "AskBudgets",
    endpoints: [
      page(AskBudgets.start, reads: AskBudgets.read) { scope, query in try AsksPage.first(query, exporters, in: scope) },
      page(Asks.page, reads: AskBudgets.read) { scope, query, id in try AsksPage.load(id, query, exporters, in: scope) },
      page(AskBudgets.saved, reads: AskBudgets.read) { scope, query, id in try SavedPage.load(id, query, exporters, in: scope) },
      form(AskBudgets.check, SelfCheck.self, { scope, entered, id in try SelfCheckPage.load(id, entered, in: scope.seeing(AskBudgets.read)) }, then: { _, action in AskBudgets.check(action.organization) }),
      page(AskBudgets.complaints) { scope, query in try ComplaintsPage.load(query, in: scope.seeing("complaints.read")) },
      form(AskBudgets.complain, WriteComplaint.self, { scope, entered in try ComplainPage.load(entered, in: scope) }, then: { receipt, _ in receipt.made.map { AskBudgets.complaint(ID($0.id)) } ?? AskBudgets.complaints() }),
      page(AskBudgets.complaint) { scope, _, id in try ComplaintPage.load(id, .nothing, in: scope.seeing("complaints.read")) },
      post(AskBudgets.answer, AnswerComplaint.self, showing: { scope, entered, id in try ComplaintPage.load(id, entered, in: scope.seeing("complaints.read")) }, then: { _, action in AskBudgets.complaint(action.complaint) }),
    ],
    actions: [SelfCheck.self, WriteComplaint.self, AnswerComplaint.self],
    migrations: SelfCheckTable.migrations + ComplaintTable.migrations,
    grants: [
      Grant(AskBudgets.read, .mayReadAsks, to: Role.everyMember + [.inspector]), Grant(SelfCheck.permission, .mayCheck, to: Role.desk), Grant(WriteComplaint.permission, .mayComplain, to: Role.everyMember),
      Grant("complaints.read", .mayReadComplaints, to: Complaint.readers), Grant(AnswerComplaint.permission, .mayAnswerComplaints, to: Role.desk + [.disciplineCommissioner]),
    ],
    menu: [MenuItem(.asks, .flow, AskBudgets.start(), in: .oversight, also: [AskBudgets.complaints.pattern], AskBudgets.read, order: 57)],
    names: [Complaint.reference: { _, ids in Dictionary(uniqueKeysWithValues: ids.map { ($0, Named("投诉建议 \($0)", path: AskBudgets.complaint(ID($0)).path)) }) }],
    pages: [Preview(AsksPage.self), Preview(SavedPage.self), Preview(SelfCheckPage.self), Preview(ComplaintsPage.self), Preview(ComplainPage.self), Preview(ComplaintPage.self)],
    organizationTabs: [OrganizationTab(.asks, AskBudgets.read, order: 57) { Asks.page($0) }], cards: [ComplaintsPage.card], personRows: [ComplaintTable.rows])
}

/// A list that a room gives out as it is.
struct ReadyExport: Hashable, Sendable, Encodable {
  var name: String
  var word: Word
  var permission: Permission
  var columns: Int
  enum CodingKeys: CodingKey { case name, word, columns }
}

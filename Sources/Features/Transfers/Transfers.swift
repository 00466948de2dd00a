import Cases
import FeatureKit
import Issuers
import Procedures
import Signatures

/// 组织关系接转: within the house step by step, beyond it by a letter whose signature travels with the paper.
package enum Transfers {
  package static let read: Permission = "transfers.read"
  package static let act = Transfer.act
  static let own: Permission = "transfers.own"
  package static let list = Route< >("/transfers")
  package static let of = Route<ID<Organization>>("/organizations/:organization/transfers")
  static let file = Route< >("/transfers.csv")
  static let fileOf = Route<ID<Organization>>("/organizations/:organization/transfers.csv")
  static let choose = Route<ID<Organization>>("/organizations/:organization/transfers/new")
  package static let apply = Route<ID<Person>>("/people/:person/transfer")
  package static let mine = Route< >("/me/transfers")
  static let issue = Route<ID<Person>>("/people/:person/transfer-letter")
  package static let letter = Route<ID<TransferLetter>>("/transfer-letters/:letter")
  static let printLetter = Route<ID<TransferLetter>>("/transfer-letters/:letter/print")
  static let letterFile = Route<ID<TransferLetter>>("/transfer-letters/:letter/letter.txt")
  static let receipt = Route<ID<TransferLetter>>("/transfer-letters/:letter/receipt")
  static let reissue = Route<ID<TransferLetter>>("/transfer-letters/:letter/reissue")
  static let cancel = Route<ID<TransferLetter>>("/transfer-letters/:letter/cancel")
  package static let receive = Route< >("/transfer-arrivals/new")
  static let look = Route< >("/transfer-arrivals/look")
  static let arrivals = Route< >("/transfer-arrivals")
  package static let arrival = Route<ID<Arrival>>("/transfer-arrivals/:arrival")
  static let printReceipt = Route<ID<Arrival>>("/transfer-arrivals/:arrival/print")
  static let receiptFile = Route<ID<Arrival>>("/transfer-arrivals/:arrival/receipt.txt")
  package static let away = Route< >("/away")
  package static let awayOf = Route<ID<Organization>>("/organizations/:organization/away")
  static let contact = Route<ID<Person>>("/people/:person/contacts")
  /// The page of a transfer within the house.
  static func oneCase(_ id: ID<Case>) -> Address { Cases.one(id) }
}

private let inside: [[Endpoint]] = Cases.endpoints(Transfer.self) + [
  page(Transfers.list, reads: Transfers.read) { scope, query in try BoardPage.load(query, nil, in: scope) },
  page(Transfers.of, reads: Transfers.read) { scope, query, id in try BoardPage.load(query, OrganizationTable.one(id, in: scope), in: scope) },
  file(Transfers.file, reads: Transfers.read, types: ["text/csv"], { scope, query in try BoardFile.load(query, nil, in: scope) }, { file, visit in .stored(file.bytes(visit.language), type: "text/csv; charset=utf-8", name: "transfers.csv", inline: false) }),
  file(Transfers.fileOf, reads: Transfers.read, types: ["text/csv"], { scope, query, id in try BoardFile.load(query, OrganizationTable.one(id, in: scope), in: scope) }, { file, visit in .stored(file.bytes(visit.language), type: "text/csv; charset=utf-8", name: "transfers.csv", inline: false) }),
  page(Transfers.choose, reads: Transfers.act) { scope, _, id in try ChoosePage.load(id, in: scope) },
  page(Transfers.mine, reads: Transfers.own) { scope, _ in try MinePage.load(in: scope) },
  page(Transfers.apply, reads: Transfers.act) { scope, query, id in try ApplyPage.load(id, Entered(query.fields), in: scope) },
  post(Transfers.apply, BeginCase<Transfer>.self, showing: { scope, entered, id in try ApplyPage.load(id, entered, in: scope) }, then: { receipt, action in receipt.made.map { Cases.one(ID($0.id)) } ?? Transfers.list() }),
]
private let letters: [[Endpoint]] = [
  form(Transfers.issue, IssueLetter.self, { scope, entered, id in try IssuePage.load(id, entered, in: scope) }, then: { receipt, _ in receipt.made.map { Transfers.letter(ID($0.id)) } ?? Transfers.list() }),
  page(Transfers.letter) { scope, _, id in try LetterPage.load(id, .nothing, in: scope.seeing(Transfers.read)) },
  page(Transfers.printLetter, reads: Transfers.read) { scope, _, id in try LetterPrint.load(id, in: scope) },
  file(Transfers.letterFile, reads: Transfers.read, types: ["text/plain"], { scope, _, id in try LetterTable.texts(of: id, in: scope).letter }, { text, _ in .stored(Array(text.utf8), type: "text/plain; charset=utf-8", name: "letter.txt", inline: false) }),
  errand(
    Transfers.receipt, needs: Transfers.act, action: TakeReceipt.self, limits: UploadLimits(fileBytes: Brought.mostBytes), fields: ["text"], showing: { scope, entered, id in try LetterPage.load(id, entered, in: scope.seeing(Transfers.read)) },
    do: { visit, delivered, identity, id in .done(try await visit.desk.performer.perform(TakeReceipt(id, try await Brought.text(delivered).text), as: identity.actor, key: delivered["_key"]), Transfers.letter(id)) }),
  form(Transfers.reissue, ReissueLetter.self, { scope, entered, id in try ReissuePage.load(id, entered, in: scope) }, then: { receipt, action in receipt.made.map { Transfers.letter(ID($0.id)) } ?? Transfers.letter(action.letter) }),
  form(Transfers.cancel, CancelLetter.self, { scope, entered, id in try CancelPage.load(id, entered, in: scope) }, then: { _, action in Transfers.letter(action.letter) }),
]
private let arriving: [[Endpoint]] = [
  page(Transfers.receive, reads: Transfers.act) { scope, _ in try ReceivePage.load(.nothing, in: scope) },
  errand(Transfers.look, needs: Transfers.act, limits: UploadLimits(fileBytes: Brought.mostBytes), fields: ["text"], gives: .page(ReceivePage.self, status: 201), showing: { scope, entered in try ReceivePage.load(entered, in: scope) }, do: ReceivePage.look),
  post(Transfers.arrivals, ReceiveLetter.self, showing: { scope, entered in try ReceivePage.load(entered, in: scope) }, then: { receipt, _ in receipt.made.map { Transfers.arrival(ID($0.id)) } ?? Transfers.list() }),
  page(Transfers.arrival, reads: Transfers.read) { scope, _, id in try ArrivalPage.load(id, in: scope) },
  page(Transfers.printReceipt, reads: Transfers.read) { scope, _, id in try ReceiptPrint.load(id, in: scope) },
  file(Transfers.receiptFile, reads: Transfers.read, types: ["text/plain"], { scope, _, id in try ArrivalTable.texts(of: id, in: scope).receipt }, { text, _ in .stored(Array(text.utf8), type: "text/plain; charset=utf-8", name: "receipt.txt", inline: false) }),
]

private let away: [[Endpoint]] = [
  page(Transfers.away, reads: Transfers.read) { scope, _ in try AwayPage.load(nil, in: scope) },
  page(Transfers.awayOf, reads: Transfers.read) { scope, _, id in try AwayPage.load(OrganizationTable.one(id, in: scope), in: scope) },
  page(Transfers.contact, reads: Transfers.read) { scope, _, id in try ContactPage.load(id, .nothing, in: scope) },
  post(Transfers.contact, RecordContact.self, showing: { scope, entered, id in try ContactPage.load(id, entered, in: scope) }, then: { _, action in Transfers.contact(action.person) }),
]

package let transfers = Feature(
  "Transfers", endpoints: inside + letters + arriving + away,
  actions: Cases.actions(Transfer.self) + [ReceiveMember.self, IssueLetter.self, TakeReceipt.self, CancelLetter.self, ReissueLetter.self, ReceiveLetter.self, RecordContact.self],
  migrations: LetterTable.migrations + AwayTable.migrations,
  grants: [
    Grant(RecordContact.permission, .mayContact, to: Role.desk),
    Grant(Transfers.read, .mayReadTransfers, to: Role.sight + [.inspector]), Grant(Transfers.act, .mayTransfer, to: Role.desk), Grant(Transfers.own, .maySeeOwnTransfers, to: Role.everyMember, ofOneself: true),
  ],
  menu: [MenuItem(.transfers, .transfer, Transfers.list(), Transfers.read, order: 18), MenuItem(.awayTitle, .people, Transfers.away(), Transfers.read, order: 31), MenuItem(.myTransfers, .transfer, Transfers.mine(), in: .own, forMembers: true, Transfers.own, order: 68)],
  names: [TransferLetter.reference: { scope, ids in try LetterTable.names(ids, in: scope) }, Arrival.reference: { scope, ids in try ArrivalTable.names(ids, in: scope) }],
  pages: [
    Preview(BoardPage.self), Preview(ChoosePage.self), Preview(ApplyPage.self), Preview(MinePage.self), Preview(IssuePage.self), Preview(LetterPage.self), Preview(LetterPrint.self), Preview(ReissuePage.self), Preview(CancelPage.self), Preview(ReceivePage.self), Preview(ArrivalPage.self),
    Preview(ReceiptPrint.self), Preview(AwayPage.self), Preview(ContactPage.self),
  ],
  organizationTabs: [OrganizationTab(.transfers, Transfers.read, order: 56) { Transfers.of($0) }], personRows: [LetterTable.rows] + AwayTable.rows)

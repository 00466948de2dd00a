import FeatureKit
import People
import Signatures

/// Takes the receipt that the receiving committee signed: it must be of this very letter.
package struct TakeReceipt: Storable {
  package static let name = "transfers.takeReceipt"
  package static let permission = Transfers.act
  package static let sight: Permission? = Transfers.read
  package var letter: ID<TransferLetter>
  /// The signed receipt, as it was scanned, pasted or sent.
  package var text: String
  package init(_ letter: ID<TransferLetter>, _ text: String) {
    self.letter = letter
    self.text = text
  }

  package struct Situation: Placed {
    package var place: Place { letter.branch.place }
    var letter: TransferLetter
    var digest: String
    var trust: TrustList
  }
  package func situation(in scope: Scope) throws -> Situation {
    let l = try LetterTable.one(letter, in: scope)
    return Situation(letter: l, digest: try LetterTable.texts(of: letter, in: scope).digest, trust: try SigningTable.trust(in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.letter.state != .open { throw Refusal("letter.settled", .letterSettled(s.letter.state), kind: .conflict) }
    let receipt = try SignedText(reading: text), by = try s.trust.signer(of: receipt)
    guard receipt.kind == .receipt else { throw Refusal("receipt.kind", .notAReceipt, field: "text") }
    guard receipt["letter"] == s.digest else { throw Refusal("receipt.other", .receiptOfAnother, field: "text") }
    let about = Reference(TransferLetter.reference, letter), on = min(receipt["on"].flatMap { Day($0) } ?? o.today, o.today)
    return Outcome(
      [LetterTable.settle(s.letter, as: .received, on: max(on, s.letter.issuedOn), receipt: receipt.text)], Entry(.receiptCame(s.letter.number, by.name), subject: about, at: s.letter.branch.id, clause: Clause("ZZ-05")),
      notices: [Notice(to: .person(s.letter.person.id), .youAreReceived(s.letter.number), about: about), Notice(to: .posts(Role.desk, s.letter.branch.id), .letterIsReceived(s.letter.number), about: about)], made: about)
  }
}

/// Cancels a letter that was not used: the member stays where they are.
package struct CancelLetter: Storable {
  package static let name = "transfers.cancelLetter"
  package static let permission = Transfers.act
  package static let sight: Permission? = Transfers.read
  package var letter: ID<TransferLetter>
  package var reason: String
  package init(_ letter: ID<TransferLetter>, because reason: String) {
    self.letter = letter
    self.reason = reason
  }

  package struct Situation: Placed {
    package var place: Place
    var letter: TransferLetter
    var who: Registered
  }
  package func situation(in scope: Scope) throws -> Situation {
    let l = try LetterTable.one(letter, in: scope), who = try PersonTable.one(l.person.id, opening: true, in: scope)
    return Situation(place: try Organization.committee(of: l.branch, in: scope).place, letter: l, who: who)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.letter.state != .open { throw Refusal("letter.settled", .letterSettled(s.letter.state), kind: .conflict) }
    let reason = trimmed(reason)
    var no = Refusal.Collector()
    no.check(!reason.isEmpty, "reason.missing", .whyMissing, field: "reason")
    no.check(reason.count <= 100, "reason.long", .oneLine(100), field: "reason")
    try no.refuse()
    let about = Reference(TransferLetter.reference, letter)
    let back = s.who.facts.standing == .inTransit ? [try StoredAction(ChangeStatus(person: s.who.id, version: s.who.version, status: s.who.facts.status, standing: .normal, on: o.today, reason: "作废组织关系介绍信 \(s.letter.number)"))] : []
    return Outcome(
      [LetterTable.settle(s.letter, as: .cancelled, on: o.today, because: reason)], Entry(.cancelledLetter(s.letter.number), subject: about, at: s.letter.branch.id),
      notices: [Notice(to: .person(s.letter.person.id), .yourLetterIsCancelled(s.letter.number), about: about)], next: back, made: about)
  }
}

/// Makes a letter anew that ran out, on the branch's statement and the member's request.
package struct ReissueLetter: Storable {
  package static let name = "transfers.reissueLetter"
  package static let permission = Transfers.act
  package static let sight: Permission? = Transfers.read
  package var letter: ID<TransferLetter>
  package var dues: String
  package var days: Int
  package var branchStatement: Bool?
  package var request: Bool?
  package init(_ letter: ID<TransferLetter>, dues: String, days: Int, branchStatement: Bool?, request: Bool?) {
    self.letter = letter
    self.dues = dues
    self.days = days
    self.branchStatement = branchStatement
    self.request = request
  }

  package struct Situation: Placed {
    package var place: Place { committee.place }
    var letter: TransferLetter
    var who: Registered
    var committee: Organization
    var last: Int
    var key: SigningKey?
  }
  package func situation(in scope: Scope) throws -> Situation {
    let l = try LetterTable.one(letter, in: scope), committee = try Organization.committee(of: l.branch, in: scope)
    return Situation(letter: l, who: try PersonTable.one(l.person.id, opening: true, in: scope), committee: committee, last: try LetterTable.last(at: committee.id, scope.today.year, in: scope), key: try SigningTable.current(in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.letter.state != .open { throw Refusal("letter.settled", .letterSettled(s.letter.state), kind: .conflict) }
    guard s.letter.hasRunOut(on: o.today) else { throw Refusal("letter.valid", .letterStillHolds(s.letter.validUntil), clause: Clause("ZZ-07"), kind: .conflict) }
    var no = Refusal.Collector()
    let to = Destination(s.letter.toCommittee, s.letter.toBranch, dues: dues)
    to.check(o.today, &no)
    Validity.check(days, o, &no)
    no.check(branchStatement ?? false, "statement.missing", .statementMissing, field: "branchStatement", clause: Clause("ZZ-07"))
    no.check(request ?? false, "request.missing", .requestMissing, field: "request", clause: Clause("ZZ-07"))
    no.check(s.key != nil, "key.none", .noKeyToSign)
    try no.refuse()
    let made = try LetterMaking(s.who, s.committee, to, serial: s.last + 1, until: o.today.adding(days)).make(s.key, o, replaces: letter)
    return Outcome(
      [LetterTable.settle(s.letter, as: .replaced, on: o.today), made.change], Entry(.reissuedLetter(s.letter.number, made.letter.number, made.letter.validUntil), subject: made.about, at: s.letter.branch.id, clause: Clause("ZZ-07")),
      notices: [Notice(to: .person(s.letter.person.id), .yourLetterIsMade(made.letter.number, made.letter.validUntil), about: made.about)], made: made.about)
  }
}

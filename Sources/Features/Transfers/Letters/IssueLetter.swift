import FeatureKit
import People
import Signatures

/// Issues a letter for somebody: numbered by the committee, signed, with the month to which dues are paid and the last day on which it holds.
package struct IssueLetter: Storable {
  package static let name = "transfers.issueLetter"
  package static let permission = Transfers.act
  package static let sight: Permission? = Transfers.read
  package var person: ID<Person>
  package var toCommittee: String
  package var toBranch: String?
  package var dues: String
  /// For how many days it holds.
  package var days: Int
  package init(_ person: ID<Person>, toCommittee: String, toBranch: String? = nil, dues: String, days: Int) {
    self.person = person
    self.toCommittee = toCommittee
    self.toBranch = toBranch
    self.dues = dues
    self.days = days
  }

  package struct Situation: Placed {
    var who: Registered
    var committee: Organization
    var last: Int
    var isOpen: Bool
    var isMoving: Bool
    var key: SigningKey?
    package var place: Place { committee.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let who = try PersonTable.one(person, opening: true, in: scope), committee = try Organization.committee(of: who.organization, in: scope)
    return Situation(
      who: who, committee: committee, last: try LetterTable.last(at: committee.id, scope.today.year, in: scope), isOpen: try LetterTable.isOpen(person, in: scope), isMoving: try TransferTable.isOpen(person, in: scope), key: try SigningTable.current(in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.isOpen { throw Refusal("letter.open", .letterIsOpen, kind: .conflict) }
    if s.isMoving { throw Refusal("transfer.open", .transferIsOpen, kind: .conflict) }
    var no = Refusal.Collector()
    let f = s.who.facts, to = Destination(toCommittee, toBranch, dues: dues)
    no.check(f.status.isMember && f.standing != .stopped && f.standing != .merged && !f.standing.ends, "person.member", .onlyMembersMove, clause: Clause("ZZ-01"))
    to.check(o.today, &no)
    Validity.check(days, o, &no)
    no.check(s.key != nil, "key.none", .noKeyToSign)
    try no.refuse()
    let made = try LetterMaking(s.who, s.committee, to, serial: s.last + 1, until: o.today.adding(days)).make(s.key, o, replaces: nil)
    let moves = f.standing == .normal || f.standing == .restored ? [try StoredAction(ChangeStatus(person: person, version: s.who.version, status: f.status, standing: .inTransit, on: o.today, reason: "开具组织关系介绍信 \(made.letter.number)"))] : []
    return Outcome(
      [made.change], Entry(.issuedLetter(Reference(Person.reference, person), made.letter.number, made.letter.validUntil), subject: made.about, at: s.who.organization.id, clause: Clause("ZZ-05")),
      notices: [Notice(to: .person(person), .yourLetterIsMade(made.letter.number, made.letter.validUntil), about: made.about), Notice(to: .posts(Role.desk, s.who.organization.id), .letterWasMade(made.letter.number, made.letter.validUntil), about: made.about)], next: moves, made: made.about)
  }
}

/// For how long a letter may hold.
enum Validity {
  static func most(_ rules: RuleBook, on day: Day) -> Int { rules.integer("ZZ-04", "most", on: day) ?? 90 }
  static func check(_ days: Int, _ o: Occasion, _ no: inout Refusal.Collector) {
    let most = most(o.rules, on: o.today)
    no.check((1...most).contains(days), "days.range", .daysRange(most), field: "days", clause: Clause("ZZ-04"))
  }
}

/// A letter as it is written and signed.
struct LetterMaking {
  var who: Registered
  var committee: Organization
  var to: Destination
  var serial: Int
  var until: Day
  init(_ who: Registered, _ committee: Organization, _ to: Destination, serial: Int, until: Day) {
    self.who = who
    self.committee = committee
    self.to = to
    self.serial = serial
    self.until = until
  }
  func make(_ key: SigningKey?, _ o: Occasion, replaces: ID<TransferLetter>?) throws(Refusal) -> (letter: TransferLetter, change: Change, about: Reference) {
    guard let key else { throw Refusal("key.none", .noKeyToSign) }
    let f = who.facts, letter = TransferLetter(
      id: o.id(), number: LetterTable.number(o.today.year, serial), person: Person(id: who.id, name: f.name), branch: who.organization, committee: committee.name, toCommittee: to.committee, toBranch: to.branch, dues: to.dues, issuedOn: o.today, validUntil: until, state: .open, version: 1)
    let signed = try SignedText(
      .letter,
      [
        .init("no", letter.number), .init("name", f.name), .init("status", f.status.word.zh), .init("joined", f.joined?.description ?? ""), .init("confirmed", f.confirmed?.description ?? ""), .init("id4", f.residentNumber.map { String($0.suffix(4)) } ?? ""),
        .init("from", committee.name), .init("fromBranch", who.organization.name), .init("to", to.committee), .init("toBranch", to.branch), .init("dues", to.dues), .init("on", o.today.description), .init("until", until.description),
      ], by: key)
    return (letter, LetterTable.issue(letter, serial: serial, by: committee.id, (signed.text, signed.digest), replaces: replaces), Reference(TransferLetter.reference, letter.id))
  }
}

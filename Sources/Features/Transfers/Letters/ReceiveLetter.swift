import FeatureKit
import Signatures

/// 接收: somebody who came with a letter of another county, and the receipt that was signed for it.
package struct Arrival: Hashable, Sendable, Encodable {
  package var id: ID<Arrival>
  var number: String
  var name: String
  /// The committee that sent the letter.
  var sender: String
  /// Whose signature it bears.
  var issuer: String
  var branch: Organization
  var arrivedOn: Day
  package static let reference = "transferArrival"
}

/// Receives whoever came with a letter: once, while it holds, with the sealed paper at hand. The receipt is signed and goes straight back.
package struct ReceiveLetter: Storable {
  package static let name = "transfers.receiveLetter"
  package static let permission = Transfers.act
  package static let sight: Permission? = Transfers.read
  /// The branch that the member joins.
  package var organization: ID<Organization>
  package var text: String
  /// The sealed paper was looked at: the signature goes with it and does not replace it.
  package var paper: Bool?
  package init(_ organization: ID<Organization>, _ text: String, paper: Bool?) {
    self.organization = organization
    self.text = text
    self.paper = paper
  }

  package struct Situation: Placed {
    package var place: Place { committee.place }
    var branch: Organization
    var committee: Organization
    var letter: SignedText
    /// The day on which this very letter was received before.
    var receivedOn: Day?
    var trust: TrustList
    var key: SigningKey?
  }
  package func situation(in scope: Scope) throws -> Situation {
    let branch = try OrganizationTable.one(organization, in: scope), letter = try SignedText(reading: text)
    return Situation(
      branch: branch, committee: try Organization.committee(of: branch, in: scope), letter: letter, receivedOn: try ArrivalTable.received(letter.digest, in: scope), trust: try SigningTable.trust(in: scope), key: try SigningTable.current(in: scope))
  }
  /// What stands against a letter itself.
  static func check(_ letter: SignedText, _ trust: TrustList, receivedOn: Day?, _ today: Day) throws(Refusal) -> TrustList.Entry {
    let by = try trust.signer(of: letter)
    guard letter.kind == .letter, letter["no"] != nil, letter["name"] != nil, let until = letter["until"].flatMap({ Day($0) }), let on = letter["on"].flatMap({ Day($0) }) else { throw Refusal("letter.kind", .notALetter, field: "text") }
    if by.issuer == nil { throw Refusal("letter.own", .letterIsOurs, field: "text", clause: Clause("ZZ-08")) }
    if let receivedOn { throw Refusal("letter.again", .receivedBefore(receivedOn), field: "text", kind: .conflict) }
    if on > today.adding(1) { throw Refusal("letter.ahead", .letterAhead, field: "text") }
    if until < today { throw Refusal("letter.expired", .letterExpired(until), field: "text", clause: Clause("ZZ-07")) }
    return by
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let by = try ReceiveLetter.check(s.letter, s.trust, receivedOn: s.receivedOn, o.today)
    var no = Refusal.Collector()
    no.check(s.branch.kind == .branch && (s.branch.setting == .ordinary || s.branch.setting == .joint), "organization.kind", .onlyBranchesReceive, field: "organization", clause: Clause("ZZ-03"))
    no.check(paper ?? false, "paper.missing", .paperMissing, field: "paper", clause: Clause("ZZ-05"))
    no.check(s.key != nil, "key.none", .noKeyToSign)
    try no.refuse()
    guard let key = s.key, let issuer = by.issuer else { throw Refusal("key.none", .noKeyToSign) }
    let number = s.letter["no"] ?? "", name = s.letter["name"] ?? "", id: ID<Arrival> = o.id(), about = Reference(Arrival.reference, id)
    let receipt = try SignedText(
      .receipt, [.init("no", number), .init("name", name), .init("letter", s.letter.digest), .init("from", s.letter["from"] ?? ""), .init("to", s.committee.name), .init("toBranch", s.branch.name), .init("on", o.today.description)], by: key)
    return Outcome(
      [ArrivalTable.add(id, s.letter, issuer: issuer, number: number, name: name, at: s.branch.id, on: o.today, receipt: receipt.text)],
      Entry(.receivedLetter(by.name, s.branch.name), subject: about, at: s.branch.id, clause: Clause("ZZ-05")), notices: [Notice(to: .posts(Role.desk, s.branch.id), .somebodyArrives(by.name), about: about)], made: about)
  }
}

import FeatureKit

/// A branch proposes a pairing; by proposing it has agreed. The others agree each for itself.
package struct ProposePairing: Storable {
  static let most = 6
  package static let name = "ties.proposePairing"
  package static let permission: Permission = "ties.pair"
  package static let sight: Permission? = "ties.read"
  package var organization: ID<Organization>
  package var partners: [ID<Organization>]
  package var purpose: String
  /// The last day.
  package var until: Day
  package init(_ organization: ID<Organization>, with partners: [ID<Organization>], _ purpose: String, until: Day) {
    self.organization = organization
    self.partners = partners
    self.purpose = purpose
    self.until = until
  }

  package struct Situation: Placed {
    var organization: Organization
    /// Those of the partners that are branches in being.
    var partners: [Organization]
    package var place: Place { organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(organization: try OrganizationTable.one(organization, in: scope), partners: try PairingTable.branches(Array(Set(partners)).sorted(), in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let purpose = trimmed(purpose), wanted = Set(partners)
    var no = Refusal.Collector()
    no.check(s.organization.kind == .branch, "organization.kind", .branchesPair)
    no.check(!wanted.isEmpty, "partners.none", .partnersMissing, field: "partners")
    no.check(wanted.count < Self.most, "partners.many", .partnersMany(Self.most), field: "partners")
    no.check(!wanted.contains(organization), "partners.self", .partnerSelf, field: "partners")
    no.check(s.partners.count == wanted.count, "partners.unknown", .partnerUnknown, field: "partners")
    no.check(!purpose.isEmpty, "purpose.missing", .pairingPurposeMissing, field: "purpose")
    no.check(purpose.count <= 200, "purpose.long", .tooLong(200), field: "purpose")
    no.check(until > occasion.today, "until.past", .pairingEndPast, field: "until")
    no.check(until <= occasion.today.adding(months: 60), "until.far", .pairingEndFar, field: "until")
    try no.refuse()
    let sides = [Pairing.Side(organization: s.organization, agreedOn: occasion.today)] + s.partners.map { Pairing.Side(organization: $0) }
    let made = Pairing(id: occasion.id(), purpose: purpose, proposedOn: occasion.today, until: until, reason: "", sides: sides), subject = Reference(Pairing.reference, made.id)
    return Outcome(
      PairingTable.add(made), Entry(.proposedPairing(s.organization.name, s.partners.map(\.name)), subject: subject, at: organization),
      notices: s.partners.map { Notice(to: .posts(Role.desk, $0.id), .pleaseAgree(s.organization.name, $0.name), about: subject) }, made: subject)
  }
}

/// One side of a pairing, and who acts for it.
struct SideOfPairing: Placed {
  var pairing: Pairing
  var side: Pairing.Side
  var place: Place { side.organization.place }

  static func load(_ id: ID<Pairing>, _ organization: ID<Organization>, in scope: Scope) throws -> SideOfPairing {
    let p = try PairingTable.one(id, in: scope), o = try OrganizationTable.one(organization, in: scope)
    guard let side = p.side(o.id) else { throw OutOfReach() }
    return SideOfPairing(pairing: p, side: side)
  }
  /// The others hear of it.
  func told(_ word: Word) -> [Notice] {
    pairing.sides.filter { $0.organization.id != side.organization.id }.map { Notice(to: .posts(Role.desk, $0.organization.id), word, about: Reference(Pairing.reference, pairing.id)) }
  }
}

/// A side agrees to what another proposed.
package struct AgreePairing: Storable {
  package static let name = "ties.agreePairing"
  package static let permission: Permission = "ties.pair"
  package static let sight: Permission? = "ties.read"
  package var pairing: ID<Pairing>
  package var organization: ID<Organization>
  package init(_ pairing: ID<Pairing>, _ organization: ID<Organization>) {
    self.pairing = pairing
    self.organization = organization
  }

  package struct Situation: Placed {
    var side: SideOfPairing
    package var place: Place { side.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(side: try SideOfPairing.load(pairing, organization, in: scope)) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let p = s.side.pairing, o = s.side.side.organization
    if p.state(on: occasion.today) == .ended { throw Refusal("pairing.ended", .pairingEnded, kind: .conflict) }
    if s.side.side.agreedOn != nil { throw Refusal("pairing.agreed", .pairingAgreed, kind: .conflict) }
    let subject = Reference(Pairing.reference, p.id), sentence = Word.agreedPairing(o.name)
    return Outcome([PairingTable.agree(p, o.id, on: occasion.today)], Entry(sentence, subject: subject, at: o.id), notices: s.side.told(sentence), made: subject)
  }
}

/// A side declines what was proposed, or ends what stands; either stays on record.
package struct EndPairing: Storable {
  package static let name = "ties.endPairing"
  package static let permission: Permission = "ties.pair"
  package static let sight: Permission? = "ties.read"
  package var pairing: ID<Pairing>
  package var organization: ID<Organization>
  package var reason: String
  package init(_ pairing: ID<Pairing>, _ organization: ID<Organization>, because reason: String) {
    self.pairing = pairing
    self.organization = organization
    self.reason = reason
  }

  package func situation(in scope: Scope) throws -> AgreePairing.Situation { .init(side: try SideOfPairing.load(pairing, organization, in: scope)) }
  package func decide(_ s: AgreePairing.Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let p = s.side.pairing, o = s.side.side.organization, reason = trimmed(reason), state = p.state(on: occasion.today)
    if state == .ended { throw Refusal("pairing.ended", .pairingEnded, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(!reason.isEmpty, "reason.missing", .pairingReasonMissing, field: "reason")
    no.check(reason.count <= 200, "reason.long", .tooLong(200), field: "reason")
    try no.refuse()
    let sentence: Word = state == .proposed && s.side.side.agreedOn == nil ? .declinedPairing(o.name) : .endedPairing(o.name), subject = Reference(Pairing.reference, p.id)
    return Outcome([PairingTable.end(p, by: o.id, because: reason, on: occasion.today)], Entry(sentence, subject: subject, at: o.id), notices: s.side.told(sentence), made: subject)
  }
}

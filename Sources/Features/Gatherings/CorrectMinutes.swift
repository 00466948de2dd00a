import FeatureKit

/// 更正说明: a note beside minutes that stand. The minutes themselves stay as they were recorded.
package struct CorrectMinutes: Storable {
  package static let name = "gatherings.correctMinutes"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var text: String
  package init(_ gathering: ID<Gathering>, _ text: String) {
    self.gathering = gathering
    self.text = text
  }

  package func situation(in scope: Scope) throws -> Gathering { try GatheringTable.one(gathering, in: scope) }

  package func decide(_ g: Gathering, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if g.state != .held { throw Refusal("notHeld", .noMinutes, kind: .conflict) }
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, occasion.house.grants)
    let note = trimmed(text)
    var no = Refusal.Collector()
    no.check(!note.isEmpty, "text.missing", .correctionMissing, field: "text")
    no.check(note.count <= 2000, "text.long", .tooLong(2000), field: "text")
    try no.refuse()
    return Outcome(
      [MinutesTable.correct(occasion.id(), g, note, at: occasion.now)], Entry(.corrected(g.label), subject: Reference(Gathering.reference, g.id), at: g.organization.id, clause: Clause("ZB-26")),
      made: Reference(Gathering.reference, g.id))
  }
}

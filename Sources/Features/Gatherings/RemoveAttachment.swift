import Attachments
import FeatureKit

package struct RemoveAttachment: Storable {
  package static let name = "gatherings.removeAttachment"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var attachment: ID<Attachment>
  package init(_ attachment: ID<Attachment>, of gathering: ID<Gathering>) {
    self.gathering = gathering
    self.attachment = attachment
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { gathering.place }
    var gathering: Gathering
    /// The photo of a sheet that is the minutes.
    var isMinutes: Bool
  }
  package func situation(in scope: Scope) throws -> Situation {
    let found = try AttachmentTable.one(attachment, in: scope)
    guard found.subject == Reference(Gathering.reference, gathering) else { throw OutOfReach() }
    return Situation(gathering: try GatheringTable.one(gathering, in: scope), isMinutes: try PaperTable.photo(of: gathering, in: scope) == found.file.digest)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering
    if s.isMinutes { throw Refusal("paper.stands", .paperStands, kind: .conflict) }
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, occasion.house.grants)
    let subject = Reference(Gathering.reference, gathering)
    return Outcome([AgendaTable.takeOff(attachment), AttachmentTable.remove(attachment)], Entry(.detached(g.label), subject: subject, at: g.organization.id), made: subject)
  }
}

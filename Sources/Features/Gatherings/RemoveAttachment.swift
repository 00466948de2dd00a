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

  package func situation(in scope: Scope) throws -> Gathering {
    guard try AttachmentTable.one(attachment, in: scope).subject == Reference(Gathering.reference, gathering) else { throw OutOfReach() }
    return try GatheringTable.one(gathering, in: scope)
  }
  package func decide(_ g: Gathering, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, occasion.house.grants)
    let subject = Reference(Gathering.reference, gathering)
    return Outcome([AttachmentTable.remove(attachment)], Entry(.detached(g.label), subject: subject, at: g.organization.id), made: subject)
  }
}

import Attachments
import FeatureKit

/// A photo or file beside the record; its bytes are in the store already.
package struct AddAttachment: Storable {
  package static let name = "gatherings.addAttachment"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var file: KeptFile
  /// The line of the agenda that it is a paper to, from 1 on; nil for the gathering as a whole.
  package var line: Int?
  package init(_ gathering: ID<Gathering>, _ file: KeptFile, line: Int? = nil) {
    self.gathering = gathering
    self.file = file
    self.line = line
  }

  package struct Situation: Placed {
    package var place: Place { gathering.place }
    var gathering: Gathering
    var there: [Attachment]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let g = try GatheringTable.one(gathering, in: scope)
    return Situation(gathering: g, there: try AttachmentTable.of(Reference(Gathering.reference, gathering), in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering, subject = Reference(Gathering.reference, gathering)
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, occasion.house.grants)
    var no = Refusal.Collector()
    no.check(s.there.count < Attachment.most, "file.many", .filesFull(Attachment.most), field: "file")
    no.check(!s.there.contains { $0.file.digest == file.digest }, "file.there", .fileThere, field: "file")
    no.check(line.map { (1...max(1, g.agendaLines.count)).contains($0) } ?? true, "line.none", .noSuchLine, field: "line")
    try no.refuse()
    let attachment = Attachment(id: occasion.id(), subject: subject, file: file, at: occasion.now)
    let under = line.map { [AgendaTable.put(attachment.id, gathering, under: $0)] } ?? []
    return Outcome([AttachmentTable.add(attachment, at: g.organization.id)] + under, Entry(.attached(g.label), subject: subject, at: g.organization.id), made: Reference(Attachment.reference, attachment.id))
  }
}

import FeatureKit

/// Somebody says to the organization above an office what that office asks too much of, or how it could ask less.
package struct WriteComplaint: Storable {
  package static let name = "complaints.write"
  package static let permission: Permission = "complaints.write"
  /// The office that it is about: one above the writer's own organization.
  package var about: ID<Organization>
  package var text: String
  package init(about: ID<Organization>, _ text: String) {
    self.about = about
    self.text = text
  }

  package struct Situation: Placed {
    var about: Organization
    var receiver: Organization
    /// The writer's organization that stands below the office.
    var home: Place?
    package var place: Place { home ?? about.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let found = try ComplaintTable.receiver(about: about, in: scope)
    let home = scope.actor.posts.filter { $0.may.contains(Self.permission) && $0.place.path.hasPrefix(found.about.path) && $0.place.id != found.about.id }.map(\.place).max { $0.path.count < $1.path.count }
    if home == nil && scope.actor.house == nil { throw OutOfReach() }
    return Situation(about: found.about, receiver: found.receiver, home: home)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let text = trimmed(text)
    var no = Refusal.Collector()
    no.check(!text.isEmpty, "text.missing", .complaintMissing, field: "text")
    no.check(text.count <= Complaint.longest, "text.long", .complaintLong(Complaint.longest), field: "text")
    try no.refuse()
    let id: ID<Complaint> = occasion.id(), made = Reference(Complaint.reference, id)
    return Outcome(
      [ComplaintTable.write(id, to: s.receiver.id, about: about, from: s.place.id, text, by: occasion.actor.person, occasion.now)], Entry(.received, subject: made, at: s.receiver.id),
      notices: [Notice(to: .posts(Complaint.readers, s.receiver.id), .received, about: made)], made: made)
  }
}

/// The organization that received it answers in words, once.
package struct AnswerComplaint: Storable {
  package static let name = "complaints.answer"
  package static let permission: Permission = "complaints.answer"
  package static let sight: Permission? = "complaints.read"
  package var complaint: ID<Complaint>
  package var text: String
  package init(_ complaint: ID<Complaint>, _ text: String) {
    self.complaint = complaint
    self.text = text
  }
  package func situation(in scope: Scope) throws -> Complaint { try ComplaintTable.one(complaint, in: scope) }
  package func decide(_ c: Complaint, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if c.answer != nil { throw Refusal("answered", .answeredAlready, kind: .conflict) }
    let text = trimmed(text), about = Reference(Complaint.reference, c.id)
    var no = Refusal.Collector()
    no.check(!text.isEmpty, "text.missing", .answerMissing, field: "text")
    no.check(text.count <= Complaint.longest, "text.long", .complaintLong(Complaint.longest), field: "text")
    try no.refuse()
    return Outcome(
      [ComplaintTable.answer(c.id, text, occasion.now)], Entry(.answeredOne, subject: about, at: c.receiver.id), notices: c.author.map { [Notice(to: .person($0), .yoursAnswered, about: about)] } ?? [], made: about)
  }
}

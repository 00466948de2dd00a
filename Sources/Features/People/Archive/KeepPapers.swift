import Attachments
import FeatureKit

/// Puts a paper into somebody's archive; its content is sealed on disk already. A new photo stands before the old one.
package struct AddPaper: Storable {
  package static let name = "people.addPaper"
  package static let permission = AddPerson.permission
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var kind: Paper.Kind
  package var file: KeptFile
  package init(person: ID<Person>, kind: Paper.Kind, _ file: KeptFile) {
    self.person = person
    self.kind = kind
    self.file = file
  }
  package struct Situation: Placed {
    var person: Registered
    var there: [Paper]
    package var place: Place { person.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(person: try PersonTable.one(person, in: scope), there: try PaperTable.of(person, in: scope)) }

  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.person.refuseMerged()
    var no = Refusal.Collector()
    no.check(kind != .photo || file.type.isPicture, "photo.type", .photoIsPicture, field: "file")
    no.check(!s.there.contains { $0.kind == kind && $0.file.digest == file.digest }, "paper.there", .paperThere, field: "file")
    no.check(s.there.count < Paper.most, "paper.many", .papersFull(Paper.most), field: "file")
    try no.refuse()
    let paper = Paper(id: o.id(), person: person, kind: kind, file: file, at: o.now), reference = Reference(Person.reference, person)
    return Outcome([PaperTable.add(paper)], Entry(.paperAdded(reference, kind), subject: reference, at: s.person.organization.id), made: Reference(Paper.reference, paper.id))
  }
}

/// Takes a paper out of the archive; its content is deleted when nothing else names it.
package struct RemovePaper: Storable {
  package static let name = "people.removePaper"
  package static let permission = AddPerson.permission
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var paper: ID<Paper>
  package init(person: ID<Person>, paper: ID<Paper>) {
    self.person = person
    self.paper = paper
  }
  package struct Situation: Placed {
    var person: Registered
    var paper: Paper
    package var place: Place { person.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(person: try PersonTable.one(person, in: scope), paper: try PaperTable.one(paper, of: person, in: scope)) }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.person.refuseMerged()
    let reference = Reference(Person.reference, person)
    return Outcome([PaperTable.remove(paper)], Entry(.paperRemoved(reference, s.paper.kind), subject: reference, at: s.person.organization.id))
  }
}

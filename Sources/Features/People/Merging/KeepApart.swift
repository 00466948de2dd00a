import FeatureKit

/// Says that two files that look alike are two persons': they are not shown as likely duplicates again.
package struct KeepApart: Storable {
  package static let name = "people.keepApart"
  package static let permission = AddPerson.permission
  package static let sight: Permission? = "people.read"
  package var keep: ID<Person>
  package var other: ID<Person>
  package init(_ keep: ID<Person>, _ other: ID<Person>) {
    self.keep = keep
    self.other = other
  }
  package struct Situation: Placed {
    var keep: Registered
    var other: Registered
    package var place: Place { keep.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(keep: try PersonTable.one(keep, in: scope), other: try PersonTable.one(other, in: scope)) }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if keep == other { throw Refusal("same", .mergeWithItself) }
    let reference = Reference(Person.reference, keep)
    return Outcome([DuplicatesTable.apart(.init(first: keep, second: other), at: o.now)], Entry(.apartSentence(reference, Reference(Person.reference, other)), subject: reference, at: s.keep.organization.id))
  }
}

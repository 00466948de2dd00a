import FeatureKit

/// Uncovers one personal field of somebody, for a reason that they will read.
package struct OpenPersonalField: Action {
  package static let name = "people.open"
  package static let permission: Permission = "people.open"
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var field: PersonField
  package var reason: String
  package init(person: ID<Person>, field: PersonField, reason: String) {
    self.person = person
    self.field = field
    self.reason = reason
  }
  package func situation(in scope: Scope) throws -> Registered { try PersonTable.one(person, in: scope) }

  package func decide(_ s: Registered, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(PersonField.covered.contains(field), "field", .notPersonal, field: "field")
    no.check(reason.filter { !$0.isWhitespace }.count >= 2, "reason", .reasonMissing, field: "reason")
    no.check(reason.count <= 200, "long", .tooLong(200), field: "reason")
    try no.refuse()
    let id: ID<OpenedField> = o.id(), reference = Reference(Person.reference, person)
    return Outcome(
      [OpenedTable.add(id, person, field, reason: reason, by: o.actor, at: s.place, o.now)],
      Entry(.opened(reference, field), subject: reference, at: s.organization.id), made: Reference("openedField", id))
  }
}

import FeatureKit

/// What a member asked for, done by whoever approved it: only while the fields still say what they said then.
package struct ChangeKeyFields: Storable {
  package static let name = "people.changeKeyFields"
  package static let permission = AddPerson.permission
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var fields: [PersonField]
  package var was: KeyFacts
  package var becomes: KeyFacts
  package init(person: ID<Person>, fields: [PersonField], was: KeyFacts, becomes: KeyFacts) {
    self.person = person
    self.fields = fields
    self.was = was
    self.becomes = becomes
  }

  package func situation(in scope: Scope) throws -> CorrectPerson.Situation {
    let before = try PersonTable.one(person, opening: true, in: scope)
    let number = becomes.residentNumber.flatMap { $0 == before.facts.residentNumber ? nil : $0 }
    return CorrectPerson.Situation(before: before, twin: try number.flatMap { try PersonTable.twin($0, besides: person, in: scope) })
  }
  package func decide(_ s: CorrectPerson.Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.before.refuseMerged()
    let before = s.before.facts, now = KeyFacts(before)
    let moved = fields.filter { now.only([$0]) != was.only([$0]) }
    if !moved.isEmpty { throw Refusal("changed.since", .changedSinceAsked(moved), kind: .conflict) }
    let facts = becomes.applied(to: before).tidied(demo: o.house.demo, today: o.today)
    try PersonFacts.refuse(facts.problems(at: s.before.organization, today: o.today, demo: o.house.demo), twin: s.twin)
    let path = s.before.organization.path, reference = Reference(Person.reference, person)
    return Outcome(
      PersonTable.correct(person, from: before, to: facts, version: s.before.version, o) + PersonTable.counts(from: (before, path), to: (facts, path)),
      Entry(.changedAsAsked(reference, fields), subject: reference, at: s.before.organization.id), claims: fields.contains(.residentNumber) ? AddPerson.claims(facts) : [])
  }
}

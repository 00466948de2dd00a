import FeatureKit

/// Puts a record into a section of somebody's file. As JSON its fields stand beside `section`, `from` and `until`.
package struct AddFileRecord: Storable {
  package static let name = "people.addRecord"
  package static let permission = FileKeeping.permission
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var section: FileSection
  package var facts: RecordFacts
  package init(person: ID<Person>, section: FileSection, _ facts: RecordFacts) {
    self.person = person
    self.section = section
    self.facts = facts
  }
  private enum CodingKeys: CodingKey { case person, section }
  package init(from decoder: any Decoder) throws {
    let own = try decoder.container(keyedBy: CodingKeys.self)
    person = try own.decode(ID<Person>.self, forKey: .person)
    section = try own.decode(FileSection.self, forKey: .section)
    facts = try RecordFacts(from: decoder)
  }
  package func encode(to encoder: any Encoder) throws {
    var own = encoder.container(keyedBy: CodingKeys.self)
    try own.encode(person, forKey: .person)
    try own.encode(section, forKey: .section)
    try facts.encode(to: encoder)
  }

  package struct Situation: Placed {
    var person: Registered
    var there: [FileRecord]
    package var place: Place { person.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(person: try PersonTable.one(person, in: scope), there: try FileRecordTable.of(person, opening: [section], in: scope).filter { $0.section == section && $0.removed == nil })
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.person.refuseMerged()
    try FileKeeping.check(section, of: s.person, o)
    let facts = facts.tidied
    var problems = facts.problems(in: section, of: s.person.facts, today: o.today)
    if s.there.contains(where: { $0.facts == facts }) { problems.append(.init("twice", .recordThere)) }
    if s.there.count >= FileRecordTable.most { problems.append(.init("many", .recordsFull(FileRecordTable.most))) }
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    let id: ID<FileRecord> = o.id(), reference = Reference(Person.reference, person)
    return Outcome(
      [FileRecordTable.add(id, person, section, facts, o.now)], Entry(.recordAdded(reference, section, own: o.actor.person == person), subject: reference, at: s.person.organization.id), made: Reference(FileRecord.reference, id))
  }
}

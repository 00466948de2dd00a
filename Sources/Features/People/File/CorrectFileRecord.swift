import FeatureKit

/// Puts a record right: the whole record as it shall stand.
package struct CorrectFileRecord: Storable {
  package static let name = "people.correctRecord"
  package static let permission = FileKeeping.permission
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var record: ID<FileRecord>
  package var version: Int
  package var facts: RecordFacts
  package init(person: ID<Person>, record: ID<FileRecord>, version: Int, _ facts: RecordFacts) {
    self.person = person
    self.record = record
    self.version = version
    self.facts = facts
  }
  private enum CodingKeys: CodingKey { case person, record, version }
  package init(from decoder: any Decoder) throws {
    let own = try decoder.container(keyedBy: CodingKeys.self)
    person = try own.decode(ID<Person>.self, forKey: .person)
    record = try own.decode(ID<FileRecord>.self, forKey: .record)
    version = try own.decode(Int.self, forKey: .version)
    facts = try RecordFacts(from: decoder)
  }
  package func encode(to encoder: any Encoder) throws {
    var own = encoder.container(keyedBy: CodingKeys.self)
    try own.encode(person, forKey: .person)
    try own.encode(record, forKey: .record)
    try own.encode(version, forKey: .version)
    try facts.encode(to: encoder)
  }

  package func situation(in scope: Scope) throws -> RecordSituation { try RecordSituation.load(record, of: person, in: scope) }

  package func decide(_ s: RecordSituation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.person.refuseMerged()
    let section = s.record.section, facts = facts.tidied, before = s.record.facts ?? RecordFacts()
    try FileKeeping.check(section, of: s.person, o)
    if !s.opened { throw Refusal("covered", .openFirst(section)) }
    if s.record.removed != nil { throw Refusal("removed", .recordRemoved, kind: .conflict) }
    let problems = facts.problems(in: section, of: s.person.facts, today: o.today)
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    if s.record.version != version { throw PersonTable.changedMeanwhile }
    if facts == before { throw Refusal("unchanged", .nothingToCorrect) }
    var changed = section.fields.filter { facts[$0.key] != before[$0.key] }.map(\.word)
    if facts.from != before.from, let word = section.from { changed.insert(word, at: 0) }
    if facts.until != before.until, let word = section.until { changed.append(word) }
    let reference = Reference(Person.reference, person)
    return Outcome(
      [FileRecordTable.correct(record, facts, version: version, o.now)], Entry(.recordCorrected(reference, section, changed, own: o.actor.person == person), subject: reference, at: s.person.organization.id))
  }
}

import FeatureKit

/// Marks a record as one that should not stand there, and why. It stays to be read with its mark.
package struct RemoveFileRecord: Storable {
  package static let name = "people.removeRecord"
  package static let permission = FileKeeping.permission
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var record: ID<FileRecord>
  package var version: Int
  package var reason: String
  package init(person: ID<Person>, record: ID<FileRecord>, version: Int, reason: String) {
    self.person = person
    self.record = record
    self.version = version
    self.reason = reason
  }
  package func situation(in scope: Scope) throws -> RecordSituation { try RecordSituation.load(record, of: person, in: scope) }

  package func decide(_ s: RecordSituation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.person.refuseMerged()
    try FileKeeping.check(s.record.section, of: s.person, o)
    if s.record.removed != nil { throw Refusal("removed", .recordRemoved, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(reason.filter { !$0.isWhitespace }.count >= 2, "reason", .reasonMissing, field: "reason")
    no.check(reason.count <= 200, "long", .tooLong(200), field: "reason")
    try no.refuse()
    if s.record.version != version { throw PersonTable.changedMeanwhile }
    let reference = Reference(Person.reference, person)
    return Outcome(
      [FileRecordTable.remove(record, reason: reason, version: version, o.now)],
      Entry(.recordRemovedSentence(reference, s.record.section, own: o.actor.person == person), subject: reference, at: s.person.organization.id))
  }
}

import Attachments
import FeatureKit

/// Erases what somebody asked to have erased. The journal says which fields, never what stood in them.
package struct EraseFields: Storable {
  package static let name = "people.erase"
  package static let permission = AddPerson.permission
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var fields: [Erasable]
  package var reason: String
  /// The day on which it was asked for.
  package var asked: Day
  package init(person: ID<Person>, fields: [Erasable], reason: String, asked: Day) {
    self.person = person
    self.fields = fields
    self.reason = reason
    self.asked = asked
  }

  package struct Situation: Placed {
    var held: Held
    package var place: Place { held.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(held: try Held.load(person, in: scope)) }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let held = s.held, file = held.person
    try file.refuseMerged()
    let chosen = Erasable.allCases.filter { fields.contains($0) && held.fields.contains($0) }
    var no = Refusal.Collector()
    no.check(o.actor.person != person, "own", .erasedByOthers)
    no.check(!fields.isEmpty, "missing", .chooseErasable, field: "fields")
    no.check(fields.isEmpty || !chosen.isEmpty, "nothing", .nothingToErase, field: "fields")
    no.check(reason.filter { !$0.isWhitespace }.count >= 2, "reason", .reasonMissing, field: "reason")
    no.check(reason.count <= 300, "long", .tooLong(300), field: "reason")
    no.check(asked <= o.today, "later", .askedLater, field: "asked")
    try no.refuse()
    var facts = file.facts
    for field in chosen where field == .phone || field == .address { facts.clear(field == .phone ? .phone : .address) }
    let rewritten = facts == file.facts ? [] : PersonTable.correct(person, from: file.facts, to: facts, version: file.version, o)
    let records = chosen.compactMap { $0.section.map { ErasureTable.records(of: person, $0) } }
    let photos = chosen.contains(.photo) ? ErasureTable.photos(of: person, held.photos, o.now) : []
    let reference = Reference(Person.reference, person)
    return Outcome(
      rewritten + records + photos + [ErasureTable.add(o.id(), person, chosen, reason: reason, asked: asked, by: o.actor.person, o.now)],
      Entry(.erased(reference, chosen), subject: reference, at: file.organization.id, clause: Clause("GX-02")), notices: [Notice(to: .person(person), .erased(reference, chosen), about: reference)])
  }
}

extension People {
  /// Takes from the disk what was erased and what no row names any more.
  package static func dropErased(_ store: FileStore, _ performer: Performer) async throws {
    let house = Actor.house("clock", performer.house.grants)
    for digest in try await performer.read(as: house, { try ErasureTable.contents(in: $0) }) {
      if try await !performer.read(as: house, { try PaperTable.isNamed(digest, in: $0) }) { try store.dropSealed(digest) }
      _ = try await performer.database.write { session in try session.execute(ErasureTable.forget(digest)) }
    }
  }
}

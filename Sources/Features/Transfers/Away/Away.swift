import FeatureKit
import People

/// 在外和失联: a member who lives away from the branch, or whom it does not reach, and when they were last in touch.
struct Away: Hashable, Sendable, Encodable {
  var person: Person
  var branch: Organization
  /// Where to, as the register says; nil where contact was lost.
  var place: String?
  var lost: LostContact?
  var since: Day
  /// The last contact, report or search.
  var last: Day?
  /// How often they were looked for.
  var searches: Int

  /// The day by which the next contact is due; nil for whoever cannot be reached.
  func due(_ months: Int) -> Day? { lost == nil ? (last.map { max($0, since) } ?? since).adding(months: months) : nil }
}

/// One contact, as it was written down.
struct Contact: Hashable, Sendable, Encodable {
  enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
    /// The branch reached them; they reported of themselves; they were looked for and not found.
    case contact, report, search
  }
  var on: Day
  var kind: Kind
  var note: String
  var by: String?
}

/// Writes down that somebody away was in touch, or was looked for.
package struct RecordContact: Storable {
  package static let name = "transfers.recordContact"
  package static let permission: Permission = "transfers.contact"
  package static let sight: Permission? = Transfers.read
  static let longest = 200
  package var person: ID<Person>
  package var on: Day
  var kind: Contact.Kind
  package var note: String
  init(_ person: ID<Person>, on: Day, _ kind: Contact.Kind, _ note: String) {
    self.person = person
    self.on = on
    self.kind = kind
    self.note = note
  }

  package struct Situation: Placed {
    package var place: Place { away.branch.place }
    var away: Away
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(away: try AwayTable.one(person, in: scope)) }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let note = trimmed(note)
    var no = Refusal.Collector()
    no.check(on <= o.today, "on.ahead", .notAhead, field: "on")
    no.check(on >= s.away.since, "on.before", .notBeforeAway(s.away.since), field: "on")
    no.check(!note.isEmpty, "note.missing", .noteOfContactMissing, field: "note")
    no.check(note.count <= Self.longest, "note.long", .oneLine(Self.longest), field: "note")
    try no.refuse()
    let who = Reference(Person.reference, person)
    return Outcome([AwayTable.add(o.id(), self, note, at: s.away.branch.id, o)], Entry(.wroteContact(who, kind), subject: who, at: s.away.branch.id, clause: s.away.lost == nil ? Clause("LD-02") : nil), made: who)
  }
}

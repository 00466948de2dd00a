import FeatureKit

/// Who came, who is on leave, who is absent: the list, or any part of it.
package struct MarkAttendance: Storable {
  package static let name = "gatherings.markAttendance"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var version: Int
  /// Marks by the person's id.
  package var who: [String: Mark]
  package init(_ gathering: ID<Gathering>, version: Int, _ who: [ID<Person>: Mark]) {
    self.gathering = gathering
    self.version = version
    self.who = Dictionary(uniqueKeysWithValues: who.map { ($0.key.description, $0.value) })
  }

  package func situation(in scope: Scope) throws -> Attending { try Attending.load(gathering, for: Self.permission, in: scope) }

  package func decide(_ s: Attending, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering
    try refuseUnlessPlanned(g)
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: s.place, Self.permission, occasion.house.grants)
    var no = Refusal.Collector(), roll = s.roll, marks: [(ID<Person>, Mark)] = []
    no.check(g.day <= occasion.today, "notYet", .notYetHeld(g.day))
    no.check(!who.isEmpty, "who.none", .nobodyMarked, field: "who")
    for (text, mark) in who.sorted(by: { $0.key < $1.key }) {
      guard let id = ID<Person>(text), let i = roll.attendees.firstIndex(where: { $0.person.id == id }), s.isOwn(roll.attendees[i]) else {
        no.check(false, "who.notExpected", .notExpected, field: "who.\(text)")
        continue
      }
      roll.attendees[i].mark = mark
      marks.append((id, mark))
    }
    try no.refuse()
    return Outcome(
      [GatheringTable.touch(g, version: version)] + marks.map { AttendanceTable.mark($0.0, $0.1, at: g.id, now: occasion.now) },
      Entry(.marked(g.label, roll), subject: Reference(Gathering.reference, g.id), at: s.partner ?? g.organization.id), made: s.partner == nil ? Reference(Gathering.reference, g.id) : nil)
  }
}

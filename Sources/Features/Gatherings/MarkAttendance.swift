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
  /// What the form showed of each when it was opened. A row left as it was proposed changes nothing that came in since; nil where every mark is meant.
  package var shown: [String: Mark]?
  package init(_ gathering: ID<Gathering>, version: Int, _ who: [ID<Person>: Mark], shown: [ID<Person>: Mark]? = nil) {
    self.gathering = gathering
    self.version = version
    self.who = MarkAttendance.named(who)
    self.shown = shown.map(MarkAttendance.named)
  }
  private static func named(_ marks: [ID<Person>: Mark]) -> [String: Mark] { Dictionary(uniqueKeysWithValues: marks.map { ($0.key.description, $0.value) }) }

  package struct Situation: Placed, Hashable {
    package var place: Place { attending.place }
    var attending: Attending
    /// When those who checked in did so.
    var arrivals: [ID<Person>: Moment]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let here = try Attending.load(gathering, for: Self.permission, in: scope), arrived = try CheckInTable.all(at: gathering, in: scope)
    return Situation(attending: here, arrivals: Dictionary(arrived.map { ($0.person.id, $0.scannedAt) }, uniquingKeysWith: { first, _ in first }))
  }

  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let here = s.attending, g = here.gathering
    try refuseUnlessPlanned(g)
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: here.place, Self.permission, occasion.house.grants)
    var no = Refusal.Collector(), roll = here.roll, marks: [(ID<Person>, Mark)] = [], kept = 0
    no.check(g.day <= occasion.today, "notYet", .notYetHeld(g.day))
    no.check(!who.isEmpty, "who.none", .nobodyMarked, field: "who")
    for (text, mark) in who.sorted(by: { $0.key < $1.key }) {
      guard let id = ID<Person>(text), let i = roll.attendees.firstIndex(where: { $0.person.id == id }), here.isOwn(roll.attendees[i]) else {
        no.check(false, "who.notExpected", .notExpected, field: "who.\(text)")
        continue
      }
      let now = roll.attendees[i].mark
      if mark == now { continue }
      if let before = shown?[text], before != now {
        if mark == before.proposed { kept += 1 } else { no.check(false, "who.meanwhile", .markedMeanwhile(now, s.arrivals[id]), field: "who.\(text)") }
        continue
      }
      roll.attendees[i].mark = mark
      marks.append((id, mark))
    }
    try no.refuse()
    return Outcome(
      [GatheringTable.touch(g, version: version)] + marks.map { AttendanceTable.mark($0.0, $0.1, at: g.id, now: occasion.now) },
      Entry(.marked(g.label, roll, kept: kept), subject: Reference(Gathering.reference, g.id), at: here.partner ?? g.organization.id), made: here.partner == nil ? Reference(Gathering.reference, g.id) : nil)
  }
}

import Attachments
import FeatureKit

/// Files the photo of a record sheet that was filled in by hand: the photo is the minutes. The day, the attendance, the photo and the minutes go in by the actions that
/// take what is typed, one after another in one transaction; so what it settles is decided there and nowhere else.
package struct FilePaper: Storable {
  package static let name = "gatherings.filePaper"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var version: Int
  package var photo: KeptFile
  /// The day on which it was held; its hour stays as planned.
  package var on: Day
  package var presider: ID<Person>
  /// Who is ticked on the sheet. The others are absent, or on leave where they had said so.
  package var present: [ID<Person>]
  package var makesUp: [Gathering.Kind]
  package var resolution: String?
  package var body: VoteBody?
  package var paper: Bool
  package var agree: Int?
  package var against: Int?
  package var abstain: Int?
  package init(
    _ gathering: ID<Gathering>, version: Int, _ photo: KeptFile, on: Day, presider: ID<Person>, present: [ID<Person>], makesUp: [Gathering.Kind] = [], resolution: String? = nil, body: VoteBody? = nil,
    paper: Bool = false, _ count: VoteCount? = nil
  ) {
    self.gathering = gathering
    self.version = version
    self.photo = photo
    self.on = on
    self.presider = presider
    self.present = present
    self.makesUp = makesUp
    self.resolution = resolution
    self.body = body
    self.paper = paper
    agree = count?.agree
    against = count?.against
    abstain = count?.abstain
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { planned.place }
    /// As it was announced.
    var planned: Gathering
    /// On the day when it was held, with those who would be expected then.
    var held: RecordMinutes.Situation
    /// What a change of the day needs to know; nil where it was held as planned.
    var moving: Planning?
    var files: [Attachment]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let planned = try GatheringTable.one(gathering, in: scope), held = moved(planned), there = on == planned.day ? nil : change(planned)
    return Situation(
      planned: planned,
      held: RecordMinutes.Situation(
        gathering: held, roll: try AttendanceTable.roll(of: held, in: scope), speakers: try AttendanceTable.speakers(for: held.organization, on: held.day, in: scope), further: try ResolutionTable.of(gathering, in: scope)),
      moving: try there.map { try Planning.load(planned.organization, $0, besides: gathering, in: scope) }, files: try AttachmentTable.of(Reference(Gathering.reference, gathering), in: scope))
  }

  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let g = s.planned
    try refuseUnlessPlanned(g)
    try confine(o.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, o.house.grants)
    let steps = steps(s, o)
    try judge(s, steps, o)
    let files = s.files.contains { $0.file.digest == photo.digest } ? [] : [try StoredAction(AddAttachment(gathering, photo))]
    let day = try steps.move.map { move throws(Refusal) in [try StoredAction(move)] } ?? [], marks = try steps.mark.map { mark throws(Refusal) in [try StoredAction(mark)] } ?? []
    return Outcome(
      [PaperTable.keep(photo.digest, of: gathering)], Entry(.filedPaper(g.label), subject: Reference(Gathering.reference, gathering), at: g.organization.id),
      next: day + files + marks + [try StoredAction(steps.record)], made: Reference(Gathering.reference, gathering))
  }
}

extension FilePaper {
  private struct Steps {
    var move: ChangePlan?
    var mark: MarkAttendance?
    var record: RecordMinutes
    /// The list as it is once it was marked.
    var roll: Roll
  }
  private func steps(_ s: Situation, _ o: Occasion) -> Steps {
    var roll = s.held.roll, marks: [ID<Person>: Mark] = [:]
    for i in roll.attendees.indices {
      let before = roll.attendees[i].mark, came = present.contains(roll.attendees[i].person.id)
      roll.attendees[i].mark = came ? (before == .online ? .online : .came) : (before == .leave ? .leave : .absent)
      marks[roll.attendees[i].person.id] = roll.attendees[i].mark
    }
    let move = s.moving.map { _ in change(s.planned) }, moved = version + (move == nil ? 0 : 1)
    let mark = marks.isEmpty ? nil : MarkAttendance(gathering, version: moved, marks)
    let g = s.held.gathering
    var record = RecordMinutes(
      gathering, version: moved + (mark == nil ? 0 : 1), Word.byHand.zh, presider: presider, recorder: recorder(s, roll, o), lecturer: g.lecturer, makesUp: makesUp, resolution: resolution, body: body, paper: paper)
    (record.agree, record.against, record.abstain) = (agree, against, abstain)
    return Steps(move: move, mark: mark, record: record, roll: roll)
  }
  /// Whoever files it, where that is somebody who was there; else who was named beforehand; else the presider.
  private func recorder(_ s: Situation, _ roll: Roll, _ o: Occasion) -> ID<Person> {
    let known = Set(s.held.speakers.map(\.person.id))
    return [o.actor.person, s.planned.recorder].compactMap { $0 }.first { id in known.contains(id) && (roll[id]?.mark.attended ?? true) } ?? presider
  }
  /// Everything that would stand against one of the steps, said at once and beside the field that it is about.
  private func judge(_ s: Situation, _ steps: Steps, _ o: Occasion) throws(Refusal) {
    var no = Refusal.Collector()
    no.check(photo.type.isPicture, "photo.type", .photoType, field: "file")
    no.check(s.files.count < Attachment.most || s.files.contains { $0.file.digest == photo.digest }, "file.many", .filesFull(Attachment.most), field: "file")
    no.check(on <= o.today, "on.ahead", .heldAhead, field: "on")
    no.check(present.allSatisfy { s.held.roll[$0] != nil }, "present.notExpected", .notExpected, field: "present")
    if on <= o.today {
      gather(&no, ["starts": "on"]) { () throws(Refusal) in if let move = steps.move, let planning = s.moving { try move.check(planning, o) } }
      var held = s.held
      held.roll = steps.roll
      gather(&no, ["attendance": "present", "text": "file"]) { () throws(Refusal) in _ = try steps.record.decide(held, o) }
    }
    try no.refuse()
  }
  private func gather(_ no: inout Refusal.Collector, _ fields: [String: String], _ step: () throws(Refusal) -> Void) {
    do throws(Refusal) { try step() } catch {
      for p in error.problems { no.check(false, p.code, p.word, field: p.field.map { fields[$0] ?? $0 }, clause: p.clause) }
    }
  }
  private func moved(_ g: Gathering) -> Gathering {
    var held = g
    held.starts = Moment(on, minutes: g.starts.minutes)
    held.ends = g.ends.map { held.starts.adding(seconds: Int($0.ms - g.starts.ms) / 1000) }
    return held
  }
  /// The same plan on the day of the sheet; a title that was made of the old day is made anew.
  private func change(_ g: Gathering) -> ChangePlan {
    let held = moved(g), own = g.title == "\(g.day.month)月\(g.day.day)日\(Gathering.Kind.names(g.kinds).zh)" ? nil : g.title
    return ChangePlan(
      gathering: g.id, version: version, kinds: g.kinds, groups: g.groups.map(\.id), title: own, starts: held.starts, ends: held.ends, location: g.location, agenda: g.agenda, presider: g.presider, lecturer: g.lecturer)
  }
}

import Duties
import FeatureKit
import Gatherings
import Regulations

/// Lets the months pass: every meeting is planned, held and minuted on its days, and the watch makes its rounds.
struct Timeline {
  let pen: Pen
  let performer: Performer
  var county: County
  let material: Material
  let start: Moment
  let today: Moment
  var draw: Draw
  let said: @Sendable (String, Double) -> Void

  private struct Step { let at: Moment, meeting: Int, records: Bool }

  init(pen: Pen, performer: Performer, county: County, material: Material, start: Moment, today: Moment, draw: Draw, said: @escaping @Sendable (String, Double) -> Void) {
    self.pen = pen
    self.performer = performer
    self.county = county
    self.material = material
    self.start = start
    self.today = today
    self.draw = draw
    self.said = said
  }

  mutating func pass() async throws {
    var meetings = drawMeetings()
    let steps = meetings.indices.flatMap { n -> [Step] in
      [Step(at: meetings[n].planned, meeting: n, records: false)] + (meetings[n].recorded.map { [Step(at: $0, meeting: n, records: true)] } ?? [])
    }.sorted { ($0.at, $0.meeting) < ($1.at, $1.meeting) }
    let watch = Watch(performer)
    var announcing = Announcing(county, material.announcements, pen: pen, today: today)
    var day = start.day.adding(-1)
    for (n, step) in steps.enumerated() {
      try await announcing.pass(until: step.at)
      if step.at.day > day {
        try await watchRounds(watch, from: day, until: step.at.day)
        day = step.at.day
      }
      let branch = county.branches[meetings[step.meeting].branch]
      if step.records { try await record(meetings[step.meeting], branch) } else { meetings[step.meeting].id = try await plan(meetings[step.meeting], branch) }
      if n % 400 == 0 { said("逐月召开会议：\(step.at.day) / the months pass", Double(n) / Double(steps.count)) }
    }
    try await announcing.pass(until: today)
    try await watchRounds(watch, from: day, until: today.day)
    try await pen.flush()
    try await watch.run(at: today)
  }

  private mutating func drawMeetings() -> [Meeting] {
    let months = MonthDraw(material: material, start: start.day, today: today.day)
    var all: [Meeting] = [], month = Day(year: start.day.year, month: start.day.month, day: 1)
    while month <= today.day {
      for (n, branch) in county.branches.enumerated() { all += months.meetings(of: n, branch, year: month.year, month: month.month, &draw) }
      month = month.adding(months: 1)
    }
    // No two at one moment: the second begins a little later.
    var taken: Set<String> = []
    for n in all.indices {
      while !taken.insert("\(all[n].branch) \(all[n].starts.ms)").inserted { all[n].starts = all[n].starts.adding(seconds: 600) }
    }
    Leaders.lecture(&all, county, &draw)
    return all
  }

  /// Twice a month in the past, daily in the last weeks.
  private func watchRounds(_ watch: Watch, from: Day, until: Day) async throws {
    var day = from.adding(1)
    while day <= until {
      if day.day == 1 || day.day == 16 || day > today.day.adding(-12) {
        try await pen.flush()
        try await watch.run(at: Moment(day, minutes: 20))
      }
      day = day.adding(1)
    }
  }

  private func plan(_ m: Meeting, _ branch: County.BranchState) async throws -> ID<Gathering> {
    let starts = m.starts, groups = m.kinds.contains(.groupMeeting) ? branch.groups : []
    var draw = draw
    let fill = Filling(branch, day: starts.day, present: branch.committee, speaker: branch.committee.first?.person.name ?? "", &draw)
    let agenda = m.topic.map { topic in topic.agenda.map { fill($0) }.joined(separator: "\n") }
    return try await pen.make(
      Plan(m.kinds, at: branch.place.id, groups: groups, title: m.topic.map { String(fill($0.title).prefix(60)) }, starts: starts, location: branch.plan.place, agenda: agenda,
        presider: branch.committee.first?.id, lecturer: m.kinds.contains(.partyLecture) ? m.lecturer ?? branch.committee.first?.id : nil),
      as: branch.secretary, at: m.planned)
  }

  private mutating func record(_ m: Meeting, _ branch: County.BranchState) async throws {
    let starts = m.starts
    guard let id = m.id, let recorded = m.recorded, let presider = branch.committee.first else { return }
    let expected = m.kinds == [.committeeMeeting] ? branch.committee : branch.members.filter { m in m.person.joined.map { $0 <= starts.day } ?? false }
    var marks: [ID<Person>: Mark] = [:]
    for member in expected {
      let away = !branch.committee.contains { $0.id == member.id } && draw.happens(member.person.born.years(until: m.starts.day) > 75 ? 0.35 : 0.1)
      marks[member.id] = away ? (draw.happens(0.85) ? .leave : .absent) : .came
    }
    let present = branch.committee + expected.filter { e in marks[e.id] == .came && !branch.committee.contains { $0.id == e.id } }
    let fill = Filling(branch, day: m.starts.day, present: present, speaker: presider.person.name, &draw)
    try await pen.act(MarkAttendance(id, version: 1, marks), as: branch.secretary, at: recorded)
    let text = m.topic.map { fill($0.minutes) } ?? "学习有关文件，讨论本月工作，到会党员发言。"
    let voters = present.count { $0.votes }, entitled = expected.count { $0.votes }
    let decides = m.kinds.contains(.branchAssembly) && m.topic?.resolution != nil && voters * 3 > entitled * 2
    let against = decides && draw.happens(0.1) ? 1 : 0
    try await pen.act(
      RecordMinutes(id, version: 2, text, presider: presider.id, recorder: (branch.committee.count > 1 ? branch.committee[1] : presider).id, lecturer: m.kinds.contains(.partyLecture) ? m.lecturer ?? presider.id : nil, makesUp: m.makesUp,
        resolution: decides ? m.topic?.resolution.map { String(fill($0).prefix(500)) } : nil, body: decides ? .assembly : nil, decides ? VoteCount(agree: voters - against, against: against, abstain: 0) : nil),
      as: branch.secretary, at: recorded.adding(seconds: 600))
  }
}

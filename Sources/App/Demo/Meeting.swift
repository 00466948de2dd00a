import Essentials
import Gatherings
import Journal

/// One gathering as it will be planned and recorded.
struct Meeting: Sendable {
  var branch: Int
  var kinds: [Gathering.Kind]
  var planned: Moment
  var starts: Moment
  /// Nil where it never was: a duty missed.
  var recorded: Moment?
  /// The kinds of the month before that it makes up.
  var makesUp: [Gathering.Kind] = []
  var topic: Material.Topic?
  /// The secretary of a committee above who gives the lecture; otherwise it is the branch's own.
  var lecturer: ID<Person>?
  var id: ID<Gathering>?
}

/// Draws a branch's meetings of one month: most on time, some late, made up, recorded late or missed.
struct MonthDraw {
  let material: Material
  let start: Day
  let today: Day

  func meetings(of index: Int, _ branch: County.BranchState, year: Int, month: Int, _ draw: inout Draw) -> [Meeting] {
    let plan = branch.plan, setting = branch.node.setting
    guard setting != .virtual, !branch.members.isEmpty else { return [] }
    var all: [Meeting] = []
    var evening: [Gathering.Kind] = [.themeDay]
    if [3, 6, 9, 12].contains(month) { evening.append(.branchAssembly) }
    if [2, 5, 8, 11].contains(month) { evening.append(.partyLecture) }
    let together = branch.place.id.value % 64 < 32
    if together, !branch.groups.isEmpty { evening.append(.groupMeeting) }
    if month == 12 || (month == 11 && year == today.year && draw.happens(0.25)) { evening.append(.organizationLifeMeeting) }
    add(evening, index, plan, year, month, plan.themeDay, &all, &draw)
    if !together, !branch.groups.isEmpty { add([.groupMeeting], index, plan, year, month, min(plan.themeDay + 2, 26), &all, &draw) }
    if branch.committee.count >= 3 { add([.committeeMeeting], index, plan, year, month, max(plan.themeDay - 3, 2), &all, &draw) }
    return all
  }

  private func add(_ kinds: [Gathering.Kind], _ index: Int, _ plan: CountyPlan.Branch, _ year: Int, _ month: Int, _ dayOfMonth: Int, _ all: inout [Meeting], _ draw: inout Draw) {
    let day = Day(year: year, month: month, day: dayOfMonth), open = plan.face?.key == "village" && (year, month) == (today.year, today.month) && !kinds.contains(.themeDay)
    guard day > start, !open else { return }
    let minutes = plan.evening + (kinds.contains(.committeeMeeting) ? -90 : 0)
    var meeting = Meeting(branch: index, kinds: Gathering.Kind.allCases.filter(kinds.contains), planned: Moment(day.adding(-draw.number(3...8)), minutes: 9 * 60 + draw.number(0...300)), starts: Moment(day, minutes: minutes))
    meeting.topic = topic(for: meeting, plan, day, &draw)
    let promptly = Moment(day.adding(draw.number(0...2)), minutes: min(minutes + 95, 22 * 60) + draw.number(0...20))
    if draw.happens(plan.diligence) { meeting.recorded = promptly } else { slip(&meeting, day, &draw) }
    if meeting.recorded.map({ $0.day >= today }) ?? false { meeting.recorded = nil }
    if meeting.planned.day < today, meeting.recorded != nil || meeting.starts.day > today.adding(-20) { all.append(meeting) }
  }
  /// Not on time: made up in the grace of the next month, entered weeks later, or not held at all.
  private func slip(_ meeting: inout Meeting, _ day: Day, _ draw: inout Draw) {
    let next = Day(year: day.year, month: day.month, day: 1).adding(months: 1)
    switch draw.number(0...9) {
    case 0...3:
      let held = next.adding(draw.number(3...7))
      meeting.planned = Moment(next.adding(1), minutes: 10 * 60)
      meeting.starts = Moment(held, minutes: meeting.starts.minutes + 7)
      meeting.recorded = Moment(held, minutes: 22 * 60)
      meeting.makesUp = meeting.kinds.filter { [.themeDay, .committeeMeeting, .groupMeeting].contains($0) }
    case 4...6: meeting.recorded = Moment(day.adding(draw.number(12...35)), minutes: 16 * 60)
    default: meeting.recorded = nil
    }
  }
  private func topic(for meeting: Meeting, _ plan: CountyPlan.Branch, _ day: Day, _ draw: inout Draw) -> Material.Topic? {
    let order: [Gathering.Kind] = [.organizationLifeMeeting, .branchAssembly, .partyLecture, .committeeMeeting, .themeDay, .groupMeeting]
    guard let leading = order.first(where: meeting.kinds.contains) else { return nil }
    let fitting = (material.topics[leading.rawValue] ?? []).filter { topic in
      (topic.months?.contains(day.month) ?? true) && (topic.since.map { $0 <= day } ?? true) && (topic.fits?.contains(plan.world.postKey) ?? true) && !topic.minutes.contains("{applicant}") && !topic.title.contains("{applicant}")
    }
    return fitting.isEmpty ? nil : draw.pick(fitting)
  }
}

/// A topic's text with its placeholders filled, the same value throughout.
struct Filling {
  private var values: [Substring: String]
  init(_ branch: County.BranchState, day: Day, present: [County.Member], speaker: String, _ draw: inout Draw) {
    let names = present.map(\.person.name), others = names.dropFirst(3), n = draw.number(3...9)
    func other(_ i: Int) -> String { others.count > i ? Array(others)[i] : names.last ?? "" }
    values = [
      "branch": branch.node.name, "unit": branch.node.name.hasSuffix("党支部") ? String(branch.node.name.dropLast(3)) : branch.node.name, "secretary": names.first ?? "", "host": names.first ?? "",
      "recorder": names.count > 1 ? names[1] : names.first ?? "", "speaker": speaker, "member2": other(1), "member3": other(2), "member": other(0),
      "last_year": String(day.year - 1), "year": String(day.year), "month": String(day.month), "quarter": ["一", "二", "三", "四"][(day.month - 1) / 3],
      "n2": String(draw.number(2...n)), "n": String(n), "m": String(draw.number(12...48)),
    ]
  }
  func callAsFunction(_ text: String) -> String {
    var filled = "", rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      filled += values[rest[rest.index(after: open)..<close]] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

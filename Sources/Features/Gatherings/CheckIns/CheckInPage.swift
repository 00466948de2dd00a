import FeatureKit

/// 签到: six digits, typed or brought by the square code on the screen.
struct CheckInPage: Page {
  struct Running: Encodable, Sendable, Hashable {
    var id: ID<Gathering>
    var title: String
    var starts: Moment
    var location: String
    /// The reader has checked in.
    var done: Bool
  }
  /// Where one can check in now.
  var running: [Running]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case running }

  static func load(_ entered: Entered, in scope: Scope) throws -> CheckInPage {
    guard let person = scope.actor.person else { return CheckInPage(running: [], entered: entered) }
    let running = try CheckInTable.opened(for: person, near: scope.now, in: scope).compactMap { id -> Running? in
      let g = try GatheringTable.one(id, in: scope)
      guard g.state == .planned, g.checkInSpan.contains(scope.now), try CheckInTable.desk(of: id, in: scope)?.closedAt == nil, try AttendanceTable.expects(person, at: g, in: scope) else { return nil }
      return Running(id: id, title: g.title, starts: g.starts, location: g.location, done: try CheckInTable.isIn(person, at: id, in: scope))
    }
    return CheckInPage(running: running, entered: entered)
  }
  static var samples: [CheckInPage] {
    let now = Running(id: ID(9), title: Sample.planned.title, starts: Sample.starts, location: Sample.planned.location, done: false)
    var done = now
    done.done = true
    return [
      CheckInPage(running: [now]), CheckInPage(running: [done]), CheckInPage(running: []),
      CheckInPage(running: [now], entered: Entered(["code": .text("12345")], problems: [.init("code.malformed", .sixDigits, field: "code")])),
    ]
  }
  /// Not with a code in its address: without a network that one is to wait on the phone, and not to be read.
  var staysReadable: Bool { entered["code"] == nil }
  func title(_ t: Reader) -> String { t(.checkInWord) }

  func view(_ t: Reader) -> HTML {
    let lines: [SummaryLine] = running.map { r in
      let state: HTML = r.done ? Tag.ok(.checkedInShort).html(t) : "\(t.longDate(r.starts.day)) \(r.starts.time)　\(r.location)"
      return SummaryLine(r.title, state)
    }
    let known: HTML = lines.isEmpty ? note(.info, nil, t(.nothingToCheckInAt), t) : summary(lines)
    // No draft is kept: a code is of no use a minute later.
    let form = Form(Gatherings.checkIns(), t, entered, name: "checkin", keep: false), scanned = entered["gathering"] != nil && entered["code"] != nil
    let gathering = entered["gathering"] ?? "", hidden: HTML = "\(form.hidden("gathering", gathering))\(form.hidden("at", ""))\(form.hidden("device", ""))\(form.hidden("how", scanned ? "qr" : "code"))"
    return """
      \(pageHead(t(.checkInWord), t(.checkInLead)))
      <div class="stack mt" data-checkin>\(known)\(form.html(hidden, form.text("code", t(.codeWord), hint: t(.codeHint), limit: 9), row(submit(t(.checkInWord)))))\(smallNote(t(.checkInOffline(CheckInLimits.days))))</div>
      """
  }
}

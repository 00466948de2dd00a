import FeatureKit

/// Checking in at one gathering, for whoever records it: open, show, close, and who came how.
struct CheckInDeskPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var name: String
    var how: CheckInWay
    var scannedAt: Moment
    var arrivedAt: Moment
    /// Brought later by a phone that had no network.
    var queued: Bool
    /// The branch of a guest.
    var guestOf: String?
  }
  enum State: String, Encodable, Sendable { case off, early, shut, open, closed }
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  var state: State
  var from: Moment
  var until: Moment
  var expected: Int
  var lines: [Line]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case id, organization, title, state, from, until, expected, lines }

  static func load(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> CheckInDeskPage {
    let here = try Attending.load(id, in: scope), g = here.gathering
    try scope.demand("gatherings.record", at: g.place)
    let lines = try CheckInTable.all(at: id, in: scope).map { c in
      Line(name: c.person.name, how: c.how, scannedAt: c.scannedAt, arrivedAt: c.arrivedAt, queued: c.arrivedAt.ms - c.scannedAt.ms > Int64(CheckInLimits.queued) * 1000, guestOf: c.guestOf)
    }
    return CheckInDeskPage(
      id: id, organization: g.organization, title: g.title, state: try state(g, in: scope), from: g.checkInSpan.lowerBound, until: g.checkInSpan.upperBound, expected: here.roll.expected, lines: lines, entered: entered)
  }
  private static func state(_ g: Gathering, in scope: Scope) throws -> State {
    if g.state != .planned { return .closed }
    if let desk = try CheckInTable.desk(of: g.id, in: scope), desk.closedAt == nil { return scope.now <= g.checkInSpan.upperBound ? .open : .closed }
    guard try CheckInTable.setting(of: g.organization.id, in: scope) != nil else { return .off }
    return scope.now < g.checkInSpan.lowerBound ? .early : scope.now > g.checkInSpan.upperBound ? .closed : .shut
  }
  static var samples: [CheckInDeskPage] {
    let span = (Sample.starts.adding(seconds: -1800), Sample.starts.adding(seconds: 6000))
    let lines = [
      Line(name: "周国安", how: .qr, scannedAt: Sample.starts, arrivedAt: Sample.starts.adding(seconds: 2), queued: false), Line(name: "陈桂兰", how: .code, scannedAt: Sample.starts, arrivedAt: Sample.starts.adding(seconds: 7200), queued: true),
      Line(name: "何玉珍", how: .qr, scannedAt: Sample.starts, arrivedAt: Sample.starts.adding(seconds: 3), queued: false, guestOf: "柳河村党支部"),
    ]
    return [State.off, .early, .shut, .open, .closed].map { state in
      CheckInDeskPage(id: ID(9), organization: Sample.branch, title: Sample.planned.title, state: state, from: span.0, until: span.1, expected: 4, lines: state == .open || state == .closed ? lines : [])
    }
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(.checkInWord) }

  func view(_ t: Reader) -> HTML {
    let problems: HTML = entered.problems.isEmpty ? .none : note(.warn, nil, entered.problems.map { t($0.word) }.joined(separator: t(.listComma)), t)
    return """
      \(pageHead(t(.checkInWord), title))
      <div class="stack mt">\(problems)\(what(t))\(list(t))<p class="small">\(act(t(.checkInSettingWord), Gatherings.checkInSetting(organization.id)))　\(act(t(.markAttendance), Gatherings.attendance(id)))</p></div>
      """
  }
  private func what(_ t: Reader) -> HTML {
    let open = Form(Gatherings.checkInDesk(id), t, name: "open", keep: false), close = Form(Gatherings.closeCheckIn(id), t, name: "close", keep: false)
    switch state {
    case .off: return note(.info, t(.checkInIsOff), t(.checkInOffHere), t, button(t(.checkInSettingWord), Gatherings.checkInSetting(organization.id)))
    case .early: return note(.info, nil, t(.checkInOpensAt(from)), t)
    case .shut: return "\(smallNote(t(.checkInWillShow)))\(open.html(submit(t(.openCheckIn))))"
    case .open: return "\(note(.ok, t(.checkInIsOpen), t(.checkInOpenUntil(until)), t))<div class=\"row\">\(button(t(.showScreen), Gatherings.checkInScreen(id), .go))\(close.html(submit(t(.closeCheckIn), .plain)))</div>"
    case .closed: return note(.info, nil, t(.checkInIsClosed), t)
    }
  }
  private func list(_ t: Reader) -> HTML {
    if lines.isEmpty { return .none }
    var table = Table(t(.whoCheckedIn), [Column(t(.name)), Column(t(.howWord)), Column(t(.timeWord))], dense: true)
    for line in lines {
      let late: HTML = line.queued ? "　<span class=\"small muted\">\(t(.broughtLater(line.arrivedAt)))</span>" : .none
      let guest: HTML = line.guestOf.map { "　<span class=\"small muted\">\(t(.guestOf($0)))</span>" } ?? .none
      table.row("\(line.name)\(guest)", "\(t(line.how.word))", "\(line.scannedAt.time)\(late)")
    }
    return "<p class=\"muted\">\(t(.checkedInOf(lines.count { $0.guestOf == nil }, expected)))</p>\(table.html(t))"
  }
}

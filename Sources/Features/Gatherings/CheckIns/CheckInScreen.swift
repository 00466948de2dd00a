import FeatureKit
import QRCodes

/// What a screen in the hall shows: the code, the same as a square, and how many are in. The browser fetches it again when the code changes.
struct CheckInScreen: Page {
  var id: ID<Gathering>
  var title: String
  /// Nil while it is not open.
  var code: String?
  /// Seconds until it changes.
  var left: Int
  var seconds: Int
  var count: Int
  var expected: Int

  static func load(_ id: ID<Gathering>, in scope: Scope) throws -> CheckInScreen {
    let here = try Attending.load(id, in: scope), g = here.gathering, desk = try CheckInTable.desk(of: id, in: scope)
    try scope.demand("gatherings.record", at: g.place)
    let open = g.state == .planned && desk?.closedAt == nil && g.checkInSpan.contains(scope.now)
    return CheckInScreen(
      id: id, title: g.title, code: open ? desk?.code(at: scope.now) : nil, left: desk?.left(at: scope.now) ?? 0, seconds: desk?.seconds ?? 0, count: try CheckInTable.count(at: id, in: scope), expected: here.roll.expected)
  }
  static let samples = [
    CheckInScreen(id: ID(9), title: Sample.planned.title, code: "482917", left: 12, seconds: 30, count: 7, expected: 23), CheckInScreen(id: ID(9), title: Sample.planned.title, left: 0, seconds: 0, count: 0, expected: 23),
  ]
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.checkInWord) }

  func view(_ t: Reader) -> HTML {
    guard let code else {
      return "<main class=\"screen\"><h1>\(title)</h1><p>\(t(.checkInNotOpened))</p><p>\(act(t(.backWord), Gatherings.checkInDesk(id)))</p></main>"
    }
    let address = t.site + Gatherings.checkIns().with(["gathering": id.description, "code": code]).path
    return """
      <main class="screen"><h1>\(title)</h1>\(QR.svg(address, label: t(.codeAsSquare)))
      <p class="code" aria-label="\(t(.codeWord))">\(code.prefix(3).description) \(code.suffix(3).description)</p>
      <p>\(t(.screenHow(t.site + Gatherings.checkIns().path)))</p>
      <p class="muted">\(t(.checkedInOf(count, expected)))　\(t(.changesIn(left, seconds)))</p>
      <p class="no-print">\(act(t(.backWord), Gatherings.checkInDesk(id)))</p></main>
      """
  }
}

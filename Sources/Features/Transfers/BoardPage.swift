import FeatureKit
import Procedures

/// Transfers out and in, late ones first: steps within the house and letters beyond it.
struct BoardPage: Page, NarrowedPage {
  enum Which: String, Encodable, Sendable, CaseIterable { case out, `in`, over }
  var organization: Organization?
  var which: Which
  var lines: [Line]
  /// Whether there are more than can be shown.
  var more: Bool
  var late: [Overdue]
  var mayAct: Bool
  var narrowedTo: ID<Organization>? { organization?.id }
  static let most = 300

  /// `?which=out`, `in` or `over`.
  static func load(_ query: Query, _ below: Organization?, in scope: Scope) throws -> BoardPage {
    let which = query.choice("which", Which.self) ?? .out, all = try lines(which, below, in: scope)
    return BoardPage(
      organization: below, which: which, lines: Array(all.prefix(most)), more: all.count > most, late: try TransferTable.late(below: below, in: scope), mayAct: scope.actor.may(Transfers.act))
  }
  static func lines(_ which: Which, _ below: Organization?, in scope: Scope) throws -> [Line] {
    let n = most + 1
    let all: [Line] = switch which {
    case .out: try TransferTable.inside(.out, below: below, over: false, limit: n, in: scope) + TransferTable.letters(below: below, over: false, limit: n, in: scope)
    case .in: try TransferTable.inside(.in, below: below, over: false, limit: n, in: scope) + arrivals(below, n, in: scope)
    case .over: try TransferTable.inside(.out, below: below, over: true, limit: n, in: scope) + TransferTable.letters(below: below, over: true, limit: n, in: scope)
    }
    return which == .over ? all.sorted { $0.since > $1.since } : all.sorted { ($0.late ? 0 : 1, $0.due?.number ?? .max, -$0.since.number) < ($1.late ? 0 : 1, $1.due?.number ?? .max, -$1.since.number) }
  }
  private static func arrivals(_ below: Organization?, _ n: Int, in scope: Scope) throws -> [Line] {
    try ArrivalTable.list(below: below, limit: n, in: scope).map { a in
      Line(way: .in, kind: .arrival, name: a.name, from: a.sender, to: a.branch.name, stands: .isReceived, waitsAt: "", since: a.arrivedOn, due: nil, late: false, path: Transfers.arrival(a.id).path)
    }
  }
  static var samples: [BoardPage] {
    let page = BoardPage(organization: nil, which: .out, lines: Sample.lines, more: true, late: [Overdue(office: "石桥镇党委", count: 3, oldest: Sample.day.adding(-9))], mayAct: true)
    var incoming = page, none = page, over = page
    (incoming.which, incoming.organization, incoming.late, incoming.more) = (.in, Sample.branch, [], false)
    (none.lines, none.late, none.mayAct, none.more) = ([], [], false, false)
    over.which = .over
    return [page, incoming, none, over]
  }
  func title(_ t: Reader) -> String { t(.transfers) }
  private func at(_ which: Which) -> Address { (organization.map { Transfers.of($0.id) } ?? Transfers.list()).with(["which": which == .out ? nil : which.rawValue]) }
  func view(_ t: Reader) -> HTML {
    let chipsRow = chips(t(.whichTransfers), Which.allCases.map { (text: t($0.word), to: at($0), count: nil, here: $0 == which) }), csv = (organization.map { Transfers.fileOf($0.id) } ?? Transfers.file()).with(["which": which.rawValue])
    let begin: HTML = organization.map { $0.kind == .branch ? button(t(.beginTransfer), Transfers.choose($0.id), .go, icon: .plus) : .none } ?? .none
    let receive: HTML? = mayAct ? "\(begin)\(button(t(.receiveLetter), Transfers.receive(), icon: .mail))" : nil
    let lead = organization?.name ?? t(.transfersLead)
    let empty = emptyState(t(.noTransfers), t(which == .in ? .noneComing : which == .out ? .noneGoing : .noneOver))
    let list: HTML = lines.isEmpty ? empty : flatBox(nil, end: "\(act(t(.takeCSV), csv))　\(printButton(t))", table(t), more ? smallNote(t(.firstOnly(Self.most))) : .none)
    return "\(pageHead(title(t), lead, actions: receive))\(stack(.normal, overdue(t), chipsRow, list, smallNote(t(.beginWhere))))"
  }
  private func overdue(_ t: Reader) -> HTML {
    if late.isEmpty { return .none }
    return note(.warn, t(.overdueTotal(late.reduce(0) { $0 + $1.count })), nil, t, plainList(late.map { "\(t(.overdueAt($0.office, $0.count, $0.oldest)))" }))
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.transfers), [Column(t(.personName)), Column(t(.fromWord)), Column(t(.toWord)), Column(t(.standsWord)), Column(t(which == .over ? .closedOnWord : .dueWord)), .spoken(t(.openIt))])
    for line in lines {
      let tag: HTML = line.late ? "\(Tag.warn(.lateTag).html(t)) " : .none, at: HTML = line.waitsAt.isEmpty ? .none : "<br><span class=\"small muted\">\(line.waitsAt)</span>", day = which == .over ? line.since : line.due
      let kind: HTML = line.kind == .letter ? "<br><span class=\"small muted\">\(t(.byLetter))</span>" : .none
      table.row("\(line.name)", "\(line.from)", "\(line.to)\(kind)", "\(tag)\(t(line.stands))\(at)", "\(day.map { t.date($0) })", "<a class=\"act\" href=\"\(line.path)\">\(t(.openIt))<span class=\"sr\"> \(line.name)</span></a>")
    }
    return table.html(t)
  }
}

/// The same list for a spreadsheet.
struct BoardFile: Sendable {
  var which: BoardPage.Which
  var lines: [Line]
  static func load(_ query: Query, _ below: Organization?, in scope: Scope) throws -> BoardFile {
    let which = query.choice("which", BoardPage.Which.self) ?? .out
    return BoardFile(which: which, lines: try BoardPage.lines(which, below, in: scope))
  }
  func bytes(_ t: Language) -> [UInt8] {
    commaSeparated([[t(.personName), t(.fromWord), t(.toWord), t(.standsWord), t(.waitsWord), t(.sinceDay), t(.dueWord), t(.lateTag)]] + lines.map { l in
      [l.name, l.from, l.to, t(l.stands), l.waitsAt, l.since.description, l.due?.description ?? "", l.late ? t(.yesWord) : ""]
    })
  }
}

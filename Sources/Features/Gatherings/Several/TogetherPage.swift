import FeatureKit

/// What was planned in one go, and the way to take all of it back.
struct TogetherPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var id: ID<Gathering>
    var organization: String
    var title: String
    var starts: Moment
    var location: String
    var state: Gathering.State
  }
  var id: ID<Together>
  var lines: [Line]
  /// At whose gatherings something was recorded or changed since.
  var kept: [String]
  var plannedAt: Moment
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case id, lines, kept, plannedAt }

  static func load(_ id: ID<Together>, _ entered: Entered, in scope: Scope) throws -> TogetherPage {
    let s = try TakeBackTogether(id).situation(in: scope)
    for g in s.gatherings { try scope.demand(TakeBackTogether.permission, at: g.place) }
    return TogetherPage(
      id: id, lines: s.gatherings.map { Line(id: $0.id, organization: $0.organization.name, title: $0.title, starts: $0.starts, location: $0.location, state: $0.state) }, kept: s.kept.map(\.organization.name),
      plannedAt: s.gatherings[0].plannedAt, entered: entered)
  }
  static let samples: [TogetherPage] = {
    func line(_ n: Int64, _ name: String) -> Line { Line(id: ID(n), organization: name, title: "12月10日主题党日", starts: Sample.starts, location: "党群服务中心", state: .planned) }
    let page = TogetherPage(id: ID(9), lines: [line(4, "上湾村党支部"), line(5, "下湾村党支部")], kept: [], plannedAt: Sample.starts.adding(seconds: -86_400))
    var kept = page, back = page, refused = page
    kept.kept = ["下湾村党支部"]
    for i in back.lines.indices { back.lines[i].state = .cancelled }
    refused.kept = kept.kept
    refused.entered = Entered([:], problems: [.init("recorded", .keptTogether(kept.kept))])
    return [page, kept, back, refused]
  }()
  var crumbs: [Crumb] { [Crumb(.gatheringsTitle, Gatherings.all())] }
  func title(_ t: Reader) -> String { t(.plannedTogether(lines.count)) }

  func view(_ t: Reader) -> HTML {
    var table = Table(title(t), [Column(t(.owedBy)), Column(t(.togetherWhat)), Column(t(.startsWord)), Column(t(.placeWord)), Column(t(.togetherState))], dense: true)
    for l in lines { table.row("\(l.organization)", "<a href=\"\(Gatherings.one(l.id))\">\(l.title)</a>", "\(t.dateAndTime(l.starts))", "\(l.location)", "\(t(l.state.word))") }
    return "\(pageHead(title(t), t(.plannedOn(plannedAt))))\(stack(.normal, flatBox(nil, table.html(t)), back(t), act(t(.backWord), Gatherings.all())))"
  }
  private func back(_ t: Reader) -> HTML {
    let planned = lines.count { $0.state == .planned }, form = Form(Gatherings.takeBack(id), t, entered, name: "back", keep: false)
    if planned == 0 { return smallNote(t(.allCalledOff)) }
    if !kept.isEmpty { return note(.info, nil, t(.keptTogether(kept)), t) }
    return "\(smallNote(t(.takeBackHint)))\(form.html(submit(t(.takeBackAll(planned)), .danger)))"
  }
}

extension Word {
  static func plannedTogether(_ n: Int) -> Word { Word(zh: "一次安排的 \(n) 场活动会议", en: n == 1 ? "1 gathering planned for others" : "\(n) gatherings planned at once") }
  static func plannedOn(_ at: Moment) -> Word { Word(zh: "\(at.day.inChinese) \(at.time) 安排", en: "Planned at \(at.time) on \(at.day.inEnglish)") }
  static let plannedWithIt = Word(zh: "一次安排的其他场次、整批撤回", en: "Planned at once with it; take all back")
  fileprivate static let togetherWhat = Word(zh: "活动", en: "Gathering"), togetherState = Word(zh: "状态", en: "State")
  fileprivate static let takeBackHint = Word(zh: "安排错了的，可以一次撤回：几场全部取消，并通知应到人员。有一场已经登记或改过，就不能一次撤回。", en: "If this was a mistake, take it back at once: all are called off and those expected are told. Once something was recorded or changed on one of them, this is not possible any more.")
  fileprivate static func takeBackAll(_ n: Int) -> Word { Word(zh: "撤回这 \(n) 场", en: n == 1 ? "Take it back" : "Take all \(n) back") }
  fileprivate static let allCalledOff = Word(zh: "这几场都已取消。", en: "All of these were called off.")
}

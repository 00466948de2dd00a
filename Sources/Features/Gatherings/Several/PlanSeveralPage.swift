import FeatureKit

/// Several duties of one kind, planned in one form: whose they are, when and where.
struct PlanSeveralPage: Page {
  var duties: [DutyLine]
  var starts: Moment
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case duties, starts }

  static func load(_ entered: Entered, in scope: Scope) throws -> PlanSeveralPage {
    var lines: [DutyLine] = []
    for text in entered.texts("duties").prefix(PlanForOthers.most) { if let key = Duty.Key(text), !lines.contains(where: { $0.key == key }) { lines.append(try DutyListTable.line(key, in: scope)) } }
    let soonest = lines.min { $0.due < $1.due }
    let day = soonest.flatMap { Proposal.day(for: $0, like: nil, today: scope.today, scope.house.calendar) } ?? scope.today
    return PlanSeveralPage(duties: lines, starts: Moment(day, minutes: 19 * 60), entered: entered)
  }
  static let samples: [PlanSeveralPage] = {
    let day = Day(year: 2026, month: 12, day: 31)
    func line(_ n: Int64, _ name: String) -> DutyLine {
      DutyLine(
        key: Duty.Key("ZB-16", Reference("organization", n), Day(year: 2026, month: 12, day: 1)), title: Word(zh: "12月主题党日", en: "Theme day, December"), organization: ID(n), organizationName: name, state: .pending, end: day,
        graceEnd: day.adding(14), proof: ["themeDay"])
    }
    let two = PlanSeveralPage(duties: [line(4, "上湾村党支部"), line(5, "下湾村党支部")], starts: Moment(Day(year: 2026, month: 12, day: 10), minutes: 1140))
    var refused = two
    refused.entered = Entered(["location": .text("")], problems: [.init("location.missing", .locationMissing, field: "location")])
    return [PlanSeveralPage(duties: [], starts: two.starts), two, refused]
  }()
  var crumbs: [Crumb] { [Crumb(.gatheringsTitle, Gatherings.all())] }
  func title(_ t: Reader) -> String { t(.severalGatherings) }

  func view(_ t: Reader) -> HTML {
    guard !duties.isEmpty else { return "\(pageHead(title(t)))\(emptyState(t(.severalGatherings), t(.tickDuties), button(t(.backWord), Gatherings.all())))" }
    let form = Form(Gatherings.several(), t, entered)
    var table = Table(title(t), [Column(t(.owedThing)), Column(t(.owedBy)), Column(t(.owedUntil))], dense: true)
    for line in duties {
      let whose = [line.organizationName, line.groupName].compactMap { $0 }.joined(separator: " ")
      table.row("\(t(line.title))", "\(whose)", "\(t.date(line.due))", t: t)
    }
    return """
      \(pageHead(title(t), t(.severalLead)))
      \(stack(.normal, flatBox(nil, table.html(t)), form.html(
        duties.map { form.hidden("duties", $0.key.description) }.joined(), form.moment("starts", t(.startsWord), hint: t(.severalStartsHint), value: starts), form.text("location", t(.placeWord), hint: t(.severalPlaceHint), limit: 100),
        row(submit(t(.severalGo(Several.owing(duties).count))), act(t(.backWord), Gatherings.all())))))
      """
  }
}

extension Word {
  static let severalGatherings = Word(zh: "一次安排几个党组织的活动会议", en: "Plan gatherings of several organizations at once")
  static let severalLead = Word(zh: "每个党组织各一场，时间地点相同；安排好以后可以分别修改或取消。", en: "One at each organization, at the same time and place; each can be changed or cancelled afterwards.")
  static let owedThing = Word(zh: "事项", en: "Duty"), owedBy = Word(zh: "单位", en: "Whose"), owedUntil = Word(zh: "期限", en: "Until")
  static let severalStartsHint = Word(zh: "已经召开过的，填召开的时间，归档时按补记处理", en: "For what was held already, when it was; its minutes are then marked as recorded late")
  static let severalPlaceHint = Word(zh: "各单位地点不同的，安排后可以分别修改", en: "Where places differ, change them afterwards one by one")
  static func severalGo(_ n: Int) -> Word { Word(zh: "安排 \(n) 场", en: n == 1 ? "Plan 1 gathering" : "Plan \(n) gatherings") }
}

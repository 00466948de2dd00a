import FeatureKit

/// The clock of a demo: whoever looks after the whole county, or the system, moves it forward from any page.
package let demoClock = Feature(
  "DemoClock",
  endpoints: [
    page(House.clock, reads: .moveClock) { scope, _ in try ClockPage.load(.nothing, in: scope) },
    errand(House.clock, needs: .moveClock, action: MoveClock.self, showing: { scope, entered in try ClockPage.load(entered, in: scope) }, do: { visit, delivered, identity in
      let performer = visit.desk.performer
      guard performer.house.demo else { throw OutOfReach() }
      try await performer.perform(decode(MoveClock.self, delivered.fields), as: identity.actor, key: delivered["_key"], .clock)
      let ahead = try await performer.database.read { session in try SettingTable.value("clock.offset", in: session) }
      performer.clock.move?(ahead.flatMap { Int64($0) } ?? 0)
      for place in try await Watch(performer).run() { visit.desk.live.tell(place.path) }
      return .to(House.home())
    }),
  ],
  actions: [MoveClock.self], grants: [Grant(.moveClock, .mayMoveClock, to: [.systemAdministrator, .clerk])], pages: [Preview(ClockPage.self)])

/// The form by itself, with what was wrong; the banner of every page carries a short one.
struct ClockPage: Page {
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case today }

  static func load(_ entered: Entered, in scope: Scope) throws -> ClockPage {
    guard scope.house.demo else { throw OutOfReach() }
    try scope.demand(.moveClock, at: OrganizationTable.root(in: scope))
    return ClockPage(today: scope.today, entered: entered)
  }
  static let samples = [
    ClockPage(today: Day(year: 2026, month: 12, day: 4)),
    ClockPage(today: Day(year: 2026, month: 12, day: 4), entered: Entered(["to": .text("2026-12-01")], problems: [.init("to.past", .onlyForward(Day(year: 2026, month: 12, day: 4)), field: "to")])),
  ]
  func title(_ t: Reader) -> String { t(.moveClockTitle) }
  func view(_ t: Reader) -> HTML {
    let form = Form(House.clock(), t, entered, keep: false)
    return """
      \(pageHead(t(.moveClockTitle), t(.clockStands(t.longDate(today)))))
      \(stack(.normal, note(.info, nil, t(.moveClockText), t), form.html(form.day("to", t(.moveClockTo), value: today.adding(7)), row(submit(t(.moveClock)), act(t(.notMove), House.home())))))
      """
  }
}

extension Word {
  static let mayMoveClock = Word(zh: "调整演示日期", en: "move the clock of a demo")
  static let moveClockTitle = Word(zh: "调整演示日期", en: "Move the demo's clock")
  static func clockStands(_ day: String) -> Word { Word(zh: "演示日期现在是\(day)", en: "In this demo it is \(day)") }
  static let moveClockText = Word(
    zh: "只能往后调整，不能调回。调整后，到期的事项立即转为逾期或未完成，提醒立即发出；这项操作记入台账。",
    en: "Forward only, never back. What falls due on the way is late or missed at once and reminders go out; the move stands in the journal.")
  static let notMove = Word(zh: "取消", en: "Leave it")
}

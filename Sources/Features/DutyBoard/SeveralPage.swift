import FeatureKit

/// Duties that were ticked in a list, of one organization or of many: waived in one form, owed again in one press, or each settled where it is settled.
struct SeveralPage: Page {
  struct Line: Hashable, Encodable {
    var duty: DutyLine
    var mayWaive: Bool
    /// Where it is settled; nil where it is settled or no room does it yet.
    var settle: Address?
  }
  var lines: [Line]
  /// Where all that are open are planned together; nil where they are of different kinds.
  var together: Address?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case lines, together }

  static func load(_ entered: Entered, _ settles: Settles, _ together: SettlesTogether, in scope: Scope) throws -> SeveralPage {
    var keys: [Duty.Key] = []
    for text in entered.texts("duties") { if let key = Duty.Key(text), !keys.contains(key), keys.count < DutiesAndAbove.most { keys.append(key) } }
    let lines = try keys.map { key in
      let duty = try DutyListTable.line(key, in: scope), above = try DutyAndAbove(key, in: scope), open = duty.state == .pending || duty.state == .late
      return Line(duty: duty, mayWaive: duty.state != .met && scope.actor.may(Waive.permission, at: above.place), settle: open ? duty.proof.compactMap { settles[$0] }.first?(duty) : nil)
    }
    return SeveralPage(lines: lines, together: together(lines.map(\.duty).filter { $0.state == .pending || $0.state == .late }), entered: entered)
  }
  private static func sample(_ state: Duty.State, mayWaive: Bool = true) -> Line { Line(duty: Sample.line(state, "ZB-16", group: false), mayWaive: mayWaive, settle: state == .late ? DutyBoard.list() : nil) }
  static let samples = [
    SeveralPage(lines: []), SeveralPage(lines: [sample(.late), sample(.pending), sample(.waived)], together: DutyBoard.list()), SeveralPage(lines: [sample(.pending, mayWaive: false)]),
    SeveralPage(lines: [sample(.late)], entered: Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonHint, field: "reason")])),
  ]
  var crumbs: [Crumb] { [Crumb(.duties, DutyBoard.list())] }
  func title(_ t: Reader) -> String { t(.severalTitle(lines.count)) }

  func view(_ t: Reader) -> HTML {
    guard !lines.isEmpty else { return "\(pageHead(t(.severalNone)))\(emptyState(t(.severalNone), t(.severalNoneWhy), button(t(.duties), DutyBoard.list())))" }
    return "\(pageHead(title(t), actions: together.map { button(t(.planTogether), $0, .go) }))\(stack(.normal, flatBox(nil, table(t)), waiving(t), undoing(t)))"
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(title(t), [Column(t(.duty)), Column(t(.whose)), Column(t(.underRule)), Column(t(.until)), Column(t(.stateWord)), .spoken(t(.settleWord))], dense: true)
    for line in lines {
      let duty = line.duty, go: HTML = line.settle.map { act(t(duty.state == .late ? .record : .plan), $0, about: "\(duty.whose) \(t(duty.title))") } ?? .none
      table.row("<a href=\"\(DutyBoard.duty(duty.key))\">\(t(duty.title))</a>", "\(duty.whose)", clause(duty.clause, t, alone: true), "\(t.deadline(duty))", duty.tag.html(t), go, t: t)
    }
    return table.html(t)
  }
  private func keys(_ form: Form, _ lines: [Line]) -> HTML { lines.map { form.hidden("duties", $0.duty.key.description) }.joined() }
  private func waiving(_ t: Reader) -> HTML {
    let open = lines.filter { $0.mayWaive && $0.duty.state != .waived }
    guard !open.isEmpty else { return lines.contains { !$0.mayWaive && $0.duty.state != .met } ? note(.info, t(.waivedAbove), nil, t) : .none }
    let form = Form(DutyBoard.waiveSeveral(), t, entered)
    return box(t(.waiveTogether(open.count)), form.html(keys(form, open), form.area("reason", t(.reason), hint: t(.reasonHint), rows: 3), form.day("until", t(.untilWaived), hint: t(.untilHint), optional: true), row(submit(t(.waiveTogether(open.count))))))
  }
  private func undoing(_ t: Reader) -> HTML {
    let waived = lines.filter { $0.mayWaive && $0.duty.state == .waived }
    guard !waived.isEmpty else { return .none }
    let form = Form(DutyBoard.undoSeveral(), t, name: "undo", keep: false)
    return form.html(keys(form, waived), submit(t(.undoTogether(waived.count)), .plain, icon: .undo))
  }
}

extension Word {
  static func severalTitle(_ n: Int) -> Word { Word(zh: "一起办理 \(n) 项", en: n == 1 ? "1 duty" : "\(n) duties together") }
  static let severalNone = Word(zh: "没有勾选事项", en: "No duty was ticked")
  static let severalNoneWhy = Word(zh: "在应尽事项里勾选几项，可以一起办理。", en: "Tick some in the list of duties to deal with them together.")
  package static let together = Word(zh: "一起办理", en: "Deal with them together")
  static let settleWord = Word(zh: "办理", en: "Settle")
  static let planTogether = Word(zh: "一次安排", en: "Plan them at once")
  static let waivedAbove = Word(zh: "免除由上一级党组织决定。", en: "The level above decides about waivers.")
  static func waiveTogether(_ n: Int) -> Word { Word(zh: "免除 \(n) 项", en: n == 1 ? "Waive 1 duty" : "Waive \(n) duties") }
  static func undoTogether(_ n: Int) -> Word { Word(zh: "撤销 \(n) 项的免除", en: n == 1 ? "Undo 1 waiver" : "Undo \(n) waivers") }
}

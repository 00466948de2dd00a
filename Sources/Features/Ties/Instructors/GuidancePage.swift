import FeatureKit

/// One meeting that is guided: who, where, when; calling it off, and undoing that.
struct GuidancePage: Page {
  var guidance: Guidance
  var gatheringName: String?
  var gatheringPath: String?
  var mayCancel: Bool

  static func load(_ id: ID<Guidance>, in scope: Scope) throws -> GuidancePage {
    let g = try InstructorTable.guidance(id, in: scope), reference = g.gathering.map { Reference(Guidance.Hosted.reference, $0) }, named = try reference.flatMap { try scope.names([$0])[$0] }
    let acts = [g.organization.place, g.instructor.organization.place].contains { scope.actor.may(CancelGuidance.permission, at: $0) }
    return GuidancePage(guidance: g, gatheringName: named?.text, gatheringPath: named?.path, mayCancel: acts && g.day >= scope.today)
  }
  static var samples: [GuidancePage] {
    var gone = Sample.guidances[1]
    gone.cancelledOn = Sample.day
    return [
      GuidancePage(guidance: Sample.guidances[0], gatheringName: "12月党员大会", gatheringPath: "/gatherings/77", mayCancel: true), GuidancePage(guidance: gone, mayCancel: true), GuidancePage(guidance: gone, mayCancel: false),
    ]
  }
  var crumbs: [Crumb] { [Crumb(.instructors, Ties.instructors())] }
  func title(_ t: Reader) -> String { t(.guidanceOf(guidance.organization.name)) }
  func view(_ t: Reader) -> HTML {
    let g = guidance
    var lines = [
      SummaryLine(t(.whenWord), text: "\(t.dateAndWeekday(g.day)) \(t(g.part.word))"), SummaryLine(t(.placeWord), text: g.organization.name), SummaryLine(t(.kindWord), "<a href=\"\(Ties.checklist(g.kind))\">\(t(g.kind.word))</a>"),
      SummaryLine(t(.instructorWord), text: t(.nameAndPlace(g.instructor.person.name, g.instructor.area))),
    ]
    if let gatheringName { lines.append(SummaryLine(t(.gatheringWord), gatheringPath.map { "<a href=\"\($0)\">\(gatheringName)</a>" } ?? "\(gatheringName)")) }
    return "\(pageHead(title(t), actions: button(t(.openChecklist), Ties.checklist(g.kind), icon: .printer)))\(stack(.normal, state(t), box(nil, summary(lines)), cancel(t)))"
  }
  private func state(_ t: Reader) -> HTML {
    guard let on = guidance.cancelledOn else { return .none }
    return note(.warn, t(.calledOffOn(t.longDate(on))), nil, t, mayCancel ? Form(Ties.restoreGuidance(guidance.id), t, name: "restore", keep: false).html(submit(t(.restoreGuidance), .plain, icon: .undo)) : .none)
  }
  private func cancel(_ t: Reader) -> HTML {
    guard mayCancel, guidance.cancelledOn == nil else { return .none }
    return details(t(.callOff), smallNote(t(.callOffHint)), Form(Ties.cancelGuidance(guidance.id), t, name: "cancel", keep: false).html(submit(t(.callOff), .danger)))
  }
}

/// What to have ready for a kind of meeting: the local rule's lines, to be ticked on paper.
struct ChecklistPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    /// Before the colon, such as the banner; empty where there is none.
    var part: Word
    var text: Word
  }
  var kind: GuidedKind
  var lines: [Line]

  static func load(_ kind: GuidedKind, in scope: Scope) throws -> ChecklistPage { ChecklistPage(kind: kind, lines: lines(of: scope.rules.rule(kind.clause.rule, on: scope.today)?.text)) }
  /// A line of the rule is a thing to check; where the languages have not the same number of lines, the Chinese ones count.
  static func lines(of text: Word?) -> [Line] {
    guard let text else { return [] }
    func read(_ all: String) -> [(String, String)] {
      all.split(separator: "\n").map { line in
        guard let colon = line.firstIndex(where: { $0 == "：" || $0 == ":" }), line.distance(from: line.startIndex, to: colon) <= 20 else { return ("", trimmed(String(line))) }
        return (trimmed(String(line[..<colon])), trimmed(String(line[line.index(after: colon)...])))
      }.filter { !$0.1.isEmpty }
    }
    let zh = read(text.zh), en = read(text.en), both = zh.count == en.count
    return zh.enumerated().map { n, line in Line(part: Word(zh: line.0, en: both ? en[n].0 : line.0), text: Word(zh: line.1, en: both ? en[n].1 : line.1)) }
  }
  static let samples = [
    ChecklistPage(kind: .branchAssembly, lines: lines(of: Word(zh: "横幅：写支部全称\n座次：主持人居中\n议程：清点人数", en: "Banner: the branch's full name\nSeating: who presides in the middle\nOrder: count those present"))), ChecklistPage(kind: .themeDay, lines: []),
  ]
  var crumbs: [Crumb] { [Crumb(.instructors, Ties.instructors())] }
  func title(_ t: Reader) -> String { t(.checklistOf(kind.word)) }
  func view(_ t: Reader) -> HTML {
    guard !lines.isEmpty else { return "\(pageHead(title(t)))\(emptyState(t(.noChecklist), t(.noChecklistWhy)))" }
    var table = Table(title(t), [Column(t(.partOfMeeting)), Column(t(.toCheck)), Column(t(.checkedWord))], top: true)
    for line in lines { table.row("\(t(line.part))", "\(t(line.text))", "☐", t: t) }
    return "\(pageHead(title(t), actions: printButton(t)))\(stack(.normal, flatBox(nil, table.html(t)), "<p class=\"small\">\(clause(kind.clause, t))</p>", signOff(t)))"
  }
}

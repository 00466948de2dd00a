import FeatureKit
import Procedures

/// What the code on a notice board leads to: for those who belong to the branch, and for its desks, while it is on notice.
struct NoticePage: Page {
  var branch: String
  var name: String
  var applied: Day?
  var picked: Day?
  var from: Day
  var until: Day?

  static func load(_ id: ID<Case>, in scope: Scope) throws -> NoticePage {
    // Without what only desks know of the person.
    var plan = Admission.plan
    plan.known = nil
    let file = try CaseFile.whole(try CaseTable.ofOwnUnit(id, plan, in: scope), plan, in: scope)
    // Only as long as it hangs there: before and after it is nobody's business.
    guard file.file.step == "list", file.file.state == .open, let from = file.taken("notice"), let name = file.file.personName else { throw OutOfReach() }
    return NoticePage(branch: file.organization.name, name: name, applied: file.taken("apply"), picked: file.taken("pick"), from: from, until: noticeEnds(from, file.file.boundOn, scope))
  }
  private static func noticeEnds(_ from: Day, _ boundOn: Day, _ scope: Scope) -> Day? { Figure("FZ-07", "notice").day(after: from, boundOn: boundOn, scope.rules, scope.house.calendar) }
  static let samples = [
    NoticePage(branch: "上湾村党支部", name: "周明", applied: Sample.day.adding(-500), picked: Sample.day.adding(-400), from: Sample.day, until: Sample.day.adding(7)), NoticePage(branch: "上湾村党支部", name: "周明", from: Sample.day),
  ]
  func title(_ t: Reader) -> String { t(.noticeTitle) }
  func view(_ t: Reader) -> HTML {
    let open = t(.notYetCounted)
    var lines = [SummaryLine(t(.nameWord), text: name), SummaryLine(t(.branchWord), text: branch)]
    if let applied { lines.append(SummaryLine(t(.openSince), text: t.longDate(applied))) }
    if let picked { lines.append(SummaryLine(t(.pickedOn), text: t.longDate(picked))) }
    lines.append(SummaryLine(t(.noticePeriod), text: t(.noticeUntil(from, until?.inChinese ?? open, until?.inEnglish ?? open))))
    lines += [SummaryLine(t(.noticeHow), text: t(.noticeHowText)), SummaryLine(t(.whereTo), text: branch)]
    return "\(pageHead(title(t), branch))\(stack(.normal, box(nil, summary(lines), "<p>\(clause(Clause("FZ-07"), t))</p>")))"
  }
}

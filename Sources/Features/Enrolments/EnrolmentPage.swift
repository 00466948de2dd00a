import FeatureKit
import Gatherings

/// One enrolment: from when to when, how often they came, and its end. Nothing else of the member's file.
struct EnrolmentPage: Page {
  var enrolment: Enrolment
  var tally: EnrolledTable.Tally
  /// Where the reader decides: the branch of affiliation, or the virtual one.
  var from: ID<Organization>
  var mayEnd: Bool
  var mayResume: Bool
  var mayTakeBack: Bool
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case enrolment, tally, from, mayEnd, mayResume, mayTakeBack, today }

  static func load(_ id: ID<PostTable.Post>, _ entered: Entered, in scope: Scope) throws -> EnrolmentPage {
    let s = try EndEnrolment.Situation.load(id, in: scope.seeing(Enrolments.read)), e = s.enrolment, may = scope.actor.may(EndEnrolment.permission, at: s.place)
    let tallies = try EnrolledTable.tallies(of: [e.person.id], at: [e.branch.id], since: Day(year: scope.today.year, month: 1, day: 1), in: scope)
    return EnrolmentPage(
      enrolment: e, tally: tallies[.init(e.person.id, e.branch.id)] ?? .init(expected: 0, attended: 0), from: try seen(e.home, in: scope) ? e.home.id : e.branch.id, mayEnd: may && e.reason == nil && !e.isOver(on: scope.today),
      mayResume: may && e.reason != nil && s.mayResume && !s.branchEnded, mayTakeBack: may && !s.marked, today: scope.today, entered: entered.problems.isEmpty ? .nothing : entered)
  }
  private static func seen(_ o: Organization, in scope: Scope) throws -> Bool { scope.seeing(Enrolments.read).reach.contains(o.path) }
  static var samples: [EnrolmentPage] {
    let page = EnrolmentPage(enrolment: Sample.enrolments[0], tally: .init(expected: 4, attended: 3), from: Sample.branch.id, mayEnd: true, mayResume: false, mayTakeBack: false, today: Sample.day)
    var refused = page, over = page, fresh = page
    refused.entered = Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonMissing, field: "reason")])
    (over.enrolment, over.mayEnd, over.mayResume) = (Sample.enrolments[1], false, true)
    (fresh.mayTakeBack, fresh.tally) = (true, .init(expected: 0, attended: 0))
    return [page, refused, over, fresh]
  }
  var crumbs: [Crumb] { [Crumb(.enrolments, Enrolments.of(from))] }
  func title(_ t: Reader) -> String { t(.enrolmentOf(enrolment.person.name)) }

  func view(_ t: Reader) -> HTML {
    let e = enrolment
    var lines = [
      SummaryLine(t(.nameWord), text: e.person.name), SummaryLine(t(.homeWord), text: e.home.name), SummaryLine(t(.virtualWord), text: e.branch.name), SummaryLine(t(.termWord), text: t(.term(e.since, e.until))),
      SummaryLine(t(.thisYear), text: "\(tally.attended)/\(tally.expected)"),
    ]
    if let reason = e.reason { lines.append(SummaryLine(t(.endReason), text: reason)) } else if e.isOver(on: today) { lines.append(SummaryLine(t(.endReason), text: t(.endedByItself))) }
    return "\(pageHead(title(t)))\(stack(.normal, box(nil, summary(lines)), ending(t), undoing(t)))"
  }
  private func ending(_ t: Reader) -> HTML {
    if !mayEnd { return .none }
    let form = Form(Enrolments.end(enrolment.id), t, entered, name: "end")
    let inner = form.html(form.day("on", t(.lastDay), value: today), form.area("reason", t(.endReason), hint: t(.endReasonHint), rows: 2), row(submit(t(.endIt), .danger)))
    return entered.problems.isEmpty ? details(t(.endIt), inner) : box(t(.endIt), inner)
  }
  private func undoing(_ t: Reader) -> HTML {
    let resume: HTML = mayResume ? Form(Enrolments.resume(enrolment.id), t, name: "resume", keep: false).html(smallNote(t(.resumeHint)), submit(t(.resumeIt), .plain)) : .none
    let back: HTML = mayTakeBack ? Form(Enrolments.takeBack(enrolment.id), t, name: "back", keep: false).html(smallNote(t(.takeBackHint)), submit(t(.takeBackIt), .plain)) : .none
    return "\(resume)\(back)"
  }
}

import FeatureKit

/// Several matters were voted on: each is entered here before the minutes are filed.
struct ResolutionPage: Page {
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  var entries: [ResolutionTable.Kept]
  var attendance: GatheringPage.Attendance
  var votes: [VoteNeeds]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case id, organization, title, entries, attendance, votes }

  static func load(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> ResolutionPage {
    let here = try Attending.load(id, in: scope), g = here.gathering
    return ResolutionPage(
      id: id, organization: g.organization, title: g.title, entries: try ResolutionTable.of(id, in: scope), attendance: GatheringPage.attendance(here.roll) { _ in false },
      votes: VoteBody.meeting(in: g.kinds).compactMap { VoteNeeds.of($0, here.roll, on: g.day, scope.rules, expectingRest: true) }, entered: entered.problems.isEmpty ? .nothing : entered)
  }
  static var samples: [ResolutionPage] {
    let page = ResolutionPage(
      id: ID(9), organization: Sample.branch, title: Sample.planned.title, entries: [.init(id: ID(1), resolution: Sample.resolution)], attendance: Sample.held.attendance, votes: [Sample.needs])
    var refused = page
    refused.entered = Entered(["resolution": .text("")], problems: [.init("resolution.missing", .resolutionMissing, field: "resolution"), .init("agree.missing", .countMissing, field: "agree")])
    var none = page
    (none.entries, none.votes) = ([], [])
    return [page, refused, none]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(.enterResolutions) }

  func view(_ t: Reader) -> HTML {
    let back = "<p>\(button(t(.writeMinutes), Gatherings.minutes(id)))</p>" as HTML
    guard !votes.isEmpty else { return "\(pageHead(title(t), title))\(emptyState(t(.noVotesHere), t(.noBodyToVote), button(t(.backWord), Gatherings.one(id))))" }
    let form = Form(Gatherings.resolutions(id), t, entered)
    return """
      \(pageHead(title(t), title))
      \(stack(.normal, resolutionList(entries, of: id, t), form.html(voteFields(form, votes, attendance, t), row(submit(t(.addResolution)))), back))
      """
  }
}

/// What was entered already, each with its figures and a way to take it off.
func resolutionList(_ entries: [ResolutionTable.Kept], of id: ID<Gathering>, _ t: Reader) -> HTML {
  guard !entries.isEmpty else { return .none }
  return box(t(.enteredResolutions(entries.count)), plainList(entries.map { kept in
    let away = Form(Gatherings.removeResolution(id, kept.id), t, name: "r\(kept.id)", keep: false)
    return row("<span><b>\(kept.resolution.text)</b><br><span class=\"small muted\">\(t(kept.resolution.passed ? .votePassed : .voteFailed))　\(t(.voteCounted(kept.resolution)))</span></span>", push(away.html(submit(t(.removeFile), .tight))))
  }))
}
/// The fields of one vote.
func voteFields(_ form: Form, _ votes: [VoteNeeds], _ attendance: GatheringPage.Attendance, optional: Bool = false, _ t: Reader) -> HTML {
  let body: HTML = votes.count > 1 ? form.radios("body", t(.whichBody), votes.map { Choice($0.body.rawValue, t($0.body.word)) }, value: votes[0].body.rawValue, across: true) : .none
  return """
    \(votes.map { voteNote($0, probationary: attendance.probationary, suspended: attendance.suspended, t) })
    \(form.text("resolution", t(.resolutionWord), hint: optional ? t(.resolutionHint) : nil, optional: optional, limit: 500))\(body)
    <div class="row">\(form.number("agree", t(.agreeWord), optional: optional))\(form.number("against", t(.againstWord), optional: true))\(form.number("abstain", t(.abstainWord), optional: true))</div>
    \(form.box("paper", t(.onPaper)))
    """
}

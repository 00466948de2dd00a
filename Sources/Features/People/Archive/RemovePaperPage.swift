import Attachments
import FeatureKit

/// Asks before a paper is gone for good.
struct RemovePaperPage: Page {
  var person: ID<Person>
  var name: String
  var paper: PapersPage.Line
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, name, paper }

  static func load(_ scope: Scope, _ entered: Entered, _ id: ID<Person>, _ paper: ID<Paper>) throws -> RemovePaperPage {
    let seen = scope.seeing(People.read), registered = try PersonTable.one(id, in: seen), found = try PaperTable.one(paper, of: id, in: seen)
    try scope.demand(AddPerson.permission, at: registered.place)
    let isOpen = try found.kind == .photo || scope.actor.opensOwn(id) || OpenedTable.isFresh(.archive, of: id, in: seen)
    return RemovePaperPage(person: id, name: registered.facts.name, paper: PapersPage.Line(id: paper, kind: found.kind, name: isOpen ? found.file.name : nil, bytes: found.file.bytes, at: found.at), entered: entered)
  }
  func title(_ t: Reader) -> String { t(.removePaperAsk(paper.kind)) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(name, People.file(person)), Crumb(.archive, People.papers(person))] }
  func view(_ t: Reader) -> HTML {
    let form = Form(People.removePaper(person, paper.id), t, entered, keep: false)
    let what: HTML = paper.name.map { "\($0)" } ?? masked(t(.coveredPaper))
    return """
      \(pageHead(title(t), t(.whoseFile(name))))
      <div class="stack mt">\(box(nil, summary([SummaryLine(t(.paperName), what), SummaryLine(t(.paperSize), text: paper.size), SummaryLine(t(.paperAdded), text: t.dateAndTime(paper.at))])))
      \(note(.warn, nil, t(.removePaperHint), t))\(form.html(row(submit(t(.takeOutPaper), .danger), act(t(.cancel), People.papers(person)))))</div>
      """
  }
  static let samples = [
    RemovePaperPage(person: ID(11), name: "陈桂兰", paper: PapersPage.Line(id: ID(51), kind: .photo, name: "照片.jpg", bytes: 40_000, at: Sample.now)),
    RemovePaperPage(person: ID(11), name: "陈桂兰", paper: PapersPage.Line(id: ID(52), kind: .pledge, bytes: 900_000, at: Sample.now), entered: Entered([:], problems: [.init("changed", .changedMeanwhile)])),
  ]
}

extension PapersPage.Line {
  /// As files are measured in an office: whole kilobytes, at least one.
  var size: String { "\(max(1, bytes / 1024)) KB" }
}

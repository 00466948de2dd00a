import Attachments
import FeatureKit

/// Somebody's electronic archive by kind. Papers other than the photo open to the person, and to a clerk who has stated a reason.
struct PapersPage: FilePage {
  struct Line: Hashable, Sendable, Encodable {
    var id: ID<Paper>
    var kind: Paper.Kind
    /// Covered with the paper itself.
    var name: String?
    var bytes: Int
    var at: Moment
  }
  var person: ID<Person>
  var name: String
  var papers: [Line]
  /// Whether this reader may open them now.
  var opened: Bool
  var mayAdd: Bool
  var mayOpen: Bool
  var own: Bool
  var mayRead: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, name, papers, opened, mayAdd, mayOpen, own }

  static func load(_ scope: Scope, _ entered: Entered, _ id: ID<Person>) throws -> PapersPage {
    let seen = scope.seeing(People.read), registered = try PersonTable.one(id, in: seen), own = scope.actor.opensOwn(id)
    let opened = try own || OpenedTable.isFresh(.archive, of: id, in: seen)
    return PapersPage(
      person: id, name: registered.facts.name,
      papers: try PaperTable.of(id, in: seen).map { Line(id: $0.id, kind: $0.kind, name: opened || $0.kind == .photo ? $0.file.name : nil, bytes: $0.file.bytes, at: $0.at) }, opened: opened,
      mayAdd: scope.actor.may(AddPerson.permission, at: registered.place) && registered.facts.standing != .merged, mayOpen: scope.actor.may(OpenPersonalField.permission, at: registered.place), own: own,
      mayRead: scope.actor.may(People.read), entered: entered)
  }
  var fileOf: ID<Person>? { person }
  func title(_ t: Reader) -> String { t(.archive) }
  var crumbs: [Crumb] { People.crumbs(to: person, name, own: own, mayRead: mayRead) }
  func view(_ t: Reader) -> HTML {
    let covered: HTML = opened || papers.allSatisfy { $0.kind == .photo } || !mayOpen ? .none : note(.info, nil, t(.papersCovered), t, row(act(t(.uncover), People.open(person).with(["field": PersonField.archive.rawValue]))))
    return """
      \(pageHead(t(.archive), t(.whoseFile(name))))
      <div class="stack mt">\(covered)\(papers.isEmpty ? emptyState(t(.noPapers), t(.noPapersWhy)) : flatBox(nil, table(t)))\(mayAdd ? form(t) : HTML.none)</div>
      """
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.archive), [Column(t(.paperKind)), Column(t(.paperName)), Column(t(.paperSize), number: true), Column(t(.paperAdded)), .spoken(t(.takeOutPaper))])
    for line in papers.sorted(by: { ($0.kind.order, $1.at) < ($1.kind.order, $0.at) }) {
      let what: HTML = line.name.map { act($0, People.paper(person, line.id)) } ?? masked(t(.coveredPaper))
      let remove: HTML = mayAdd ? act(t(.takeOutPaper), People.removePaper(person, line.id), about: line.name ?? t(line.kind.word)) : .none
      table.row("\(t(line.kind.word))", what, "\(line.size)", "\(t.dateAndTime(line.at))", remove)
    }
    return table.html(t)
  }
  private func form(_ t: Reader) -> HTML {
    let form = Form(People.papers(person), t, entered, files: true)
    return box(t(.addPaper), form.html(
      form.select("kind", t(.paperKind), Paper.Kind.allCases.map { Choice($0.rawValue, t($0.word)) }),
      form.file("file", t(.paperFile), hint: t(.paperHint(Attachment.mostBytes >> 20)), accept: ".png,.jpg,.jpeg,.pdf,.docx,.xlsx", most: Attachment.mostBytes), submit(t(.addPaper))))
  }
  static let samples = [
    PapersPage(
      person: ID(11), name: "陈桂兰", papers: [Line(id: ID(51), kind: .photo, name: "照片.jpg", bytes: 40_000, at: Sample.now), Line(id: ID(52), kind: .pledge, bytes: 900_000, at: Sample.now)], opened: false, mayAdd: true, mayOpen: true,
      own: false, mayRead: true),
    PapersPage(person: ID(11), name: "陈桂兰", papers: [Line(id: ID(52), kind: .pledge, name: "入党志愿书.pdf", bytes: 900_000, at: Sample.now)], opened: true, mayAdd: false, mayOpen: false, own: true, mayRead: false),
    PapersPage(person: ID(11), name: "陈桂兰", papers: [], opened: false, mayAdd: true, mayOpen: true, own: false, mayRead: true, entered: Entered(["kind": .text("photo")], problems: [.init("photo.type", .photoIsPicture, field: "file")])),
  ]
}

extension Paper.Kind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

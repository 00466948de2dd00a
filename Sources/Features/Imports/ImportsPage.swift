import FeatureKit
import Importing

/// What to bring in, where to, and which file; under it what was brought in before.
struct ImportsPage: Page {
  struct List: Encodable, Sendable {
    var name: String
    var word: Word
    var columns: [String]
  }
  struct Place: Encodable, Sendable {
    var id: ID<Organization>
    var name: String
    var depth: Int
  }
  struct Past: Encodable, Sendable {
    var id: ID<ImportRun>
    var list: Word
    var organization: String
    var file: String
    var state: ImportRun.State
    /// Being worked on; one that is not and has not ended was interrupted.
    var atWork: Bool
    var rows: Int
    var accepted: Int
    var refused: Int
    var at: Moment
  }
  var lists: [List]
  var places: [Place]
  var past: [Past]
  var entered: Entered
  enum CodingKeys: CodingKey { case lists, places, past }

  static func load(_ importers: [Importer], _ work: AtWork, _ entered: Entered, in scope: Scope) throws -> ImportsPage {
    let organizations = try TargetTable.within(scope), top = organizations.map { $0.path.count { $0 == "/" } }.min() ?? 0
    let past = try ImportTable.latest(20, in: scope).map { run in
      Past(
        id: run.id, list: importers.first { $0.name == run.importer }?.word ?? Word(zh: run.importer, en: run.importer), organization: run.organizationName, file: run.fileName, state: run.state, atWork: work[run.id] != nil,
        rows: run.rows, accepted: run.accepted, refused: run.refused, at: run.created)
    }
    return ImportsPage(
      lists: try importers.filter { try offers($0, in: scope) }.map { List(name: $0.name, word: $0.word, columns: $0.columns.map(\.heading.zh)) },
      places: organizations.map { Place(id: $0.id, name: $0.name, depth: $0.path.count { $0 == "/" } - top) }, past: past, entered: entered)
  }
  /// Whether the reader may bring it in somewhere; what is the whole house's, at the top.
  private static func offers(_ importer: Importer, in scope: Scope) throws -> Bool {
    importer.ofHouse ? scope.actor.may(importer.permission, at: try OrganizationTable.root(in: scope)) : scope.actor.may(importer.permission)
  }
  func title(_ t: Reader) -> String { t(.importsTitle) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(t(.importsTitle), t(.importsLead), actions: button(t(.toExports), Imports.exports(), icon: .transfer)))
    \(columns(.aside, stack(.large, box(t(.bringIn), form(t)), pastBox(t)), help(t)))
    """
  }
  /// What is brought in most.
  private var usual: String? { lists.first { $0.name == "members" }?.name ?? lists.first?.name }
  private func form(_ t: Reader) -> HTML {
    let form = Form(Imports.list(), t, entered, files: true)
    let indented = places.map { Choice($0.id.description, String(repeating: "　", count: $0.depth) + $0.name) }
    let place: HTML = places.count < 1000 ? form.select("organization", t(.intoWhere), indented, hint: t(.intoHint), value: places.usual) : form.text("organization", t(.intoWhere), hint: t(.intoTextHint))
    return form.html(
      form.select("list", t(.whichList), lists.map { Choice($0.name, t($0.word)) }, value: usual, ask: false), place,
      form.file("file", t(.whichFile), hint: t(.fileHint), accept: ".xlsx,.csv,.txt"), form.box("makeBranches", t(.makeBranches), hint: t(.makeBranchesHint)), submit(t(.checkFirst), icon: .upload))
  }
  private func help(_ t: Reader) -> HTML {
    stack(.large, lists.map { list in box(t(.columnsOf(list.word)), level: 3, smallNote(list.columns.joined(separator: t(.listComma)))) }.joined(), smallNote(t(.columnsHint)))
  }
  private func pastBox(_ t: Reader) -> HTML {
    guard !past.isEmpty else { return emptyState(t(.nothingImported), t(.nothingImportedWhy)) }
    var table = Table(t(.pastImports), [Column(t(.when)), Column(t(.whichList)), Column(t(.intoWhere)), Column(t(.fileWord)), Column(t(.stateWord)), Column(t(.writtenRows), number: true), Column(t(.refusedRows), number: true)])
    for run in past {
      table.row("<a href=\"\(Imports.run(run.id))\">\(run.at.day) \(run.at.time)</a>", "\(t(run.list))", "\(run.organization)", "\(run.file)", run.state.tag(atWork: run.atWork).html(t), run.state == .checked ? "–" : "\(run.accepted)", "\(run.refused)")
    }
    return flatBox(t(.pastImports), table.html(t))
  }

  static let samples = [
    ImportsPage(lists: [List(name: "members", word: Word(zh: "人员名册", en: "Register of people"), columns: ["姓名", "身份号码"])], places: [], past: [], entered: Entered()),
    ImportsPage(
      lists: [List(name: "members", word: Word(zh: "人员名册", en: "Register of people"), columns: ["姓名", "身份号码"])], places: [Place(id: ID(2), name: "石桥镇党委", depth: 0), Place(id: ID(3), name: "上湾村党支部", depth: 1)],
      past: [
        Past(id: ID(9), list: Word(zh: "人员名册", en: "Register of people"), organization: "石桥镇党委", file: "花名册.xlsx", state: .finished, atWork: false, rows: 412, accepted: 391, refused: 21, at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 580)),
      ],
      entered: Entered(["list": .text("members")], problems: [.init("file", .chooseFile, field: "file")])),
  ]
}

extension [ImportsPage.Place] {
  /// The one top of the reader's reach: what most sheets are for.
  var usual: String? { count(where: { $0.depth == 0 }) == 1 ? first?.id.description : nil }
}

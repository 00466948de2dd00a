import FeatureKit
import Importing

/// What to take out, from where, and as which kind of file.
struct ExportsPage: Page {
  struct List: Encodable, Sendable {
    var name: String
    var word: Word
    var isPersonal: Bool
  }
  /// Something to choose, by its name.
  struct Name: Encodable, Sendable {
    var name: String
    var word: Word
  }
  var lists: [List]
  var places: [ImportsPage.Place]
  var entered: Entered
  enum CodingKeys: CodingKey { case lists, places }

  static func load(_ exporters: [Exporter], _ entered: Entered, in scope: Scope) throws -> ExportsPage {
    let organizations = try TargetTable.within(scope), top = organizations.map { $0.path.count { $0 == "/" } }.min() ?? 0
    return ExportsPage(
      lists: try Offered.lists(exporters, in: scope).filter { scope.actor.may($0.permission) }.map { List(name: $0.name, word: $0.word, isPersonal: $0.isPersonal) },
      places: organizations.map { ImportsPage.Place(id: $0.id, name: $0.name, depth: $0.path.count { $0 == "/" } - top) }, entered: entered)
  }
  var crumbs: [Crumb] { [Crumb(.importsTitle, Imports.list())] }
  func title(_ t: Reader) -> String { t(.exportsTitle) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Imports.exports(), t, entered, keep: false)
    let indented = places.map { Choice($0.id.description, String(repeating: "　", count: $0.depth) + $0.name) }
    let place: HTML = places.count < 1000 ? form.select("organization", t(.fromWhere), indented, hint: t(.fromHint), value: places.usual) : form.text("organization", t(.fromWhere), hint: t(.intoTextHint))
    let personal = lists.contains { $0.isPersonal }
    return """
      \(pageHead(t(.exportsTitle), t(.exportsLead)))
      <div class="mt">\(lists.isEmpty ? emptyState(t(.nothingToExport), t(.nothingToExportWhy)) : box(nil, form.html(
        form.select("list", t(.whichList), lists.map { Choice($0.name, t($0.word)) }, value: lists.first?.name, ask: false), place,
        form.radios("format", t(.formatWord), [Choice("xlsx", t(.formatXLSX)), Choice("csv", t(.formatCSV))], value: "xlsx"), submit(t(.exportButton), icon: .transfer)),
        personal ? smallNote(t(.exportPersonal)) : HTML.none))</div>
      """
  }
  static let samples = [
    ExportsPage(lists: [], places: [], entered: Entered()),
    ExportsPage(lists: [List(name: "members", word: Word(zh: "人员名册", en: "Register of people"), isPersonal: true)], places: [ImportsPage.Place(id: ID(2), name: "石桥镇党委", depth: 0)], entered: Entered()),
  ]
}

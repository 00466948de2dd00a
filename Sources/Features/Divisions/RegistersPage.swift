import FeatureKit
import Registers

/// Which registers there are.
struct RegistersPage: Page {
  struct Line: Encodable, Sendable {
    var name: String
    var word: Word
    var rows: Int
    var isFixed: Bool
  }
  var items: [Line]
  static func load(in scope: Scope) throws -> RegistersPage {
    RegistersPage(items: try Divisions.all.map { r in Line(name: r.name, word: r.word, rows: try r.fixed?.count ?? RegisterTable.count(r.name, in: scope), isFixed: r.fixed != nil) })
  }
  static let samples = [RegistersPage(items: [Line(name: "divisions", word: Divisions.territory.word, rows: 87_782, isFixed: false), Line(name: "education", word: Word(zh: "学历", en: "Education"), rows: 40, isFixed: true)])]
  func title(_ t: Reader) -> String { t(.registers) }
  func view(_ t: Reader) -> HTML {
    var table = Table(t(.registers), [Column(t(.rowName)), Column(t(.rows), number: true), Column(t(.keptBy))])
    for line in items { table.row("<a href=\"\(Divisions.register(line.name))\">\(t(line.word))</a>", "\(line.rows)", "\(t(line.isFixed ? .byStandard : .byHouse))") }
    return "\(pageHead(t(.registers), t(.registersLead)))\(flatBox(nil, table.html(t)))"
  }
}

import FeatureKit
import Registers

/// One row, to be added or changed.
struct RowPage: Page {
  var register: Register
  var row: RegisterRow?
  var entered = Entered.nothing

  func encode(to encoder: any Encoder) throws {
    if let row { try row.encode(to: encoder) } else { try ["register": register.name].encode(to: encoder) }
  }
  static func load(_ register: Register, _ code: String, _ entered: Entered, in scope: Scope) throws -> RowPage {
    guard let row = try RegisterTable.row(code, of: register.name, in: scope) else { throw OutOfReach() }
    return RowPage(register: register, row: row, entered: entered)
  }
  static let samples = [
    RowPage(register: Divisions.territory, row: RegisterRow("130100", "石家庄市", parent: "130000", level: 2, source: "nbs2023")),
    RowPage(register: Divisions.territory, row: nil, entered: Entered(["code": .text("13")], problems: [.init("code.taken", .codeTaken, field: "code")])),
  ]
  var crumbs: [Crumb] { [Crumb(.registers, Divisions.list()), Crumb(register.word, Divisions.register(register.name))] }
  func title(_ t: Reader) -> String { row.map { "\($0.code) \($0.name)" } ?? t(.addRow) }
  func view(_ t: Reader) -> HTML {
    let name = register.name, form = Form(row.map { Divisions.row(name, $0.code) } ?? Divisions.add(name), t, entered)
    let code: HTML = row == nil ? form.text("code", t(.code), limit: 40) : .none
    let parts: [HTML] = register.parts.map { form.text($0.rawValue, t($0.word), value: row?.shown($0), optional: true) }
    return """
      <div class="stack">
      <h1>\(title(t))</h1>
      \(form.html(code, form.text("name", t(.rowName), value: row?.name, limit: 100), parts.joined(), "<div class=\"row\">\(submit(t(.save)))\(act(t(.backToRegister), Divisions.register(name)))</div>"))
      \(row.map { retiring($0, t) })
      </div>
      """
  }
  private func retiring(_ row: RegisterRow, _ t: Reader) -> HTML {
    let form = Form(Divisions.retire(register.name, row.code), t, name: "retire", keep: false)
    return section(t(row.isRetired ? .restoreRow : .retireRow), id: "retire", form.html(form.hidden("retired", row.isRetired ? "false" : "true"), submit(t(row.isRetired ? .restoreRow : .retireRow), row.isRetired ? .plain : .danger)))
  }
}

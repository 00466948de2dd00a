import FeatureKit
import Importing
import People
import Registers

/// 代码表: the registers of the house, the divisions of the state's territory first among them.
package enum Divisions {
  package static let list = Route< >("/registers")
  package static let register = Route<String>("/registers/:register")
  package static let add = Route<String>("/registers/:register/new")
  package static let row = Route<String, String>("/registers/:register/:code")
  package static let retire = Route<String, String>("/registers/:register/:code/retire")

  package static let territory = Register(
    "divisions", Word(zh: "行政区划", en: "Divisions"), parts: [.level, .parent, .source], digits: [6, 9, 12],
    gaps: Word(
      zh: "村级不全：多数县没有村（社区）一级，查不到不等于不存在，请用乡镇代码并在地址中写明村名。",
      en: "Villages are incomplete: most counties have none here. One that is not found may well exist; use the town's code and name the village in the address."))
  /// Every register, in the order in which they are shown.
  static let all: [Register] = [
    territory, RosterLayout.register,
    Register("unit-kinds", Word(zh: "单位类别", en: "Kinds of unit"), parts: [.english], fixed: UnitKind.allCases.map { RegisterRow($0.rawValue, $0.word.zh, english: $0.word.en) }),
    Register("ethnic-groups", Word(zh: "民族", en: "Ethnic groups"), parts: [.english], fixed: ethnicities.lines.map { RegisterRow($0.code, $0.word.zh, english: $0.word.en) }),
    Register("education", Word(zh: "学历", en: "Education"), parts: [.english], fixed: educations.lines.map { RegisterRow($0.code, $0.word.zh, english: $0.word.en) }),
  ]
  static func named(_ name: String) throws -> Register {
    guard let register = all.first(where: { $0.name == name }) else { throw OutOfReach() }
    return register
  }
}

package let divisions = Feature(
  "Divisions",
  endpoints: [
    page(Divisions.list, reads: "registers.read") { scope, _ in try RegistersPage.load(in: scope) },
    page(Divisions.register, reads: "registers.read") { scope, query, name in try RegisterPage.load(Divisions.named(name), query, in: scope) },
    form(Divisions.add, AddRow.self, { scope, entered, name in RowPage(register: try Divisions.named(name), row: nil, entered: entered) }, then: { Divisions.row($1.register, $1.code) }),
    form(Divisions.row, ChangeRow.self, { scope, entered, name, code in try RowPage.load(Divisions.named(name), code, entered, in: scope) }, then: { Divisions.register($1.register) }),
    post(Divisions.retire, RetireRow.self, then: { Divisions.row($1.register, $1.code) }),
  ],
  actions: [AddRow.self, ChangeRow.self, RetireRow.self, PutRows.self],
  migrations: RegisterTable.migrations + [RosterLayout.migration],
  grants: [
    Grant("registers.read", Word(zh: "查看代码表", en: "see the registers"), to: Role.everyMember + [.inspector, .systemAdministrator, .securityAdministrator]),
    Grant("registers.change", Word(zh: "维护代码表", en: "keep the registers"), to: [.clerk, .systemAdministrator]),
  ],
  menu: [MenuItem(Word(zh: "代码表", en: "Registers"), .map, Divisions.list(), in: .records, "registers.change", order: 90)],
  pages: [Preview(RegistersPage.self), Preview(RegisterPage.self), Preview(RowPage.self)],
  importers: [Divisions.territory.importer("registers.change") { PutRows($0, $1) }],
  exporters: Divisions.all.map { $0.exporter("registers.read") })

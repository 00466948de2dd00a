import FeatureKit
import Importing
import Registers

/// The columns in which the national system hands out and takes in its roster, in their order: data that an office corrects by the sheet it holds.
package enum RosterLayout {
  package static let register = Register(
    "roster-columns", Word(zh: "全国系统花名册的列", en: "Columns of the national roster"), parts: [.source],
    gaps: Word(
      zh: "列的叫法和次序没有公开资料可以核对（未确认）。请对照系统导出的表样修改：编号是次序，名称是表头，来源是本系统名册的列；来源不填或对不上的列导出为空。",
      en: "No public source confirms the headings and their order. Correct them by the sheet that the system gives you: the code is the order, the name the heading, the source the column of our own register; a column without one is left empty."))

  package static func columns(in scope: Scope) throws -> [LayoutColumn] {
    try RegisterTable.all(of: register.name, after: "", limit: 200, in: scope).filter { !$0.isRetired }.map { LayoutColumn($0.name, from: $0.source) }
  }
  /// What stands there until somebody corrects it: the collection form, with the national system's words where they are in common use.
  private static let usual: [(heading: String, from: String)] = [
    ("姓名", "姓名"), ("公民身份号码", "身份号码"), ("性别", "性别"), ("民族", "民族"), ("出生日期", "出生日期"), ("学历", "学历"), ("人员类别", "人员类别"), ("所在党支部", "所在支部"), ("加入党组织日期", "入党日期"),
    ("转为正式党员日期", "转正日期"), ("工作岗位", "工作岗位"), ("手机号码", "电话"), ("家庭住址", "住址"), ("党籍状态", "党籍状态"), ("失联情形及日期", "失联情形及日期"), ("流动及流向", "流动及流向"),
  ]
  static let migration = Migration("roster-columns", """
    INSERT INTO register_row (register, code, name, source, retired) VALUES \(usual.enumerated().map { n, column in "('\(register.name)', '\(n < 9 ? "0" : "")\(n + 1)', '\(column.heading)', '\(column.from)', 0)" }.joined(separator: ", "))
    """)
}

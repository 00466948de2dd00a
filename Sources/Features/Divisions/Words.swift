import FeatureKit
import Registers

extension Word {
  static let registers = Word(zh: "代码表", en: "Registers")
  static let registersLead = Word(zh: "全系统共用的代码和名称", en: "Codes and names that the whole house shares")
  static let rows = Word(zh: "条数", en: "Rows")
  static let keptBy = Word(zh: "维护", en: "Kept by")
  static let byStandard = Word(zh: "按标准固定", en: "fixed by its standard")
  static let byHouse = Word(zh: "可维护、可导入", en: "kept and imported here")
  static let codeOrName = Word(zh: "代码开头或名称", en: "Beginning of a code, or a name")
  static let wholeRegister = Word(zh: "全部", en: "All")
  static let addRow = Word(zh: "添加一条", en: "Add a row")
  static let backToRegister = Word(zh: "返回代码表", en: "Back to the register")
  static let retireRow = Word(zh: "停用", en: "Take out of use")
  static let restoreRow = Word(zh: "恢复使用", en: "Take into use again")
  static let retired = Word(zh: "已停用", en: "out of use")
  static let noRows = Word(zh: "没有内容", en: "Nothing here")
  static let noRowsWhy = Word(zh: "这张代码表还没有内容，可以在“导入导出”中从表格导入，也可以逐条添加。", en: "This register is empty: bring in a spreadsheet under “Import and export”, or add rows one by one.")
  static let noRowsFound = Word(zh: "没有符合条件的代码；可能是资料不全，请核对。", en: "No code fits; what is missing here may still exist.")
  static let fixedRegister = Word(zh: "这张代码表按标准固定，不在这里修改", en: "This register is fixed by its standard and is not changed here")
  static let codeTaken = Word(zh: "代码已存在", en: "This code exists already")
  static func rowAdded(_ register: Word, _ row: RegisterRow) -> Word { Word(zh: "\(register.zh)添加 \(row.code) \(row.name)", en: "Added \(row.code) \(row.name) to \(register.en)") }
  static func rowChanged(_ register: Word, _ row: RegisterRow) -> Word { Word(zh: "\(register.zh)修改 \(row.code) \(row.name)", en: "Changed \(row.code) \(row.name) in \(register.en)") }
  static func rowRetired(_ register: Word, _ row: RegisterRow) -> Word { Word(zh: "\(register.zh)停用 \(row.code) \(row.name)", en: "Took \(row.code) \(row.name) in \(register.en) out of use") }
  static func rowRestored(_ register: Word, _ row: RegisterRow) -> Word { Word(zh: "\(register.zh)恢复 \(row.code) \(row.name)", en: "Took \(row.code) \(row.name) in \(register.en) into use again") }
  static func rowsPut(_ register: Word, _ n: Int) -> Word { Word(zh: "\(register.zh)导入 \(n) 条", en: "Brought \(n) rows into \(register.en)") }
}

import FeatureKit

extension Word {
  static let bringInSheet = Word(zh: "导入", en: "Import"), takeOutSheet = Word(zh: "导出", en: "Export")
  static func unknownKind(_ text: String) -> Word { Word(zh: "不认识的组织类别“\(text)”，应为：\(Organization.Kind.allCases.map(\.word.zh).joined(separator: "、"))", en: "The kind “\(text)” is not known; it is one of: \(Organization.Kind.allCases.map(\.word.en).joined(separator: ", "))") }
  static func unknownSetting(_ text: String) -> Word { Word(zh: "不认识的设立方式“\(text)”，应为：\(Organization.Setting.allCases.map(\.word.zh).joined(separator: "、"))", en: "“\(text)” is no way to set up a branch; it is one of: \(Organization.Setting.allCases.map(\.word.en).joined(separator: ", "))") }
  static func unknownUnitKind(_ text: String) -> Word { Word(zh: "不认识的单位类别“\(text)”，应为：\(UnitKind.allCases.map(\.word.zh).joined(separator: "、"))", en: "The kind of unit “\(text)” is not known; it is one of: \(UnitKind.allCases.map(\.word.en).joined(separator: ", "))") }
  static let kindMissing = Word(zh: "没有填组织类别", en: "The kind is not given"), foundedMissing = Word(zh: "没有填成立日期", en: "The day of founding is not given")
  static func parentUnknown(_ name: String) -> Word { Word(zh: "没有找到上级党组织“\(name)”；上级要先于下级，写在前面的行里", en: "The organization above, “\(name)”, was not found; it must stand in a row before those below it") }
  static func parentSeveral(_ name: String, _ count: Int) -> Word { Word(zh: "有 \(count) 个党组织叫“\(name)”，请在各自的上级之下分别导入", en: "\(count) organizations are called “\(name)”; import under each one's own committee") }
  static func registeredOtherwise(_ known: Organization) -> Word { Word(zh: "“\(known.name)”已在册，类别或设立方式不同，请核对后在党组织页面更正", en: "“\(known.name)” is registered with another kind or setting; please check and correct it on its page") }
}

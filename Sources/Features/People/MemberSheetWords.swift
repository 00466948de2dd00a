import FeatureKit
import Importing

extension Repair {
  static let checkLetter = Repair("checkLetter", Word(zh: "身份号码末位的 x 改为大写", en: "the last letter of resident numbers made large"))
  static let phoneForm = Repair("phone", Word(zh: "电话写法统一", en: "phone numbers written alike"))
}

extension Word {
  static let bringInSheet = Word(zh: "导入", en: "Import"), takeOutSheet = Word(zh: "导出", en: "Export")
  static func unknownSex(_ text: String) -> Word { Word(zh: "性别“\(text)”无法识别，应为男或女", en: "The sex “\(text)” is not known; write 男 or 女") }
  static func unknownEthnicity(_ text: String) -> Word { Word(zh: "不认识的民族“\(text)”，请按国家标准名称填写", en: "The ethnic group “\(text)” is not known; write its standard name") }
  static func unknownEducation(_ text: String) -> Word { Word(zh: "不认识的学历“\(text)”，如初中、高中、大专、本科、研究生", en: "The education “\(text)” is not known; write for instance 初中, 高中, 大专, 本科, 研究生") }
  static func unknownStatus(_ text: String) -> Word { Word(zh: "不认识的人员类别“\(text)”，应为：\(PersonStatus.allCases.map(\.word.zh).joined(separator: "、"))", en: "The status “\(text)” is not known; it is one of: \(PersonStatus.allCases.map(\.word.en).joined(separator: ", "))") }
  static let statusMissing = Word(zh: "没有填人员类别", en: "The status is not given")
  static func unknownStanding(_ text: String) -> Word { Word(zh: "不认识的党籍状态“\(text)”，应为：\(Standing.allCases.map(\.word.zh).joined(separator: "、"))", en: "The standing “\(text)” is not known; it is one of: \(Standing.allCases.map(\.word.en).joined(separator: ", "))") }
  static func unknownWorkPost(_ text: String) -> Word { Word(zh: "不认识的工作岗位“\(text)”，应为：\(WorkPost.allCases.map(\.word.zh).joined(separator: "、"))", en: "The occupation “\(text)” is not known; it is one of: \(WorkPost.allCases.map(\.word.en).joined(separator: ", "))") }
  static func unknownLost(_ text: String) -> Word { Word(zh: "不认识的失联情形“\(text)”，应写成“外出务工，2023-05-01”这样，情形为：\(LostContact.allCases.map(\.word.zh).joined(separator: "、"))", en: "The way contact was lost “\(text)” is not known; write it like “外出务工，2023-05-01”, one of: \(LostContact.allCases.map(\.word.en).joined(separator: ", "))") }
  static func noSuchDay(_ text: String) -> Word { Word(zh: "没有“\(text)”这一天，请核对", en: "There is no such day as “\(text)”; please check") }
  static func whichOne(_ name: String, _ count: Int) -> Word {
    Word(zh: "没有填身份号码，而册内已有 \(count) 位“\(name)”，分不清是谁。请在下面选定，或在表里补上身份号码", en: "The row has no resident number, and \(count) called “\(name)” \(count == 1 ? "is" : "are") registered. Choose who is meant, or add the number in the sheet")
  }
  static let someoneNew = Word(zh: "都不是，是新的人，另行登记", en: "None of them: somebody new, to be registered")
  static func knownOtherwise(_ name: String, _ organization: String, _ fields: [PersonField]) -> Word {
    Word(zh: "已在册：\(name)，在“\(organization)”；\(fields.map(\.word.zh).joined(separator: "、"))与册内不同，请核对后在人员档案中更正",
      en: "Already registered: \(name), at “\(organization)”; the register differs in \(fields.map { $0.word.en.lowercased() }.joined(separator: ", ")). Please check and correct it in the person's file")
  }
}

import Essentials

extension Word {
  package static let code = Word(zh: "代码", en: "Code")
  package static let rowName = Word(zh: "名称", en: "Name")
  static let codeMissing = Word(zh: "请填写代码，最多 40 个字符", en: "Please enter a code of at most 40 characters")
  static let rowNameMissing = Word(zh: "请填写名称，最多 100 个字", en: "Please enter a name of at most 100 characters")
  static func codeForm(_ digits: Set<Int>) -> Word {
    let all = digits.sorted().map(String.init)
    return Word(zh: "代码应为 \(all.joined(separator: "、")) 位数字", en: "A code has \(all.joined(separator: ", ")) digits")
  }
  static let parentIsItself = Word(zh: "上级代码不能是自己", en: "A row cannot belong to itself")
  package static func parentUnknown(_ code: String) -> Word { Word(zh: "没有代码为 \(code) 的上级；上级应排在下级之前", en: "There is no row \(code) to belong to; parents stand before what belongs to them") }
  static let levelForm = Word(zh: "级别是 0 至 9 的数字", en: "A level is a digit from 0 to 9")
}

import Essentials

/// What every room says alike.
extension Word {
  package static let save = Word(zh: "保存", en: "Save")
  package static let edit = Word(zh: "修改", en: "Edit")
  package static let cancel = Word(zh: "取消", en: "Cancel")
  package static let back = Word(zh: "返回", en: "Back")
  /// Between the names of a list.
  package static let listComma = Word(zh: "、", en: ", ")
}

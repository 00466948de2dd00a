import Essentials

extension Provenance {
  /// How a record came to be, in the words of every page.
  package var word: Word {
    switch self {
    case .live: Word(zh: "当时记录", en: "recorded live")
    case .recordedLate: Word(zh: "事后补记", en: "recorded late")
    case .imported: Word(zh: "导入", en: "imported")
    case .proxy: Word(zh: "代办", en: "by proxy")
    case .clock: Word(zh: "系统值守", en: "by the watch")
    }
  }
}

import FeatureKit
import Importing

extension ImportRun.State {
  var word: Word {
    switch self {
    case .checking: Word(zh: "正在试算", en: "being checked")
    case .checked: Word(zh: "已试算，未写入", en: "checked, not written")
    case .running: Word(zh: "正在写入", en: "being written")
    case .finished: Word(zh: "已写入", en: "written")
    case .unusable: Word(zh: "无法读取", en: "unreadable")
    case .dropped: Word(zh: "已放弃", en: "given up")
    }
  }
  func tag(atWork: Bool) -> Tag {
    switch self {
    case .checking, .running: atWork ? .info(word) : .warn(.interruptedTag)
    case .checked: .plain(word)
    case .finished: .ok(word)
    case .unusable: .err(word)
    case .dropped: .plain(word)
    }
  }
}

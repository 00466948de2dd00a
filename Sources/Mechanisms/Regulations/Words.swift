import Essentials

extension Word {
  static let textExpected = Word(zh: "此处应为文字，不能为空，也不能是列表或分组", en: "text is expected here, neither empty nor a list or mapping")
  static let listExpected = Word(zh: "此处应为列表，例如 [10, 3]", en: "a list is expected here, for example [10, 3]")
  static let mappingExpected = Word(zh: "此处应为若干“名称: 值”", en: "a mapping of names to values is expected here")
  static let notUTF8 = Word(zh: "文件不是 UTF-8 编码", en: "the file is not encoded in UTF-8")
  static let unreadable = Word(zh: "无法读取", en: "cannot be read")
  static let noFiles = Word(zh: "目录中没有 .yaml 文件", en: "the folder holds no .yaml file")
  static let noDefaults = Word(zh: "没有一个文件给出默认宽限期和提醒日（defaults）", en: "no file gives the default grace and reminders (defaults)")
  static let secondDefaults = Word(zh: "默认宽限期和提醒日只能给出一次", en: "the defaults may be given only once")
  static let badFraction = Word(zh: "分数应写作 1/2，大于零且不超过一", en: "a share is written 1/2, above zero and at most one")
  static let untilBeforeFrom = Word(zh: "失效日期早于生效日期", en: "it would cease before it takes effect")
  static let badRuleID = Word(zh: "编号应为大写字母加数字，例如 ZB-08", en: "an id is capital letters and digits, for example ZB-08")
  static let stricterMissing = Word(zh: "只许从严的数字须写明从严方向（stricter: higher 或 lower）", en: "a figure that may only be made stricter must say in which direction (stricter: higher or lower)")
  static let stricterNeedless = Word(zh: "只有 override: stricterOnly 才写 stricter", en: "stricter belongs only to override: stricterOnly")
  static let emptyCondition = Word(zh: "条件须写 atLeast 或 atMost,且下限不得大于上限", en: "a condition needs atLeast or atMost, the lower not above the upper")
  static let supportsNothing = Word(zh: "辅助条目应给出届期(lengths)或提醒(reminders)", en: "a supporting rule gives lengths or reminders")

  static func yaml(_ problem: String) -> Word { Word(zh: "写法不符合 YAML 格式（\(problem)）", en: "not valid YAML: \(problem)") }
  static func repeatedKey(_ key: String) -> Word { Word(zh: "名称“\(key)”出现了两次", en: "the key “\(key)” stands here twice") }
  static func missing(_ key: String) -> Word { Word(zh: "缺少“\(key)”", en: "“\(key)” is missing") }
  static func unknownKey(_ key: String, _ known: [String]) -> Word {
    Word(zh: "没有“\(key)”这一项；可用：\(known.joined(separator: "、"))", en: "there is no key “\(key)” here; known: \(known.joined(separator: ", "))")
  }
  static func unknownName(_ name: String, _ known: [String]) -> Word {
    Word(zh: "不认识“\(name)”；可用：\(known.joined(separator: "、"))", en: "“\(name)” is unknown; known: \(known.joined(separator: ", "))")
  }
  static func numberExpected(_ text: String, _ range: ClosedRange<Int>) -> Word {
    Word(zh: "“\(text)”不是 \(range.lowerBound) 到 \(range.upperBound) 之间的整数", en: "“\(text)” is not a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
  static func noSuchDay(_ text: String) -> Word {
    Word(zh: "没有“\(text)”这一天；日期写作 2026-02-28", en: "there is no day “\(text)”; a date is written 2026-02-28")
  }
  static func flagExpected(_ text: String) -> Word { Word(zh: "“\(text)”应为 true 或 false", en: "“\(text)” must be true or false") }
  static func needs(_ kind: Rule.Kind, _ key: String) -> Word {
    Word(zh: "\(kind.rawValue) 类条目须写“\(key)”", en: "a rule of kind \(kind.rawValue) needs “\(key)”")
  }
  static func mayNot(_ kind: Rule.Kind, _ key: String) -> Word {
    Word(zh: "\(kind.rawValue) 类条目不得写“\(key)”", en: "a rule of kind \(kind.rawValue) may not have “\(key)”")
  }
  static func needsSubject(_ known: [String]) -> Word {
    Word(zh: "应尽事项的主体只能是：\(known.joined(separator: "、"))", en: "a duty's subject is one of: \(known.joined(separator: ", "))")
  }
  static func duplicate(_ id: String, _ file: String, _ line: Int) -> Word {
    Word(zh: "\(id) 与 \(file) 第 \(line) 行的同号条目生效期重叠", en: "\(id) is in force at the same time as the one at \(file):\(line)")
  }
  static func repeated(_ id: String) -> Word { Word(zh: "“\(id)”已经用过", en: "“\(id)” is already taken") }
  static func noRule(_ id: String) -> Word { Word(zh: "没有条目 \(id)", en: "there is no rule \(id)") }
  static func noTerm(_ id: String) -> Word { Word(zh: "\(id) 不是由换届了结的届期条目", en: "\(id) is not a term that an election ends") }
  static func noLength(_ id: String) -> Word { Word(zh: "没有条目给出 \(id) 的届期", en: "no rule gives the length of the term of \(id)") }
  static func looser(_ id: String, _ what: String) -> Word {
    Word(zh: "\(id) 的“\(what)”只许从严，此处放宽了", en: "“\(what)” of \(id) may only be made stricter; this is looser")
  }
  static func fixed(_ id: String, _ what: String) -> Word { Word(zh: "\(id) 的“\(what)”不得改动", en: "“\(what)” of \(id) may not be changed") }
  static func noParameter(_ id: String, _ name: String, _ known: [String]) -> Word {
    Word(zh: "\(id) 没有参数“\(name)”；可用：\(known.joined(separator: "、"))", en: "\(id) has no parameter “\(name)”; known: \(known.joined(separator: ", "))")
  }
  static func notInForce(_ id: String) -> Word { Word(zh: "\(id) 在这段时间没有生效", en: "\(id) is not in force in that time") }
}

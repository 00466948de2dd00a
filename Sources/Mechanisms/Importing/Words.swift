import Essentials
import Journal

extension Repair {
  package static let halfWidth = Repair("fullWidth", Word(zh: "全角数字、字母改为半角", en: "full-width digits and letters made ordinary"))
  package static let blanks = Repair("blanks", Word(zh: "多余的空格去掉", en: "needless blanks taken out"))
  package static let apostrophe = Repair("apostrophe", Word(zh: "号码前的撇号去掉", en: "the apostrophe before a number taken out"))
  package static let dateForm = Repair("date", Word(zh: "日期写法统一", en: "dates written alike"))
  package static let branchName = Repair("branch", Word(zh: "支部名称统一", en: "branch names written as registered"))
}

extension Word {
  static let spoiled = Word(zh: "表格软件已把号码变成近似数，末几位丢了，补不回来，请对照原件重填", en: "The spreadsheet program has turned this number into an approximate one; its last digits are lost. Please type it again from the original")
  static func noSuchDay(_ text: String) -> Word { Word(zh: "没有“\(text)”这一天，请核对", en: "There is no such day as “\(text)”; please check") }
  static func noDate(_ text: String) -> Word { Word(zh: "“\(text)”不是日期，请写成 2021-03-04 这样", en: "“\(text)” is no date; write it like 2021-03-04") }
  static func monthOnly(_ year: Int, _ month: Int) -> Word { Word(zh: "只写到 \(year)年\(month)月，请补上是哪一天", en: "Only the month is given (\(year)-\(month)); please add the day") }
  static func ambiguousMonth(_ text: String) -> Word { Word(zh: "“\(text)”可能是 1 月，也可能是 10 月，请写全日期", en: "“\(text)” may be January or October; please write the whole date") }
  static func tooFewCells(_ count: Int, _ expected: Int) -> Word { Word(zh: "这一行只有 \(count) 格，标题有 \(expected) 格，可能少了分隔符，请核对", en: "This row has \(count) cells and the headings \(expected); a separator may be missing. Please check") }
  static func tooManyCells(_ count: Int, _ expected: Int) -> Word { Word(zh: "这一行有 \(count) 格，标题只有 \(expected) 格，可能多了分隔符，请核对", en: "This row has \(count) cells and the headings only \(expected); there may be a separator too many. Please check") }
  static func sameAs(_ heading: Word, _ row: Int) -> Word {
    Word(zh: "“\(heading.zh)”与第 \(row) 行相同，请核对应保留哪一行", en: "“\(heading.en)” is the same as in row \(row); please check which one to keep")
  }
  static let outOfReach = Word(zh: "这一行涉及的内容不在您的办理范围内", en: "This row concerns something outside your reach")
  static let takenUp = Word(zh: "同一份文件正在另一处写入，请稍后再试", en: "The same file is being written elsewhere; please try again later")
  static let fileChanged = Word(zh: "文件与试算时不同，请重新上传", en: "The file is not the one that was checked; please upload it again")

  static func branchUnknown(_ name: String, _ near: [String]) -> Word {
    guard !near.isEmpty else { return Word(zh: "没有叫“\(name)”的支部，请核对名称，或先设立这个支部", en: "There is no branch called “\(name)”; check the name or set it up first") }
    let offered = near.map { "“\($0)”" }
    return Word(zh: "没有叫“\(name)”的支部，是不是\(offered.joined(separator: "或"))？", en: "There is no branch called “\(name)”; is it \(offered.joined(separator: " or "))?")
  }
  static func branchSeveral(_ name: String, _ count: Int) -> Word { Word(zh: "有 \(count) 个支部叫“\(name)”，请写出能区分的名称，或在各自的上级党组织下分别导入", en: "\(count) branches are called “\(name)”; write a name that tells them apart, or import under each one's own committee") }
  static let branchMissing = Word(zh: "没有填所在支部", en: "The branch is not given")
  static func otherBranch(_ name: String, _ into: String) -> Word { Word(zh: "所在支部写的是“\(name)”，但正在导入到“\(into)”", en: "The branch given is “\(name)”, but rows are going into “\(into)”") }
}

extension Organization.Kind {
  /// Whether a branch may stand directly under it.
  var holdsBranches: Bool { self != .branch }
}

import Essentials

/// How much of a document was read so far, and what is refused of it, at which field.
struct Tally {
  let field: String?
  private var nodes = 0
  init(field: String?) { self.field = field }

  func refusal(_ code: String, _ word: Word) -> Refusal { Refusal(code, word, field: field) }
  mutating func count() throws(Refusal) {
    nodes += 1
    if nodes > Document.Limits.nodes { throw refusal("document.many", .tooMany(Document.Limits.nodes)) }
  }
  func check(depth: Int) throws(Refusal) {
    if depth > Document.Limits.depth { throw refusal("document.deep", .tooDeep(Document.Limits.depth)) }
  }
  func checked(link: String) throws(Refusal) -> String {
    guard Document.leads(to: link) else { throw refusal("document.link", .linkElsewhere(link)) }
    return link
  }
}

extension Word {
  static func tooLong(_ n: Int) -> Word { Word(zh: "正文最多 \(n) 个字，请分成几篇", en: "The text has at most \(n) characters; please divide it") }
  static func tooDeep(_ n: Int) -> Word { Word(zh: "列表、引用和强调最多套 \(n) 层，请减少层次", en: "Lists, quotes and emphasis nest at most \(n) deep; please use fewer levels") }
  static func tooMany(_ n: Int) -> Word { Word(zh: "正文的段落和列表项合计最多 \(n) 个，请分成几篇", en: "A text has at most \(n) paragraphs, items and stretches; please divide it") }
  static let unreadable = Word(zh: "正文无法识别，请核对", en: "The text cannot be read; please check")
  static let unknownNode = Word(zh: "正文里有不支持的内容；可以用标题、段落、列表、引用、加粗、强调和链接", en: "The text holds something unknown; headings, paragraphs, lists, quotes, bold, emphasis and links can be used")
  static let noPictures = Word(zh: "正文里不能放图片", en: "A text holds no pictures")
  static func linkElsewhere(_ link: String) -> Word {
    let short = link.count > 60 ? link.prefix(60) + "…" : link
    return Word(zh: "链接“\(short)”不能使用：请用 https:// 开头的地址，或本站以 / 开头的地址", en: "The link “\(short)” cannot be used: give an address that begins with https://, or one of this house that begins with /")
  }
}

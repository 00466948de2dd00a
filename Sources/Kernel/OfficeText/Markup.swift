import Documents

/// Writes the main part, and remembers the addresses that it refers to.
struct Markup {
  private(set) var text = ""
  /// Addresses of links; the first is `link1`.
  private(set) var links: [String] = []
  let site: String
  init(site: String) { self.site = site }

  /// What runs are set in: nil is the paragraph's own.
  struct Look { var strong = false, emphasis = false, link = false }

  mutating func add(_ markup: String) throws(Unwritable) {
    text += markup
    guard text.utf8.count <= OfficeText.Limits.markup else { throw .tooLong }
  }
  mutating func paragraph(_ style: String, _ runs: String, numbered: (list: Int, level: Int)? = nil, indent: Int? = nil) throws(Unwritable) {
    let number = numbered.map { "<w:numPr><w:ilvl w:val=\"\($0.level)\"/><w:numId w:val=\"\($0.list)\"/></w:numPr>" } ?? ""
    let left = indent.map { "<w:ind w:left=\"\($0)\" w:firstLine=\"0\"/>" } ?? ""
    try add("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(number)\(left)</w:pPr>\(runs)</w:p>")
  }
  /// A stretch of text; line breaks and tabs in it are kept.
  static func run(_ words: String, _ look: Look = Look()) -> String {
    guard !words.isEmpty else { return "" }
    let marks = (look.link ? "<w:rStyle w:val=\"Link\"/>" : "") + (look.strong ? "<w:b/>" : "") + (look.emphasis ? "<w:i/>" : "")
    return "<w:r>\(marks.isEmpty ? "" : "<w:rPr>\(marks)</w:rPr>")\(broken(words))</w:r>"
  }
  mutating func link(_ words: String, _ look: Look, to address: String) -> String {
    let whole = address.hasPrefix("/") ? site.isEmpty ? nil : site + address : address
    guard let whole else { return Markup.run(words, look) }
    let known = links.firstIndex(of: whole) ?? links.count
    if known == links.count { links.append(whole) }
    var linked = look
    linked.link = true
    return "<w:hyperlink r:id=\"link\(known + 1)\">\(Markup.run(words, linked))</w:hyperlink>"
  }

  private static func broken(_ words: String) -> String {
    let lines = words.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    return lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "<w:t xml:space=\"preserve\">\(escaped($0))</w:t>" }.joined(separator: "<w:tab/>")
    }.joined(separator: "<w:br/>")
  }
  /// As text of XML 1.0: what no XML may hold is left out.
  static func escaped(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&apos;".unicodeScalars)
      default: if allowed(scalar) { out.append(scalar) }
      }
    }
    return String(out)
  }
  private static func allowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }
}

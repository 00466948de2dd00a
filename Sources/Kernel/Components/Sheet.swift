import Essentials
import Web

/// A page of an official document: A4, type area and type after GB/T 9704. Chinese whatever the reader's language, as offices file it.
package struct Sheet: Sendable {
  var label: String
  var reference: String
  var title: [String]
  var body: HTML
  var number: Int?
  var footer: String
  var mark: HTML?
  /// `reference` stands at the top (编号), `title` in lines as they are to break, `mark` is a code that leads back to the record,
  /// `number` the page's number, `footer` says who printed it and when.
  package init(_ label: String, reference: String, title: [String], number: Int? = nil, footer: String, mark: HTML? = nil, _ body: HTML...) {
    self.label = label
    self.reference = reference
    self.title = title
    self.number = number
    self.footer = footer
    self.mark = mark
    self.body = body.joined()
  }
  package var html: HTML {
    let lines: [HTML] = title.map { "\($0)" }
    let page: HTML = number.map { "<p class=\"pn no\">— \($0) —</p>" } ?? .none
    return """
      <article class="sheet" aria-label="\(label)" lang="zh-Hans"><p class="ref-top no">\(reference)</p>\(mark)\
      <h1>\(lines.joined("<br>"))</h1>\(body)\(page)<p class="ref no">\(footer)</p></article>
      """
  }
  /// 时间：2026年12月10日19时 — a line without indent whose word is in bold.
  package static func line(_ word: String, _ text: String) -> HTML { "<p class=\"no\"><span class=\"hei\">\(word)：</span>\(text)</p>" }
  /// A paragraph; `lead` is its first sentence in bold.
  package static func paragraph(_ text: String, lead: String? = nil) -> HTML {
    let first: HTML = lead.map { "<span class=\"hei\">\($0)</span>" } ?? .none
    return "<p>\(first)\(text)</p>"
  }
  /// Who signs and on which day.
  package static func signature(_ who: String, _ day: String, blank: Bool = false) -> HTML {
    "<p class=\"sign\(blank ? " blank" : "")\">\(who)</p><p class=\"sign\">\(day)</p>"
  }
  /// The printed sheets on a desk.
  package static func desk(_ sheets: [Sheet], _ t: Reader) -> HTML {
    "<main class=\"desk\"><p class=\"no-print sheet-bar\">\(printButton(t))</p>\(sheets.map(\.html))</main>"
  }
}

/// The line at the end of a printed ledger: who made it, who checked it, when.
package func signOff(_ t: Reader) -> HTML {
  "<p class=\"print-only\"><span>\(t(.preparedBy))</span><span>\(t(.checkedBy))</span><span>\(t(.dateBlank))</span></p>"
}

import Documents

extension Markup {
  mutating func write(_ part: OfficeText.Part) throws(Unwritable) {
    switch part {
    case .title(let lines): try paragraph("Title", lines.map { Markup.run($0) }.joined(separator: "<w:r><w:br/></w:r>"))
    case .heading(let text, let level): try paragraph("Heading\(min(max(level, 1), 3))", Markup.run(text))
    case .paragraph(let text, let lead): try paragraph("Body", Markup.run(lead ?? "", Look(strong: true)) + Markup.run(text))
    case .line(let word, let text): try paragraph("Flat", Markup.run("\(word)：", Look(strong: true)) + Markup.run(text))
    case .small(let text): try paragraph("Small", Markup.run(text))
    case .signature(let lines): for line in lines { try paragraph("Signature", Markup.run(line)) }
    case .pageBreak: try add("<w:p><w:pPr><w:pStyle w:val=\"Flat\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>")
    case .table(let table): try write(table)
    case .document(let document): try write(document.blocks, Place(top: Markup.highest(document.blocks)))
    }
  }

  // MARK: tables

  /// The breadth between the margins, in twentieths of a point.
  private static let breadth = 8844
  private mutating func write(_ table: OfficeText.Table) throws(Unwritable) {
    let columns = table.heads.count
    guard columns > 0 else { throw .noColumns }
    guard columns <= OfficeText.Limits.columns else { throw .tooManyColumns(OfficeText.Limits.columns) }
    // The first column names the row and takes twice as much.
    let unit = Markup.breadth / (columns + 1), widths = (0..<columns).map { $0 == 0 && columns > 1 ? unit * 2 : columns == 1 ? Markup.breadth : unit }
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    try add("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"\(Markup.breadth)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>")
    try row(table.heads, widths, "CellHead", "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    for cells in table.rows { try row(cells, widths, "Cell", "<w:trPr><w:cantSplit/></w:trPr>") }
    try add("</w:tbl>")
    try paragraph("Small", "")
  }
  /// A row that is too short is filled up; what is more than the heads is left out.
  private mutating func row(_ cells: [String], _ widths: [Int], _ style: String, _ properties: String) throws(Unwritable) {
    try add("<w:tr>\(properties)")
    for (n, width) in widths.enumerated() {
      try add("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>")
      try paragraph(style, Markup.run(n < cells.count ? cells[n] : ""))
      try add("</w:tc>")
    }
    try add("</w:tr>")
  }

  // MARK: documents

  private struct Place {
    /// The highest heading of the text, which becomes a first.
    var top: Int
    var depth = 0
    var quoted = false
    /// How far a second paragraph of a list's item is set in.
    var indent: Int { depth * 480 }
  }
  private static func highest(_ blocks: [Document.Block]) -> Int {
    blocks.compactMap { if case .heading(let level, _) = $0 { level } else { nil } }.min() ?? 1
  }
  private mutating func write(_ blocks: [Document.Block], _ place: Place) throws(Unwritable) {
    for block in blocks { try write(block, place) }
  }
  private mutating func write(_ block: Document.Block, _ place: Place) throws(Unwritable) {
    switch block {
    case .paragraph(let inlines): try paragraph(place.quoted ? "Quote" : place.depth > 0 ? "Flat" : "Body", runs(inlines), indent: place.depth > 0 ? place.indent : nil)
    case .heading(let level, let inlines): try paragraph("Heading\(min(max(level - place.top + 1, 1), 3))", runs(inlines))
    case .quote(let inner):
      var inside = place
      inside.quoted = true
      try write(inner, inside)
    case .rule: try paragraph("Rule", "")
    case .list(let from, let items): try write(items, from: from, place)
    }
  }
  /// Numbers are written out: one list's count never runs on into the next, and a list may begin anywhere.
  private mutating func write(_ items: [[Document.Block]], from first: Int?, _ place: Place) throws(Unwritable) {
    var inside = place
    inside.depth += 1
    for (n, blocks) in items.enumerated() {
      let mark = first.map { "\($0 + n). " } ?? "• "
      var rest = blocks[...]
      var head = ""
      if case .paragraph(let inlines)? = rest.first {
        head = runs(inlines)
        rest = rest.dropFirst()
      }
      try paragraph("Flat", Markup.run(mark) + head, indent: inside.indent)
      try write(Array(rest), inside)
    }
  }
  private mutating func runs(_ inlines: [Document.Inline]) -> String {
    var out = ""
    for inline in inlines {
      guard case .text(let words, let marks) = inline else { out += "<w:r><w:br/></w:r>"; continue }
      let look = Look(strong: marks.strong, emphasis: marks.emphasis)
      out += marks.link.map { link(words, look, to: $0) } ?? Markup.run(words, look)
    }
    return out
  }
}

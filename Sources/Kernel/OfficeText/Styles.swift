/// Type and spacing after GB/T 9704: 仿宋 of 16 points on lines of 29, titles of 22, headings in 黑体.
enum Styles {
  private static let bold = "SimHei", title = "SimSun"
  static let part = """
    \(Packing.head)<w:styles xmlns:w="\(Packing.main)"><w:docDefaults><w:rPrDefault><w:rPr>\(font("FangSong"))<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="580" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>\
    \(style("Body", "正文", "<w:pPr><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/></w:pPr>", isDefault: true))\
    \(style("Flat", "顶格", ""))\
    \(style("Title", "标题", "<w:pPr><w:spacing w:after=\"580\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr>\(font(title))<w:b/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/></w:rPr>"))\
    \(heading(1, font(bold)))\(heading(2, font("KaiTi")))\(heading(3, "<w:b/>"))\
    \(style("Small", "小字", "<w:pPr><w:spacing w:line=\"320\" w:lineRule=\"atLeast\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>"))\
    \(style("Quote", "引文", "<w:pPr><w:ind w:left=\"640\" w:firstLine=\"0\"/></w:pPr>"))\
    \(style("Rule", "横线", "<w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr></w:pPr>"))\
    \(style("Signature", "署名", "<w:pPr><w:keepLines/><w:ind w:right=\"1280\"/><w:jc w:val=\"right\"/></w:pPr>"))\
    \(style("Cell", "表格文字", "<w:pPr><w:spacing w:line=\"400\" w:lineRule=\"atLeast\"/></w:pPr><w:rPr><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr>"))\
    \(style("CellHead", "表格标题", "<w:pPr><w:keepNext/><w:spacing w:line=\"400\" w:lineRule=\"atLeast\"/></w:pPr><w:rPr>\(font(bold))<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr>"))\
    <w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B5394"/><w:u w:val="single"/></w:rPr></w:style>\
    <w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>\(borders)</w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>
    """
  private static let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" }.joined()
  private static func font(_ name: String) -> String { "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(name)\" w:cs=\"Times New Roman\"/>" }
  private static func style(_ id: String, _ name: String, _ rest: String, isDefault: Bool = false) -> String {
    "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:qFormat/>\(rest)</w:style>"
  }
  /// Named as word processors name them, so that they stand in the outline.
  private static func heading(_ level: Int, _ look: String) -> String {
    """
    <w:style w:type="paragraph" w:styleId="Heading\(level)"><w:name w:val="heading \(level)"/><w:next w:val="Body"/><w:qFormat/>\
    <w:pPr><w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="\(level - 1)"/></w:pPr><w:rPr>\(look)</w:rPr></w:style>
    """
  }
}

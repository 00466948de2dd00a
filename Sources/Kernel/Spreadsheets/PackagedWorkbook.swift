/// An XLSX file: which part is which sheet, and what all sheets share.
struct PackagedWorkbook: Sendable {
  let path: String
  let limits: Limits
  private(set) var sheets: [(sheet: Workbook.Sheet, part: String)] = []
  private(set) var epoch = Epoch()
  private var formats: [NumberFormat] = []
  private var strings = SharedStrings()

  init(path: String, limits: Limits) throws {
    self.path = path
    self.limits = limits
    let archive = try Archive(path: path, limits: limits)
    let main = try PackagedWorkbook.mainPart(of: archive)
    let relations = try Relations.read(of: main, in: archive)
    let contents = ContentsReader()
    try parse(main, in: archive, with: contents)
    epoch.from1904 = contents.from1904
    for found in contents.sheets {
      guard let relation = relations.byID[found.relation], relation.type.hasSuffix("/worksheet"), archive.holds(relation.part) else { continue }
      sheets.append((Workbook.Sheet(name: found.name, isHidden: found.isHidden), relation.part))
    }
    guard !sheets.isEmpty else { throw Unusable.noSheets }
    if let part = relations.part(ofType: "/styles"), archive.holds(part) {
      let reader = StylesReader()
      try parse(part, in: archive, with: reader)
      formats = reader.formats
    }
    if let part = relations.part(ofType: "/sharedStrings"), archive.holds(part) {
      let reader = SharedStringsReader(limits: limits)
      try parse(part, in: archive, with: reader)
      strings = reader.strings
    }
  }

  func rows(ofPart part: String, _ each: (SheetRow) throws -> Void) throws {
    try withoutActuallyEscaping(each) { each in
      let reader = SheetReader(strings: strings, formats: formats, epoch: epoch, limits: limits, each: each)
      try parse(part, in: Archive(path: path, limits: limits), with: reader)
    }
  }
  func scan(_ part: String) throws -> (merges: [MergedRange], rows: Int) {
    let reader = MergesReader(limit: limits.merges)
    try parse(part, in: Archive(path: path, limits: limits), with: reader)
    return (reader.merges, reader.rows)
  }

  private static func mainPart(of archive: Archive) throws -> String {
    if archive.holds("mimetype"), archive.holds("content.xml") { throw Unusable.openDocument }
    guard archive.holds("_rels/.rels") || archive.holds("xl/workbook.xml") else { throw Unusable.notSpreadsheet }
    let part = try Relations.read(of: "", in: archive).part(ofType: "/officeDocument") ?? "xl/workbook.xml"
    if part.hasSuffix(".bin") { throw Unusable.binaryWorkbook }
    guard archive.holds(part) else { throw Unusable.brokenArchive }
    return part
  }
}

/// What a part refers to, by the key it uses for it.
struct Relations {
  private(set) var byID: [String: (type: String, part: String)] = [:]
  func part(ofType type: String) -> String? { byID.values.first { $0.type.hasSuffix(type) }?.part }

  static func read(of part: String, in archive: Archive) throws -> Relations {
    let pieces = part.split(separator: "/").map(String.init), folder = Array(pieces.dropLast())
    let file = (folder + ["_rels", (pieces.last ?? "") + ".rels"]).joined(separator: "/")
    guard archive.holds(file) else { return Relations() }
    let reader = RelationsReader()
    try parse(file, in: archive, with: reader)
    var result = Relations()
    for (id, type, target) in reader.found { result.byID[id] = (type, resolved(target, in: folder)) }
    return result
  }
  private static func resolved(_ target: String, in folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for piece in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where piece != "." {
      if piece == ".." { _ = path.popLast() } else { path.append(String(piece)) }
    }
    return path.joined(separator: "/")
  }
}

private final class RelationsReader: PartReader {
  private(set) var found: [(id: String, type: String, target: String)] = []
  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes.text("Id"), let type = attributes.text("Type"), let target = attributes.text("Target") else { return }
    found.append((id, type, target))
  }
}

private final class ContentsReader: PartReader {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var from1904 = false
  private var isWorkbook = false
  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "workbook" {
      isWorkbook = true
    } else if !isWorkbook {
      fail(Unusable.notSpreadsheet)
    } else if name == "workbookPr" {
      from1904 = attributes.flag("date1904")
    } else if name == "sheet", let title = attributes.text("name"), let relation = attributes.text("id") {
      sheets.append((title, relation, ["hidden", "veryHidden"].contains(attributes.text("state") ?? "")))
    }
  }
}

/// The number format of each cell style.
private final class StylesReader: PartReader {
  private(set) var formats: [NumberFormat] = []
  private var own: [Int: NumberFormat] = [:], inCells = false
  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt", let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
      own[id] = NumberFormat(code: code)
    } else if name == "cellXfs" {
      inCells = true
    } else if inCells, name == "xf" {
      let id = attributes.number("numFmtId") ?? 0
      formats.append(own[id] ?? NumberFormat(builtIn: id))
    }
  }
  override func end(_ name: XMLName) { if name == "cellXfs" { inCells = false } }
}

import CZip
import Glibc

/// The parts of a .docx and their packing: all in memory, no file on a disk.
struct Packing {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", package = "http://schemas.openxmlformats.org/package/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  let parts: [(name: String, text: String)]

  init(_ document: OfficeText) throws(Unwritable) {
    var body = Markup(site: document.site)
    for part in document.parts { try body.write(part) }
    let links = body.links.enumerated().map { n, link in
      "<Relationship Id=\"link\(n + 1)\" Type=\"\(Packing.office)/hyperlink\" Target=\"\(Markup.escaped(link))\" TargetMode=\"External\"/>"
    }
    parts = [
      ("[Content_Types].xml", Packing.types), ("_rels/.rels", Packing.relations),
      ("docProps/core.xml", Packing.properties(document.title)), ("word/document.xml", Packing.document(body.text)), ("word/styles.xml", Styles.part), ("word/footer1.xml", Packing.footer),
      ("word/_rels/document.xml.rels", Packing.related("<Relationship Id=\"styles\" Type=\"\(Packing.office)/styles\" Target=\"styles.xml\"/><Relationship Id=\"footer\" Type=\"\(Packing.office)/footer\" Target=\"footer1.xml\"/>" + links.joined())),
    ]
  }

  private static let types = """
    \(head)<Types xmlns="\(package)/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/><Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(word).footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
    """
  private static let relations = related("""
    <Relationship Id="document" Type="\(office)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="core" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>
    """)
  private static func related(_ all: String) -> String { "\(head)<Relationships xmlns=\"\(package)/relationships\">\(all)</Relationships>" }
  private static func properties(_ title: String) -> String {
    "\(head)<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(Markup.escaped(title))</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>"
  }
  /// A4, margins of 37, 26, 35 and 28 mm: a type area of 156 by 225 mm.
  private static func document(_ body: String) -> String {
    """
    \(head)<w:document xmlns:w="\(main)" xmlns:r="\(office)"><w:body>\(body)<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1361" w:gutter="0"/></w:sectPr></w:body></w:document>
    """
  }
  /// — 1 —
  private static let footer = """
    \(head)<w:ftr xmlns:w="\(main)"><w:p><w:pPr><w:pStyle w:val="Flat"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r>\
    <w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
    """

  /// The packed bytes; the same parts always give the same ones.
  func packed() throws(Unwritable) -> [UInt8] {
    var problem = zip_error_t()
    zip_error_init(&problem)
    defer { zip_error_fini(&problem) }
    guard let whole = zip_source_buffer_create(nil, 0, 0, &problem) else { throw Packing.failed(&problem) }
    zip_source_keep(whole)
    defer { zip_source_free(whole) }
    guard let zip = zip_open_from_source(whole, Int32(ZIP_TRUNCATE), &problem) else {
      zip_source_free(whole)
      throw Packing.failed(&problem)
    }
    for (name, text) in parts {
      guard let index = add(Array(text.utf8), name, to: zip), zip_file_set_mtime(zip, index, 1_577_836_800, 0) == 0 else {
        zip_discard(zip)
        throw .failed(name)
      }
    }
    guard zip_close(zip) == 0 else {
      let why = String(cString: zip_strerror(zip))
      zip_discard(zip)
      throw .failed(why)
    }
    return try Packing.read(whole)
  }
  /// libzip frees the copy with the archive.
  private func add(_ bytes: [UInt8], _ name: String, to zip: OpaquePointer) -> zip_uint64_t? {
    guard let copy = malloc(max(bytes.count, 1)) else { return nil }
    bytes.withUnsafeBytes { if let from = $0.baseAddress { _ = memcpy(copy, from, $0.count) } }
    guard let source = zip_source_buffer(zip, copy, zip_uint64_t(bytes.count), 1) else {
      free(copy)
      return nil
    }
    let index = zip_file_add(zip, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    if index < 0 { zip_source_free(source) }
    return index < 0 ? nil : zip_uint64_t(index)
  }
  private static func read(_ source: OpaquePointer) throws(Unwritable) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw .failed("open") }
    defer { zip_source_close(source) }
    var all: [UInt8] = [], piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_source_read(source, &piece, zip_uint64_t(piece.count)))
      guard count >= 0 else { throw .failed("read") }
      if count == 0 { return all }
      all += piece[..<count]
    }
  }
  private static func failed(_ problem: inout zip_error_t) -> Unwritable { .failed(String(cString: zip_error_strerror(&problem))) }
}

extension OfficeText {
  package static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  /// The whole .docx.
  package func bytes() throws(Unwritable) -> [UInt8] { try Packing(self).packed() }
}

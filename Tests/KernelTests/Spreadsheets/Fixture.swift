import CZip
import Essentials
import Glibc
@testable import Spreadsheets
import Testing

/// A folder that goes with its test, and real files in it.
final class Folder {
  let path: String
  init() throws {
    var template = Array("/tmp/sheets-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }
  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }
  var names: [String] {
    guard let list = opendir(path) else { return [] }
    defer { closedir(list) }
    var names: [String] = []
    while let entry = readdir(list) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix(while: { $0 != 0 }), as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = try #require(fopen(path + "/" + name, "wb")), bytes = Array(bytes)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
    return path + "/" + name
  }
  func text(_ text: String, mark: [UInt8] = []) throws -> String { try file("roster.csv", mark + Array(text.utf8)) }
  func bytes(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "rb"))
    defer { fclose(file) }
    var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  /// A zip archive of these parts, with a password when one is given.
  func archive(_ parts: [(name: String, bytes: [UInt8])], password: String? = nil) throws -> String {
    let path = self.path + "/roster.xlsx"
    let zip = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil))
    for part in parts {
      let copy = try #require(malloc(max(part.bytes.count, 1)))
      part.bytes.withUnsafeBytes { _ = memcpy(copy, $0.baseAddress ?? UnsafeRawPointer(copy), $0.count) }
      let index = zip_file_add(zip, part.name, zip_source_buffer(zip, copy, zip_uint64_t(part.bytes.count), 1), zip_flags_t(ZIP_FL_ENC_UTF_8))
      if let password { #expect(zip_file_set_encryption(zip, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password) == 0) }
    }
    #expect(zip_close(zip) == 0)
    return path
  }
  func archive(_ parts: [String: String]) throws -> String { try archive(parts.map { ($0.key, Array($0.value.utf8)) }) }

  /// An XLSX of one sheet. `rows` is what stands inside `sheetData`, `after` what follows it.
  func workbook(rows: String, after: String = "", properties: String = "", strings: String? = nil, formats: [Int] = [0], own: String = "", changing change: (inout [String: String]) -> Void = { _ in }) throws -> String {
    let main = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#, office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts = [
      "_rels/.rels": #"<Relationships><Relationship Id="r1" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
      "xl/workbook.xml": #"<workbook \#(main) xmlns:r="\#(office)">\#(properties)<sheets><sheet name="名册" sheetId="1" r:id="s1"/></sheets></workbook>"#,
      "xl/_rels/workbook.xml.rels": """
      <Relationships><Relationship Id="s1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="s2" Type="\(office)/styles" Target="/xl/styles.xml"/><Relationship Id="s3" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/></Relationships>
      """,
      "xl/styles.xml": "<styleSheet \(main)><numFmts>\(own)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(formats.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>",
      "xl/worksheets/sheet1.xml": #"<?xml version="1.0" encoding="UTF-8"?><worksheet \#(main)><sheetData>\#(rows)</sheetData>\#(after)</worksheet>"#,
    ]
    parts["xl/sharedStrings.xml"] = strings.map { "<sst \(main)>\($0)</sst>" }
    change(&parts)
    return try archive(parts)
  }
}

func rows(_ path: String, filled: Bool = false, limits: Limits = Limits()) throws -> [SheetRow] {
  let book = try Workbook.open(path: path, limits: limits)
  var rows: [SheetRow] = []
  let sheet = try #require(book.sheets.first)
  try book.rows(of: sheet, filling: filled ? book.scan(sheet).merges : []) { rows.append($0) }
  return rows
}
/// The code of the refusal, checked to speak both languages and to name no folder of the machine.
func refusal(_ path: String, limits: Limits = Limits()) throws -> String {
  let unusable = try #require(throws: Unusable.self) { try rows(path, limits: limits) }
  #expect(unusable.word.zh.hasSuffix("。") && unusable.word.en.hasSuffix("."))
  #expect(!unusable.word.zh.contains("/tmp") && !unusable.word.en.contains("/tmp"))
  return unusable.code
}
func texts(_ values: String...) -> [Cell] { values.map { $0.isEmpty ? .empty : .text($0) } }

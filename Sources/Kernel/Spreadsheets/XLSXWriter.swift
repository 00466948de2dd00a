import CXlsxWriter
import Essentials
import Glibc

/// XLSX in constant memory: each row goes to a temporary file beside the result as the next one begins.
package final class XLSXWriter: SheetWriter {
  package private(set) var count = 0
  private let path: String, partial: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let textFormat: UnsafeMutablePointer<lxw_format>?, dayFormat: UnsafeMutablePointer<lxw_format>?
  private var digitFormats: [String: UnsafeMutablePointer<lxw_format>] = [:]
  private var row: lxw_row_t = 0

  /// - Parameter sheetName: at most 31 characters, without `[ ] : * ? / \`.
  package init(path: String, sheetName: String = "Sheet1", title: String? = nil, columns: [SheetColumn]) throws(Unusable) {
    self.path = path
    partial = path + ".partial"
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let parent = path.hasPrefix("/") && folder.isEmpty ? "/" : folder.isEmpty ? "." : folder
    guard access(parent, W_OK | X_OK) == 0 else { throw .cannotWrite(errno) }
    let book = parent.withCString { [partial] folder in
      var options = lxw_workbook_options(constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return workbook_new_opt(partial, &options)
    }
    guard let book, let sheet = workbook_add_worksheet(book, sheetName) else { throw .cannotWrite(errno) }
    workbook = book
    self.sheet = sheet
    textFormat = workbook_add_format(book)
    dayFormat = workbook_add_format(book)
    format_set_num_format(textFormat, "@")
    format_set_num_format(dayFormat, "yyyy-mm-dd")
    try begin(book, title, columns)
  }
  deinit {
    guard let workbook else { return }
    lxw_workbook_free(workbook)
    unlink(partial)
  }

  package func write(_ cells: [Cell]) throws(Unusable) {
    guard row < 1_048_576 else { throw .tooManyRows(1_048_576) }
    for (column, cell) in cells.enumerated() { try write(cell, lxw_col_t(truncatingIfNeeded: column)) }
    row += 1
    count += 1
  }
  package func close() throws(Unusable) {
    guard let open = workbook else { return }
    workbook = nil
    errno = 0
    guard workbook_close(open) == LXW_NO_ERROR, isWhole(), rename(partial, path) == 0 else {
      let reason = errno
      unlink(partial)
      throw .cannotWrite(reason)
    }
  }

  private func begin(_ book: UnsafeMutablePointer<lxw_workbook>, _ title: String?, _ columns: [SheetColumn]) throws(Unusable) {
    for (i, column) in columns.enumerated() {
      let format = column.kind == .text ? textFormat : column.kind == .date ? dayFormat : nil
      worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), Double(min(column.width, 80)), format)
    }
    if let title {
      let format = workbook_add_format(book)
      format_set_bold(format)
      format_set_font_size(format, 14)
      worksheet_set_row(sheet, 0, 26, nil)
      try write(title, 0, format)
      row += 1
    }
    let format = workbook_add_format(book)
    format_set_bold(format)
    format_set_bg_color(format, 0xEDEDED)
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_text_wrap(format)
    format_set_num_format(format, "@")
    for (i, column) in columns.enumerated() { try write(column.heading, lxw_col_t(i), format) }
    row += 1
    worksheet_freeze_panes(sheet, row, 0)
    worksheet_repeat_rows(sheet, row - 1, row - 1)
  }

  private func write(_ cell: Cell, _ column: lxw_col_t) throws(Unusable) {
    switch cell {
    case .empty: return
    case .text(let text): try write(text, column, textFormat)
    case .number(let value, let shown): worksheet_write_number(sheet, row, column, value, digitFormat(shown))
    case .date(let day):
      if let serial = Epoch.serial(day) { worksheet_write_number(sheet, row, column, serial, dayFormat) } else { try write(day.description, column, textFormat) }
    case .flag(let flag): worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, nil)
    }
  }
  private func write(_ text: String, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?) throws(Unusable) {
    if text.isEmpty { return }
    guard text.utf8.count <= 32_767 || text.utf16.count <= 32_767 else { throw .tooLongText(Int(row) + 1) }
    guard worksheet_write_string(sheet, row, column, writable(text), format) == LXW_NO_ERROR else { throw .tooLongText(Int(row) + 1) }
  }

  /// The format that shows `007` and `12.50` again; none for a number that needs none.
  private func digitFormat(_ shown: String) -> UnsafeMutablePointer<lxw_format>? {
    let parts = shown.drop(while: { $0 == "-" }).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
    let whole = parts[0].count > 1 && parts[0].hasPrefix("0") ? parts[0].count : 1
    let decimals = parts.count == 2 && parts[1].hasSuffix("0") ? parts[1].count : 0
    guard whole > 1 || decimals > 0 else { return nil }
    let code = String(repeating: "0", count: whole) + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
    if let known = digitFormats[code] { return known }
    let format = workbook_add_format(workbook)
    format_set_num_format(format, code)
    digitFormats[code] = format
    return format
  }
  /// The library does not say when its temporary file met a full disk; the sheet's last tag tells.
  private func isWhole() -> Bool {
    var tail: [UInt8] = []
    do {
      try Archive(path: partial, limits: XLSXWriter.own).stream("xl/worksheets/sheet1.xml") { piece in
        tail = Array((tail + piece.suffix(16)).suffix(16))
        return true
      }
    } catch {
      return false
    }
    return String(decoding: tail, as: UTF8.self).hasSuffix("</worksheet>")
  }
  private static var own: Limits {
    var limits = Limits()
    limits.unpackedBytes = 1 << 40
    limits.ratio = 2000
    return limits
  }
}

/// Without what XML cannot hold and the library would pass on (U+0000, U+FFFE, U+FFFF); a text like `_x0041_` is escaped, which it does not do.
private func writable(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0 || $0 == 0xEF || $0 == UInt8(ascii: "_") }) else { return text }
  let bytes = Array(text.unicodeScalars.filter { $0.value != 0 && $0.value != 0xFFFE && $0.value != 0xFFFF }.map(String.init).joined().utf8)
  let result = bytes.withUnsafeBytes { bytes in bytes.indices.flatMap { escaped(bytes, at: $0) == nil ? [bytes[$0]] : Array("_x005F_".utf8) } }
  return String(decoding: result, as: UTF8.self)
}

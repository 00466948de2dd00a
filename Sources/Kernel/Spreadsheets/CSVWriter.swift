import Essentials
import Glibc

/// CSV as spreadsheet programs open it: UTF-8 with byte order mark, commas, CRLF; texts that begin like a formula get an apostrophe.
package final class CSVWriter: SheetWriter {
  package private(set) var count = 0
  private let path: String, partial: String
  private var file: UnsafeMutablePointer<FILE>?
  private var buffer: [UInt8] = [0xEF, 0xBB, 0xBF]

  package init(path: String, title: String? = nil, columns: [SheetColumn]) throws(Unusable) {
    self.path = path
    partial = path + ".partial"
    file = fopen(partial, "wb")
    guard file != nil else { throw .cannotWrite(errno) }
    if let title { append([.text(title)]) }
    append(columns.map { .text($0.heading) })
  }
  deinit {
    guard let file else { return }
    fclose(file)
    unlink(partial)
  }

  package func write(_ cells: [Cell]) throws(Unusable) {
    append(cells)
    count += 1
    if buffer.count > 1 << 16 { try flush() }
  }
  package func close() throws(Unusable) {
    try flush()
    guard let open = file else { return }
    let isDown = fflush(open) == 0 && fsync(fileno(open)) == 0, reason = errno
    file = nil
    guard fclose(open) == 0, isDown, rename(partial, path) == 0 else {
      unlink(partial)
      throw .cannotWrite(isDown ? errno : reason)
    }
  }

  private func append(_ cells: [Cell]) {
    for (i, cell) in cells.enumerated() {
      if i > 0 { buffer.append(UInt8(ascii: ",")) }
      var isText = false
      if case .text = cell { isText = true }
      append(cell.shown, isText: isText)
    }
    buffer.append(contentsOf: [13, 10])
  }
  private func append(_ text: String, isText: Bool) {
    let isDangerous = isText && Neutral.isDangerous(text.utf8)
    guard text.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 || $0 == 9 || $0 == 59 }) else {
      if isDangerous { buffer.append(39) }
      buffer.append(contentsOf: text.utf8)
      return
    }
    buffer.append(34)
    if isDangerous { buffer.append(39) }
    for byte in text.utf8 {
      if byte == 34 { buffer.append(34) }
      buffer.append(byte)
    }
    buffer.append(34)
  }
  private func flush() throws(Unusable) {
    guard let file, fwrite(buffer, 1, buffer.count, file) == buffer.count else { throw .cannotWrite(errno) }
    buffer.removeAll(keepingCapacity: true)
  }
}

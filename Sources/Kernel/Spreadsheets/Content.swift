import Glibc

package enum TextEncoding: String, Hashable, Sendable { case utf8 = "UTF-8", gb18030 = "GB18030", utf16le = "UTF-16LE", utf16be = "UTF-16BE" }

/// What a file is, by its bytes; its name is not asked.
enum Content {
  case package, text(TextEncoding)

  static func look(at path: String, limits: Limits) throws(Unusable) -> Content {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var info = stat()
    guard stat(path, &info) == 0 else { throw errno == ENOENT ? .noSuchFile(name) : .unreadableFile(name) }
    guard info.st_mode & S_IFMT == S_IFREG, let file = fopen(path, "rb") else { throw .unreadableFile(name) }
    defer { fclose(file) }
    guard info.st_size > 0 else { throw .emptyFile }
    guard Int(info.st_size) <= limits.fileBytes else { throw .tooLarge(limits.fileBytes) }
    var start = [UInt8](repeating: 0, count: 4096)
    start.removeSubrange(fread(&start, 1, start.count, file)...)
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .package }
    if start.starts(with: [0x50, 0x4B]) { throw .brokenArchive }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw try compound(file) }
    if start.starts(with: [0xFF, 0xFE]) { return .text(.utf16le) }
    if start.starts(with: [0xFE, 0xFF]) { return .text(.utf16be) }
    try refuseOthers(start)
    return .text(try TextCheck.encoding(of: file))
  }

  private static func refuseOthers(_ start: [UInt8]) throws(Unusable) {
    let text = String(decoding: start.prefix(512), as: UTF8.self).drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).lowercased()
    if text.hasPrefix("<") || text.hasPrefix("mime-version:") { throw .webPage }
    if text.hasPrefix("%pdf") || text.hasPrefix("{\\rtf") { throw .notSpreadsheet }
  }

  /// An OLE compound file is an encrypted XLSX, an old workbook, or something else; the names of its streams tell.
  private static func compound(_ file: UnsafeMutablePointer<FILE>) throws(Unusable) -> Unusable {
    let marks: [(String, Unusable)] = [("EncryptedPackage", .encrypted), ("Workbook", .legacyWorkbook), ("Book", .legacyWorkbook)]
    let names = marks.map { mark in mark.0.utf8.flatMap { byte -> [UInt8] in [byte, 0] } }
    var found = Set<Int>(), tail: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 1 << 16)
    rewind(file)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      let window = tail + buffer[..<count]
      for (i, name) in names.enumerated() where !found.contains(i) && contains(window, name) { found.insert(i) }
      tail = Array(window.suffix(64))
    }
    return found.min().map { marks[$0].1 } ?? .notSpreadsheet
  }
  private static func contains(_ window: [UInt8], _ name: [UInt8]) -> Bool {
    window.withUnsafeBufferPointer { window in
      window.indices.contains { window[$0] == name[0] && window[$0...].starts(with: name) }
    }
  }
}

/// Whether bytes are UTF-8, GB18030 or no text at all.
struct TextCheck {
  private(set) var characters = 0, errors = 0, firstErrorLine = 0
  private var line = 1, controls = 0, bytes = 0, hasNull = false
  private var expected = 0, low: UInt8 = 0x80, high: UInt8 = 0xBF

  /// UTF-8 where the whole file is; where a few bytes of it are broken the text is damaged; else GB18030.
  static func encoding(of file: UnsafeMutablePointer<FILE>) throws(Unusable) -> TextEncoding {
    var check = TextCheck(), buffer = [UInt8](repeating: 0, count: 1 << 16)
    rewind(file)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { buffer.withUnsafeBufferPointer { check.take($0[..<count]) } }
    check.finish()
    guard !check.hasNull, check.controls * 100 <= check.bytes else { throw .notSpreadsheet }
    if check.errors == 0 { return .utf8 }
    if check.errors * 10 < check.characters || check.errors == 1 && check.characters > 0 { throw .damagedText(check.firstErrorLine) }
    return .gb18030
  }

  private mutating func take(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes += piece.count
    for byte in piece {
      if expected > 0 {
        if byte >= low, byte <= high {
          expected -= 1
          (low, high) = (0x80, 0xBF)
          if expected == 0 { characters += 1 }
          continue
        }
        note()
      }
      begin(byte)
    }
  }
  private mutating func begin(_ byte: UInt8) {
    (low, high) = (0x80, 0xBF)
    switch byte {
    case 0x0A: line += 1
    case 0: hasNull = true
    case 0x01...0x08, 0x0E...0x1F: controls += 1
    case 0x09...0x7F: break
    case 0xC2...0xDF: expected = 1
    case 0xE0...0xEF:
      expected = 2
      if byte == 0xE0 { low = 0xA0 } else if byte == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      expected = 3
      if byte == 0xF0 { low = 0x90 } else if byte == 0xF4 { high = 0x8F }
    default: note()
    }
  }
  private mutating func note() {
    expected = 0
    errors += 1
    if firstErrorLine == 0 { firstErrorLine = line }
  }
  private mutating func finish() { if expected > 0 { note() } }
}

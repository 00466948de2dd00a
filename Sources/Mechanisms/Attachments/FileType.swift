import Essentials
import Persistence

/// What may be kept, told by the first bytes and never by the name.
package enum FileType: String, Hashable, Sendable, Codable, CaseIterable, Stored {
  case png, jpeg, pdf, docx, xlsx

  package init?(of bytes: [UInt8]) {
    func starts(_ head: [UInt8]) -> Bool { bytes.starts(with: head) }
    if starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { self = .png }
    else if starts([0xff, 0xd8, 0xff]) { self = .jpeg }
    else if starts(Array("%PDF-".utf8)) { self = .pdf }
    else if starts([0x50, 0x4b, 0x03, 0x04]), FileType.holds("[Content_Types].xml", bytes) {
      if FileType.holds("word/document.xml", bytes) { self = .docx }
      else if FileType.holds("xl/workbook.xml", bytes) { self = .xlsx }
      else { return nil }
    } else { return nil }
  }
  /// A name in the directory of an archive stands there in plain text.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    let wanted = Array(name.utf8)
    guard bytes.count >= wanted.count else { return false }
    var i = 0
    while i <= bytes.count - wanted.count {
      if bytes[i] == wanted[0], bytes[i..<i + wanted.count].elementsEqual(wanted) { return true }
      i += 1
    }
    return false
  }
  package var mime: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }
  /// Pictures open in the browser; everything else is downloaded.
  package var isPicture: Bool { self == .png || self == .jpeg }
}

import Essentials

/// The rows of one worksheet, as its XML goes by.
final class SheetReader: PartReader {
  private enum Kind { case number, shared, text, flag, day }
  private let strings: SharedStrings, formats: [NumberFormat], epoch: Epoch, limits: Limits
  private let each: (SheetRow) throws -> Void
  private var row = 0, column = -1, kind = Kind.number, format = NumberFormat.general
  private var cells: [Cell] = [], buffer: [UInt8] = []
  private var taking = false, aids = 0, given = 0

  init(strings: SharedStrings, formats: [NumberFormat], epoch: Epoch, limits: Limits, each: @escaping (SheetRow) throws -> Void) {
    self.strings = strings
    self.formats = formats
    self.epoch = epoch
    self.limits = limits
    self.each = each
  }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name.first {
    case UInt8(ascii: "c") where name == "c": beginCell(attributes)
    case UInt8(ascii: "v") where name == "v": taking = true
    case UInt8(ascii: "t") where name == "t": taking = aids == 0
    case UInt8(ascii: "r") where name == "row":
      row = attributes["r"].flatMap { decimal($0) } ?? row + 1
      column = -1
      if row > limits.rows || row < 1 { fail(Unusable.tooManyRows(limits.rows)) }
    case UInt8(ascii: "r") where name == "rPh": aids += 1
    default: break
    }
  }
  override func end(_ name: XMLName) {
    switch name.first {
    case UInt8(ascii: "c") where name == "c": endCell()
    case UInt8(ascii: "v") where name == "v", UInt8(ascii: "t") where name == "t": taking = false
    case UInt8(ascii: "r") where name == "row": endRow()
    case UInt8(ascii: "r") where name == "rPh": aids -= 1
    case UInt8(ascii: "s") where name == "sheetData": finish()
    default: break
    }
  }
  override func characters(_ bytes: UnsafeRawBufferPointer) {
    guard taking else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count > limits.cellBytes { fail(Unusable.tooLongText(row)) }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    kind = .number
    format = .general
    column += 1
    var here = attributes.list
    while let name = here[0], let value = here[1] {
      switch UInt8(bitPattern: name[0]) {
      case UInt8(ascii: "r") where name[1] == 0: column = columnIndex(value)
      case UInt8(ascii: "s") where name[1] == 0: if let style = decimal(value), formats.indices.contains(style) { format = formats[style] }
      case UInt8(ascii: "t") where name[1] == 0: kind = SheetReader.kind(value)
      default: break
      }
      here += 2
    }
  }
  private static func kind(_ type: UnsafePointer<CChar>) -> Kind {
    switch UInt8(bitPattern: type[0]) {
    case UInt8(ascii: "s"): type[1] == 0 ? .shared : .text
    case UInt8(ascii: "i"), UInt8(ascii: "e"): .text
    case UInt8(ascii: "b"): .flag
    case UInt8(ascii: "d"): .day
    default: .number
    }
  }

  private func endCell() {
    defer { buffer.removeAll(keepingCapacity: true) }
    let value = value()
    if case .empty = value { return }
    guard column >= 0, column < limits.columns else { return fail(Unusable.tooManyColumns(row, limits.columns)) }
    while cells.count < column { cells.append(.empty) }
    if column < cells.count { cells[column] = value } else { cells.append(value) }
  }
  private func value() -> Cell {
    guard !buffer.isEmpty else { return .empty }
    switch kind {
    case .shared:
      guard let text = whole(buffer).flatMap({ strings[$0] }) else {
        fail(Unusable.brokenArchive)
        return .empty
      }
      given += text.utf8.count
      // One long text shared by every cell unfolds like a bomb.
      if given > limits.unpackedBytes { fail(Unusable.bomb) }
      return text.isEmpty ? .empty : .text(text)
    case .text: return .text(buffer.withUnsafeBytes(sheetText))
    case .flag: return .flag(buffer == [UInt8(ascii: "1")] || buffer.first == UInt8(ascii: "t"))
    case .day:
      let text = String(decoding: buffer, as: UTF8.self)
      if case .day(let day) = dateFromText(text) { return .date(day) }
      return .text(text)
    case .number:
      if let number = whole(buffer) { return cell(Double(number), raw: buffer, format: format, epoch: epoch) }
      let text = String(decoding: buffer, as: UTF8.self)
      guard let number = Double(text), number.isFinite else { return .text(text) }
      return cell(number, raw: buffer, format: format, epoch: epoch)
    }
  }
  private func endRow() {
    defer { cells.removeAll(keepingCapacity: true) }
    guard !cells.isEmpty else { return }
    do { try each(SheetRow(number: row, cells: cells)) } catch { fail(error) }
  }
}

private func whole(_ bytes: [UInt8]) -> Int? {
  guard bytes.count <= 15, bytes.allSatisfy({ isDigit($0) }) else { return nil }
  return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
}
func decimal(_ text: UnsafePointer<CChar>) -> Int? {
  var result = 0, i = 0
  while text[i] != 0 {
    let digit = Int(text[i]) - 48
    guard (0...9).contains(digit), i < 15 else { return nil }
    result = result * 10 + digit
    i += 1
  }
  return i == 0 ? nil : result
}
/// `AB12` is column 27; beyond every sheet's last column when it is no address.
func columnIndex(_ address: UnsafePointer<CChar>) -> Int {
  var result = 0, i = 0
  while address[i] != 0 {
    let letter = Int(address[i]) & 0xDF
    guard (65...90).contains(letter) else { break }
    result = result * 26 + letter - 64
    i += 1
    if i > 3 { return 1 << 20 }
  }
  return i == 0 ? 1 << 20 : result - 1
}

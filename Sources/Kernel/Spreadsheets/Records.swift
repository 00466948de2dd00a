/// Splits text into records by the rules of RFC 4180, forgiving where the meaning is clear: any line end, text behind a closing quote.
struct Records {
  private enum State { case fieldStart, plain, quoted, closed }
  private let separator: UInt8, limits: Limits
  private var state = State.fieldStart
  private var line = 1, recordLine = 1, quoteLine = 0, afterReturn = false
  private var field: [UInt8] = [], cells: [Cell] = []

  init(separator: UInt8, limits: Limits) {
    self.separator = separator
    self.limits = limits
  }

  mutating func take(_ piece: UnsafeRawBufferPointer, _ each: (SheetRow) throws -> Void) throws {
    for byte in piece {
      let isSecondOfPair = byte == 10 && afterReturn
      afterReturn = byte == 13
      if state == .quoted {
        if byte == 34 { state = .closed } else { try append(byte) }
        if byte == 13 || byte == 10, !isSecondOfPair { line += 1 }
      } else if byte == 10 || byte == 13 {
        if isSecondOfPair { continue }
        try endRecord(each)
        line += 1
        recordLine = line
      } else if byte == separator {
        try endField()
      } else if byte == 34, state == .fieldStart || state == .closed {
        if state == .closed { try append(byte) } else { quoteLine = line }
        state = .quoted
      } else {
        state = .plain
        try append(byte)
      }
    }
  }
  mutating func finish(_ each: (SheetRow) throws -> Void) throws {
    if state == .quoted { throw Unusable.unclosedQuote(quoteLine) }
    try endRecord(each)
  }

  private mutating func append(_ byte: UInt8) throws(Unusable) {
    field.append(byte)
    if field.count > limits.cellBytes { throw state == .quoted ? .unclosedQuote(quoteLine) : .tooLongText(recordLine) }
  }
  private mutating func endField() throws(Unusable) {
    cells.append(cell())
    field.removeAll(keepingCapacity: true)
    state = .fieldStart
    if cells.count > limits.columns { throw .tooManyColumns(recordLine, limits.columns) }
  }
  private mutating func endRecord(_ each: (SheetRow) throws -> Void) throws {
    try endField()
    defer { cells.removeAll(keepingCapacity: true) }
    if cells.allSatisfy({ $0 == .empty }) || isSeparatorLine { return }
    if recordLine > limits.rows { throw Unusable.tooManyRows(limits.rows) }
    try each(SheetRow(number: recordLine, cells: cells))
  }
  /// `sep=;` on the first line is a word to the spreadsheet program.
  private var isSeparatorLine: Bool { recordLine == 1 && cells.count == 2 && cells[0] == .text("sep=") && cells[1] == .empty }

  private func cell() -> Cell {
    if field.isEmpty { return .empty }
    if Neutral.isNeutralised(field) { return .text(String(decoding: field.dropFirst(), as: UTF8.self)) }
    // ="110105…" is how programs keep a long number whole in CSV.
    if field.count > 3, field.starts(with: [61, 34]), field.last == 34 { return .text(String(decoding: field.dropFirst(2).dropLast(), as: UTF8.self)) }
    return .text(String(decoding: field, as: UTF8.self))
  }
}

/// A text that a spreadsheet program would take for a formula gets an apostrophe before it, and loses it when read again.
/// A text that already looks so gets one more: nothing is lost on the way there and back.
enum Neutral {
  static func isDangerous(_ text: some Sequence<UInt8>) -> Bool {
    var wide = 0
    for byte in text {
      switch (wide, byte) {
      case (0, 39): continue
      case (0, 61), (0, 43), (0, 45), (0, 64), (0, 9), (0, 13): return true
      // ＝ ＋ － ＠, which Chinese editions take for the narrow ones.
      case (0, 0xEF), (1, 0xBC): wide += 1
      case (2, 0x9D), (2, 0x8B), (2, 0x8D), (2, 0xA0): return true
      default: return false
      }
    }
    return false
  }
  static func isNeutralised(_ field: [UInt8]) -> Bool { field.first == 39 && isDangerous(field) }
}

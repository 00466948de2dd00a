import Essentials

/// What one cell holds. CSV knows only `empty` and `text`; nothing is guessed to be a number or a date.
package enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  /// `shown` is the number as the sheet shows it, without grouping: `13800138000`, `007` and `12.50` by their format, and
  /// `1.10105E+17` where the sheet has kept fewer digits than were typed (see `isSpoiled`).
  case number(Double, shown: String)
  /// A cell formatted as a date; a time of the day is dropped.
  case date(Day)
  case flag(Bool)

  /// The cell as text, untouched by any tidying; a date as `2021-03-04`, a flag as `TRUE` or `FALSE`.
  package var shown: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(_, let shown): shown
    case .date(let day): day.description
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    }
  }

  /// True where a long number (a resident number, a bank account) has lost digits in a spreadsheet program and must be typed
  /// again: a number of 16 digits or more, or text such as `1.10105E+17`. What it was is never guessed.
  package var isSpoiled: Bool {
    switch self {
    case .number(let value, _): abs(value) >= 1e15
    case .text(let text): isScientific(tidied(text))
    case .empty, .date, .flag: false
    }
  }

  /// The cell read as a date or a month.
  package var date: DateReading {
    switch self {
    case .date(let day): .day(day)
    case .number(_, let shown): shown.utf8.count == 6 && shown.hasSuffix(".1") ? .ambiguous : dateFromText(shown)
    case .text(let text): dateFromText(text)
    case .empty, .flag: .unreadable
    }
  }
}

/// One row that holds at least one value; wholly empty rows are not delivered.
package struct SheetRow: Hashable, Sendable {
  /// The sheet's own number, from 1. In CSV, the line of the file on which the record begins: a line break inside quotes counts as a line.
  package let number: Int
  /// In XLSX without trailing empty cells; in CSV as many as the record has separators plus one, so that a ragged line can be seen.
  package var cells: [Cell]

  package init(number: Int, cells: [Cell]) {
    self.number = number
    self.cells = cells
  }
  /// The cell of a column counted from 0; `empty` beyond the row's end.
  package subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
}

/// `A`, `Z`, `AA` for a column counted from 0, as a clerk sees it.
package func columnLetters(_ column: Int) -> String {
  var rest = column + 1, letters: [UInt8] = []
  while rest > 0 {
    letters.append(UInt8(65 + (rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}

private func isScientific(_ text: String) -> Bool {
  let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }
  guard parts.count == 2, parts[1].first == UInt8(ascii: "+"), !parts[0].isEmpty else { return false }
  return parts[1].count > 1 && parts[1].dropFirst().allSatisfy(isDigit) && parts[0].allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
}
func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

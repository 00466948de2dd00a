import Essentials
import Glibc

/// The days that a workbook's numbers stand for.
struct Epoch: Sendable {
  var from1904 = false

  /// nil outside 1900–9999, and for 29 February 1900, which the 1900 system counts although it never was.
  func day(_ serial: Double) -> Day? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let whole = Int(serial)
    if from1904 { return Day(number: whole - 24_107) }
    guard whole >= 1, whole != 60 else { return nil }
    return Day(number: whole - (whole > 60 ? 25_569 : 25_568))
  }
  /// The number of a day in the 1900 system; nil before 1900.
  static func serial(_ day: Day) -> Double? {
    let late = day.number + 25_569
    return late > 60 ? Double(late) : late - 1 >= 1 ? Double(late - 1) : nil
  }
}

/// A number of a sheet, as the cell's format shows it.
func cell(_ value: Double, raw: [UInt8], format: NumberFormat, epoch: Epoch) -> Cell {
  switch format {
  case .day:
    if let day = epoch.day(value), value >= 1 || epoch.from1904 { return .date(day) }
    if !epoch.from1904, (60..<61).contains(value) { return .text("1900-02-29") }
    return .number(value, shown: shown(value, raw))
  case .month:
    guard let day = epoch.day(value) else { return .number(value, shown: shown(value, raw)) }
    return .text("\(day.year)年\(day.month)月")
  case .time:
    guard value >= 0, value < 2_958_466 else { return .number(value, shown: shown(value, raw)) }
    let minutes = Int((value * 1440).rounded()) % 1440
    return .text(String(minutes / 60) + (minutes % 60 < 10 ? ":0" : ":") + String(minutes % 60))
  case .general: return .number(value, shown: shown(value, raw))
  case .digits(let whole, let decimals): return .number(value, shown: padded(shown(value, raw), whole, decimals))
  }
}

/// Up to 15 digits as they are; beyond, the sheet itself has lost digits, and says so as spreadsheet programs do: 1.10105E+17.
private func shown(_ value: Double, _ raw: [UInt8]) -> String {
  if raw.count <= 15, raw.allSatisfy({ isDigit($0) }) { return String(decoding: raw, as: UTF8.self) }
  if abs(value) >= 1e15 { return formatted("%.6g", value).uppercased() }
  if value == value.rounded() { return String(Int(value)) }
  let text = formatted("%.15g", value)
  guard text.contains("e") else { return text }
  let plain = formatted("%.15f", value).reversed().drop(while: { $0 == "0" }).drop(while: { $0 == "." })
  return plain.isEmpty ? "0" : String(plain.reversed())
}
/// Padded only: a format never takes away digits that the cell holds.
private func padded(_ text: String, _ whole: Int, _ decimals: Int) -> String {
  guard !text.contains("E") else { return text }
  let negative = text.hasPrefix("-"), parts = text.drop(while: { $0 == "-" }).split(separator: ".")
  guard let first = parts.first else { return text }
  var digits = String(repeating: "0", count: max(0, whole - first.count)) + first
  let fraction = parts.count > 1 ? String(parts[1]) : ""
  let tail = fraction + String(repeating: "0", count: max(0, decimals - fraction.count))
  if !tail.isEmpty { digits += "." + tail }
  return (negative ? "-" : "") + digits
}
private func formatted(_ format: String, _ value: Double) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
    let count = withVaList([value]) { vsnprintf(buffer.baseAddress, buffer.count, format, $0) }
    return String(decoding: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<min(Int(count), 63)]), as: UTF8.self)
  }
}

/// Rows for spreadsheet programs: UTF-8 with byte order mark. A text that begins like a formula gets an apostrophe, so that no program runs it.
package func commaSeparated(_ rows: [[String]]) -> [UInt8] {
  [0xEF, 0xBB, 0xBF] + rows.flatMap { row in Array(row.map(cell).joined(separator: ",").utf8) + [13, 10] }
}

private func cell(_ text: String) -> String {
  let safe = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
  return safe.contains { ",\"\n\r;".contains($0) } ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
}

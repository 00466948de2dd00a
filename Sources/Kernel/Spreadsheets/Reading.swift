import Essentials

/// A text read as a date. What is only a month, or may be one of two, says so instead of becoming a day.
package enum DateReading: Hashable, Sendable {
  case day(Day)
  case month(year: Int, month: Int)
  /// The number 2021.1, which was 2021.1 or 2021.10.
  case ambiguous
  /// Written as a date that does not exist, such as 30 February or month 13.
  case impossible
  case unreadable
}

/// Digits, letters and spaces of full width as ordinary ones; other characters as they are.
package func halfWidth(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0xEF || $0 == 0xE3 }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0x3000: result.append(" ")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// Without blanks and characters of no width at both ends; full-width digits, letters and spaces made ordinary.
package func tidied(_ text: String) -> String {
  let plain = halfWidth(text), scalars = plain.unicodeScalars
  guard let first = scalars.first, let last = scalars.last else { return "" }
  if !isBlank(first), !isBlank(last) { return plain }
  guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
  return String(scalars[start...end])
}

/// `tidied`, without any blank or character of no width inside: for headings, names (张　三), resident numbers and phones.
package func compacted(_ text: String) -> String {
  let tidy = tidied(text)
  guard tidy.unicodeScalars.contains(where: isBlank) else { return tidy }
  return String(String.UnicodeScalarView(tidy.unicodeScalars.filter { !isBlank($0) }))
}

/// Reads 2021-03-04, 2021/3/4, 2021.3.4, 20210304, 2021年3月4日 as a day; 2021年3月, 2021.03, 2021-3, 202103 as a month. Full-width
/// forms and a time behind the day are understood. Years run from 1900 to 2100.
package func dateFromText(_ text: String) -> DateReading {
  var digits: [[UInt8]] = [[]], marks: [Unicode.Scalar] = []
  var afterSpace = false
  for scalar in datePart(of: tidied(text)).unicodeScalars {
    defer { afterSpace = scalar == " " }
    switch scalar {
    case "0"..."9":
      if afterSpace, digits.last?.isEmpty == false { return .unreadable }
      digits[digits.count - 1].append(UInt8(scalar.value))
    case " ": continue
    default:
      marks.append(ordinaryMark(scalar))
      digits.append([])
    }
  }
  if digits.last?.isEmpty == true { digits.removeLast() }
  guard (1...3).contains(digits.count), digits.allSatisfy({ !$0.isEmpty && $0.count <= 8 }) else { return .unreadable }
  let numbers = digits.map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
  if marks.isEmpty {
    switch digits[0].count {
    case 8: return reading(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    case 6: return reading(numbers[0] / 100, numbers[0] % 100, nil)
    default: return .unreadable
    }
  }
  guard digits[0].count == 4, digits.dropFirst().allSatisfy({ $0.count <= 2 }), digits.count >= 2, areDateMarks(marks, digits.count) else { return .unreadable }
  return reading(numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : nil)
}

private func areDateMarks(_ marks: [Unicode.Scalar], _ numbers: Int) -> Bool {
  if marks[0] == "年" {
    let rest = Array(marks.dropFirst())
    return numbers == 2 ? rest.isEmpty || rest == ["月"] : rest == ["月"] || rest == ["月", "日"] || rest == ["月", "号"]
  }
  return ["-", "/", "."].contains(marks[0]) && marks.count == numbers - 1 && Set(marks).count == 1
}
private func reading(_ year: Int, _ month: Int, _ day: Int?) -> DateReading {
  guard (1900...2100).contains(year), (1...12).contains(month) else { return .impossible }
  guard let day else { return .month(year: year, month: month) }
  return Day(checkedYear: year, month: month, day: day).map { .day($0) } ?? .impossible
}
/// Without the time of `2021-03-04T00:00:00` or `2021/3/4 8:30`.
private func datePart(of text: String) -> Substring {
  guard let colon = text.firstIndex(of: ":"), let gap = text[..<colon].lastIndex(where: { $0 == " " || $0 == "T" }) else { return text[...] }
  return text[gap...].unicodeScalars.dropFirst().allSatisfy({ ("0"..."9").contains($0) || [":", ".", "Z", "+"].contains($0) }) ? text[..<gap] : text[...]
}
private func ordinaryMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "－", "–", "—", "‐", "−": "-"
  case "／": "/"
  case "．", "。": "."
  default: scalar
  }
}
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x21...0x7E, 0x4E00...0x9FFF: false
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x00AD, 0xFEFF: true
  default: scalar.properties.isWhitespace
  }
}

/// What a number format makes of a number: a day, a month, a time of the day, or digits.
enum NumberFormat: Hashable, Sendable {
  case general, day, month, time
  /// `000` has three whole digits, `0.00` two decimals.
  case digits(whole: Int, decimals: Int)

  /// The formats that need no definition in the file; 27–36 and 50–58 as Chinese editions use them.
  init(builtIn id: Int) {
    switch id {
    case 1, 3: self = .digits(whole: 1, decimals: 0)
    case 2, 4: self = .digits(whole: 1, decimals: 2)
    case 17, 27, 36, 50, 52, 57: self = .month
    case 14...16, 22, 28...31, 51, 53, 54, 58: self = .day
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .general
    }
  }

  init(code: String) {
    let letters = NumberFormat.bare(code)
    let digits = letters.split(separator: ".", omittingEmptySubsequences: false)
    if !letters.isEmpty, letters.utf8.count <= 40, digits.count <= 2, digits.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "0" } }) {
      self = .digits(whole: digits[0].count, decimals: digits.count == 2 ? digits[1].count : 0)
      return
    }
    let has = Set(letters.lowercased())
    if letters.lowercased().contains("general") || has.contains("0") && !has.contains("y") || has.contains("#") || has.contains("?") || has.contains("@") {
      self = .general
    } else if has.contains("h") || has.contains("s") {
      self = has.contains("y") || has.contains("d") ? .day : .time
    } else if has.contains("d") || has.contains("m") && !has.contains("y") {
      self = .day
    } else if has.contains("y") || has.contains("e") {
      self = has.contains("m") ? .month : .general
    } else {
      self = has.contains("a") ? .day : .general
    }
  }

  /// The first section of a format without literals, colours, locales, paddings and grouping.
  private static func bare(_ code: String) -> String {
    var result = "", quoted = false, bracketed: String?, skip = false
    for character in code {
      if skip {
        skip = false
      } else if quoted {
        quoted = character != "\""
      } else if let inside = bracketed {
        guard character == "]" else {
          bracketed = inside + String(character)
          continue
        }
        if !inside.isEmpty, inside.lowercased().allSatisfy({ "hms".contains($0) }) { result += inside }
        bracketed = nil
      } else {
        switch character {
        case "\"": quoted = true
        case "[": bracketed = ""
        case "\\", "_", "*": skip = true
        case ";": return clean(result)
        case ",", " ": break
        default: result.append(character)
        }
      }
    }
    return clean(result)
  }
  private static func clean(_ letters: String) -> String {
    var result = letters
    for mark in ["AM/PM", "am/pm", "A/P", "a/p", "上午/下午"] {
      result = result.split(separator: mark, omittingEmptySubsequences: false).joined()
    }
    return result.hasPrefix("#") && result.contains("##0") ? String(result.drop(while: { $0 == "#" })) : result
  }
}

import Essentials

/// A right resident number (GB 11643-1999) of a region that does not exist, reckoned apart from the room that checks it.
package func residentNumber(born day: Day, serial: Int) -> String {
  func digits(_ n: Int, _ width: Int) -> String { String(repeating: "0", count: max(0, width - String(n).count)) + String(n) }
  let body = "990101" + digits(day.year, 4) + digits(day.month, 2) + digits(day.day, 2) + digits(serial, 3)
  let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
  return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
}

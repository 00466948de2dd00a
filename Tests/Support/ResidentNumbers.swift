import Essentials

/// A right resident number (GB 11643-1999), reckoned apart from the room that checks it: `born` as eight digits; without a region, of one that does not exist.
package func residentNumber(_ born: String, _ serial: Int, region: String = "990101") -> String {
  let body = region + born + String(serial + 1000).dropFirst(), weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return body + String(Array("10X98765432")[zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 } % 11])
}
package func residentNumber(born day: Day, serial: Int) -> String { residentNumber(day.description.filter { $0 != "-" }, serial) }

/// The names that differ from `text` by at most one character in four, or are contained in it or contain it; nearest first, at most three.
package func nearest(_ text: String, in names: [String]) -> [String] {
  let wanted = Array(text), most = max(1, wanted.count / 4)
  var found: [(distance: Int, name: String)] = []
  for name in names where name != text {
    let letters = Array(name)
    if abs(letters.count - wanted.count) <= most, let distance = steps(wanted, letters, most: most) { found.append((distance, name)) }
    else if wanted.count >= 2, letters.count >= 2, name.contains(text) || text.contains(name) { found.append((most + abs(letters.count - wanted.count), name)) }
  }
  return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// How many characters must be changed, put in or taken out; nil beyond `most`.
private func steps(_ a: [Character], _ b: [Character], most: Int) -> Int? {
  var line = Array(0...b.count)
  for i in a.indices {
    var corner = line[0]
    line[0] = i + 1
    for j in b.indices {
      let change = corner + (a[i] == b[j] ? 0 : 1)
      corner = line[j + 1]
      line[j + 1] = min(change, line[j] + 1, corner + 1)
    }
    if line.min() ?? 0 > most { return nil }
  }
  return line[b.count] <= most ? line[b.count] : nil
}

import FeatureKit
import Foundation

/// What one record says: its days, and the values of its section's fields. As JSON all stand side by side.
package struct RecordFacts: Hashable, Sendable, Codable {
  package var from: Day?
  package var until: Day?
  package var values: [RecordKey: String]
  package init(from: Day? = nil, until: Day? = nil, _ values: [RecordKey: String] = [:]) {
    self.from = from
    self.until = until
    self.values = values
  }
  private enum Days: CodingKey { case from, until }
  package init(from decoder: any Decoder) throws {
    let days = try decoder.container(keyedBy: Days.self), fields = try decoder.container(keyedBy: RecordKey.self)
    from = try days.decodeIfPresent(Day.self, forKey: .from)
    until = try days.decodeIfPresent(Day.self, forKey: .until)
    values = [:]
    for key in RecordKey.allCases { values[key] = try fields.decodeIfPresent(String.self, forKey: key) }
  }
  package func encode(to encoder: any Encoder) throws {
    var days = encoder.container(keyedBy: Days.self), fields = encoder.container(keyedBy: RecordKey.self)
    try days.encodeIfPresent(from, forKey: .from)
    try days.encodeIfPresent(until, forKey: .until)
    for key in RecordKey.allCases { try fields.encodeIfPresent(values[key], forKey: key) }
  }
  package subscript(_ key: RecordKey) -> String? { values[key] }

  /// The values as one text, which is sealed whole.
  var sealed: String { RecordKey.allCases.compactMap { key in values[key].map { "\(key.rawValue)\u{1f}\($0)" } }.joined(separator: "\u{1e}") }
  init(from: Day?, until: Day?, sealed: String) {
    self.init(from: from, until: until)
    for line in sealed.split(separator: "\u{1e}") {
      let halves = line.split(separator: "\u{1f}", maxSplits: 1).map(String.init)
      if halves.count == 2, let key = RecordKey(rawValue: halves[0]) { values[key] = halves[1] }
    }
  }
  /// Without blanks around, and without characters that nobody types.
  var tidied: RecordFacts {
    var out = self
    for (key, value) in values {
      let clean = trimmed(value.filter { c in c == "\n" || c.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 } })
      out.values[key] = clean.isEmpty ? nil : clean
    }
    return out
  }
}

extension RecordFacts {
  /// Everything that is wrong with it, all at once.
  func problems(in section: FileSection, of person: PersonFacts, today: Day) -> [Refusal.Problem] { contents(section, today) + days(section, person, today) }

  private func contents(_ section: FileSection, _ today: Day) -> [Refusal.Problem] {
    var out: [Refusal.Problem] = []
    for key in RecordKey.allCases where values[key] != nil && section.field(key) == nil { out.append(.init("field", .noSuchField(section), field: key.rawValue)) }
    for field in section.fields {
      guard let value = values[field.key] else {
        if field.needed { out.append(.init("missing", .fieldMissing(field.word), field: field.key.rawValue)) }
        continue
      }
      if let (code, word) = field.fault(value, today) { out.append(.init(code, word, field: field.key.rawValue)) }
    }
    return out
  }
  private func days(_ section: FileSection, _ person: PersonFacts, _ today: Day) -> [Refusal.Problem] {
    var no = Refusal.Collector()
    guard let fromWord = section.from else {
      no.check(from == nil && until == nil, "days.none", .noDays(section), field: from == nil ? "until" : "from")
      return no.problems
    }
    no.check(from != nil, "missing", .fieldMissing(fromWord), field: "from")
    if let from {
      no.check(from <= today, "from.future", .futureDay, field: "from")
      no.check(from.year >= 1900, "from.early", .before1900, field: "from")
      if let birth = person.birth {
        let age = birth.years(until: from)
        no.check(from >= birth, "from.birth", .beforeBirth(birth), field: "from")
        no.check(from < birth || age >= section.leastAge, "from.age", .tooYoungThen(age), field: "from")
      }
      if section == .discipline, let joined = person.joined { no.check(from >= joined, "from.joined", .beforeJoining(joined), field: "from") }
    }
    guard let until else { return no.problems }
    no.check(section.until != nil, "until.none", .oneDayOnly, field: "until")
    no.check(from.map { until >= $0 } ?? true, "until.before", .endsBeforeItBegins, field: "until")
    no.check(section.mayEndLater || until <= today, "until.future", .futureDay, field: "until")
    no.check(until.year < today.year + 60, "until.far", .tooFarAhead, field: "until")
    return no.problems
  }
}

extension RecordField {
  fileprivate func fault(_ value: String, _ today: Day) -> (String, Word)? {
    switch kind {
    case .text(let limit), .area(let limit): return value.count > limit ? ("long", .tooLong(limit)) : nil
    case .number(let range): return Int(value).map(range.contains) ?? false ? nil : ("number", .numberOutside(range))
    case .choice(let list): return list[value] == nil ? ("code", .unknownCode(value)) : nil
    case .day:
      guard let day = Day(value) else { return ("day", .noDay(value)) }
      return day > today || day.year < 1900 ? ("day", .birthWrong) : nil
    }
  }
}

import FeatureKit

/// A count of working days from a day on, which itself is not counted; make-up days are. Zero is the day itself.
struct Deadline: Hashable, Encodable {
  static let most = 1000
  /// Nil where the count leaves the years whose holidays are published.
  var date: Day?
  var from: Day
  var workingDays: Int
  var knownFrom: Day
  var knownUntil: Day
  /// What was passed on the way and is no ordinary working day, in order; all that is known where there is no date.
  var passed: [WorkingCalendar.Published]

  init(from: Day, workingDays: Int, _ calendar: WorkingCalendar) {
    self.from = from
    self.workingDays = workingDays
    date = calendar.adding(workingDays: workingDays, to: from)
    knownFrom = calendar.knownFrom
    knownUntil = calendar.knownUntil
    passed = date.map { calendar.unusual(after: from, until: $0) } ?? []
  }
  /// From what was asked behind the question mark.
  init(_ query: Query, _ calendar: WorkingCalendar) throws(Refusal) {
    let from = query["from"], number = query["workingDays"], day = from.flatMap { Day($0) }, n = number.flatMap { Int($0) }
    var no = Refusal.Collector()
    no.check(from != nil, "from.missing", .fromMissing, field: "from")
    if let from { no.check(day != nil, "from.unreadable", .noSuchDay(from), field: "from") }
    no.check(number != nil, "workingDays.missing", .countMissing, field: "workingDays")
    if number != nil { no.check(n.map { (0...Deadline.most).contains($0) } ?? false, "workingDays.range", .countRange(Deadline.most), field: "workingDays") }
    try no.refuse()
    guard let day, let n else { throw Refusal("from.missing", .fromMissing, field: "from") }
    self.init(from: day, workingDays: n, calendar)
  }

  private enum CodingKeys: CodingKey { case date, from, workingDays, knownFrom, knownUntil, passed }
  /// `date` stands there even where it is null: that is the answer.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(date, forKey: .date)
    try container.encode(from, forKey: .from)
    try container.encode(workingDays, forKey: .workingDays)
    try container.encode(knownFrom, forKey: .knownFrom)
    try container.encode(knownUntil, forKey: .knownUntil)
    try container.encode(passed, forKey: .passed)
  }

  /// Days of one kind that follow each other, as they are read: 2月15日至23日 春节.
  struct Stretch: Hashable {
    var first: Day
    var last: Day
    var kind: WorkingCalendar.Kind
    var name: String?
    var days: Int { last.number - first.number + 1 }
  }
  var stretches: [Stretch] {
    passed.reduce(into: []) { found, next in
      if let before = found.last, before.last.adding(1) == next.day, before.kind == next.kind, before.name == next.name { found[found.count - 1].last = next.day } else {
        found.append(Stretch(first: next.day, last: next.day, kind: next.kind, name: next.name))
      }
    }
  }
}

import FeatureKit

/// One day of a life, in words.
struct LifeEntry: Hashable, Sendable, Encodable {
  var day: Day
  var until: Day?
  var what: Word
  /// Why, as it was recorded with the decision.
  var reason: String?

  /// Birth, membership, posts and records in one list, the latest first. Sealed sections come in only where they are open to the reader.
  static func all(_ person: PersonSheet, _ events: [PersonEvent], _ posts: [PostTable.Post], _ sections: [SectionPart]) -> [LifeEntry] {
    var all: [LifeEntry] = []
    if let birth = person.birth { all.append(LifeEntry(day: birth, what: .born)) }
    if let joined = person.joined, !events.contains(where: { $0.kind == .status && $0.status == .probationary && $0.on == joined }) { all.append(LifeEntry(day: joined, what: .joinedThen)) }
    if let confirmed = person.confirmed, !events.contains(where: { $0.kind == .status && $0.status == .full && $0.on == confirmed }) { all.append(LifeEntry(day: confirmed, what: .confirmedThen)) }
    all += events.map { LifeEntry(day: $0.on, what: $0.what, reason: $0.reason) }
    for post in posts where post.role != .member {
      all.append(LifeEntry(day: post.since, what: .tookOffice(post.organizationName, post.role)))
      if let until = post.until { all.append(LifeEntry(day: until, what: .leftOffice(post.organizationName, post.role))) }
    }
    for section in sections where section.covered == nil {
      for record in section.records where record.removed == nil {
        if let from = record.from { all.append(LifeEntry(day: from, until: record.until, what: .inSection(section.section, record.headline))) }
      }
    }
    return all.enumerated().sorted { ($0.element.day, $1.offset) > ($1.element.day, $0.offset) }.map(\.element)
  }
}

extension [LifeEntry] {
  /// The latest are shown, the earlier ones folded.
  func view(_ t: Reader) -> HTML {
    if isEmpty { return box(t(.lifeWord), id: "history", smallNote(t(.noHistory))) }
    let lines = map { entry -> TimelineEntry in
      let why: HTML = entry.reason.map { "<br><span class=\"small muted\">\(t(.reason))\(t(.colon))\($0)</span>" } ?? .none
      let days = [t.longDate(entry.day), entry.until.map { t.longDate($0) }].compactMap { $0 }.joined(separator: " – ")
      return TimelineEntry(days, "\(t(entry.what))\(why)")
    }
    let shown = 12, rest = lines.dropFirst(shown)
    return box(t(.lifeWord), id: "history", timeline(Array<TimelineEntry>(lines.prefix(shown))), rest.isEmpty ? HTML.none : details(t(.earlier(rest.count)), timeline(Array<TimelineEntry>(rest))))
  }
}

import FeatureKit

/// What the room tells its reader on the first page.
enum Cards {
  /// What waits to be read, latest first.
  static func unread(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may("announcements.read") else { return nil }
    let waiting = try ListTable.list(ListFilter(which: .unread), limit: 5, offset: 0, in: scope.seeing("announcements.read"))
    guard !waiting.isEmpty else { return nil }
    let lines = waiting.map { line in
      let on = line.publishedAt.day
      return TodayCard.Line(
        Word(zh: line.title, en: line.title), under: Word(zh: "\(line.organizationName)　\(on.inChinese)", en: "\(line.organizationName), \(on.inEnglish)"), to: Announcements.one(line.id))
    }
    return TodayCard(.unreadAnnouncements, lines, more: Announcements.list().with(["which": ListFilter.Which.unread.rawValue]))
  }
}

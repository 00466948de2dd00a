import FeatureKit

enum Cards {
  /// What the reader's organizations have booked for the next seven days.
  static func soon(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(Book.permission) else { return nil }
    let mine = Set(scope.actor.posts.filter { $0.may.contains(Book.permission) }.map(\.place.id)).sorted()
    let found = try BookingTable.upcoming(of: mine, until: scope.today.adding(7), limit: 5, in: scope)
    let lines = found.map { b in
      TodayCard.Line(Word(zh: b.venueName, en: b.venueName), under: Word(zh: "\(b.span)　\(b.organization.name)", en: "\(b.span), \(b.organization.name)"), day: b.day, to: Venues.booking(b.id))
    }
    return lines.isEmpty ? nil : TodayCard(.bookedSoon, lines, more: Venues.list())
  }
  /// An organization ends when its venues are let no longer and it has booked nothing more.
  static func hindrance(_ scope: Scope, _ o: Organization) throws -> [Word] {
    let kept = try VenueTable.kept(at: o.id, in: scope), booked = try BookingTable.upcoming(of: [o.id], until: Venues.latest(scope.today), limit: 100, in: scope).count
    return [kept > 0 ? Word.stillKeeps(kept) : nil, booked > 0 ? Word.stillBooked(booked) : nil].compactMap { $0 }
  }
}

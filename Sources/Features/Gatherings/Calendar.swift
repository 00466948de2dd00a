import FeatureKit

/// Gatherings in a calendar: when, where, which kind and whose; nobody's name.
enum Calendar {
  static func event(_ g: Gathering) -> CalendarEvent {
    let names = Gathering.Kind.names(g.kinds), title = Word(zh: "\(names.zh)（\(g.organization.name)）", en: "\(names.en) (\(g.organization.name))")
    return CalendarEvent("gathering-\(g.id)", .span(g.starts, g.ends ?? g.starts.adding(seconds: 7200)), title, location: g.location, version: g.version, cancelled: g.state == .cancelled, at: Gatherings.one(g.id))
  }
  @Sendable static func events(_ scope: Scope, _ owner: CalendarOwner) throws -> [CalendarEvent] { try GatheringTable.events(for: owner, on: scope.today, in: scope).map(event) }
}

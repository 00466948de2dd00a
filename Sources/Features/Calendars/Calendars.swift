import FeatureKit

/// 日历订阅: secret addresses at which a phone's calendar reads what the rooms put into it.
package enum Calendars {
  package static let list = House.calendars
  package static let branch = Route<ID<Organization>>("/organizations/:organization/calendar")
  /// The day on which a number of working days has passed; `from` and `workingDays` ask it.
  package static let deadline = Route< >("/calendar/deadline")
  package static let feed = Route<String>("/calendar/:feed")
}

/// - Parameter rooms: those that have something to put into a calendar.
package func calendars(over rooms: [Feature]) -> Feature {
  Feature(
    "Calendars",
    endpoints: [
      page(Calendars.list, reads: RenewFeed.permission) { scope, _ in try CalendarsPage.load(.nothing, in: scope) },
      prepared(Calendars.list, { scope, entered in try CalendarsPage.load(entered, in: scope) }, prepare: { _, _, _ in (RenewFeed(nil, token: Form.freshKey()), true) }, then: { _, _, _ in .go(Calendars.list()) }),
      prepared(
        Calendars.branch, { scope, entered, _ in try CalendarsPage.load(entered, in: scope) },
        prepare: { _, fields, _ in (RenewFeed(fields["organization"]?.text.flatMap { ID($0) }, token: Form.freshKey()), true) }, then: { _, _, _ in .go(Calendars.list()) }),
      answering(Calendars.deadline, needs: .nobody, again: { scope, entered in DeadlinePage.form(entered, in: scope) }, { scope, query in try DeadlinePage.load(query, in: scope) }),
      secretFeed(Calendars.feed, named: .product, owner: { scope, name in
        guard name.hasSuffix(".ics") else { throw OutOfReach() }
        return try FeedTable.owner(of: String(name.dropLast(4)), in: scope)
      }, from: rooms.compactMap(\.calendar)),
    ],
    actions: [RenewFeed.self],
    migrations: FeedTable.migrations,
    grants: [
      Grant(RenewFeed.permission, .maySubscribe, to: Role.everyMember),
      Grant(RenewFeed.forAll, .mayShare, to: Role.desk + [.publicityCommissioner, .groupLeader]),
    ],
    pages: [Preview(CalendarsPage.self), Preview(DeadlinePage.self)])
}

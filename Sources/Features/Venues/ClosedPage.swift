import FeatureKit

/// On which days a venue is closed, and closing it for more.
struct ClosedPage: Page {
  var venue: Venue
  var closed: [ClosedDay]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case venue, closed }

  static func load(_ id: ID<Venue>, _ entered: Entered, in scope: Scope) throws -> ClosedPage {
    let scope = scope.seeing(Venues.read), v = try VenueTable.one(id, in: scope)
    try scope.demand(CloseDays.permission, at: v.place)
    return ClosedPage(venue: v, closed: try VenueTable.closed([id], from: scope.today, until: scope.today.adding(months: 24), in: scope)[id] ?? [], entered: entered)
  }
  static var samples: [ClosedPage] {
    let refused = Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonMissing, field: "reason"), .init("day.booked", .bookedThen(2, "上湾村党支部", Sample.day), field: "from")])
    return [ClosedPage(venue: Sample.venue, closed: []), ClosedPage(venue: Sample.venue, closed: [ClosedDay(day: Sample.day, reason: "换届选举布置会场")], entered: refused)]
  }
  var crumbs: [Crumb] { [Crumb(.venues, Venues.list()), Crumb(venue.name, Venues.one(venue.id))] }
  func title(_ t: Reader) -> String { t(.closedDays) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Venues.close(venue.id), t, entered)
    return """
      \(pageHead(t(.closedDays), venue.name))
      \(stack(.normal, closed.isEmpty ? emptyState(t(.noClosedDays), t(.noClosedDaysWhy)) : flatBox(nil, table(t)),
        box(t(.closeMore), form.html(
          form.day("from", t(.fromDay), value: t.today), form.day("until", t(.untilDay), hint: t(.untilHint), optional: true), form.text("reason", t(.reasonWord), limit: 60), row(submit(t(.closeGo)), act(t(.back), Venues.one(venue.id)))))))
      """
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.closedDays), [Column(t(.dayWord)), Column(t(.reasonWord)), .spoken(t(.openAgain))])
    for c in closed {
      table.row("\(t.dateAndWeekday(c.day))", "\(c.reason)", Form(Venues.open(venue.id, c.day), t, name: "open\(c.day)", keep: false, wide: true).html(submit(t(.openAgain), .tight, icon: .undo)), t: t)
    }
    return table.html(t)
  }
}

import FeatureKit

/// One booking: whose, when, what for; giving it back, and taking that back.
struct BookingPage: Page {
  var booking: Booking
  var gatheringName: String?
  var gatheringPath: String?
  var mayCancel: Bool
  var mayRestore: Bool
  /// Whether the reader would cancel what another organization booked.
  var byKeeper: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case booking, gatheringName, gatheringPath, mayCancel, mayRestore, byKeeper }

  static func load(_ id: ID<Booking>, _ entered: Entered, in scope: Scope) throws -> BookingPage {
    let scope = scope.seeing(Venues.read), s = try CancelBooking.Situation.load(id, in: scope), b = s.booking
    let acts = scope.actor.may(CancelBooking.permission, at: s.place) && b.ends > scope.now, reference = b.gathering.map { Reference(Booking.Hosted.reference, $0) }, named = try reference.flatMap { try scope.names([$0])[$0] }
    return BookingPage(booking: b, gatheringName: named?.text, gatheringPath: named?.path, mayCancel: acts && b.cancellation == nil, mayRestore: acts && b.cancellation != nil, byKeeper: s.byKeeper, entered: entered)
  }
  static var samples: [BookingPage] {
    let own = BookingPage(booking: Sample.bookings[0], gatheringName: "12月党员大会", gatheringPath: "/gatherings/77", mayCancel: true, mayRestore: false, byKeeper: false)
    var keeper = own, gone = own
    (keeper.byKeeper, keeper.entered) = (true, Entered(["reason": .text("")], problems: [.init("reason.missing", .keeperReason, field: "reason")]))
    gone.booking.cancellation = .init(at: Moment(Sample.day, minutes: 600), reason: "改在村部召开")
    (gone.mayCancel, gone.mayRestore) = (false, true)
    return [own, keeper, gone]
  }
  var crumbs: [Crumb] { [Crumb(.venues, Venues.list()), Crumb(booking.venueName, Venues.one(booking.venue).with(["day": booking.day.description]))] }
  func title(_ t: Reader) -> String { t(.bookingOf(booking.venueName)) }
  func view(_ t: Reader) -> HTML {
    let b = booking
    var lines = [
      SummaryLine(t(.whenWord), text: "\(t.dateAndWeekday(b.day)) \(b.span)"), SummaryLine(t(.venueWord), "<a href=\"\(Venues.one(b.venue).with(["day": b.day.description]))\">\(b.venueName)</a>"),
      SummaryLine(t(.userWord), text: b.organization.name),
    ]
    if !b.purpose.isEmpty { lines.append(SummaryLine(t(.purposeWord), text: b.purpose)) }
    if let gatheringName { lines.append(SummaryLine(t(.gatheringWord), gatheringPath.map { "<a href=\"\($0)\">\(gatheringName)</a>" } ?? "\(gatheringName)")) }
    return "\(pageHead(title(t)))\(stack(.normal, cancelled(t), box(nil, summary(lines)), cancel(t)))"
  }
  private func cancelled(_ t: Reader) -> HTML {
    guard let gone = booking.cancellation else { return .none }
    let back: HTML = mayRestore ? Form(Venues.restoreBooking(booking.id), t, name: "restore", keep: false).html(submit(t(.restoreBooking), .plain, icon: .undo)) : .none
    return note(.warn, t(.cancelledAt(t.dateAndTime(gone.at))), gone.reason.isEmpty ? nil : gone.reason, t, back)
  }
  private func cancel(_ t: Reader) -> HTML {
    guard mayCancel else { return .none }
    let form = Form(Venues.cancel(booking.id), t, entered, name: "cancel", keep: false)
    return box(t(.cancelBooking), form.html(form.text("reason", t(.reasonWord), hint: t(byKeeper ? .keeperHint : .cancelHint), optional: !byKeeper, limit: 60), submit(t(.cancelBooking), .danger)))
  }
}

import FeatureKit

/// Taking a venue: for whom, when, what for.
struct BookPage: Page {
  var venue: Venue
  /// For which the reader may book it.
  var organizations: [Organization]
  var day: Day
  var free: [Span]
  var closed: String?
  var gatheringName: String?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case venue, organizations, day, free, closed, gatheringName }

  static func load(_ id: ID<Venue>, _ entered: Entered, in scope: Scope) throws -> BookPage {
    let scope = scope.seeing(Venues.read), v = try VenueTable.one(id, in: scope), day = max(entered["day"].flatMap { Day($0) } ?? scope.today, scope.today)
    guard scope.actor.may(Book.permission) else { throw Refusal.notPermitted(Book.permission, scope.house.grants) }
    var users = try Venues.desks(Book.permission, in: scope).filter { v.admits($0.path) }
    // An organization below a post of the reader's, come to from its own page.
    if let asked = entered["organization"].flatMap({ ID<Organization>($0) }), !users.contains(where: { $0.id == asked }), let o = try OrganizationTable.all([asked], in: scope).first, scope.actor.may(Book.permission, at: o.place), v.admits(o.path) {
      users.insert(o, at: 0)
    }
    let closed = try VenueTable.closed([id], from: day, until: day, in: scope)[id]?.first?.reason, taken = try BookingTable.standing([id], from: day, until: day, in: scope)
    let reference = entered["gathering"].flatMap { ID<Booking.Hosted>($0) }.map { Reference(Booking.Hosted.reference, $0) }
    return BookPage(
      venue: v, organizations: users, day: day, free: closed == nil ? left(v.hours[day], taken, on: day, now: scope.now) : [], closed: closed, gatheringName: try reference.flatMap { try scope.names([$0])[$0]?.text }, entered: entered)
  }
  static var samples: [BookPage] {
    let refused = Entered(["starts": .text("08:00"), "ends": .text("09:00")], problems: [.init("span.taken", .takenBy("下湾村党支部", Span(480, 600)), field: "starts"), .init("purpose.missing", .purposeMissing, field: "purpose")])
    return [
      BookPage(venue: Sample.venue, organizations: [Sample.branch], day: Sample.day, free: [Span(480, 720)], gatheringName: "12月党员大会"),
      BookPage(venue: Sample.venue, organizations: [Sample.town, Sample.branch], day: Sample.day, free: [], entered: refused),
      BookPage(venue: Sample.venue, organizations: [], day: Sample.day, free: [], closed: "换届选举布置会场"),
    ]
  }
  var crumbs: [Crumb] { [Crumb(.venues, Venues.list()), Crumb(venue.name, Venues.one(venue.id))] }
  func title(_ t: Reader) -> String { t(.bookTitle(venue.name)) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Venues.book(venue.id), t, entered), choices = organizations.map { Choice($0.id.description, $0.name) }
    if organizations.isEmpty { return "\(pageHead(title(t)))\(emptyState(t(.notOpenToYou), t(.notOpenToYouWhy(venue.organization.name)), button(t(.back), Venues.one(venue.id))))" }
    let user: HTML = organizations.count == 1 ? form.hidden("organization", organizations[0].id.description) : form.select("organization", t(.userWord), choices, value: organizations[0].id.description)
    let asked = entered["gathering"] ?? ""
    let whatFor: HTML = gatheringName.map { name in "\(form.hidden("gathering", asked))\(note(.info, t(.lookingFor(name)), nil, t))" } ?? .none
    let state = closed.map { t(.closedThatDay($0)) } ?? (free.isEmpty ? t(.nothingFree) : Word.spans(free)), last = free.last { $0.until > $0.from }
    return """
      \(pageHead(title(t), organizations.count == 1 ? organizations[0].name : nil))
      \(stack(.normal, box(nil, summary([SummaryLine(t(.freeOn(t.dateAndWeekday(day))), text: state)])),
        form.html(user, whatFor, form.day("day", t(.dayWord), value: day), form.time("starts", t(.startsWord), hint: t(.quartersHint), value: last.map { Span.clock($0.from) }), form.time("ends", t(.endsWord), value: last.map { Span.clock(min($0.until, $0.from + 120)) }),
          form.text("purpose", t(.purposeWord), hint: t(.purposeHint), value: gatheringName, limit: 60), row(submit(t(.book)), act(t(.back), Venues.one(venue.id))))))
      """
  }
}

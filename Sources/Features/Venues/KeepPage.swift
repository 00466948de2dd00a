import FeatureKit

/// A venue as it is kept: new, or to be changed.
struct KeepPage: Page {
  var organization: Organization
  /// Nil for a new one.
  var venue: Venue?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, venue }

  static func new(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> KeepPage {
    let o = try OrganizationTable.one(id, in: scope)
    try scope.demand(KeepVenue.permission, at: o.place)
    return KeepPage(organization: o, entered: entered)
  }
  static func change(_ id: ID<Venue>, _ entered: Entered, in scope: Scope) throws -> KeepPage {
    let v = try VenueTable.one(id, in: scope)
    try scope.demand(ChangeVenue.permission, at: v.place)
    return KeepPage(organization: v.organization, venue: v, entered: entered)
  }
  static var samples: [KeepPage] {
    let refused = Entered(["name": .text(""), "seats": .text("0"), "hours": .tree(["1": .text("早八点到晚六点")])], problems: [.init("name.missing", .nameMissing, field: "name"), .init("hours.unreadable", .hoursUnreadable, field: "hours.1")])
    return [KeepPage(organization: Sample.branch), KeepPage(organization: Sample.branch, entered: refused), KeepPage(organization: Sample.branch, venue: Sample.venue)]
  }
  var crumbs: [Crumb] { [Crumb(.venues, Venues.list())] + (venue.map { [Crumb($0.name, Venues.one($0.id))] } ?? [Crumb(organization.name, Venues.listOf(organization.id))]) }
  func title(_ t: Reader) -> String { t(venue == nil ? .newVenue : .changeVenue) }
  func view(_ t: Reader) -> HTML {
    let form = Form(venue.map { Venues.change($0.id) } ?? Venues.new(organization.id), t, entered), usual = "08:00-12:00 14:00-18:00"
    let hours = (1...7).map { n -> HTML in
      form.text("hours.\(n)", t(.weekday(n)), value: venue.map { WeekHours.typed($0.hours.days[n - 1]) } ?? (n < 6 ? usual : ""), optional: true)
    }
    let audience = form.radios("audience", t(.audienceWord), Venue.Audience.allCases.map { Choice($0.rawValue, t($0.word)) }, value: venue.map(\.audience.rawValue) ?? Venue.Audience.subtree.rawValue)
    let version: HTML = venue.map { form.hidden("version", String($0.version)) } ?? .none, back = venue.map { Venues.one($0.id) } ?? Venues.listOf(organization.id)
    return """
      \(pageHead(title(t), organization.name))
      \(form.html(
        version, form.text("name", t(.nameWord), value: venue?.name, limit: 40), form.text("address", t(.addressWord), value: venue?.address, limit: 100),
        form.number("seats", t(.seatsWord), value: venue.map { String($0.seats) }), form.text("equipment", t(.equipmentWord), hint: t(.equipmentHint), value: venue?.equipment, optional: true, limit: 200), audience,
        "<fieldset><legend>\(t(.hoursWord))</legend><p class=\"hint\">\(t(.hoursHint))</p><div class=\"stack-s\">\(hours)</div></fieldset>",
        row(submit(t(.save)), act(t(.cancel), back))))
      """
  }
}

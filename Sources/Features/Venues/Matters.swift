import FeatureKit

/// What of the room's is open at an organization when a post is handed over: what it has booked.
enum Matters {
  static let open: House.Matters = { scope, organization, _ in
    try BookingTable.upcoming(of: [organization.id], until: Venues.latest(scope.today), limit: 200, in: scope).map {
      OpenMatter(.booking, Word(zh: "已预订\($0.venueName)，\($0.span)", en: "\($0.venueName) is booked, \($0.span)"), due: $0.day, path: Venues.booking($0.id).path)
    }
  }
}

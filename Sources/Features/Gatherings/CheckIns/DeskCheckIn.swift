import FeatureKit

/// Checking somebody in at the desk of a gathering by what they show there, for a room that knows who it is: a member of its list is marked as come, a member of another
/// branch is let in as a guest where the gathering is open to guests. Only while checking in is open there, which takes that the organization switched it on.
package struct DeskCheckIn: Placed, Hashable {
  package var gathering: Gathering
  var desk: CheckInDesk?
  /// On the gathering's list.
  package var isExpected: Bool
  var isIn: Bool
  var isOnline: Bool
  package var place: Place { gathering.place }
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission = "gatherings.read"

  package static func load(_ person: ID<Person>, at id: ID<Gathering>, in scope: Scope) throws -> DeskCheckIn {
    let g = try GatheringTable.one(id, in: scope)
    return DeskCheckIn(
      gathering: g, desk: try CheckInTable.desk(of: id, in: scope), isExpected: try AttendanceTable.expects(person, at: g, in: scope), isIn: try CheckInTable.isIn(person, at: id, in: scope), isOnline: try AttendanceTable.mark(of: person, at: id, in: scope) == .online)
  }
  /// Gatherings with an open desk at which the reader may record, soonest first.
  package static func open(in scope: Scope) throws -> [Gathering] {
    try CheckInTable.openDesks(in: scope).map { try GatheringTable.one($0, in: scope) }.filter { $0.checkInSpan.contains(scope.now) && scope.actor.may(permission, at: $0.place) }
  }

  /// The rows of a check-in now; a guest is in nobody's list.
  package func take(_ person: ID<Person>, _ o: Occasion) throws(Refusal) -> [Change] {
    let g = gathering
    try confine(o.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, o.house.grants)
    if g.state != .planned { throw Refusal("closed", g.state == .held ? .checkInAfterMinutes : .alreadyCancelled) }
    guard let desk, desk.closedAt == nil else { throw Refusal("checkIn.off", .checkInNotOpened) }
    guard g.checkInSpan.contains(o.now) else { throw Refusal("notRunning", .notRunningThen) }
    if isIn { throw Refusal("again", .isCheckedIn, kind: .conflict) }
    guard isExpected || g.kinds.allSatisfy(\.opensToGuests) else { throw Refusal("guest", .notOpenToGuests(g.label)) }
    let row = CheckInTable.add(person, g.id, .qr, scanned: o.now, arrived: o.now, device: nil)
    return isExpected && !isOnline ? [row, AttendanceTable.mark(person, .came, at: g.id, now: o.now)] : [row]
  }
}

/// Where somebody checked in, their own branch's or as a guest elsewhere.
package struct Visited: Hashable, Sendable, Encodable {
  package var title: String
  package var organization: String
  package var on: Day
  package var asGuest: Bool
  package init(title: String, organization: String, on: Day, asGuest: Bool) {
    self.title = title
    self.organization = organization
    self.on = on
    self.asGuest = asGuest
  }
  /// The latest of the reader's own.
  package static func mine(limit: Int, in scope: Scope) throws -> [Visited] { try scope.actor.person.map { try CheckInTable.visited(by: $0, limit: limit, in: scope) } ?? [] }
}

extension Gathering.Kind {
  /// A meeting that decides, or that is of its own people, takes no guests.
  var opensToGuests: Bool { self == .themeDay || self == .partyLecture }
}

extension Word {
  static let isCheckedIn = Word(zh: "已经签到过了", en: "Checked in already")
  static func guestOf(_ branch: String) -> Word { Word(zh: "来自\(branch)", en: "guest of \(branch)") }
  static func notOpenToGuests(_ label: Word) -> Word { Word(zh: "不在\(label.zh)的应到名单里；主题党日和党课可以让外支部党员签到，其他会议不行", en: "Not on the list of \(label.en); members of other branches are let in to theme days and lectures only") }
}

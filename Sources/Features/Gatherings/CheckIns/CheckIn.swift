import FeatureKit

/// 签到: one person at one gathering, by the code on its screen. What a phone kept while it had no network is judged as it would have been then.
package struct CheckIn: Storable {
  package static let name = "gatherings.checkIn"
  package static let permission: Permission = "gatherings.attend"
  var code: String
  /// Nil for whichever of one's own gatherings the code fits.
  var gathering: ID<Gathering>?
  /// When it was scanned; nil for now.
  var at: Moment?
  /// The phone's own key, made once.
  var device: String?
  var how: CheckInWay

  struct Candidate: Hashable, Sendable {
    var gathering: Gathering
    var desk: CheckInDesk?
    var expected: Bool
    var already: Bool
    var otherDevice: Bool
    /// Marked as attending online: that stays.
    var online: Bool
  }
  package struct Situation: Placed, Hashable {
    package var place: Place
    var candidates: [Candidate]
    /// Wrong codes in a row.
    var failures: Int
    /// Seconds that are still to wait for after them.
    var wait: Int
  }
  package func situation(in scope: Scope) throws -> Situation {
    guard let person = scope.actor.person, let home = scope.actor.posts.first(where: { $0.may.contains(Self.permission) })?.place else { throw Refusal.notPermitted(Self.permission, scope.house.grants) }
    let ids = try gathering.map { [$0] } ?? CheckInTable.opened(for: person, near: at ?? scope.now, in: scope)
    let candidates = try ids.map { id -> Candidate in
      let g = try GatheringTable.one(id, in: scope)
      return Candidate(
        gathering: g, desk: try CheckInTable.desk(of: id, in: scope), expected: try AttendanceTable.expects(person, at: g, in: scope), already: try CheckInTable.isIn(person, at: id, in: scope),
        otherDevice: try device.map { try CheckInTable.isOthers($0, besides: person, at: id, in: scope) } ?? false, online: try AttendanceTable.mark(of: person, at: id, in: scope) == .online)
    }
    let place = candidates.first.map(\.gathering.place).flatMap { scope.actor.may(Self.permission, at: $0) ? $0 : nil } ?? home
    return Situation(place: place, candidates: candidates, failures: try CheckInTable.failures(of: person, in: scope)?.count ?? 0, wait: try CheckIn.wait(person, in: scope))
  }
  static func wait(_ person: ID<Person>, in scope: Scope) throws -> Int {
    guard let kept = try CheckInTable.failures(of: person, in: scope) else { return 0 }
    return max(0, Int((kept.last.adding(seconds: CheckInLimits.wait(kept.count)).ms - scope.now.ms + 999) / 1000))
  }
  /// The gathering that this was taken at before.
  func earlier(_ s: Situation, _ now: Moment) -> Gathering? {
    let digits = RotatingCode.typed(code)
    return s.candidates.first { c in
      c.already && (gathering != nil || (digits.map { code in c.desk.map { RotatingCode.fits(code, $0.secret, at: at ?? now, $0.seconds) } ?? false } ?? false))
    }?.gathering
  }

  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard let person = o.actor.person else { throw .notPermitted(Self.permission, o.house.grants) }
    if earlier(s, o.now) != nil { throw Self.again }
    if s.wait > 0 { throw Refusal("locked", .checkInLocked(s.wait)) }
    let scanned = at ?? o.now
    guard let digits = RotatingCode.typed(code) else { throw Refusal("code.malformed", .sixDigits, field: "code") }
    try checkTime(scanned, o.now)
    let c = try fitting(s, digits, scanned)
    if c.otherDevice { throw Refusal("device.other", .deviceOfAnother, field: "device") }
    let g = c.gathering, late = o.now.ms - scanned.ms > Int64(CheckInLimits.queued) * 1000
    return Outcome(
      [CheckInTable.add(person, g.id, how, scanned: scanned, arrived: o.now, device: device)] + (c.online ? [] : [AttendanceTable.mark(person, .came, at: g.id, now: o.now)]) + (s.failures > 0 ? [CheckInTable.forgive(person)] : []),
      Entry(.checkedIn(Reference(Person.reference, person), g.label, how, late: late), subject: Reference(Gathering.reference, g.id), at: g.organization.id), made: Reference(Gathering.reference, g.id))
  }
  private func checkTime(_ scanned: Moment, _ now: Moment) throws(Refusal) {
    if scanned > now.adding(seconds: CheckInLimits.ahead) { throw Refusal("at.future", .scannedAhead, field: "at") }
    if scanned < now.adding(seconds: -86_400 * CheckInLimits.days) { throw Refusal("at.old", .scannedLongAgo(CheckInLimits.days), field: "at") }
    if scanned < now.adding(seconds: -CheckInLimits.queued), device == nil { throw Refusal("device.missing", .deviceMissing, field: "device") }
  }
  /// The gathering that the code is of at that time, or why there is none.
  private func fitting(_ s: Situation, _ digits: String, _ scanned: Moment) throws(Refusal) -> Candidate {
    var objections: [Refusal] = [], running: [Candidate] = []
    for c in s.candidates {
      if let objection = Self.objection(to: c, scanned) { objections.append(objection) } else { running.append(c) }
    }
    if let c = running.first(where: { c in c.desk.map { RotatingCode.fits(digits, $0.secret, at: scanned, $0.seconds) } ?? false }) { return c }
    guard running.isEmpty else { throw Refusal("code.wrong", .codeWrong, field: "code") }
    throw objections.first ?? Refusal("notRunning", .nothingToCheckInAt)
  }
  private static func objection(to c: Candidate, _ scanned: Moment) -> Refusal? {
    if c.gathering.state != .planned { return Refusal("closed", c.gathering.state == .held ? .checkInAfterMinutes : .alreadyCancelled) }
    if !c.expected { return Refusal("notExpected", .notExpected) }
    guard let desk = c.desk else { return Refusal("checkIn.off", .checkInNotOpened) }
    let first = max(c.gathering.checkInSpan.lowerBound, desk.openedAt.adding(seconds: -desk.seconds)), last = min(c.gathering.checkInSpan.upperBound, desk.closedAt ?? c.gathering.checkInSpan.upperBound)
    return scanned >= first && scanned <= last ? nil : Refusal("notRunning", .notRunningThen)
  }
  static let again = Refusal("again", .checkedInAlready, kind: .conflict)
}

/// A code that fitted nothing: counted, so that nobody finds one by trying.
package struct MissCode: Storable {
  package static let name = "gatherings.missCode"
  package static let permission: Permission = "gatherings.attend"

  package struct Situation: Placed, Hashable {
    package var place: Place
    var failures: Int
  }
  package func situation(in scope: Scope) throws -> Situation {
    guard let person = scope.actor.person, let home = scope.actor.posts.first(where: { $0.may.contains(Self.permission) })?.place else { throw Refusal.notPermitted(Self.permission, scope.house.grants) }
    return Situation(place: home, failures: try CheckInTable.failures(of: person, in: scope)?.count ?? 0)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard let person = o.actor.person else { throw .notPermitted(Self.permission, o.house.grants) }
    let who = Reference(Person.reference, person)
    return Outcome([CheckInTable.fail(person, s.failures + 1, at: o.now)], Entry(.missedCode(who, s.failures + 1), subject: who, at: s.place.id))
  }
}

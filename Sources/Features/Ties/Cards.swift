import FeatureKit

/// What the room tells its reader on the first page.
enum Cards {
  /// What the reader promised at contact points, until it is kept or explained.
  static func promises(_ scope: Scope) throws -> TodayCard? {
    guard let person = scope.actor.person, scope.actor.may(RecordVisit.permission) else { return nil }
    let lines = try ContactTable.openPromises(of: person, in: scope).map { TodayCard.Line(Word(zh: $0.promise.text, en: $0.promise.text), under: Word(zh: $0.place, en: $0.place), day: $0.promise.due, to: Ties.contact($0.promise.contact)) }
    return lines.isEmpty ? nil : TodayCard(.myPromises, lines, more: Ties.start().with(["which": ContactsPage.Which.mine.rawValue]))
  }
  /// Promises of leaders that are past their day, for the office above the villages.
  static func overdue(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(AssignContact.permission) else { return nil }
    let lines = try ContactTable.overdue(in: scope.seeing(AssignContact.permission)).map { p in
      TodayCard.Line(Word(zh: p.promise.text, en: p.promise.text), under: .nameAndPlace(p.leader, p.place), day: p.promise.due, to: Ties.contact(p.promise.contact))
    }
    return lines.isEmpty ? nil : TodayCard(.overduePromises, lines, more: Ties.start().with(["which": ContactsPage.Which.overdue.rawValue]))
  }
  /// Pairings that an organization of the reader's has not answered yet.
  static func toAgree(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(AgreePairing.permission) else { return nil }
    let mine = Set(scope.actor.posts.filter { $0.may.contains(AgreePairing.permission) }.map(\.place.id)).sorted()
    let lines = try PairingTable.toAgree(mine, in: scope.seeing(Ties.read)).map { found in
      let who = found.pairing.sides.first?.organization.name ?? ""
      return TodayCard.Line(Word(zh: found.pairing.purpose, en: found.pairing.purpose), under: Word(zh: who, en: who), to: Ties.pairing(found.pairing.id))
    }
    return lines.isEmpty ? nil : TodayCard(.toAgree, lines, more: Ties.pairings().with(["state": Pairing.State.proposed.rawValue]))
  }
  /// Meetings of the next seven days that are guided, for the branch and for the instructor.
  static func guided(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(Ties.read) else { return nil }
    let mine = Set(scope.actor.posts.filter { $0.may.contains(BookInstructor.permission) }.map(\.place.id)).sorted()
    let lines = try InstructorTable.upcoming(until: scope.today.adding(7), of: mine, by: scope.actor.person, limit: 5, in: scope.seeing(Ties.read)).map { g in
      TodayCard.Line(.guidedMeeting(g.organization.name, g.kind), under: .nameAndPlace(g.instructor.person.name, g.instructor.area), day: g.day, to: Ties.guidance(g.id))
    }
    return lines.isEmpty ? nil : TodayCard(.guidedSoon, lines, more: Ties.instructors())
  }
}

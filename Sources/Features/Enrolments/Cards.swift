import FeatureKit
import Gatherings

enum Cards {
  /// The virtual branches in which the reader is enrolled, and how often they came there this year.
  static func mine(_ scope: Scope) throws -> TodayCard? {
    guard let person = scope.actor.person, scope.actor.may("gatherings.read") else { return nil }
    let all = try EnrolmentTable.mine(person, on: scope.today, in: scope)
    if all.isEmpty { return nil }
    let tallies = try EnrolledTable.tallies(of: [person], at: all.map(\.branch.id), since: Day(year: scope.today.year, month: 1, day: 1), in: scope)
    let lines = all.map { e in
      let tally = tallies[.init(person, e.branch.id)] ?? .init(expected: 0, attended: 0)
      return TodayCard.Line(Word(zh: e.branch.name, en: e.branch.name), under: .cameThisYear(tally.attended, tally.expected), to: Gatherings.list(e.branch.id))
    }
    return TodayCard(.myVirtualBranches, lines, more: Gatherings.ofPerson(person))
  }
}

import Acting
import Essentials
import Journal
import Persistence
import Regulations

/// The watch: each branch's desk hears what is about to end, the level above what has become late. One entry to a level above, and to each
/// receiver one notice for all that is alike, however many rules ask.
struct Remind: Storable {
  static let name = "duties.remind"
  static let permission: Permission = "duties.watch"
  /// The organization above those who are reminded; a top reminds itself.
  var teller: ID<Organization>

  struct Situation: Placed { var place: Place, tellings: [WatchTable.Telling] }
  func situation(in scope: Scope) throws -> Situation {
    Situation(place: try WatchTable.place(teller, in: scope), tellings: try WatchTable.tellings(teller, on: scope.today, in: scope))
  }
  func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let rules = occasion.rules, today = occasion.today
    func title(_ t: WatchTable.Telling) -> Word { Duty.title(rules.binding(t.rule, start: t.start), t.rule, start: t.start, end: t.end, today: today) }
    let near = s.tellings.filter { $0.state == .pending }, late = s.tellings.filter { $0.state == .late || $0.state == .missed }
    var notices: [Notice] = []
    for (organization, all) in Dictionary(grouping: near, by: \.organization).sorted(by: { $0.key < $1.key }) {
      for (end, alike) in Dictionary(grouping: all, by: \.end).sorted(by: { $0.key < $1.key }) {
        notices.append(Notice(to: .posts(Role.desk, organization), .dueSoon(end.number - today.number, end, alike.map(title)), about: Reference(Organization.reference, organization)))
      }
    }
    if !late.isEmpty {
      let titles = Dictionary(grouping: late, by: { title($0) }).map { (title: $0.key, count: $0.value.reduce(0) { $0 + $1.count }) }.sorted { $0.title.zh < $1.title.zh }
      notices.append(Notice(to: .posts(Role.desk, teller), .lateBelow(Set(late.map(\.organization)).count, titles), about: Reference(Organization.reference, teller)))
    }
    let told = Set(s.tellings.map { Alike(rule: $0.rule, start: $0.start, end: $0.end) }).sorted { ($0.rule, $0.start) < ($1.rule, $1.start) }
    let changes = told.flatMap { WatchTable.told(teller, $0.rule, $0.start, next: next($0, occasion), on: today) }
    let entry = Entry(.reminded(near.reduce(0) { $0 + $1.count }, late.reduce(0) { $0 + $1.count }), subject: Reference(Organization.reference, teller), at: teller)
    return Outcome(changes, entry, notices: notices)
  }

  private struct Alike: Hashable { var rule: String, start: Day, end: Day }
  private func next(_ alike: Alike, _ occasion: Occasion) -> Day {
    guard let bound = occasion.rules.binding(alike.rule, start: alike.start),
      let span = bound.period?.span(containing: alike.start) ?? PeriodSpan(key: "\(alike.start)/\(alike.end)") else { return alike.end.adding(1) }
    return Plan(bound, for: span, occasion.rules, occasion.house.calendar, today: occasion.today.adding(1)).reminder ?? alike.end.adding(1)
  }
}

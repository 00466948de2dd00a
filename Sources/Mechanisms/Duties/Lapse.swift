import Acting
import Essentials
import Journal
import Persistence
import Regulations

/// The watch: what nobody met becomes late at the end of its period and missed at the end of its grace. One entry to a rule's period, with numbers.
struct Lapse: Storable {
  static let name = "duties.lapse"
  static let permission: Permission = "duties.watch"
  var rule: String
  var counted: Day
  var top: ID<Organization>

  struct Situation: Placed { var place: Place, lapsed: WatchTable.Lapsed }
  private var lapsing: WatchTable.Lapsing { WatchTable.Lapsing(rule: rule, counted: counted) }
  func situation(in scope: Scope) throws -> Situation {
    let place = try WatchTable.place(top, in: scope)
    return Situation(place: place, lapsed: try WatchTable.count(lapsing, below: place.path, on: scope.today, in: scope))
  }
  func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let bound = occasion.rules.binding(rule, start: counted), span = bound?.period?.span(containing: counted)
    let end = span?.end ?? Day(year: counted.year, month: 12, day: 31)
    let changes = WatchTable.lapse(lapsing, below: s.place.path, on: occasion.today, gone: Word.goneWithin.zh) + CountTable.recount(rule, counted, below: s.place)
    let title = bound?.period == nil ? bound.map { Word.termsEnding(counted.year, $0.matter(occasion.rules.vocabulary)) } : nil
    return Outcome(changes, Entry(.lapsed(title ?? Duty.title(bound, rule, start: counted, end: end, today: occasion.today), s.lapsed), subject: Reference(Organization.reference, top), at: top, clause: Clause(rule)))
  }
}

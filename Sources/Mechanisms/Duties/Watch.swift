import Acting
import Essentials
import Journal
import Persistence
import Regulations

/// The background performer of what falls due, as the house itself, with the provenance `clock`: takes organizations in, opens periods, lapses
/// deadlines, reminds, and does what of the rooms' actions falls due. Each act looks first at what is still undone, so a round that is repeated, or comes after days of standstill, does each thing once.
package struct Watch: Sendable {
  private let performer: Performer
  private let actor: Actor
  package init(_ performer: Performer) {
    self.performer = performer
    actor = .house("clock", performer.house.grants)
  }

  /// One round. Gives the places where something was done, for telling open pages.
  /// - Parameter now: by default the house's clock; a demo that makes its past gives the moment itself.
  @discardableResult
  package func run(at now: Moment? = nil) async throws -> [Place] {
    let now = now ?? performer.clock.now()
    var touched: [Place] = []
    for find in [Self.takingIn, Self.openings, Self.terms, Self.lapses, Self.reminders] + performer.registry.all.compactMap({ $0 as? any FallsDue.Type }).map(Self.rooms) {
      while true {
        let due = try await performer.database.read { [actor, performer] session in try find(Scope(session, actor: actor, now: now, house: performer.house)) }
        for act in due.acts {
          var occasion = try await performer.occasion(actor, .clock)
          occasion.now = now
          let moment = occasion
          let receipt = try await performer.database.write { [performer] session in try performer.perform(any: act, moment, in: session) }
          if let place = receipt.place { touched.append(place) }
        }
        if !due.more { break }
      }
    }
    return touched
  }

  private struct Due: Sendable {
    var acts: [any Action]
    /// Whether to look again after these.
    var more = false
  }
  private typealias Find = @Sendable (Scope) throws -> Due

  private static let takingIn: Find = { scope in
    Due(acts: try WatchTable.tops(in: scope).filter { try OpeningTable.countUnknown(below: $0.path, in: scope) > 0 }.map { TakeIn(top: $0.id) })
  }

  /// The present period of each rule, and those since the last one that was opened; again where somebody has become known since.
  private static let openings: Find = { scope in
    let newly = try WatchTable.knownSince(scope.today.adding(-1), in: scope)
    var acts: [any Action] = []
    for top in try WatchTable.tops(in: scope) {
      for rule in scope.rules.opening(on: scope.today) {
        guard let now = rule.period?.span(containing: scope.today) else { continue }
        let last = try WatchTable.lastOpened(rule.id, top.id, in: scope)
        // A rule that came into force within a period asks for the next whole one.
        let spans = spans(after: last, until: now).filter { scope.rules.rule(rule.id, on: $0.start)?.period == now.period }
        acts += spans.map { OpenPeriod(rule: rule.id, start: $0.start, top: top.id) }
        guard newly, last == now.start, try OpeningTable.countOwing(rule, now, below: top.path, again: scope.today, in: scope) > 0 else { continue }
        acts.append(OpenPeriod(rule: rule.id, start: now.start, top: top.id))
      }
    }
    return Due(acts: acts)
  }
  private static func spans(after last: Day?, until now: PeriodSpan) -> [PeriodSpan] {
    guard let last else { return [now] }
    var spans: [PeriodSpan] = [], at: PeriodSpan? = now
    while let span = at, span.start > last, spans.count < 36 {
      spans.append(span)
      at = span.previous
    }
    return spans.reversed()
  }

  private static let terms: Find = { scope in
    var due = Due(acts: [])
    for rule in scope.rules.opening(on: scope.today) where rule.period == nil {
      for top in try WatchTable.tops(in: scope) {
        let terms = try OpeningTable.terms(rule, below: top.path, in: scope)
        if !terms.isEmpty { due.acts.append(OpenTerms(rule: rule.id, top: top.id)) }
        due.more = due.more || terms.count == 500
      }
    }
    return due
  }

  private static let lapses: Find = { scope in
    guard try !WatchTable.lapses(on: scope.today, in: scope).isEmpty else { return Due(acts: []) }
    return Due(acts: try WatchTable.tops(in: scope).flatMap { top in
      try WatchTable.lapses(below: top.path, on: scope.today, in: scope).map { Lapse(rule: $0.rule, counted: $0.counted, top: top.id) }
    })
  }

  private static func rooms(_ type: any FallsDue.Type) -> Find { { scope in Due(acts: try type.due(in: scope)) } }

  private static let reminders: Find = { scope in Due(acts: try WatchTable.tellers(on: scope.today, in: scope).map { Remind(teller: $0) }) }
}

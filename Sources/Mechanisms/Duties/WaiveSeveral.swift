import Acting
import Essentials
import Journal
import Organizations
import Persistence

/// Several duties, of one organization or of many, and the level above that decides about the first.
package struct DutiesAndAbove: Placed {
  /// How many are dealt with in one form.
  package static let most = 60
  var all: [DutyAndAbove]
  package var place: Place

  init(_ keys: [Duty.Key], in scope: Scope) throws {
    var once: [Duty.Key] = []
    for key in keys where !once.contains(key) { once.append(key) }
    guard once.count <= DutiesAndAbove.most else { throw Refusal("duties.many", .tooManyDuties(DutiesAndAbove.most), field: "duties") }
    all = try once.map { try DutyAndAbove($0, in: scope) }
    guard let first = all.first else { throw Refusal("duties.none", .chooseDuties, field: "duties") }
    place = first.place
  }
  /// Each as it would be decided alone: nobody decides about a duty of an organization that is not below theirs, and what stands against one is said with its name.
  func each(_ permission: Permission, _ occasion: Occasion, _ decide: (DutyAndAbove) throws(Refusal) -> Outcome) throws(Refusal) {
    var problems: [Refusal.Problem] = []
    for one in all {
      guard occasion.actor.may(permission, at: one.place) else { throw .notPermitted(permission, occasion.house.grants) }
      do throws(Refusal) { _ = try decide(one) } catch {
        for problem in error.problems where problem.field == nil || !problems.contains(where: { $0.field == problem.field }) {
          problems.append(problem.field == nil ? .init(problem.code, .ofDuty(one.title(occasion), one.duty.key.subject.description, problem.word), clause: problem.clause) : problem)
        }
      }
    }
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
  }
}

/// Waives several duties for one reason: all of them or none, each with an entry of its own.
package struct WaiveSeveral: Storable {
  package static let name = "duties.waiveSeveral"
  package static let permission: Permission = "duties.waive"
  package static let sight: Permission? = "duties.read"
  package var duties: [Duty.Key]
  package var reason: String
  /// Nil for the periods of these duties only.
  package var until: Day?
  package init(_ duties: [Duty.Key], reason: String, until: Day? = nil) {
    self.duties = duties
    self.reason = reason
    self.until = until
  }

  package func situation(in scope: Scope) throws -> DutiesAndAbove { try DutiesAndAbove(duties, in: scope) }
  package func decide(_ s: DutiesAndAbove, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let each = s.all.map { Waive(duty: $0.duty.key, reason: reason, until: until) }
    try s.each(Self.permission, occasion) { (one) throws(Refusal) in try Waive(duty: one.duty.key, reason: reason, until: until).decide(one, occasion) }
    return Outcome([], Entry(.waivedSeveral(each.count), subject: Reference(Organization.reference, s.place.id), at: s.place.id), next: try stored(each))
  }
}

/// Takes the waivers of several duties back.
package struct UndoWaiveSeveral: Storable {
  package static let name = "duties.undoWaiveSeveral"
  package static let permission: Permission = "duties.waive"
  package static let sight: Permission? = "duties.read"
  package var duties: [Duty.Key]
  package init(_ duties: [Duty.Key]) { self.duties = duties }

  package func situation(in scope: Scope) throws -> DutiesAndAbove { try DutiesAndAbove(duties, in: scope) }
  package func decide(_ s: DutiesAndAbove, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let each = s.all.map { UndoWaive(duty: $0.duty.key) }
    try s.each(Self.permission, occasion) { (one) throws(Refusal) in try UndoWaive(duty: one.duty.key).decide(one, occasion) }
    return Outcome([], Entry(.undidSeveral(each.count), subject: Reference(Organization.reference, s.place.id), at: s.place.id), next: try stored(each))
  }
}

private func stored(_ actions: [some Storable]) throws(Refusal) -> [StoredAction] {
  var all: [StoredAction] = []
  for action in actions { all.append(try StoredAction(action)) }
  return all
}

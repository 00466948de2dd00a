import FeatureKit

/// 联系点: a leader looks after a village or a branch, from when to when.
package struct ContactPoint: Hashable, Sendable, Encodable, Placed {
  package var id: ID<ContactPoint>
  package var leader: Person
  package var organization: Organization
  package var since: Day
  /// The last day; nil while it goes on.
  package var until: Day?

  package static let reference = "contact"
  package var place: Place { organization.place }
  func goesOn(on day: Day) -> Bool { until.map { $0 >= day } ?? true }
}

/// 走访: the leader was there; what was asked of them.
struct Visit: Hashable, Sendable, Encodable {
  var id: ID<Visit>
  var day: Day
  var asked: String
}

/// 承诺: what the leader promised, by when, and what became of it.
package struct Promise: Hashable, Sendable, Encodable {
  package enum State: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
    case open
    /// Done, or not to be done, with the reason.
    case kept, explained
  }
  package var id: ID<Promise>
  package var contact: ID<ContactPoint>
  package var text: String
  package var due: Day
  package var state: State
  /// What was done, or why not.
  package var answer: String
  package var answeredOn: Day?

  package static let reference = "promise"
  func isOverdue(on day: Day) -> Bool { state == .open && due < day }
}

extension Organization {
  /// What stands directly above; at a top itself.
  var above: Place {
    let ids = path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    return ids.count < 2 ? place : Place(id: ids[ids.count - 2], path: "/" + ids.dropLast().map { "\($0)/" }.joined())
  }
}

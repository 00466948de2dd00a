import FeatureKit

/// How large a branch's committee may be: ZB-06 with enough full members, ZB-07 with fewer. Until its members are registered only ZB-06's most applies.
struct CommitteeBounds {
  var organization: Organization
  var fullMembers: Int
  var occasion: Occasion

  private func figure(_ rule: String, _ name: String) -> Int { occasion.rules.integer(rule, name, on: occasion.today) ?? Int.max }
  var small: Bool { fullMembers > 0 && fullMembers < figure("ZB-06", "committeeAt") }

  /// - Parameter meanwhile: the organization's posts that are held at some time within `span`.
  func check(_ role: Role, _ person: ID<Person>, _ span: PostSpan, _ meanwhile: [PostTable.Post], _ no: inout Refusal.Collector) {
    guard Role.committee.contains(role) else { return }
    let others = meanwhile.filter { Role.committee.contains($0.role) && $0.person.id != person }
    if small {
      no.check(role == .secretary || role == .deputySecretary, "committee.small", .noCommittee(fullMembers), field: "role", clause: Clause("ZB-07"))
      let deputies = figure("ZB-07", "deputies")
      no.check(role != .deputySecretary || most(others.filter { $0.role == .deputySecretary }, span) < deputies, "deputies.many", .deputies(deputies), field: "role", clause: Clause("ZB-07"))
    } else {
      let limit = figure("ZB-06", "most")
      no.check(most(others, span) < limit, "committee.many", .committeeFull(limit), field: "role", clause: Clause("ZB-06"))
    }
  }
  /// The most different persons who hold one of these posts on one day of the span.
  private func most(_ posts: [PostTable.Post], _ span: PostSpan) -> Int {
    let days = Set([span.since] + posts.map(\.since).filter { $0 > span.since })
    return days.map { day in Set(posts.filter { $0.since <= day && ($0.until.map { $0 >= day } ?? true) }.map(\.person.id)).count }.max() ?? 0
  }
}

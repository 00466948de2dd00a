import FeatureKit

/// An office goes through the points of the self-check and says of each whether it holds; once again replaces what it said this year.
package struct SelfCheck: Storable {
  package static let name = "asks.check"
  package static let permission: Permission = "asks.check"
  package static let sight: Permission? = "asks.read"
  package enum Answer: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder { case yes, no }
  package var organization: ID<Organization>
  /// By the id of the point.
  package var point: [String: Answer]
  package var remark: [String: String]?
  package init(_ organization: ID<Organization>, _ point: [String: Answer], remark: [String: String]? = nil) {
    self.organization = organization
    self.point = point
    self.remark = remark
  }
  /// The points that hold on a day: rules of the file, to be edited there.
  static func points(_ rules: RuleBook, on day: Day) -> [Rule] { rules.rules(on: day).filter { $0.id.hasPrefix(prefix) } }
  static let prefix = "JZ-", longest = 200

  package func situation(in scope: Scope) throws -> Organization { try OrganizationTable.one(organization, in: scope) }
  package func decide(_ o: Organization, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let points = SelfCheck.points(occasion.rules, on: occasion.today).map(\.id)
    var no = Refusal.Collector(), changes: [Change] = []
    no.check(o.kind != .branch, "place.branch", .branchChecksNothing)
    no.check(point.keys.allSatisfy(points.contains), "point.unknown", .noSuchPoint)
    for id in points {
      let said = trimmed(remark?[id])
      no.check(point[id] != nil, "point.missing", .pointMissing, field: "point.\(id)", clause: Clause(id))
      no.check(point[id] != .no || !said.isEmpty, "remark.missing", .remarkMissing, field: "remark.\(id)")
      no.check(said.count <= SelfCheck.longest, "remark.long", .remarkLong(SelfCheck.longest), field: "remark.\(id)")
      if let answer = point[id] { changes.append(SelfCheckTable.say(o.id, occasion.today.year, id, answer, said, occasion)) }
    }
    try no.refuse()
    let against = point.values.count { $0 == .no }
    return Outcome(changes, Entry(.checked(points.count, against), subject: Reference(Organization.reference, o.id), at: o.id))
  }
}

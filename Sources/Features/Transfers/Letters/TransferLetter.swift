import FeatureKit
import People

/// 组织关系介绍信: to an organization outside this house. Printed in three parts and sealed; its signed text travels with the paper.
package struct TransferLetter: Hashable, Sendable, Encodable {
  package enum State: String, Hashable, Sendable, Codable, CaseIterable, Stored {
    case open
    /// The receipt came back.
    case received
    case cancelled
    /// It ran out and another was made in its place.
    case replaced
  }
  package var id: ID<TransferLetter>
  /// 2026-0012, counted by year at the committee that issues it.
  var number: String
  var person: Person
  var branch: Organization
  /// The committee that issues it.
  var committee: String
  var toCommittee: String
  var toBranch: String
  /// The month to which dues are paid: 2026-11.
  var dues: String
  var issuedOn: Day
  /// The last day on which it holds.
  var validUntil: Day
  var state: State
  var settledOn: Day?
  var version: Int
  package static let reference = "transferLetter"
  package func hasRunOut(on today: Day) -> Bool { state == .open && validUntil < today }
}

/// What is written of it, in words that were typed.
struct Destination: Hashable, Sendable {
  var committee: String
  var branch: String
  var dues: String
  static let longest = 60

  init(_ committee: String, _ branch: String?, dues: String) {
    self.committee = trimmed(committee)
    self.branch = trimmed(branch)
    self.dues = trimmed(dues)
  }
  func check(_ today: Day, _ no: inout Refusal.Collector) {
    no.check(!committee.isEmpty, "toCommittee.missing", .toCommitteeMissing, field: "toCommittee")
    no.check(committee.count <= Self.longest && !committee.contains(where: \.isNewline), "toCommittee.long", .oneLine(Self.longest), field: "toCommittee")
    no.check(branch.count <= Self.longest && !branch.contains(where: \.isNewline), "toBranch.long", .oneLine(Self.longest), field: "toBranch")
    no.check(!dues.isEmpty, "dues.missing", .duesMissing, field: "dues", clause: Clause("ZZ-06"))
    guard !dues.isEmpty else { return }
    guard let month = Month.first(dues) else { return no.check(false, "dues.month", .duesMonth, field: "dues") }
    no.check(month <= today.adding(months: 12), "dues.ahead", .duesAhead, field: "dues")
  }
}

/// A month as it is typed: 2026-11.
enum Month {
  static func first(_ text: String) -> Day? { text.count == 7 ? Day(text + "-01") : nil }
  static func inChinese(_ text: String) -> String { first(text).map { "\($0.year)年\($0.month)月" } ?? text }
}

extension Organization {
  /// The primary committee that stands nearest above a branch; the top where there is none.
  static func committee(of branch: Organization, in scope: Scope) throws -> Organization {
    let above = try OrganizationTable.ancestors(of: branch, in: scope)
    return above.last { $0.kind == .committee } ?? above.first ?? branch
  }
}

import FeatureKit

/// What is kept of an organization beside its place in the tree.
package struct Details: Hashable, Sendable {
  package var organization: Organization
  package var founded: Day
  package var ended: Day?
  package var unitKind: UnitKind?
  package var contact: Contact
  package var position: Int
  package var version: Int
}

/// How an organization is reached. `phone` is an office's or a keeper's: sealed at rest.
package struct Contact: Hashable, Sendable, Codable {
  package var address: String
  /// A code of the register of divisions.
  package var division: String?
  package var name: String
  package var phone: String?
  package init(address: String = "", division: String? = nil, name: String = "", phone: String? = nil) {
    self.address = address
    self.division = division
    self.name = name
    self.phone = phone
  }
  func check(_ no: inout Refusal.Collector, _ division: DivisionChoice) {
    no.check(address.count <= 200, "address.long", .tooLong(200), field: "address")
    no.check(name.count <= 50, "contact.long", .tooLong(50), field: "contact")
    no.check(phone.map { $0.count >= 5 && $0.count <= 20 && $0.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == " " || $0 == "+") } } ?? true, "phone.form", .phoneForm, field: "phone")
    division.check(&no)
  }
}

/// A term of office of an organization's committee, or of its secretary.
package struct Term: Hashable, Sendable, Codable {
  package var began: Day
  package var ends: Day
}

extension Organization.Kind {
  /// What may stand directly under it.
  package var below: [Organization.Kind] {
    switch self {
    case .localCommittee: [.localCommittee, .committee, .generalBranch, .branch]
    case .committee: [.committee, .generalBranch, .branch]
    case .generalBranch: [.branch]
    case .branch: []
    }
  }
  /// Whether it decides on what stands below it.
  var decides: Bool { self == .localCommittee || self == .committee }
}

import FeatureKit

/// What the house lays down about sessions and the second step; the figures that stand until somebody sets others.
struct AccessRules: Codable, Sendable, Hashable {
  /// Who has to have a second step. GB/T 22239-2019 asks for two ways of identification from level 3 (8.1.4.1 d).
  enum Asked: String, Sendable, Codable, CaseIterable, Stored, Placeholder {
    case nobody, administrators, offices
  }
  var twoStep: Asked = .nobody
  /// Without a request for so long, a session has ended.
  var administratorMinutes = 30, officeHours = 336, memberDays = 14
  /// Zero where nobody has set anything yet.
  var version = 0

  static let minutes = 5...60, hours = 1...336, days = 1...30

  /// Seconds without a request after which a session of somebody with these roles has ended.
  func idle(_ roles: [Role]) -> Int {
    if AccessRules.administers(roles) { return administratorMinutes * Limits.minute }
    return roles.contains { Role.desk.contains($0) } ? officeHours * Limits.hour : memberDays * Limits.day
  }
  func asksTwoStep(_ roles: [Role]) -> Bool {
    switch twoStep {
    case .nobody: false
    case .administrators: AccessRules.administers(roles)
    case .offices: AccessRules.administers(roles) || roles.contains { Role.desk.contains($0) }
    }
  }
  static func administers(_ roles: [Role]) -> Bool { roles.contains { Role.administrators.contains($0) } }
}

import Essentials

/// Figures that an office lays down beside a rule for what stands below it: how often in a period, and how many working days of grace.
package struct Stricter: Hashable, Sendable, Codable {
  package var times: Int?
  package var grace: Int?
  package init(times: Int? = nil, grace: Int? = nil) {
    self.times = times
    self.grace = grace
  }
}

extension Rule {
  /// The rule as it binds where both hold: of two figures the stricter.
  package func with(_ s: Stricter) -> Rule {
    var bound = self
    bound.times = max(times, s.times ?? times)
    bound.grace = min(grace, s.grace ?? grace)
    return bound
  }
}

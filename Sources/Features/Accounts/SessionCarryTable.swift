import FeatureKit

/// Sessions when the clock of a demo is moved: whoever is signed in stays so, as if the time between had not passed for them.
package enum SessionCarryTable {
  /// - Parameter milliseconds: how far the clock goes forward.
  package static func carry(by milliseconds: Int64) -> Change {
    Change("UPDATE session SET created = created + \(milliseconds), seen = seen + \(milliseconds), ends = ends + \(milliseconds)")
  }
}

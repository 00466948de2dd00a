import FeatureKit

extension Household {
  /// The one-time address of a database without accounts; nil where somebody can sign in.
  package func setUpAddress(host: String, port: Int) async throws -> String? { nil }
}

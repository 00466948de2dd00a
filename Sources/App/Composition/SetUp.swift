import Accounts
import FeatureKit
import Persistence

extension Household {
  /// The one-time address of a database without accounts; nil where somebody can sign in.
  package func setUpAddress(host: String, port: Int) async throws -> String? {
    let now = clock.now
    let token = try await database.write { session in try SetUp.token(now: now, in: session) }
    return token.map { "http://\(host):\(port)/setup/\($0)" }
  }
}

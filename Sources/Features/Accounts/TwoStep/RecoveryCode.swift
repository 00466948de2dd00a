import FeatureKit

/// Ten codes for the day the telephone is lost. Twelve digits each, as a slip has: a phone's keys have them, and 40 bits cannot be tried out at this door.
enum RecoveryCode {
  static let count = 10
  static func some() -> [String] { (0..<count).map { _ in SlipCode.make() } }
  /// What is kept of one: a keyed hash, so that a copy of the database alone does not let anybody try all codes.
  static func digest(_ code: String, _ vault: any Vault) -> [UInt8] { vault.digest(code, field: "accounts.recovery") }
}

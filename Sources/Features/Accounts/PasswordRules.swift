import FeatureKit
import Foundation
import Synchronization

/// What a password must be, after NIST SP 800-63B 5.1.1.2: long enough and not a common one. No rule of composition, no periodic change.
package enum PasswordRules {
  private static let common = Mutex<Set<String>?>(nil)

  /// Reads the common passwords, one a line, lower case; to be called once before pages are served.
  package static func load(_ file: URL) throws {
    let lines = Set(try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init))
    guard !lines.isEmpty else { throw Fault("\(file.path) has no passwords") }
    common.withLock { $0 = lines }
  }
  /// What is wrong with a new password, or nothing. `names` are those that it must not simply repeat, `least` is how long it has to be.
  static func problems(_ password: String, field: String, names: [String] = [], least: Int = Limits.passwordLength.lowerBound) throws -> [Refusal.Problem] {
    guard let common = common.withLock({ $0 }) else { throw Fault("the common passwords were not loaded") }
    let count = password.unicodeScalars.count, low = password.lowercased()
    if count < least { return [.init("password.short", .passwordShort(least), field: field)] }
    if count > Limits.passwordLength.upperBound { return [.init("password.long", .passwordLong, field: field)] }
    if common.contains(low) { return [.init("password.common", .passwordCommon, field: field)] }
    if names.contains(where: { !$0.isEmpty && low == $0.lowercased() }) { return [.init("password.name", .passwordIsName, field: field)] }
    return []
  }
  /// Twelve letters and digits in threes of four, without those that look alike: 59 bits, to be changed at the first sign-in.
  static func initial() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    var source = SystemRandomNumberGenerator()
    return (0..<3).map { _ in String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count, using: &source)] }) }.joined(separator: "-")
  }
}

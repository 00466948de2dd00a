import FeatureKit
import Foundation
import Secrets

/// That a password was right and the second step is still to come: sealed into a cookie for some minutes, so that any node of the house can go on.
struct Halfway: Sendable, Hashable {
  static let cookie = "zhibu-halfway"
  private static let field = "accounts.halfway"
  var account: ID<Account>
  /// Of the hash that was compared: a password changed in between sends the try back.
  var hash: String
  /// The password is too short for what the account may do by it alone.
  var isShort: Bool
  var ends: Moment

  func sealed(_ vault: any Vault) throws -> String {
    let bytes = try vault.seal("\(account) \(ends.ms) \(isShort ? 1 : 0) \(Halfway.digest(hash))", field: Halfway.field)
    return Digest.hex(bytes)
  }
  /// The account of a cookie that was sealed here and has not ended, and what its hash must be; nil for any other text.
  static func open(_ text: String, _ now: Moment, _ vault: any Vault) -> (account: ID<Account>, digest: String, isShort: Bool)? {
    guard text.utf8.count < 1000, let bytes = bytes(text), let plain = try? vault.open(bytes, field: field) else { return nil }
    let parts = plain.split(separator: " ").map(String.init)
    guard parts.count == 4, let account = ID<Account>(parts[0]), let ends = Int64(parts[1]), now.ms < ends else { return nil }
    return (account, parts[3], parts[2] == "1")
  }
  static func digest(_ hash: String) -> String { Digest.hex(Digest.sha256("zhibu halfway " + hash)) }
  private static func bytes(_ hex: String) -> [UInt8]? {
    let digits = hex.utf8.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 ? $0 - 48 : UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 ? $0 - 87 : 16 }
    guard digits.count % 2 == 0, !digits.contains(16) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

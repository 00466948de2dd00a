import FeatureKit
import Foundation
import Secrets

/// A browser that an account was used from before. What it keeps tells nobody anything and opens nothing.
enum KnownBrowser {
  static let cookie = "zhibu-browser"
  static func digest(_ kept: String) -> [UInt8] { Digest.sha256("zhibu browser " + kept) }
}

/// Where a session came from, shortened so that it tells the owner enough and nobody which desk it was.
enum Network {
  /// 192.0.2.17 is 192.0.2.*, 2001:db8:1:2::3 is 2001:db8:1:*; nil for what is no address.
  static func shortened(_ address: String) -> String? {
    let plain = address.hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
    var four = in_addr(), six = in6_addr()
    if inet_pton(AF_INET, plain, &four) == 1 { return plain.split(separator: ".").prefix(3).joined(separator: ".") + ".*" }
    guard inet_pton(AF_INET6, plain, &six) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: six) { Array($0) }
    return stride(from: 0, to: 6, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }.joined(separator: ":") + ":*"
  }
}

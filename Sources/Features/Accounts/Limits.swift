import FeatureKit

/// Every figure of access in one place.
/// GB/T 22239-2019 8.1.4.1 asks to limit failed sign-ins, to end sessions and to leave idle ones, and names no figure; assessments
/// commonly look for 5 failures, 10 to 30 minutes locked, 10 to 30 minutes idle. NIST SP 800-63B 5.1.1.2 gives the length of
/// passwords, 5.2.2 at most 100 failures in a row, 4.1.3 and 4.2.3 how long a session may last (30 days; 12 hours for AAL2).
enum Limits {
  static let minute = 60, hour = 3600, day = 86_400

  static let passwordLength = 8...128
  /// NIST SP 800-63B-4, 3.1.1.2: a password that opens a door alone has 15 characters. Asked of administrators, whose door is worth it.
  static let lonePassword = 15
  /// Seconds after sign-in when a session ends, used or not.
  static func longest(_ roles: [Role]) -> Int { AccessRules.administers(roles) ? 12 * hour : 30 * day }
  /// A session's last request is written down at most this often, in seconds.
  static let seenEvery = minute
  static let sessionsPerAccount = 20

  /// Seconds to wait after so many failures in a row at one account.
  static func delay(account failures: Int) -> Int {
    switch failures {
    case ..<3: 0
    case 3: 5
    case 4: 30
    case 5..<10: 10 * minute
    default: 30 * minute
    }
  }
  /// The same at one address; an office of many desks may stand behind it.
  static func delay(address failures: Int) -> Int {
    switch failures {
    case ..<20: 0
    case 20..<50: minute
    default: 10 * minute
    }
  }
  /// Failures older than this are forgotten.
  static let failuresKept = 12 * hour

  /// How many days a token may be valid, to choose from.
  static func tokenDays(_ roles: [Role]) -> [Int] { AccessRules.administers(roles) ? [7, 30] : [7, 30, 90, 365] }
  static let tokensPerAccount = 20

  /// How long a printed slip waits to be used, and how long the device that used it stays known.
  static let slip = 14 * day, knownDevice = 180 * day
  /// How long own personal fields stay open after a slip or a password was given.
  static let proof = 10 * minute

  /// How long the password that was right waits for the second step, and how long a browser without a sign-in stays known.
  static let halfway = 10 * minute, knownBrowser = 400 * day
  /// After so many wrong codes in a row the owner is told: whoever gets there knows the password.
  static let toldAfter = 5

  static let setUpToken = 24 * hour
  /// Accounts made in one go: one transaction, one page to print.
  static let batch = 200
}

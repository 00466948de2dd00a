import FeatureKit

/// 签到: opened for one gathering by whoever records it, while a screen in the hall shows the code.
struct CheckInDesk: Hashable, Sendable {
  var secret: String
  /// How long one code stands.
  var seconds: Int
  var openedAt: Moment
  var closedAt: Moment?

  func code(at now: Moment) -> String { RotatingCode.of(step: RotatingCode.step(now, seconds), secret) }
  /// Seconds until the code changes.
  func left(at now: Moment) -> Int { seconds - Int(now.ms / 1000 % Int64(seconds)) }
}

/// How somebody checked in; who was marked without is marked by hand.
enum CheckInWay: String, Hashable, Sendable, Codable, CaseIterable, Stored { case code, qr }

/// The figures of checking in, in one place.
enum CheckInLimits {
  /// Minutes before its beginning from which people are let in.
  static let before = 30
  /// Hours after its beginning until which they are, where no end was planned.
  static let openEnd = 4
  /// A phone's clock may be ahead by so many seconds.
  static let ahead = 60
  /// What was scanned longer ago than this, in seconds, came out of a phone's queue and needs its key.
  static let queued = 120
  /// Days that a phone without a network has for bringing what it scanned.
  static let days = 7
  /// What one call may bring.
  static let most = 50

  /// Seconds to wait after so many wrong codes in a row, and when they are forgotten.
  static func wait(_ failures: Int) -> Int {
    switch failures {
    case ..<3: 0
    case 3: 5
    case 4: 30
    case 5..<10: 600
    default: 1800
    }
  }
  static let forgotten = 12 * 3600
}

extension Gathering {
  /// From when until when people check in.
  var checkInSpan: ClosedRange<Moment> {
    let first = starts.adding(seconds: -60 * CheckInLimits.before)
    return first...(ends ?? starts.adding(seconds: 3600 * CheckInLimits.openEnd))
  }
}

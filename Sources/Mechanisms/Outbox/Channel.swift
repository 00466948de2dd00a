import Essentials
import Persistence
import Synchronization

/// How somebody is told beside the pages: nothing further, a mail, or a short message.
package enum Channel: String, Sendable, Codable, CaseIterable, Stored {
  case inApp, mail, shortMessage
  package var word: Word {
    switch self {
    case .inApp: Word(zh: "只在系统内", en: "Only here")
    case .mail: Word(zh: "电子邮件", en: "E-mail")
    case .shortMessage: Word(zh: "手机短信", en: "Text message")
    }
  }
}

/// The channels that this house has settings for; set once, before pages are served.
package enum OpenChannels {
  private static let open = Mutex<Set<Channel>>([])
  package static func set(_ channels: Set<Channel>) { open.withLock { $0 = channels } }
  package static var all: Set<Channel> { open.withLock { $0 }.union([.inApp]) }
}

/// What somebody has chosen.
package struct ChannelChoice: Hashable, Sendable {
  package var channel: Channel
  package var mail: String?
  package var language: Language
  package init(channel: Channel = .inApp, mail: String? = nil, language: Language = .zh) {
    self.channel = channel
    self.mail = mail
    self.language = language
  }
}

/// What one message to one person is, from being gathered until it is settled.
package struct Delivery: Hashable, Sendable, Encodable {
  package static let reference = "delivery"
  package enum State: String, Sendable, Codable, CaseIterable, Stored {
    case waiting, sending, sent
    /// Handed over or not: nobody knows. It is not sent again by itself.
    case unsure
    case failed
    /// Everything in it was read before it went out.
    case dropped
  }
  package var id: ID<Delivery>
  package var channel: Channel
  package var day: Day
  package var state: State
  package var attempts: Int
  package var due: Moment
  package var obstacle: String?
  package init(id: ID<Delivery>, channel: Channel, day: Day, state: State, attempts: Int, due: Moment, obstacle: String? = nil) {
    self.id = id
    self.channel = channel
    self.day = day
    self.state = state
    self.attempts = attempts
    self.due = due
    self.obstacle = obstacle
  }
}

/// The figures of sending.
package enum SendingRules {
  /// Nothing goes out from 21 to 7, local time.
  package static func isQuiet(_ now: Moment) -> Bool { now.minutes < 7 * 60 || now.minutes >= 21 * 60 }
  /// Seconds from the first new notice until a message is gathered, so that what comes together goes together.
  static let gathers = 30 * 60
  /// A notice is younger than its action's commit; so many seconds later all of that time are there.
  static let settles = 60
  /// Seconds after which whoever was sending is taken to have died.
  static let lease = 10 * 60
  /// Seconds until the next try, after so many; nil when there is none.
  static func pause(after attempts: Int) -> Int? {
    let pauses = [60, 5 * 60, 30 * 60, 2 * 3600, 6 * 3600]
    return (1...pauses.count).contains(attempts) ? pauses[attempts - 1] : nil
  }
  /// Days after which a notice is no news, and after which a settled message is forgotten.
  static let fresh = 30, kept = 90
}

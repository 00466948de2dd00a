import Acting
import Sending
import Essentials
import Persistence

/// What carries messages out of the house; nil where there are no settings for it.
package struct Carriers: Sendable {
  package typealias ByMail = @Sendable (Mail, Moment) async throws -> Handed
  package typealias ByShortMessage = @Sendable (_ id: String, _ to: String, _ text: String) async throws -> Handed
  package var mail: ByMail?
  package var shortMessage: ByShortMessage?
  /// `https://host`, for those who read it elsewhere; empty where it was not set.
  package var site: String
  package init(mail: ByMail? = nil, shortMessage: ByShortMessage? = nil, site: String = "") {
    self.mail = mail
    self.shortMessage = shortMessage
    self.site = site
  }
  package var channels: [Channel] { [mail == nil ? nil : Channel.mail, shortMessage == nil ? nil : .shortMessage].compactMap { $0 } }
}

/// One of the two works that the house does by itself: gathers what is new, one message a day for each, and hands it over.
///
/// A message is claimed in a transaction of its own before it is handed over and settled in another after it. A crash between the two
/// leaves it claimed: by short message the next try has the same id and is no second message; by mail it stays unsure until
/// an administrator decides.
package struct Sender: Sendable {
  private let performer: Performer
  private let carriers: Carriers
  /// How many messages one round sends.
  private static let most = 200
  package init(_ performer: Performer, _ carriers: Carriers) {
    self.performer = performer
    self.carriers = carriers
  }

  /// - Returns: how many were handed over.
  @discardableResult package func round() async throws -> Int {
    let start = performer.clock.now(), channels = carriers.channels
    try await performer.database.write { session in
      try SendingTable.recover(start, in: session)
      try SendingTable.forget(start, in: session)
    }
    guard !channels.isEmpty, !SendingRules.isQuiet(start) else { return 0 }
    try await gather(channels, start)
    var handed = 0
    for _ in 0..<Sender.most {
      let now = performer.clock.now()
      guard !Task.isCancelled, !SendingRules.isQuiet(now), let claimed = try await performer.database.write({ try SendingTable.claim(channels, now, in: $0) }) else { break }
      if try await send(claimed) { handed += 1 }
    }
    return handed
  }

  private func gather(_ channels: [Channel], _ now: Moment) async throws {
    let found = try await performer.database.read { try SendingTable.gather(channels, now, in: $0) }
    guard !found.isEmpty else { return }
    let ids = try await performer.seeds(found.count)
    try await performer.database.write { session in
      for (id, one) in zip(ids, found) { try SendingTable.add(ID(id), one, now, in: session) }
    }
  }

  private func send(_ claimed: SendingTable.Claimed) async throws -> Bool {
    let content = try await performer.database.read { try SendingTable.content(claimed, in: $0) }, now = performer.clock.now()
    guard let content, !content.notices.isEmpty, content.channel == claimed.channel else {
      try await performer.database.write { try SendingTable.settle(claimed.id, .dropped, nil, now, in: $0) }
      return false
    }
    let handed: Handed
    switch claimed.channel {
    case .mail where content.mail != nil: handed = try await carriers.mail?(MessageText.mail(claimed.id, content, carriers.site), now) ?? .notYet(.unreachable)
    case .shortMessage where content.phone != nil: handed = try await carriers.shortMessage?(MessageText.id(claimed.id), content.phone ?? "", MessageText.short(content, carriers.site)) ?? .notYet(.unreachable)
    default: handed = .never(.receiver)
    }
    let after = performer.clock.now()
    try await performer.database.write { session in
      switch handed {
      case .taken: try SendingTable.settle(claimed.id, .sent, nil, after, in: session)
      case .unknown: try SendingTable.settle(claimed.id, .unsure, nil, after, in: session)
      case .never(let obstacle): try SendingTable.settle(claimed.id, .failed, obstacle.rawValue, after, in: session)
      case .notYet(let obstacle):
        guard let pause = SendingRules.pause(after: claimed.attempts) else { return try SendingTable.settle(claimed.id, .failed, obstacle.rawValue, after, in: session) }
        try SendingTable.putOff(claimed.id, until: after.adding(seconds: pause), obstacle.rawValue, in: session)
      }
    }
    return handed == .taken
  }
}

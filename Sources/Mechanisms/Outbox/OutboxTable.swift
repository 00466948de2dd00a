import Acting
import Essentials
import Journal
import Notices
import Organizations
import Persistence

/// What is to be sent to whom by which channel. A person has one message a day at most: the table says so.
package enum OutboxTable {
  package static let migrations = [
    Migration("outbox",
      """
      CREATE TABLE channel_choice (person BIGINT PRIMARY KEY, channel TEXT NOT NULL CHECK (channel IN ('inApp', 'mail', 'shortMessage')), mail BLOB, language TEXT NOT NULL CHECK (language IN ('zh', 'en')), since BIGINT NOT NULL,
        CHECK (channel <> 'mail' OR mail IS NOT NULL))
      """,
      """
      CREATE TABLE outbox (id BIGINT PRIMARY KEY, person BIGINT NOT NULL, day BIGINT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('mail', 'shortMessage')), since BIGINT NOT NULL, upto BIGINT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unsure', 'failed', 'dropped')), attempts BIGINT NOT NULL, due BIGINT NOT NULL, begun BIGINT, obstacle TEXT, settled BIGINT,
        UNIQUE (person, day), CHECK ((state = 'sending') = (begun IS NOT NULL)), CHECK (upto > since))
      """,
      "CREATE INDEX outbox_due ON outbox (due, id) WHERE state = 'waiting'",
      "CREATE INDEX outbox_open ON outbox (state, due) WHERE state IN ('sending', 'unsure', 'failed')",
      "CREATE INDEX outbox_settled ON outbox (settled)")
  ]

  // MARK: choices

  package static func choice(of person: ID<Person>, in scope: Scope) throws -> ChannelChoice {
    try scope.first("SELECT channel, mail, language FROM channel_choice WHERE person = \(person) AND \(anywhere: "the reader's own choice")") {
      ChannelChoice(channel: try $0.choice(0), mail: try $0.secretIfAny(1, field: "outbox.mail"), language: try $0.choice(2))
    } ?? ChannelChoice()
  }
  static func hasPhone(_ person: ID<Person>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT n.id FROM person n WHERE n.id = \(person) AND n.phone IS NOT NULL AND \(anywhere: "whether one's own file has a number")") { $0.integer(0) } != nil
  }
  static func choose(_ person: ID<Person>, _ choice: ChannelChoice, _ now: Moment) -> Change {
    Change("""
      INSERT INTO channel_choice (person, channel, mail, language, since) VALUES (\(person), \(choice.channel), \(choice.mail.map { Secret($0, field: "outbox.mail") }), \(choice.language), \(now))
      ON CONFLICT (person) DO UPDATE SET channel = excluded.channel, mail = excluded.mail, language = excluded.language, since = CASE WHEN channel_choice.channel = 'inApp' THEN excluded.since ELSE channel_choice.since END
      """)
  }

  // MARK: for the administrator

  package struct Count: Hashable, Sendable, Encodable {
    package var channel: Channel
    package var state: Delivery.State
    package var obstacle: String?
    package var count: Int
    package init(channel: Channel, state: Delivery.State, obstacle: String? = nil, count: Int) {
      self.channel = channel
      self.state = state
      self.obstacle = obstacle
      self.count = count
    }
  }
  package static func counts(in scope: Scope) throws -> [Count] {
    let since = scope.now.adding(seconds: -7 * 86_400)
    return try scope.all("""
      SELECT channel, state, obstacle, count(*) FROM outbox WHERE (settled IS NULL OR settled > \(since) OR state IN ('unsure', 'failed')) AND \(anywhere: "numbers alone, to who looks after the server")
      GROUP BY channel, state, obstacle ORDER BY channel, state, obstacle
      """) { Count(channel: try $0.choice(0), state: try $0.choice(1), obstacle: $0.textIfAny(2), count: $0.int(3)) }
  }
  /// What needs somebody, the latest first: without whose it is.
  package static func troubled(limit: Int, in scope: Scope) throws -> [Delivery] {
    try scope.all("""
      SELECT id, channel, day, state, attempts, due, obstacle FROM outbox WHERE (state IN ('unsure', 'failed') OR (state = 'waiting' AND attempts > 0)) AND \(anywhere: "no person stands in it")
      ORDER BY due DESC, id DESC LIMIT \(limit)
      """, read)
  }
  package static func one(_ id: ID<Delivery>, in scope: Scope) throws -> Delivery {
    try scope.one("SELECT id, channel, day, state, attempts, due, obstacle FROM outbox WHERE id = \(id) AND \(anywhere: "no person stands in it")", read)
  }
  private static func read(_ r: any Row) throws -> Delivery {
    Delivery(id: r.id(0), channel: try r.choice(1), day: r.day(2), state: try r.choice(3), attempts: r.int(4), due: r.moment(5), obstacle: r.textIfAny(6))
  }
  static func retry(_ id: ID<Delivery>, _ now: Moment) -> Change {
    Change(
      "UPDATE outbox SET state = 'waiting', attempts = 0, due = \(now), obstacle = NULL, settled = NULL WHERE id = \(id) AND state IN ('unsure', 'failed')", expects: 1,
      otherwise: Refusal("delivery.settled", .deliverySettled, kind: .conflict))
  }
}

import Acting
import Essentials
import Journal
import Organizations
import Persistence

/// The sender's side of the outbox: gathering, claiming, settling. It runs as the house itself, without a reader.
enum SendingTable {
  struct Gathered: Hashable, Sendable {
    var person: ID<Person>
    var channel: Channel
    var since: Moment
  }
  /// The end of the last message, or the day of the choice where that is later.
  private static let newer: SQL = "(CASE WHEN (SELECT max(b.upto) FROM outbox b WHERE b.person = c.person) > c.since THEN (SELECT max(b.upto) FROM outbox b WHERE b.person = c.person) ELSE c.since END)"
  /// For whom something new is there since their last message, long enough ago, with nothing under way and nothing of today.
  static func gather(_ channels: [Channel], _ now: Moment, in session: any ReadSession) throws -> [Gathered] {
    try session.rows("""
      SELECT c.person, c.channel, \(newer) FROM channel_choice c
      WHERE c.channel IN \(list: channels) AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.person = c.person AND (b.day = \(now.day) OR b.state IN ('waiting', 'sending')))
        AND EXISTS (SELECT 1 FROM notice n WHERE n.person = c.person AND n.read_at IS NULL AND n.at <= \(now.adding(seconds: -SendingRules.gathers)) AND n.at > \(now.adding(seconds: -SendingRules.fresh * 86_400))
          AND n.at > \(newer))
      ORDER BY c.person LIMIT 500
      """) { Gathered(person: $0.id(0), channel: try $0.choice(1), since: $0.moment(2)) }
  }
  /// Gathered twice, by two servers, is once.
  static func add(_ id: ID<Delivery>, _ g: Gathered, _ now: Moment, in session: any WriteSession) throws {
    try session.execute("""
      INSERT INTO outbox (id, person, day, channel, since, upto, state, attempts, due)
      VALUES (\(id), \(g.person), \(now.day), \(g.channel), \(g.since), \(now.adding(seconds: -SendingRules.settles)), 'waiting', 0, \(now)) ON CONFLICT (person, day) DO NOTHING
      """)
  }

  struct Claimed: Hashable, Sendable {
    var id: ID<Delivery>
    var person: ID<Person>
    var channel: Channel
    var attempts: Int
    var since: Moment
    var upto: Moment
  }
  /// Takes the next message that is due, so that nobody else sends it. Whoever had one today waits for tomorrow.
  /// The inner query takes `FOR UPDATE SKIP LOCKED` where several servers send.
  static func claim(_ channels: [Channel], _ now: Moment, in session: any WriteSession) throws -> Claimed? {
    let next: ID<Delivery>? = try session.first("""
      SELECT x.id FROM outbox x WHERE x.state = 'waiting' AND x.due <= \(now) AND x.channel IN \(list: channels)
        AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.person = x.person AND b.state IN ('sent', 'unsure') AND b.settled >= \(Moment(now.day)))
      ORDER BY x.due, x.id LIMIT 1
      """) { $0.id(0) }
    guard let next, try session.execute("UPDATE outbox SET state = 'sending', begun = \(now), attempts = attempts + 1 WHERE id = \(next) AND state = 'waiting'") == 1 else { return nil }
    return try session.first("SELECT id, person, channel, attempts, since, upto FROM outbox WHERE id = \(next)") {
      Claimed(id: $0.id(0), person: $0.id(1), channel: try $0.choice(2), attempts: $0.int(3), since: $0.moment(4), upto: $0.moment(5))
    }
  }
  struct Content: Sendable {
    var notices: [Word]
    var language: Language
    var mail: String?
    var phone: String?
    /// The channel now; another than the message's when the person has chosen anew meanwhile.
    var channel: Channel
  }
  static func content(_ claimed: Claimed, in session: any ReadSession) throws -> Content? {
    let notices = try session.rows("""
      SELECT zh, en FROM notice WHERE person = \(claimed.person) AND read_at IS NULL AND at > \(claimed.since) AND at <= \(claimed.upto) ORDER BY at, entry, number LIMIT 50
      """) { Word(zh: $0.text(0), en: $0.text(1)) }
    return try session.first("SELECT c.channel, c.language, c.mail, n.phone FROM channel_choice c JOIN person n ON n.id = c.person WHERE c.person = \(claimed.person)") {
      Content(notices: notices, language: try $0.choice(1), mail: try $0.secretIfAny(2, field: "outbox.mail"), phone: try $0.secretIfAny(3, field: "person.phone"), channel: try $0.choice(0))
    }
  }

  // MARK: settling

  static func settle(_ id: ID<Delivery>, _ state: Delivery.State, _ obstacle: String?, _ now: Moment, in session: any WriteSession) throws {
    try session.execute("UPDATE outbox SET state = \(state), begun = NULL, obstacle = \(obstacle), settled = \(now) WHERE id = \(id) AND state = 'sending'")
  }
  static func putOff(_ id: ID<Delivery>, until due: Moment, _ obstacle: String, in session: any WriteSession) throws {
    try session.execute("UPDATE outbox SET state = 'waiting', begun = NULL, obstacle = \(obstacle), due = \(due) WHERE id = \(id) AND state = 'sending'")
  }
  /// What a sender held when it died: a gateway can tell a second try from a second message, a mail server cannot.
  static func recover(_ now: Moment, in session: any WriteSession) throws {
    let dead = now.adding(seconds: -SendingRules.lease)
    try session.execute("UPDATE outbox SET state = 'waiting', begun = NULL, due = \(now) WHERE state = 'sending' AND channel = 'shortMessage' AND begun < \(dead)")
    try session.execute("UPDATE outbox SET state = 'unsure', begun = NULL, settled = \(now) WHERE state = 'sending' AND channel = 'mail' AND begun < \(dead)")
  }
  /// All but each person's last, which says until when they have been told.
  static func forget(_ now: Moment, in session: any WriteSession) throws {
    let old = now.adding(seconds: -SendingRules.kept * 86_400)
    try session.execute("DELETE FROM outbox WHERE settled < \(old) AND EXISTS (SELECT 1 FROM outbox b WHERE b.person = outbox.person AND b.upto > outbox.upto)")
  }
}

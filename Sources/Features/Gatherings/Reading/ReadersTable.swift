import FeatureKit

/// Who has read that a gathering was announced or moved, and when the others were reminded.
enum ReadersTable {
  static let migrations = [
    Migration("gathering reminders", "CREATE TABLE gathering_reminded (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), day BIGINT NOT NULL)")
  ]
  /// Of these persons those who have read all that they were told of it.
  static func read(_ persons: [ID<Person>], about gathering: ID<Gathering>, in scope: Scope) throws -> Set<ID<Person>> {
    guard !persons.isEmpty else { return [] }
    let about = Reference(Gathering.reference, gathering).description
    return Set(try scope.all("""
      SELECT n.person FROM notice n WHERE n.person IN \(list: persons) AND n.about = \(about) AND \(anywhere: "those expected at a gathering that was read within reach") GROUP BY n.person HAVING count(*) = count(n.read_at)
      """) { $0.id(0) })
  }
  static func reminded(_ gathering: ID<Gathering>, in scope: Scope) throws -> Day? {
    try scope.first("SELECT day FROM gathering_reminded WHERE gathering = \(gathering) AND \(anywhere: "of a gathering that was read within reach")") { $0.day(0) }
  }
  /// Once a day; somebody who reminds at the same moment is told so.
  static func remind(_ gathering: ID<Gathering>, on day: Day) -> Change {
    Change(
      "INSERT INTO gathering_reminded (gathering, day) VALUES (\(gathering), \(day)) ON CONFLICT (gathering) DO UPDATE SET day = excluded.day WHERE gathering_reminded.day < excluded.day", expects: 1,
      otherwise: Refusal("reminded", .remindedToday, kind: .conflict))
  }
}

/// 已读 12/19: who of those expected has read the notice; whoever took leave knows of it.
struct Readers: Encodable, Sendable, Hashable {
  var read: Int
  var all: Int
  var unread: [Person]
  var remindedOn: Day?

  static func of(_ g: Gathering, _ roll: Roll, in scope: Scope) throws -> Readers {
    let read = try ReadersTable.read(roll.attendees.map(\.person.id), about: g.id, in: scope)
    let unread = roll.attendees.filter { $0.mark != .leave && !read.contains($0.person.id) }.map(\.person)
    return Readers(read: roll.expected - unread.count, all: roll.expected, unread: unread, remindedOn: try ReadersTable.reminded(g.id, in: scope))
  }
}

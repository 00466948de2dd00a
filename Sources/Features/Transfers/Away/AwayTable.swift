import FeatureKit
import People

/// Contacts with members who are away, what was said sealed.
enum AwayTable {
  static let migrations = [
    Migration("contacts with members away",
      """
      CREATE TABLE member_contact (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), branch BIGINT NOT NULL REFERENCES organization (id), on_day BIGINT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('contact', 'report', 'search')),
        note BLOB NOT NULL, by_person BIGINT REFERENCES person (id), at BIGINT NOT NULL)
      """,
      "CREATE INDEX member_contact_person ON member_contact (person, on_day)"),
  ]
  private static let note = "contact.note"
  private static let columns: SQL = """
    p.id, p.name, p.floats_to, p.floats_since, p.lost_contact, p.lost_since, p.joined, (SELECT max(c.on_day) FROM member_contact c WHERE c.person = p.id), (SELECT count(*) FROM member_contact c WHERE c.person = p.id AND c.kind = 'search'),
    \(OrganizationTable.columns)
    """
  private static let source: SQL = "person p JOIN organization o ON o.id = p.organization"
  private static let away: SQL = "p.status IN ('full', 'probationary') AND (p.floats_to IS NOT NULL OR p.lost_contact IS NOT NULL)"
  private static func read(_ r: any Row) throws -> Away {
    let lost: LostContact? = r.isNull(4) ? nil : try r.choice(4), since = lost == nil ? r.dayIfAny(3) : r.dayIfAny(5)
    return Away(
      person: Person(id: r.id(0), name: r.text(1)), branch: try OrganizationTable.read(r, from: 9), place: lost == nil ? r.textIfAny(2) : nil, lost: lost, since: since ?? r.dayIfAny(6) ?? Day(year: 2000, month: 1, day: 1), last: r.dayIfAny(7), searches: r.int(8))
  }
  static func one(_ id: ID<Person>, in scope: Scope) throws -> Away { try scope.one("SELECT \(columns) FROM \(source) WHERE p.id = \(id) AND \(away) AND \(scope.reach, "o.path")", read) }
  static func list(below: Organization?, limit: Int, in scope: Scope) throws -> [Away] {
    let low = below?.path ?? "/", high = String(low.dropLast()) + "0", within: SQL = below == nil ? .nothing : "AND o.path >= \(low) AND o.path < \(high)"
    return try scope.all("SELECT \(columns) FROM \(source) WHERE \(away) \(within) AND \(scope.reach, "o.path") ORDER BY COALESCE((SELECT max(c.on_day) FROM member_contact c WHERE c.person = p.id), p.floats_since, p.lost_since, 0), p.id LIMIT \(limit)", read)
  }
  static func contacts(with id: ID<Person>, in scope: Scope) throws -> [Contact] {
    try scope.all("""
      SELECT c.on_day, c.kind, c.note, b.name FROM member_contact c JOIN person p ON p.id = c.person JOIN organization o ON o.id = p.organization LEFT JOIN person b ON b.id = c.by_person
      WHERE c.person = \(id) AND \(scope.reach, "o.path") ORDER BY c.on_day DESC, c.id DESC LIMIT 100
      """) { Contact(on: $0.day(0), kind: try $0.choice(1), note: try $0.secret(2, field: note), by: $0.textIfAny(3)) }
  }
  static func add(_ id: ID<Contact>, _ c: RecordContact, _ text: String, at branch: ID<Organization>, _ o: Occasion) -> Change {
    Change("INSERT INTO member_contact (id, person, branch, on_day, kind, note, by_person, at) VALUES (\(id), \(c.person), \(branch), \(c.on), \(c.kind), \(Secret(text, field: note)), \(o.actor.person), \(o.now))")
  }
  static let rows = [rows("contacts", "person"), rows("contacts.by", "by_person")]
  private static func rows(_ name: String, _ column: SQL) -> PersonRows {
    PersonRows(
      name, movable: { scope, from, _ in try scope.all("SELECT id FROM member_contact WHERE \(column) = \(from) AND \(anywhere: "contacts of somebody who was read within reach") ORDER BY id") { $0.integer(0) } },
      point: { rows, from, to in [Change("UPDATE member_contact SET \(column) = \(to) WHERE \(column) = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: LetterTable.stale)] })
  }
}

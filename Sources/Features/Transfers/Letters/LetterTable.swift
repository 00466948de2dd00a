import FeatureKit
import People

/// Stubs of the letters that were issued, with what each says signed and sealed.
enum LetterTable {
  static let migrations = [
    Migration("transfer letters",
      """
      CREATE TABLE transfer_letter (id BIGINT PRIMARY KEY, committee BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, serial BIGINT NOT NULL CHECK (serial > 0), person BIGINT NOT NULL REFERENCES person (id),
        branch BIGINT NOT NULL REFERENCES organization (id), to_committee TEXT NOT NULL CHECK (to_committee <> ''), to_branch TEXT NOT NULL, dues TEXT NOT NULL CHECK (dues <> ''), issued_on BIGINT NOT NULL, valid_until BIGINT NOT NULL,
        text BLOB NOT NULL, digest TEXT NOT NULL UNIQUE, state TEXT NOT NULL CHECK (state IN ('open', 'received', 'cancelled', 'replaced')), settled_on BIGINT, reason BLOB, receipt BLOB, replaces BIGINT REFERENCES transfer_letter (id), version BIGINT NOT NULL DEFAULT 1,
        UNIQUE (committee, year, serial), CHECK (valid_until >= issued_on), CHECK ((state = 'open') = (settled_on IS NULL)), CHECK ((state = 'received') = (receipt IS NOT NULL)))
      """,
      // Somebody travels with one letter at a time.
      "CREATE UNIQUE INDEX transfer_letter_open ON transfer_letter (person) WHERE state = 'open'",
      "CREATE INDEX transfer_letter_branch ON transfer_letter (branch, state, valid_until)",
      "CREATE INDEX transfer_letter_person ON transfer_letter (person)",
      // Stubs are kept for ten years (ZZ-09); nothing removes them.
      """
      CREATE TABLE transfer_arrival (id BIGINT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, issuer BIGINT NOT NULL REFERENCES issuer (id), number TEXT NOT NULL, name BLOB NOT NULL, sender TEXT NOT NULL, branch BIGINT NOT NULL REFERENCES organization (id),
        arrived_on BIGINT NOT NULL, text BLOB NOT NULL, receipt BLOB NOT NULL)
      """,
      "CREATE INDEX transfer_arrival_branch ON transfer_arrival (branch, arrived_on)"),
  ]
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)
  private static let text = "transfer.text", reason = "transfer.reason"

  private static let columns: SQL = """
    l.id, l.year, l.serial, n.id, n.name, c.name, l.to_committee, l.to_branch, l.dues, l.issued_on, l.valid_until, l.state, l.settled_on, l.version, \(OrganizationTable.columns)
    """
  private static let source: SQL = "transfer_letter l JOIN person n ON n.id = l.person JOIN organization o ON o.id = l.branch JOIN organization c ON c.id = l.committee"
  private static func read(_ r: any Row) throws -> TransferLetter {
    TransferLetter(
      id: r.id(0), number: number(r.int(1), r.int(2)), person: Person(id: r.id(3), name: r.text(4)), branch: try OrganizationTable.read(r, from: 14), committee: r.text(5), toCommittee: r.text(6), toBranch: r.text(7), dues: r.text(8),
      issuedOn: r.day(9), validUntil: r.day(10), state: try r.choice(11), settledOn: r.dayIfAny(12), version: r.int(13))
  }
  static func number(_ year: Int, _ serial: Int) -> String { "\(year)-\(String(String(10_000 + serial).dropFirst()))" }

  static func one(_ id: ID<TransferLetter>, in scope: Scope) throws -> TransferLetter { try scope.one("SELECT \(columns) FROM \(source) WHERE l.id = \(id) AND \(scope.reach, "o.path", orSelf: "l.person")", read) }
  /// What it says, signed; and of a receipt that came back the same.
  static func texts(of id: ID<TransferLetter>, in scope: Scope) throws -> (letter: String, digest: String, receipt: String?, reason: String?) {
    try scope.one("SELECT l.text, l.digest, l.receipt, l.reason FROM \(source) WHERE l.id = \(id) AND \(scope.reach, "o.path", orSelf: "l.person")") {
      (try $0.secret(0, field: text), $0.text(1), try $0.secretIfAny(2, field: text), try $0.secretIfAny(3, field: reason))
    }
  }
  static func isOpen(_ person: ID<Person>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM transfer_letter WHERE person = \(person) AND state = 'open' AND \(anywhere: "somebody who was read within reach")") { _ in true } ?? false
  }
  /// The last number that a committee gave in a year.
  static func last(at committee: ID<Organization>, _ year: Int, in scope: Scope) throws -> Int {
    try scope.first("SELECT COALESCE(max(serial), 0) FROM transfer_letter WHERE committee = \(committee) AND year = \(year) AND \(anywhere: "the counter of a committee names nobody")") { $0.int(0) } ?? 0
  }
  static func mine(_ person: ID<Person>, in scope: Scope) throws -> [TransferLetter] {
    try scope.all("SELECT \(columns) FROM \(source) WHERE l.person = \(person) AND \(anywhere: "one's own letters") ORDER BY l.id DESC LIMIT 20", read)
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT \(columns) FROM \(source) WHERE l.id IN \(list: ids) AND \(scope.reach, "o.path", orSelf: "l.person")", read)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id.value, Named(Word.letterTitle($0.number).zh, path: Transfers.letter($0.id).path)) })
  }

  // MARK: changes

  static func issue(_ l: TransferLetter, serial: Int, by committee: ID<Organization>, _ signed: (text: String, digest: String), replaces: ID<TransferLetter>?) -> Change {
    Change("""
      INSERT INTO transfer_letter (id, committee, year, serial, person, branch, to_committee, to_branch, dues, issued_on, valid_until, text, digest, state, replaces)
      VALUES (\(l.id), \(committee), \(l.issuedOn.year), \(serial), \(l.person.id), \(l.branch.id), \(l.toCommittee), \(l.toBranch), \(l.dues), \(l.issuedOn), \(l.validUntil), \(Secret(signed.text, field: text)), \(signed.digest), 'open', \(replaces))
      ON CONFLICT DO NOTHING
      """, expects: 1, otherwise: stale)
  }
  static func settle(_ l: TransferLetter, as state: TransferLetter.State, on day: Day, because why: String? = nil, receipt: String? = nil) -> Change {
    Change("""
      UPDATE transfer_letter SET state = \(state), settled_on = \(day), reason = \(why.map { Secret($0, field: reason) }), receipt = \(receipt.map { Secret($0, field: text) }), version = version + 1
      WHERE id = \(l.id) AND state = 'open' AND version = \(l.version)
      """, expects: 1, otherwise: stale)
  }

  // MARK: two files of one person

  static let rows = PersonRows(
    "transfer letters",
    movable: { scope, from, to in
      try scope.all("""
        SELECT id FROM transfer_letter l WHERE person = \(from) AND NOT (state = 'open' AND EXISTS (SELECT 1 FROM transfer_letter m WHERE m.person = \(to) AND m.state = 'open')) AND \(anywhere: "letters of somebody who was read within reach") ORDER BY id
        """) { $0.integer(0) }
    },
    point: { rows, from, to in [Change("UPDATE transfer_letter SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: stale)] })
}

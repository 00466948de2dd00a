import FeatureKit
import People
import Procedures

/// Transfers as lists show them: cases inside the house and letters beyond it, out of and into what stands below an organization.
enum TransferTable {
  /// Whom a transfer is about, as far as its guards must know.
  static func person(_ id: ID<Person>, in scope: Scope) throws -> Registered? { try Moving.known(id, in: scope) }
  static func hasEnded(_ id: ID<Organization>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM organization o WHERE o.id = \(id) AND o.ended IS NOT NULL AND \(anywhere: "whether the branch of a transfer still stands")") { _ in true } ?? false
  }
  static func isOpen(_ person: ID<Person>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM case_file c WHERE c.plan = 'transfers' AND c.person = \(person) AND c.closed_on IS NULL AND \(anywhere: "somebody who was read within reach")") { _ in true } ?? false
  }
  /// Branches that take members, by a part of their name: known to whoever transfers somebody.
  static func branches(named pattern: String, limit: Int, in scope: Scope) throws -> [(branch: Organization, parent: String)] {
    try scope.all("""
      SELECT \(OrganizationTable.columns), u.name FROM organization o LEFT JOIN organization u ON u.id = o.parent
      WHERE o.kind = 'branch' AND o.setting IN ('ordinary', 'joint') AND o.ended IS NULL AND (o.name LIKE \(pattern) ESCAPE '\\' OR u.name LIKE \(pattern) ESCAPE '\\') AND \(anywhere: "a branch is known by its name to whoever transfers somebody there") ORDER BY o.path LIMIT \(limit)
      """) { (try OrganizationTable.read($0), $0.textIfAny(6) ?? "") }
  }

  // MARK: the board

  private static func within(_ below: Organization?, _ path: SQL, _ reach: SQL) -> SQL {
    guard let below else { return reach }
    return "\(path) >= \(below.path) AND \(path) < \(String(below.path.dropLast()) + "0") AND \(reach)"
  }
  /// What is open, late first, then by the day it is due.
  static func inside(_ way: Line.Way, below: Organization?, over: Bool, limit: Int, in scope: Scope) throws -> [Line] {
    let here: SQL = way == .out ? within(below, "o.path", "\(scope.reach, "o.path")") : within(below, "k.path", "\(scope.reach, "k.path")"), open: SQL = over ? "c.closed_on IS NOT NULL" : "c.closed_on IS NULL"
    let order: SQL = over ? "c.closed_on DESC, c.id DESC" : "COALESCE(c.due, 99999999), c.id"
    return try scope.all("""
      SELECT c.id, n.name, o.name, k.name, c.step, w.name, c.since, c.due, c.state, c.closed_on FROM case_file c JOIN organization o ON o.id = c.organization JOIN organization k ON k.id = c.counterpart JOIN organization w ON w.id = c.waits_at
        JOIN person n ON n.id = c.person
      WHERE c.plan = 'transfers' AND \(open) AND \(here) ORDER BY \(order) LIMIT \(limit)
      """) { r in
      let state: Case.State = try r.choice(8), due = r.dayIfAny(7), step = Transfer.plan.step(r.text(4))?.title ?? Word(zh: r.text(4), en: r.text(4))
      let stands: Word = switch state {
      case .open: step
      case .suspended: .restsNow
      case .done: .isReceived
      case .withdrawn: .isWithdrawn
      }
      return Line(
        way: way, kind: .inside, name: r.text(1), from: r.text(2), to: r.text(3), stands: stands, waitsAt: over ? "" : r.text(5), since: r.dayIfAny(9) ?? r.day(6), due: over ? nil : due, late: state == .open && due.map { $0 < scope.today } ?? false,
        path: TransferTable.address(r.id(0)))
    }
  }
  static func letters(below: Organization?, over: Bool, limit: Int, in scope: Scope) throws -> [Line] {
    let here = within(below, "o.path", "\(scope.reach, "o.path")"), open: SQL = over ? "l.state <> 'open'" : "l.state = 'open'", order: SQL = over ? "l.settled_on DESC, l.id DESC" : "l.valid_until, l.id"
    return try scope.all("""
      SELECT l.id, n.name, o.name, l.to_committee, l.to_branch, l.issued_on, l.valid_until, l.state, l.settled_on, c.name FROM transfer_letter l JOIN organization o ON o.id = l.branch JOIN organization c ON c.id = l.committee JOIN person n ON n.id = l.person
      WHERE \(open) AND \(here) ORDER BY \(order) LIMIT \(limit)
      """) { r in
      let state: TransferLetter.State = try r.choice(7), until = r.day(6), late = state == .open && until < scope.today
      return Line(
        way: .out, kind: .letter, name: r.text(1), from: r.text(2), to: r.text(4).isEmpty ? r.text(3) : "\(r.text(3))　\(r.text(4))", stands: late ? .letterRanOut : state.word, waitsAt: over ? "" : r.text(9), since: r.dayIfAny(8) ?? r.day(5), due: over ? nil : until, late: late,
        path: Transfers.letter(r.id(0)).path)
    }
  }
  private static func address(_ id: ID<Case>) -> String { Transfers.oneCase(id).path }
  /// Where somebody's own transfers stand.
  static func mine(_ person: ID<Person>, in scope: Scope) throws -> [Case] { try CaseTable.mine(Transfer.plan, of: person, in: scope) }
  /// Offices with late steps, those with most first: how many, and since when the oldest.
  static func late(below: Organization?, in scope: Scope) throws -> [Overdue] {
    let here = within(below, "w.path", "\(scope.reach, "w.path")")
    return try scope.all("""
      SELECT w.name, count(*), min(c.due) FROM case_file c JOIN organization w ON w.id = c.waits_at WHERE c.plan = 'transfers' AND c.state = 'open' AND c.due < \(scope.today) AND \(here) GROUP BY w.id, w.name ORDER BY count(*) DESC, w.name LIMIT 20
      """) { Overdue(office: $0.text(0), count: $0.int(1), oldest: $0.day(2)) }
  }
}

/// One transfer in a list.
struct Line: Encodable, Sendable, Hashable {
  enum Way: String, Encodable, Sendable, CaseIterable { case out, `in` }
  enum Kind: String, Encodable, Sendable { case inside, letter, arrival }
  var way: Way
  var kind: Kind
  var name: String
  var from: String
  var to: String
  var stands: Word
  var waitsAt: String
  var since: Day
  var due: Day?
  var late: Bool
  var path: String
}

/// How many steps ran late at an office.
struct Overdue: Encodable, Sendable, Hashable {
  var office: String
  var count: Int
  var oldest: Day
}

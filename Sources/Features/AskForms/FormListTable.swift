import FeatureKit

/// Lists of forms: by those they ask within reach.
enum FormListTable {
  private static func rows(_ which: ListPage.Which?, _ below: Organization?, in scope: Scope) -> SQL {
    let low = below?.path ?? "/", within: SQL = below == nil ? .nothing : "AND o.path >= \(low) AND o.path < \(String(low.dropLast()) + "0")"
    let open: SQL = switch which {
    case .open: "AND p.answered_at IS NULL AND f.withdrawn_at IS NULL"
    case .late: "AND p.answered_at IS NULL AND f.withdrawn_at IS NULL AND f.due < \(scope.today)"
    case nil: .nothing
    }
    return "FROM ask_form f JOIN organization k ON k.id = f.asker JOIN ask_form_place p ON p.form = f.id JOIN organization o ON o.id = p.organization WHERE \(scope.reach, "o.path") \(within) \(open)"
  }
  /// Latest first; `total` is exact up to 1,000.
  static func list(_ which: ListPage.Which?, below: Organization?, offset: Int, limit: Int, in scope: Scope) throws -> (items: [FormLine], total: Int) {
    let rows = rows(which, below, in: scope)
    let total = try scope.first("SELECT count(*) FROM (SELECT DISTINCT f.id \(rows) LIMIT 1001) t") { $0.int(0) } ?? 0
    return (try lines(rows, "f.id DESC", offset: offset, limit: limit, in: scope), total)
  }
  private static func lines(_ rows: SQL, _ order: SQL, offset: Int, limit: Int, in scope: Scope) throws -> [FormLine] {
    try scope.all("""
      SELECT f.id, f.title, k.id, k.name, f.due, f.withdrawn_at, count(*), count(p.answered_at) \(rows) GROUP BY f.id, f.title, k.id, k.name, f.due, f.withdrawn_at ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)
      """) { FormLine(id: $0.id(0), title: $0.text(1), asker: $0.id(2), askerName: $0.text(3), due: $0.day(4), withdrawn: !$0.isNull(5), tally: Tally(all: $0.int(6), answered: $0.int(7))) }
  }
  /// What these organizations have to answer, soonest first, each with whose answer waits.
  static func toAnswer(_ organizations: [ID<Organization>], in scope: Scope) throws -> [(form: FormLine, organization: ID<Organization>, name: String)] {
    guard !organizations.isEmpty else { return [] }
    return try scope.all("""
      SELECT f.id, f.title, k.id, k.name, f.due, o.id, o.name \(rows(.open, nil, in: scope)) AND o.id IN \(list: organizations) ORDER BY f.due, f.id LIMIT 6
      """) { (FormLine(id: $0.id(0), title: $0.text(1), asker: $0.id(2), askerName: $0.text(3), due: $0.day(4), withdrawn: false, tally: Tally(all: 1)), $0.id(5), $0.text(6)) }
  }
  /// What these offices asked for and some have not answered in time.
  static func late(askedBy offices: [ID<Organization>], in scope: Scope) throws -> [FormLine] {
    guard !offices.isEmpty else { return [] }
    return try lines("\(rows(.late, nil, in: scope)) AND f.asker IN \(list: offices)", "f.due, f.id", offset: 0, limit: 6, in: scope)
  }
}

/// A form in a list, with those it asks within the reader's reach.
struct FormLine: Hashable, Sendable, Encodable {
  var id: ID<AskForm>
  var title: String
  var asker: ID<Organization>
  var askerName: String
  var due: Day
  var withdrawn: Bool
  var tally: Tally

  func tag(on today: Day) -> Tag {
    if withdrawn { return .plain(.withdrawnWord) }
    if tally.answered == tally.all { return .ok(.allAnswered) }
    return due < today ? .warn(.lateWord) : Tag(.plain, .openWord, icon: .clock)
  }
}

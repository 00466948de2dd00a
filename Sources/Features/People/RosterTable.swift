import FeatureKit
import Search

/// Lists of people within reach. Two orders of work: a wide reach follows the index of what is sorted and stops when a page is full;
/// a narrow one takes its organizations' people and sorts them. CROSS JOIN keeps SQLite to the order written.
enum RosterTable {
  /// Up to so many people are taken whole and sorted.
  static let narrow = 2000

  struct Asked {
    var filter: RosterFilter
    /// The part of the tree that is listed, when one was chosen.
    var path: String?
    var wide: Bool
  }

  static func lines(_ asked: Asked, _ paging: Paging, in scope: Scope) throws -> [RosterLine] {
    let after = try asked.filter.goesOn ? asked.filter.after.map { try place(of: $0, in: scope) } : nil
    let skip = after == nil ? paging.offset : 0
    return try scope.all("""
      SELECT p.id, p.name, p.sex, p.birth, p.status, p.standing, o.id, o.name, p.joined, p.masks, p.lost_since, p.floats_to
      FROM \(tables(asked)) WHERE \(conditions(asked, in: scope)) \(after.map { beyond($0, asked) } ?? .nothing) ORDER BY \(order(asked)) LIMIT \(paging.per) OFFSET \(skip)
      """) {
      let masks = PersonMasks(sealed: try $0.secretIfAny(9, field: "person.masks"))
      return RosterLine(
        id: $0.id(0), name: $0.text(1), sex: try $0.choice(2), birth: $0.dayIfAny(3), status: try $0.choice(4), standing: try $0.choice(5), organization: $0.id(6), organizationName: $0.text(7), joined: $0.dayIfAny(8),
        phone: masks.phone, residentNumber: masks.resident, lostSince: $0.dayIfAny(10), floatsTo: $0.textIfAny(11))
    }
  }
  /// How many, counted up to `limit` and no further.
  static func count(_ asked: Asked, limit: Int = 1001, in scope: Scope) throws -> Int {
    if asked.path == nil, asked.filter.textOnly, let finding = finding(asked.filter), try OrganizationTable.opensAll(in: scope) {
      return try scope.first("SELECT count(*) FROM (SELECT 1 AS one FROM \(finding.table) WHERE \(finding.condition) AND \(anywhere: "the reader's posts open the whole house") LIMIT \(limit)) AS counted") { $0.int(0) } ?? 0
    }
    return try scope.first("SELECT count(*) FROM (SELECT 1 AS one FROM \(tables(asked)) WHERE \(conditions(asked, in: scope)) LIMIT \(limit)) AS counted") { $0.int(0) } ?? 0
  }

  /// The running counts of these organizations together.
  static func counts(at organizations: [ID<Organization>], in scope: Scope) throws -> [String: Int] {
    guard !organizations.isEmpty else { return [:] }
    let rows = try scope.all("""
      SELECT c.name, sum(c.total) FROM running_count c JOIN organization o ON o.id = c.organization WHERE c.organization IN \(list: organizations) AND \(scope.reach, "o.path") GROUP BY c.name
      """) { ($0.text(0), $0.int(1)) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  private static func tables(_ a: Asked) -> SQL {
    if let finding = finding(a.filter) { return a.wide ? "\(finding.table) CROSS JOIN person p CROSS JOIN organization o" : "organization o CROSS JOIN person p CROSS JOIN \(finding.table)" }
    let bySort = a.wide && (a.filter.sort != .branch || a.filter.rare)
    return bySort || keyed(a.filter) != nil ? "person p CROSS JOIN organization o" : "organization o CROSS JOIN person p"
  }
  private static func conditions(_ a: Asked, in scope: Scope) -> SQL {
    let f = a.filter
    var parts: [SQL] = ["o.id = p.organization", "p.standing <> 'merged'", "\(scope.reach, "o.path")"]
    if let path = a.path { parts.append("o.path >= \(path) AND o.path < \(String(path.dropLast()) + "0")") }
    if let keyed = keyed(f) { parts.append(keyed) } else if let finding = finding(f) { parts.append("p.id = hit.id AND \(finding.condition)") } else if f.text != nil { parts.append("1 = 0") }
    if let status = f.status { parts.append(a.wide && status != .full ? "p.status = \(status) AND p.status <> 'full'" : "p.status = \(status)") }
    if let standing = f.standing { parts.append(a.wide && standing != .normal ? "p.standing = \(standing) AND p.standing <> 'normal'" : "p.standing = \(standing)") }
    if let sex = f.sex { parts.append("p.sex = \(sex)") }
    if let group = f.group { parts.append("p.party_group = \(group)") }
    if f.floating { parts.append("p.floats_to IS NOT NULL AND p.status IN ('full', 'probationary')") }
    if let births = f.ages?.births(on: scope.today) {
      if let day = births.notAfter { parts.append("p.birth <= \(day)") }
      if let day = births.after { parts.append("p.birth > \(day)") }
    }
    return parts.joined(" AND ")
  }
  /// A whole phone, a whole resident number or its last four characters.
  private static func keyed(_ f: RosterFilter) -> SQL? {
    guard let text = f.text?.filter({ !$0.isWhitespace }).uppercased(), text.dropLast().allSatisfy({ ("0"..."9").contains($0) }), let last = text.last, ("0"..."9").contains(last) || last == "X" else { return nil }
    switch text.count {
    case 11: return "p.phone_key = \(Keyed(text, field: "person.phone"))"
    case 18: return "p.resident_key = \(Keyed(text, field: "person.resident"))"
    case 4: return "p.resident_last_key = \(Keyed(text, field: "person.resident.last"))"
    default: return nil
    }
  }
  private static func finding(_ f: RosterFilter) -> Finding? { keyed(f) == nil ? f.text.flatMap { Finding($0, of: Person.reference) } : nil }

  private static func order(_ a: Asked) -> SQL {
    let sorted: SQL = switch (a.filter.sort, a.filter.descending) {
    case (.branch, false): "o.path, p.sort_name, p.id"
    case (.branch, true): "o.path DESC, p.sort_name DESC, p.id DESC"
    case (.name, false): "p.sort_name, p.id"
    case (.name, true): "p.sort_name DESC, p.id DESC"
    case (.birth, false): "p.birth, p.id"
    case (.birth, true): "p.birth DESC, p.id DESC"
    case (.joined, false): "p.joined, p.id"
    case (.joined, true): "p.joined DESC, p.id DESC"
    }
    return finding(a.filter).map { a.filter.sort == .branch ? $0.order : sorted } ?? sorted
  }

  // MARK: keyset

  private struct Standpoint { var path: String, sortName: String, id: ID<Person> }
  private static func place(of id: ID<Person>, in scope: Scope) throws -> Standpoint {
    try scope.one("SELECT o.path, p.sort_name FROM person p JOIN organization o ON o.id = p.organization WHERE p.id = \(id) AND \(scope.reach, "o.path")") { Standpoint(path: $0.text(0), sortName: $0.text(1), id: id) }
  }
  /// What comes after somebody; by branch and by name only, where no value is missing.
  private static func beyond(_ s: Standpoint, _ a: Asked) -> SQL {
    let later: SQL = "(p.sort_name > \(s.sortName) OR (p.sort_name = \(s.sortName) AND p.id > \(s.id)))"
    switch a.filter.sort {
    case .name: return "AND p.sort_name >= \(s.sortName) AND \(later)"
    default: return "AND o.path >= \(s.path) AND (o.path > \(s.path) OR \(later))"
    }
  }
}

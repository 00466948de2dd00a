import FeatureKit

/// What is out of its band, read where it stands: gatherings and attendance, running counts, terms.
enum WarningTable {
  static let migrations = [Migration("warnings", "CREATE INDEX attendance_absent ON attendance (person) WHERE mark = 'absent'")]

  private static func rows(_ kind: WarningKind, _ limit: Int, _ below: Organization?, in scope: Scope) -> SQL {
    let low = below?.path ?? "/", high = String(low.dropLast()) + "0", within: SQL = below == nil ? .nothing : "AND o.path >= \(low) AND o.path < \(high)"
    switch kind {
    case .silent:
      let from = Moment(scope.today.adding(1 - limit))
      return """
        FROM organization o WHERE o.kind = 'branch' AND o.ended IS NULL AND o.founded <= \(scope.today.adding(-limit)) AND NOT EXISTS (SELECT 1 FROM gathering g WHERE g.organization = o.id AND g.starts >= \(from) AND g.starts <= \(scope.now) AND g.state = 'held')
          AND EXISTS (SELECT 1 FROM running_count c WHERE c.organization = o.id AND c.name = 'members' AND c.own > 0) \(within) AND \(scope.reach, "o.path")
        """
    case .absences:
      return """
        FROM (SELECT a.person FROM attendance a JOIN person p ON p.id = a.person JOIN organization o ON o.id = p.organization
          WHERE a.mark = 'absent' AND p.status IN ('full', 'probationary') AND p.standing <> 'stopped' \(within) AND \(scope.reach, "o.path") GROUP BY a.person HAVING count(*) >= \(limit)) c
        JOIN person p ON p.id = c.person JOIN organization o ON o.id = p.organization WHERE (SELECT count(*) FROM (\(last(limit))) l WHERE l.mark = 'absent') >= \(limit)
        """
    case .oversized:
      return """
        FROM organization o JOIN running_count c ON c.organization = o.id AND c.name = 'members' WHERE o.kind = 'branch' AND o.ended IS NULL AND c.own > \(limit) \(within) AND \(scope.reach, "o.path")
        """
    case .term:
      return """
        FROM organization o JOIN committee_term t ON t.organization = o.id WHERE o.ended IS NULL AND t.ends <= \(scope.today.adding(months: limit))
          AND NOT EXISTS (SELECT 1 FROM committee_term n WHERE n.organization = t.organization AND n.began > t.began) \(within) AND \(scope.reach, "o.path")
        """
    }
  }
  /// The last held gatherings that a person was expected at.
  private static func last(_ limit: Int) -> SQL {
    "SELECT a.mark AS mark, g.starts AS starts FROM attendance a JOIN gathering g ON g.id = a.gathering WHERE a.person = p.id AND g.state = 'held' AND a.mark <> 'expected' ORDER BY g.starts DESC, g.id DESC LIMIT \(limit)"
  }

  /// Exact up to 1,000.
  static func count(_ kind: WarningKind, _ limit: Int, below: Organization?, in scope: Scope) throws -> (count: Int, more: Bool) {
    let n = try scope.first("SELECT count(*) FROM (SELECT o.id \(rows(kind, limit, below, in: scope)) LIMIT 1001) t") { $0.int(0) } ?? 0
    return (min(n, 1000), n > 1000)
  }
  /// In tree order; terms by their end.
  static func list(_ kind: WarningKind, _ limit: Int, below: Organization?, offset: Int, per: Int, in scope: Scope) throws -> [Warning] {
    let columns: SQL, order: SQL
    switch kind {
    case .silent: (columns, order) = ("CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), (SELECT max(g.starts) FROM gathering g WHERE g.organization = o.id AND g.state = 'held' AND g.starts <= \(scope.now))", "o.path")
    case .absences: (columns, order) = ("p.id, CAST(NULL AS BIGINT), (SELECT max(l.starts) FROM (\(last(limit))) l)", "o.path, p.id")
    case .oversized: (columns, order) = ("CAST(NULL AS BIGINT), c.own, CAST(NULL AS BIGINT)", "o.path")
    case .term: (columns, order) = ("CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), t.ends", "t.ends, o.path")
    }
    return try scope.all("SELECT o.id, o.name, \(columns) \(rows(kind, limit, below, in: scope)) ORDER BY \(order) LIMIT \(per) OFFSET \(offset)") { r in
      Warning(kind: kind, organization: r.id(0), name: r.text(1), person: r.idIfAny(2), count: r.isNull(3) ? nil : r.int(3), day: kind == .term ? r.dayIfAny(4) : r.momentIfAny(4)?.day)
    }
  }
}

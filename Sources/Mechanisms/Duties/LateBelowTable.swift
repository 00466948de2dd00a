import Acting
import Essentials
import Journal
import Persistence

/// What is late below an organization, child by child: for those who look after several.
package enum LateBelowTable {
  package struct Line: Sendable {
    package var organization: ID<Organization>
    package var name: String
    /// By rule and by the first day of the period that counts are kept under.
    package var late: [(rule: String, period: Day, count: Int)]
    package var total: Int { late.reduce(0) { $0 + $1.count } }
  }
  /// Children with something late, each with all below it, in tree order.
  package static func children(of id: ID<Organization>, in scope: Scope) throws -> [Line] {
    var lines: [Line] = []
    let rows = try scope.all("""
      SELECT o.id, o.name, c.rule, c.period_start, c.late FROM organization o JOIN duty_count c ON c.organization = o.id
      WHERE o.parent = \(id) AND o.ended IS NULL AND c.late > 0 AND \(scope.reach, withHome: "o.path") ORDER BY o.position, o.id, c.period_start, c.rule
      """) { (id: $0.id(0, Organization.self), name: $0.text(1), rule: $0.text(2), period: $0.day(3), count: $0.int(4)) }
    for row in rows {
      if lines.last?.organization != row.id { lines.append(Line(organization: row.id, name: row.name, late: [])) }
      lines[lines.count - 1].late.append((row.rule, row.period, row.count))
    }
    return lines
  }
}

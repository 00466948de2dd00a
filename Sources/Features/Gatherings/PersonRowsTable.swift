import FeatureKit

/// Where gatherings name persons, for making one file of two.
enum PersonRowsTable {
  static let all = [
    // Who was marked at the same gathering under both names keeps both marks.
    PersonRows("attendance", movable: { scope, from, to in
      try scope.all("""
        SELECT a.gathering FROM attendance a WHERE a.person = \(from) AND NOT EXISTS (SELECT 1 FROM attendance b WHERE b.gathering = a.gathering AND b.person = \(to))
          AND \(anywhere: "attendance of somebody who was read within reach") ORDER BY a.gathering
        """) { $0.integer(0) }
    }, point: { rows, from, to in
      [Change("UPDATE attendance SET person = \(to) WHERE person = \(from) AND gathering IN \(list: rows)", expects: rows.count, otherwise: changed)]
    }),
    PersonRows("check_in", movable: { scope, from, to in
      try scope.all("""
        SELECT c.gathering FROM check_in c WHERE c.person = \(from) AND NOT EXISTS (SELECT 1 FROM check_in b WHERE b.gathering = c.gathering AND b.person = \(to)) AND \(anywhere: "check-ins of somebody who was read within reach") ORDER BY c.gathering
        """) { $0.integer(0) }
    }, point: { rows, from, to in
      [Change("UPDATE check_in SET person = \(to) WHERE person = \(from) AND gathering IN \(list: rows)", expects: rows.count, otherwise: changed)]
    }),
    office("gathering.presider", "presider"), office("gathering.recorder", "recorder"), office("gathering.lecturer", "lecturer"),
  ]
  private static let changed = Refusal("changed", .changedMeanwhile, kind: .conflict)
  private static func office(_ name: String, _ column: SQL) -> PersonRows {
    PersonRows(name, movable: { scope, from, _ in
      try scope.all("SELECT g.id FROM gathering g WHERE g.\(column) = \(from) AND \(anywhere: "gatherings of somebody who was read within reach") ORDER BY g.id") { $0.integer(0) }
    }, point: { rows, from, to in
      [Change("UPDATE gathering SET \(column) = \(to) WHERE \(column) = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: changed)]
    })
  }
}

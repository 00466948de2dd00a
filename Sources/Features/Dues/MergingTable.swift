import FeatureKit

/// When two files turn out to be one person's: what one owed and paid goes to the other, as far as that one has nothing of its own there.
enum MergingTable {
  static let rows = [rates, reliefs, assessments, receipts, paid]

  private static let rates = PersonRows("dues_rate", movable: { scope, from, to in
    try scope.all("SELECT x.since FROM dues_rate x WHERE x.person = \(from) AND NOT EXISTS (SELECT 1 FROM dues_rate y WHERE y.person = \(to)) AND \(anywhere: "rows of somebody who was seen within reach") ORDER BY x.since") { $0.integer(0) }
  }, point: { rows, from, to in [Change("UPDATE dues_rate SET person = \(to) WHERE person = \(from) AND since IN \(list: rows)")] })

  private static let reliefs = PersonRows("dues_relief", movable: { scope, from, to in
    try scope.all("""
      SELECT x.id FROM dues_relief x WHERE x.person = \(from) AND NOT EXISTS (SELECT 1 FROM dues_relief y WHERE y.person = \(to) AND y.since <= x.until AND y.until >= x.since) AND \(anywhere: "rows of somebody who was seen within reach") ORDER BY x.id
      """) { $0.integer(0) }
  }, point: { rows, from, to in [Change("UPDATE dues_relief SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: DuesSchemaTable.stale)] })

  private static let assessments = PersonRows("dues_assessment", movable: { scope, from, to in
    try scope.all("""
      SELECT DISTINCT x.month FROM dues_assessment x WHERE x.person = \(from) AND NOT EXISTS (SELECT 1 FROM dues_assessment y WHERE y.person = \(to) AND y.month = x.month) AND \(anywhere: "rows of somebody who was seen within reach") ORDER BY x.month
      """) { $0.integer(0) }
  }, point: { rows, from, to in [Change("UPDATE dues_assessment SET person = \(to) WHERE person = \(from) AND month IN \(list: rows)")] })

  private static let receipts = PersonRows("dues_receipt", movable: { scope, from, to in
    try scope.all("""
      SELECT x.entry FROM dues_receipt x WHERE x.person = \(from) AND NOT EXISTS (SELECT 1 FROM dues_receipt y WHERE y.person = \(to) AND y.entry = x.entry) AND \(anywhere: "rows of somebody who was seen within reach") ORDER BY x.entry
      """) { $0.integer(0) }
  }, point: { rows, from, to in [Change("UPDATE dues_receipt SET person = \(to) WHERE person = \(from) AND entry IN \(list: rows)", expects: rows.count, otherwise: DuesSchemaTable.stale)] })

  private static let paid = PersonRows("dues_paid", movable: { scope, from, to in
    try scope.all("""
      SELECT DISTINCT x.month FROM dues_paid x WHERE x.person = \(from) AND NOT EXISTS (SELECT 1 FROM dues_paid y WHERE y.person = \(to) AND y.month = x.month) AND \(anywhere: "rows of somebody who was seen within reach") ORDER BY x.month
      """) { $0.integer(0) }
  }, point: { rows, from, to in [Change("UPDATE dues_paid SET person = \(to) WHERE person = \(from) AND month IN \(list: rows)")] })
}

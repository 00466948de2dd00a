import FeatureKit
import Registers

/// Many rows at once, each checked before: what a batch of an import comes to.
package struct PutRows: Storable {
  package static let name = "registers.put"
  package static let permission: Permission = "registers.change"
  package var register: String
  package var rows: [RegisterRow]
  package init(_ register: String, _ rows: [RegisterRow]) {
    self.register = register
    self.rows = rows
  }
  package func situation(in scope: Scope) throws -> Keeping { try Keeping.load(register, "", in: scope) }
  package func decide(_ s: Keeping, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard s.register.fixed == nil else { throw Refusal("register.fixed", .fixedRegister) }
    var no = Refusal.Collector()
    for row in rows { s.register.check(row, &no) }
    try no.refuse()
    return Outcome([RegisterTable.put(rows, into: register)].compactMap { $0 }, s.entry(.rowsPut(s.register.word, rows.count)))
  }
}

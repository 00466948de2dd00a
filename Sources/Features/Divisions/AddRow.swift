import FeatureKit
import Registers

/// Adds one row by hand.
package struct AddRow: Storable {
  package static let name = "registers.add"
  package static let permission: Permission = "registers.change"
  package var register: String
  package var code: String
  package var name: String
  package var english: String?
  package var parent: String?
  package var level: Int?
  package var source: String?

  package func situation(in scope: Scope) throws -> Keeping { try Keeping.load(register, code, parent: parent, in: scope) }
  package func decide(_ s: Keeping, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let row = RegisterRow(code, name, english: english, parent: parent, level: level, source: source)
    var no = Refusal.Collector()
    s.check(row, &no)
    no.check(s.row == nil, "code.taken", .codeTaken, field: "code")
    try no.refuse()
    return Outcome([RegisterTable.put([row], into: register)].compactMap { $0 }, s.entry(.rowAdded(s.register.word, row)))
  }
}

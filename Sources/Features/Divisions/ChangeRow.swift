import FeatureKit
import Registers

/// Gives a code another name or place; the code itself stays.
package struct ChangeRow: Storable {
  package static let name = "registers.change"
  package static let permission: Permission = "registers.change"
  package var register: String
  package var code: String
  package var name: String
  package var english: String?
  package var parent: String?
  package var level: Int?
  package var source: String?

  package func situation(in scope: Scope) throws -> Keeping {
    let found = try Keeping.load(register, code, parent: parent, in: scope)
    guard found.row != nil else { throw OutOfReach() }
    return found
  }
  package func decide(_ s: Keeping, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let row = RegisterRow(code, name, english: english, parent: parent, level: level, source: source, isRetired: s.row?.isRetired ?? false)
    var no = Refusal.Collector()
    s.check(row, &no)
    try no.refuse()
    return Outcome([RegisterTable.put([row], into: register)].compactMap { $0 }, s.entry(.rowChanged(s.register.word, row)))
  }
}

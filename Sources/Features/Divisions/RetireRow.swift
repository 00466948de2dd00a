import FeatureKit
import Registers

/// Takes a code out of use, or back into it: what refers to it still finds its name.
package struct RetireRow: Storable {
  package static let name = "registers.retire"
  package static let permission: Permission = "registers.change"
  package var register: String
  package var code: String
  package var retired: Bool

  package func situation(in scope: Scope) throws -> Keeping {
    let found = try Keeping.load(register, code, in: scope)
    guard found.row != nil else { throw OutOfReach() }
    return found
  }
  package func decide(_ s: Keeping, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard let row = s.row, s.register.fixed == nil else { throw Refusal("register.fixed", .fixedRegister) }
    let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)
    return Outcome([RegisterTable.retire(code, of: register, retired, otherwise: stale)], s.entry(retired ? .rowRetired(s.register.word, row) : .rowRestored(s.register.word, row)))
  }
}
